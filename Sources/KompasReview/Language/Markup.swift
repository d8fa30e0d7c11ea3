/// Marks of a web page or of Markdown that the game does not understand: a player sees them as they are.
package enum Markup {
  /// What to do about it.
  package enum Mend: String, CaseIterable {
    /// It stands for a space, or for a new line.
    case space
    /// A mark of weight that is opened and not closed.
    case open
    /// A place for something that nobody fills in.
    case blank
    /// To take it away.
    case remove
  }

  /// The first of them in a text.
  package static func first(in text: String) -> (mark: Substring, mend: Mend)? {
    guard text.utf8.contains(where: "&<[|#`{_*•".utf8.contains) else { return nil }
    let kinds: [(Regex<Substring>, Mend)] = [
      // What parts words on a web page.
      (/&(?:nbsp|ensp|emsp|thinsp|#160|#[xX][aA]0);/, .space),
      (/<(?:[bB][rR]|[pP]|[hH][rR])\s*\/?>|<\/(?:[pP]|[lL][iI]|[dD][iI][vV])>/, .space),
      // Characters by name or number, tags, links, rows of a table, headings, fences, weight by lines, and bullets.
      (/&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,6});/, .remove),
      (/<\/?[A-Za-z][A-Za-z0-9]{0,9}(?:\s[^<>]*)?\/?>/, .remove),
      (/\[[^\[\]\n]+\]\([^()\s]+\)/, .remove), (/(?m)^\|[^\n]*\|[ ]*$/, .remove),
      (/(?m)^#{1,6} [^\n]+$/, .remove), (/```[^\n]*/, .remove),
      (/__[^\s_](?:[^_\n]*[^\s_])?__/, .remove), (/(?m)^[ ]*[•·▪◦●○](?=\s)/, .remove),
      // What a program for letters would fill in; three of them the game does, where it tells of the council. A face may have braces.
      (
        /\{\{?[ ]*(?!(?:for|against|faction)\})[A-Za-z][A-Za-z0-9]+(?:[_. ][A-Za-z0-9]+)*[ ]*\}\}?/,
        .blank
      ),
    ]
    let found = kinds.compactMap { kind, mend in
      text.firstMatch(of: kind).map { (mark: $0.output, mend: mend) }
    }
    return (found + [open(in: text)].compactMap(\.self))
      .min { $0.mark.startIndex < $1.mark.startIndex }
  }

  /// The last mark of weight in the first paragraph that has an odd number of them.
  private static func open(in text: String) -> (mark: Substring, mend: Mend)? {
    for paragraph in text.split(separator: /\n[ ]*\n|\n(?=- )/) {
      let marks = paragraph.ranges(of: "**")
      if marks.count % 2 == 1, let last = marks.last { return (text[last], .open) }
    }
    return nil
  }
}
