internal import KompasEngine

/// The keys of what is told: lines with a condition, moments of promises, and what stands on the pages.
///
/// They may stand in `story.yaml` beside the case.
extension CaseKeys {
  /// Lines, of which the first that fits is taken.
  private static func lines(_ name: String, words: Int, _ about: String, _ keys: [CaseKey] = [])
    -> CaseKey
  {
    let text = CaseKey("text", .text, required: true, "line.text").prose.limited(to: words)
    return CaseKey(name, .list(.keys([text] + keys + [when]), count: 0...100), about).prose
      .limited(to: words)
  }

  /// A text of a few sentences.
  private static func text(_ name: String, words: Int, _ about: String) -> CaseKey {
    CaseKey(name, .text, about).prose.limited(to: words)
  }

  static let sceneLines = [
    lines("openings", words: 30, "scene.openings"),
    lines("callbacks", words: 20, "scene.callbacks"),
  ]

  static let optionTexts = [
    text("line", words: 25, "option.line"),
    text("for", words: 25, "option.for"),
    CaseKey("because", .text, "option.because").translated.limited(to: 13),
    lines("years_on", words: 50, "option.years_on"),
  ]

  static let speakers = CaseKey("speakers", someTexts, "stakeholder.speakers")
    .translated("stakeholder.speakers")

  static let said =
    Situation.allCases.map {
      lines(key($0), words: 18, "says.\(key($0))", [speaker, ofPromise])
    } + [lines("weighing", words: 14, "says.weighing"), lines("split", words: 14, "says.split")]
  private static let speaker = CaseKey("speaker", .text, "line.speaker")
  private static let ofPromise = CaseKey("promise", .id, "line.promise")

  static let votes = CaseKey(
    "votes",
    .keys([vote("for", inFavor: true), vote("against", inFavor: false)]),
    "stakeholder.votes"
  )

  private static func vote(_ name: String, inFavor: Bool) -> CaseKey {
    let parts = parts(inFavor: inFavor).map { lines("\($0)", words: 14, "votes.\($0)") }
    return CaseKey(name, .keys(parts), "votes.\(name)")
  }

  /// What a faction may name as the reason for a vote.
  static func parts(inFavor: Bool) -> [VotePart] {
    [.support, .process, .promise, inFavor ? .coalition : .credit]
  }

  static let promiseTexts = [
    CaseKey("holder", .text, "promise.holder").translated,
    CaseKey("thing", .text, "promise.thing").translated,
    text("sentence", words: 20, "promise.sentence"),
    text("made", words: 60, "promise.made"),
    text("kept", words: 60, "promise.kept"),
    text("broken", words: 60, "promise.broken"),
    text("told", words: 60, "promise.told"),
    text("returned", words: 60, "promise.returned"),
    text("released", words: 60, "promise.released"),
    text("asks", words: 25, "promise.asks"),
    CaseKey(
      "asks_cost",
      .map(.integer(0...1_000_000_000), isFilled: false, limit: 1_000, namesAreIds: false),
      "promise.asks_cost"
    ),
  ]

  static let zones = CaseKey(
    "zones",
    .keys(
      Tension.allCases.map {
        CaseKey("\($0)", .list(.text, count: 5...5), "zones.\($0)").translated.limited(to: 14)
      }
    ),
    "needles.zones"
  )

  static let opening = CaseKey(
    "opening",
    .keys([
      CaseKey("role", .keys(page), required: true, "opening.role"),
      CaseKey("place", .keys(page), required: true, "opening.place"),
    ]),
    "case.opening"
  )
  private static let page = [
    CaseKey("title", .text, required: true, "opening.title").translated.wide(60),
    CaseKey("text", .text, required: true, "opening.text").prose.limited(to: 80),
  ]

  static let council = CaseKey(
    "council",
    .keys(CouncilText.allCases.map { text(key($0), words: 40, "council.\(key($0))") }),
    "case.council"
  )

  static let dealtRole = [
    CaseKey("id", .id, required: true, "role.id"),
    CaseKey("name", .text, required: true, "role.name").translated.wide(60),
    CaseKey("front", .text, required: true, "roles.front").prose,
    CaseKey("back", .text, required: true, "roles.back").prose,
    CaseKey("scene", .id, required: true, "roles.scene"),
  ]

  static let empty = text("empty", words: 60, "resource.empty")
  static let meaning = text("meaning", words: 25, "resource.meaning")

  /// The key of something whose name in the code is of several words: `passed_over`.
  static func key(_ name: some Any) -> String {
    "\(name)".reduce(into: "") { key, letter in
      key += letter.isUppercase ? "_\(letter.lowercased())" : "\(letter)"
    }
  }
}
