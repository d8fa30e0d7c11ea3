package import KompasPages
package import KompasStandards
package import KompasView

/// The pages that any screen can open.
extension Language {
  package var helpTitle: String { phrase("overlay.helpTitle") }
  package func helpStage(_ stage: Stage) -> String { phrase("overlay.helpStage.\(stage)") }
  /// Which keys work in each face, and what else there is to say of keys in both.
  package func keys(andThen more: [String]) -> Block {
    let drawn = [
      phrase("overlay.helpKeys.enter"), phrase("overlay.helpKeys.arrows"),
      phrase("overlay.helpKeys.letters"),
    ]
    let spoken = [
      phrase("overlay.helpSpoken.number"), phrase("overlay.helpSpoken.again"),
      phrase("overlay.helpSpoken.short"), phrase("overlay.helpSpoken.letters"),
    ]
    func list(_ lines: [String]) -> String {
      (lines + more).map { "- \($0)" }.joined(separator: "\n")
    }
    return .keys(drawn: list(drawn), spoken: list(spoken))
  }
  package var helpStop: String { phrase("overlay.helpKeys.stop") }
  package var helpNeedles: [String] {
    [
      phrase("overlay.helpNeedles.side"), phrase("overlay.helpNeedles.band"),
      phrase("overlay.helpNeedles.right"),
    ]
  }
  package var helpLimits: String { phrase("overlay.helpLimits") }
  package var whyTitle: String { phrase("overlay.whyTitle") }
  package func whyIntro(_ label: String) -> String {
    phrase("overlay.whyIntro", ["label": label])
  }
  package var whySince: String { phrase("overlay.whySince") }
  package var whyWhole: String { phrase("overlay.whyWhole") }
  package var whyCourt: String { phrase("overlay.whyCourt") }
  package var whyNothing: String { phrase("overlay.whyNothing") }
  package func expects(_ level: ParticipationLevel) -> String {
    phrase("overlay.expects", ["level": self.level(level)])
  }
  package func known(_ range: String, _ mood: String) -> String {
    phrase("overlay.known", ["range": range, "mood": mood])
  }
  package var notHeardYet: String { phrase("overlay.notHeardYet") }
  package var cannotSpeak: String { phrase("overlay.cannotSpeak") }
  package var compassTitle: String { phrase("overlay.compassTitle") }
  package var compassNone: String { phrase("overlay.compassNone") }
  package var compassNotRight: String { phrase("overlay.compassNotRight") }
  package var declaredSeries: String { phrase("overlay.declaredSeries") }
  package var unknown: String { phrase("overlay.unknown") }
  package var lawTitle: String { phrase("overlay.lawTitle") }
  package var lawScene: String { phrase("overlay.lawScene") }
  package var lawNoScene: String { phrase("overlay.lawNoScene") }
  package func procedure(_ name: String) -> String { phrase("overlay.procedure", ["name": name]) }
  package var lawTerms: String { phrase("overlay.lawTerms") }
  package var lawObjection: String { phrase("overlay.lawObjection") }
  package func lawDate(_ date: String) -> String { phrase("overlay.lawDate", ["date": date]) }
  package var lawNoAdvice: String { phrase("overlay.lawNoAdvice") }
  package var noteTitle: String { phrase("overlay.noteTitle") }
  package func noteIntro(isKept: Bool) -> String { phrase("overlay.noteIntro", ["isKept": isKept]) }
  package var notePrompt: String { phrase("overlay.notePrompt") }
  package var notePlaceholder: String { phrase("overlay.notePlaceholder") }
  package var undoTitle: String { phrase("overlay.undoTitle") }
  package func undoIntro(_ label: String) -> String {
    phrase("overlay.undoIntro", ["label": label])
  }
  package var undoPrompt: String { phrase("overlay.undoPrompt") }
  package var undoYes: String { phrase("overlay.undoYes") }
  package var undoNo: String { phrase("overlay.undoNo") }
  package func sureTitle(_ label: String) -> String {
    phrase("overlay.sureTitle", ["label": label])
  }
  package func sureBreaks(_ text: String) -> String { phrase("overlay.sureBreaks", ["text": text]) }
  package var sureFinal: String { phrase("overlay.sureFinal") }
  package var sureLook: String { phrase("overlay.sureLook") }
  package var sureDo: String { phrase("overlay.sureDo") }
  package var firmTitle: String { phrase("overlay.firmTitle") }
  package func firm(_ firmness: Firmness, _ label: String) -> String {
    phrase("overlay.firm.\(firmness)", ["label": label])
  }
  package func firmUnless(_ name: String) -> String { phrase("overlay.firmUnless", ["name": name]) }
  package func firmIf(_ name: String) -> String { phrase("overlay.firmIf", ["name": name]) }
  package var firmUnknown: String { phrase("overlay.firmUnknown") }
  package var firmBasis: String { phrase("overlay.firmBasis") }
}
