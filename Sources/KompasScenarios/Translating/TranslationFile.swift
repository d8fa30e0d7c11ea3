/// A translation as it was found: its texts, its comments and what Kompas remembers.
struct TranslationFile {
  /// By name; a text that was not filled in yet is left out.
  var texts: [String: String] = [:]
  /// The names in the order of the file.
  var names: [String] = []
  /// Comments by the name of the key that they stand above; the first ones under "".
  var comments: [String: [String]] = [:]
  /// Comments behind the last key.
  var closing: [String] = []
  /// The names of texts that are marked in the file.
  var marked: Set<String> = []
  /// Texts that were put aside: they are no longer used.
  var aside: [(name: String, text: String)] = []
  /// What Kompas remembers, by name.
  var records: [String: TranslationRecord] = [:]

  /// A translation that is not there yet.
  init() {}

  /// Reads a translation that is valid YAML.
  init(_ source: SourceText, _ root: YAMLValue) {
    var keys: [(name: String, line: Int)] = []
    collect(root, [], &keys)
    for entry in root["sources"]?.mapping ?? [] {
      records[entry.key.value] = (entry.value.scalar?.text).flatMap(TranslationRecord.init)
    }
    place(YAMLComments.find(in: source, root), keys)
  }

  private mutating func collect(
    _ value: YAMLValue,
    _ path: [String],
    _ keys: inout [(name: String, line: Int)]
  ) {
    for entry in value.mapping ?? [] where !(path.isEmpty && entry.key.value == "sources") {
      let name = path + [entry.key.value]
      keys.append((name.joined(separator: "."), entry.key.span.line))
      collect(entry.value, name, &keys)
    }
    for (index, item) in (value.list ?? []).enumerated() {
      let name = path + ["\(index + 1)"]
      keys.append((name.joined(separator: "."), item.span.line))
      collect(item, name, &keys)
    }
    guard let scalar = value.scalar, !value.isEmpty, path != ["kompas"], path != ["language"] else {
      return
    }
    let name = path.joined(separator: ".")
    let text = CaseWords.clean(scalar.text)
    guard !text.isEmpty else { return }
    texts[name] = text
    names.append(name)
  }

  /// Gives each comment to the key that it stands above or beside.
  private mutating func place(_ found: [YAMLComments.Comment], _ keys: [(name: String, line: Int)])
  {
    var put: (name: String, lines: [String])?
    func finish() {
      if let put { aside.append((put.name, put.lines.joined(separator: "\n"))) }
      put = nil
    }
    let first = keys.map(\.line).min() ?? .max
    for comment in found {
      if comment.text.hasPrefix(Self.asideMark + "   "), put != nil {
        put?.lines.append(String(comment.text.dropFirst(5)))
        continue
      }
      if comment.text == Self.asideMark, put != nil {
        put?.lines.append("")
        continue
      }
      finish()
      if comment.text.hasPrefix(Self.asideMark + " "), !comment.text.dropFirst(3).contains(" ") {
        put = (String(comment.text.dropFirst(3)), [])
        continue
      }
      let owner =
        comment.isAlone
        ? keys.first { $0.line > comment.line } : keys.last { $0.line == comment.line }
      if comment.text == Self.mark || comment.text.hasPrefix(Self.mark + " ") {
        if let owner { marked.insert(owner.name) }
      } else if comment.line < first {
        comments["", default: []].append(comment.text)
      } else if let owner {
        comments[owner.name, default: []].append(comment.text)
      } else {
        closing.append(comment.text)
      }
    }
    finish()
  }

  /// What the lines begin with that Kompas writes about a text.
  static let mark = "#>"
  /// What the lines begin with that hold texts put aside.
  static let asideMark = "#~"
}
