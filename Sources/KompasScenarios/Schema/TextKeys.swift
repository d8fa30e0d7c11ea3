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
        "texts.language"
      )
    ] + translated(CaseKeys.top)
    + [
      CaseKey(
        "sources",
        .map(.text, isFilled: false, limit: 10_000, namesAreIds: false),
        "texts.sources"
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
    var about: String?
    switch key.shape {
    case .keys:
      guard !inner.isEmpty else { return nil }
      (shape, about) = (.keys(inner), key.about)
    case .map,
      .list(.keys, _) where isNamed(key.shape):
      guard !inner.isEmpty else { return nil }
      shape = .map(.keys(inner), isFilled: false, limit: 1_000, namesAreIds: false)
      about = "texts"
    case .list:
      guard key.translation != nil else { return nil }
      shape = .list(.translation, count: 0...key.shape.limit)
    default:
      guard let translation = key.translation else { return nil }
      shape = translation.isOwn ? key.shape : .translation
    }
    var result = CaseKey(key.name, shape, key.translation?.about ?? about)
    (result.isProse, result.width, result.words) = (key.isProse, key.width, key.words)
    result.translation = key.translation
    if case .list = shape {
      result.translation?.source = (key.name, key.shape.keys.first { $0.isProse }?.name)
    }
    return result
  }

  /// The lists that stand beside the translation of a list, one for each key of its items that is translated there.
  private static func lists(of key: CaseKey) -> [CaseKey] {
    key.shape.keys.compactMap { inner in
      guard let translation = inner.translation, let name = translation.listName else { return nil }
      let shape = KeyShape.list(.translation, count: 0...key.shape.limit)
      var list = CaseKey(name, shape, translation.about)
      (list.isProse, list.width, list.words) = (inner.isProse, inner.width, inner.words)
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
