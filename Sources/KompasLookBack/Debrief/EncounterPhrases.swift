import KompasAnalysis
import KompasEngine
import KompasPlay
import KompasStandards

/// What is said of the moments that are met again; a place is a sentence by `place`.
extension LookBackPhrases {
  func encounterTitle(_ number: Int, of count: Int, _ name: String) -> String {
    phrase("encounter.title", ["number": number, "count": count, "name": name])
  }

  func reasonName(_ reason: Debriefing.Encounter.Reason) -> String {
    phrase("encounter.name.\(key(reason))")
  }

  /// What is asked after the answer: who would not hold on again is not asked who helped.
  func question(_ reason: Debriefing.Encounter.Reason, after answer: Again?) -> String {
    let isUnfit =
      switch reason {
      case .held, .keptPromise: answer == .no
      case .twoWays, .bill, .promise, .withdrew, .interest: false
      }
    return isUnfit
      ? phrase("encounter.question.otherwise") : phrase("encounter.question.\(key(reason))")
  }

  private func key(_ reason: Debriefing.Encounter.Reason) -> String {
    switch reason {
    case .twoWays: "twoWays"
    case .bill: "bill"
    case .promise: "promise"
    case .keptPromise: "keptPromise"
    case .withdrew: "withdrew"
    case .interest: "interest"
    case .held: "held"
    }
  }

  /// A choice where it was made.
  func place(week: Int, scene: String, choice: String) -> String {
    phrase(
      "encounter.place",
      ["week": week, "scene": language.quoted(scene), "choice": language.quoted(choice)]
    )
  }

  func againPrompt(_ choice: String) -> String {
    phrase("encounter.prompt", ["choice": language.quoted(choice)])
  }
  func answer(_ again: Again) -> String { phrase("encounter.answer.\(again)") }
  var skipAnswer: String { phrase("encounter.skip") }

  /// What two choices did to a value.
  ///
  /// - Parameters:
  ///   - earlier: the one choice.
  ///   - later: the other.
  ///   - value: what they pull both ways.
  ///   - isAgainst: whether the later one went against it.
  ///   - served: what the later one served instead, if anything.
  /// - Returns: sentences.
  func twoWays(
    _ earlier: String,
    _ later: String,
    value: String,
    isAgainst: Bool,
    served: String?
  ) -> String {
    phrase(
      "encounter.twoWays",
      [
        "earlier": earlier, "later": later, "value": value, "isAgainst": isAgainst,
        "isServed": served != nil, "served": served ?? "",
      ]
    )
  }

  /// Which value a choice is about, where what happened does not say so; the answer moves points of that value.
  func atStake(_ value: String, isAgainst: Bool, served: String?) -> String {
    phrase(
      "encounter.atStake",
      [
        "value": value, "isAgainst": isAgainst, "isServed": served != nil, "served": served ?? "",
      ]
    )
  }

  func bill(_ place: String, group: String, other: String, points: Int) -> String {
    phrase(
      "encounter.bill",
      [
        "place": place, "group": group, "other": language.quoted(other),
        "points": language.points(points),
      ]
    )
  }

  func brokenWord(_ promise: String, _ earlier: String, _ later: String) -> String {
    phrase(
      "encounter.promise",
      ["earlier": earlier, "later": later, "promise": language.quoted(promise)]
    )
  }

  func keptWord(_ promise: String, _ earlier: String, _ later: String) -> String {
    phrase(
      "encounter.keptPromise",
      ["earlier": earlier, "later": later, "promise": language.quoted(promise)]
    )
  }

  func withdrew(_ place: String) -> String { phrase("encounter.withdrew", ["place": place]) }

  func ownWords(_ interest: String, _ text: String, _ earlier: String, _ later: String) -> String {
    phrase(
      "encounter.interest",
      [
        "earlier": earlier, "later": later, "interest": interest, "isWritten": !text.isEmpty,
        "text": language.quoted(stopped(text)),
      ]
    )
  }

  func wroteThen(_ text: String) -> String {
    phrase("encounter.wroteThen", ["text": language.quoted(stopped(text))])
  }

  func held(_ place: String, value: String, weeks: Int) -> String {
    phrase("encounter.held", ["place": place, "value": value, "weeks": weeks])
  }

  var answersTitle: String { phrase("encounter.answersTitle") }
  var answersIntro: String { phrase("encounter.answersIntro") }
  var nothingToMeet: String { phrase("encounter.nothing") }
  var answersMoveNothing: String { phrase("encounter.movesNothing") }

  func shifted(_ choice: String, _ again: Again, from: String, to: String, points: Int) -> String {
    phrase(
      "encounter.shift",
      [
        "choice": language.quoted(choice), "isAgain": again == .yes, "from": from, "to": to,
        "points": points,
      ]
    )
  }

  func answered(_ choice: String, _ answer: String, text: String) -> String {
    phrase(
      "encounter.answered",
      [
        "choice": language.quoted(choice), "answer": answer.lowered, "isSaid": !text.isEmpty,
        "text": language.quoted(stopped(text)),
      ]
    )
  }

  /// What a player wrote, with a stop at its end.
  private func stopped(_ text: String) -> String {
    text.isEmpty || ".!?…".contains(text.suffix(1)) ? text : "\(text)."
  }

  var momentsTitle: String { phrase("encounter.momentsTitle") }
  var cardMoments: String { phrase("encounter.cardMoments") }
  var cardMonday: String { phrase("encounter.cardMonday") }
  var mondayPrompt: String { phrase("encounter.mondayPrompt") }
  var mondayPlaceholder: String { phrase("encounter.mondayPlaceholder") }
}
