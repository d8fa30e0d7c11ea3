/// A text file of a case: valid UTF-8, no control characters, and a table of its lines.
package struct SourceText: Sendable {
  package let file: String
  package let text: String
  /// Longer lines, in bytes, are refused: nobody writes them, and looking in them is slow.
  package static let lineLimit = 20_000

  /// The lines without their ends; there is always at least one.
  package let lines: [Substring]

  /// Reads bytes, reporting whatever keeps them from being plain text; `nil` if anything does.
  package init?(file: String, bytes: [UInt8], findings: Findings) {
    guard DocumentKind(bytes) == nil else {
      findings.report(.documentForText, at: Span(file: file), file)
      return nil
    }
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      findings.report(.invalidUTF8, at: Self.firstInvalid(in: bytes, file: file))
      return nil
    }
    self.init(file: file, text: text)
    let found = SourceText.Hazards(of: self)
    for hazard in found.all { findings.add(hazard) }
    guard found.all.isEmpty else { return nil }
  }

  /// Takes text that is known to be harmless.
  package init(file: String, text: String) {
    self.file = file
    self.text = text
    var lines: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      var last = end
      if last > start, bytes[bytes.index(before: last)] == UInt8(ascii: "\r") {
        last = bytes.index(before: last)
      }
      lines.append(text[start..<last])
      start = bytes.index(after: end)
    }
    lines.append(text[start...])
    self.lines = lines
  }

  /// The text of a line, numbered from 1.
  package func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  private static func firstInvalid(in bytes: ArraySlice<UInt8>, file: String) -> Span {
    var number = 1
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: line, as: UTF8.self) == nil {
        var codec = UTF8()
        var iterator = line.makeIterator()
        var before = ""
        decoding: while true {
          switch codec.decode(&iterator) {
          case .scalarValue(let scalar): before.unicodeScalars.append(scalar)
          case .emptyInput, .error: break decoding
          }
        }
        return Span(file: file, line: number, column: before.count + 1)
      }
      number += 1
    }
    return Span(file: file)
  }
}

extension SourceText {
  /// Characters that may not be in a case: they would hide something or reach the terminal.
  struct Hazards {
    var all: [Diagnostic] = []

    init(of source: SourceText) {
      for (index, line) in source.lines.enumerated() {
        guard all.count < 50 else { return }
        let number = index + 1
        guard line.utf8.count <= SourceText.lineLimit else {
          all.append(Diagnostic(.lineTooLong, at: Span(file: source.file, line: number)))
          continue
        }
        if let tab = Self.tabInIndentation(line) {
          let span = Span(file: source.file, line: number, column: tab)
          all.append(Diagnostic(.tabInIndentation, at: span))
        }
        if source.file.hasSuffix(".yaml"), let place = Self.unusualSpace(line) {
          let span = Span(file: source.file, line: number, column: line[..<place].count + 1)
          let scalar = line.unicodeScalars[place]
          let code: DiagnosticCode = Self.hasNoWidth(scalar) ? .controlCharacter : .invisibleSpace
          all.append(Diagnostic(code, at: span, [Self.name(scalar)]))
          continue
        }
        guard line.utf8.contains(where: Self.mayStartHazard) else { continue }
        for place in line.unicodeScalars.indices {
          let scalar = line.unicodeScalars[place]
          guard Self.isHazard(scalar) else { continue }
          let column = line[..<place].count + 1
          let span = Span(file: source.file, line: number, column: column)
          all.append(Diagnostic(.controlCharacter, at: span, [Self.name(scalar)]))
          // One a line is enough to find the rest.
          break
        }
      }
    }

    private static func tabInIndentation(_ line: Substring) -> Int? {
      var column = 1
      var tab: Int?
      for byte in line.utf8 {
        if byte == UInt8(ascii: "\t") {
          if tab == nil { tab = column }
        } else if byte != UInt8(ascii: " ") {
          return tab
        }
        column += 1
      }
      return nil
    }

    /// A space that is not one to YAML, in the indentation of a key or behind its dash.
    private static func unusualSpace(_ line: Substring) -> String.Index? {
      guard line.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
      let head = line.unicodeScalars.prefix { $0 == " " || $0 == "-" || isUnusualSpace($0) }
      guard let place = head.indices.first(where: { isUnusualSpace(head[$0]) }),
        // Prose may begin with whatever it likes.
        line[head.endIndex...].prefixMatch(of: /[a-z_][a-z0-9_]*:(\s|$)/) != nil
      else { return nil }
      return place
    }

    /// Spaces that look like any other and are none to YAML.
    static func isUnusualSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "\u{A0}" || scalar == "\u{2007}" || scalar == "\u{202F}" || hasNoWidth(scalar)
    }

    /// Nobody sees them, and a word with one in it is found by no search: the space of no width, the word joiner and the soft hyphen.
    static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "\u{200B}" || scalar == "\u{2060}" || scalar == "\u{AD}"
    }

    private static func mayStartHazard(_ byte: UInt8) -> Bool {
      (byte < 0x20 && byte != 0x09) || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }

    /// Control characters, other line ends, marks that reorder text, and what is not a character.
    static func isHazard(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x09: false
      case 0..<0x20, 0x7F...0x9F: true
      case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
      case 0xFEFF, 0xFFFE, 0xFFFF: true
      default: false
      }
    }

    static func name(_ scalar: Unicode.Scalar) -> String {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }
}
