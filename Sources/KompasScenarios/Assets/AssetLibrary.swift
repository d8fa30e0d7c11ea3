/// The files that ship with the game: law, methods, experiments, countries.
public struct AssetLibrary: Sendable {
  /// The folder that holds `Law`, `Methods`, `Experiments` and `Countries`.
  public let root: String

  /// Takes the folder `Assets`; nothing is read until a case needs it.
  public init(root: String) {
    self.root = root
  }
}

/// The asset files that one case needs, each read once.
///
/// Not more is parsed than is asked for: of a file with entries by key, only the entry.
package final class AssetFiles {
  package enum File: String, CaseIterable, Sendable {
    case articles = "Law/articles.yaml"
    case procedures = "Law/procedures.yaml"
    case defects = "Law/defects.yaml"
    case methods = "Methods/methods.yaml"
    case experiments = "Experiments/experiments.yaml"
    case countries = "Countries/vdem.yaml"
  }

  private let library: AssetLibrary
  private let findings: Findings
  /// Whether the files themselves are looked at, and not a case that needs something of them.
  private let isReview: Bool
  private var sources: [File: SourceText] = [:]
  private var blocks: [File: [String: Range<Int>]] = [:]
  private var order: [File: [String]] = [:]
  private var entries: [String: YAMLValue] = [:]
  /// The bytes of what was read, for the digest.
  package private(set) var used: [(name: String, bytes: [UInt8])] = []

  package init(_ library: AssetLibrary, findings: Findings, isReview: Bool = false) {
    self.library = library
    self.findings = findings
    self.isReview = isReview
  }

  /// A line of a file like `version: "V-Dem v14"`, at its top level; `nil` if there is none.
  package func line(_ key: String, of file: File) -> String? {
    load(file)
    guard let line = sources[file]?.lines.first(where: { $0.hasPrefix(key + ": ") }) else {
      return nil
    }
    let value = line.dropFirst(key.count + 2)
    return value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value)
  }

  /// The keys of a file, in its order; for articles, the citations.
  package func keys(of file: File) -> [String] {
    load(file)
    return order[file] ?? []
  }

  /// One entry of a file; `nil` if there is none.
  package func entry(_ key: String, of file: File) -> YAMLValue? {
    load(file)
    let name = "\(file.rawValue)#\(key)"
    if let known = entries[name] { return known }
    guard let source = sources[file], let lines = blocks[file]?[key] else { return nil }
    let text = source.lines[lines].joined(separator: "\n")
    let block = SourceText(file: file.rawValue, text: text)
    // A block that stands on its own is a list of one or a mapping of one.
    let wrapped = file == .articles ? SourceText(file: block.file, text: "item:\n" + text) : block
    let problems = Findings()
    let above = lines.lowerBound - (file == .articles ? 1 : 0)
    let value = YAMLReader.read(wrapped, findings: problems)
    guard let first = value?.mapping?.first?.value, problems.all.isEmpty,
      let entry = file == .articles ? first.list?.first : first
    else {
      let span = problems.sorted.first?.span ?? Span(file: file.rawValue)
      report(
        AssetShape.Misfit(span: span, path: key, wanted: "YAML"),
        at: above + span.line,
        of: file
      )
      return nil
    }
    do throws(AssetShape.Misfit) {
      try file.shape.check(entry, at: key, names: isReview ? names : nil)
    } catch {
      report(error, at: above + error.span.line, of: file)
      return nil
    }
    entries[name] = entry
    return entry
  }

  private func load(_ file: File) {
    guard sources[file] == nil else { return }
    let problems = Findings()
    let path = library.root + "/" + file.rawValue
    guard let bytes = try? CaseFolder.bytes(at: path),
      let source = SourceText(file: file.rawValue, bytes: bytes, findings: problems)
    else {
      let place = Span(file: isReview ? file.rawValue : CaseFolder.main)
      findings.report(.assetMissing, at: place, file.rawValue)
      sources[file] = SourceText(file: file.rawValue, text: "")
      return
    }
    sources[file] = source
    used.append((file.rawValue, bytes))
    index(source, of: file)
    checkTopLevel(source, of: file)
  }

  /// Reports a line at the top of a file that does not belong there, or says what it may not.
  private func checkTopLevel(_ source: SourceText, of file: File) {
    for (index, line) in source.lines.enumerated() {
      guard let first = line.first, first != " ", first != "#" else { continue }
      let key = String(line.prefix { $0 != ":" })
      if file.topLevel.contains(key) {
        guard let shape = file.shape(ofTop: key) else { continue }
        let found =
          top(key, from: index, of: source)
          ?? YAMLValue(content: .list([]), span: Span(file: file.rawValue))
        do throws(AssetShape.Misfit) { try shape.check(found, at: key) } catch {
          return report(error, at: index + error.span.line, of: file)
        }
        continue
      }
      let misfit = AssetShape.Misfit(
        span: Span(file: file.rawValue),
        path: key,
        wanted: file.topLevel.joined(separator: ", "),
        meant: Suggestion.nearest(to: key, in: file.topLevel)
      )
      return report(misfit, at: index + 1, of: file)
    }
  }

  /// What stands under a key at the top, which begins at this line, counted from 0; `nil` if it cannot be read.
  private func top(_ key: String, from start: Int, of source: SourceText) -> YAMLValue? {
    let more = source.lines[(start + 1)...].prefix { $0.isEmpty || $0.first == " " }
    let text = ([source.lines[start]] + more).joined(separator: "\n")
    return YAMLReader.read(SourceText(file: source.file, text: text), findings: Findings())?[key]
  }

  /// The names that an entry may refer to by this shape.
  private func names(_ shape: AssetShape) -> [String] {
    switch shape {
    case .entry(let file): return keys(of: file)
    case .law:
      load(.articles)
      guard let source = sources[.articles],
        let start = source.lines.firstIndex(where: { $0.hasPrefix("laws:") })
      else { return [] }
      return top("laws", from: start, of: source)?.mapping?.map(\.key.value) ?? []
    default: return []
    }
  }

  private func report(_ misfit: AssetShape.Misfit, at line: Int, of file: File) {
    findings.report(
      .assetWrong,
      at: isReview ? Span(file: file.rawValue, line: line) : Span(file: CaseFolder.main),
      file.rawValue,
      "\(line)",
      misfit.path,
      misfit.wanted,
      suggestion: misfit.meant
    )
  }

  /// Finds where each entry begins and ends: the lines at two spaces under the last top-level key.
  private func index(_ source: SourceText, of file: File) {
    guard let start = source.lines.firstIndex(where: { $0 == "\(file):" }) else { return }
    var current: (key: String, line: Int)?
    var found: [String: Range<Int>] = [:]
    var keys: [String] = []
    func misfit(_ path: String, _ wanted: String, at line: Int) {
      let misfit = AssetShape.Misfit(span: Span(file: file.rawValue), path: path, wanted: wanted)
      report(misfit, at: line + 1, of: file)
    }
    func close(at line: Int) {
      guard let open = current else { return }
      guard found[open.key] == nil else {
        return misfit(open.key, "1 × \(open.key)", at: open.line)
      }
      found[open.key] = open.line..<line
      keys.append(open.key)
    }
    var end = source.lines.count
    for number in (start + 1)..<source.lines.count {
      let line = source.lines[number]
      guard let first = line.first else { continue }
      if first != " ", first != "#" {
        end = number
        break
      }
      guard line.hasPrefix("  "), let third = line.dropFirst(2).first, third != " ", third != "#"
      else { continue }
      close(at: number)
      current = Self.key(line.dropFirst(2), of: file).map { ($0, number) }
      if current == nil { misfit("\(file)", file == .articles ? "- cite: …" : "…:", at: number) }
    }
    close(at: end)
    blocks[file] = found
    order[file] = keys
  }

  private static func key(_ line: Substring, of file: File) -> String? {
    if file == .articles {
      guard line.hasPrefix("- cite: ") else { return nil }
      let cite = line.dropFirst("- cite: ".count)
      return String(cite.hasPrefix("\"") ? cite.dropFirst().prefix { $0 != "\"" } : cite)
    }
    return line.firstIndex(of: ":").map { String(line[..<$0]) }
  }
}

extension YAMLValue {
  /// A text in a language: a pair `{nl, en}`, or the same text in every language.
  package func text(_ language: String) -> String {
    if isEmpty { return "" }
    return scalar?.text ?? self[language]?.scalar?.text ?? self["nl"]?.scalar?.text ?? ""
  }

  /// The texts of a list, or none.
  package var words: [String] { (list ?? []).compactMap { $0.scalar?.text } }

  /// A whole number, or nothing.
  package var integer: Int? { scalar.flatMap { Int($0.text) } }
}
