/// What somebody typed over a line that Kompas wrote above a text.
///
/// Above a text that is new or perhaps stale stands what it says in the case, behind `#>`. Nobody reads there: a translation that was typed over it
/// would be gone when those lines are written anew.
enum TypedOver {
  /// The words that are not Kompas's own.
  ///
  /// - Parameters:
  ///   - lines: what stands behind the marks.
  ///   - source: what the text says in the case.
  ///   - record: what Kompas remembers; it knows which text it showed, if that was an earlier one.
  /// - Returns: the words; `nil` if all of it is as Kompas wrote it.
  static func words(in lines: [String], source: String, record: TranslationRecord?) -> String? {
    var lines = lines
    // The heading ends in a colon, in each language, and is not indented as the text is.
    if let head = lines.first, !head.hasPrefix(indent), head.last == ":" { lines.removeFirst() }
    let own = YAMLScalar.split(source).map(seen)
    let found = lines.map(bare)
    let shown = [record?.marked, record?.source]
    guard found != own, !shown.contains(TranslationRecord.digest(found.joined(separator: "\n")))
    else { return nil }
    let known = Set(own)
    let typed = CaseWords.clean(found.filter { !known.contains($0) }.joined(separator: "\n"))
    return typed.isInvisible ? nil : typed
  }

  /// A line of a source to look at: not too long, and without what cannot be in a file.
  static func seen(_ line: String) -> String {
    let scalars = line.unicodeScalars.prefix(4_000).map {
      YAMLScalar.isHidden($0) ? "\u{FFFD}" : $0
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What stands in front of a line of the source, behind the mark.
  static let indent = "   "

  private static func bare(_ line: String) -> String {
    guard line.unicodeScalars.starts(with: indent.unicodeScalars) else {
      return String(line.drop { $0 == " " })
    }
    return String(line.unicodeScalars.dropFirst(indent.count))
  }
}
