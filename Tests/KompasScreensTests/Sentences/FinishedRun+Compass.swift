import Foundation
import KompasEngine
import KompasPages

@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio

/// What is said of the compass, against the rose in the report.
extension FinishedRun {
  /// The rose of the report: per value what was said, chosen with its range, and wanted.
  private var rose: [String: [String]] {
    let table = report.first { $0.title == phrases.compass }?.roses.first?.table
    return Dictionary(
      (table?.rows ?? []).map { ($0[0], Array($0.dropFirst())) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  mutating func readCompass() {
    let rose = rose
    for part in parts(phrases.compass) + parts(phrases.because) {
      for (_, line) in part.lines {
        if let found = line.read(phrases.revealed), let value = value(found[0]) {
          readRevealed(value, found, rose)
        }
        if let names = line.read(phrases.tooLittle)?.first {
          for value in CompassValue.allCases {
            let name = view.words.value(value)
            let isNamed = names.lowercased().contains(name.lowercased())
            check("too little", isNamed == (rose[name]?[1].contains("(") == false), line)
          }
        }
        if let found = line.read(phrases.shift), found.count == 5, let values = rose[found[0]] {
          let (from, to) = (Int(found[1]) ?? -1, Int(found[2]) ?? -1)
          let isMore = found[4].hasSuffix(phrases.shiftMore)
          check(
            "shift",
            values[0] == found[1] && values[2] == found[2] && found[3].numbers == [abs(to - from)]
              && isMore == (to > from),
            line
          )
        }
      }
    }
    for line in recalibrating {
      let name = String(line.prefix { $0 != ":" })
      guard let cells = rose[name] else { continue }
      let figures = cells[0].numbers + (cells[1].contains("(") ? cells[1].numbers : [])
      check("recalibrating", line.numbers == figures, "\(line) | \(cells)")
    }
    for part in parts(phrases.bothWays) {
      for (_, line) in part.lines {
        if let found = line.read(phrases.towardFirst), let value = value(found[1]) {
          readPair(value, first: found[0], second: found[2], isTowardFirst: true, line)
        } else if let found = line.read(phrases.awayFirst), let value = value(found[1]) {
          readPair(value, first: found[0], second: found[2], isTowardFirst: false, line)
        }
      }
    }
  }

  private mutating func readRevealed(
    _ value: CompassValue,
    _ found: [String],
    _ rose: [String: [String]]
  ) {
    let line = found.joined(separator: " | ")
    let figures = found[1...4].compactMap { Int($0) }
    guard figures.count == 4, let cells = rose[found[0]] else {
      return check("revealed", false, line)
    }
    let (said, chose, low, high) = (figures[0], figures[1], figures[2], figures[3])
    check(
      "revealed",
      cells[0] == "\(said)" && cells[1] == "\(chose) (\(low)–\(high))" && low <= chose
        && chose <= high,
      "\(line) | \(cells)"
    )
    let rest = found[5]
    let claims = [phrases.more, phrases.less, phrases.canBeEqual].map(rest.contains)
    let isSo = [said < low, said > high, low <= said && said <= high]
    check("direction", claims == isSo, line)
    for (index, name) in ["more", "less", "can be equal"].enumerated() where claims[index] {
      check(name, isSo[index], line)
    }
    if !claims[2] {
      let shown = rest.read(phrases.shownBy)?[0] ?? ""
      let turns = turns(quotedIn: shown)
      check("shown by", turns.isEmpty == rest.contains(phrases.together), line)
      readPulls(turns, value, isToward: claims[0], line)
    } else {
      let parts = rest.components(separatedBy: phrases.away.dropLast(2))
      readPulls(turns(quotedIn: parts[0]), value, isToward: true, line)
      readPulls(parts.dropFirst().flatMap(turns(quotedIn:)), value, isToward: false, line)
    }
  }

  /// Choices that are quoted must have pulled that way; of those with the same words one is enough.
  private mutating func readPulls(
    _ turns: [Int],
    _ value: CompassValue,
    isToward: Bool,
    _ line: String
  ) {
    var pulled: [Int: Bool] = [:]
    for turn in turns {
      let lean = lean(turn, value)
      let isSo = isToward ? lean.beyond > 0 && lean.own >= 0 : lean.beyond < 0 && lean.own <= 0
      let option = timeline.state.choices[turn]
      pulled[option] = pulled[option] == true || isSo
    }
    for (option, isSo) in pulled {
      let name = view.option(option)
      check(isToward ? "pulled to" : "pulled from", isSo, "\(name) | \(line)")
    }
  }

  private mutating func readPair(
    _ value: CompassValue,
    first: String,
    second: String,
    isTowardFirst: Bool,
    _ line: String
  ) {
    readPulls(turns(quotedIn: first), value, isToward: isTowardFirst, line)
    readPulls(turns(quotedIn: second), value, isToward: !isTowardFirst, line)
    let order = [first, second].map { turns(quotedIn: $0) }
    check("both ways", (order[0].first ?? 99) < (order[1].last ?? -1), line)
  }

  /// All roses of a run have one rim, and the sentence about it says which.
  mutating func readRoses() {
    var rims: Set<Int> = []
    for rose in (report + screens).flatMap(\.roses) {
      for series in rose.series where series.scale == 60 {
        rims.insert(series.rim)
        let most = series.values.compactMap(\.self) + series.ranges.compactMap { $0?.upperBound }
        check("room in the rose", (most.max() ?? 0) <= series.rim, "\(series)")
      }
      if rose.series.count > 1, rose.series.allSatisfy({ $0.scale == 60 }) {
        let isRanged = zip(rose.series[1].values, rose.series[1].ranges).allSatisfy {
          ($0 == nil) == ($1 == nil)
        }
        check("range in the rose", isRanged && rose.series[1].ranges.count == 6, "\(rose)")
      }
    }
    check("one rim", rims.count == 1, "\(rims)")
    for part in screens {
      if let found = part.text.read(phrases.rim), let rim = found[0].numbers.last {
        check("rim", rims == [rim], "\(rim), \(rims)")
      }
    }
  }
}
