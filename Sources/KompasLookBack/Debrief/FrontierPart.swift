import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// How far one could get in this case, and where this run lies.
extension WordedView {
  func frontierPart(_ debriefing: Debriefing) -> [Block] {
    guard let frontier = debriefing.frontier, !frontier.front.isEmpty, frontier.playouts > 0
    else { return [] }
    let others = frontier.front.filter { $0 != frontier.run }
    let near = others.indices.sorted {
      let (first, second) = (
        distance(others[$0], frontier.run), distance(others[$1], frontier.run)
      )
      return first != second ? first < second : $0 < $1
    }.map { others[$0] }
    return [
      .heading(back.frontierTitle, level: 1),
      .prose(back.frontierIntro(frontier.playouts)),
      .plot(plot(frontier)),
      .prose(
        back.frontierPlace(
          of: frontier.playouts,
          better: frontier.better,
          worse: frontier.worse
        )
      ),
      .prose(back.frontierNear + (frontier.better == 0 ? " " + back.frontierNearNone : "")),
      .table(
        Table(
          columns: [
            back.runColumn, words.pole(.council, isLeft: true),
            words.pole(.council, isLeft: false), back.worstColumn, back.endingColumn,
          ],
          rows: [row(back.thisRun, frontier.run)]
            + near.enumerated().map { row(back.frontierRow(isNear: $0 < 3), $1) },
          numeric: [1, 2, 3]
        )
      ),
      .prose(back.frontierLimits),
    ]
  }

  private func row(_ name: String, _ end: Debriefing.Frontier.End) -> [String] {
    [name] + [end.raad, end.wijk, end.worst].map { "\(wholePoints($0))" } + [ending(end.ending)]
  }

  /// The name of an ending.
  func ending(_ index: Int) -> String {
    (texts.endings.at(index)?.title ?? "").orElse(outline.endings.at(index) ?? words.unknown)
  }

  private func distance(_ end: Debriefing.Frontier.End, _ other: Debriefing.Frontier.End) -> Int {
    let sides = [end.raad - other.raad, end.wijk - other.wijk, end.worst - other.worst]
    return sides.reduce(0) { $0 + Int($1) * Int($1) }
  }

  /// The council from left to right, the neighborhood from bottom to top.
  private func plot(_ frontier: Debriefing.Frontier) -> Plot {
    let ends = frontier.front + [frontier.run]
    let raad = scale(ends.map { Int($0.raad) })
    let wijk = scale(ends.map { Int($0.wijk) })
    func axis(_ range: ClosedRange<Int>, isCouncil: Bool) -> Plot.Axis {
      Plot.Axis(
        range: range,
        low: back.frontierEnds(isCouncil, range.lowerBound / 100),
        high: back.frontierEnds(isCouncil, range.upperBound / 100)
      )
    }
    func point(_ end: Debriefing.Frontier.End) -> Plot.Point {
      Plot.Point(x: Int(end.raad), y: Int(end.wijk))
    }
    return Plot(
      lines: scatter(frontier, raad: raad, wijk: wijk),
      description: back.frontierPicture,
      x: axis(raad, isCouncil: true),
      y: axis(wijk, isCouncil: false),
      series: [
        Plot.Series(name: back.thisRun, points: [point(frontier.run)]),
        Plot.Series(
          name: back.frontMark,
          points: frontier.front.filter { $0 != frontier.run }.map(point)
        ),
      ]
    )
  }

  private func scatter(
    _ frontier: Debriefing.Frontier,
    raad: ClosedRange<Int>,
    wijk: ClosedRange<Int>
  ) -> [String] {
    var picture = Picture(width: 54, height: 14)
    picture.frame()
    func put(_ end: Debriefing.Frontier.End, _ sign: Character) {
      let (width, height) = (picture.width - 3, picture.height - 3)
      let column = (Int(end.raad) - raad.lowerBound) * width / raad.count
      let row = height - (Int(end.wijk) - wijk.lowerBound) * height / wijk.count
      picture.put(sign, row: 1 + row, column: 1 + column)
    }
    for end in frontier.front { put(end, "×") }
    put(frontier.run, "●")
    picture.write(" \(back.frontierEnds(false, wijk.upperBound / 100)) ", row: 0, column: 2)
    picture.write(
      " \(back.frontierEnds(false, wijk.lowerBound / 100)) ",
      row: picture.height - 1,
      column: 2
    )
    let left = back.frontierEnds(true, raad.lowerBound / 100)
    let right = back.frontierEnds(true, raad.upperBound / 100)
    let space = String(repeating: " ", count: max(1, picture.width - left.count - right.count))
    return picture.lines + [left + space + right, "● \(back.thisRun)   × \(back.frontMark)"]
  }

  /// A range around some values, in tens of points.
  private func scale(_ values: [Int]) -> ClosedRange<Int> {
    let low = (values.min() ?? 0) / 1_000 * 1_000
    let high = ((values.max() ?? 0) + 999) / 1_000 * 1_000
    return low...max(low + 1_000, high)
  }
}
