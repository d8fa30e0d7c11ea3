import ArgumentParser
import Foundation
import KompasReports

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
    return switch (self, language) {
    case (.noFolder(let folder), .nl): "\(folder): deze map met sjablonen is er niet."
    case (.noFolder(let folder), .en): "\(folder): there is no such folder with templates."
    case (.noTemplates(let folder), .nl):
      "\(folder): hier staan geen sjablonen. Kompas zoekt een of meer van deze bestanden: \(names)."
    case (.noTemplates(let folder), .en):
      "\(folder): there are no templates here. Kompas looks for one or more of these files: \(names)."
    case (.unreadable(let path), .nl):
      "\(path): dit sjabloon is niet te lezen. Zet de rechten goed, en bewaar het als UTF-8."
    case (.unreadable(let path), .en):
      "\(path): this template cannot be read. Mend the permissions, and save it as UTF-8."
    case (.broken(let path, let line), .nl):
      "\(path):\(line): dit sjabloon klopt niet. Kijk of elke {{#naam}} een {{/naam}} heeft en elke {{ een }}."
    case (.broken(let path, let line), .en):
      "\(path):\(line): this template is not right. See that every {{#name}} has a {{/name}} and every {{ a }}."
    case (.missing(let folder, let names), .nl):
      "\(folder): de sjablonen voor de bladzijde ontbreken (\(names.joined(separator: ", "))). Zet Kompas opnieuw neer."
    case (.missing(let folder, let names), .en):
      "\(folder): the templates of the page are missing (\(names.joined(separator: ", "))). Install Kompas again."
    }
  }
}
