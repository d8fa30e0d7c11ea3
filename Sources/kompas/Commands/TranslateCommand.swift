import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas translate`: makes or updates the translation of a case.
struct TranslateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "translate",
      abstract: Language.told.phrase("help.translate.about"),
      discussion: Language.told.phrase("help.translate.more")
    )
  }

  @Argument(help: .phrase("help.any.ownCase"))
  var caseName: String

  @Option(help: .phrase("help.translate.to"))
  var to: String

  @Option(help: .phrase("help.translate.csvOut"))
  var csvOut: String?

  @Option(help: .phrase("help.translate.csvIn"))
  var csvIn: String?

  @Flag(help: .phrase("help.any.semicolons"))
  var semicolons = false

  @Flag(help: .phrase("help.translate.check"))
  var check = false

  @Option(name: .language, help: .phrase("help.any.language"))
  var lang: Language?

  func validate() throws {
    let letters = to.utf8.allSatisfy { (97...122).contains($0) }
    if !letters || !(2...3).contains(to.utf8.count) {
      throw ValidationError(Language.told.phrase("translate.code"))
    }
    if check, csvIn != nil || csvOut != nil {
      throw ValidationError(Language.told.phrase("translate.checkAlone"))
    }
  }

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let path = try CaseLookup.find(caseName, language)
    let translator = Translator(path)
    var translation: Translation
    let text: String
    do throws(Translator.Problem) {
      translation = try translator.translation(into: to)
    } catch { throw fail(error, path, language) }
    if let csvIn { try fill(&translation, from: csvIn, language) }
    do throws(Translator.Problem) {
      text = try translator.file(of: translation, language)
    } catch { throw fail(error, path, language) }
    guard !check else {
      report(translation, translator.path(of: to), language)
      if !translation.isFinished { throw ExitStatus.findings }
      return
    }
    if !translation.isFinished {
      do throws(FileProblem) {
        try WholeFile.write(Array(text.utf8), to: translator.path(of: to))
      } catch {
        complain(printable(error.words(language)))
        throw ExitStatus.cannotCreate
      }
    }
    if let csvOut {
      let sheet = TranslationSheet.text(translation, semicolons ? .dutch : .international, language)
      try deliver(sheet, to: csvOut, for: .everyone, option: "--csv-out", language)
      guard OutputFile.isFile(csvOut) else { return }
    }
    report(translation, translator.path(of: to), language)
  }

  private func fill(
    _ translation: inout Translation,
    from path: String,
    _ language: Language
  ) throws {
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try InputFile.bytes(path, limit: 16 << 20) } catch {
      complain(printable(error.words(language)))
      throw ExitStatus.noInput
    }
    let kind = DocumentKind(bytes)
    guard kind == nil, let text = String(validating: bytes, as: UTF8.self) else {
      let isBook = kind != nil
      complain(
        printable(
          language.phrase("translate.notText", ["path": path, "isBook": isBook])
        )
      )
      throw ExitStatus.badData
    }
    let problems = TranslationSheet.fill(&translation, from: text)
    guard !problems.isEmpty else { return }
    for problem in problems.prefix(50) {
      complain(printable("\(path): \(problem.words(language))"))
    }
    complain(language.phrase("translate.unchanged"))
    throw ExitStatus.badData
  }

  private func fail(_ problem: Translator.Problem, _ path: String, _ language: Language)
    -> ExitCode
  {
    switch problem {
    case .unreadable(let diagnostics, let sources):
      let writer = DiagnosticText(sources: sources, folder: path, language: language)
      complain(printableLines(writer.render(diagnostics)))
    case .ownLanguage(let own):
      complain(
        printable(
          language.phrase("translate.ownLanguage", ["own": own])
        )
      )
    case .unwritable(let name):
      complain(
        printable(
          language.phrase("translate.unwritable", ["name": name])
        )
      )
    }
    return ExitStatus.badData
  }

  private func report(_ translation: Translation, _ path: String, _ language: Language) {
    let (new, stale) = (translation.count(.new), translation.count(.stale))
    let (fine, aside) = (translation.count(.ok), translation.aside.count)
    say(
      printable(
        language.phrase(
          "translate.done",
          ["path": path, "fine": fine, "new": new, "stale": stale]
        )
      )
    )
    let recovered = translation.recovered
    if !recovered.isEmpty {
      let names = recovered.prefix(8) + (recovered.count > 8 ? ["…"] : [])
      say(
        printable(
          language.phrase(
            "translate.recovered",
            ["count": recovered.count, "names": names.joined(separator: ", ")]
          )
        )
      )
    }
    if aside > 0 { say(language.phrase("translate.aside", ["count": aside])) }
    if translation.isFinished {
      say(language.phrase("translate.finished"))
    } else if check {
      say(language.phrase("translate.wouldChange"))
    } else if new + stale > 0 {
      say(language.phrase("translate.next"))
    }
  }
}
