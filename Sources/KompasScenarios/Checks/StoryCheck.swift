/// A role matters in a scene that exists, who speaks is one of the group's speakers, and a promise that a line is about exists.
enum StoryCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    for role in context.authored.roles where context.scenes[role.scene.value] == nil {
      findings.report(
        .unknownScene,
        at: role.scene.span,
        role.scene.value,
        "role",
        suggestion: Suggestion.id(nearest: role.scene.value, in: context.scenes.keys)
      )
    }
    for group in context.authored.stakeholders {
      let speakers = group.speakers.map(\.value)
      for line in group.lines.flatMap(\.lines) {
        if let speaker = line.speaker, !speakers.contains(speaker.value) {
          findings.report(
            .unknownSpeaker,
            at: speaker.span,
            speaker.value,
            group.id.value,
            suggestion: Suggestion.nearest(to: speaker.value, in: speakers)
          )
        }
        if let promise = line.promise, context.names.promises[promise.value] == nil {
          findings.report(
            .unknownPromise,
            at: promise.span,
            promise.value,
            suggestion: Suggestion.id(nearest: promise.value, in: context.names.promises.keys)
          )
        }
      }
    }
  }
}
