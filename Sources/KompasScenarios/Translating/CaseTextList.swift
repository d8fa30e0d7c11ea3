/// A text of a case that a translation may have.
package struct CaseText: Sendable, Equatable {
  /// Where it stands in a translation: keys and ids; in a list, its number from 1.
  package var path: [String]
  /// The text in the case's own language; `nil` where only the translation has one.
  package var source: String?

  /// The path as people and spreadsheets write it: `scenes.begin.options.avond.label`.
  package var name: String { path.joined(separator: ".") }

  /// Whether the text reads the same in every language, as a unit such as `k€` does.
  package var isUniversal: Bool {
    source.map { !TranslationReader.needsTranslation($0) } ?? false
  }
}

/// Lists the texts of a case in the order of the case, as `TextKeys` names them.
struct CaseTextList {
  private let promises: [String]
  private let isGiven: ([String]) -> Bool
  private var texts: [CaseText] = []

  /// The texts of a case; those that only a translation has are listed if it `isGiven`.
  static func texts(of root: YAMLValue, isGiven: @escaping ([String]) -> Bool) -> [CaseText] {
    var list = CaseTextList(promises: promised(in: root), isGiven: isGiven)
    list.walk(TextKeys.top, root, [])
    // Two of the same name are a mistake in the case, of which the first counts.
    var seen: Set<String> = []
    return list.texts.filter { seen.insert($0.name).inserted }
  }

  private init(promises: [String], isGiven: @escaping ([String]) -> Bool) {
    self.promises = promises
    self.isGiven = isGiven
  }

  private mutating func walk(_ keys: [CaseKey], _ value: YAMLValue?, _ path: [String]) {
    // The others say something about the file.
    for key in keys where key.translation != nil || !key.shape.keys.isEmpty {
      let inner = value?[key.name]
      let place = path + [key.name]
      switch key.shape {
      case .keys(let keys): walk(keys, inner, place)
      case .map(.keys(let keys), _, _, _):
        for (id, entry) in Self.entries(inner) { walk(keys, entry, place + [id]) }
        if place == ["promises"] { addUnnamed(Self.entries(inner).map(\.id)) }
      case .list:
        let source = key.translation?.source
        addList(value?[source?.list ?? key.name], source?.key, place)
      default: add(inner, place, isOwn: key.translation?.isOwn == true)
      }
    }
  }

  /// A translation may have a map and short names of its own.
  private mutating func add(_ value: YAMLValue?, _ path: [String], isOwn: Bool) {
    let text = CaseWords.clean(value?.scalar?.text ?? "")
    let isFile = path == ["map"]
    if !text.isEmpty, !isFile {
      texts.append(CaseText(path: path, source: text))
    } else if isOwn, isGiven(path) {
      texts.append(CaseText(path: path, source: nil))
    }
  }

  /// The texts of a list, or those under a key of its items.
  private mutating func addList(_ value: YAMLValue?, _ key: String?, _ path: [String]) {
    let items = (value?.list ?? []).map { item in
      item.scalar ?? key.flatMap { item[$0] }?.scalar
    }
    let words = items.map { CaseWords.clean($0?.text ?? "") }.filter { !$0.isEmpty }
    for (index, text) in words.enumerated() {
      texts.append(CaseText(path: path + ["\(index + 1)"], source: text))
    }
  }

  /// Promises without a name of their own may have one in a translation.
  private mutating func addUnnamed(_ named: [String]) {
    for id in promises where !named.contains(id) {
      let path = ["promises", id, "text"]
      if isGiven(path) { texts.append(CaseText(path: path, source: nil)) }
    }
  }

  private static func entries(_ value: YAMLValue?) -> [(id: String, value: YAMLValue)] {
    if let entries = value?.mapping { return entries.map { ($0.key.value, $0.value) } }
    var seen: Set<String> = []
    return (value?.list ?? []).compactMap { item in
      item["id"]?.scalar.map { ($0.text, item) }
    }.filter { seen.insert($0.0).inserted }
  }

  private static func promised(in root: YAMLValue) -> [String] {
    let options = entries(root["scenes"]).flatMap { entries($0.value["options"]) }
    var seen: Set<String> = []
    return options.flatMap { option in
      ["promises", "keeps", "breaks", "waits"].flatMap { option.value[$0]?.words ?? [] }
    }.filter { seen.insert($0).inserted }
  }
}
