import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay

/// What is at stake: how far needles swing, whether the council says no, and what breaking a promise does there.
extension CertificatePages {
  var tensions: [Block] {
    let rows = zip(Tension.allCases, certificate.tensions).map { tension, reach in
      guard reach.exists else {
        return [shared.needleTitle(tension), words.noTension, "", "", "", "", ""]
      }
      let places = [
        reach.range.lowerBound, Int32(reach.middle.lowerBound) * 100,
        Int32(reach.middle.upperBound) * 100, reach.range.upperBound,
      ]
      return [shared.needleTitle(tension)] + places.map { toward($0, tension) }
        + [percent(reach.below), percent(reach.above)]
    }
    return [
      .heading(words.tensions, level: 1), .prose(words.tensionsIntro),
      .table(Table(columns: words.tensionsHead, rows: rows, numeric: [5, 6])),
    ]
  }

  var council: [Block] {
    let votes = certificate.votes
    let breaks = rules.scenes.indices.filter { certificate.breaks[$0].looked > 0 }
    return [
      .heading(words.council, level: 1),
      .prose(words.votes(held: percent(votes.held), lost: percent(votes.lost))),
    ]
      + (breaks.isEmpty
        ? []
        : [
          .prose(words.breaksIntro),
          .table(
            Table(
              columns: words.breaksHead,
              rows: breaks.map { index in
                [scene(index), "\(certificate.breaks[index].looked)", gain(index)]
              },
              numeric: [1, 2]
            )
          ),
        ])
  }

  /// How much a break in a scene adds to the chance of a majority, in points of a percent.
  private func gain(_ scene: Int) -> String {
    let tenths = Int((certificate.breaks[scene].gain * 1_000).rounded())
    let sign = tenths < 0 ? "-" : tenths > 0 ? "+" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// What an index of one of these claims stands for, and what was found.
  func stakesName(_ index: Int, in kind: CaseClaim) -> String {
    switch kind {
    case .votesCanBeLost: return words.lost(percent(certificate.votes.lost))
    case .needlesSwing:
      let reach = certificate.tensions[index]
      return words.swing(
        shared.needleTitle(Tension.allCases[index]),
        from: reach.middle.lowerBound,
        to: reach.middle.upperBound,
        below: percent(reach.below),
        above: percent(reach.above)
      )
    case .breakingNeverPays: return "\(scene(index)) (\(rules.scenes[index].id)): \(gain(index))"
    default: return ""
    }
  }
}
