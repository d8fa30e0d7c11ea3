import KompasLookBack
import KompasPlay
import KompasStandards
import KompasView

/// What a trial says, beside the words that it shares with the screens of a run.
struct TrialPhrases: Phrases {
  let language: Language

  var title: String { phrase("trial.title") }
  var commandHidden: String { phrase("trial.command.hidden") }
  var commandRestart: String { phrase("trial.command.restart") }
  var help: [String] {
    [phrase("trial.help.kept"), phrase("trial.help.keys"), phrase("trial.help.editor")]
  }
  var noReport: String { phrase("trial.noReport") }
  var again: String { phrase("trial.again") }
  var nothingOpen: String { phrase("trial.nothingOpen") }

  var hiddenTitle: String { phrase("trial.hidden.title") }
  var hiddenIntro: String { phrase("trial.hidden.intro") }
  var needles: String { phrase("trial.needles") }
  func together(raad: Int, wijk: Int) -> String {
    phrase("trial.together", ["raad": raad, "wijk": wijk])
  }
  var groups: String { phrase("trial.groups") }
  var groupColumns: [String] {
    [
      phrase("trial.column.group"), phrase("trial.column.support"), phrase("trial.column.seen"),
      phrase("trial.column.trust"), phrase("trial.column.treated"),
    ]
  }
  var criteria: String { phrase("trial.criteria") }
  var criterionColumns: [String] {
    [
      phrase("trial.column.interest"), phrase("trial.column.stands"), phrase("trial.column.unit"),
    ]
  }
  var facts: String { phrase("trial.facts") }
  func flags(_ ids: String, areSet: Bool) -> String {
    phrase("trial.flags", ["ids": ids, "areSet": areSet])
  }
  func happened(_ ids: String) -> String { phrase("trial.happened", ["ids": ids]) }
  func notHappened(_ ids: String) -> String { phrase("trial.notHappened", ["ids": ids]) }
  func defects(_ ids: String) -> String { phrase("trial.defects", ["ids": ids]) }
  func vote(_ word: String, yes: Int, no: Int) -> String {
    phrase("trial.vote", ["word": word, "yes": yes, "no": no])
  }
  func court(_ word: String) -> String { phrase("trial.court", ["word": word]) }
  func promise(_ id: String, _ state: PromiseState) -> String {
    phrase("trial.promise.\(state)", ["id": id])
  }
  func diary(week: Int, from origin: String) -> String {
    phrase("trial.diary", ["week": week, "origin": origin])
  }
  var nothing: String { phrase("trial.nothing") }
  var closed: String { phrase("trial.closed") }
  func doesNotHold(_ conditions: String) -> String {
    phrase("trial.doesNotHold", ["conditions": conditions])
  }
  func costs(_ needed: String, left: String) -> String {
    phrase("trial.costs", ["needed": needed, "left": left])
  }

  func words(_ notice: TrialNotice, group: (Int) -> String, scene: (Int) -> String) -> String {
    switch notice {
    case .same: phrase("trial.notice.same")
    case .choiceGone(let scene, let option):
      phrase("trial.notice.choiceGone", ["scene": scene, "option": option])
    case .elsewhere(let scene): phrase("trial.notice.elsewhere", ["scene": scene])
    case .otherStage: phrase("trial.notice.otherStage")
    case .broken(let mistake, let mend, let more):
      phrase("trial.notice.broken", ["mistake": mistake, "mend": mend, "more": more])
    case .restarted: phrase("trial.notice.restarted")
    case .support(let index, let wanted, let became):
      phrase(
        "trial.notice.support",
        [
          "group": group(index), "wanted": Int(wholePoints(wanted)),
          "became": Int(wholePoints(became)),
        ]
      )
    case .sceneWouldNotCome(let index, let because):
      phrase(
        "trial.notice.sceneWouldNotCome",
        ["scene": scene(index), "because": language.list(because, .clauses)]
      )
    case .sceneGone(let id): phrase("trial.notice.sceneGone", ["id": id])
    case .leftOut(let setting): phrase("trial.notice.leftOut", ["setting": setting])
    }
  }
}

extension Language {
  /// What a trial says.
  var trial: TrialPhrases { TrialPhrases(language: self) }
}
