import ArgumentParser
import Foundation
import KompasAnalysis
import KompasStandards
import struct KompasEngine.CaseTexts
import KompasJournal
import KompasLookBack
import KompasPlay

/// `kompas compare`: runs of one case beside each other.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put runs side by side: where they part, and who gained and who paid.",
    discussion: """
      Two to twelve runs of one case, by the numbers that `kompas runs` shows; branches too. A run that is not finished counts \
      as far as it goes.
      Exit code 64: the runs cannot be compared. 65: a run is damaged. 66: no such run. 73: the file cannot be written.
      """
  )

  @Argument(help: "The numbers of runs.")
  var runs: [Int64]

  @Option(help: "For people (text), for programs (json) or as a page with pictures (html).")
  var format = DocumentFormat.text

  @Option(help: "The file to write; to standard output if left out.")
  var out: String?

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    try checkNumbers(language)
    let opened: [RecordedRun] = try options.reading { store in
      try runs.map { try open($0, store, language) }
    }
    try checkCases(opened, language)
    let comparison = RunComparison(opened.map { ComparedRun($0.timeline) })
    let text = try text(of: comparison, opened, language)
    try deliver(text, to: out, language)
  }

  private func open(
    _ run: Int64,
    _ store: (any RunArchive)?,
    _ language: Language
  ) throws -> RecordedRun {
    guard let store else { throw StoreError.notFound(run: run) }
    do throws(ResumeError) { return try RecordedRun(run, in: store) } catch {
      if case .store(let error) = error { throw error }
      complain(
        printable((language == .nl ? "Spel \(run): " : "Run \(run): ") + error.words(language))
      )
      throw ExitStatus.badData
    }
  }

  private func text(
    of comparison: RunComparison,
    _ opened: [RecordedRun],
    _ language: Language
  ) throws -> String {
    if format == .json {
      return try json(ComparisonDocument(comparison, numbers: runs)) + "\n"
    }
    let table = RunTable(language: language)
    let pages = ComparisonPages(
      comparison,
      runs: opened.map { run in
        ComparisonPages.Run(
          number: run.summary.id,
          label: run.summary.label,
          started: table.moment(run.summary.header.started),
          leaving: run.summary.leaving,
          texts: run.texts(language.code)
        )
      },
      phrases: language
    )
    let others = opened.filter(\.summary.header.hasOtherRules)
    let facts = others.map { run in
      (language == .nl ? "Spel" : "Run") + " \(run.summary.id): "
        + (RulesWords.fact(run.summary.header, language) ?? "")
    }
    let document = PageDocument(
      title: pages.title,
      facts: pages.facts + facts,
      pages: pages.pages,
      language: language
    )
    return format == .html ? try document.html() : document.text(isFile: OutputFile.isFile(out))
  }

  private func checkNumbers(_ language: Language) throws {
    let isDutch = language == .nl
    let limits = RunComparison.limits
    if !limits.contains(runs.count) {
      complain(
        isDutch
          ? "U geeft \(runs.count == 1 ? "1 spel" : "\(runs.count) spellen"). Vergelijken kan met \(limits.lowerBound) tot en met "
            + "\(limits.upperBound) spellen."
            + (runs.count > limits.upperBound
              ? " Voor een grotere groep is er `kompas cohort`." : "")
          : "You give \(runs.count == 1 ? "1 run" : "\(runs.count) runs"). From \(limits.lowerBound) up to \(limits.upperBound) "
            + "runs can be compared."
            + (runs.count > limits.upperBound
              ? " For a larger group there is `kompas cohort`." : "")
      )
      throw ExitCode.validationFailure
    }
    if let twice = runs.enumerated().first(where: { runs.prefix($0.offset).contains($0.element) }) {
      complain(
        isDutch
          ? "Spel \(twice.element) staat er twee keer. Noem elk spel één keer."
          : "Run \(twice.element) is there twice. Name each run once."
      )
      throw ExitCode.validationFailure
    }
  }

  private func checkCases(_ opened: [RecordedRun], _ language: Language) throws {
    let ids = opened.map(\.summary.header.caseID)
    guard Set(ids).count > 1 else { return }
    let list = zip(runs, ids).map { run, id in
      language == .nl ? "spel \(run) is \(id)" : "run \(run) is \(id)"
    }
    complain(
      printable(
        language == .nl
          ? "Deze spellen zijn van verschillende zaken (\(list.joined(separator: ", "))). Ze hebben andere scènes en groepen, en zijn "
            + "niet naast elkaar te leggen. Kies spellen van één zaak: `kompas runs --case ZAAK` toont ze."
          : "These runs are of different cases (\(list.joined(separator: ", "))). They have other scenes and groups, and cannot be put "
            + "side by side. Choose runs of one case: `kompas runs --case CASE` shows them."
      )
    )
    throw ExitCode.validationFailure
  }
}
