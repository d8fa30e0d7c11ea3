import ArgumentParser
import Foundation
import KompasReports
import KompasStandards

/// Where the templates of reports are: those that came with the program, and an organisation's own.
struct TemplateFolders {
  /// The folder that came with the program.
  var shipped: String
  /// A folder with templates that go before those; it need not have all of them.
  var own: String?

  /// What keeps templates from being used.
  enum Problem: Error {
    /// There is no such folder.
    case noFolder(String)
    /// None of the files in this folder has the name of a template.
    case noTemplates(String)
    /// A file cannot be read, or is not UTF-8.
    case unreadable(String)
    /// A file is not right, as this line shows.
    case broken(String, line: Int)
    /// These files are missing among those that came with the program.
    case missing(String, [String])
  }

  /// The folder that somebody asked for, or else the one in `KOMPAS_TEMPLATES`.
  init(shipped: String, own: String?) {
    self.shipped = shipped
    let named = ProcessInfo.processInfo.environment["KOMPAS_TEMPLATES"] ?? ""
    self.own = own ?? (named.isEmpty ? nil : named)
  }

  /// Reads the templates.
  func read() throws(Problem) -> HTMLTemplates {
    var (sources, places): ([String: String], [String: String]) = ([:], [:])
    func take(_ folder: String) throws(Problem) {
      for name in HTMLTemplates.names {
        let path = "\(folder)/\(name).mustache"
        guard FileManager.default.fileExists(atPath: path) else { continue }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
          throw .unreadable(path)
        }
        (sources[name], places[name]) = (text, path)
      }
    }
    try take(shipped)
    if let own {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: own, isDirectory: &isFolder), isFolder.boolValue
      else { throw .noFolder(own) }
      try take(own)
      guard places.values.contains(where: { $0.hasPrefix("\(own)/") }) else {
        throw .noTemplates(own)
      }
    }
    do throws(HTMLTemplates.Problem) { return try HTMLTemplates(sources) } catch {
      switch error {
      case .missing(let names): throw .missing(shipped, names)
      case .broken(let name, let line): throw .broken(places[name] ?? name, line: line)
      }
    }
  }
}

extension TemplateFolders.Problem {
  /// The exit code that goes with it.
  var exitCode: ExitCode {
    switch self {
    case .noFolder, .noTemplates, .missing: ExitStatus.noInput
    case .unreadable, .broken: ExitStatus.badData
    }
  }

  /// Where, why, and what can be done.
  func words(_ language: Language) -> String {
    let names = HTMLTemplates.names.map { "\($0).mustache" }.joined(separator: ", ")
    return switch self {
    case .noFolder(let folder): language.phrase("report.templates.noFolder", ["folder": folder])
    case .noTemplates(let folder):
      language.phrase("report.templates.noTemplates", ["folder": folder, "names": names])
    case .unreadable(let path): language.phrase("report.templates.unreadable", ["path": path])
    case .broken(let path, let line):
      language.phrase("report.templates.broken", ["path": path, "line": line])
    case .missing(let folder, let absent):
      language.phrase(
        "report.templates.missing",
        ["folder": folder, "absent": absent.joined(separator: ", ")]
      )
    }
  }
}
