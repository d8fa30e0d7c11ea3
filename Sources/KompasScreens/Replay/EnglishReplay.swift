import KompasEngine

/// A replay in English.
struct EnglishReplay: ReplayWording {
  func title(run: Int64) -> String { "Looking back at run \(run)" }
  func title(branch: Int64, of parent: Int64) -> String {
    "Looking back at run \(branch), a branch of run \(parent)"
  }
  func count(_ choice: Int, of all: Int) -> String { "decision \(choice) of \(all)" }
  let beforeChoices = "before the first decision"
  func place(_ place: ChoicePlace) -> String {
    switch place {
    case .at(let choice): "at decision \(choice)"
    case .after(0): beforeChoices
    case .after(let choice): "after decision \(choice)"
    }
  }
  func playing(seconds: Int) -> String {
    seconds == 1 ? "playing, 1 second a screen" : "playing, \(seconds) seconds a screen"
  }

  let previous = "previous"
  let next = "next"
  let goTo = "go to"
  let why = "why"
  let whatIf = "what if"
  let annotate = "remark"
  let removeRemark = "remove remark"
  let hide = "as the player"
  let show = "show all"
  let play = "play"
  let pause = "pause"
  let faster = "faster"
  let slower = "slower"
  let begin = "begin"
  let end = "end"
  let toBegin = "to the beginning"
  let help = "help"
  let helpTitle = "Looking back"
  let helpLines = [
    "With ← and → you leaf through the run, screen by screen. Home goes to the beginning, End to the end.",
    "With g you choose a decision to go to.",
    "With the space bar the run plays on by itself. + makes that faster, - slower.",
    "Beside the screen stands what the player did not see. With t you leave that out, and see only what the player saw.",
    "With w you see why the needles moved.",
    "With a you write a remark at this moment. It is kept apart from the run. With x you remove a remark at this moment again.",
    "With v you choose otherwise, and see what happens then. Chance falls the same way. That becomes a run of its own: a branch. The run itself never changes.",
    "In plain lines you type the sign or the word: next, previous, begin, end.",
  ]

  let hiddenTitle = "What the player did not see"
  let seenTitle = "What the player saw"
  let knownTitle = "What had happened by then"
  func toward(_ points: Int, _ side: String) -> String { "\(points) toward \(side)" }
  let even = "in the middle"
  func together(raad: Int, wijk: Int) -> String {
    "support: council \(raad), neighbourhood \(wijk)"
  }
  let groupColumns = ["support", "true", "seen"]
  let unheard = "-"
  func happened(_ title: String) -> String { "Happened: \(title)" }
  func didNotHappen(_ title: String) -> String { "Might have happened: \(title)" }
  func defect(_ title: String) -> String { "Legal defect: \(title)" }
  func promise(_ text: String, isBroken: Bool?) -> String {
    switch isBroken {
    case nil: "Promised: \(text)"
    case true?: "Promise broken: \(text)"
    case false?: "Promise kept: \(text)"
    }
  }
  func diary(week: Int, from origin: String) -> String {
    "Comes in week \(week): follows from \(origin)"
  }
  func flags(_ ids: String) -> String { "Flags: \(ids)" }

  func choice(_ option: String) -> String { "Chose: “\(option)”" }
  let chosenHere = "the player chose this"
  func remark(_ text: String) -> String { "Remark: \(text)" }
  func noted(_ text: String) -> String { "Here the player wrote: \(text)" }
  let tookBack = "Here the player took the last choice back."
  let stoppedHere = "Here the run was stopped. It has not been played any further yet."
  let branchEnds = "Here the branch ends: the case is over."
  let wroteNothing = "The player wrote nothing here."

  let listTitle = "Go to a decision"
  let listPrompt = "Which decision?"
  func chose(_ option: String) -> String { "“\(option)”" }
  func week(_ week: Int) -> String { "week \(week)" }
  let takenBack = "taken back"
  let hasRemark = "with a remark"
  let restTitle = "The rest of the run"

  let remarkTitle = "A remark at this moment"
  let remarkIntro =
    "Your remark is kept apart from the run. You see it again when you come back here. You may leave it empty: then nothing happens."
  let remarkPrompt = "Your remark"
  let remarkPlaceholder = "one or two sentences"
  let remarkKept = "The remark was kept."
  let remarkNotKept = "This was not kept yet:"
  let failedTitle = "That did not work"
  let failedPrompt = "What do you want to do?"
  let tryAgain = "Try again"
  let leaveIt = "Go on without this remark"
  let removalTitle = "Removing a remark"
  let removalPick = "Which remark?"
  let removalIntro =
    "Only this remark goes, for good. The run itself and the other remarks stay."
  let removalPrompt = "Remove this remark?"
  let removalNo = "No, leave it"
  let removalYes = "Yes, remove it"
  let remarkRemoved = "The remark is gone."

  func whatIfTitle(_ choice: Int) -> String { "What if decision \(choice) had been otherwise?" }
  let noWhatIf =
    "This game was played by other rules than those of today. Trying something else needs the rules of then, and they are no longer here."
  let whatIfIntro =
    "Chance falls the same way as in the run. The run itself does not change: what you choose now becomes a branch."
  let whatIfPrompt = "What do you choose here?"
  func playerIntro(_ option: String) -> String { "Here you choose: “\(option)”." }
  let playerPrompt = "Who plays on after that?"
  let byHand = (label: "I do", text: "You play on with the usual screens, until the end.")
  let bySame = (
    label: "The choices of this run",
    text:
      "Everything stays the same but this one decision. If something comes that the run did not have, the revealed compass chooses."
  )
  let byRevealed = (
    label: "The revealed compass",
    text: "Each time what fits best with what this player's choices showed."
  )
  let byDeclared = (
    label: "The compass of the beginning",
    text: "Each time what fits best with the points that the player gave beforehand."
  )
  let byChance = (label: "Chance", text: "Every choice that is open is equally likely.")
  let nothingDeclared = "the player has not given any points yet"
  func branchTitle(_ choice: Int, of run: Int64) -> String {
    "What if · branch of run \(run) at decision \(choice)"
  }

  let comparisonTitle = "What went otherwise"
  func otherwise(_ scene: String, run: String, branch: String) -> String {
    "At “\(scene)” the run chose “\(run)”. The branch chose “\(branch)”."
  }
  func alike(_ scene: String, _ option: String) -> String {
    "At “\(scene)” the run and the branch chose the same: “\(option)”."
  }
  func sameEnding(_ ending: String) -> String { "It ended the same way: “\(ending)”." }
  func otherEnding(run: String, branch: String) -> String {
    "It ended otherwise. The run: “\(run)”. The branch: “\(branch)”."
  }
  let noEnding = "not over yet"
  let notOver =
    "One of the two is not over yet. Below is how they stand now; that does not say everything."
  let groupsTitle = "Who gained, and who paid"
  let comparisonColumns = ["support in the end", "run", "branch", "difference"]
  func better(_ groups: [String]) -> String {
    "Better off with the branch: \(joined(groups, last: " and "))."
  }
  func worse(_ groups: [String]) -> String {
    "Worse off with the branch: \(joined(groups, last: " and "))."
  }
  let nobodyMoved = "It made no difference to any group."
  func savedAs(_ run: Int64) -> String {
    "The branch is kept as run \(run). The run itself did not change."
  }
  let comparisonPrompt = "What do you want now?"
  let backToRun = "Back to the run"
  let lookAtBranch = "Look at the branch"

  let menuTitle = "Look back at this run"
  let menuPrompt = "How do you want to look back?"
  let menuReplay = (
    label: "Step by step",
    text:
      "Each screen as you saw it, and beside it what you could not see. You can also choose otherwise, and see what happens then."
  )
  let menuReport = (label: "The report", text: "What the report says, page by page.")
}
