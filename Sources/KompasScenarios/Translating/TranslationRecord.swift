import KompasEngine

/// What Kompas remembers of a text and its translation, to see what changed since.
///
/// Written as `1f3a5c7e/9b2d4f60`: the digests of the two. With `> 8a6c4e2f` behind it, the translation was marked because the
/// source had changed to that.
package struct TranslationRecord: Sendable, Equatable {
  /// The digest of the source when it was translated.
  var source: String
  /// The digest of the translation.
  var translation: String
  /// The digest of the source for which the translation was marked as stale.
  var marked: String?

  init(source: String, translation: String, marked: String? = nil) {
    self.source = source
    self.translation = translation
    self.marked = marked
  }

  /// Reads a record; `nil` if it is none.
  init?(_ text: String) {
    let halves = text.split(separator: ">").map { $0.filter { $0 != " " } }
    let digests = halves.first?.split(separator: "/").map(String.init) ?? []
    guard digests.count == 2, halves.count <= 2,
      (digests + halves.dropFirst()).allSatisfy(Self.isDigest)
    else { return nil }
    self.init(
      source: digests[0],
      translation: digests[1],
      marked: halves.count == 2 ? halves[1] : nil
    )
  }

  /// `-` stands for the digest of a text that is not known.
  private static func isDigest(_ text: String) -> Bool {
    text == "-"
      || (text.utf8.count == 8 && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
  }

  var text: String { "\(source)/\(translation)" + (marked.map { " > \($0)" } ?? "") }

  /// Eight hexadecimal digits: enough to notice a change, and short enough to stand in a file.
  static func digest(_ text: String) -> String {
    var hash = SHA256()
    hash.update(text.utf8)
    return String(hash.hexadecimal.prefix(8))
  }
}
