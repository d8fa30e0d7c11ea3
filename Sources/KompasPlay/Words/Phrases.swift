package import KompasStandards

extension Language {
  /// The words of the game.
  package var words: any Wording { code == "en" ? English() : Dutch() }
}

/// Groups the digits of a number by three.
package func grouped(_ number: Int, by separator: String) -> String {
  let digits = Array(String(abs(number)))
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result += separator }
    result.append(digit)
  }
  return number < 0 ? "-" + result : result
}

/// Items separated by commas, the last by a word.
package func joined(_ items: [String], last: String) -> String {
  guard let end = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + last + end
}
