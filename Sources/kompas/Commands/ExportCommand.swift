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

  @Argument(help: .phrase("help.any.runNames"))
  var runs: [String] = []

  @Flag(help: .phrase("help.export.all"))
  var all = false

  @OptionGroup var selection: RunSelection

  @Option(help: .phrase("help.export.out"))
  var out: String

  @Flag(help: .phrase("help.export.withoutTexts"))
  var withoutTexts = false

  @OptionGroup var options: ArchiveOptions

  func validate() throws {
    let ways = [!runs.isEmpty, all, !all && selection.isAsked].count { $0 }
    if ways != 1 || (!runs.isEmpty && selection.isAsked) {
      throw ValidationError(Language.told.phrase("export.which"))
    }
  }

  func run() throws {
    let language = options.language
    var writer = RunFileWriter()
    var text = ""
    let written = try options.reading { store in
      let chosen = try chosen(in: store, language)
      for run in chosen {
        guard let store else { throw StoreError.notFound(run: run) }
        var record = try store.record(of: run)
        if withoutTexts { record = record.withoutTexts }
        do throws(CodecError) { text += try writer.add(record) } catch {
          throw StoreError.corrupt(.entry(run: run, position: 0, error))
        }
      }
      return chosen
    }
    try deliver(text + writer.end(), to: out, language)
    guard OutputFile.isFile(out) else { return }
    say(
      printable(
        language.phrase("export.done", ["count": written.count, "out": out])
      )
    )
  }

  /// The runs that are meant, as they were named; those that were found, the oldest first, as they were played.
  private func chosen(in store: (any RunArchive)?, _ language: Language) throws -> [Int64] {
    guard runs.isEmpty else { return try runs.map { try options.run($0, in: store).id } }
    let found = try store?.runs(selection.filter).map(\.id).reversed() ?? []
    guard found.isEmpty else { return Array(found) }
    complain(
      selection.isAsked ? language.phrase("command.noneLike") : language.phrase("runs.none")
    )
    throw ExitStatus.noInput
  }
}
