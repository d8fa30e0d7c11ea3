import Foundation
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasStandards

extension RunFileProblem {
  /// What is wrong with a file, and what can be done, in words.
  func words(_ path: String, _ language: Language) -> String {
    let what =
      switch reason {
      case .notARunFile:
        language.phrase(
          "archive.file.notARunFile",
          [
            "kind": FileKind(of: path).rawValue,
            "archive": typed(
              path.split(separator: "/").count > 1
                ? String(path.prefix { $0 == "/" })
                  + path.split(separator: "/").dropLast().joined(separator: "/") : "."
            ),
          ]
        )
      case .newerFormat(let version):
        language.phrase("archive.file.newerFormat", ["version": version, "known": RunFile.version])
      case .newerRules(let version):
        language.phrase(
          "archive.file.newerRules",
          ["version": version, "known": Game.rulesVersion]
        )
      case .tooLarge: language.phrase("archive.file.tooLarge")
      case .broken: language.phrase("archive.file.broken")
      case .unreadable: language.phrase("archive.file.unreadable")
      case .otherCase: language.phrase("archive.file.otherCase")
      case .noCase: language.phrase("archive.file.noCase")
      case .otherText: language.phrase("archive.file.otherText")
      case .cutOff: language.phrase("archive.file.cutOff")
      case .otherEnd: language.phrase("archive.file.otherEnd")
      case .afterEnd: language.phrase("archive.file.afterEnd")
      }
    return language.phrase("archive.inLine", ["name": path, "line": line, "text": what])
  }
}

/// What a file is that is no file of runs, by its first bytes.
private enum FileKind: String {
  /// A database of SQLite, as an archive is.
  case archive
  /// Nothing is in it.
  case empty
  /// A zip, as documents and packages of cases are.
  case zip
  /// Anything else.
  case other

  init(of path: String) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      self = .other
      return
    }
    defer { try? file.close() }
    let start = (try? file.read(upToCount: 16)) ?? Data()
    // Source: sqlite.org/fileformat.html, the header string; PKWARE APPNOTE 4.3.7.
    self =
      start.isEmpty
      ? .empty
      : start == Data("SQLite format 3\0".utf8)
        ? .archive : start.starts(with: Data("PK\u{3}\u{4}".utf8)) ? .zip : .other
  }
}

extension RunProblem {
  /// Why a run is not the one that was played, in words.
  ///
  /// - Parameters:
  ///   - name: what the run is in: a file or the archive.
  ///   - run: the run, to find the line; without lines for a run in the archive.
  ///   - language: of the words.
  /// - Returns: a few sentences on one line.
  func words(_ name: String, _ run: RecordInFile, _ language: Language) -> String {
    func at(_ line: Int, _ text: String) -> String {
      guard run.line > 0 else { return "\(name): \(text)" }
      return language.phrase("archive.inLine", ["name": name, "line": line, "text": text])
    }
    return switch self {
    case .unreadable(.entry(_, let position, _)), .unreadable(.incomplete(_, let position)):
      at(run.line(at: position), language.phrase("archive.run.event", ["position": position]))
    case .unreadable: at(run.caseLine, language.phrase("archive.run.case"))
    case .otherHeader: at(run.line, language.phrase("archive.run.otherHeader"))
    case .unsoundCase: at(run.caseLine, language.phrase("archive.run.unsoundCase"))
    case .otherWords: at(run.caseLine, language.phrase("archive.run.otherWords"))
    case .differs(let difference):
      at(run.line(at: difference.position), difference.words(run.rules, language))
    }
  }
}

extension RecordInFile {
  /// The rules of its case; none if that cannot be read.
  var rules: CompiledCase {
    (try? JournalCodec().storedCase(record.caseBody).compiled)
      ?? CompiledCase(id: "", version: "", digest: "")
  }
}

/// Where a step stands, in words: at or after a choice, or at the opening.
private func placed(step: Int, _ place: ChoicePlace, _ language: Language) -> String {
  guard step == 0 else { return language.place(place) }
  return language.phrase("archive.opening")
}

extension Difference {
  /// What differs, in words.
  func words(_ rules: CompiledCase, _ language: Language) -> String {
    let place = placed(step: step, place, language)
    switch kind {
    case .refused:
      return language.phrase("archive.differs.refused", ["place": place])
    case .event(let recorded, let expected):
      let nothing = language.phrase("archive.nothing")
      let found = recorded?.notation(in: rules) ?? nothing
      let wanted = expected?.notation(in: rules) ?? nothing
      return language.phrase(
        "archive.differs.event",
        ["place": place, "found": found, "wanted": wanted]
      )
    case .unfitting:
      return language.phrase("archive.differs.unfitting", ["place": place])
    case .state:
      return language.phrase("archive.differs.state", ["place": place])
    }
  }
}

/// What changed in a case, and where a run would go another way.
struct ComparisonWords {
  let changes: [CaseChange]
  let parting: Parting?
  /// Whether the run was played again with the other case.
  let isPlayedAgain: Bool
  let language: Language

  var lines: [String] {
    guard !changes.isEmpty else {
      return [language.phrase("archive.change.none")]
    }
    var lines = [language.phrase("archive.change.some")]
    lines += changes.map { change in
      let fate = language.phrase("archive.change.\(change.fate)")
      let subject = language.phrase("archive.subject.\(change.subject)")
      return "  \(fate): \(subject) \(change.id)"
    }
    guard isPlayedAgain else {
      lines.append(
        language.phrase("archive.change.notPlayed")
      )
      return lines
    }
    guard let parting else {
      lines.append(
        language.phrase("archive.change.same")
      )
      return lines
    }
    let asked = parting.asked.map { " (\($0))" } ?? ""
    let place = placed(step: parting.step, parting.place, language)
    lines.append(
      language.phrase("archive.change.parting", ["place": place, "asked": asked])
    )
    let nothing = language.phrase("archive.nothing")
    lines.append(
      language.phrase("archive.change.then", ["recorded": parting.recorded ?? nothing])
    )
    let now =
      parting.rejection != nil || (parting.now == nil && parting.recorded != nil)
      ? language.phrase("archive.change.impossible")
      : parting.now ?? nothing
    lines.append(language.phrase("archive.change.now", ["now": now]))
    return lines
  }
}
