import ArgumentParser
import Foundation
import KompasAnalysis
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
  static let configuration = CommandConfiguration(
    commandName: "certify",
    abstract: "Certify a case: what is reached, whom options serve, what can be measured.",
    discussion: """
      Every way of choosing is played where there are few enough; otherwise many runs by chance. The certificate says which. \
      The same case, numbers and seed give the same certificate.
      Exit code 0: every claim holds. 1: a claim fails. 130: stopped, and no certificate made. \
      64: the command is not right. 65: the case is not right. 66: there is no such case. 73: the file cannot be written.
      """
  )

  @Argument(help: "The id of a case in the library, or the path of a folder with a case.")
  var caseName: String

  @Option(help: "How many runs are played where there are too many ways to play them all.")
  var playouts = 20_000

  @Option(help: "Which throws of the dice: the same number gives the same certificate.")
  var seed: UInt64 = 1

  @Option(help: "On how many processors; the certificate is the same. All of them if left out.")
  var jobs: Int?

  @Option(help: "For people (text), for programs (json) or as a page with pictures (html).")
  var format = DocumentFormat.text

  @Option(help: "The file to write; to standard output if left out.")
  var out: String?

  @Option(name: [.customLong("lang"), .customLong("language")], help: "The language: nl or en.")
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    try checkNumbers(language)
    let (loaded, read) = try CaseLookup.read(at: CaseLookup.find(caseName, language), language)
    let texts = loaded.words(in: language.rawValue)
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
    let findings =
      survey.play(texts, plan) ? told(read.reviewed(by: survey).diagnostics, language) : []
    let certificate = certify(
      survey,
      texts: texts,
      findings: findings.count,
      shows: loaded.notes.shows,
      plan: plan
    )
    line.clear()
    Interruption.unwatch()
    guard let certificate else {
      complain(
        language == .nl
          ? "U bent gestopt: er is geen certificaat gemaakt."
          : "You stopped: no certificate was made."
      )
      throw ExitStatus.interrupted
    }
    try deliver(
      try text(of: certificate, loaded, findings, language),
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
      let words = DiagnosticCatalogue.words(for: found, language: language.rawValue)
      return "\(place): \(words.message)"
    }
  }

  private func text(
    of certificate: Certificate,
    _ loaded: LoadedCase,
    _ findings: [String],
    _ language: Language
  ) throws -> String {
    if format == .json {
      let document = CertificateDocument(
        certificate,
        loaded.compiled,
        texts: loaded.words(in: language.rawValue),
        findings: findings,
        engine: Kompas.version
      )
      return try json(document) + "\n"
    }
    let pages = CertificatePages(
      certificate,
      of: loaded.compiled,
      texts: loaded.words(in: language.rawValue),
      findings: findings,
      shows: loaded.notes.shows,
      engine: Kompas.version,
      phrases: Phrases(language: language.rawValue)
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
    let isDutch = language == .nl
    if !(1...10_000_000).contains(playouts) {
      complain(
        isDutch
          ? "--playouts is \(playouts): geef een getal van 1 tot en met 10000000."
          : "--playouts is \(playouts): give a number from 1 up to 10000000."
      )
      throw ExitCode.validationFailure
    }
    try Jobs.check(jobs, language)
  }
}
