internal import KompasEngine

extension CaseNotes {
  /// What the author wrote, of a case without errors.
  init(_ context: CaseContext) {
    self.init()
    let authored = context.authored
    func noted(_ conditions: [AuthoredCondition]) -> [Condition] {
      conditions.map { condition in
        let text = condition.text.value
        let steps = ConditionCompiler.compile(text, names: context.names).steps
        return Condition(text: text, steps: steps ?? [.push(0)])
      }
    }
    flags = context.flags
    scenes = authored.scenes.map { noted($0.when) }
    options = authored.scenes.flatMap(\.options).map { noted($0.when) }
    events = authored.events.map { noted($0.when) }
    endings = authored.endings.map { noted($0.when) }
    shows = authored.shows
  }
}
