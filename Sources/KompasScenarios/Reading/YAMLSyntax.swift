import Yams

/// Finds the words for what libyaml could not read.
enum YAMLSyntax {
  static func report(
    _ error: YamlError,
    in source: SourceText,
    places: inout Places,
    findings: Findings
  ) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let (code, isAtContext) = code(problem: problem, context: context?.text ?? "")
      let place = isAtContext ? context?.mark ?? mark : mark
      if code != .quoteUnclosed, let loose = looseText(at: mark, context?.mark, in: source) {
        findings.add(loose)
        return
      }
      if code != .quoteUnclosed, let open = openQuote(before: mark, in: source) {
        findings.add(
          PlainTraps.curlyClose(of: open, in: source) ?? Diagnostic(.quoteUnclosed, at: open)
        )
        return
      }
      if code != .quoteUnclosed,
        let trap = PlainTraps.explain(line: place.line, above: place.line, in: source)
          ?? PlainTraps.explain(
            line: mark.line,
            above: lineAbove(mark.line, in: source),
            in: source
          )
      {
        findings.add(trap)
        return
      }
      if code == .bracketUnclosed, let semicolon = semicolon(before: mark, in: source) {
        findings.add(semicolon)
        return
      }
      let words = code == .bracketUnclosed ? "\(context?.mark.line ?? mark.line)" : problem
      let span = places.span(place)
      if code == .quoteUnclosed, let curly = PlainTraps.curlyClose(of: span, in: source) {
        findings.add(curly)
        return
      }
      findings.report(code, at: span, words, "\(lineAbove(span.line, in: source))")
    case .memory:
      // What libyaml says when nesting passes its own limit.
      findings.report(.tooDeep, at: places.span())
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      findings.report(.yamlSyntax, at: places.span(), problem)
    case .duplicatedKeysInMapping(let names, let context):
      reportDuplicate(names, at: places.span(context.mark), findings)
    case .dataCouldNotBeDecoded, .no:
      findings.report(.yamlSyntax, at: places.span(), "encoding")
    }
  }

  /// Reports a key that stands twice where libyaml alone knows it: at the first of the two.
  static func reportDuplicate(_ names: [String], at span: Span, _ findings: Findings) {
    let name = names.first ?? ""
    findings.report(.duplicateKey, at: span, name, "\(span.line)", Diagnostic.sameFile)
  }

  /// A text that does not stand where YAML looks for it, on or above the lines that libyaml names.
  private static func looseText(at mark: Mark, _ context: Mark?, in source: SourceText)
    -> Diagnostic?
  {
    if let found = LooseText.notIndented(upTo: mark.line, in: source) { return found }
    let lines = [context?.line ?? mark.line, mark.line, lineAbove(mark.line, in: source)]
    return lines.lazy.compactMap {
      LooseText.withoutBar(line: $0, in: source) ?? LooseText.behindBar(line: $0, in: source)
    }.first
  }

  /// A semicolon between the parts of a map, where libyaml stumbles over the colon behind it: `{a: 1; b: 2}`.
  private static func semicolon(before mark: Mark, in source: SourceText) -> Diagnostic? {
    let line = source.line(mark.line)
    let head = line.unicodeScalars.prefix(mark.column - 1)
    guard let sign = head.lastIndex(of: ";"),
      let open = head.lastIndex(where: { $0 == "[" || $0 == "{" }),
      open < sign
    else { return nil }
    var map = line[open...].prefix { !"]}".contains($0) }
    if map.endIndex < line.endIndex { map = line[open...map.endIndex] }
    let span = Span(file: source.file, line: mark.line, column: line[..<sign].count + 1)
    return Diagnostic(.semicolonInList, at: span, [String(map).replacing(";", with: ",")])
  }

  /// Where a quotation mark closes a text, and is not part of it.
  ///
  /// - Parameters:
  ///   - quote: the mark that opened it, single or double.
  ///   - text: what stands behind that.
  /// - Returns: the place of the mark; `nil` if it does not close here.
  static func close(of quote: Unicode.Scalar, in text: Substring.UnicodeScalarView)
    -> String.Index?
  {
    var place = text.startIndex
    while place < text.endIndex {
      let next = text.index(after: place)
      if quote == "\"", text[place] == "\\", next < text.endIndex {
        place = text.index(after: next)
      } else if text[place] == quote {
        guard quote == "'", next < text.endIndex, text[next] == quote else { return place }
        place = text.index(after: next)
      } else {
        place = next
      }
    }
    return nil
  }

  /// The line above that has something on it: where the mistake may just as well be.
  private static func lineAbove(_ number: Int, in source: SourceText) -> Int {
    var above = number - 1
    while above > 1, source.line(above).allSatisfy(\.isWhitespace) { above -= 1 }
    return max(1, above)
  }

  /// The quotation mark that probably should have been closed lines above a mistake.
  ///
  /// A forgotten mark makes a text run on to the next one, where libyaml stumbles. So: if the mistake
  /// comes right behind a mark, and that mark closes a text that began on an earlier line, it is there.
  private static func openQuote(before mark: Mark, in source: SourceText) -> Span? {
    let head = source.line(mark.line).unicodeScalars.prefix(mark.column - 1)
    guard let last = head.last(where: { $0 != " " }), last == "\"" || last == "'" else {
      return nil
    }
    let quote = Character(last)
    // On its own line it must be a mark that opens nothing.
    guard head.filter({ $0 == last }).count % 2 == 1 else { return nil }
    for number in stride(from: mark.line - 1, to: max(0, mark.line - 500), by: -1) {
      let line = source.line(number)
      let marks = line.indices.filter { line[$0] == quote }
      guard let open = marks.last else { continue }
      guard marks.count % 2 == 1 else { return nil }
      let column = line.distance(from: line.startIndex, to: open) + 1
      return Span(file: source.file, line: number, column: column)
    }
    return nil
  }

  /// The code for one of libyaml's problems, and whether it is better shown where it began.
  private static func code(problem: String, context: String) -> (DiagnosticCode, Bool) {
    if context.contains("quoted scalar"), problem.contains("end of stream") {
      return (.quoteUnclosed, true)
    }
    if ["unknown escape", "hexdecimal number", "invalid Unicode"].contains(where: problem.contains)
    {
      return (.backslash, false)
    }
    if context.contains("alias") || context.contains("anchor") || problem.contains("alias") {
      return (.anchorRefused, true)
    }
    if context.contains("tag") || problem.contains("tag") { return (.tagRefused, true) }
    if problem.contains("nesting level") { return (.tooDeep, false) }
    if problem.contains("another document") { return (.severalDocuments, false) }
    if problem.contains("could not find expected ':'") { return (.colonMissing, true) }
    if problem.contains("mapping values are not allowed") { return (.colonInText, false) }
    if problem.contains("expected ',' or") { return (.bracketUnclosed, false) }
    if problem.contains("expected key") || problem.contains("'-' indicator")
      || problem.contains("block end") || problem.contains("block sequence entries")
    {
      return (.indentationWrong, false)
    }
    return (.yamlSyntax, false)
  }
}
