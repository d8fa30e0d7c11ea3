/// What a list of cases shows: read from the first lines of a case, without the rest of it.
public struct CaseHeader: Sendable, Equatable {
  /// The case's id.
  public var id: String
  /// The language these texts are in.
  public var language: String
  /// The languages the case can be played in: its own first.
  public var languages: [String]
  /// The title.
  public var title: String
  /// One or two sentences; may be empty.
  public var summary: String
  /// How long it takes to play.
  public var minutes: Int
  /// The themes; none where the texts are a translation, for they are in the language of the case.
  public var themes: [String]
  /// Whether the place is made up.
  public var isFictional: Bool
  /// The municipality, if it is given before the briefing; else empty.
  public var municipality: String

  /// Reads the header of the case in a folder, in a language if there is a translation.
  ///
  /// Only the text before the briefing is parsed. `nil` if that does not make a header.
  public init?(folder path: String, language wanted: String) {
    let folder = CaseFolder(path)
    guard let root = Self.head(of: "case.yaml", in: folder),
      let id = root["id"]?.scalar?.text, Scalars.isId(id), id == folder.name,
      let title = root["title"]?.scalar?.text,
      let own = root["language"]?.scalar?.text, own == "nl" || own == "en"
    else { return nil }
    self.id = id
    self.title = CaseWords.clean(title)
    language = own
    summary = CaseWords.clean(root["summary"]?.scalar?.text ?? "")
    minutes = root["minutes"]?.integer ?? 0
    themes = root["themes"]?.words ?? []
    isFictional = root["fictional"]?.scalar?.text == "true"
    municipality = root["place"]?["municipality"]?.scalar?.text ?? ""
    let others = folder.translations().map {
      String($0.dropFirst("texts.".count).dropLast(".yaml".count))
    }
    languages = [own] + others.filter { $0 != own }
    guard wanted != own, others.contains(wanted),
      let translation = Self.head(of: "texts.\(wanted).yaml", in: folder)
    else { return }
    language = wanted
    themes = []
    self.title = (translation["title"]?.scalar?.text).map(CaseWords.clean) ?? self.title
    summary = (translation["summary"]?.scalar?.text).map(CaseWords.clean) ?? summary
  }

  /// The keys that begin the long part of a case or a translation.
  private static let enough = [
    "briefing:", "resources:", "criteria:", "stakeholders:", "scenes:", "promises:", "events:",
    "endings:", "debrief:",
  ]

  private static func head(of name: String, in folder: CaseFolder) -> YAMLValue? {
    guard let bytes = try? folder.bytes(of: name) else { return nil }
    let findings = Findings()
    let head = Array(bytes[..<end(of: bytes)])
    guard let source = SourceText(file: name, bytes: head, findings: findings) else { return nil }
    let value = YAMLReader.read(source, findings: findings)
    return findings.hasErrors ? nil : value
  }

  /// Where the first line starts that begins the long part.
  private static func end(of bytes: [UInt8]) -> Int {
    let words = enough.map { Array($0.utf8) }
    var start = 0
    while start < bytes.count {
      if words.contains(where: { bytes[start...].starts(with: $0) }) { return start }
      guard let next = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = next + 1
    }
    return bytes.count
  }
}
