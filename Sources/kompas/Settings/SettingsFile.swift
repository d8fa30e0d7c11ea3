import Foundation
import KompasScenarios

/// The file with the settings of whoever uses the program.
struct SettingsFile {
  let path: String

  /// `config.yaml` in `$XDG_CONFIG_HOME/kompas` if that is an absolute path, else in `$HOME/.config/kompas`; `nil` without either.
  ///
  /// Source: XDG Base Directory Specification 0.8.
  init?(_ environment: [String: String]) {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      path = folder + "/kompas/config.yaml"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.config/kompas/config.yaml"
    } else {
      return nil
    }
  }

  /// What keeps the file from being used.
  enum Problem: Error {
    case file(FileProblem)
    case notText(path: String)
    case lines(path: String, [Settings.Problem])
  }

  /// What is in the file: nothing if it is not there; what is right in it if something is wrong too.
  func read() -> (settings: Settings, problem: Problem?) {
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try WholeFile.read(path, limit: 1 << 16) } catch {
      return (Settings(), [ENOENT, ENOTDIR].contains(error.code) ? nil : .file(error))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (Settings(), .notText(path: path))
    }
    let read = Settings.read(text)
    return (read.settings, read.problems.isEmpty ? nil : .lines(path: path, read.problems))
  }

  /// Writes settings, for their owner only; with nothing in them, the file goes.
  func write(_ settings: Settings) throws(FileProblem) {
    if settings.isEmpty {
      guard unlink(path) == 0 || errno == ENOENT else { throw FileProblem(path) }
      return
    }
    try makeFolder(String(path.dropLast("/config.yaml".count)))
    try WholeFile.write(Array(settings.text.utf8), to: path, mode: 0o600)
  }

  private func makeFolder(_ folder: String) throws(FileProblem) {
    var status = stat()
    if stat(folder, &status) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try makeFolder(String(folder[..<slash]))
    }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw FileProblem(folder) }
  }
}

extension Settings {
  /// Read once, when first asked for.
  private static let found: (settings: Settings, problem: SettingsFile.Problem?) =
    SettingsFile(ProcessInfo.processInfo.environment)?.read() ?? (Settings(), nil)

  /// The settings of whoever started the program.
  static var current: Settings { found.settings }

  /// Says what is wrong with the file, if anything is; the program goes on with the rest of it.
  static func tellProblem() {
    guard let problem = found.problem else { return }
    for line in problem.words(.told) { complain(printable(line)) }
  }
}
