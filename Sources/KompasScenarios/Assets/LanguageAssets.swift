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
    for code in Self.names(in: root + "/Language") {
      let name = "\(code)/language.csv"
      guard FileManager.default.fileExists(atPath: "\(root)/Language/\(name)") else { continue }
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
