/// Keys that stand twice in a file, found by its lines: libyaml names one, and where that stood first.
enum DuplicateKeys {
  /// A file that was pasted behind itself: the first line of the second one; `nil` if it was not.
  static func pasted(in source: SourceText) -> Diagnostic? {
    let starts = source.lines.indices.filter { source.lines[$0].utf8.starts(with: "kompas:".utf8) }
    guard starts.count > 1 else { return nil }
    return Diagnostic(
      .pastedTwice,
      at: Span(file: source.file, line: starts[1] + 1, length: "kompas".count),
      ["\(starts[0] + 1)", "\(starts[1] + 1)"]
    )
  }

  /// Reports keys that stand a second time in their mapping; whether there are any.
  ///
  /// Mappings between braces are passed over. Linear in the size of the file.
  static func report(in source: SourceText, _ findings: Findings) -> Bool {
    var isAny = false
    // The mappings that are open: how far they are indented, and on which line each key stands.
    var open: [(indent: Int, keys: [Substring: Int], first: Substring?)] = []
    var block: Int?
    for (index, text) in source.lines.enumerated() {
      let line = SourceLine(text)
      if line.isBlank { continue }
      if let block, line.lead > block { continue }
      block = line.opensBlock ? (line.key == nil ? line.lead : line.indent) : nil
      if line.isComment { continue }
      // What stands further to the right is over; behind a dash another mapping begins.
      while let last = open.last, last.indent > line.lead { open.removeLast() }
      guard let key = line.key else { continue }
      if open.last?.indent != line.indent {
        // The first key behind a dash begins a part of a list.
        open.append((line.indent, [:], line.hasDash ? key : nil))
      }
      guard let first = open[open.count - 1].keys[key] else {
        open[open.count - 1].keys[key] = index + 1
        continue
      }
      isAny = true
      let span = Span(
        file: source.file,
        line: index + 1,
        column: line.indent + 1,
        length: key.count
      )
      let part = open[open.count - 1]
      if part.first == key, part.keys.count > 1 {
        findings.report(.dashMissing, at: span, String(key), "\(first)")
        open[open.count - 1].keys = [key: index + 1]
        if findings.isFull { break }
        continue
      }
      findings.report(.duplicateKey, at: span, String(key), "\(first)", Diagnostic.sameFile)
      if findings.isFull { break }
    }
    return isAny
  }
}

extension Diagnostic {
  /// Stands in for the name of a file where two places are in one.
  static let sameFile = "none"
}
