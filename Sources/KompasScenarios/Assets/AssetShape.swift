import KompasEngine
import KompasStandards

/// What an entry of an asset file may hold: every key that is not optional, and no other.
indirect enum AssetShape: Sendable {
  /// A text that is not empty.
  case text
  /// The same in every language: `nl` and `en`.
  case texts
  /// One of these words.
  case word([String])
  /// A day of the calendar.
  case day
  /// A whole number.
  case whole(ClosedRange<Int>)
  /// A number from 0 to 1.
  case share
  /// This, or `null`.
  case orNull(AssetShape)
  /// A list of these; may be empty.
  case list(AssetShape)
  /// These keys, each with a whole number; together they make a hundred.
  case hundred([String])
  /// The name of an entry of this file.
  case entry(AssetFiles.File)
  /// A law that the file of articles lists.
  case law
  /// This, in which the first key holds no more than the second, where both hold a number.
  case ordered(String, String, AssetShape)
  /// Entries with names of their own, each of this shape.
  case named(AssetShape)
  /// These keys.
  case keys([String: AssetShape], optional: Set<String> = [])

  /// The first thing in a value that does not fit.
  struct Misfit: Error {
    /// Where it stands.
    var span: Span
    /// The keys that lead to it, with dots between them.
    var path: String
    /// What fits there.
    var wanted: String
    /// The key that was probably meant.
    var meant: String?
  }

  /// The names that an entry may refer to.
  typealias Names = (AssetShape) -> [String]

  /// Holds a value against it.
  ///
  /// - Parameters:
  ///   - value: what stands there.
  ///   - path: the keys that lead to it.
  ///   - names: the names that a reference can have; without them a reference is a text.
  /// - Throws: `Misfit`, the first.
  func check(_ value: YAMLValue, at path: String, names: Names? = nil) throws(Misfit) {
    let scalar = value.scalar?.text ?? ""
    let isRight: Bool
    switch self {
    case .entry, .law:
      let known = names?(self)
      isRight = !scalar.isEmpty && known?.contains(scalar) ?? true
      guard isRight else {
        let meant = Suggestion.nearest(to: scalar, in: known ?? [])
        throw Misfit(span: value.span, path: path, wanted: wanted, meant: meant)
      }
    case .ordered(let low, let high, let shape):
      try shape.check(value, at: path, names: names)
      guard let least = value[low]?.integer, let most = value[high], let top = most.integer,
        least > top
      else { return }
      throw Misfit(span: most.span, path: "\(path).\(high)", wanted: "\(low) ≤ \(high)")
    case .named(let shape):
      isRight = value.mapping != nil
      for entry in value.mapping ?? [] {
        try shape.check(entry.value, at: "\(path).\(entry.key.value)", names: names)
      }
    case .text: isRight = !scalar.isEmpty && !value.isEmpty
    case .word(let words): isRight = words.contains(scalar)
    case .day: isRight = CalendarDay(scalar) != nil
    case .whole(let range): isRight = value.integer.map(range.contains) ?? false
    case .share: isRight = Double(scalar).map { (0...1).contains($0) } ?? false
    case .texts:
      return try AssetShape.keys(["nl": .text, "en": .text]).check(value, at: path)
    case .hundred(let names):
      let parts = AssetShape.whole(0...100)
      let shapes = Dictionary(uniqueKeysWithValues: names.map { ($0, parts) })
      try AssetShape.keys(shapes).check(value, at: path)
      isRight = names.reduce(0) { $0 + (value[$1]?.integer ?? 0) } == 100
    case .orNull(let shape):
      if value.isEmpty { return }
      do throws(Misfit) { return try shape.check(value, at: path, names: names) } catch {
        guard error.path == path else { throw error }
        isRight = false
      }
    case .list(let shape):
      isRight = value.list != nil
      for (index, item) in (value.list ?? []).enumerated() {
        try shape.check(item, at: "\(path).\(index + 1)", names: names)
      }
    case .keys(let shapes, let optional):
      isRight = value.mapping != nil
      for entry in value.mapping ?? [] {
        let key = entry.key.value
        guard let shape = shapes[key] else {
          let meant = Suggestion.nearest(to: key, in: shapes.keys.sorted())
          throw Misfit(span: entry.key.span, path: "\(path).\(key)", wanted: wanted, meant: meant)
        }
        try shape.check(entry.value, at: "\(path).\(key)", names: names)
      }
      for key in shapes.keys.sorted() where isRight && !optional.contains(key) {
        guard value[key] == nil else { continue }
        throw Misfit(span: value.span, path: path, wanted: "\(key): \(shapes[key]?.wanted ?? "")")
      }
    }
    if !isRight { throw Misfit(span: value.span, path: path, wanted: wanted) }
  }

  /// What fits, as it is told, in any language.
  private var wanted: String {
    switch self {
    case .text: "\"…\""
    case .texts: "{nl: \"…\", en: \"…\"}"
    case .word(let words): words.joined(separator: ", ")
    case .day: "2026-07-01"
    case .whole(let range): "\(range.lowerBound) … \(range.upperBound)"
    case .share: "0 … 1"
    case .hundred(let names): names.joined(separator: " + ") + " = 100"
    case .entry(let file): "\(file): … (\(file.rawValue))"
    case .law: "laws: … (\(AssetFiles.File.articles.rawValue))"
    case .ordered(_, _, let shape): shape.wanted
    case .named(let shape): "…: \(shape.wanted)"
    case .orNull(let shape): shape.wanted + ", null"
    case .list(let shape): "[\(shape.wanted), …]"
    case .keys(let shapes, _): shapes.keys.sorted().joined(separator: ", ")
    }
  }
}

extension AssetFiles.File {
  /// The keys at the top of the file, in whatever order; the entries stand under the last part of its name.
  var topLevel: [String] {
    switch self {
    case .articles: ["kompas_law", "legal_date", "laws", "\(self)"]
    case .countries: ["version", "citation", "license", "measures", "\(self)"]
    case .procedures, .defects, .methods, .experiments: ["\(self)"]
    }
  }

  /// What a line at the top of the file holds; the entries have shapes of their own.
  func shape(ofTop key: String) -> AssetShape? {
    switch key {
    case "\(self)": nil
    case "laws": .named(.keys(["name": .text, "en": .text, "bwb": .text]))
    case "measures": .keys(Self.measured.mapValues { _ in .text })
    case "legal_date": .day
    case "kompas_law": .whole(1...1)
    default: .text
    }
  }

  /// What an entry of the file holds.
  var shape: AssetShape {
    switch self {
    case .articles:
      .keys(
        [
          "cite": .text, "law": .law, "nl": .text, "en": .text, "as_of": .day, "source": .text,
          "jci": .text,
        ],
        optional: ["jci"]
      )
    case .procedures: Self.procedure
    case .defects:
      .keys([
        "name": .texts, "text": .texts, "articles": .list(.entry(.articles)),
        "procedures": .list(.entry(.procedures)),
        "chances": .hundred(["passed_over", "repaired", "effects_kept", "annulled"]),
        "basis": .texts, "rulings": .list(.text),
      ])
    case .methods:
      .keys([
        "name": .texts, "text": .texts, "level": .word(ParticipationLevel.allCases.map { "\($0)" }),
        "reach": .whole(0...100), "bias": .word(Method.Bias.allCases.map(\.rawValue)),
        "reveals": .whole(0...100),
        "cost_per_head": .keys(["eur": .orNull(.whole(0...100_000))]), "source": .text,
      ])
    case .experiments:
      .keys([
        "name": .text, "place": .text, "years": .orNull(.text), "text": .texts, "lesson": .texts,
        "figures": .texts, "source": .text,
      ])
    case .countries:
      .keys(["name": .texts, "year": .whole(1789...2100)].merging(Self.measured) { $1 })
    }
  }

  /// The values of the compass that have a figure for a country.
  private static let measured: [String: AssetShape] = [
    "inclusie": .share, "zeggenschap": .share, "beraadslaging": .share, "checks": .share,
  ]

  private static let procedure: AssetShape = {
    let phase = AssetShape.word(Phase.allCases.map { "\($0)" })
    let otherTerm: [String: AssetShape] = [
      "id": .text, "name": .texts, "min": .orNull(.whole(0...1_000)),
      "max": .orNull(.whole(0...1_000)), "extension": .whole(0...1_000),
      "articles": .list(.entry(.articles)), "missed": .texts,
      "kind": .word(["statutory", "no_statutory_term", "term_of_order"]),
    ]
    let term: [String: AssetShape] = [
      "from": phase, "until": phase, "defect": .orNull(.entry(.defects)),
      "owner": .word(TermOwner.allCases.map(\.rawValue)),
    ]
    return .keys([
      "name": .texts, "decides": .word(["college", "raad", "waterschap"]),
      "phases": .list(phase), "may": .texts, "may_not": .texts,
      "council_advice": .word(["true", "false"]),
      "municipality_may_appeal": .word(["true", "false"]), "articles": .list(.entry(.articles)),
      "objection": .keys(["who": .texts, "route": .texts, "articles": .list(.entry(.articles))]),
      "steps": .list(
        .keys(["id": .text, "phase": phase, "title": .texts, "articles": .list(.entry(.articles))])
      ),
      "terms": .list(.ordered("min", "max", .keys(otherTerm.merging(term) { $1 }))),
      "other_terms": .list(.ordered("min", "max", .keys(otherTerm))),
    ])
  }()
}
