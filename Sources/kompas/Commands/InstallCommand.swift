import ArgumentParser
import Foundation
import KompasPacking
import KompasScenarios
import KompasStandards

/// `kompas install`: puts the case of a package in the library.
struct InstallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "install",
      abstract: Language.told.phrase("help.install.about"),
      discussion: Language.told.phrase("help.install.more")
    )
  }

  @Argument(help: .phrase("help.install.file"))
  var file: String

  @Option(help: .phrase("help.install.into"))
  var into: String?

  @Flag(help: .phrase("help.install.replace"))
  var replace = false

  @Option(name: .language, help: .phrase("help.any.languages"))
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    guard let root = into ?? UserLibrary.path() else {
      complain(
        language.phrase("install.noHome")
      )
      throw ExitStatus.cannotCreate
    }
    let reader = Compose.reader()
    let library = into.map { ScenarioLibrary(root: $0) } ?? Compose.library()
    let bytes = try read(language)
    do throws(PackageProblem) {
      let package = try CasePackage(bytes)
      let installing = Installing(
        package,
        into: root,
        reader: reader,
        isInterrupted: { Interruption.isAsked }
      )
      let present = library.installed(package.manifest.id)
      let outcome = try stoppable { () throws(PackageProblem) in
        try installing.install(present: present, replaces: replace)
      }
      report(outcome, package.manifest, language)
    } catch { throw PackageWords.fail(error, folder: file, language) }
  }

  /// Installs so that ^C asks to stop; what is said afterwards it ends at once.
  private func stoppable(
    _ work: () throws(PackageProblem) -> Installing.Outcome
  ) throws(PackageProblem) -> Installing.Outcome {
    Interruption.watch()
    defer { Interruption.unwatch() }
    return try work()
  }

  private func read(_ language: Language) throws -> [UInt8] {
    let limit = PackageLimits().packageBytes
    do throws(FileProblem) { return try InputFile.bytes(file, limit: limit) } catch {
      if error.code == EFBIG {
        throw PackageWords.fail(.packageTooLarge(limit: limit), folder: file, language)
      }
      complain(printable(error.words(language)))
      throw ExitStatus.noInput
    }
  }

  private func report(
    _ outcome: Installing.Outcome,
    _ manifest: PackageManifest,
    _ language: Language
  ) {
    let name = "\(manifest.title) \(manifest.version)"
    let play = into == nil ? manifest.id : (into ?? "") + "/" + manifest.id
    let done =
      switch outcome {
      case .installed: language.phrase("install.installed", ["name": name])
      case .replaced: language.phrase("install.replaced", ["name": name])
      case .present(let path): language.phrase("install.present", ["name": name, "path": path])
      }
    say(printable(done))
    say(
      printable(
        language.phrase("install.next", ["license": manifest.license, "play": typed(play)])
      )
    )
  }
}
