package import KompasEngine

/// A text as the author wrote it.
package typealias Text = Located<String>

/// A case as written: strings and places, nothing looked up yet.
///
/// What could not be read is left out or has a harmless value; the findings say so.
package struct AuthoredCase: Sendable {
  package var id: Text
  package var version: Text
  package var legalDate: Text
  package var language: Text
  package var license: Text?
  package var title: Text
  package var summary: Text?
  package var minutes: Int
  package var themes: [Text]
  package var isFictional: Bool
  /// `nil` if the case does not say.
  package var shows: [CompassValue]?
  package var waivers: [(claim: CaseClaim, reason: Text)]
  package var precedents: [AuthoredPrecedent]
  package var role: AuthoredRole
  package var authority: Text
  package var procedure: Text
  package var map: Text?
  package var briefing: Text
  package var municipality: Text?
  /// How many people live there; 0 if the author does not say, `nil` if it could not be read.
  package var inhabitants: Int?
  package var allowsUndo: Bool
  package var resources: [AuthoredResource]
  package var criteria: [AuthoredCriterion]
  package var stakeholders: [AuthoredStakeholder]
  package var needles: AuthoredNeedles?
  package var promises: [AuthoredPromise]
  package var scenes: [AuthoredScene]
  package var events: [AuthoredEvent]
  package var endings: [AuthoredEnding]
  package var questions: [Text]
  package var experiments: [Text]
  /// The two opening pages, each with its title and its text; empty if there are none.
  package var opening: [(title: Text, text: Text)] = []
  /// What is told of the council, in the order of `CouncilText`.
  package var council: [Text?] = []
  package var roles: [AuthoredDealtRole] = []
}

/// A role that is dealt at a table.
package struct AuthoredDealtRole: Sendable {
  package var id: Text
  package var name: Text
  package var front: Text
  package var back: Text
  package var scene: Text
}

/// A real case that this one learned from.
package struct AuthoredPrecedent: Sendable {
  package var title: Text
  package var place: Text?
  package var years: Text?
  package var source: Text?
  package var lesson: Text?
}

/// Whom the player plays.
package struct AuthoredRole: Sendable {
  package var id: Text
  package var name: Text
  package var text: Text?
}

/// Something that runs out.
package struct AuthoredResource: Sendable {
  package var id: Text
  package var name: Text
  package var unit: Text?
  package var start: Int
  package var empty: Text?
  package var meaning: Text?
}

/// An interest of the physical environment; numbers in hundredths.
package struct AuthoredCriterion: Sendable {
  package var id: Text
  package var name: Text
  package var unit: Text?
  /// The two ends as written.
  package var range: Located<[Int]>
  package var isHigherBetter: Bool
  package var better: Text
  package var start: Located<Int>
  package var without: Located<Int>?
  package var knots: [Located<Criterion.Knot>]

  package var low: Int { range.value.min() ?? 0 }
  package var high: Int { range.value.max() ?? 0 }
}

/// Somebody with something at stake.
package struct AuthoredStakeholder: Sendable {
  package var id: Text
  package var name: Text
  package var short: Text?
  package var kind: StakeholderKind
  package var people: Located<Int>?
  package var seats: Located<Int>?
  package var coalition: Located<Bool>?
  package var isNear: Bool
  /// Flags: it is near too as long as one of them is set.
  package var nearIf: [Text] = []
  package var interested: Located<Bool>?
  package var voice: Int?
  /// Importance per criterion, in hundredths.
  package var interests: [AuthoredAmount]
  package var wants: [(criterion: Text, isHigherBetter: Bool)]
  package var expects: ParticipationLevel?
  package var procedure: Int?
  package var trust: Int?
  package var text: Text?
  package var face: Text?
  package var against: Text?
  package var torn: Text?
  package var inFavor: Text?
  package var speakers: [Text] = []
  package var lines: [AuthoredLines] = []
  /// Whether its kind, people or seats were written and could not be read: then nothing follows from them.
  package var isMisread = false
}

/// Who stands at the ends of the needles; empty where the author does not say.
package struct AuthoredNeedles: Sendable {
  package var span: Span
  package var groups: [Text]
  package var loud: [Text]
  package var silent: [Text]
  /// Five texts per tension, from its lowest value to its highest; empty where the author gives none.
  package var zones: [[Text]] = Tension.allCases.map { _ in [] }
}

/// Something promised.
package struct AuthoredPromise: Sendable {
  package var id: Text
  package var text: Text?
  package var to: [Text]
  /// `nil` if the author does not say.
  package var witnesses: [Text]?
  package var holder: Text?
  package var thing: Text?
  package var sentence: Text?
  package var made: Text?
  package var kept: Text?
  package var broken: Text?
  package var told: Text?
  package var returned: Text?
  package var released: Text?
  package var asks: Text?
  /// What being let off costs besides the weeks.
  package var asksCosts: [AuthoredAmount]
}

/// A number for something named.
package struct AuthoredAmount: Sendable {
  package var target: Text
  package var amount: Int
  package var spread = 0
  package var span: Span
}

/// What an option, an event or a later effect brings about.
package struct AuthoredConsequences: Sendable {
  package var effects: [AuthoredAmount] = []
  package var groups: [(figure: GroupFigure, change: AuthoredAmount)] = []
  package var costs: [AuthoredAmount] = []
  package var laters: [AuthoredLater] = []
  private var named: [NamedEffect: [Text]] = [:]

  /// The ids in a list, as written.
  package subscript(effect: NamedEffect) -> [Text] {
    get { named[effect] ?? [] }
    set { named[effect] = newValue }
  }

  /// The ids in all lists of a kind.
  package func ids(of kind: NamedEffect.Kind) -> [Text] {
    NamedEffect.allCases.filter { $0.kind == kind }.flatMap { self[$0] }
  }
}

/// What comes some weeks later.
package struct AuthoredLater: Sendable {
  package var after: Int
  package var text: Text?
  package var consequences: AuthoredConsequences
}

/// A condition.
package struct AuthoredCondition: Sendable {
  package var text: Text
  package var scalar: YAMLValue.Scalar
  package var source: SourceText

  /// Where each of its characters stands; worked out only when something is wrong.
  package func places() -> CharacterPlaces {
    CharacterPlaces(of: scalar, at: text.span, in: source)
  }
}

/// A moment of choice.
package struct AuthoredScene: Sendable {
  package var id: Text
  /// `nil` if it is not one.
  package var phase: Located<Phase>?
  package var when: [AuthoredCondition]
  package var title: Text
  package var text: Text
  package var law: [Text]
  package var council: Located<Bool>?
  package var court: Located<Bool>?
  package var weigh: Located<Bool>?
  package var table: Located<Bool>?
  package var question: Text?
  package var options: [AuthoredOption]
  package var lines: [AuthoredLines] = []
}

/// One thing the player can choose.
package struct AuthoredOption: Sendable {
  package var id: Text
  package var label: Text
  package var text: Text?
  package var when: [AuthoredCondition]
  package var unlessText: Text?
  package var line: Text?
  package var argument: Text?
  package var because: Text?
  package var consequences: AuthoredConsequences
  package var involves: [(stakeholder: Text, level: ParticipationLevel)]
  /// Whether it says whom it involves, be it in words that could not be read.
  package var hasInvolves: Bool
  package var method: Text?
  package var promises: [Text]
  package var keeps: [Text]
  package var breaks: [Text]
  package var tells: Located<Bool>?
  package var waits: [Text]
  package var compass: [Int8]
  package var withdraws: Located<Bool>?
  package var refuses: [Text]
  package var skipsCouncil: Located<Bool>?
  package var outcome: Text?
  package var next: Text?
}

/// Something that happens between scenes.
package struct AuthoredEvent: Sendable {
  package var id: Text
  package var title: Text
  package var when: [AuthoredCondition]
  package var chance: Int
  package var text: Text?
  package var consequences: AuthoredConsequences
}

/// A way the case can end.
package struct AuthoredEnding: Sendable {
  package var id: Text
  package var when: [AuthoredCondition]
  /// Ids of criteria.
  package var undoes: [Text]
  /// Ids of promises.
  package var keeps: [Text]
  package var title: Text
  package var text: Text
  package var yearsOn: Text?
}
