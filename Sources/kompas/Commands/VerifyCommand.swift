import ArgumentParser
import Foundation
import KompasStandards
import enum KompasEngine.Decision
import KompasJournal
import KompasScenarios

/// `kompas verify`: checks that a run is the one that was played.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: Language.told.phrase("help.verify.about"),
      discussion: Language.told.phrase("help.verify.more")
    )
  }

  @Argument(help: .phrase("help.verify.subject"))
  var subject: String

  @Option(help: .phrase("help.verify.against"))
  var against: String?

  @Option(help: .phrase("help.any.format"))
  var format = OutputFormat.text

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let document = try number().map(verify(run:)) ?? verify(file: subject)
    if format == .json { try printJSON(document) }
    if format == .text, document.runs.contains(where: \.sound) {
      let isDecidedAgain = document.runs.allSatisfy { $0.decidedAgain ?? true }
      say(VerifyWords(language: options.language).limits(isDecidedAgain: isDecidedAgain))
    }
    if !document.sound { throw ExitStatus.findings }
  }

  /// The number of the run that is meant; `nil` if a file is.
  private func number() throws -> Int64? {
    guard RunChoice.newest.contains(subject) else { return Int64(subject) }
    return try options.reading { try options.run(subject, in: $0).id }
  }

  private func verify(run: Int64) throws -> VerifyDocument {
    let record: RunRecord
    var isOpen = false
    do {
      record = try options.reading { store in
        guard let store else { throw StoreError.notFound(run: run) }
        isOpen = true
        do throws(StoreError) { return try store.record(of: run) } catch {
          guard case .corrupt(let corruption) = error else { throw error }
          throw Damage(corruption: corruption)
        }
      }
    } catch let damage as Damage {
      _ = Compose.fail(.corrupt(damage.corruption), options.language)
      let problem = VerifyDocument.Problem(damage.corruption)
      return VerifyDocument(
        sound: false,
        runs: [VerifyDocument.Run(run: run, sound: false, problem: problem)]
      )
    } catch let code as ExitCode where code == ExitStatus.badData && isOpen {
      throw ExitStatus.findings
    }
    var found = try verify(
      RecordInFile(record),
      name: options.language.phrase("verify.run", ["run": run])
    )
    found.run = run
    return VerifyDocument(sound: found.sound, runs: [found])
  }

  private func verify(file: String) throws -> VerifyDocument {
    switch try RunFiles.read(file, options.language) {
    case .failure(let problem):
      return VerifyDocument(sound: false, file: file, problem: VerifyDocument.Problem(problem))
    case .success(let filed):
      let runs = try filed.map { run in
        var found = try verify(run, name: file)
        found.line = run.line
        return found
      }
      return VerifyDocument(sound: runs.allSatisfy(\.sound), file: file, runs: runs)
    }
  }

  /// Verifies one run, and says what came of it: to people what is right and what is not, to programs only the latter.
  private func verify(_ run: RecordInFile, name: String) throws -> VerifyDocument.Run {
    let language = options.language
    let opened: RecordContents
    do throws(RunProblem) { opened = try run.record.verified() } catch {
      complain(printable(error.words(name, run, language)))
      return VerifyDocument.Run(
        case: run.record.header.caseID,
        sound: false,
        problem: VerifyDocument.Problem(error, run)
      )
    }
    let installed = InstalledCase(opened.storedCase)
    // Another program may have read the same files otherwise.
    if installed == .otherWords, opened.header.engineVersion == Kompas.version,
      !opened.header.hasOtherRules
    {
      complain(printable(RunProblem.otherWords.words(name, run, language)))
      return VerifyDocument.Run(
        case: run.record.header.caseID,
        sound: false,
        problem: VerifyDocument.Problem(.otherWords, run)
      )
    }
    let steps = opened.submissions.compactMap(\.decision)
    let seal = try run.record.seal()
    if format == .text {
      let words = VerifyWords(language: language)
      for line in words.lines(opened, name, run, seal: seal, installed) {
        say(printable(line))
      }
    }
    return VerifyDocument.Run(
      case: opened.header.caseID,
      sound: true,
      decisions: steps.count(where: \.isChoice),
      steps: steps.count,
      seal: seal,
      rules: opened.header.rules,
      decidedAgain: !opened.header.hasOtherRules,
      installed: installed.rawValue,
      against: try against.map { try compare(opened, with: $0) }
    )
  }

  private func compare(
    _ opened: RecordContents,
    with name: String
  ) throws -> VerifyDocument.Against {
    let loaded = try CaseLookup.load(name, options.language)
    let now = StoredCase(compiled: loaded.compiled, texts: loaded.texts)
    let changes = CaseChange.all(from: opened.storedCase, to: now)
    // Under other rules the roads part without the author having changed a thing.
    let isComparable = !opened.header.hasOtherRules
    let parting =
      isComparable
      ? Parting.first(opened.submissions, from: opened.storedCase.compiled, to: now.compiled) : nil
    if format == .text {
      let report = ComparisonWords(
        changes: changes,
        parting: parting,
        isPlayedAgain: isComparable,
        language: options.language
      )
      for line in report.lines { say(printable(line)) }
    }
    return VerifyDocument.Against(changes, parting)
  }
}

/// A run in the archive that cannot be read, or was changed.
private struct Damage: Error {
  let corruption: Corruption
}
