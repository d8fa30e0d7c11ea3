public import KompasStandards

/// The list of every key that an author can write, made from the same table as the schema.
public struct KeyManual {
  private let language: Language

  /// The whole list as Markdown.
  public static func markdown(language: Language) -> String {
    let manual = KeyManual(language: language)
    var lines = ["# " + language.phrase("key.manual.title"), ""]
    lines += [language.phrase("key.manual.intro"), "", "## `\(CaseFolder.main)`", ""]
    lines += manual.tables("", CaseKeys.top)
    lines += ["## `texts.<\(language.phrase("key.manual.language"))>.yaml`", ""]
    lines += manual.tables("", TextKeys.top)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A table of keys, and one for the keys below each.
  private func tables(_ path: String, _ keys: [CaseKey]) -> [String] {
    var lines: [String] = []
    if !path.isEmpty { lines += ["### `\(path)`", ""] }
    let columns = [
      language.phrase("key.column.key"), language.phrase("key.column.shape"),
      language.phrase("key.column.about"),
    ]
    lines += ["| \(columns.joined(separator: " | ")) |", "|---|---|---|"]
    for key in keys {
      let name = key.isRequired ? "**`\(key.name)`**" : "`\(key.name)`"
      lines.append("| \(name) | \(cell(words(key.shape))) | \(cell(key.meaning(language))) |")
    }
    lines.append("")
    for key in keys {
      guard let (suffix, inner) = below(key.shape) else { continue }
      lines += tables((path.isEmpty ? "" : path + ".") + key.name + suffix, inner)
    }
    return lines
  }

  /// The keys that stand below a key, and what stands between.
  private func below(_ shape: KeyShape) -> (String, [CaseKey])? {
    switch shape {
    case .keys(let keys): return ("", keys)
    case .list(let item, _): return below(item).map { ("[]" + $0, $1) }
    case .map(let value, _, _, let namesAreIds):
      let name = namesAreIds ? "id" : language.phrase("key.manual.name")
      return below(value).map { (".<\(name)>" + $0, $1) }
    default: return nil
    }
  }

  private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// What may stand behind a key, in words.
  private func words(_ shape: KeyShape) -> String {
    switch shape {
    case .text, .translation: return language.phrase("key.shape.text")
    case .line(let length): return language.phrase("key.shape.line", ["length": length])
    case .day: return language.phrase("key.shape.day")
    case .id: return language.phrase("key.shape.id")
    case .integer(let range):
      return language.phrase(
        "key.shape.integer",
        ["least": range.lowerBound, "most": range.upperBound]
      )
    case .number(let range):
      return language.phrase(
        "key.shape.number",
        ["least": range.lowerBound, "most": range.upperBound]
      )
    case .positive: return language.phrase("key.shape.positive")
    case .effect: return language.phrase("key.shape.effect")
    case .boolean: return language.phrase("key.shape.boolean")
    case .words(let words): return words.map { "`\($0)`" }.joined(separator: " ")
    case .only(let number): return language.phrase("key.shape.only", ["number": number])
    case .ends: return language.phrase("key.shape.ends")
    case .knots: return language.phrase("key.shape.knots")
    case .list(let item, let count): return list(of: item, count)
    case .map(.keys, _, _, _): return language.phrase("key.shape.keysById")
    case .map(let value, _, _, let namesAreIds):
      return language.phrase(
        "key.shape.map",
        ["namesAreIds": namesAreIds, "item": words(value)]
      )
    case .keys: return language.phrase("key.shape.keys")
    }
  }

  private func list(of item: KeyShape, _ count: ClosedRange<Int>) -> String {
    let isOfKeys = if case .keys = item { true } else { false }
    return language.phrase(
      "key.shape.list",
      [
        "isOfKeys": isOfKeys, "item": words(item),
        "bounds": count.upperBound < 100 ? "both" : count.lowerBound > 0 ? "least" : "none",
        "least": count.lowerBound, "most": count.upperBound,
      ]
    )
  }
}
