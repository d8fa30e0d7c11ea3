import ArgumentParser
import Foundation
import KompasPacking
import KompasScenarios
import KompasStandards

/// `kompas pack`: a case as one file, to give to somebody.
struct PackCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pack",
      abstract: Language.told.phrase("help.pack.about"),
      discussion: Language.told.phrase("help.pack.more")
    )
  }

  @Argument(help: .phrase("help.any.ownCase"))
  var caseName: String

  @Option(help: .phrase("help.pack.out"))
  var out: String?

  @Option(help: .phrase("help.pack.license"))
  var license: String?

  @Option(name: .language, help: .phrase("help.any.languages"))
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let path = try CaseLookup.find(caseName, language)
    let reading = Compose.reader().load(path)
    do throws(PackageProblem) {
      let here = FileManager.default.currentDirectoryPath
      let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
      let package = try CasePackage(
        of: path,
        reading: reading,
        license: license,
        secret: [here, home]
      )
      let bytes = try package.bytes()
      guard OutputFile.isFile(out ?? "") else { return StandardOutput.write(bytes) }
      let target = target(for: package.manifest)
      do throws(FileProblem) {
        try WholeFile.write(bytes, to: target)
      } catch { throw .system(error) }
      report(package.manifest, bytes.count, target, reading, language)
    } catch { throw PackageWords.fail(error, folder: path, language) }
  }

  private func target(for manifest: PackageManifest) -> String {
    // The version is the author's own text.
    let version = manifest.version.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" }
    let name = manifest.id + "-" + String(version) + ".kompas-case"
    guard let out else { return name }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: out, isDirectory: &isFolder)
    guard (exists && isFolder.boolValue) || out.hasSuffix("/") else { return out }
    return out.hasSuffix("/") ? out + name : out + "/" + name
  }

  private func report(
    _ manifest: PackageManifest,
    _ size: Int,
    _ target: String,
    _ reading: CaseReading,
    _ language: Language
  ) {
    let kilobytes = max(1, size / 1_000)
    let names = manifest.files.map(\.name).joined(separator: ", ")
    let warnings = reading.diagnostics.count
    say(
      printable(
        language.phrase(
          "pack.done",
          [
            "title": manifest.title, "version": manifest.version, "target": target,
            "kilobytes": kilobytes,
          ]
        )
      )
    )
    say(
      printable(language.phrase("pack.contents", ["names": names, "license": manifest.license]))
    )
    if warnings > 0 { say(language.phrase("pack.warnings", ["count": warnings])) }
  }
}
