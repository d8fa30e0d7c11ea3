public import KompasEngine
public import KompasStandards

/// A case that can be played: its tables, and its words in every language it has.
public struct LoadedCase: Sendable, Equatable {
  /// What the engine plays.
  public var compiled: CompiledCase
  /// The words by language; the case's own language is always there.
  public var texts: [String: CaseTexts]
  /// The language the case was written in.
  public var language: String
  /// The names of flags and the conditions as the author wrote them.
  public var notes: CaseNotes
  /// Under which licence others may use it; empty if the author does not say.
  public var license: String

  /// The words in a language, or else in the case's own.
  public func words(in language: String) -> CaseTexts {
    texts[language] ?? texts[self.language] ?? CaseTexts(language: language)
  }
}

/// What came of reading a case.
public struct CaseReading: Sendable {
  /// The case, if it has no errors: a case is never half loaded.
  public var loaded: LoadedCase?
  /// Everything that is wrong, in the order of the files.
  public var diagnostics: [Diagnostic]
  /// The text of the files that were read, by name, for showing the places.
  public var sources: [String: String]
}

/// A case as it was read: what can be played of it, and what was written.
package struct ReadCase {
  /// The case, if it has no errors.
  package let loaded: LoadedCase?
  /// The case as written, if its shape is right.
  package let context: CaseContext?
  /// The files with words in them; the case's own is the first.
  package let files: [ReadFile]
  /// What is wrong so far; whoever looks further adds to it.
  package let findings: Findings
  /// The text of the files that were read, by name.
  package let sources: [String: String]

  /// The case with all that was found.
  package var reading: CaseReading {
    CaseReading(loaded: loaded, diagnostics: findings.sorted, sources: sources)
  }
}

/// A file with words in it, and the language they are in; the case may be written in two files.
package struct ReadFile {
  package let sources: [SourceText]
  package let value: YAMLValue
  package let language: String

  /// The text in which something stands.
  package func source(of span: Span) -> SourceText {
    sources.first { $0.file == span.file } ?? sources[0]
  }
}

/// Reads, checks and compiles cases.
public struct CaseReader: Sendable {
  private let assets: AssetLibrary
  private let today: CalendarDay?

  /// Makes a reader; without `today` the age of the law is not checked.
  public init(assets: AssetLibrary, today: CalendarDay? = nil) {
    self.assets = assets
    self.today = today
  }

  /// Reads the case in a folder, or the folder of a `case.yaml`.
  ///
  /// Nothing is thrown: whatever is wrong is in the diagnostics. Linear in the size of the files.
  public func load(_ path: String) -> CaseReading { read(path).reading }

  /// Reads a case as `load` does, and keeps what a review looks at.
  package func read(_ path: String) -> ReadCase { read(CaseFolder(path)) }

  /// Reads a case as `load` does, and keeps what a review looks at.
  package func read(_ folder: CaseFolder) -> ReadCase {
    let findings = Findings()
    var session = Session(folder: folder, findings: findings)
    let loaded = session.load(assets: assets, today: today)
    return ReadCase(
      loaded: findings.hasErrors ? nil : loaded,
      context: session.context,
      files: session.read,
      findings: findings,
      sources: session.sources
    )
  }

  /// One reading.
  private struct Session {
    let folder: CaseFolder
    let findings: Findings
    /// The case, once its meaning was looked at.
    var context: CaseContext?
    /// The files with words in them.
    var read: [ReadFile] = []
    var sources: [String: String] = [:]
    var files: [(name: String, bytes: [UInt8])] = []

    mutating func source(_ name: String, namedAt span: Span? = nil) -> SourceText? {
      guard let bytes = folder.bytes(of: name, namedAt: span, findings: findings) else {
        return nil
      }
      files.append((name, bytes))
      // What is not UTF-8 is shown as best it can be.
      let source = SourceText(file: name, bytes: bytes, findings: findings)
      sources[name] = source?.text ?? String(decoding: bytes, as: UTF8.self)
      return source
    }

    mutating func load(assets library: AssetLibrary, today: CalendarDay?) -> LoadedCase? {
      guard let source = source(CaseFolder.main),
        let own = YAMLReader.read(source, findings: findings),
        let (value, sources) = withStory(own, source),
        let authored = CaseShape.read(value, sources: sources, findings: findings)
      else { return nil }
      let assets = AssetFiles(library, findings: findings)
      let context = CaseContext(
        authored,
        folderName: folder.name,
        today: today,
        assets: assets
      )
      for check in CaseChecks.all { check.check(context, findings) }
      self.context = context
      read.append(.init(sources: sources, value: value, language: authored.language.value))
      let language = authored.language.value
      let map = authored.map.map { self.map($0) } ?? []
      var texts = [language: CaseWords.texts(of: context, language: language, map: map)]
      for name in folder.translations() {
        guard let translated = translation(name, of: context, map: map) else { continue }
        texts[translated.language] = translated
      }
      guard !findings.hasErrors else { return nil }
      let compiled = CaseCompiler.compile(context, digest: digest(with: assets))
      return LoadedCase(
        compiled: compiled,
        texts: texts,
        language: language,
        notes: CaseNotes(context),
        license: CaseWords.clean(authored.license?.value ?? "")
      )
    }

    /// The case with what stands in `story.yaml` beside it, if there is one; `nil` if that cannot be read.
    private mutating func withStory(_ value: YAMLValue, _ source: SourceText) -> (
      YAMLValue, [SourceText]
    )? {
      guard folder.hasStory else { return (value, [source]) }
      guard let story = self.source(CaseFolder.story),
        let added = YAMLReader.read(story, findings: findings)
      else { return nil }
      return (value.adding(added, findings), [source, story])
    }

    mutating func translation(_ name: String, of context: CaseContext, map: [String])
      -> CaseTexts?
    {
      guard let source = source(name), let value = YAMLReader.read(source, findings: findings)
      else { return nil }
      let language = String(name.dropFirst("texts.".count).dropLast(".yaml".count))
      self.read.append(.init(sources: [source], value: value, language: language))
      let base = CaseWords.texts(of: context, language: language, map: map)
      let read = TranslationReader.read(
        value,
        file: name,
        over: base,
        context: context,
        findings: findings
      )
      guard var read else { return nil }
      if let own = read.map { read.texts.map = self.map(own) }
      return read.texts
    }

    mutating func map(_ name: Text) -> [String] {
      guard let source = source(name.value, namedAt: name.span) else { return [] }
      var lines = source.lines.map(String.init)
      while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
      let width = lines.map { Columns.width(of: $0) }.max() ?? 0
      if width > 76 || lines.count > 30 {
        findings.report(.mapTooLarge, at: name.span, "\(width)", "\(lines.count)")
      }
      return lines
    }

    /// Over names, lengths and bytes, so that nothing can slide from one file into the next.
    func digest(with assets: AssetFiles) -> String {
      var hash = SHA256()
      for file in (files + assets.used).sorted(by: { $0.name < $1.name }) {
        hash.update("\(file.name)\n\(file.bytes.count)\n".utf8)
        hash.update(file.bytes)
      }
      return hash.hexadecimal
    }
  }
}
