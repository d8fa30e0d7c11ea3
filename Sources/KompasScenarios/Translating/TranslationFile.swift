/// A translation as it was found: its texts, its comments and what Kompas remembers.
///
/// What belongs where is told by its path, as keys may hold dots.
package struct TranslationFile {
  /// By path; a text that was not filled in yet is left out.
  var texts: [[String]: String] = [:]
  /// The paths of the texts in the order of the file.
  var paths: [[String]] = []
  /// Comments by the path of the key that they stand above; the first ones under the empty path.
  var comments: [[String]: [String]] = [:]
  /// Comments behind the last key.
  var closing: [String] = []
  /// The paths of texts that are marked in the file.
  var marked: Set<[String]> = []
  /// What stands behind the marks above a text, line by line, as it stands there.
  var shown: [[String]: [String]] = [:]
  /// Whether Kompas has written a line of its own in it.
  var isMarkedByUs = false
  /// Texts that were put aside: they are no longer used.
  var aside: [(name: String, text: String)] = []
  /// What Kompas remembers, by name.
  var records: [String: TranslationRecord] = [:]

  /// A key and the line that it stands on.
  private typealias Key = (path: [String], line: Int)

  /// A translation that is not there yet.
  package init() {}

  /// Reads a translation that is valid YAML.
  package init(_ source: SourceText, _ root: YAMLValue) {
    var keys: [Key] = []
    for entry in root.mapping ?? [] where entry.key.value != "sources" {
      collect(entry, [], &keys)
    }
    if let sources = root["sources"] { remember(sources) }
    place(YAMLComments.find(in: source, root), keys)
  }

  private mutating func collect(_ entry: YAMLValue.Entry, _ path: [String], _ keys: inout [Key]) {
    let path = path + [entry.key.value]
    keys.append((path, entry.key.span.line))
    collect(entry.value, path, &keys)
  }

  private mutating func collect(_ value: YAMLValue, _ path: [String], _ keys: inout [Key]) {
    for entry in value.mapping ?? [] { collect(entry, path, &keys) }
    for (index, item) in (value.list ?? []).enumerated() {
      let path = path + ["\(index + 1)"]
      keys.append((path, item.span.line))
      collect(item, path, &keys)
    }
    guard let scalar = value.scalar, !value.isEmpty, path != ["kompas"], path != ["language"] else {
      return
    }
    let text = CaseWords.clean(scalar.text)
    guard !text.isEmpty else { return }
    texts[path] = text
    paths.append(path)
  }

  /// Takes what Kompas wrote under `sources`; anything else there is a text of somebody.
  private mutating func remember(_ sources: YAMLValue) {
    var keys: [Key] = []
    guard let entries = sources.mapping else { return collect(sources, ["sources"], &keys) }
    for entry in entries {
      if let record = (entry.value.scalar?.text).flatMap(TranslationRecord.init) {
        records[entry.key.value] = record
      } else {
        collect(entry, ["sources"], &keys)
      }
    }
  }

  /// Gives each comment to the key that it stands above or beside.
  private mutating func place(_ found: [YAMLComments.Comment], _ keys: [Key]) {
    var put: AsideText?
    func finish() {
      if let put { aside.append((put.name, put.text)) }
      put = nil
    }
    // The first key on a line below.
    var next = 0
    for comment in found {
      while next < keys.count, keys[next].line <= comment.line { next += 1 }
      if put?.add(comment.text) == true { continue }
      finish()
      put = AsideText(comment.text)
      if put != nil { continue }
      var owner: [String]?
      if comment.isAlone {
        owner = next < keys.count ? keys[next].path : nil
      } else if next > 0, keys[next - 1].line == comment.line {
        owner = keys[next - 1].path
      }
      if comment.text.hasPrefix(Self.mark) {
        isMarkedByUs = true
        if let owner {
          marked.insert(owner)
          shown[owner, default: []].append(String(comment.text.dropFirst(Self.mark.count)))
        }
      } else if next == 0 {
        comments[[], default: []].append(comment.text)
      } else if let owner {
        comments[owner, default: []].append(comment.text)
      } else {
        closing.append(comment.text)
      }
    }
    finish()
  }

  /// Every comment of people, in no order of theirs.
  var remarks: [String] { (comments.values.flatMap { $0 } + closing).sorted() }

  /// What the lines begin with that Kompas writes about a text.
  static let mark = "#>"
}
