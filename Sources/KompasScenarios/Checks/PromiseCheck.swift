/// Promises that are made and never come back, or come back without having been made.
enum PromiseCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
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
}
