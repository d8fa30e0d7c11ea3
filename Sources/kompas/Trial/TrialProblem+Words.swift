import KompasScenarios
import KompasStandards

extension TrialProblem {
  /// What is wrong, and how to mend it, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .notASetting(let text): language.phrase("try.problem.notASetting", ["text": text])
    case .unknown(let kind, let word, let meant, let known):
      language.phrase(
        "try.problem.unknown",
        [
          "kind": "\(kind)", "word": word,
          "hint": language.hint(meant, else: Self.list(known, language)),
        ]
      )
    case .derived(let name): language.phrase("try.problem.derived", ["name": name])
    case .notInRange(let name, let value, let low, let high):
      language.phrase(
        "try.problem.notInRange",
        ["name": name, "value": value, "low": low, "high": high]
      )
    case .notATruth(let name, let value):
      language.phrase("try.problem.notATruth", ["name": name, "value": value])
    case .unknownOutcome(let name, let value, let known, let meant):
      language.phrase(
        "try.problem.unknownOutcome",
        [
          "name": name, "value": value,
          "hint": language.hint(
            meant,
            else: language.phrase(
              "try.problem.unknownOutcomeElse",
              ["known": known.joined(separator: ", ")]
            )
          ),
        ]
      )
    case .noCouncil(let name): language.phrase("try.problem.noCouncil", ["name": name])
    case .impossibleSeats(let seats, let nearest):
      language.phrase("try.problem.impossibleSeats", ["seats": seats, "nearest": nearest])
    case .twice(let name): language.phrase("try.problem.twice", ["name": name])
    case .chosenTwice(let scene): language.phrase("try.problem.chosenTwice", ["scene": scene])
    case .chosenTooLate(let option, let scene):
      language.phrase("try.problem.chosenTooLate", ["option": option, "scene": scene])
    }
  }

  /// What there is; of a long list the beginning.
  private static func list(_ known: [String], _ language: Language) -> String {
    guard !known.isEmpty else { return "" }
    let most = 40
    return language.phrase(
      "try.problem.known",
      [
        "list": known.prefix(most).joined(separator: ", "), "isMore": known.count > most,
      ]
    )
  }
}
