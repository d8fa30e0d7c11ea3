internal import KompasEngine

/// The council has the size that the law gives it.
enum CouncilCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    let factions = context.authored.stakeholders.filter { $0.kind == .faction }
    // What could not be read may be any number of seats.
    guard !context.authored.stakeholders.contains(where: \.isMisread) else { return }
    let seats = factions.reduce(0) { $0 + ($1.seats?.value ?? 0) }
    guard let first = factions.first, seats > 0 else { return }
    guard let inhabitants = context.authored.inhabitants else { return }
    if inhabitants > 0 {
      let lawful = CouncilSize.seats(inhabitants: inhabitants)
      guard seats != lawful else { return }
      findings.report(.councilSize, at: first.id.span, "\(seats)", "\(inhabitants)", "\(lawful)")
    } else if !CouncilSize.all.contains(seats) {
      findings.report(.councilSizeUnknown, at: first.id.span, "\(seats)")
    }
  }
}

/// How many seats a municipal council has.
///
/// Source: Gemeentewet, article 8.
package enum CouncilSize {
  /// Up to so many inhabitants, so many seats.
  private static let steps: [(inhabitants: Int, seats: Int)] = [
    (3_000, 9), (6_000, 11), (10_000, 13), (15_000, 15), (20_000, 17), (25_000, 19), (30_000, 21),
    (35_000, 23), (40_000, 25), (45_000, 27), (50_000, 29), (60_000, 31), (70_000, 33),
    (80_000, 35), (100_000, 37), (200_000, 39),
  ]
  private static let largest = 45

  /// Every size that there is; always odd.
  package static let all = Set(steps.map(\.seats) + [largest])

  /// The seats of the council of a municipality with so many inhabitants.
  package static func seats(inhabitants: Int) -> Int {
    steps.first { inhabitants <= $0.inhabitants }?.seats ?? largest
  }
}
