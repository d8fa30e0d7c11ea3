import Foundation
public import KompasStandards

/// The languages of the program: a folder each in `Language`, with tables of phrases.
extension AssetLibrary {
  /// The languages there are: the reference language first, the others by code.
  ///
  /// - Returns: what is known of each, and what is wrong with those of which `language.csv` cannot be used.
  /// - Throws: what is wrong with the reference language.
  public func languages() throws(LanguageProblems) -> (
    headers: [Language.Header], unusable: [LanguageProblems]
  ) {
    var headers: [Language.Header] = []
    var unusable: [LanguageProblems] = []
    for code in folders {
      let name = "\(code)/language.csv"
      guard Self.isCode(code) else {
        let problem = LanguageProblem(file: "Language/\(name)", line: 1, kind: .code(code))
        unusable.append(LanguageProblems(all: [problem]))
        continue
      }
      do throws(LanguageProblems) {
        headers.append(try Language.Header(code: code, try languageFile(name)))
      } catch {
        if code == Language.reference { throw error }
        unusable.append(error)
      }
    }
    let reference = headers.filter { $0.code == Language.reference }
    return (reference + headers.filter { $0.code != Language.reference }, unusable)
  }

  /// The codes of the languages there are, usable or not, in the order of the alphabet.
  public var languageCodes: [String] { folders.filter(Self.isCode) }

  /// The folders that hold the tables of a language.
  private var folders: [String] {
    Self.names(in: root + "/Language").filter {
      FileManager.default.fileExists(atPath: "\(root)/Language/\($0)/language.csv")
    }
  }

  /// Whether a name can be the code of a language (BCP 47): `fy`, `pt-BR`, `zh-Hant-TW`.
  private static func isCode(_ name: String) -> Bool {
    name.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil
  }

  /// The texts of a language as they stand in its tables, by key; what cannot be read is left out.
  public func texts(_ code: String) -> [String: String] {
    var texts: [String: String] = [:]
    for name in Self.names(in: "\(root)/Language/\(code)") where name.hasSuffix(".csv") {
      guard let file = try? languageFile("\(code)/\(name)"), let table = try? CSVTable(file.text),
        let key = table.rows.first?.firstIndex(where: { $0.text == "key" }),
        let text = table.rows.first?.firstIndex(where: { $0.text == "text" })
      else { continue }
      for row in table.rows.dropFirst() where row.count > max(key, text) {
        texts[row[key].text] = row[text].text
      }
    }
    return texts
  }

  /// Reads a language.
  ///
  /// - Parameters:
  ///   - code: one of those that there are.
  ///   - fallback: the language that is heard where this one lacks a phrase, read only then; `nil` for the reference language.
  /// - Returns: the language with all its phrases.
  /// - Throws: everything that is wrong with its files.
  public func language(
    _ code: String,
    fallback: @autoclosure @escaping @Sendable () -> Language? = nil
  ) throws(LanguageProblems) -> Language {
    let names = Self.names(in: "\(root)/Language/\(code)").filter { $0.hasSuffix(".csv") }
    var files = [try languageFile("\(code)/language.csv")]
    for name in names where name != "language.csv" {
      files.append(try languageFile("\(code)/\(name)"))
    }
    return try Language(code: code, files, fallback: fallback())
  }

  private static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private func languageFile(_ name: String) throws(LanguageProblems) -> LanguageFile {
    let path = "Language/" + name
    guard let bytes = try? CaseFolder.bytes(at: root + "/" + path),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      let problem = LanguageProblem(file: path, line: 1, kind: .unreadable)
      throw LanguageProblems(all: [problem])
    }
    return LanguageFile(name: path, text: text)
  }
}
