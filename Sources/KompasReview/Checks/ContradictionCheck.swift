import KompasScenarios

/// Conditions of one `when` that can never hold together.
enum ContradictionCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let authored = review.context.authored
    for scene in authored.scenes {
      var known = Constraints()
      known.add(scene.when, findings)
      for option in scene.options {
        // A choice is made in the state in which its scene began.
        var both = known
        both.add(option.when, findings)
      }
    }
    for when in authored.events.map(\.when) + authored.endings.map(\.when) {
      var known = Constraints()
      known.add(when, findings)
    }
  }
}
