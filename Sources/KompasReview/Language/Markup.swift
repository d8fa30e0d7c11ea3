/// Marks of a web page or of Markdown that the game does not understand: a player sees them as they are.
package enum Markup {
  /// The first of them in a text.
  package static func first(in text: String) -> Substring? {
    guard text.utf8.contains(where: "&<[|#`".utf8.contains) else { return nil }
    let kinds: [Regex<Substring>] = [
      // Characters by name or number, tags, links, rows of a table, headings, and fences.
      /&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,6});/,
      /<\/?[A-Za-z][A-Za-z0-9]{0,9}(?:\s[^<>]*)?\/?>/,
      /\[[^\[\]\n]+\]\([^()\s]+\)/,
      /(?m)^\|[^\n]*\|[ ]*$/,
      /(?m)^#{1,6} [^\n]+$/,
      /```[^\n]*/,
    ]
    return kinds.compactMap { text.firstMatch(of: $0)?.output }
      .min { $0.startIndex < $1.startIndex }
  }
}
