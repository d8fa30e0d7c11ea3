import KompasEngine

/// How long a run takes at a table, estimated: reading at 200 words a minute, and two minutes of talk a choice.
///
/// Both are estimates of the makers. A scene counts with its text, all its options, and an outcome of mean length.
struct ReadingTime: Sendable {
  /// Before the first choice, in seconds.
  let start: Int
  /// Per scene, in seconds, the talk included.
  let scenes: [Int]
  /// Per event, in seconds.
  let events: [Int]
  /// Per ending, in seconds.
  let endings: [Int]

  static let wordsPerMinute = 200
  static let secondsOfTalk = 120

  init(_ rules: CompiledCase, _ texts: CaseTexts) {
    func seconds(_ parts: [String]) -> Int {
      let words = parts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
      return words * 60 / Self.wordsPerMinute
    }
    func titled(_ parts: [CaseTexts.TitledText], _ index: Int) -> Int {
      guard parts.indices.contains(index) else { return 0 }
      return seconds([parts[index].title, parts[index].text, parts[index].more])
    }
    start = seconds(
      [texts.title, texts.roleText, texts.briefing, texts.procedure.may, texts.procedure.mayNot]
        + texts.stakeholders.flatMap { [$0.name, $0.text] }
    )
    scenes = rules.scenes.indices.map { index in
      let own = texts.scenes.indices.contains(index) ? texts.scenes[index] : nil
      let options = rules.scenes[index].options.compactMap { option in
        texts.options.indices.contains(option) ? texts.options[option] : nil
      }
      let outcomes = seconds(options.map(\.outcome)) / max(1, options.count)
      return seconds(
        [own?.title ?? "", own?.text ?? ""] + options.flatMap { [$0.label, $0.text] }
      )
        + outcomes + Self.secondsOfTalk
    }
    events = rules.events.indices.map { titled(texts.events, $0) }
    endings = rules.endings.indices.map { titled(texts.endings, $0) }
  }

  /// What comes on top of the scenes: the start, the events and the ending of a run, in seconds.
  func around(_ machine: Playout) -> Int {
    var seconds = start
    for event in events.indices where machine.hasHappened(event) { seconds += events[event] }
    return endings.indices.contains(machine.ending) ? seconds + endings[machine.ending] : seconds
  }
}
