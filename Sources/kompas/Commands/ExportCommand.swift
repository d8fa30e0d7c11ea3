import ArgumentParser
import Foundation
import KompasJournal
import KompasStandards

/// `kompas export`: writes runs to a file that can be taken elsewhere.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Language.told.phrase("help.export.about"),
      discussion: Language.told.phrase("help.export.more")
    )
  }

  @Argument(help: .phrase("help.any.runs"))
  var runs: [Int64]

  @Option(help: .phrase("help.export.out"))
  var out: String

  @Flag(help: .phrase("help.export.withoutTexts"))
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
