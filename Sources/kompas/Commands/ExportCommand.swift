import ArgumentParser
import Foundation
import KompasJournal
import KompasStandards

/// `kompas export`: writes runs to a file that can be taken elsewhere.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write runs to a file, to take them elsewhere.",
    discussion: """
      The file holds each run with its case, so that it can be replayed without this archive, and with what the player \
      wrote. Remove that first with `kompas redact`, or choose --without-texts. Labels and remarks stay in the archive.
      Exit code 65: a run is damaged. 66: no such run. 73: the file cannot be written.
      """
  )

  @Argument(help: "The numbers of runs.")
  var runs: [Int64]

  @Option(help: "The file to write; its name usually ends in .kompas-run.")
  var out: String

  @Flag(help: "Leave out what the player wrote: title, notes and motives.")
  var withoutTexts = false

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    var writer = RunFileWriter()
    var text = ""
    try options.reading { store in
      for run in runs {
        guard let store else { throw StoreError.notFound(run: run) }
        var record = try store.record(of: run)
        if withoutTexts { record = record.withoutTexts }
        do throws(CodecError) { text += try writer.add(record) } catch {
          throw StoreError.corrupt(.entry(run: run, position: 0, error))
        }
      }
    }
    try deliver(text + writer.end(), to: out, language)
    let count = runs.count
    guard OutputFile.isFile(out) else { return }
    say(
      printable(
        language.phrase("export.done", ["count": count, "out": out])
      )
    )
  }
}
