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

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Language.told.phrase("help.schema.about"),
      discussion: Language.told.phrase("help.schema.more")
    )
  }

  @Argument(help: .phrase("help.schema.file"))
  var file = File.case

  @Flag(help: .phrase("help.schema.path"))
  var path = false

  @Option(name: .language, help: .phrase("help.any.languages"))
  var lang: Language?

  func run() throws {
    if path {
      say(printable(SchemaPlace.path(of: file.rawValue, in: Languages.assets)))
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
