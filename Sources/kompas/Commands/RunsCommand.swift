import ArgumentParser
import Foundation
import KompasJournal
import KompasStorage

/// `kompas runs`: what is in the archive, newest first.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List the runs in the archive, newest first."
  )

  @Option(help: "A folder (or database file) to use as the archive.")
  var archive: String?

  @Option(help: "For people (text) or for programs (json).")
  var format = OutputFormat.text

  @Option(help: "The language of the interface.")
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let runs: [RunSummary]
    do throws(StoreError) {
      runs = try Compose.storeForReading(try Compose.location(archive))?.runs() ?? []
    } catch { throw Compose.fail(error, language) }
    switch format {
    case .json: try printJSON(runs.map(RunRow.init))
    case .text: printTable(runs, language)
    }
  }

  private func printTable(_ runs: [RunSummary], _ language: Language) {
    if runs.isEmpty {
      print(language == .nl ? "Er zijn nog geen spellen." : "There are no runs yet.")
    }
    for run in runs {
      let state =
        run.ending ?? (language == .nl ? "nog bezig" : "not finished")
      print(
        printable(
          "\(run.id)  \(run.header.started)  \(run.header.caseID)  seed \(run.header.seed)"
            + "  \(run.header.language)  \(run.position)  \(state)"
        )
      )
    }
  }
}

/// A run as programs read it.
private struct RunRow: Encodable {
  var id: Int64
  var `case`: String
  var seed: UInt64
  var lang: String
  var started: String
  var position: Int
  var ending: String?

  init(_ run: RunSummary) {
    id = run.id
    `case` = run.header.caseID
    seed = run.header.seed
    lang = run.header.language
    started = run.header.started
    position = run.position
    ending = run.ending
  }

  private enum Key: String, CodingKey {
    case id, `case`, seed, lang, started, position, ending
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(`case`, forKey: .case)
    try container.encode(seed, forKey: .seed)
    try container.encode(lang, forKey: .lang)
    try container.encode(started, forKey: .started)
    try container.encode(position, forKey: .position)
    // A run without an ending says so: the key is always there.
    try container.encode(ending, forKey: .ending)
  }
}
