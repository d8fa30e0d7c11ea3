import KompasAnalysis
import KompasEngine
import KompasPlay
import KompasStandards

/// How it ends: endings, needles, support, council and court.
extension SimulationReport {
  mutating func writeEndings() {
    head(words.endings)
    let order = totals.endings.indices.sorted {
      totals.endings[$0] != totals.endings[$1]
        ? totals.endings[$0] > totals.endings[$1] : $0 < $1
    }
    let shares = shares(totals.endings)
    for ending in order {
      wrap(
        self.ending(ending),
        before: "  \(column(shares[ending], 4, isRight: true))  \(bar(totals.endings[ending]))  "
      )
    }
    if let low = totals.weeks.percentile(5), let middle = totals.weeks.percentile(50),
      let high = totals.weeks.percentile(95)
    {
      add("")
      wrap(words.length(low, middle, high), before: "  ")
    }
  }

  private func bar(_ count: Int) -> String {
    let full = (count * 40 + totals.runs) / (totals.runs * 2)
    return String(repeating: "█", count: full) + String(repeating: "·", count: 20 - full)
  }

  mutating func writeNeedles() {
    let needles = game.observe(game.blank, canUndo: false).needles
    guard needles.contains(where: \.exists) else { return }
    head(words.needles)
    wrap(words.needlesKey, before: "  ")
    for tension in Tension.allCases where needles[tension.rawValue].exists {
      writeBalance(tension, between: needles[tension.rawValue].groups.map(name(ofGroup:)))
      guard tension == .groups else { continue }
      wrap(words.bestOff(groups(totals.bestOff)), before: "  ")
      wrap(words.worstOff(groups(totals.worstOff)), before: "  ")
    }
  }

  /// Where a needle ends; `groups` are the names at its ends where it stands between two groups.
  private mutating func writeBalance(_ tension: Tension, between groups: [String]) {
    let counted = totals.needles[tension.rawValue]
    // On screen the first-named pole, which has the positive values, stands on the left.
    let line = String(strip(counted, 25...75, low: -100, high: 100, center: 0).reversed())
    let (left, right) =
      groups.count == 2
      ? (groups[0], groups[1])
      : (shared.pole(tension, isLeft: true), shared.pole(tension, isLeft: false))
    func side(isLeft: Bool) -> String {
      groups.count == 2
        ? (isLeft ? left : right) : shared.side(tension, isLeft: isLeft)
    }
    add("")
    wrap(shared.needleTitle(tension), before: "  ")
    add("  " + column(left, 8) + plain(line) + "  " + column(right, 8))
    func toward(_ value: Int) -> String {
      value == 0
        ? words.even : words.toward("\(abs(value))", side(isLeft: value > 0))
    }
    let (from, to) = (counted.percentile(25) ?? 0, counted.percentile(75) ?? 0)
    var half = words.range(toward(from), toward(to))
    if from == to {
      half = toward(from)
    } else if from >= 0 || to <= 0 {
      let (near, far) = (min(abs(from), abs(to)), max(abs(from), abs(to)))
      half = words.toward(
        words.range("\(near)", "\(far)"),
        side(isLeft: from >= 0)
      )
    }
    wrap(
      words.balance(middle: toward(counted.percentile(50) ?? 0), half: half),
      before: "  "
    )
  }

  /// Groups with their shares of the runs, largest first; those with none are left out.
  private func groups(_ counts: [Int]) -> String {
    let order = counts.indices.filter { counts[$0] > 0 }.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
    }
    let shares = shares(counts)
    // A name and its share stay together on a line.
    return order.map { "\(name(ofGroup: $0)) \(shares[$0])".unbroken }.joined(separator: ", ")
  }

  mutating func writeSupport() {
    head(words.support)
    wrap(words.supportKey, before: "  ")
    addSupport("", words.supportHead, "")
    let exists = game.observe(game.blank, canUndo: false).needles.map(\.exists)
    let hasSeats = rules.stakeholders.contains { $0.seats > 0 }
    let hasNear = rules.stakeholders.contains { $0.mayBeNear && $0.people > 0 }
    let shown = [hasSeats, hasNear, exists[Tension.groups.rawValue]]
    for (index, counted) in [totals.raad, totals.wijk, totals.worst].enumerated()
    where shown[index] {
      writeSupport(words.together[index], counted)
    }
    for (group, counted) in totals.supports.enumerated() {
      writeSupport(name(ofGroup: group), counted)
    }
  }

  private mutating func writeSupport(_ name: String, _ counted: Histogram) {
    let values = [5, 50, 95].map { "\(counted.percentile($0) ?? 0)" }
    addSupport(name, values, strip(counted, 5...95, low: 0, high: 100))
  }

  private mutating func addSupport(_ name: String, _ values: [String], _ strip: String) {
    let columns = zip(values, [6, 7, 6]).map { column($0, $1, isRight: true) }
    add("  " + column(name, 16) + columns.joined() + "  " + plain(strip))
  }

  mutating func writeCouncilAndCourt() {
    if rules.stakeholders.contains(where: { $0.seats > 0 }) {
      head(words.council)
      let shares = shares(totals.votes)
      let outcomes: [VoteOutcome] = [.adopted, .rejected, .none]
      for outcome in outcomes { add(shares[Int(outcome.rawValue)], words.vote(outcome)) }
    }
    head(words.decision)
    let decisions = shares(totals.outcomes)
    let outcomes: [DecisionOutcome] = [.taken, .withdrawn, .notAdopted, .none]
    for outcome in outcomes { add(decisions[Int(outcome.rawValue)], words.decision(outcome)) }
    if rules.procedure.phases.contains(.court) || rules.scenes.contains(where: \.hasCourt) {
      head(words.court)
      let shares = shares(totals.courts)
      for outcome in CourtOutcome.allCases {
        add(shares[Int(outcome.rawValue)], shared.shortRuling(outcome))
      }
    }
  }

  private mutating func add(_ share: String, _ label: String) {
    wrap(label, before: "  \(column(share, 4, isRight: true))  ")
  }

  /// A group's name where there is little room.
  func name(ofGroup index: Int) -> String {
    let group = texts.stakeholders.at(index)
    return (group?.short ?? "").orElse((group?.name ?? "").orElse(rules.stakeholders[index].id))
  }

  /// An ending's title and id.
  func ending(_ index: Int) -> String {
    let id = rules.endings[index].id
    return named((texts.endings.at(index)?.title ?? "").orElse(id), id)
  }

  /// A title with the id that the author knows it by.
  func named(_ title: String, _ id: String) -> String {
    title == id ? id : "\(title) (\(id))"
  }
}

extension String {
  /// With spaces at which a line is not broken, unless it is long.
  fileprivate var unbroken: String {
    count > 30 ? self : String(map { $0 == " " ? "\u{A0}" : $0 })
  }
}
