package import KompasEngine

/// A line of the story as written.
package struct AuthoredLine: Sendable {
  package var text: Text
  package var when: [AuthoredCondition]
  package var speaker: Text?
  package var promise: Text?
}

/// The lines at one place of the story.
package struct AuthoredLines: Sendable {
  package var place: LinePlace
  package var lines: [AuthoredLine]
}

/// Under which keys the lines of a place stand; a case and its translations are read by it.
package indirect enum LineKey {
  /// A key with lines.
  case lines(String, LinePlace)
  /// A key with such keys below it.
  case under(String, [LineKey])

  static func scene(_ index: Int) -> [LineKey] {
    [
      .lines("openings", .opening(scene: index)), .lines("callbacks", .callback(scene: index)),
    ]
  }

  static func option(_ index: Int) -> [LineKey] { [.lines("years_on", .yearsOn(option: index))] }

  /// Those below `says`.
  static func says(_ group: Int) -> [LineKey] {
    Situation.allCases.map { .lines(CaseKeys.key($0), .said(group: group, $0)) } + [
      .lines("weighing", .weighing(faction: group)), .lines("split", .split(faction: group)),
    ]
  }

  static func votes(_ group: Int) -> [LineKey] {
    let sides = [true, false].map { inFavor in
      LineKey.under(
        inFavor ? "for" : "against",
        CaseKeys.parts(inFavor: inFavor).map {
          .lines("\($0)", .vote(faction: group, inFavor: inFavor, $0))
        }
      )
    }
    return [.under("votes", sides)]
  }
}

extension AuthoredCase {
  /// All lines of the story, by place; their order is that of `CompiledCase.lines` and `CaseTexts.lines`.
  package var story: [AuthoredLines] { scenes.flatMap(\.lines) + stakeholders.flatMap(\.lines) }
}
