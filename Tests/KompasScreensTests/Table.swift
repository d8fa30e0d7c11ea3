import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport

@testable import KompasAnalysis

/// The small case with words and with two more groups: one that is not heard, one without a voice.
enum Village {
  static var game: Game {
    var rules = SmallCase.compiled
    rules.stakeholders += [
      Stakeholder(id: "stad", kind: .residents, people: 5_000, voice: 5, expects: .inform),
      Stakeholder(id: "vogels", kind: .voiceless, voice: 0),
    ]
    rules.weights += [9_000, 1_000, 10_000, 0]
    rules.isMirrored += [true, false, false, false]
    rules.procedure.hasCouncilAdvice = true
    rules.involvements += [
      Involvement(stakeholder: 4, level: .consult, reveals: 80),
      Involvement(stakeholder: 1, level: .consult, reveals: 70),
    ]
    rules.options[2].involves = 2..<4
    for (index, value) in [1, 5, 5, 5, 1, 3, 3].enumerated() {
      rules.options[index].compass[value] = 3
      rules.options[index].compass[(value + 3) % 6] = -3
    }
    return Game(rules)
  }

  /// What looking back shows of one run, with three values that the choices say something about; indices fit
  /// every run of this case.
  ///
  /// Looking back is costly without optimization, so random runs share it.
  static let debriefing: Debriefing = {
    var timeline = Timeline(game, events: game.opening(seed: 5))
    while timeline.state.stage != .debriefing {
      let decisions = game.legalDecisions(in: timeline.state)
      guard let decision = decisions.last, let events = try? timeline.decide(decision) else {
        break
      }
      timeline.append(events)
    }
    var result = debrief(timeline)
    for (value, points) in [22, 10, 4].enumerated() {
      result.revealed[value].isInformed = true
      result.revealed[value].points = points
      result.revealed[value].part = 2.0 / 60...24.0 / 60
      result.revealed[value].evidence = [0, 1]
    }
    result.revealed[0].low = 0.5
    result.revealed[0].high = 1.5
    result.revealed[0].part = 15.0 / 60...28.0 / 60
    return lookedInto(result)
  }()

  /// With what else a run can show, made up; three scenes, as every run of this case has.
  private static func lookedInto(_ debriefing: Debriefing) -> Debriefing {
    var result = debriefing
    result.contradictions = [
      Debriefing.Contradiction(value: .inclusie, toward: 0, away: 1),
      Debriefing.Contradiction(value: .checks, toward: 2, away: 0),
    ]
    result.style = Debriefing.Style(direct: 0.7, integrative: -0.3, evidence: [0, 1])
    result.costs = [
      Debriefing.ChoiceCost(
        turn: 0,
        scene: 0,
        option: 0,
        change: [600, -200, 0, 0, 40, 0],
        others: [
          Debriefing.ChoiceCost.Other(option: 1, change: [-600, 900, 0, 0, 40, 0]),
          Debriefing.ChoiceCost.Other(option: 2, change: [600, -200, 0, 0, 0, 0]),
        ]
      ),
      Debriefing.ChoiceCost(
        turn: 1,
        scene: 1,
        option: 3,
        change: [0, 20, 0, 0, 0, 0],
        others: [Debriefing.ChoiceCost.Other(option: 4, change: [100, 20, 0, 0, 0, 0])]
      ),
    ]
    result.council = Debriefing.CouncilView(
      factions: [2, 3],
      seats: [10, 11],
      chances: [0.75, 0.2],
      distribution: (0...21).map { [0: 0.2, 10: 0.6, 11: 0.05, 21: 0.15][$0] ?? 0 },
      majority: 0.2,
      power: [0, 1],
      cheapest: [3],
      missing: 650
    )
    result.frontier = Debriefing.Frontier(
      playouts: 2_000,
      front: [
        Debriefing.Frontier.End(raad: 6_800, wijk: 2_900, worst: 2_000, ending: 0),
        Debriefing.Frontier.End(raad: 5_500, wijk: 4_500, worst: 3_100, ending: 1),
        Debriefing.Frontier.End(raad: 4_200, wijk: 6_100, worst: 3_000, ending: 2),
        Debriefing.Frontier.End(raad: 2_200, wijk: 7_100, worst: 1_000, ending: 2),
      ],
      run: Debriefing.Frontier.End(raad: 4_900, wijk: 3_900, worst: 2_600, ending: 1),
      better: 37,
      worse: 640
    )
    result.robustness = [
      robustness(turn: 0, [0, 1, 2], [62, 30, 8], chosen: 0, [0...0.4, 0...1, 0.2...1]),
      robustness(turn: 1, [3, 4], [0, 100], chosen: 0, nil),
      robustness(turn: 2, [5, 6], [100, 0], chosen: 0, [0...1, 0...1, 0...1]),
      robustness(turn: 0, [0, 1, 2], [48, 50, 2], chosen: 1, [0...0.7, 0.1...1, 0...0.9]),
    ]
    return result
  }

  private static func robustness(
    turn: Int,
    _ options: [Int],
    _ firstRank: [Int],
    chosen: Int,
    _ limits: [ClosedRange<Double>]?
  ) -> Robustness {
    var result = Robustness(
      turn: turn,
      scene: turn,
      options: options,
      firstRank: firstRank,
      chosen: chosen
    )
    result.groups = [0, 1, 4]
    result.limits = limits
    return result
  }

  static var texts: CaseTexts {
    var texts = CaseTexts(language: "nl")
    texts.title = "Het parkje"
    texts.summary = "Een park, een woningtekort, en buren."
    texts.municipality = "Waterrijk"
    texts.inhabitants = 6_300
    texts.minutes = 20
    texts.legalDate = "2026-07-01"
    texts.roleName = "Wethouder wonen"
    texts.roleText = "U zit in het college."
    texts.briefing = "Er is een park.\n\n- De buren willen het houden.\n- De stad zoekt woningen."
    texts.map = ["  ░░ PARK ░░    de Vaart", "  ~~~~  OUDE DORP  ~~~~"]
    texts.authority = "college"
    texts.procedure = CaseTexts.ProcedureTexts(
      name: "Uitgebreide procedure",
      may: "Een vergunning geven of weigeren.",
      mayNot: "Mensen dwingen om te verkopen.",
      objection: "Iedereen kan een zienswijze geven.",
      law: [CaseTexts.TitledText(title: "Awb 3:11", text: "Het ontwerp ligt ter inzage.")]
    )
    texts.resources = [
      CaseTexts.Measure(name: "Tijd", unit: "weken"), CaseTexts.Measure(name: "Geld", unit: "euro"),
    ]
    texts.criteria = [
      CaseTexts.Measure(name: "groen", unit: "m²"),
      CaseTexts.Measure(name: "woningen", unit: "stuks"),
    ]
    texts.stakeholders = [
      person("De buren", "Zij wonen om het park.", "(>_<)"),
      person("De zoekers", "Zij zoeken een huis.", "(o_o)"),
      person("Groenlijst", "", ""), person("Bouwlijst", "", ""),
      person("De stad", "Wie er verder woont.", ""), person("De vogels", "Die nestelen er.", "<o)"),
    ]
    texts.promises = ["Het park blijft open."]
    texts.scenes = [
      CaseTexts.SceneTexts(
        title: "Het gesprek",
        text: "De buren staan voor de deur.",
        question: "Wie was er niet?",
        law: [CaseTexts.TitledText(title: "Ow 16.55", text: "Vertel hoe u mensen betrok.")]
      ),
      CaseTexts.SceneTexts(title: "Het besluit", text: "Nu moet het.", question: "", law: []),
      CaseTexts.SceneTexts(title: "Het beroep", text: "De brief is er.", question: "", law: []),
    ]
    texts.options = [
      option("Praten", "U nodigt de buren uit.", "Er kwamen er veertig."),
      option("Tekenen", "U laat een plan maken.", "Het plan hangt in het gemeentehuis."),
      option("Wachten", "U kijkt het aan.", ""),
      option("Bouwen", "U bouwt op het park.", "De bouw begint."),
      CaseTexts.OptionTexts(
        label: "Sparen",
        text: "U spaart het park.",
        unlessText: "Daarvoor had u moeten praten.",
        outcome: "Het park blijft."
      ),
      option("Verweren", "U gaat naar de zitting.", "De zitting duurt een uur."),
      option("Herstellen", "U maakt een nieuw besluit.", "Het besluit is aangevuld."),
    ]
    texts.events = [
      CaseTexts.TitledText(title: "Storm", text: "Bomen waaien om.")
    ]
    texts.laters = [""]
    texts.endings = [
      CaseTexts.TitledText(
        title: "Vernietigd",
        text: "Terug naar af.",
        more: "Er staat nog niets."
      ),
      CaseTexts.TitledText(title: "Verdeeld", text: "Het besluit is er, de vrede niet."),
      CaseTexts.TitledText(title: "Gedragen", text: "Men kan ermee leven.", more: "Het werkt."),
    ]
    texts.defects = [
      CaseTexts.TitledText(title: "Motivering ontbreekt", text: "Er staat niet waarom.")
    ]
    texts.terms = [
      CaseTexts.TitledText(title: "Beslistermijn", text: "Te laat is te laat.", more: "Awb 3:18")
    ]
    texts.precedents = [
      CaseTexts.Precedent(
        title: "Het echte park",
        place: "Elders",
        years: "2020",
        source: "https://example.org",
        lesson: "Begin op tijd."
      )
    ]
    texts.countries = [
      CaseTexts.Country(name: "Nederland", year: 2023, values: [89, 62, 94, nil, 95, nil]),
      CaseTexts.Country(name: "België", year: 2023, values: [93, 65, 91, nil, 91, nil]),
      CaseTexts.Country(name: "Zwitserland", year: 2023, values: [93, 88, 98, nil, 96, nil]),
    ]
    texts.countrySource = "Coppedge en anderen 2024, V-Dem v14"
    texts.questions = ["Wie hoorde u niet?"]
    texts.experiments = [
      CaseTexts.Experiment(
        name: "Loting in Elders",
        text: "Honderd mensen kwamen.",
        lesson: "Loten werkt.",
        figures: "100 van 2.000",
        source: "https://example.org/loting"
      )
    ]
    return texts
  }

  private static func person(
    _ name: String,
    _ text: String,
    _ face: String
  ) -> CaseTexts.StakeholderTexts {
    CaseTexts.StakeholderTexts(
      name: name,
      text: text,
      face: face,
      against: "\(name) zegt nee.",
      torn: "\(name) twijfelt.",
      inFavor: "\(name) zegt ja."
    )
  }

  private static func option(
    _ label: String,
    _ text: String,
    _ outcome: String
  ) -> CaseTexts.OptionTexts {
    CaseTexts.OptionTexts(label: label, text: text, unlessText: "", outcome: outcome)
  }
}

/// A run and its screens, played only through actions.
struct Table {
  var timeline: Timeline
  var screens: RunScreens
  var moments = RunMoments()
  var isOver = false

  init(_ phrases: Language, seed: UInt64) {
    let game = Village.game
    timeline = Timeline(game, events: game.opening(seed: seed))
    screens = RunScreens(game.rules, texts: Village.texts, phrases: phrases)
  }

  /// The page that is shown now.
  mutating func page() -> Page { screens.page(moments.now(timeline)) }

  /// Does something; records what follows, as the composer would.
  @discardableResult
  mutating func act(_ action: Action) throws(Rejection) -> Intent? {
    let intent = screens.handle(action, moments.now(timeline))
    switch intent {
    case .submit(let decision): timeline.append(try timeline.decide(decision))
    case .toMenu, .stop: isOver = true
    case .writeReport, .bring, nil: break
    }
    return intent
  }
}

/// SplitMix64, so that random play is the same everywhere.
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
