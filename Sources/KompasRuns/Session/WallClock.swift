import Glibc
public import KompasJournal
public import KompasLookBack

extension RunTag {
  /// By what people tell which run this is.
  public init(_ run: RunSummary) {
    self.init(number: run.id, label: run.label, started: wallClock(run.header.started))
  }
}

/// A moment as calendar and clock on the wall show it where this machine stands: "2026-11-30 22:05".
///
/// The list of runs, the menu, reports and cards all tell of a run by it. Thousands are shown at once, and the formatters of Foundation
/// take their time.
///
/// - Parameter moment: as a run keeps it, in UTC: "2026-11-30T21:05:00Z".
/// - Returns: year, month, day, hour and minute; whatever else it is, as it stands.
public func wallClock(_ moment: String) -> String {
  let numbers = moment.utf8.split { !(48...57).contains($0) }.map { Int32(String($0) ?? "") ?? 0 }
  guard moment.utf8.count == 20, moment.hasSuffix("Z"), numbers.count == 6 else { return moment }
  var parts = tm()
  (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1_900, numbers[1] - 1, numbers[2])
  (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
  var seconds = timegm(&parts)
  var local = tm()
  guard localtime_r(&seconds, &local) != nil else { return moment }
  func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
  return "\(local.tm_year + 1_900)-\(two(local.tm_mon + 1))-\(two(local.tm_mday)) "
    + "\(two(local.tm_hour)):\(two(local.tm_min))"
}
