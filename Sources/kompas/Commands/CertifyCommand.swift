import ArgumentParser
import Foundation
import KompasAnalysis
import KompasStandards
import struct KompasEngine.Game
import KompasPages
import KompasPlay
import KompasReports
import KompasReview
import KompasScenarios
import KompasStudio
import KompasTerminal

/// `kompas certify`: what is known of a case before anyone plays it.
struct CertifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "certify",
      abstract: Language.told.phrase("help.certify.about"),
      discussion: Language.told.phrase("help.certify.more")
    )
  }

  @Argument(help: .phrase("help.any.case"))
  var caseName: String

  @Option(help: .phrase("help.certify.playouts"))
  var playouts = 20_000

  @Option(help: .phrase("help.certify.seed"))
  var seed: UInt64 = 1

  @Option(help: .phrase("help.certify.jobs"))
  var jobs: Int?

  @Option(help: .phrase("help.any.document"))
  var format = DocumentFormat.text

  @Option(help: .phrase("help.any.out"))
  var out: String?

  @Option(
    name: .language,
    help: .phrase("help.any.languages")
  )
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    try checkNumbers(language)
    let (loaded, read) = try CaseLookup.readOrTake(caseName, language)
    let texts = loaded.words(in: language.code)
    let line = ProgressLine(total: 1_000, language, counts: false)
    let plan = RunPlan(
      playouts: playouts,
      seed: seed,
      jobs: jobs ?? Jobs.usual,
      progress: { line.show($0) },
      isStopped: { Interruption.isAsked }
    )
    Interruption.watch()
    var survey = CaseSurvey(Game(loaded.compiled))
    let found = survey.play(plan) ? read.reviewed(by: survey).diagnostics : []
    let findings = told(found.filter { !$0.code.isOfUnfinishedTranslation }, language)
    let certificate = certify(
      survey,
      texts: texts,
      findings: findings.count,
      shows: loaded.notes.shows,
      pace: Certificate.Pace(survey.game, texts, language, plan: plan),
      plan: plan
    )
    line.clear()
    Interruption.unwatch()
    guard let certificate else {
      complain(
        language.phrase("certify.stopped")
      )
      throw ExitStatus.interrupted
    }
    try deliver(
      try text(
        of: certificate,
        loaded,
        findings,
        untranslated: found.count - findings.count,
        language
      ),
      to: out,
      for: .everyone,
      language
    )
    if !certificate.isPassed { throw ExitStatus.findings }
  }

  /// What `kompas check` found, each with its place.
  private func told(_ diagnostics: [Diagnostic], _ language: Language) -> [String] {
    diagnostics.map { found in
      let place =
        "\(found.span.file):\(found.span.line):\(found.span.column) \(found.code.rawValue)"
      if format == .json { return place }
      let words = DiagnosticCatalogue.words(for: found, language: language)
      return "\(place): \(words.message)"
    }
  }

  private func text(
    of certificate: Certificate,
    _ loaded: LoadedCase,
    _ findings: [String],
    untranslated: Int,
    _ language: Language
  ) throws -> String {
    if format == .json {
      let document = CertificateDocument(
        certificate,
        loaded.compiled,
        texts: loaded.words(in: language.code),
        findings: findings,
        engine: Kompas.version
      )
      return try json(document) + "\n"
    }
    let pages = CertificatePages(
      certificate,
      of: loaded.compiled,
      texts: loaded.words(in: language.code),
      findings: findings,
      untranslated: untranslated,
      shows: loaded.notes.shows,
      engine: Kompas.version,
      phrases: language
    )
    let document = PageDocument(
      title: pages.title,
      facts: pages.facts,
      pages: pages.pages,
      language: language
    )
    return format == .html ? try document.html() : document.text(isFile: OutputFile.isFile(out))
  }

  private func checkNumbers(_ language: Language) throws {
    if !(1...10_000_000).contains(playouts) {
      complain(
        language.phrase("command.playouts.range", ["playouts": playouts])
      )
      throw ExitCode.validationFailure
    }
    try Jobs.check(jobs, language)
  }
}
