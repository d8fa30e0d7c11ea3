internal import KompasEngine

/// The lines of the story; they come last, so that no rule sees any difference.
extension CaseCompiler {
  mutating func compileStory() {
    for place in context.authored.story {
      let speakers = speakers(at: place.place)
      for line in place.lines {
        compiled.lines.append(
          StoryLine(
            place.place,
            when: condition(line.when),
            speaker: line.speaker.flatMap { speakers.firstIndex(of: $0.value) },
            promise: line.promise.flatMap { context.names.promises[$0.value] }.map(Int.init)
          )
        )
      }
    }
  }

  private func speakers(at place: LinePlace) -> [String] {
    guard case .said(let group, _) = place else { return [] }
    return context.authored.stakeholders[group].speakers.map(\.value)
  }
}
