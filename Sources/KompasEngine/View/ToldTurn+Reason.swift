import KompasScoring

extension ToldTurn {
  /// From how much on a move is worth a sentence, in hundredths of a point.
  private static let toldFrom: Int32 = 200

  /// The heard group that moved most, and what did most of that; `nil` if none moved by two points.
  ///
  /// What moved only because more became known is no move.
  var reason: SeenReason? {
    let moves = game.rules.stakeholders.indices.map { (group: $0, by: move(of: $0)) }
    guard let most = moves.max(by: { abs($0.by) < abs($1.by) }), abs(most.by) >= Self.toldFrom
    else { return nil }
    let parts = causes(of: most.group).filter { ($0.by > 0) == (most.by > 0) }
    guard let largest = parts.max(by: { abs($0.by) < abs($1.by) }) else { return nil }
    return SeenReason(group: most.group, isUp: most.by > 0, cause: largest.cause)
  }

  /// What each cause did to the support of a group, in the order in which they came; an option is one cause.
  private func causes(of group: Int) -> [(cause: SeenCause, by: Int32)] {
    var state = before
    var last = game.figures(state).support[group]
    var causes: [(cause: SeenCause, by: Int32)] = []
    for (index, event) in events.enumerated() {
      game.apply(event, to: &state)
      guard let (cause, _) = event.causeAndTarget else { continue }
      let now = game.figures(state).support[group]
      let told = (game.isFall(event, after: events[..<index]) ? .planGone : game.told(cause))
        .asWhole
      if let index = causes.firstIndex(where: { $0.cause == told }) {
        causes[index].by += now - last
      } else {
        causes.append((told, now - last))
      }
      last = now
    }
    return causes
  }
}

extension SeenCause {
  /// The option itself, where it reached or left out a group.
  fileprivate var asWhole: SeenCause {
    switch self {
    case .involved(let option), .leftOut(let option): .option(option)
    case .option, .promiseKept, .promiseBroken, .witnessed, .told, .released, .laterOfOption,
      .laterOfEvent, .event, .drift, .term, .notMotivated, .ending, .planGone:
      self
    }
  }
}
