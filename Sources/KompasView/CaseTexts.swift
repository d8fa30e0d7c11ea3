/// The words of a case in one language, joined to `CaseOutline` by index when something is drawn.
///
/// The engine's rules never read it. Strings may hold anything an author wrote; faces make it safe.
public struct CaseTexts: Sendable, Equatable, Codable {
  /// The language: "nl" or "en".
  public var language: String
  /// The title.
  public var title: String
  /// One or two sentences for the list of cases.
  public var summary: String
  /// The municipality, and how many people live in it.
  public var municipality: String
  /// Inhabitants of the municipality; 0 if not given.
  public var inhabitants: Int
  /// Whether the place is made up.
  public var isFictional: Bool
  /// How long it takes to play.
  public var minutes: Int
  /// The law as it stood on this day, ISO 8601.
  public var legalDate: String
  /// Whom the player plays.
  public var roleName: String
  /// What that is like.
  public var roleText: String
  /// The briefing, in Markdown of paragraphs, lists and emphasis.
  public var briefing: String
  /// The map, line by line; empty if there is none.
  public var map: [String]
  /// Who decides in the end, as a key like "college" or "raad".
  public var authority: String
  /// What the law calls the procedure, what it lets the player decide and what not.
  public var procedure: ProcedureTexts
  /// Names and units of the resources.
  public var resources: [Measure]
  /// Names and units of the criteria.
  public var criteria: [Measure]
  /// The stakeholders.
  public var stakeholders: [StakeholderTexts]
  /// What was promised.
  public var promises: [String]
  /// The scenes.
  public var scenes: [SceneTexts]
  /// The options.
  public var options: [OptionTexts]
  /// Titles and texts of the events.
  public var events: [TitledText]
  /// Texts of the later effects; may be empty.
  public var laters: [String]
  /// The endings; `more` is how things stand years on.
  public var endings: [TitledText]
  /// Names of the defects, what they look like (`text`), and the articles (`more`).
  public var defects: [TitledText]
  /// Names of the terms, what happens when they are missed (`text`), and the articles (`more`).
  public var terms: [TitledText]
  /// Names of the methods that options use, and what they are; `more` is the source.
  public var methods: [TitledText]
  /// Precedents.
  public var precedents: [Precedent]
  /// The questions of the debriefing.
  public var questions: [String]
  /// Real democratic experiments that did it otherwise.
  public var experiments: [Experiment]
  /// Country profiles to lay over the compass; `nil` in words that were kept before there were any.
  public var countries: [Country]?
  /// Where the country profiles come from.
  public var countrySource: String?

  /// The claims of a certificate that do not fit the case, and why; `nil` if there are none.
  public var waivers: [Waiver]?

  /// What is said of promises as they are made, kept and broken; `nil` if nothing is.
  public var promisesTold: [PromiseTexts]?
  /// The lines of the story, as the engine numbers them; `nil` if there are none.
  public var lines: [String]?
  /// Per needle what it says in each fifth of its width, from the lowest value to the highest; `nil` if the author gave none.
  public var zones: [[String]]?
  /// The pages before the first choice; `nil` if the author gave none.
  public var opening: [TitledText]?
  /// What is told of an evening of the council, in the order of `CouncilText`, each may be empty; `nil` if nothing is.
  public var council: [String]?
  /// The roles that are dealt at a table; `nil` if there are none.
  public var roles: [RoleTexts]?

  /// A claim that does not fit a case.
  public struct Waiver: Sendable, Equatable, Codable {
    /// The claim.
    public var claim: CaseClaim
    /// Why it does not fit, in the author's words.
    public var reason: String

    /// Makes a waiver.
    public init(claim: CaseClaim, reason: String) {
      self.claim = claim
      self.reason = reason
    }
  }

  /// A name and a unit.
  public struct Measure: Sendable, Equatable, Codable {
    /// The name.
    public var name: String
    /// The unit; empty if it has none.
    public var unit: String
    /// What happens when it has run out; `nil` if the author does not say.
    public var empty: String?
    /// What it is, in a sentence; `nil` if the author does not say.
    public var meaning: String?

    /// Makes a measure.
    public init(name: String, unit: String, empty: String? = nil, meaning: String? = nil) {
      self.name = name
      self.unit = unit
      self.empty = empty
      self.meaning = meaning
    }
  }

  /// A title with text, and more text.
  public struct TitledText: Sendable, Equatable, Codable {
    /// The title.
    public var title: String
    /// The text.
    public var text: String
    /// More; may be empty.
    public var more: String

    /// Makes a titled text.
    public init(title: String, text: String, more: String = "") {
      self.title = title
      self.text = text
      self.more = more
    }
  }

  /// The words about a stakeholder.
  public struct StakeholderTexts: Sendable, Equatable, Codable {
    /// The name.
    public var name: String
    /// The name where there is little room; `nil` if the author gave none: then the name does.
    public var short: String?
    /// Who they are, in one sentence; may be empty.
    public var text: String
    /// A small plain-text face; may be empty.
    public var face: String
    /// What they say when they are against.
    public var against: String
    /// What they say when they are torn.
    public var torn: String
    /// What they say when they are for it.
    public var inFavor: String
    /// Who speaks for them, each as it is named above a line; `nil` if nobody is named.
    public var speakers: [String]?

    /// Makes the words.
    public init(
      name: String,
      short: String? = nil,
      text: String,
      face: String,
      against: String,
      torn: String,
      inFavor: String,
      speakers: [String]? = nil
    ) {
      self.name = name
      self.short = short
      self.text = text
      self.face = face
      self.against = against
      self.torn = torn
      self.inFavor = inFavor
      self.speakers = speakers
    }
  }

  /// The words of a scene.
  public struct SceneTexts: Sendable, Equatable, Codable {
    /// The title.
    public var title: String
    /// The text, in Markdown of paragraphs, lists and emphasis.
    public var text: String
    /// The question at the stop after its phase; may be empty.
    public var question: String
    /// The articles of law that it shows: citation (`title`) and what it says (`text`).
    public var law: [TitledText]

    /// Makes the words.
    public init(title: String, text: String, question: String, law: [TitledText]) {
      self.title = title
      self.text = text
      self.question = question
      self.law = law
    }
  }

  /// The words of an option.
  public struct OptionTexts: Sendable, Equatable, Codable {
    /// What it is, in a few words.
    public var label: String
    /// What the player would be doing.
    public var text: String
    /// Why it is closed when it is, in the author's words; may be empty.
    public var unlessText: String
    /// What it gains and what it loses, in two short sentences; `nil` if the author gave none.
    public var line: String?
    /// The best argument for it, to be read aloud where nobody gives one; `nil` if the author gave none.
    public var argument: String?
    /// Why something moved by it, as a clause behind "because"; `nil` if the author gave none.
    public var because: String?
    /// What happened.
    public var outcome: String

    /// Makes the words.
    public init(
      label: String,
      text: String,
      unlessText: String,
      line: String? = nil,
      argument: String? = nil,
      because: String? = nil,
      outcome: String
    ) {
      self.label = label
      self.text = text
      self.unlessText = unlessText
      self.line = line
      self.argument = argument
      self.because = because
      self.outcome = outcome
    }
  }

  /// What the law calls the procedure and what it allows.
  public struct ProcedureTexts: Sendable, Equatable, Codable {
    /// Its name.
    public var name: String
    /// What it lets the player decide.
    public var may: String
    /// What it does not.
    public var mayNot: String
    /// Who may object, and where.
    public var objection: String
    /// The articles it rests on: citation and what it says.
    public var law: [TitledText]

    /// Makes the words.
    public init(
      name: String,
      may: String,
      mayNot: String,
      objection: String,
      law: [TitledText]
    ) {
      self.name = name
      self.may = may
      self.mayNot = mayNot
      self.objection = objection
      self.law = law
    }
  }

  /// A real case that this one learned from.
  public struct Precedent: Sendable, Equatable, Codable {
    /// What it is called.
    public var title: String
    /// Where it was.
    public var place: String
    /// When it was.
    public var years: String
    /// Where to read about it.
    public var source: String
    /// What was learned; may be empty.
    public var lesson: String

    /// Makes a precedent.
    public init(title: String, place: String, years: String, source: String, lesson: String) {
      self.title = title
      self.place = place
      self.years = years
      self.source = source
      self.lesson = lesson
    }
  }

  /// A real democratic experiment.
  public struct Experiment: Sendable, Equatable, Codable {
    /// What it is called, and where and when it was.
    public var name: String
    /// What they did.
    public var text: String
    /// What can be learned from it.
    public var lesson: String
    /// The figures.
    public var figures: String
    /// Where to read about it.
    public var source: String

    /// Makes an experiment.
    public init(name: String, text: String, lesson: String, figures: String, source: String) {
      self.name = name
      self.text = text
      self.lesson = lesson
      self.figures = figures
      self.source = source
    }
  }

  /// A country's figures for the values of the compass: national, not municipal.
  public struct Country: Sendable, Equatable, Codable {
    /// Its name.
    public var name: String
    /// The year of the figures.
    public var year: Int
    /// Per value of the compass, in hundredths of an index from 0 to 1; `nil` where there is no comparable measure.
    public var values: [Int?]

    /// Makes a profile.
    public init(name: String, year: Int, values: [Int?]) {
      self.name = name
      self.year = year
      self.values = values
    }
  }

  /// Makes empty words, to be filled by the compiler.
  public init(language: String) {
    self.language = language
    title = ""
    summary = ""
    municipality = ""
    inhabitants = 0
    isFictional = true
    minutes = 0
    legalDate = ""
    roleName = ""
    roleText = ""
    briefing = ""
    map = []
    authority = ""
    procedure = ProcedureTexts(name: "", may: "", mayNot: "", objection: "", law: [])
    resources = []
    criteria = []
    stakeholders = []
    promises = []
    scenes = []
    options = []
    events = []
    laters = []
    endings = []
    defects = []
    terms = []
    methods = []
    precedents = []
    questions = []
    experiments = []
    countries = nil
    countrySource = nil
    waivers = nil
    promisesTold = nil
    lines = nil
    zones = nil
    opening = nil
    council = nil
    roles = nil
  }
}
