import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas schema`: the format of a case, for editors and validators.
struct SchemaCommand: ParsableCommand {
  /// The files of a case that have a schema.
  enum File: String, ExpressibleByArgument, CaseIterable {
    case `case`
    case texts
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a case or of its translations.",
    discussion: """
      An editor with yaml-language-server completes and explains the keys of a file whose first line is \
      `# yaml-language-server: $schema=PATH`. `kompas new` writes that line. Exit code 0.
      """
  )

  @Argument(help: "Of case.yaml (case) or of texts.<language>.yaml (texts).")
  var file = File.case

  @Flag(help: "Print where the schema is instead.")
  var path = false

  @Option(help: "The language: nl or en.")
  var lang: Language?

  func run() throws {
    if path {
      let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
      say(printable(SchemaPlace.path(of: file.rawValue, in: try Compose.assets(language))))
    } else {
      let schema = JSONSchema(Languages.complete)
      write(file == .case ? schema.caseFile : schema.textsFile)
    }
  }
}

/// Where the schemas are.
enum SchemaPlace {
  /// The path of the schema of `case` or `texts`.
  static func path(of file: String, in assets: AssetLibrary) -> String {
    assets.root + "/Schema/\(file).schema.json"
  }

  /// How a file in a folder names its schema: a path from there within the library, else the address of a file.
  static func reference(to file: String, from parent: String, in assets: AssetLibrary) -> String {
    let library = URL(fileURLWithPath: assets.root).deletingLastPathComponent()
    let cases = library.appendingPathComponent("Scenarios").resolvingSymlinksInPath().path
    if URL(fileURLWithPath: parent).resolvingSymlinksInPath().path == cases {
      return "../../Assets/Schema/\(file).schema.json"
    }
    return URL(fileURLWithPath: path(of: file, in: assets)).absoluteString
  }
}
