/// Every key of a translation, `texts.en.yaml` say: those keys of a case that are translated.
public enum TextKeys {
  /// The keys at the top of the file.
  public static let top: [CaseKey] =
    CaseKeys.top.filter { $0.name == "kompas" }
    + [
      CaseKey(
        "language",
        .text,
        required: true,
        "De taal van de vertaling, zoals in de naam van het bestand.",
        "The language of the translation, as in the file's name."
      )
    ] + translated(CaseKeys.top)
    + [
      CaseKey(
        "sources",
        .map(.text, isFilled: false, limit: 10_000, namesAreIds: false),
        "Waaraan Kompas ziet wat er is veranderd; `kompas translate` schrijft het.",
        "By this Kompas sees what has changed; `kompas translate` writes it."
      )
    ]

  /// The keys of a mapping as a translation has them, in its order.
  private static func translated(_ keys: [CaseKey]) -> [CaseKey] {
    let found = keys.flatMap { key in
      ([translated(key)].compactMap(\.self) + lists(of: key)).map {
        (order: key.translation?.order ?? 0, key: $0)
      }
    }
    let orders = Set(found.map(\.order)).sorted()
    return orders.flatMap { order in found.filter { $0.order == order }.map(\.key) }
  }

  /// A key as a translation has it; `nil` if nothing of it is translated.
  private static func translated(_ key: CaseKey) -> CaseKey? {
    let inner = translated(key.shape.keys)
    let shape: KeyShape
    var words = ("De vertaling van `\(key.name)`.", "The translation of `\(key.name)`.")
    switch key.shape {
    case .keys:
      guard !inner.isEmpty else { return nil }
      (shape, words) = (.keys(inner), (key.dutch, key.english))
    case .map,
      .list(.keys, _) where isNamed(key.shape):
      guard !inner.isEmpty else { return nil }
      shape = .map(.keys(inner), isFilled: false, limit: 1_000, namesAreIds: false)
      words = (
        "Vertalingen, onder dezelfde id's als in de casus.",
        "Translations, under the same ids as in the case."
      )
    case .list:
      guard key.translation != nil else { return nil }
      shape = .list(.translation, count: 0...key.shape.limit)
    default:
      guard let translation = key.translation else { return nil }
      shape = translation.isOwn ? key.shape : .translation
    }
    let told = key.translation?.words ?? words
    var result = CaseKey(key.name, shape, told.0, told.1)
    (result.isProse, result.width) = (key.isProse, key.width)
    result.translation = key.translation
    if case .list = shape {
      result.translation?.source = (key.name, key.shape.keys.first { $0.isProse }?.name)
    }
    return result
  }

  /// The lists that stand beside the translation of a list, one for each key of its items that is translated there.
  private static func lists(of key: CaseKey) -> [CaseKey] {
    key.shape.keys.compactMap { inner in
      guard let translation = inner.translation, let name = translation.listName,
        let words = translation.words
      else { return nil }
      let shape = KeyShape.list(.translation, count: 0...key.shape.limit)
      var list = CaseKey(name, shape, words.dutch, words.english)
      (list.isProse, list.width) = (inner.isProse, inner.width)
      list.translation = CaseKey.InTranslation(source: (key.name, inner.name))
      return list
    }
  }

  /// Whether the parts of a list or a map have ids, so that a translation can name them.
  private static func isNamed(_ shape: KeyShape) -> Bool {
    if case .map = shape { return true }
    return shape.keys.contains { $0.name == "id" }
  }
}
