import Foundation
import KompasLookBack
import KompasPlay
import KompasScenarios
import KompasStandards

/// Brings the card to take home where this machine can bring it.
enum CardOutlets {
  /// The ways that there are now.
  static func available() -> [CardOutlet] {
    var outlets: [CardOutlet] = []
    if opener() != nil { outlets.append(.open) }
    if desktop() != nil { outlets.append(.desktop) }
    if stick() != nil { outlets.append(.stick) }
    return outlets
  }

  /// Brings a file there.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - outlet: where.
  ///   - language: of what is said if it does not work; then nothing was copied.
  /// - Returns: what came of it.
  static func bring(_ path: String, to outlet: CardOutlet, _ language: Language) -> Card.Outcome {
    do throws(FileProblem) {
      guard outlet != .open else {
        try open(path)
        return .opened
      }
      // A stick may have been pulled out meanwhile.
      guard let folder = outlet == .desktop ? desktop() : stick() else {
        return .failed(language.phrase("lookBack.cardNowhere"))
      }
      let copy = folder + "/" + PathName(path).name
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw FileProblem(path, code: ENOENT)
      }
      try WholeFile.write(Array(bytes), to: copy, mode: 0o600)
      return .copied(copy)
    } catch {
      return .failed(error.words(language))
    }
  }

  /// Has a file opened in another window; whoever opens it has a second to say that it cannot.
  private static func open(_ path: String) throws(FileProblem) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: opener() ?? "/usr/bin/xdg-open")
    process.arguments = [path]
    // It is another program's window: nothing of it may come on the screen.
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw FileProblem("xdg-open", code: ENOENT) }
    for _ in 0..<20 where process.isRunning { usleep(50_000) }
    if !process.isRunning, process.terminationStatus != 0 {
      throw FileProblem(path, code: ENOEXEC)
    }
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// The program that opens a file with what somebody likes to open it with; `nil` without one, or without a screen for windows.
  private static func opener() -> String? {
    let hasWindows = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    guard hasWindows else { return nil }
    return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/xdg-open" }
      .first { access($0, X_OK) == 0 }
  }

  /// The folder of the desktop, as xdg-user-dirs names it, or under its usual name.
  private static func desktop() -> String? {
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    let settings = environment["XDG_CONFIG_HOME"] ?? home + "/.config"
    let lines = (try? String(contentsOfFile: settings + "/user-dirs.dirs", encoding: .utf8)) ?? ""
    let named = lines.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("XDG_DESKTOP_DIR=") else { return nil }
      let path = line.dropFirst("XDG_DESKTOP_DIR=".count).trimmingCharacters(in: ["\"", " "])
      return path.replacingOccurrences(of: "$HOME", with: home)
    }
    // Who has no desktop has it named as the home itself.
    return (named + [home + "/Desktop", home + "/Bureaublad"])
      .first { $0 != home && $0 != home + "/" && isFolder($0) }
  }

  /// The first stick that can be written on, where the system puts sticks, or in the folder that `KOMPAS_STICKS` names.
  private static func stick() -> String? {
    let user = NSUserName()
    let places =
      environment["KOMPAS_STICKS"].map { [$0] } ?? ["/media/" + user, "/run/media/" + user]
    return places.lazy.flatMap { place in
      ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
        .map { place + "/" + $0 }
    }
    .first { isFolder($0) && access($0, W_OK) == 0 }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
