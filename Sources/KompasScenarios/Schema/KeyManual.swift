/// The list of every key that an author can write, made from the same table as the schema.
public enum KeyManual {
  /// The whole list as Markdown; "nl", or else English.
  public static func markdown(language: String) -> String {
    let isDutch = language == "nl"
    var lines = intro(isDutch)
    lines += ["## `case.yaml`", ""]
    lines += tables("", CaseKeys.top, isDutch)
    lines += [isDutch ? "## `texts.<taal>.yaml`" : "## `texts.<language>.yaml`", ""]
    lines += tables("", TextKeys.top, isDutch)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A table of keys, and one for the keys below each.
  private static func tables(_ path: String, _ keys: [CaseKey], _ isDutch: Bool) -> [String] {
    var lines: [String] = []
    if !path.isEmpty { lines += ["### `\(path)`", ""] }
    lines +=
      isDutch
      ? ["| sleutel | wat er staat | waarvoor |", "|---|---|---|"]
      : ["| key | what stands there | what for |", "|---|---|---|"]
    for key in keys {
      let name = key.isRequired ? "**`\(key.name)`**" : "`\(key.name)`"
      let meaning = isDutch ? key.dutch : key.english
      lines.append("| \(name) | \(cell(words(key.shape, isDutch))) | \(cell(meaning)) |")
    }
    lines.append("")
    for key in keys {
      guard let (suffix, inner) = below(key.shape, isDutch) else { continue }
      lines += tables((path.isEmpty ? "" : path + ".") + key.name + suffix, inner, isDutch)
    }
    return lines
  }

  /// The keys that stand below a key, and what stands between.
  private static func below(_ shape: KeyShape, _ isDutch: Bool) -> (String, [CaseKey])? {
    switch shape {
    case .keys(let keys): return ("", keys)
    case .list(let item, _): return below(item, isDutch).map { ("[]" + $0, $1) }
    case .map(let value, _, _, let namesAreIds):
      let name = namesAreIds ? ".<id>" : isDutch ? ".<naam>" : ".<name>"
      return below(value, isDutch).map { (name + $0, $1) }
    default: return nil
    }
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// What may stand behind a key, in words.
  private static func words(_ shape: KeyShape, _ isDutch: Bool) -> String {
    switch shape {
    case .text, .translation: return isDutch ? "tekst" : "text"
    case .line(let length):
      return isDutch ? "tekst, hooguit \(length) tekens" : "text, at most \(length) characters"
    case .day: return isDutch ? "een dag: 2026-07-01" : "a day: 2026-07-01"
    case .id:
      return isDutch ? "een id: kleine letters, cijfers en _" : "an id: small letters, digits and _"
    case .integer(let range):
      return isDutch
        ? "een heel getal, \(ends(range, isDutch))" : "a whole number, \(ends(range, isDutch))"
    case .number(let range):
      return isDutch ? "een getal, \(ends(range, isDutch))" : "a number, \(ends(range, isDutch))"
    case .positive: return isDutch ? "een getal boven 0" : "a number above 0"
    case .effect: return isDutch ? "een verandering: 20 of 20 ± 10" : "a change: 20 or 20 ± 10"
    case .boolean: return isDutch ? "`true` of `false`" : "`true` or `false`"
    case .words(let words): return words.map { "`\($0)`" }.joined(separator: " ")
    case .only(let number): return isDutch ? "altijd \(number)" : "always \(number)"
    case .ends: return isDutch ? "twee getallen: [0, 80]" : "two numbers: [0, 80]"
    case .knots: return isDutch ? "paren: [[0, 100], [500, 0]]" : "pairs: [[0, 100], [500, 0]]"
    case .list(let item, let count):
      return list(of: item, count, isDutch)
    case .map(let value, _, _, let namesAreIds):
      if case .keys = value {
        return isDutch ? "per id: sleutels" : "keys, by id"
      }
      let name = namesAreIds ? "id" : isDutch ? "naam" : "name"
      return isDutch
        ? "{\(name): \(words(value, isDutch))}" : "{\(name): \(words(value, isDutch))}"
    case .keys: return isDutch ? "sleutels" : "keys"
    }
  }

  private static func list(
    of item: KeyShape,
    _ count: ClosedRange<Int>,
    _ isDutch: Bool
  ) -> String {
    let amount =
      count.upperBound < 100
      ? " (\(count.lowerBound)–\(count.upperBound))"
      : count.lowerBound > 0
        ? (isDutch ? " (ten minste \(count.lowerBound))" : " (at least \(count.lowerBound))")
        : ""
    if case .keys = item { return (isDutch ? "een lijst" : "a list") + amount }
    return (isDutch ? "een lijst van: " : "a list of: ") + words(item, isDutch) + amount
  }

  private static func ends(_ range: ClosedRange<Int>, _ isDutch: Bool) -> String {
    let word = isDutch ? "tot en met" : "up to"
    return "\(grouped(range.lowerBound, isDutch)) \(word) \(grouped(range.upperBound, isDutch))"
  }

  private static func grouped(_ number: Int, _ isDutch: Bool) -> String {
    let text = CaseTemplate.grouped(abs(number), by: isDutch ? "." : ",")
    return number < 0 ? "-" + text : text
  }

  private static func intro(_ isDutch: Bool) -> [String] {
    isDutch
      ? [
        "# Alle sleutels van een casus", "",
        "Deze lijst is gemaakt uit het programma zelf. Vet is wat er moet staan. `[]` is een lijst: elk punt begint",
        "met `-`. `<id>` is een naam die u zelf kiest. Hoe u een casus maakt, staat in [de gids](authoring.nl.md).",
        "Wat `when` kan vragen en hoe het spel rekent, staat in [case-format.md](case-format.md).",
        "",
      ]
      : [
        "# Every key of a case", "",
        "This list is made from the program itself. Bold is what must be there. `[]` is a list: every item begins with",
        "`-`. `<id>` is a name of your own choice. How to make a case is in [the guide](authoring.en.md). What `when`",
        "can ask for and how the game reckons is in [case-format.md](case-format.md).", "",
      ]
  }
}
