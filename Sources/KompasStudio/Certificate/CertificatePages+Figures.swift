import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// What was found, in figures.
extension CertificatePages {
  private func hundredths(_ share: Double) -> Int { Int((share * 100).rounded()) }

  var endings: [Block] {
    let order = certificate.endings.indices.sorted {
      let (one, other) = (certificate.endings[$0].byChance, certificate.endings[$1].byChance)
      return one != other ? one > other : $0 < $1
    }
    return [
      .heading(words.endings, level: 1), .prose(words.endingsIntro),
      .bars(
        Bars(
          series: words.endingsSeries,
          rows: order.map { index in
            let share = certificate.endings[index]
            return Bars.Row(
              label: ending(index),
              values: [hundredths(share.byChance), hundredths(share.best)]
            )
          },
          scale: 100,
          unknownWord: ""
        )
      ),
    ]
  }

  var influence: [Block] {
    [
      .heading(words.influence, level: 1), .prose(words.influenceIntro),
      .bars(
        Bars(
          series: [words.influenceSeries],
          rows: certificate.influence.enumerated().map { index, influence in
            Bars.Row(
              label: scene(index),
              values: [influence.options.isEmpty ? nil : hundredths(influence.shift)]
            )
          },
          scale: 100,
          unknownWord: words.onlyOne
        )
      ), .prose(words.bitsMeaning),
      .table(
        Table(
          columns: [words.influenceHead[0], words.influenceHead[2], words.influenceHead[3]],
          rows: certificate.influence.enumerated().map { index, influence in
            let options = influence.options.map(option)
            return [
              scene(index), decimal(influence.bits),
              options.count == 2 ? words.between(options[0], options[1]) : words.onlyOne,
            ]
          },
          numeric: [1]
        )
      ),
    ]
  }

  /// With two decimals, as the language writes them.
  private func decimal(_ value: Double) -> String {
    let whole = Int((value * 100).rounded())
    let rest = whole % 100
    let point = shared.phrase("number.decimal")
    return "\(whole / 100)\(point)\(rest < 10 ? "0" : "")\(rest)"
  }

  var choices: [Block] {
    [.heading(words.choices, level: 1), .prose(words.choicesIntro)]
      + rules.scenes.indices.flatMap { scene -> [Block] in
        let influence = certificate.influence[scene]
        let heading = Block.heading(self.scene(scene), level: 2)
        guard influence.chosen.contains(where: { $0 > 0 }) else {
          return [heading, .prose(words.onceSeen)]
        }
        let rows = zip(rules.scenes[scene].options, influence.endings).map { option, shares in
          [self.option(option), mostly(shares)]
        }
        return [heading, .table(Table(columns: words.choicesHead, rows: rows))]
      }
  }

  /// The three endings that come most often.
  func mostly(_ shares: [Double]) -> String {
    let order = shares.indices.filter { shares[$0] > 0 }.sorted {
      shares[$0] != shares[$1] ? shares[$0] > shares[$1] : $0 < $1
    }
    return order.prefix(3).map { "\(ending($0)) \(percent(shares[$0]))" }.joined(separator: "; ")
      .orElse("–")
  }

  var standings: [Block] {
    let standings = certificate.standings
    let notAtOnce = standings.indices.filter {
      standings[$0].looked > 0 && !standings[$0].isBestAtOnce
    }
    let notInTheEnd = standings.indices.filter { standings[$0].isBestInTheEnd == false }
    var told: [Block] = [.heading(words.standings, level: 1), .prose(words.standingsIntro)]
    if notAtOnce.isEmpty, notInTheEnd.isEmpty { told.append(.prose(words.everyStanding)) }
    if !notAtOnce.isEmpty { told.append(.prose(words.notAtOnce(notAtOnce.map(option)))) }
    if !notInTheEnd.isEmpty { told.append(.prose(words.notInTheEnd(notInTheEnd.map(option)))) }
    return told
  }

  var groups: [Block] {
    [.heading(words.groups, level: 1), .prose(words.groupsIntro)]
      + certificate.most.enumerated().map { index, most in
        let points = Int(min(max(most, 0), 10_000) / 100)
        return .meter(
          Meter(
            label: group(index),
            interval: points...points,
            words: words.group(most >= Certificate.served)
          )
        )
      }
  }

  /// How far to which pole; positive leans to the first-named, which stands left.
  func toward(_ value: Int32, _ tension: Tension) -> String {
    let points = Int(abs(value) / 100)
    return points == 0 ? "0" : "\(points) (\(shared.pole(tension, isLeft: value > 0)))"
  }

  var values: [Block] {
    [
      .heading(words.values, level: 1), .prose(words.valuesIntro),
      .table(
        Table(
          columns: words.valuesHead,
          rows: zip(CompassValue.allCases, certificate.values).map { value, measured in
            [
              shared.value(value), "\(measured.scenes)",
              words.informed(measured.informed, of: measured.runs),
            ]
          },
          numeric: [1]
        )
      ),
    ]
  }

  var scenes: [Block] {
    func rows(_ shares: [Certificate.Share], _ name: (Int) -> String) -> [[String]] {
      shares.enumerated().map { [name($0), percent($1.byChance), percent($1.best)] }
    }
    let events = rows(certificate.events, event)
    return [
      .heading(words.scenes, level: 1), .prose(words.scenesIntro),
      .table(
        Table(
          columns: words.scenesHead,
          rows: rows(certificate.scenes, scene),
          numeric: [1, 2]
        )
      ),
    ]
      + (events.isEmpty
        ? [] : [.table(Table(columns: words.eventsHead, rows: events, numeric: [1, 2]))])
  }
}
