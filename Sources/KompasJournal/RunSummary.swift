public import KompasEngine

/// A run in a list of runs: how it began, how far it got, and what was added since.
public struct RunSummary: Sendable, Equatable, Codable, Identifiable {
  /// The number of the run in its store, from 1; never used twice.
  public var id: Int64
  /// How it began.
  public var header: RunHeader
  /// How many events were recorded.
  public var position: Int
  /// The id of the ending; `nil` while there is none.
  public var ending: String?
  /// Whether nothing more can be decided.
  public var isFinished: Bool
  /// What a facilitator calls it, if anything.
  public var label: String?
  /// The run that this one branched from, if it is a branch and that run is in the same store.
  public var parent: Int64?
  /// Of a branch: where it left its parent, in choices.
  public var leaving: ChoicePlace?
  /// Whether what people wrote in it was removed for good.
  public var isRedacted = false
  /// The last link of its chain, 64 hex digits: two runs with the same seal are the same run.
  public var seal: String
  /// What its case and its endings are called, by language.
  public var names: [String: CaseNames]

  /// Makes a summary.
  public init(
    id: Int64,
    header: RunHeader,
    position: Int,
    ending: String?,
    isFinished: Bool,
    seal: String = "",
    names: [String: CaseNames] = [:]
  ) {
    self.id = id
    self.header = header
    self.position = position
    self.ending = ending
    self.isFinished = isFinished
    self.seal = seal
    self.names = names
  }
}

extension RunSummary {
  /// Whether it began after another; of two that began at the same moment the one with the higher number did.
  public func isNewer(than other: RunSummary) -> Bool {
    (header.started, id) > (other.header.started, other.id)
  }

  /// The title of its case in a language, or in that of the run; the id of the case if there is none.
  public func caseTitle(_ language: String) -> String {
    let title = (names[language] ?? names[header.language])?.title ?? ""
    return title.isEmpty ? header.caseID : title
  }

  /// The title of its ending in a language, or in that of the run, or its id; `nil` while there is no ending.
  public func endingTitle(_ language: String) -> String? {
    guard let ending else { return nil }
    let title = (names[language] ?? names[header.language])?.endings[ending] ?? ""
    return title.isEmpty ? ending : title
  }
}

/// What a case and its endings are called, in one language.
public struct CaseNames: Sendable, Equatable, Codable {
  /// The title of the case.
  public var title: String
  /// The titles of the endings, by id.
  public var endings: [String: String]

  /// Makes names.
  public init(title: String, endings: [String: String]) {
    self.title = title
    self.endings = endings
  }

  /// The names in every language of a case.
  public static func all(of storedCase: StoredCase) -> [String: CaseNames] {
    storedCase.texts.mapValues { texts in
      let endings = zip(storedCase.compiled.endings, texts.endings)
      return CaseNames(
        title: texts.title,
        endings: Dictionary(endings.map { ($0.id, $1.title) }) { first, _ in first }
      )
    }
  }
}

/// Which runs are asked for; everything that is given must hold.
public struct RunFilter: Sendable, Equatable {
  /// Runs of the case with this id.
  public var caseID: String?
  /// Runs that began at this moment or later, ISO 8601 in UTC.
  public var since: String?
  /// Runs that began before this moment, ISO 8601 in UTC.
  public var until: String?
  /// Runs that came to the ending with this id.
  public var ending: String?
  /// Runs with this label, or with this as part of it; see `RunLabel`.
  public var label: String?
  /// Runs that came to an ending, or that did not.
  public var hasEnded: Bool?
  /// Also branches, which are left out otherwise.
  public var includesBranches = false

  /// Every run that is no branch.
  public init() {}
}
