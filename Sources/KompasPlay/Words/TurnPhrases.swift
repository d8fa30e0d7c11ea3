package import KompasStandards
package import KompasView

/// Motivating, consequences, what comes between, the pause.
extension Language {
  package var motivateTitle: String { phrase("turn.motivateTitle") }
  package func youChose(_ label: String) -> String { phrase("turn.youChose", ["label": label]) }
  package func motivateIntro(isKept: Bool) -> String {
    phrase("turn.motivateIntro", ["isKept": isKept])
  }
  package var motivateInDecision: String { phrase("turn.motivateInDecision") }
  package var interestsPrompt: String { phrase("turn.interestsPrompt") }
  package var whyPrompt: String { phrase("turn.whyPrompt") }
  package var whyPlaceholder: String { phrase("turn.whyPlaceholder") }
  package var happenedTitle: String { phrase("turn.happenedTitle") }
  package var nothingTold: String { phrase("turn.nothingTold") }
  package func paid(_ amounts: [String]) -> String {
    phrase("turn.paid", ["amounts": list(amounts)])
  }
  package func gained(_ amounts: [String]) -> String {
    phrase("turn.gained", ["amounts": list(amounts)])
  }
  package func promiseMade(_ text: String) -> String { phrase("turn.promiseMade", ["text": text]) }
  package func promiseKept(_ text: String) -> String { phrase("turn.promiseKept", ["text": text]) }
  package func promiseBroken(_ text: String) -> String {
    phrase("turn.promiseBroken", ["text": text])
  }
  package func promiseReturned(_ text: String) -> String {
    phrase("turn.promiseReturned", ["text": text])
  }
  package func tellTitle(_ groups: String) -> String {
    phrase("turn.tellTitle", ["groups": groups])
  }
  package func tellPromise(_ groups: String, _ promise: String) -> String {
    phrase("turn.tellPromise", ["groups": groups, "promise": promise])
  }
  package func tellIntro(_ count: Int) -> String { phrase("turn.tellIntro", ["count": count]) }
  package var tellPrompt: String { phrase("turn.tellPrompt") }
  package var tellGo: String { phrase("turn.tellGo") }
  package var tellRead: String { phrase("turn.tellRead") }
  package var toldTitle: String { phrase("turn.toldTitle") }
  package var keptByChance: String { phrase("turn.keptByChance") }
  package var releasedTitle: String { phrase("turn.releasedTitle") }
  package func releaseAsk(_ promise: String) -> String {
    phrase("overlay.releaseAsk", ["promise": promise])
  }
  package func releaseDistrust(_ holder: String) -> String {
    phrase("overlay.releaseDistrust", ["hasHolder": !holder.isEmpty, "holder": holder])
  }
  package var tellGain: String {
    phrase("turn.tellGain")
  }
  package func termMissed(_ name: String, lasted: Int) -> String {
    phrase("turn.termMissed", ["name": name, "lasted": weeks(lasted)])
  }
  package func termTooShort(_ name: String, lasted: Int, least: Int) -> String {
    phrase("turn.termTooShort", ["name": name, "lasted": weeks(lasted), "least": weeks(least)])
  }
  package func speaker(_ person: String, of group: String) -> String {
    phrase("turn.speaker", ["person": person, "group": group])
  }
  package func why(_ group: String, isUp: Bool, because: String) -> String {
    phrase("turn.why", ["isUp": isUp, "group": group, "because": because])
  }
  package func yourWords(_ sentence: String, isNew: Bool) -> String {
    phrase("turn.yourWords", ["sentence": sentence, "isNew": isNew])
  }
  package var planIsGone: String { phrase("turn.planIsGone") }
  package var fallen: String { phrase("turn.fallen") }
  package var needlesStill: String { phrase("turn.needlesStill") }
  package func mainCause(_ cause: String) -> String {
    phrase("turn.mainCause", ["cause": cause])
  }
  package func promisesOpen(_ count: Int) -> String {
    phrase("turn.promisesOpen", ["count": count])
  }
  package var meanwhileTitle: String { phrase("turn.meanwhileTitle") }
  package func laterOf(_ origin: String) -> String { phrase("turn.laterOf", ["origin": origin]) }
  package func pauseTitle(_ phase: Phase, afterDecision: Bool) -> String {
    phrase("turn.pauseTitle", ["phase": theName(of: phase, afterDecision)])
  }
  package func pauseNext(_ phase: Phase, afterDecision: Bool) -> String {
    phrase("turn.pauseNext", ["phase": theName(of: phase, afterDecision)])
  }
  /// A phase as it is called within a sentence.
  private func theName(of phase: Phase, _ afterDecision: Bool) -> String {
    let isLate = phase == .objections && afterDecision
    return isLate ? phrase("turn.phase.late") : phrase("turn.phase.\(phase)")
  }
  package var pauseIntro: String { phrase("turn.pauseIntro") }
  package var pauseQuestion: String { phrase("turn.pauseQuestion") }
}
