import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasScoring
import KompasStandards

/// What the runs did and what came of it, in figures.
extension ComparisonPages {
  /// How many runs can be told apart in a picture.
  private static let drawn = 4

  private var isDrawn: Bool { comparison.runs.count <= Self.drawn }

  // MARK: Choices

  var choicesPart: [Block] {
    guard longest > 0 else { return [] }
    var told: [Block] = [.heading(words.choices, level: 1)]
    let same = comparison.parting?.choice ?? longest
    if same > 0 {
      let rows = (0..<same).map { number in
        let choice = choice(number, of: 0) ?? ("", "")
        return ["\(number + 1)", choice.scene, choice.option]
      }
      told += [
        .heading(words.sharedChoices, level: 2),
        .table(Table(columns: words.sharedHead, rows: rows, numeric: [0])),
      ]
    }
    for number in same..<longest {
      let choices = indices.map { choice(number, of: $0) }
      let scenes = Set(choices.compactMap { $0?.scene })
      // One scene stands above the table, several in it.
      let isOneScene = scenes.count == 1
      let rows = zip(indices, choices).map { index, choice in
        [shortName(index)] + (isOneScene ? [] : [choice?.scene ?? "–"])
          + [choice?.option ?? words.noChoice]
      }
      let head = words.choiceHead.enumerated().filter { !isOneScene || $0.offset != 1 }
      told += [
        .heading(words.choice(number + 1, scene: isOneScene ? scenes.first : nil), level: 2),
        .table(Table(columns: head.map(\.element), rows: rows)),
      ]
    }
    let turning = indices.compactMap { index -> String? in
      guard let number = comparison.runs[index].turning, let choice = choice(number, of: index)
      else { return nil }
      return words.turning(name(index), choice: number + 1, choice.scene, choice.option)
    }
    let undone = indices.filter { comparison.runs[$0].undone > 0 }.map {
      words.undone(
        name($0),
        comparison.runs[$0].undone,
        shifted: comparison.runs[$0].made.enumerated()
          .first { $0.element != $0.offset + 1 }.map { ($0.offset + 1, $0.element) }
      )
    }
    let remarks = turning + undone
    return told + (remarks.isEmpty ? [] : [.lines(remarks)])
  }

  // MARK: Needles

  var needlesPart: [Block] {
    let tensions = Tension.allCases.filter { tension in
      comparison.runs.contains { $0.hasNeedle[tension.rawValue] }
    }
    guard !tensions.isEmpty else { return [] }
    return [.heading(words.needles, level: 1), .prose(words.needlesIntro)]
      + tensions.flatMap { tension -> [Block] in
        let plot = isDrawn && longest > 0 ? [Block.plot(plot(tension))] : []
        return [.heading(shared.needleTitle(tension), level: 2)] + plot + [.table(table(tension))]
      }
  }

  private func table(_ tension: Tension) -> Table {
    Table(
      columns: [words.runColumn, words.start] + (0..<longest).map { words.after($0 + 1) },
      rows: indices.map { index in
        let run = comparison.runs[index]
        return [shortName(index)]
          + (0...longest).map { moment in
            guard run.hasNeedle[tension.rawValue], let values = run.needles.at(moment)
            else { return "–" }
            return shared.lookBack.lean(tension, points(values[tension.rawValue]))
          }
      },
      numeric: Set(1...longest + 1)
    )
  }

  private func plot(_ tension: Tension) -> Plot {
    let isOneSided = tension == .groups
    let low = isOneSided ? "0" : shared.pole(tension, isLeft: false)
    let high = isOneSided ? "100" : shared.pole(tension, isLeft: true)
    var plot = Plot(
      lines: [],
      description: story(tension),
      marks: .paths,
      x: Plot.Axis(range: 0...longest, low: words.start, high: words.after(longest)),
      y: Plot.Axis(range: (isOneSided ? 0 : -100)...100, low: low, high: high),
      series: indices.map { index in
        let run = comparison.runs[index]
        let values = run.hasNeedle[tension.rawValue] ? run.needles : []
        return Plot.Series(
          name: name(index),
          points: values.enumerated().map { moment, values in
            let value = points(values[tension.rawValue])
            return Plot.Point(x: moment, y: isOneSided ? abs(value) : value)
          }
        )
      }
    )
    plot.caption = words.reading(upward: isOneSided ? nil : high)
    return plot
  }

  /// From where to where the needle went in each run.
  private func story(_ tension: Tension) -> String {
    let stories = indices.compactMap { index -> String? in
      let run = comparison.runs[index]
      guard run.hasNeedle[tension.rawValue], let from = run.needles.first, let to = run.needles.last
      else { return nil }
      return shared.lookBack.needleStory(
        name(index),
        from: shared.lookBack.lean(tension, points(from[tension.rawValue])),
        to: shared.lookBack.lean(tension, points(to[tension.rawValue]))
      )
    }
    return stories.joined(separator: " ")
  }

  private func points(_ hundredths: Int32) -> Int { Int(wholePoints(hundredths)) }

  // MARK: Compass

  var compassPart: [Block] {
    typealias Ranges = (ComparisonSide) -> [ClosedRange<Int>?]
    let kinds:
      [(name: String, unknown: String, values: (ComparisonSide) -> [Int?], ranges: Ranges)] =
        [
          (words.declared, words.notYet, { $0.declared }, { _ in [] }),
          (words.revealed, words.tooLittle, { $0.revealed }, { $0.revealedRanges }),
          (words.recalibrated, words.notYet, { $0.recalibrated }, { _ in [] }),
        ]
    var told: [Block] = [.heading(words.compass, level: 1), .prose(words.compassIntro)]
    for kind in kinds {
      told.append(.heading(kind.name, level: 2))
      let rose = Rose(
        axes: CompassValue.allCases.map(shared.value),
        series: indices.map { index in
          let run = comparison.runs[index]
          var series = Rose.Series(
            name: isDrawn ? name(index) : shortName(index),
            values: CompassValue.allCases.map { kind.values(run).at($0.rawValue) ?? nil },
            scale: RuleNumbers.compassPoints,
            rim: rim,
            unknownWord: kind.unknown
          )
          series.ranges = kind.ranges(run)
          return series
        }
      )
      guard rose.series.contains(where: { $0.values.contains { $0 != nil } }) else {
        told.append(.prose(kind.unknown))
        continue
      }
      told.append(isDrawn ? .rose(rose) : .table(turned(rose.table)))
    }
    return told
  }

  /// One rim for all roses: that of each compass, with its ranges.
  private var rim: Int {
    let runs = comparison.runs
    let points = runs.flatMap { $0.declared + $0.recalibrated }
    let ranges = runs.flatMap(\.revealedRanges).compactMap { $0?.upperBound }
    return Rose.rim(of: (points + ranges).max())
  }

  /// A row for each run, where there are too many for columns.
  private func turned(_ table: Table) -> Table {
    Table(
      columns: [words.runColumn] + table.rows.map { $0[0] },
      rows: indices.map { index in [table.columns[index + 1]] + table.rows.map { $0[index + 1] } },
      numeric: Set(1...CompassValue.allCases.count)
    )
  }

  // MARK: Endings

  var endingsPart: [Block] {
    let rows = indices.map { index in
      let run = comparison.runs[index]
      let seats = run.seats.map(Int.init)
      return [
        shortName(index),
        ending(of: index) ?? words.underWay(run.scene < 0 ? "" : scene(run.scene, of: index)),
        run.vote == .none
          ? words.noVote : words.vote(run.vote == .adopted, seats.at(0) ?? 0, seats.at(1) ?? 0),
        shared.shortRuling(run.court),
      ]
    }
    return [
      .heading(words.endings, level: 1), .table(Table(columns: words.endingHead, rows: rows)),
    ]
  }

  // MARK: Support

  var supportPart: [Block] {
    guard let first = comparison.runs.first, !first.rules.stakeholders.isEmpty else { return [] }
    var remarks: [(by: Int, text: String)] = []
    let rows = first.rules.stakeholders.indices.map { group in
      let after = indices.map { index in
        comparison.place(ofGroup: group, in: index).map {
          points(comparison.runs[index].supportAfter[$0])
        }
      }
      let known = after.compactMap(\.self)
      let (least, most) = (known.min() ?? 0, known.max() ?? 0)
      if most - least >= Self.noticeable, let best = after.firstIndex(of: most),
        let worst = after.firstIndex(of: least)
      {
        let remark = words.better(
          self.group(group),
          by: most - least,
          in: name(best),
          than: name(worst)
        )
        remarks.append((most - least, remark))
      }
      return [self.group(group), "\(points(first.supportBefore[group]))"]
        + after.map { $0.map { "\($0)" } ?? words.notThere } + ["\(most - least)"]
    }
    let told = remarks.enumerated().sorted {
      ($1.element.by, $0.offset) < ($0.element.by, $1.offset)
    }
    return [
      .heading(words.support, level: 1), .prose(words.supportIntro),
      .table(
        Table(
          columns: [words.groupColumn, words.startColumn] + indices.map(name)
            + [words.differenceColumn],
          rows: rows,
          numeric: Set(1...indices.count + 2)
        )
      ),
    ] + (told.isEmpty ? [.prose(words.alike)] : [.lines(told.map(\.element.text))])
  }

  /// From how many points on a difference is told in words.
  private static let noticeable = 5
}
