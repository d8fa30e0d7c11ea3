import KompasEngine
import KompasLookBack
import KompasPlay

/// A trial in English.
struct EnglishTrial: TrialWording {
  let title = "Trial: nothing is kept"
  let commandHidden = "hidden"
  let commandRestart = "restart"
  let help = [
    "This is a trial. Nothing is kept. With q you stop.",
    "With t you see what the player does not see. With h the trial begins anew.",
    "When you save the case in your editor, Kompas reads it again. You stay where you are, if that can be.",
  ]
  let noReport = "A trial gives no report."
  let again = "begin anew"
  let nothingOpen =
    "No choice is open here. A usual game passes this scene over. With h you begin anew."

  let hiddenTitle = "What the player does not see"
  let hiddenIntro = "This is how it really stands. In a usual game it stays hidden until the end."
  let needles = "The needles"
  func toward(_ points: Int, _ side: String) -> String { "\(points) toward \(side)" }
  let even = "in the middle"
  func together(raad: Int, wijk: Int) -> String { "raad (council) \(raad), wijk (near) \(wijk)" }
  let groups = "The groups"
  let groupColumns = ["group", "support", "seen", "trust", "treated"]
  let unheard = "-"
  let criteria = "The interests"
  let criterionColumns = ["interest", "stands at", "unit"]
  let facts = "What has happened and what is still to come"
  func flags(_ ids: String, areSet: Bool) -> String {
    areSet ? "Flags that are set: \(ids)" : "Flags that are not set: \(ids)"
  }
  func happened(_ ids: String) -> String { "Happened: \(ids)" }
  func notHappened(_ ids: String) -> String { "Drawn, and did not happen: \(ids)" }
  func defects(_ ids: String) -> String { "Legal defects: \(ids)" }
  func vote(_ word: String, yes: Int, no: Int) -> String {
    "The council voted: \(word) (yes_seats \(yes), no_seats \(no))"
  }
  func court(_ word: String) -> String { "The court: \(word)" }
  func promise(_ id: String, _ state: PromiseState) -> String {
    switch state {
    case .unmade: "Promise \(id): not made"
    case .open: "Promise \(id): made"
    case .kept: "Promise \(id): kept"
    case .broken: "Promise \(id): broken"
    }
  }
  func diary(week: Int, from origin: String) -> String {
    "Comes in week \(week): follows from \(origin)"
  }
  let nothing = "Nothing yet."
  let closed = "Choices that are closed"
  func doesNotHold(_ conditions: String) -> String { "does not hold: \(conditions)" }
  func costs(_ needed: String, left: String) -> String { "costs \(needed), there is \(left)" }

  func words(_ notice: TrialNotice, group: (Int) -> String, scene: (Int) -> String) -> String {
    let read = "The case was read again."
    return switch notice {
    case .same: "\(read) You are where you were."
    case .choiceGone(let scene, let option):
      "\(read) Your choice “\(option)” at “\(scene)” cannot be made any more. You are now at the point nearest to it."
    case .elsewhere(let scene):
      "\(read) Your choices do not lead to “\(scene)” any more. You are now where they do lead."
    case .otherStage:
      "\(read) What stood here does not come any more. You are at what comes after it."
    case .broken(let mistake, let mend, let more):
      "You saved something with a mistake in it. \(mistake) \(mend)"
        + (more == 0 ? "" : more == 1 ? " And 1 mistake more." : " And \(more) mistakes more.")
        + " You play on with the version before."
    case .restarted: "The trial began anew."
    case .support(let index, let wanted, let became):
      "The support of \(group(index)) became \(wholePoints(became)), not \(wholePoints(wanted)). How the group is treated "
        + "and its trust bring it no further. The rest hangs on the plan: set criteria too."
    case .sceneWouldNotCome(let index, let because):
      "A usual game would not come to “\(scene(index))” now. This does not hold: \(because.joined(separator: "; "))."
    case .sceneGone(let id):
      "The scene \(id), where the trial began, is gone. The trial now begins at the scene before it."
    case .leftOut(let setting):
      "--set \(setting) does not fit the case any more, and does not count now."
    }
  }
}
