import KompasEngine
import KompasPages

@testable import KompasAnalysis
@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio

/// What is said of promises, of the council, of the ends that others reached and of the style.
extension FinishedRun {
  mutating func readAccounts() {
    for part in parts(phrases.accounts) {
      check("open promises", !part.text.contains(phrases.open), part.text)
      let unsettled = part.lines.count { $0.text.read(phrases.unsettled) != nil }
      let open = timeline.state.promises.count { $0 == .open }
      check("promises", unsettled == open, part.text)
      if unsettled > 0 { check("unsettled", open > 0, part.text) }
      for (index, template) in phrases.voted.enumerated() {
        guard let found = part.text.read(template) else { continue }
        let seats = found.map { $0.numbers.last ?? 0 }
        check("vote", (index == 0) == (seats[0] > seats[1]), part.text)
      }
    }
  }

  mutating func readCouncil() {
    for part in parts(phrases.council) {
      guard part.tables.count == 2, let plot = part.plots.first else {
        return check("council", false, "\(part.tables.count) tables")
      }
      let (chances, factions) = (part.tables[0], part.tables[1])
      let rows = chances.rows.map { $0.map { $0.numbers.first ?? 0 } }
      check("bars", plot.series[0].points.map(\.x) == rows.map { $0[0] }, "\(rows)")
      let seats = Dictionary(
        factions.rows.map { ($0[0], Int($0[1]) ?? 0) },
        uniquingKeysWith: { first, _ in first }
      )
      let total = seats.values.reduce(0, +)
      let needed = total / 2 + 1
      check("threshold", plot.threshold?.x == needed, part.text)
      let carried = rows.filter { $0[0] >= needed }.reduce(0) { $0 + $1[1] }
      if let percent = part.text.read(phrases.majority)?[0].numbers.first {
        // Each row is rounded, and those under half a percent are not there.
        check("majority", abs(percent - carried) <= rows.count / 2 + 3, "\(percent), \(carried)")
      }
      readFactions(part, factions, seats, needed: needed)
    }
  }

  private mutating func readFactions(
    _ part: ReadPart,
    _ factions: FigureTable,
    _ seats: [String: Int],
    needed: Int
  ) {
    let total = seats.values.reduce(0, +)
    func named(_ template: String) -> [String]? {
      part.lines.lazy.compactMap { $0.text.read(template)?.first }.first.map { text in
        seats.keys.filter { text.contains($0) }
      }
    }
    if let names = named(phrases.indispensable) {
      let all = seats.filter { total - $0.value < needed }.map(\.key)
      check("indispensable", Set(names) == Set(all), "\(names)")
    }
    if let names = named(phrases.powerless) {
      let shares = names.map { name in factions.rows.first { $0[0] == name }?[3] ?? "" }
      check("powerless", shares.allSatisfy { $0 == "0%" }, "\(names)")
    }
    let enough = named(phrases.enoughFor)
    if let names = enough ?? named(phrases.cheapest) {
      let chances = Dictionary(
        uniqueKeysWithValues: factions.rows.map { ($0[0], Int($0[2].dropLast()) ?? 0) }
      )
      // Where factions that rather vote for have a majority together, there is enough; a half is rounded either way.
      let likely = chances.filter { $0.value > 50 }.keys.reduce(0) { $0 + (seats[$1] ?? 0) }
      check(
        "easiest majority",
        names.reduce(0) { $0 + (seats[$1] ?? 0) } >= needed
          && (enough == nil ? likely < needed : names.allSatisfy { (chances[$0] ?? 0) >= 50 }),
        "\(names) \(chances)"
      )
    }
    let votes = timeline.counting.compactMap { position -> [Int]? in
      guard case .voted(let inFavor, _, _, _) = timeline.events[position] else { return nil }
      return inFavor
    }
    if let names = named(phrases.turners), let inFavor = votes.last {
      let yes = inFavor.map { view.group($0) }
      let sum = yes.reduce(0) { $0 + (seats[$1] ?? 0) }
      let turn = seats.filter { name, count in
        sum >= needed
          ? yes.contains(name) && sum - count < needed
          : !yes.contains(name) && sum + count >= needed
      }.map(\.key)
      check("could turn it", Set(names) == Set(turn), "\(names) | \(turn)")
    }
  }

  mutating func readFrontier() {
    for part in parts(phrases.frontier) {
      guard let table = part.tables.first, let plot = part.plots.first else {
        return check("frontier", false, "no figures")
      }
      let rows: [[Int]] = table.rows.map { row in row[1...3].map { Int($0) ?? 0 } }
      let drawn = plot.series.flatMap(\.points)
      let points: [[Int]] = drawn.map { [($0.x + 50) / 100, ($0.y + 50) / 100] }
      check(
        "figures of all ends",
        points.map { "\($0)" }.sorted() == rows.map { "\(Array($0.prefix(2)))" }.sorted(),
        "\(points) | \(rows)"
      )
      let isBeaten = rows.dropFirst().contains { row in
        zip(row, rows[0]).allSatisfy { $0 > $1 }
      }
      if part.text.contains(phrases.isOnFront) { check("on the front", !isBeaten, "\(rows)") }
      func distance(_ row: [Int]) -> Double {
        let sides = zip(row, rows[0]).map { Double($0 - $1) }
        return sides.reduce(0) { $0 + $1 * $1 }.squareRoot()
      }
      let distances = rows.dropFirst().map(distance)
      let isSorted = zip(distances, distances.dropFirst()).allSatisfy { $0 <= $1 + 2 }
      check("closest first", isSorted, "\(distances)")
    }
  }

  mutating func readStyle() {
    for part in parts(phrases.style) {
      guard let found = part.text.read(phrases.place), let plot = part.plots.first,
        let point = plot.series.first?.points.first
      else { return check("style", false, part.text) }
      let percents = [found[0], found[2]].map { $0.numbers.last ?? -1 }
      let isDirect = found[1] == plot.y.high
      let isIntegrative = found[3] == plot.x.high
      check(
        "style",
        percents == [abs(point.y), abs(point.x)] && isDirect == (point.y >= 0)
          && isIntegrative == (point.x >= 0),
        "\(found) | \(point)"
      )
      let quarters = plot.quarters
      let corner =
        isDirect
        ? isIntegrative ? quarters?.topRight : quarters?.topLeft
        : isIntegrative ? quarters?.bottomRight : quarters?.bottomLeft
      if part.text.read(phrases.nearest) != nil {
        let named = phrases.nearest.replacing("{}", with: corner ?? "-")
        check("nearest style", part.text.contains(named) && (percents.max() ?? 0) >= 20, part.text)
      } else if part.text.read(phrases.middle) != nil {
        let named = phrases.middle.replacing("{}", with: corner ?? "-")
        check(
          "style in the middle",
          part.text.contains(named) && percents.max() ?? 99 < 20,
          part.text
        )
      }
    }
  }
}
