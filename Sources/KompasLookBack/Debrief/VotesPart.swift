import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay

/// The council just before it voted: the chances, who could turn the vote, and what was missing.
extension WordedView {
  func votesPart(_ debriefing: Debriefing) -> [Block] {
    guard let council = debriefing.council, !council.factions.isEmpty,
      council.distribution.count > 1
    else { return [] }
    let total = council.seats.reduce(0, +)
    let needed = total / 2 + 1
    let rows = council.factions.indices.map { index in
      [
        group(council.factions[index]), "\(council.seats.at(index) ?? 0)",
        "\(percent(council.chances.at(index) ?? 0))%",
        "\(percent(council.power.at(index) ?? 0))%",
      ]
    }
    return [
      .heading(back.votesTitle, level: 1),
      .prose("\(back.votesIntro(total, needed: needed)) \(back.majority(majority(council)))"),
      .plot(plot(council, needed: needed)), .table(chances(council)),
      .table(
        Table(
          columns: [
            back.factionColumn, back.seatsColumn, back.chanceColumn, back.powerColumn,
          ],
          rows: rows,
          numeric: [1, 2, 3]
        )
      ),
      .prose(back.powerMeaning),
    ] + bullets(remarks(council, spare: total - needed))
  }

  /// The chance of each number of seats in favor, those that are drawn.
  private func chances(_ council: Debriefing.CouncilView) -> Table {
    let rows = council.distribution.enumerated().filter { $0.element >= Self.least }
    return Table(
      columns: [back.votesScale, back.chanceOfSeats],
      rows: rows.map { ["\($0.offset)", "\(percent($0.element))%"] },
      numeric: [0, 1]
    )
  }

  /// A chance of less than half a percent is not drawn.
  private static let least = 0.005

  /// The chance of a majority in percent; 0 and 100 only where it is closer than half a percent.
  private func majority(_ council: Debriefing.CouncilView) -> Int {
    council.majority < 0.01 ? 0 : council.majority > 0.99 ? 100 : percent(council.majority)
  }

  /// Who could turn the vote, and what was missing; a majority can do without so many spare seats.
  private func remarks(_ council: Debriefing.CouncilView, spare: Int) -> [String] {
    let factions = council.factions.indices
    let needed = factions.filter { council.seats.at($0) ?? 0 > spare }
    let names = { (indices: [Int]) in indices.map { group(council.factions[$0]) } }
    return (needed.isEmpty ? [] : [back.indispensable(names(needed))])
      + (council.pivotal.isEmpty ? [] : [back.pivotal(council.pivotal.map(group))])
      + (council.powerless.isEmpty ? [] : [back.powerless(council.powerless.map(group))])
      + (council.cheapest.isEmpty
        ? []
        : [
          back.cheapest(
            council.cheapest.map(group),
            // Rounded up: what lacks a little is not enough.
            missing: (council.missing + 99) / 100
          )
        ])
  }

  private func plot(_ council: Debriefing.CouncilView, needed: Int) -> Plot {
    let chances = council.distribution.map { Int(($0 * 10_000).rounded()) }
    return Plot(
      lines: histogram(council, needed: needed),
      description: back.votesPicture,
      marks: .columns,
      x: Plot.Axis(
        range: 0...max(1, chances.count - 1),
        low: "0",
        high: "\(chances.count - 1) \(back.votesScale)"
      ),
      y: Plot.Axis(range: 0...max(1, chances.max() ?? 0), low: "", high: ""),
      series: [
        Plot.Series(
          name: "",
          points: chances.enumerated().filter { council.distribution[$0.offset] >= Self.least }
            .map { Plot.Point(x: $0, y: $1) }
        )
      ],
      threshold: Plot.Threshold(x: needed, label: "\(needed)")
    )
  }

  /// A bar for each number of seats in favor, with a line where the majority begins.
  private func histogram(_ council: Debriefing.CouncilView, needed: Int) -> [String] {
    let chances = council.distribution
    let step = chances.count <= 26 ? 2 : 1
    let most = max(chances.max() ?? 0, 1e-9)
    let rows = 6
    var picture = Picture(width: chances.count * step + 2, height: rows + 2)
    func column(_ seats: Int) -> Int { seats * step + (seats >= needed ? 1 : 0) }
    for (seats, chance) in chances.enumerated() {
      let height = chance < Self.least ? 0 : max(1, Int((chance / most * Double(rows)).rounded()))
      for row in 0..<height {
        picture.put("█", row: rows - 1 - row, column: column(seats))
      }
    }
    for row in 0..<rows { picture.put("│", row: row, column: column(needed) - 1) }
    for column in 0..<picture.width { picture.put("─", row: rows, column: column) }
    let last = "\(chances.count - 1)"
    picture.write("0", row: rows + 1, column: 0)
    picture.write("\(needed)", row: rows + 1, column: column(needed))
    picture.write(last, row: rows + 1, column: picture.width - last.count)
    return picture.lines.dropLast() + ["\(picture.lines.last ?? "")  \(back.votesScale)"]
  }
}
