import KompasPages
import KompasScoring
package import KompasStandards
import KompasView

/// What is said to a table that plays together.
package struct TablePhrases: Phrases {
  package let language: Language

  package var title: String { phrase("table.title") }
  package var intro: String { phrase("table.intro") }
  package var seatsPrompt: String { phrase("table.seatsPrompt") }
  package func seatsPlaceholder(_ least: Int, _ most: Int) -> String {
    phrase("table.seatsPlaceholder", ["least": least, "most": most])
  }
  package func seatsWrong(_ least: Int, _ most: Int) -> String {
    phrase("table.seatsWrong", ["least": least, "most": most])
  }
  package var ruleTitle: String { phrase("table.ruleTitle") }
  package var ruleIntro: String { phrase("table.ruleIntro") }
  package var rulePrompt: String { phrase("table.rulePrompt") }
  package func ruleName(_ rule: String) -> String { phrase("table.ruleName.\(key(rule))") }
  package func ruleSentence(_ rule: String) -> String {
    phrase("table.ruleSentence.\(key(rule))")
  }
  /// A key has no hyphen.
  private func key(_ rule: String) -> String { rule.replacing("-", with: "_") }
  package var tellingTitle: String { phrase("table.tellingTitle") }
  package func tellingIntro(_ secrecy: String) -> String {
    phrase("table.tellingIntro", ["secrecy": secrecy])
  }
  package var tellingPrompt: String { phrase("table.tellingPrompt") }
  package var tellingCounts: String { phrase("table.tellingCounts") }
  package var tellingCountsText: String { phrase("table.tellingCountsText") }
  package var tellingWords: String { phrase("table.tellingWords") }
  package var tellingWordsText: String { phrase("table.tellingWordsText") }
  package var rolesTitle: String { phrase("table.rolesTitle") }
  package var rolesIntro: String { phrase("table.rolesIntro") }
  package var rolesPrompt: String { phrase("table.rolesPrompt") }
  package var rolesYes: String { phrase("table.rolesYes") }
  package var rolesNo: String { phrase("table.rolesNo") }
  package var toldTitle: String { phrase("table.toldTitle") }
  package func toldTurn(_ way: String) -> String { phrase("table.toldTurn.\(way)") }
  package func toldLength(hours: Int, minutes: Int, isShort: Bool) -> String {
    phrase("table.toldLength", ["hours": hours, "minutes": minutes, "isShort": isShort])
  }
  package var playShort: String { phrase("table.playShort") }
  package var playLong: String { phrase("table.playLong") }
  package var wayTitle: String { phrase("table.wayTitle") }
  package var wayIntro: String { phrase("table.wayIntro") }
  package var wayPrompt: String { phrase("table.wayPrompt") }
  package func wayName(_ way: String) -> String { phrase("table.wayName.\(way)") }
  package func wayText(_ way: String) -> String { phrase("table.wayText.\(way)") }
  package var noSecret: String { phrase("table.noSecret") }
  package var smallTable: String { phrase("table.smallTable") }
  package var withoutNames: String { phrase("table.withoutNames") }
  package func toldKept(_ way: String) -> String { phrase("table.toldKept.\(way)") }
  package func toldFree(_ way: String) -> String {
    phrase("table.toldFree", ["isKeyboard": way == BallotWay.keyboard.rawValue])
  }
  package var toldOn: String { phrase("table.toldOn") }
  package var toCompasses: String { phrase("table.toCompasses") }
  package var toRoles: String { phrase("table.toRoles") }
  package var commonTitle: String { phrase("table.commonTitle") }
  package func commonIntro(isMean: Bool) -> String {
    phrase("table.commonIntro", ["isMean": isMean])
  }
  package func seat(_ seat: Int) -> String {
    phrase("table.seat", ["seat": seat])
  }
  package func pass(to seat: Int) -> String {
    phrase("table.passTo", ["seat": seat])
  }
  package func iAm(_ seat: Int) -> String {
    phrase("table.iAm", ["seat": seat])
  }
  package func answered(_ seat: Int) -> String {
    phrase("table.answered", ["seat": seat])
  }
  package func takeBack(_ seat: Int) -> String {
    phrase("table.takeBack", ["seat": seat])
  }
  package var passOver: String { phrase("table.passOver") }
  package func allAnswered(areKeyed: Bool, isOne: Bool) -> String {
    areKeyed
      ? phrase("table.allKeyed") : isOne ? phrase("table.oneAnswered") : phrase("table.allAnswered")
  }
  package func retaken(_ count: Int) -> String { phrase("table.retaken", ["count": count]) }
  package var allAnsweredText: String { phrase("table.allAnsweredText") }
  package var showSplit: String { phrase("table.showSplit") }
  package func ownCompass(_ seat: Int) -> String {
    phrase("table.ownCompass", ["seat": seat])
  }
  package var ownCompassIntro: String { phrase("table.ownCompassIntro") }
  package var withoutCompass: String { phrase("table.withoutCompass") }
  package func compassPassed(_ left: Int) -> String {
    phrase("table.compassPassed", ["left": left])
  }
  package func youPlay(_ role: String) -> String {
    phrase("table.youPlay", ["role": role])
  }
  package var forEveryone: String { phrase("table.forEveryone") }
  package var forYou: String { phrase("table.forYou") }
  package func roleRule(_ scene: String) -> String {
    phrase("table.roleRule", ["scene": scene])
  }
  package var noRole: String { phrase("table.noRole") }
  package var readIt: String { phrase("table.readIt") }
  package var resumed: String { phrase("table.resumed") }
  package var oncePrompt: String { phrase("table.oncePrompt") }
  package func ownVote(_ seat: Int) -> String {
    phrase("table.ownVote", ["seat": seat])
  }
  package var ballotIntro: String { phrase("table.ballotIntro") }
  package var ballotPrompt: String { phrase("table.ballotPrompt") }
  package var passVote: String { phrase("table.passVote") }
  package func lettered(_ letter: String, _ option: String) -> String {
    phrase("table.lettered", ["letter": letter, "option": option])
  }
  package func reads(_ seat: Int) -> String {
    phrase("table.reads", ["seat": seat])
  }
  package var optionsTitle: String { phrase("table.optionsTitle") }
  package func someoneKnows(_ roles: [String]) -> String {
    phrase("table.someoneKnows", ["roles": language.list(roles)])
  }
  package func talk(chair seat: Int) -> String {
    phrase("table.talk", ["seat": seat])
  }
  package var toVote: String { phrase("table.toVote") }
  package var votes: String { phrase("table.votes") }
  package func passed(_ number: Int) -> String {
    phrase("table.passed", ["number": number])
  }
  package func moved(_ number: Int) -> String {
    phrase("table.moved", ["number": number])
  }
  package var toDecision: String { phrase("table.toDecision") }
  package func unity(_ unity: String) -> String { phrase("table.unity.\(unity)") }
  package func against(_ counts: [Int]) -> String {
    counts.count == 2
      ? phrase("table.against", ["most": counts[0], "least": counts[1]])
      : phrase("table.againstMany", ["counts": language.list(counts.map(String.init))])
  }
  package func votesFor(_ count: Int) -> String { phrase("table.votesFor", ["count": count]) }
  package var oneChose: String { phrase("table.oneChose") }
  package func together(somePassed: Bool) -> String {
    phrase("table.together", ["somePassed": somePassed])
  }
  package func scattered(somePassed: Bool) -> String {
    phrase("table.scattered", ["somePassed": somePassed])
  }
  package var minuteTitle: String { phrase("table.minuteTitle") }
  package var minuteSilent: String { phrase("table.minuteSilent") }
  package func minuteTogether(_ options: [String], somePassed: Bool) -> String {
    phrase(
      "table.minuteTogether",
      [
        "isNamed": !options.isEmpty, "somePassed": somePassed, "options": language.list(options),
      ]
    )
  }
  package var minuteTwo: String { phrase("table.minuteTwo") }
  package func minuteSmallest(_ options: [String], each number: Int) -> String {
    phrase(
      "table.minuteSmallest",
      ["number": number, "several": options.count > 1, "options": language.list(options)]
    )
  }
  package var minuteEven: String { phrase("table.minuteEven") }
  package var minuteUnnamed: String { phrase("table.minuteUnnamed") }
  package func readArguments(_ seat: Int) -> String {
    phrase("table.readArguments", ["seat": seat])
  }
  package func argument(for letter: String, _ text: String) -> String {
    phrase("table.argument", ["letter": letter, "text": text])
  }
  package var largestAnswers: String { phrase("table.largestAnswers") }
  package func decideTitle(isProposal: Bool) -> String {
    phrase("table.decideTitle", ["isProposal": isProposal])
  }
  package func ruleTakes(_ option: String) -> String {
    phrase("table.ruleTakes", ["option": option])
  }
  package func chairDecides(_ seat: Int, _ reason: ChairReason) -> String {
    phrase("table.chairDecides", ["seat": seat, "reason": reason.rawValue])
  }
  package func chairBreaksTie(_ seat: Int, _ options: [String], isTold: Bool) -> String {
    phrase(
      "table.chairBreaksTie",
      ["seat": seat, "options": language.list(options), "isTold": isTold]
    )
  }
  package var decidePrompt: String { phrase("table.decidePrompt") }
  package var voteAgain: String { phrase("table.voteAgain") }
  package func proposes(_ option: String, isFirst: Bool, _ rule: String) -> String {
    phrase("table.proposes", ["option": option, "isFirst": isFirst, "isNo": isNo(rule)])
  }
  package func chairProposes(
    _ seat: Int,
    _ options: [String],
    _ rule: String,
    isTold: Bool
  ) -> String {
    phrase(
      "table.chairProposes",
      ["seat": seat, "options": language.list(options), "isNo": isNo(rule), "isTold": isTold]
    )
  }
  private func isNo(_ rule: String) -> Bool { VotingRule(rawValue: rule)?.holdsBack == true }
  package func consentIntro(_ option: String) -> String {
    phrase("table.consentIntro", ["option": option])
  }
  package var canLive: String { phrase("table.canLive") }
  package var hasConcern: String { phrase("table.hasConcern") }
  package var objects: String { phrase("table.objects") }
  package var objectedTitle: String { phrase("table.objectedTitle") }
  package var consentedTitle: String { phrase("table.consentedTitle") }
  package func objected(_ option: String) -> String {
    phrase("table.objected", ["option": option])
  }
  package var explainedPrompt: String { phrase("table.explainedPrompt") }
  package var explained: String { phrase("table.explained") }
  package var explainedText: String { phrase("table.explainedText") }
  package var unexplained: String { phrase("table.unexplained") }
  package var unexplainedText: String { phrase("table.unexplainedText") }
  package func concerned(_ option: String) -> String {
    phrase("table.concerned", ["option": option])
  }
  package func consented(_ option: String) -> String {
    phrase("table.consented", ["option": option])
  }
  package func closed(_ reason: String) -> String {
    phrase("table.closed", ["isSentence": reason.isSentence, "reason": reason])
  }
  package func chairAnswers(_ seat: Int) -> String {
    phrase("table.chairAnswers", ["seat": seat])
  }
  package func deciderAnswers(_ seat: Int) -> String {
    phrase("table.deciderAnswers", ["seat": seat])
  }
  package func tableAnswers(_ seat: Int) -> String {
    phrase("table.tableAnswers", ["seat": seat])
  }
  package func notWiped(_ path: String, isFull: Bool, isBusy: Bool) -> String {
    phrase("table.notWiped", ["path": path, "isFull": isFull, "isBusy": isBusy])
  }
  package func readOption(_ option: String, _ rest: [String]) -> String {
    phrase(
      "table.readOption",
      ["option": option, "hasMore": !rest.isEmpty, "more": rest.joined(separator: ". ")]
    )
  }
}

extension Language {
  /// What is said to a table.
  package var table: TablePhrases { TablePhrases(language: self) }
}
