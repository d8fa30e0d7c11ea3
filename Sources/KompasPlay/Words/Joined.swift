/// Items separated by commas, the last by a word.
package func joined(_ items: [String], last: String) -> String {
  guard let end = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + last + end
}
