import KompasEngine
import KompasScenarios
import KompasTestSupport

/// Compiles any text as a condition; one that compiles holds the same by its tests as by the stack machine.
enum ConditionFuzz {
  private static let rules: CompiledCase = {
    let folder = "Tests/KompasScenariosTests/Fixtures/klein_dorp"
    guard let loaded = CaseReader(assets: CaseFuzz.assets).load(folder).loaded else {
      fatalError("run this from the root of the project")
    }
    return loaded.compiled
  }()

  private static let names: ConditionNames = {
    var names = ConditionNames()
    func numbers(_ ids: [String]) -> [String: Int32] {
      Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    }
    names.resources = numbers(rules.resources.map(\.id))
    names.criteria = numbers(rules.criteria.map(\.id))
    names.stakeholders = numbers(rules.stakeholders.map(\.id))
    names.flags = numbers((0..<rules.flagCount).map { "f\($0)" })
    return names
  }()

  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let result = ConditionCompiler.compile(text, names: names)
    for problem in result.problems {
      precondition(problem.start >= 0 && problem.length >= 1, "no such place")
    }
    precondition(result.steps != nil || !result.problems.isEmpty, "refused without a reason")
    guard let steps = result.steps else { return }
    var rules = rules
    let start = rules.conditionCode.count
    rules.conditionCode += steps
    let condition = Condition(start..<rules.conditionCode.count)
    for option in rules.options.indices { rules.options[option].when = condition }
    for scene in rules.scenes.indices { rules.scenes[scene].when = .always }
    let game = Game(rules)
    var playout = Playout(game)
    var reference = GamePlayout(game)
    let written = CaseNotes.Condition(text: text, steps: steps)
    for seed in 1...2 as ClosedRange<UInt64> {
      playout.begin(seed: seed)
      reference.begin(seed: seed)
      // The first scene comes if its options are open: nothing in the village costs more than there is.
      precondition(!playout.isOver == game.holds(written, in: game.blank), "the tests differ")
      for _ in 0..<8 {
        precondition(playout.open == reference.open, "the playout differs")
        guard let option = reference.open.last else { break }
        playout.choose(option)
        reference.choose(option)
      }
    }
  }
}
