import KompasScenarios
import KompasStandards

extension CaseAnswerProblem {
  /// What is wrong and how to mend it, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .blank: language.phrase("authoring.answer.blank")
    case .hidden(let name): language.phrase("authoring.answer.hidden", ["name": name])
    case .tooWide(let width, let room):
      language.phrase("authoring.answer.tooWide", ["width": width, "room": room])
    case .notAnId(let meant): language.phrase("authoring.answer.notAnId", ["meant": meant])
    case .notWhole: language.phrase("authoring.answer.notWhole")
    case .outOfRange(let range):
      language.phrase(
        "authoring.answer.outOfRange",
        ["least": range.lowerBound, "most": range.upperBound]
      )
    case .unknown(let meant, let all):
      language.phrase(
        "authoring.answer.unknown",
        ["hint": question(meant, language), "all": all.joined(separator: ", ")]
      )
    }
  }

  private func question(_ meant: String?, _ language: Language) -> String {
    guard let meant else { return language.phrase("authoring.answer.notThere") }
    return language.phrase("command.hint", ["meant": meant])
  }
}

extension CaseQuestion {
  /// The question, in words.
  func words(_ language: Language) -> String { language.phrase("authoring.question.\(rawValue)") }
}
