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
        + [swung(reach.below), swung(reach.above)]
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
      .prose(words.votes(held: percent(votes.held), lost: lost)),
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

  /// Which part of the votes is lost, with its margin where that may be too few or too many.
  private var lost: String {
    let votes = certificate.votes
    return percent(
      votes.lost,
      of: certificate.sampled.map { Double($0) * votes.held },
      near: Certificate.lostVotes.lowerBound,
      Certificate.lostVotes.upperBound
    )
  }

  /// In which part of the runs a needle ends on a side of where it began.
  private func swung(_ share: Double) -> String {
    percent(share, of: certificate.sampled.map(Double.init), near: Certificate.bothWays)
  }

  /// How promises end, and which mistakes remain.
  var promises: [Block] {
    let promises = rules.promises.indices.map { index in
      let ends = certificate.promises[index]
      return [promise(index), percent(ends.made), percent(ends.kept), percent(ends.broken)]
    }
    let defects = rules.defects.indices.filter { certificate.defects[$0] > 0 }
    var blocks: [Block] = []
    if !promises.isEmpty {
      blocks += [
        .heading(words.promises, level: 1), .prose(words.promisesIntro),
        .table(Table(columns: words.promisesHead, rows: promises, numeric: [1, 2, 3])),
      ]
    }
    if !defects.isEmpty {
      blocks += [
        .heading(words.defects, level: promises.isEmpty ? 1 : 2), .prose(words.defectsIntro),
        .table(
          Table(
            columns: words.defectsHead,
            rows: defects.map { [defect($0), percent(certificate.defects[$0])] },
            numeric: [1]
          )
        ),
      ]
    }
    return blocks
  }

  private func promise(_ index: Int) -> String {
    (texts.promises.at(index) ?? "").orElse(rules.promises[index].id)
  }

  private func defect(_ index: Int) -> String {
    (texts.defects.at(index)?.title ?? "").orElse(rules.defects[index].id)
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
    case .votesCanBeLost: return words.lost(lost)
    case .needlesSwing:
      let reach = certificate.tensions[index]
      return words.swing(
        shared.needleTitle(Tension.allCases[index]),
        from: reach.middle.lowerBound,
        to: reach.middle.upperBound,
        below: swung(reach.below),
        above: swung(reach.above)
      )
    case .breakingNeverPays: return "\(scene(index)) (\(rules.scenes[index].id)): \(gain(index))"
    case .promisesBothWays:
      let ends = certificate.promises[index]
      return words.promise(
        "\(promise(index)) (\(rules.promises[index].id))",
        kept: percent(ends.kept),
        broken: percent(ends.broken)
      )
    case .defectsAvoidable:
      return "\(defect(index)) (\(rules.defects[index].id)): \(percent(certificate.defects[index]))"
    default: return ""
    }
  }
}
