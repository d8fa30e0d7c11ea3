import Foundation
import KompasEngine
import KompasScenarios
import Testing

/// Where a trial begins, and with what.
@Suite struct TrialTests {
  private static let village = Result { try #require(Place.reader.load(Place.village.path).loaded) }
  private var village: LoadedCase { get throws { try Self.village.get() } }

  private func begin(_ settings: [String], at scene: String? = nil) throws -> TrialBeginning {
    let wish = TrialBeginning.Wish(scene: scene, settings: settings, seed: 3)
    switch TrialBeginning.begin(try village, wish) {
    case .begun(let beginning): return beginning
    case .wrong(let problems): throw Refused(problems: problems)
    }
  }

  private struct Refused: Error { var problems: [TrialProblem] }

  private func problems(_ settings: [String], at scene: String? = nil) throws -> [TrialProblem] {
    do {
      _ = try begin(settings, at: scene)
      return []
    } catch let error as Refused { return error.problems }
  }

  private func timeline(_ settings: [String], at scene: String? = nil) throws -> Timeline {
    Timeline(Game(try village.compiled), events: try begin(settings, at: scene).events)
  }

  @Test func `without a wish a trial begins where a run begins after its briefing`() throws {
    let game = Game(try village.compiled)
    var run = Timeline(game, events: game.opening(seed: 3))
    run.append(try run.decide(.declare([10, 10, 10, 10, 10, 10])))
    run.append(try run.decide(.proceed))
    #expect(try timeline([]).state == run.state)
  }

  @Test func `everything that conditions name can be set`() throws {
    let state = try timeline(
      [
        "weeks=20", "budget=7", "criteria.rust=210.5", "trust.plein=61", "avond_gehouden",
        "gemopper=false", "chosen=begin.avond", "happened=petitie", "kept=bankje",
        "broken=parkeergarage", "defect=belangen_niet_gewogen", "vote=against", "court=annulled",
      ],
      at: "besluit"
    ).state
    #expect(state.resources == [20, 7] && state.week == 40)
    #expect(state.criteria[1] == 21_050 && state.trust[0] == 6_100)
    #expect(state.flags == [true, false] && state.choices == [0])
    #expect(state.events == [true])
    #expect(state.promises == [.kept, .broken] && state.promisedTo == [[0], [0, 2]])
    #expect(state.vote == .rejected && state.seats == [4, 7] && state.court == .annulled)
    #expect(state.stage == .choosing && state.scene == 2 && state.option == -1)
    #expect(state.phase == .decision)
    #expect(state.phaseWeeks.filter { $0 >= 0 } == [40, 40, 40])
    #expect(try timeline(["yes_seats=7"]).state.vote == .adopted)
  }

  @Test(arguments: [0, 20, 30, 41, 50, 64, 100])
  func `support comes as near as how a group is treated and trust can bring it`(wanted: Int) throws
  {
    let beginning = try begin(["support.plein=\(wanted)"])
    let game = Game(try village.compiled)
    let state = Timeline(game, events: beginning.events).state
    let became = game.truth(state).support[0]
    if beginning.remarks.isEmpty {
      #expect(wholePoints(became) == Int32(wanted))
    } else {
      #expect(
        beginning.remarks
          == [.support(stakeholder: 0, wanted: Int32(wanted * 100), became: became)]
      )
      // Nothing more could be done: both are at their end.
      let end: Int32 = wholePoints(became) < wanted ? 10_000 : 0
      #expect(state.process[0] == end && state.trust[0] == end)
    }
    #expect(state.criteria == game.blank.criteria, "The plan itself stays as it is")
    let held = try timeline(["support.plein=\(wanted)", "trust.plein=10"]).state
    #expect(held.trust[0] == 1_000, "Trust that is set stays as it was set")
  }

  @Test func `a trial goes on after what was set as chosen`() throws {
    #expect(try timeline(["chosen=begin.avond"]).state.scene == 1)
    let skipped = try timeline(["chosen=begin.niets"])
    #expect(skipped.state.scene == 2, "next: leads there")
    #expect(skipped.turns.count == 1 && skipped.state.choices == [1])
    #expect(try timeline(["chosen=besluit.ja"]).state.stage == .ended)
  }

  @Test func `a scene that would not come is entered all the same, and said`() throws {
    let beginning = try begin(["weeks=30"], at: "middelste")
    #expect(
      beginning.remarks == [.sceneWouldNotCome(scene: 1, because: ["weeks > 40"])]
    )
    #expect(try timeline(["weeks=30"], at: "middelste").state.scene == 1)
    #expect(try begin([], at: "middelste").remarks.isEmpty)
  }

  @Test func `every mistake is told at once, with what was probably meant`() throws {
    let found = try problems(
      [
        "weeks=61", "wekes=3", "criteria.groen=101", "criteria.gron=3", "support.plien=3",
        "trust.plein=veel", "raad=30", "avond_gehouden=misschien", "chosen=begin.avnd",
        "vote=adopted", "court=anulled", "=3", "weeks", "budget=", "happened=petite",
      ],
      at: "besluiten"
    )
    #expect(
      found == [
        .unknown(.scene, "besluiten", meant: "besluit"),
        .notInRange("weeks", value: "61", low: 0, high: 60),
        .unknown(.name, "wekes", meant: "weeks"),
        .notInRange("criteria.groen", value: "101", low: 0, high: 100),
        .unknown(.criterion, "gron", meant: "groen"),
        .unknown(.stakeholder, "plien", meant: "plein"),
        .notInRange("trust.plein", value: "veel", low: 0, high: 100), .derived("raad"),
        .notATruth("avond_gehouden", value: "misschien"),
        .unknown(.option, "begin.avnd", meant: "begin.avond"),
        .unknownOutcome("vote", value: "adopted", known: ["none", "for", "against"], meant: nil),
        .unknownOutcome(
          "court",
          value: "anulled",
          known: ["none", "upheld", "repaired", "effects_kept", "annulled"],
          meant: "annulled"
        ), .notASetting("=3"), .notASetting("weeks"), .notASetting("budget="),
        .unknown(.event, "petite", meant: "petitie"),
      ]
    )
  }

  @Test func `where nothing was probably meant, all there is is told`() throws {
    #expect(
      try problems(["happened=xyz"], at: "xyz") == [
        .unknown(.scene, "xyz", meant: nil, known: ["begin", "middelste", "besluit"]),
        .unknown(.event, "xyz", meant: nil, known: ["petitie"]),
      ]
    )
  }

  @Test func `what cannot go together is refused`() throws {
    #expect(try problems(["weeks=3", "weeks=4"]) == [.twice("weeks")])
    #expect(try problems(["vote=for", "yes_seats=7"]) == [.twice("yes_seats")])
    #expect(try problems(["yes_seats=5"]) == [.impossibleSeats(5, nearest: 4)])
    #expect(
      try problems(["chosen=begin.avond", "chosen=begin.niets"]) == [.chosenTwice(scene: "begin")]
    )
    #expect(
      try problems(["chosen=besluit.ja"], at: "middelste")
        == [.chosenTooLate(option: "besluit.ja", scene: "middelste")]
    )
  }

  @Test func `numbers no larger than the rules can hold are read`() throws {
    #expect(try problems(["budget=99999999999999999999"]).count == 1)
    #expect(try problems(["budget=1000000"]).isEmpty)
    #expect(try problems(["criteria.groen=3,25"]).isEmpty)
    #expect(try problems(["criteria.groen=3.255"]).count == 1)
    #expect(try problems(["weeks=-1"]).count == 1 && problems(["weeks=1.5"]).count == 1)
  }

  @Test func `in a changed case a trial keeps what still fits, and says what does not`() throws {
    let text = try Place.villageText().replacing("- id: middelste", with: "- id: tussen")
      .replacing("gemopper", with: "gezeur")
    let folder = try TemporaryFolder(case: text)
    let changed = try #require(Place.reader.load(folder.url.path).loaded)
    let wish = TrialBeginning.Wish(
      scene: "middelste",
      settings: ["gemopper", "weeks=50", "chosen=begin.avond"],
      seed: 1
    )
    let beginning = TrialBeginning.begin(
      again: changed,
      wish,
      earlier: try village.compiled.scenes.map(\.id)
    )
    #expect(
      beginning.remarks == [
        .sceneGone("middelste"), .leftOut(setting: "gemopper"),
        .leftOut(setting: "chosen=begin.avond"),
      ]
    )
    let state = Timeline(Game(changed.compiled), events: beginning.events).state
    #expect(state.scene == 0 && state.resources[0] == 50)
  }
}
