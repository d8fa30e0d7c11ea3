package import KompasStandards
import KompasView

/// The menu and what lies behind it.
extension Language {
  package var menuTitle: String { phrase("menu.title") }
  package var menuIntro: String { phrase("menu.intro") }
  package func menuAnother(_ title: String) -> String {
    phrase("menu.another", ["title": title])
  }
  package var menuPrompt: String { phrase("menu.prompt") }
  package var menuContinue: String { phrase("menu.continue") }
  package var menuContinueText: String { phrase("menu.continueText") }
  package var menuNothingOpen: String { phrase("menu.nothingOpen") }
  package var menuOtherRules: String { phrase("menu.otherRules") }
  package var menuPlay: String { phrase("menu.play") }
  package var menuPlayText: String { phrase("menu.playText") }
  package var menuTogether: String { phrase("menu.together") }
  package var menuTogetherText: String {
    let range = TableSetup.seatRange
    return phrase("menu.togetherText", ["least": range.lowerBound, "most": range.upperBound])
  }
  package var menuNoCases: String { phrase("menu.noCases") }
  package var menuLookBack: String { phrase("menu.lookBack") }
  package var menuLookBackText: String { phrase("menu.lookBackText") }
  package var menuNothingFinished: String { phrase("menu.nothingFinished") }
  package var menuFacilitators: String { phrase("menu.facilitators") }
  package var menuFacilitatorsText: String { phrase("menu.facilitatorsText") }
  package var menuSettings: String { phrase("menu.settings") }
  package var menuSettingsText: String { phrase("menu.settingsText") }
  package var menuHelp: String { phrase("menu.help") }
  package var menuHelpText: String { phrase("menu.helpText") }
  package var menuQuit: String { phrase("menu.quit") }
  package var casesPrompt: String { phrase("menu.casesPrompt") }
  package func caseDetail(minutes: Int, themes: [String]) -> String {
    ([phrase("menu.minutes", ["minutes": minutes])] + themes).joined(separator: " · ")
  }
  package func broken(_ reason: String) -> String { phrase("menu.broken", ["reason": reason]) }
  package var runsTitle: String { phrase("menu.runsTitle") }
  package var runsPrompt: String { phrase("menu.runsPrompt") }
  package func runDetail(_ run: RunListing) -> String {
    let state = run.ending.isEmpty ? runUnfinished(run.scene) : run.ending
    return [run.label, run.started, state].filter { !$0.isEmpty }.joined(separator: " · ")
  }
  package func runNamed(_ run: RunListing) -> String {
    phrase(
      "menu.runNamed",
      [
        "number": run.id, "label": run.label, "isLabelled": !run.label.isEmpty,
        "title": run.title.orElse(run.caseID), "started": run.started,
      ]
    )
  }
  package var runsSearch: String { phrase("menu.runsSearch") }
  package func runsFound(_ search: String, _ count: Int) -> String {
    phrase("menu.runsFound", ["search": quoted(search), "count": count])
  }
  package var revealTitle: String { phrase("menu.revealTitle") }
  package var reveals: String {
    phrase("menu.reveals", ["revealed": phrase("reveal.what")])
  }
  package var revealYes: String { phrase("menu.revealYes") }
  package func runUnfinished(_ scene: String) -> String {
    scene.isEmpty ? phrase("menu.unfinished") : phrase("menu.unfinishedAt", ["scene": scene])
  }
  package var runTitle: String { phrase("menu.runTitle") }
  package var runPrompt: String { phrase("menu.runPrompt") }
  package var runReplay: (label: String, text: String) {
    (phrase("menu.replay"), phrase("menu.replayText"))
  }
  package var runReport: (label: String, text: String) {
    (phrase("menu.report"), phrase("menu.reportText"))
  }
  package var runOtherRules: String { phrase("menu.runOtherRules") }
  package var lookBackOtherRules: String { phrase("menu.lookBackOtherRules") }
  package var offerTitle: String { phrase("menu.offerTitle") }
  package func offerIntro(_ title: String, started: String) -> String {
    phrase("menu.offerIntro", ["title": title, "started": started])
  }
  package var offerPrompt: String { phrase("menu.offerPrompt") }
  package var offerContinue: String { phrase("menu.offerContinue") }
  package var offerAnew: String { phrase("menu.offerAnew") }
  package var offerAnewText: String { phrase("menu.offerAnewText") }
  package var settingsPrompt: String { phrase("menu.settingsPrompt") }
  package var languageNow: String { phrase("menu.languageNow") }
  package var sampleLanguage: String { phrase("menu.sample") }
  package var settingsFace: String { phrase("menu.settingsFace") }
  package var facilitatorsProse: String { phrase("menu.facilitatorsProse") }
  package var menuHelpProse: String { phrase("menu.helpProse") }
}
