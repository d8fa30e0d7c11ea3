import ArgumentParser
import Foundation
import KompasPacking
import KompasScenarios
import KompasStandards

/// Says why something was not packed or not installed.
enum PackageWords {
  /// Says it; the exit code that goes with it.
  static func fail(_ problem: PackageProblem, folder: String, _ language: Language) -> ExitCode {
    if case .unsound(let diagnostics, let sources) = problem {
      let writer = DiagnosticText(
        sources: sources,
        folder: PathName(folder).name,
        language: language
      )
      complain(printableLines(writer.render(diagnostics.filter { $0.severity == .error })))
    }
    if problem != .interrupted {
      complain(printable(words(problem, language)))
    }
    return switch problem {
    case .system: ExitStatus.cannotCreate
    case .interrupted: ExitStatus.interrupted
    default: ExitStatus.badData
    }
  }

  private static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }

  private static func words(_ problem: PackageProblem, _ language: Language) -> String {
    switch problem {
    case .unreadable: language.phrase("package.problem.unreadable")
    case .packageTooLarge(let limit):
      language.phrase("package.problem.packageTooLarge", ["limit": megabytes(limit)])
    case .tooManyFiles(let limit): language.phrase("package.problem.tooManyFiles", ["limit": limit])
    case .fileTooLarge(let name, let limit):
      language.phrase("package.problem.fileTooLarge", ["name": name, "limit": megabytes(limit)])
    case .totalTooLarge(let limit):
      language.phrase("package.problem.totalTooLarge", ["limit": megabytes(limit)])
    case .name(let name): language.phrase("package.problem.name", ["name": name])
    case .collision(let name): language.phrase("package.problem.collision", ["name": name])
    case .special(let name): language.phrase("package.problem.special", ["name": name])
    case .encrypted(let name): language.phrase("package.problem.encrypted", ["name": name])
    case .method(let name): language.phrase("package.problem.method", ["name": name])
    case .manifestMissing: language.phrase("package.problem.manifestMissing")
    case .manifestUnreadable: language.phrase("package.problem.manifestUnreadable")
    case .newer(let format):
      language.phrase("package.problem.newer", ["format": format, "known": PackageManifest.format])
    case .unlisted(let name): language.phrase("package.problem.unlisted", ["name": name])
    case .missing(let name): language.phrase("package.problem.missing", ["name": name])
    case .digest(let name): language.phrase("package.problem.digest", ["name": name])
    case .foreign(let name): language.phrase("package.problem.foreign", ["name": name])
    case .disagreement(let key): language.phrase("package.problem.disagreement", ["key": key])
    case .machinePath(let name, let line):
      language.phrase("package.problem.machinePath", ["name": name, "line": line])
    case .licenseMissing: language.phrase("package.problem.licenseMissing")
    case .licenseDiffers(let license):
      language.phrase("package.problem.licenseDiffers", ["license": license])
    case .unsound: language.phrase("package.problem.unsound")
    case .occupied(let path, let version):
      language.phrase(
        "package.problem.occupied",
        ["path": path, "hasVersion": version != nil, "version": version ?? ""]
      )
    case .system(let file): file.words(language)
    case .interrupted: ""
    }
  }
}
