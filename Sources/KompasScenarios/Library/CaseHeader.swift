public import KompasEngine

/// What a list of cases shows: read from the first lines of a case, and the lines with what it says of itself, without the rest.
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
  /// The values of the compass that it says to show; `nil` if it does not say.
  public var shows: [CompassValue]?
  /// The claims of a certificate that do not fit it, with the reasons.
  public var waivers: [CaseTexts.Waiver]

  /// Reads the header of the case in a folder, in a language if there is a translation.
  ///
  /// Only the text before the briefing, and `shows` and `waives` wherever they stand, are parsed. `nil` if that does not make a header.
  public init?(folder path: String, language wanted: String) {
    let folder = CaseFolder(path)
    guard let root = Self.head(of: CaseFolder.main, in: folder),
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
    shows = root["shows"].map { shown in
      CompassValue.allCases.filter { shown.words.contains("\($0)") }
    }
    waivers = CaseClaim.allCases.filter(\.canBeWaived).compactMap { claim in
      (root["waives"]?[claim.rawValue]?.scalar?.text).map {
        CaseTexts.Waiver(claim: claim, reason: CaseWords.clean($0))
      }
    }
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
    for index in waivers.indices {
      let found = translation["waives"]?[waivers[index].claim.rawValue]?.scalar?.text
      if let found { waivers[index].reason = CaseWords.clean(found) }
    }
  }

  /// The keys that begin the long part of a case or a translation.
  private static let enough = [
    "briefing:", "resources:", "criteria:", "stakeholders:", "scenes:", "promises:", "events:",
    "endings:", "debrief:",
  ]

  private static func head(of name: String, in folder: CaseFolder) -> YAMLValue? {
    guard let bytes = try? folder.bytes(of: name) else { return nil }
    let findings = Findings()
    let end = end(of: bytes)
    let head =
      bytes[..<end]
      + ["shows:", "waives:"].flatMap { block($0, in: bytes[end...]) + [UInt8(ascii: "\n")] }
    guard let source = SourceText(file: name, bytes: Array(head), findings: findings) else {
      return nil
    }
    let value = YAMLReader.read(source, findings: findings)
    return findings.hasErrors ? nil : value
  }

  /// The lines of a key at the top of a file, if it stands there: its own, and those that are further in or items of a list.
  private static func block(_ key: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let (key, inner) = (Array(key.utf8), Array(" #-\t\r\n".utf8))
    var start: Int?
    var line = bytes.startIndex
    while line < bytes.endIndex {
      if let start, !inner.contains(bytes[line]) { return bytes[start..<line] }
      if start == nil, bytes[line...].starts(with: key) { start = line }
      guard let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      line = end + 1
    }
    return start.map { bytes[$0...] } ?? []
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
