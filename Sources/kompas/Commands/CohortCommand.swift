import ArgumentParser
import Foundation
import KompasAnalysis
import struct KompasEngine.Game
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasRuns
import KompasScenarios
import KompasStorage

/// `kompas cohort`: what a group of runs of one case shows together.
struct CohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "Show what a group of runs has in common; groups that are too small stay hidden.",
    discussion: """
      Only runs that were played to the very end count, and no branches. Names and texts of players are never used. Dates are those \
      of your own clock.
      Exit code 130: stopped. 64: the command is not right. 65: the archive is damaged. 66: no runs of such a case. \
      73: the file cannot be written.
      """
  )

  @Option(name: .customLong("case"), help: "The case, by its id; needed if there are more.")
  var caseID: String?

  @Option(help: "Only runs that began on this day or later, such as 2026-09-01.")
  var since: Day?

  @Option(help: "Only runs that began on this day or before.")
  var until: Day?

  @Option(help: "How many runs a group must have to be shown: 3 or more.")
  var minGroup = Cohort.usualMinimum

  @Option(help: "For people (text), for programs (json) or as a page with pictures (html).")
  var format = DocumentFormat.text

  @Option(help: "The file to write; to standard output if left out.")
  var out: String?

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    try checkMinimum(language)
    let text: String = try options.reading { store in try self.text(store, language) }
    try deliver(text, to: out, language)
  }

  private func text(_ store: (any RunArchive)?, _ language: Language) throws -> String {
    let id = try chosenCase(try store?.finishedCases() ?? [], language)
    guard let store, let id else { return try tooFew("", isMoreShown: false, language) }
    let kept = try counting(id, minGroup, store)
    let least = Cohort.leastMinimum
    guard kept.count >= minGroup else {
      let isMoreShown = try minGroup > least && counting(id, least, store).count >= least
      return try tooFew(id, isMoreShown: isMoreShown, language)
    }
    guard let read = try figures(kept, store, language) else {
      return try tooFew(id, isMoreShown: false, language)
    }
    for run in read.damaged {
      complain(
        language == .nl
          ? "Spel \(run) is beschadigd en telt niet mee."
          : "Run \(run) is damaged and does not count."
      )
    }
    guard let cohort = Cohort(read.figures, game: read.game, minimum: minGroup) else {
      return try tooFew(id, isMoreShown: false, language)
    }
    return try text(of: cohort, read, language)
  }

  private func counting(
    _ id: String,
    _ minimum: Int,
    _ store: any RunArchive
  ) throws(StoreError) -> [KeptFigures] {
    try Cohort.counting(
      case: id,
      since: since?.start,
      until: until?.end,
      minimum: minimum,
      in: store
    )
  }

  private func figures(
    _ kept: [KeptFigures],
    _ store: any RunArchive,
    _ language: Language
  ) throws -> ArchivedFigures? {
    let location = try options.location()
    let line = ProgressLine(total: max(1, kept.count { $0.figures == nil }), language)
    Interruption.watch()
    let found = try RunFigures.cache.figures(
      of: kept,
      in: store,
      writing: { () throws(StoreError) in try Compose.store(location) },
      progress: { count in
        if count > 0 { line.show(count) }
        return !Interruption.isAsked
      }
    )
    line.clear()
    Interruption.unwatch()
    guard !found.isStopped else {
      complain(
        language == .nl
          ? "U bent gestopt. Wat al is uitgerekend, is bewaard."
          : "You stopped. What was worked out is kept."
      )
      throw ExitStatus.interrupted
    }
    return ArchivedFigures(found, of: kept)
  }

  private func text(
    of cohort: Cohort,
    _ read: ArchivedFigures,
    _ language: Language
  ) throws -> String {
    let rules = read.game.rules
    if format == .json {
      return try json(CohortDocument(cohort, of: rules, versions: read.versions)) + "\n"
    }
    let newest = StoredCase(compiled: rules, texts: read.texts)
    let isMoreShown =
      Cohort(read.figures, game: read.game, minimum: Cohort.leastMinimum)
      .map { $0.hidden < cohort.hidden } ?? false
    let pages = CohortPages(
      cohort,
      of: rules,
      texts: newest.texts(language.rawValue, else: ""),
      versions: read.versions,
      since: since?.text,
      until: until?.text,
      hasOtherRules: read.hasOtherRules,
      isMoreShown: isMoreShown,
      phrases: Phrases(language: language.rawValue)
    )
    return try document(pages.title, pages.facts, pages.pages, language)
  }

  private func document(
    _ title: String,
    _ facts: [String],
    _ pages: [Page],
    _ language: Language
  ) throws -> String {
    let document = PageDocument(title: title, facts: facts, pages: pages, language: language)
    return format == .html ? try document.html() : document.text(isFile: OutputFile.isFile(out))
  }

  /// Nothing but the reason why there is nothing.
  private func tooFew(_ id: String, isMoreShown: Bool, _ language: Language) throws -> String {
    if format == .json {
      return try json(CohortDocument(tooFewOf: id, minimum: minGroup)) + "\n"
    }
    let words = Phrases(language: language.rawValue).tooFewRuns(
      minimum: minGroup,
      hasDays: since != nil || until != nil,
      isMoreShown: isMoreShown
    )
    let page = Page(title: "Kompas", main: words.map { .prose($0) }, ask: .proceed(label: ""))
    let title = id.isEmpty ? "Kompas" : id
    return try document(title, [], [page], language)
  }

  /// The case that was asked for, or the only one; `nil` if there is none at all.
  private func chosenCase(_ cases: [String], _ language: Language) throws -> String? {
    let isDutch = language == .nl
    let list = cases.joined(separator: ", ")
    if let caseID {
      if cases.contains(caseID) || cases.isEmpty { return caseID }
      let meant = Suggestion.nearest(to: caseID, in: cases)
      complain(
        printable(
          isDutch
            ? "Van de zaak \(caseID) zijn er geen spellen die af zijn."
              + (meant.map { " Bedoelde u \($0)?" } ?? " Wel van: \(list).")
            : "There are no finished runs of the case \(caseID)."
              + (meant.map { " Did you mean \($0)?" } ?? " There are of: \(list).")
        )
      )
      throw ExitStatus.noInput
    }
    guard cases.count > 1 else { return cases.first }
    complain(
      printable(
        isDutch
          ? "Er zijn spellen van meer dan één zaak. Kies er een met --case: \(list)."
          : "There are runs of more than one case. Choose one with --case: \(list)."
      )
    )
    throw ExitCode.validationFailure
  }

  private func checkMinimum(_ language: Language) throws {
    let least = Cohort.leastMinimum
    guard minGroup < least else { return }
    complain(
      language == .nl
        ? "--min-group is \(minGroup): het mag niet lager zijn dan \(least). In een groep van twee weet de een wat de ander koos, en "
          + "in een groep van één weet iedereen het."
        : "--min-group is \(minGroup): it may not be lower than \(least). In a group of two, either knows what the other chose, and in "
          + "a group of one everybody knows."
    )
    throw ExitCode.validationFailure
  }
}
