public import KompasEngine
public import KompasJournal
public import KompasLookBack
public import KompasPages
public import KompasPlay
public import KompasStandards

/// What the states of a session need of the program that hosts them.
public struct SessionHost {
  /// A case that can be played.
  public struct PlayableCase: Sendable, Equatable {
    /// The case, as it is kept with a run.
    public var stored: StoredCase
    /// The language that it was written in.
    public var language: String

    /// A case in the language that it was written in.
    public init(_ stored: StoredCase, language: String) {
      self.stored = stored
      self.language = language
    }
  }

  /// What came of looking for a case.
  public enum CaseFound: Sendable, Equatable {
    /// It can be played.
    case found(PlayableCase)
    /// It is there and is not right: what is wrong, for a page.
    case broken(String)
    /// It is not there any more.
    case absent
  }

  /// A report that was written.
  public struct WrittenReport: Sendable, Equatable {
    /// Where the player finds it, beside the archive.
    public var place: String
    /// Its whole path.
    public var path: String
    /// The card to take home; `nil` if there is none.
    public var card: Card?

    /// A report at a path.
    public init(place: String, path: String, card: Card? = nil) {
      self.place = place
      self.path = path
      self.card = card
    }
  }

  /// The card of a seat at a table, to be written.
  public struct SeatCard: Sendable, Equatable {
    /// The seat, from 1.
    public var seat: Int
    /// Its title.
    public var title: String
    /// Short lines below the title: the place and the day.
    public var facts: [String]
    /// What it says.
    public var page: Page
    /// The run.
    public var header: RunHeader
    /// `RunState.digest` of the moment.
    public var digest: UInt64
  }

  /// The version of the program, which is kept with every run.
  public var version: String
  /// Opens the archive to read and write.
  public var archive: () throws(StoreError) -> any RunArchive
  /// The languages that can be chosen, in the order shown.
  public var languages: [Language.Header]
  /// A language by its code; `nil` if there is none.
  public var language: (_ code: String) -> Language?
  /// The cases of the menu, in a language.
  public var cases: (_ language: Language) throws -> [CaseListing]
  /// A case by its id; what is wrong with it is said in a language.
  public var load: (_ id: String, _ language: Language) throws -> CaseFound
  /// The names of the flags of a case, if it is still there as it was played.
  public var notes: (StoredCase) -> CaseNotes
  /// Writes the report of a run that is over.
  public var report:
    (RunScreens, LookBack, RunSummary, _ language: Language) throws(StoreError) -> WrittenReport
  /// Writes the card of a seat.
  public var seatCard: (SeatCard, _ language: Language) throws(StoreError) -> Card = {
    (card, _) throws(StoreError) in Card(path: "stoel\(card.seat)", outlets: [])
  }
  /// Brings a card somewhere; why it did not work is said in a language.
  public var bring: (_ path: String, CardOutlet, _ language: Language) -> Card.Outcome = {
    _,
    _,
    _ in
    .opened
  }
  /// What is said of trouble with a run, in a language.
  public var words: (ResumeError, _ language: Language) -> String
  /// Whether pages are read line by line.
  public var isSpoken = false
  /// Deals so many places in an order of chance that follows from nothing else and is kept nowhere.
  public var deal: (_ count: Int) -> [Int] = { Array(0..<$0).shuffled() }
  /// What is told when the session is over.
  public let farewell = Farewell()

  /// A host with everything in it.
  public init(
    version: String,
    archive: @escaping () throws(StoreError) -> any RunArchive,
    languages: [Language.Header],
    language: @escaping (_ code: String) -> Language?,
    cases: @escaping (_ language: Language) throws -> [CaseListing],
    load: @escaping (_ id: String, _ language: Language) throws -> CaseFound,
    notes: @escaping (StoredCase) -> CaseNotes,
    report:
      @escaping (RunScreens, LookBack, RunSummary, _ language: Language) throws(StoreError)
      -> WrittenReport,
    words: @escaping (ResumeError, _ language: Language) -> String
  ) {
    self.version = version
    self.archive = archive
    self.languages = languages
    self.language = language
    self.cases = cases
    self.load = load
    self.notes = notes
    self.report = report
    self.words = words
  }
}

/// What is told once more when a session is over.
public final class Farewell {
  /// The paths of the reports that were written.
  public internal(set) var reports: [String] = []
  /// The paths of the cards to take home that were written.
  public internal(set) var cards: [String] = []
  /// Whether the player stopped in the middle of a run.
  public internal(set) var isUnfinished = false
  /// What was not done yet there, and is asked again; `nil` if nothing.
  public internal(set) var askedAgain: AskedAgain?
  /// What was being written there; `nil` if nothing.
  public internal(set) var draft: RunScreens.Writing?
  /// Whether that could not be kept.
  public internal(set) var isDraftLost = false

  /// The run of a table that did not let go yet of who voted what; `nil` if there is none.
  public internal(set) var heldRun: Int64?

  /// What is not kept when the player stops in the middle of it.
  public enum AskedAgain: String, Sendable, Equatable, CaseIterable {
    /// A round of a table, of which not all have answered.
    case round
  }
}
