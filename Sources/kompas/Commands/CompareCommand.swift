import ArgumentParser
import Foundation
import KompasAnalysis
import KompasStandards
import struct KompasEngine.CaseTexts
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasRuns

/// `kompas compare`: runs of one case beside each other.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: Language.told.phrase("help.compare.about"),
      discussion: Language.told.phrase("help.compare.more")
    )
  }

  @Argument(help: .phrase("help.any.runNames"))
  var runs: [String]

  @Option(help: .phrase("help.any.document"))
  var format = DocumentFormat.text

  @Option(help: .phrase("help.any.out"))
  var out: String?

  @OptionGroup var revealing: RevealOptions

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    try checkCount(language)
    let opened: [RecordedRun] = try options.reading { store in
      let found = try runs.map { try options.run($0, in: store) }
      try checkTwice(found.map(\.id), language)
      try revealing.check(found, language)
      return try found.map { try open($0.id, store, language) }
    }
    try checkCases(opened, language)
    let comparison = RunComparison(opened.map { ComparisonSide($0.timeline) })
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
        printable(language.phrase("command.inRun", ["run": run, "text": error.words(language)]))
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
      return try json(ComparisonDocument(comparison, numbers: opened.map(\.summary.id))) + "\n"
    }
    let pages = ComparisonPages(
      comparison,
      runs: opened.map { run in
        ComparisonPages.Run(
          number: run.summary.id,
          label: run.summary.label,
          started: wallClock(run.summary.header.started),
          leaving: run.summary.leaving,
          texts: run.texts(language.code)
        )
      },
      phrases: language
    )
    let others = opened.filter(\.summary.header.hasOtherRules)
    let facts = others.map { run in
      language.phrase(
        "command.inRun",
        ["run": run.summary.id, "text": RulesWords.fact(run.summary.header, language) ?? ""]
      )
    }
    let document = PageDocument(
      title: pages.title,
      facts: pages.facts + facts,
      pages: pages.pages,
      language: language
    )
    return format == .html ? try document.html() : document.text(isFile: OutputFile.isFile(out))
  }

  private func checkCount(_ language: Language) throws {
    let limits = RunComparison.limits
    if !limits.contains(runs.count) {
      complain(
        language.phrase(
          "compare.count",
          [
            "count": runs.count, "least": limits.lowerBound, "most": limits.upperBound,
            "areMany": runs.count > limits.upperBound,
          ]
        )
      )
      throw ExitCode.validationFailure
    }
  }

  private func checkTwice(_ runs: [Int64], _ language: Language) throws {
    if let twice = runs.enumerated().first(where: { runs.prefix($0.offset).contains($0.element) }) {
      complain(
        language.phrase("compare.twice", ["run": twice.element])
      )
      throw ExitCode.validationFailure
    }
  }

  private func checkCases(_ opened: [RecordedRun], _ language: Language) throws {
    let runs = opened.map(\.summary)
    guard Set(runs.map(\.header.caseID)).count > 1 else { return }
    let list = runs.map { run in
      language.phrase("compare.isCase", ["run": run.id, "id": run.header.caseID])
    }
    complain(
      printable(
        language.phrase("compare.manyCases", ["list": list.joined(separator: ", ")])
      )
    )
    throw ExitCode.validationFailure
  }
}
