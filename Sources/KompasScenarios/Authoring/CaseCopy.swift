/// A case as the beginning of another one: everything stays, but its id, title and version.
public struct CaseCopy: Sendable {
  /// The files, by name, in order.
  public var files: [(name: String, bytes: [UInt8])] = []

  /// The version that a case begins at.
  public static let firstVersion = "0.1.0"

  /// Copies a case; `nil` if its files cannot be read, or are written in a way that leaves no room for this.
  ///
  /// Comments, art and translations stay as they are. What recorded a run of the old case is left behind.
  ///
  /// - Parameters:
  ///   - path: the folder of a case without errors.
  ///   - reading: what came of reading it.
  ///   - id: the id of the new case.
  ///   - title: its title, in every language.
  ///   - schema: where an editor finds the schema of a file: `case` or `texts`.
  public init?(
    of path: String,
    reading: CaseReading,
    id: String,
    title: String,
    schema: (String) -> String
  ) {
    let folder = CaseFolder(path)
    let quoted = "\"\(YAMLText.escaped(title))\""
    for name in reading.sources.keys.sorted() {
      guard let bytes = try? folder.bytes(of: name) else { return nil }
      guard name.hasSuffix(".yaml") else {
        files.append((name, bytes))
        continue
      }
      let isCase = name == CaseFolder.main
      let changes = isCase ? ["id": id, "version": Self.firstVersion] : [:]
      let text = Self.changed(
        bytes,
        of: name,
        changes.merging(["title": quoted]) { $1 },
        schema: schema(isCase ? "case" : "texts")
      )
      guard let text else { return nil }
      files.append((name, Array(text.utf8)))
    }
  }

  /// A file with other values for some keys at its top; `nil` if it cannot be read.
  private static func changed(
    _ bytes: [UInt8],
    of name: String,
    _ changes: [String: String],
    schema: String
  ) -> String? {
    let findings = Findings()
    guard let source = SourceText(file: name, bytes: bytes, findings: findings),
      let entries = YAMLReader.read(source, findings: findings)?.mapping
    else { return nil }
    var lines = source.lines.map(String.init)
    // From the bottom up, so that the places above stay what they were.
    for entry in entries.reversed() {
      guard let change = changes[entry.key.value], let scalar = entry.value.scalar else { continue }
      guard replace(scalar, at: entry.value.span, by: change, in: &lines) else { return nil }
    }
    let mark = "# yaml-language-server: $schema="
    if let line = lines.firstIndex(where: { $0.hasPrefix(mark) }) { lines[line] = mark + schema }
    let text = lines.joined(separator: source.text.utf8.contains(13) ? "\r\n" : "\n")
    return holds(text, of: name, changes) ? text : nil
  }

  /// Replaces a value where it is written; whether its end was found.
  private static func replace(
    _ scalar: YAMLValue.Scalar,
    at span: Span,
    by text: String,
    in lines: inout [String]
  ) -> Bool {
    let first = span.line - 1
    guard lines.indices.contains(first) else { return false }
    let before = lines[first].prefix(span.column - 1)
    var last = first
    var rest = lines[first].dropFirst(span.column - 1)
    switch scalar.style {
    case .plain:
      guard rest.hasPrefix(scalar.text) else { return false }
      rest = rest.dropFirst(scalar.text.count)
    case .singleQuoted, .doubleQuoted:
      let quote: Unicode.Scalar = scalar.style == .singleQuoted ? "'" : "\""
      rest = rest.dropFirst()
      while true {
        if let end = YAMLSyntax.close(of: quote, in: rest.unicodeScalars) {
          rest = rest[rest.unicodeScalars.index(after: end)...]
          break
        }
        last += 1
        guard lines.indices.contains(last) else { return false }
        rest = lines[last][...]
      }
    case .block:
      while last + 1 < lines.count, lines[last + 1].isEmpty || lines[last + 1].hasPrefix(" ") {
        last += 1
      }
      rest = ""
    }
    lines.replaceSubrange(first...last, with: [before + text + rest])
    return true
  }

  /// Whether the text is read back with the new values.
  private static func holds(_ text: String, of name: String, _ changes: [String: String]) -> Bool {
    let findings = Findings()
    let source = SourceText(file: name, text: text)
    guard let root = YAMLReader.read(source, findings: findings), !findings.hasErrors else {
      return false
    }
    return changes.allSatisfy { key, value in
      guard let found = root[key]?.scalar?.text else { return key == "title" }
      return value == found || value == "\"\(YAMLText.escaped(found))\""
    }
  }
}
