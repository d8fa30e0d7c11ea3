import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// How needles and support went from choice to choice, for the report.
extension WordedView {
  private var said: ReportPhrases { words.report }

  /// "0", "1", "2": the beginning and the choices, as they are numbered in the report.
  private func moments(_ debriefing: Debriefing) -> [String] {
    debriefing.trajectory.indices.map { "\($0)" }
  }

  /// The true needles with what the player saw, one picture each, on the smallest scale that has room for all.
  func needleTrends(_ debriefing: Debriefing, _ tensions: [Tension]) -> Block {
    let values = tensions.map { tension in
      [
        debriefing.trajectory.map { points(tension, $0.needles) },
        debriefing.trajectory.map { points(tension, $0.seen) },
      ]
    }
    let most = values.joined().joined().compactMap { $0.map(abs) }.max() ?? 0
    let reach = [25, 50, 75].first { $0 >= most } ?? 100
    let panels = zip(tensions, values).map { tension, values in
      let isDifference = tension == .groups
      let high = isDifference ? said.difference : words.pole(tension, isLeft: true)
      return Trends.Panel(
        title: words.needleTitle(tension),
        high: "\(high) \(reach)",
        low: isDifference ? "" : "\(words.pole(tension, isLeft: false)) \(reach)",
        values: values,
        last: "\(abs((values[0].last ?? 0) ?? 0))",
        words: story(tension, debriefing.trajectory)
      )
    }
    return trends(
      panels,
      scale: -reach...reach,
      series: [said.truly, said.seen],
      description: said.needlePicture,
      debriefing
    )
  }

  /// Where a needle stands; between groups it is a difference, without a side.
  func points(_ tension: Tension, _ needles: [Int32]) -> Int? {
    needles.at(tension.rawValue).map { hundredths in
      let points = Int(wholePoints(hundredths))
      return tension == .groups ? abs(points) : points
    }
  }

  /// True support of every group after every choice.
  func supportPart(_ debriefing: Debriefing) -> [Block] {
    guard debriefing.trajectory.count > 1 else { return [] }
    let groups = people + factions
    let rows = groups.map { index in
      debriefing.trajectory.map { moment in
        moment.support.at(index).map { Int(wholePoints($0)) }
      }
    }
    let panels = zip(groups, rows).map { index, values in
      Trends.Panel(
        title: group(index),
        high: "100",
        low: "0",
        values: [values],
        last: values.last.flatMap { $0 }.map { "\($0)" } ?? "",
        words: said.supportStory(values.first.flatMap { $0 } ?? 0, values.last.flatMap { $0 } ?? 0)
      )
    }
    let columns = moments(debriefing)
    return [
      .heading(said.supportTitle, level: 1), .prose(said.supportIntro),
      trends(
        panels,
        scale: 0...100,
        series: [said.truly],
        description: said.supportPicture,
        debriefing
      ),
      .table(
        Table(
          columns: [back.groupColumn] + columns,
          rows: zip(groups, rows).map { index, values in
            [shortName(ofGroup: index)] + values.map { $0.map { "\($0)" } ?? "" }
          },
          numeric: Set(1...max(1, columns.count))
        )
      ),
    ]
  }

  private func trends(
    _ panels: [Trends.Panel],
    scale: ClosedRange<Int>,
    series: [String],
    description: String,
    _ debriefing: Debriefing
  ) -> Block {
    let longest = panels.map(\.title.count).max() ?? 0
    let lines = panels.map { panel in
      let space = String(repeating: " ", count: longest - panel.title.count)
      return "\(panel.title)\(space)  \(stairs(panel.values.first ?? [], scale))  \(panel.last)"
    }
    return .trends(
      Trends(
        lines: lines,
        description: description,
        series: series,
        moments: moments(debriefing),
        scale: scale,
        panels: panels
      )
    )
  }

  /// A column of one to eight eighths for each value.
  private func stairs(_ values: [Int?], _ scale: ClosedRange<Int>) -> String {
    let steps = Array("▁▂▃▄▅▆▇█")
    let signs = values.map { value -> Character in
      guard let value else { return " " }
      let inside = min(max(value, scale.lowerBound), scale.upperBound) - scale.lowerBound
      return steps[min(steps.count - 1, inside * steps.count / scale.count)]
    }
    return String(signs)
  }
}
