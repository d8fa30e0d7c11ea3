/// Promises that are made and never come back, or come back without having been made.
package enum PromiseCheck: CaseCheck {
  package static func check(_ context: CaseContext, _ findings: Findings) {
    let options = context.authored.scenes.flatMap(\.options)
    let made = options.flatMap(\.promises)
    let settled =
      options.flatMap { $0.keeps + $0.breaks + $0.waits }
      + context.authored.endings.flatMap(\.keeps)
    let makes = Set(made.map(\.value))
    let settles = Set(settled.map(\.value))
    var reported: Set<String> = []
    for promise in made where !settles.contains(promise.value) {
      guard reported.insert(promise.value).inserted else { continue }
      findings.report(.promiseLeftOpen, at: promise.span, promise.value)
    }
    for (promise, scene) in tooEarly(context.authored) {
      findings.report(.settledBeforeMade, at: promise.span, promise.value, scene)
    }
    let named = context.authored.promises.map(\.id)
    for promise in named + settled where !makes.contains(promise.value) {
      guard reported.insert(promise.value).inserted else { continue }
      findings.report(
        .promiseNeverMade,
        at: promise.span,
        promise.value,
        suggestion: Suggestion.id(nearest: promise.value, in: makes)
      )
    }
  }

  /// Where a promise is kept or broken before any scene in which it can have been made, and the first of those scenes.
  ///
  /// Scenes only go forward, and a scene has one choice.
  package static func tooEarly(_ authored: AuthoredCase) -> [(promise: Text, made: String)] {
    var first: [String: Int] = [:]
    for (index, scene) in authored.scenes.enumerated() {
      for promise in scene.options.flatMap(\.promises) where first[promise.value] == nil {
        first[promise.value] = index
      }
    }
    return authored.scenes.enumerated().flatMap { index, scene in
      scene.options.flatMap { option in
        (option.keeps + option.breaks).compactMap { promise -> (Text, String)? in
          guard let made = first[promise.value], index <= made,
            !option.promises.contains(where: { $0.value == promise.value })
          else { return nil }
          return (promise, authored.scenes[made].id.value)
        }
      }
    }
  }
}
