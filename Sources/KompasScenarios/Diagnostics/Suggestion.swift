/// Finds what an author probably meant.
package enum Suggestion {
  /// What authors call one of the candidates in their own language, or else the candidate nearest to `word`, if it is near enough to be a slip of the pen.
  ///
  /// Distance is the optimal string alignment distance (insert, delete, replace, swap neighbors).
  /// Complexity: candidates × length²; words over 64 characters, and candidates after the first
  /// two thousand, are not compared.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    if let meant = AuthorWords.meant(by: word, in: candidates) { return meant }
    let letters = Array(word.lowercased())
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let allowed = max(1, letters.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates.prefix(2_000) {
      let other = Array(candidate.lowercased())
      guard abs(other.count - letters.count) <= allowed, other.count <= 64 else { continue }
      let found = distance(letters, other)
      guard found <= allowed else { continue }
      if let known = best, (known.distance, known.word) <= (found, candidate) { continue }
      best = (found, candidate)
    }
    return best?.word
  }

  /// The same of the ids of a case: one that cannot be an id is never what was meant.
  package static func id(nearest word: String, in ids: some Sequence<String>) -> String? {
    nearest(to: word, in: ids.filter(Scalars.isId))
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var cost = min(row[j + 1], next[j]) + 1
        cost = min(cost, row[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        next.append(cost)
      }
      before = row
      row = next
    }
    return row[b.count]
  }
}
