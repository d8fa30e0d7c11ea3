import ArgumentParser
import Foundation
import KompasAnalysis
import KompasStandards
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
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cohort",
      abstract: Language.told.phrase("help.cohort.about"),
      discussion: Language.told.phrase("help.cohort.more")
    )
  }

  @Option(name: .customLong("case"), help: .phrase("help.cohort.caseID"))
  var caseID: String?

  @Option(help: .phrase("help.any.since"))
  var since: Day?

  @Option(help: .phrase("help.any.until"))
  var until: Day?

  @Option(help: .phrase("help.cohort.minGroup"))
  var minGroup = Cohort.usualMinimum

  @Option(help: .phrase("help.any.document"))
  var format = DocumentFormat.text

  @Option(help: .phrase("help.any.out"))
  var out: String?

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    try checkMinimum(language)
    let text: String = try options.reading { store in try self.text(store, language) }
    try deliver(text, to: out, language)
  }

  private func text(_ store: (any RunArchive)?, _ language: Language) throws -> String {
    if store == nil, let code = options.noArchive() { throw code }
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
        language.phrase("cohort.damaged", ["run": run])
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
        language.phrase("cohort.stopped")
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
      texts: newest.texts(language.code, else: ""),
      versions: read.versions,
      since: since?.text,
      until: until?.text,
      hasOtherRules: read.hasOtherRules,
      isMoreShown: isMoreShown,
      phrases: language
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
    let words = language.tooFewRuns(
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
    let list = cases.joined(separator: ", ")
    if let caseID {
      if cases.contains(caseID) || cases.isEmpty { return caseID }
      let meant = Suggestion.nearest(to: caseID, in: cases)
      complain(
        printable(
          language.phrase(
            "cohort.noRuns",
            [
              "caseID": caseID,
              "hint": language.hint(
                meant,
                else: language.phrase("cohort.noRunsElse", ["list": list])
              ),
            ]
          )
        )
      )
      throw ExitStatus.noInput
    }
    guard cases.count > 1 else { return cases.first }
    complain(
      printable(
        language.phrase("cohort.manyCases", ["list": list])
      )
    )
    throw ExitCode.validationFailure
  }

  private func checkMinimum(_ language: Language) throws {
    let least = Cohort.leastMinimum
    guard minGroup < least else { return }
    complain(
      language.phrase("cohort.tooSmall", ["minGroup": minGroup, "least": least])
    )
    throw ExitCode.validationFailure
  }
}
