import Foundation

/// What a program of ours leaves beside a file when it is killed while writing: hidden files and folders that only Kompas names so.
///
/// Their names say which process made them. What a process that still runs is making is left alone.
package enum Leftovers {
  /// The name of a hidden file or folder that this process makes, to be renamed or removed before long.
  ///
  /// - Parameter rest: what comes behind the number of the process.
  /// - Returns: the name.
  package static func name(_ rest: String) -> String { ".kompas-\(getpid())-\(rest)" }

  /// Removes from a folder what was left behind by processes that are gone.
  ///
  /// It is no trouble if there is no such folder, or if something cannot be removed.
  ///
  /// - Parameters:
  ///   - folder: where to look; not in the folders in it.
  ///   - rest: only what was meant for this; everything if `nil`.
  package static func sweep(_ folder: String, meantFor rest: String? = nil) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names {
      guard let maker = Maker(name), rest == nil || maker.rest == rest, !maker.isAlive else {
        continue
      }
      // A link goes itself, and never what it leads to.
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  /// Who made something of a hidden name.
  private struct Maker {
    var process: pid_t
    var rest: String

    /// `nil` if it is no name of ours.
    init?(_ name: String) {
      guard name.hasPrefix(".kompas-") else { return nil }
      var parts = name.dropFirst(".kompas-".count)
      // As `kompas new` of the first versions named its folders.
      if parts.hasPrefix("new-") { parts = parts.dropFirst("new-".count) }
      let digits = parts.prefix { $0.isASCII && $0.isNumber }
      let rest = parts.dropFirst(digits.count)
      guard let process = pid_t(digits), process > 0, rest.isEmpty || rest.hasPrefix("-") else {
        return nil
      }
      self.process = process
      self.rest = String(rest.dropFirst())
    }

    /// Whether the process that made it may still be at work.
    ///
    /// This process looks before it makes anything. A number that another program has by now says nothing.
    var isAlive: Bool {
      guard process != getpid(), kill(process, 0) == 0 || errno == EPERM else { return false }
      guard let its = Self.program(of: "\(process)"), let own = Self.program(of: "self") else {
        return true
      }
      return its == own
    }

    private static func program(of process: String) -> String? {
      let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
      // A program that was replaced since it started is said to be deleted.
      return path.map { PathName($0.replacing(" (deleted)", with: "")).name }
    }
  }
}
