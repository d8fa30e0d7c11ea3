/// A translation of a case, brought up to date with the case.
///
/// What is there stays: texts, comments, and texts that the case no longer has. What is new gets an empty place, what may
/// have become stale a mark. Twice in a row gives the same bytes.
public struct Translation: Sendable {
  /// How a text stands.
  public enum State: String, Sendable, CaseIterable {
    /// It has no translation yet.
    case new
    /// The source changed since it was translated.
    case stale
    /// All is well.
    case ok
  }

  /// A text, its translation, and how it stands.
  public struct Entry: Sendable, Equatable {
    /// Where it stands: `scenes.begin.options.avond.label`.
    public var name: String
    /// The text in the case's own language; empty where only the translation has one.
    public var source: String
    /// The translation; empty if there is none yet.
    public var text: String
    /// How it stands.
    public var state: State
    package var path: [String]
    var record: TranslationRecord?
  }

  /// The language translated into.
  public let language: String
  /// The texts in the order of the case.
  public internal(set) var entries: [Entry]
  /// Texts that the case no longer has, by name.
  public internal(set) var aside: [(name: String, text: String)]
  /// The names of texts of which a translation stood behind `#>`, where nobody reads: now it stands in its place, or aside.
  public private(set) var recovered: [String]
  var comments: [[String]: [String]]
  var closing: [String]
  /// What the file looked like that it was brought up to date from.
  private let found: TranslationFile

  /// Takes a case and the translation that there is, if there is one.
  package init(of root: YAMLValue, language: String, over file: TranslationFile) {
    self.language = language
    found = file
    let listed = CaseTextList.texts(of: root) { file.texts[$0] != nil }
    let paths = Set(listed.map(\.path))
    let gone = file.paths.filter { !paths.contains($0) }
    let typed = listed.compactMap { text in
      TypedOver.words(
        in: file.shown[text.path] ?? [],
        source: text.source ?? "",
        record: file.records[text.name]
      ).map { (text.name, $0) }
    }
    recovered = typed.map(\.0)
    let loose =
      typed + gone.map { ($0.joined(separator: "."), file.texts[$0] ?? "") } + file.aside
    let old = Dictionary(loose.filter { !$0.1.isEmpty }) { first, _ in first }
    entries = listed.map { Self.entry($0, file, old[$0.name]) }
    comments = file.comments
    closing = file.closing
    // A key that goes leaves its comments.
    let kept = paths.union(Self.parents(of: paths)).union([[], ["kompas"], ["language"]])
    for path in file.comments.keys.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where !kept.contains(path) {
      closing += comments.removeValue(forKey: path) ?? []
    }
    // Only what stands in its place already is left out.
    var seen = Set(entries.map { [$0.name, $0.text] })
    aside = loose.filter { seen.insert([$0.0, $0.1]).inserted }
  }

  /// Whether the file that was found says all of it already: nothing is new, stale or put aside since.
  ///
  /// Such a file stays as it is, byte for byte. One that Kompas has written in must remember every translation.
  public var isFinished: Bool {
    guard !found.texts.isEmpty, aside.elementsEqual(found.aside, by: ==),
      entries.allSatisfy({ $0.state == .ok && !found.marked.contains($0.path) })
    else { return false }
    let isOurs = !found.records.isEmpty || found.isMarkedByUs
    return entries.allSatisfy { entry in
      let text = found.texts[entry.path] ?? ""
      // What reads the same in every language need not stand there.
      guard text == entry.text || (text.isEmpty && entry.text == entry.source) else { return false }
      return !isOurs || found.records[entry.name] == entry.record
    }
  }

  private static func parents(of paths: Set<[String]>) -> Set<[String]> {
    var result: Set<[String]> = []
    for path in paths {
      var parent = path.dropLast()
      while !parent.isEmpty, result.insert(Array(parent)).inserted { parent.removeLast() }
    }
    return result
  }

  /// Every comment of people, sorted: each of them stays.
  package var remarks: [String] { (comments.values.flatMap { $0 } + closing).sorted() }

  private static func entry(_ text: CaseText, _ file: TranslationFile, _ old: String?) -> Entry {
    let source = text.source ?? ""
    var entry = Entry(
      name: text.name,
      source: source,
      text: file.texts[text.path] ?? "",
      state: .ok,
      path: text.path
    )
    guard text.source != nil else { return entry }
    let record = file.records[text.name]
    if entry.text.isEmpty, text.isUniversal { entry.text = source }
    if entry.text.isEmpty, let old {
      // It came back; whether it still fits is for people to say.
      (entry.text, entry.state) = (old, .stale)
      entry.record = TranslationRecord(source: "-", translation: TranslationRecord.digest(old))
      entry.record?.marked = TranslationRecord.digest(source)
      return entry
    }
    guard !entry.text.isEmpty else {
      entry.state = .new
      // So that it is known which text was shown.
      entry.record = TranslationRecord(source: TranslationRecord.digest(source), translation: "-")
      return entry
    }
    let now = TranslationRecord(
      source: TranslationRecord.digest(source),
      translation: TranslationRecord.digest(entry.text)
    )
    let isMarked = file.marked.contains(text.path)
    if let record, record.source != now.source, record.translation == now.translation,
      record.marked != now.source || isMarked
    {
      entry.state = .stale
      entry.record = record
      entry.record?.marked = now.source
    } else {
      entry.record = now
    }
    return entry
  }

  /// How many texts stand so.
  public func count(_ state: State) -> Int { entries.count { $0.state == state } }

  /// Fills in a translation.
  ///
  /// - Parameters:
  ///   - name: which text.
  ///   - text: the translation.
  ///   - source: the text that was translated; if the case has another one by now, the translation is stale.
  /// - Returns: whether there is such a text.
  public mutating func fill(_ name: String, with text: String, for source: String) -> Bool {
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return false }
    let text = CaseWords.clean(text)
    let now = TranslationRecord.digest(entries[index].source)
    let then = TranslationRecord.digest(CaseWords.clean(source))
    entries[index].text = text
    guard !entries[index].source.isEmpty else { return true }
    entries[index].state = now == then ? .ok : .stale
    entries[index].record = TranslationRecord(
      source: then,
      translation: TranslationRecord.digest(text),
      marked: now == then ? nil : now
    )
    return true
  }
}

extension Translation {
  /// Whether a text can be in a file of a case: no control characters and no line that is too long.
  public static func isWritable(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { $0.utf8.count < SourceText.lineLimit / 2 }
      && !text.unicodeScalars.contains { $0 != "\n" && SourceText.Hazards.isHazard($0) }
  }
}
