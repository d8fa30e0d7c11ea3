import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// What players of one mind show, what is scarce, and which claims the case waives.
extension CertificatePages {
  /// Why claims do not fit the case, and which of them hold all the same.
  var waivers: [Block] {
    certificate.claims.filter(\.isWaived).map { claim in
      let name = plain(words.claim(claim.kind))
      let reason = texts.waivers?.first { $0.claim == claim.kind }?.reason ?? ""
      return .notice(
        .info,
        claim.isPassed ? words.waiverUnneeded(name) : words.waiver(name, reason: reason)
      )
    }
  }

  var compass: [Block] {
    let compass = certificate.compass
    let rows = CompassValue.allCases.map { value in
      [shared.value(value), share(shown: value), held(value) ?? "–"]
    }
    var told: [Block] = [
      .heading(words.compass, level: 1),
      .prose(words.compassIntro(shared.count(compass.players))),
      .table(Table(columns: words.compassHead, rows: rows, numeric: [1, 2])),
    ]
    if let coverage = compass.coverage {
      let margin = tenths(compass.margin * 100)
      told.append(.prose(words.coverage("\(tenths(coverage * 100))%", margin: margin)))
    }
    if compass.ranked > 0 {
      let share = Double(compass.rightlyRanked) / Double(compass.ranked)
      told.append(.prose(words.rightlyRanked(percent(share))))
    }
    let isSaid = shows != nil
    let values = shows ?? CompassValue.allCases.filter { compass.isShown($0.rawValue) }
    let line = "shows: [\(values.map { "\($0)" }.joined(separator: ", "))]"
    told.append(.prose(words.said(line, isSaid: isSaid)))
    return told
  }

  private func share(shown value: CompassValue) -> String {
    let compass = certificate.compass
    let players = Double(max(1, compass.players))
    return percent(Double(compass.shown[value.rawValue]) / players, of: players, near: 0.5)
  }

  private func held(_ value: CompassValue) -> String? {
    let (shown, held) = (
      certificate.compass.shown[value.rawValue], certificate.compass.held[value.rawValue]
    )
    return shown > 0 ? percent(Double(held) / Double(shown)) : nil
  }

  var roads: [Block] {
    [
      .heading(words.roads, level: 1),
      .prose(words.roadsIntro(shared.count(certificate.roads.first?.runs ?? 0))),
      .table(
        Table(
          columns: words.roadsHead,
          rows: certificate.roads.map { [player($0), endings($0), lawful($0), undecided($0)] },
          numeric: [2, 3]
        )
      ),
    ]
  }

  private func player(_ road: Certificate.Road) -> String {
    words.player(road.policy, value: shared.value)
  }

  private func endings(_ road: Certificate.Road) -> String {
    mostly(road.endings.map { Double($0) / Double(max(1, road.runs)) })
  }

  private func lawful(_ road: Certificate.Road) -> String {
    let runs = Double(max(1, road.runs))
    return percent(Double(road.runs - road.annulled) / runs, of: runs, near: 1.0 / 3)
  }

  private func undecided(_ road: Certificate.Road) -> String {
    percent(Double(road.undecided) / Double(max(1, road.runs)))
  }

  var resources: [Block] {
    let rows = certificate.resources.enumerated().map { index, used in
      [resource(index), amount(index, used), "\(used.median)%"]
    }
    return [
      .heading(words.resources, level: 1), .prose(words.resourcesIntro),
      .table(Table(columns: words.resourcesHead, rows: rows, numeric: [2])),
    ]
  }

  private func amount(_ index: Int, _ used: Certificate.Used) -> String {
    let unit = texts.resources.at(index)?.unit ?? ""
    return shared.count(Int(used.start)) + (unit.isEmpty ? "" : " \(unit)")
  }

  private func resource(_ index: Int) -> String {
    (texts.resources.at(index)?.name ?? "").orElse(rules.resources.at(index)?.id ?? "")
  }

  /// What an index of one of these claims stands for, and what to work on.
  func playersName(_ index: Int, in kind: CaseClaim) -> String {
    switch kind {
    case .measures:
      let value = CompassValue.allCases[index]
      let flat = Certificate.flatScenes(value, rules).map { rules.scenes[$0.scene].id }
      return words.measure(
        shared.value(value),
        shown: share(shown: value),
        held: held(value),
        flat: flat
      )
    case .roads:
      let road = certificate.roads[index]
      let ending = "\(self.ending(road.usual)) (\(rules.endings[road.usual].id))"
      let runs = Double(max(1, road.runs))
      let share = percent(Double(road.endings[road.usual]) / runs, of: runs, near: 2.0 / 3)
      return words.road(
        player(road),
        endings: "\(ending) \(share)",
        lawful: lawful(road),
        picks: rules.options.indices.filter { road.isPick[$0] }.map(id(ofOption:))
      )
    case .scarcity:
      let used = certificate.resources[index]
      return "\(resource(index)) (\(rules.resources[index].id)): \(used.median)%"
    case .shows:
      let value = CompassValue.allCases[index]
      return words.shown(
        "\(value)",
        isSaid: shows?.contains(value) == true,
        share: share(shown: value)
      )
    default: return ""
    }
  }

  /// An option as it stands in the file: scene.option.
  func id(ofOption index: Int) -> String {
    let option = rules.options[index]
    return "\(rules.scenes[Int(option.scene)].id).\(option.id)"
  }
}
