public import KompasStandards

/// Reads a case and its translation, and writes the translation.
public struct Translator: Sendable {
  /// Why nothing can be translated.
  public enum Problem: Error, Sendable {
    /// The case or the translation cannot be read: what is wrong, in these files.
    case unreadable([Diagnostic], sources: [String: String])
    /// The case is written in this language itself.
    case ownLanguage(String)
    /// What would be written would not say what was meant; at this text.
    case unwritable(String)
  }

  private let folder: CaseFolder

  /// Takes the folder of a case.
  public init(_ path: String) {
    folder = CaseFolder(path)
  }

  /// The path of the translation into a language.
  public func path(of language: String) -> String { folder.path + "/texts.\(language).yaml" }

  /// The translation into a language, brought up to date; nothing is written.
  ///
  /// - Throws: `Translator.Problem`.
  public func translation(into language: String) throws(Problem) -> Translation {
    var (source, root) = try read(CaseFolder.main)
    if folder.hasStory { root = root.adding(try read(CaseFolder.story).1, Findings()) }
    let own = root["language"]?.scalar?.text ?? ""
    guard own != language else { throw .ownLanguage(own) }
    let name = "texts.\(language).yaml"
    guard folder.translations().contains(name) else {
      var file = TranslationFile()
      // Editors find the schema of translations where they find that of cases.
      if let line = source.lines.first, line.hasPrefix("# yaml-language-server:") {
        file.comments[[]] = [
          String(line).replacing("case.schema.json", with: "texts.schema.json")
        ]
      }
      return Translation(of: root, language: language, over: file)
    }
    let (text, value) = try read(name)
    return Translation(of: root, language: language, over: TranslationFile(text, value))
  }

  /// The text of the file for a translation: only if it says, read back, what the translation says.
  ///
  /// - Throws: `Translator.Problem.unwritable`.
  public func file(of translation: Translation, _ language: Language) throws(Problem)
    -> String
  {
    let text = translation.file(language)
    let findings = Findings()
    let name = "texts.\(translation.language).yaml"
    guard let source = SourceText(file: name, bytes: Array(text.utf8), findings: findings),
      let value = YAMLReader.read(source, findings: findings), !findings.hasErrors
    else { throw .unreadable(findings.sorted, sources: [name: text]) }
    let written = TranslationFile(source, value)
    for entry in translation.entries where (written.texts[entry.path] ?? "") != entry.text {
      throw .unwritable(entry.name)
    }
    let aside = Set(written.aside.map { [$0.name, $0.text] })
    for (name, text) in translation.aside where !aside.contains([name, text]) {
      throw .unwritable(name)
    }
    if written.remarks != translation.remarks { throw .unwritable("#") }
    return text
  }

  private func read(_ name: String) throws(Problem) -> (SourceText, YAMLValue) {
    let findings = Findings()
    guard let bytes = folder.bytes(of: name, namedAt: nil, findings: findings) else {
      throw .unreadable(findings.sorted, sources: [:])
    }
    let source = SourceText(file: name, bytes: bytes, findings: findings)
    let value = source.flatMap { YAMLReader.read($0, findings: findings) }
    // What was written for another form is not rewritten in this one.
    if let version = value?["kompas"], version.integer != Migration.current {
      findings.report(.formatVersion, at: version.span)
    }
    guard let source, let value, !findings.hasErrors else {
      throw .unreadable(
        findings.sorted.filter { $0.severity == .error },
        sources: [name: String(decoding: bytes, as: UTF8.self)]
      )
    }
    return (source, value)
  }
}

extension Translation {
  /// The translation of a case over a file with these bytes; `nil` if that cannot be read.
  package init?(of root: YAMLValue, language: String, from bytes: [UInt8]) {
    let (findings, name) = (Findings(), "texts.\(language).yaml")
    guard let source = SourceText(file: name, bytes: bytes, findings: findings),
      let value = YAMLReader.read(source, findings: findings), !findings.hasErrors
    else { return nil }
    self.init(of: root, language: language, over: TranslationFile(source, value))
  }
}
