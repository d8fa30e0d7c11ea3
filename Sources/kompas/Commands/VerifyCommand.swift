import ArgumentParser
import Foundation
import KompasJournal
import KompasScenarios
import KompasStorage

/// `kompas verify`: checks that a run is the one that was played.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a run is the one that was played.",
    discussion: """
      Checks the chain, replays the run, and decides everything again. What was removed with `kompas redact` does not \
      matter. With --against it also says what the author changed in the case since, and where the run would go \
      another way.
      Exit code 1: something differs. 66: no such file, run or case.
      """
  )

  @Argument(help: "A file that `kompas export` wrote, or the number of a run.")
  var subject: String

  @Option(help: "Another version of the case: its id in the library, or the path of its folder.")
  var against: String?

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    if let run = Int64(subject) {
      let record: RunRecord
      do {
        record = try options.reading { store in
          guard let store else { throw StoreError.notFound(run: run) }
          return try store.record(of: run)
        }
      } catch let code as ExitCode where code == ExitStatus.badData {
        throw ExitStatus.findings
      }
      let name = language == .nl ? "spel \(run)" : "run \(run)"
      let filed = FiledRun(record)
      let isRight = try verify(filed, name: name, language)
      if !isRight { throw ExitStatus.findings }
      return
    }
    let filed = try RunFiles.read(subject, language, failing: ExitStatus.findings)
    var isRight = true
    for run in filed where try !verify(run, name: subject, language) { isRight = false }
    if !isRight { throw ExitStatus.findings }
  }

  /// Verifies one run and says what came of it; false if something differs from what was played.
  private func verify(_ run: FiledRun, name: String, _ language: Language) throws -> Bool {
    let opened: OpenedRecord
    do throws(RunProblem) { opened = try run.record.verified() } catch {
      complain(printable(error.words(name, run, language)))
      return false
    }
    let decisions = opened.submissions.count { $0.decision != nil }
    let place = run.line > 0 ? (language == .nl ? ", regel \(run.line)" : ", line \(run.line)") : ""
    say(
      printable(
        language == .nl
          ? "\(name)\(place): klopt (\(opened.header.caseID), \(decisions) besluiten)."
          : "\(name)\(place): right (\(opened.header.caseID), \(decisions) decisions)."
      )
    )
    if let against { try compare(opened, with: against, language) }
    return true
  }

  private func compare(_ opened: OpenedRecord, with name: String, _ language: Language) throws {
    let loaded = try CaseLookup.load(name, language)
    let now = StoredCase(compiled: loaded.compiled, texts: loaded.texts)
    let report = ComparisonWords(
      changes: CaseChange.all(from: opened.storedCase, to: now),
      parting: Parting.first(
        opened.submissions,
        from: opened.storedCase.compiled,
        to: now.compiled
      ),
      language: language
    )
    for line in report.lines { say(printable(line)) }
  }
}
