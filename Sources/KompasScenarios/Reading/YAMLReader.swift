import Yams

/// Reads YAML into `YAMLValue`s.
///
/// What YAML can do but a case may not (anchors, tags, several documents, deep nesting) is refused at
/// its place.
package struct YAMLReader {
  /// Deeper than this is refused; libyaml itself stops at a thousand, so nothing overflows before.
  package static let depthLimit = 100

  private let source: SourceText
  private let findings: Findings
  private var places: Places
  /// First characters of keys that were replaced to get past a duplicate; see `compose`.
  private var replaced: [Character: Character] = [:]
  private var isTooDeep = false
  /// Whether it says something else than its author means, of which nothing more can be said.
  private var isBroken = false
  /// Whether some key has a space in it: then it may be a sentence with a colon that stands in the wrong place.
  private var hasSentenceForKey = false
  /// Where a `#` may cut a text off, and the last plain text that begins on a line; empty where no line has such a sign.
  private let hashLines: [Int]
  private let slips: FlowSlips
  /// The lines with a character that nobody sees, from 1, ascending.
  private let hiddenLines: [Int]
  private var plains: [Int: PlainTraps.Plain] = [:]
  /// How many texts may still be told of that can be played as they are: they must leave room for what cannot.
  private var hints = 50
  /// Kept as long as the nodes are: they hold their anchors weakly.
  private var parser: Parser?

  /// Reads a file; `nil` if it cannot be read as one mapping.
  package static func read(_ source: SourceText, findings: Findings) -> YAMLValue? {
    var reader = YAMLReader(source: source, findings: findings)
    guard !reader.refusesAliases(), let node = reader.compose() else { return nil }
    let value = withExtendedLifetime(reader.parser) { reader.value(of: node, depth: 0) }
    guard value.mapping != nil else {
      findings.report(.emptyFile, at: Span(file: source.file), source.file)
      return nil
    }
    // In a translation a key may be anything that somebody keeps there.
    if reader.hasSentenceForKey, !source.file.hasPrefix("texts."),
      let loose = LooseText.notIndented(upTo: source.lines.count, in: source)
    {
      findings.add(loose)
      return nil
    }
    reader.reportCuts()
    return reader.isTooDeep || reader.isBroken ? nil : value
  }

  private init(source: SourceText, findings: Findings) {
    self.source = source
    self.findings = findings
    places = Places(source)
    slips = FlowSlips(source, findings)
    hashLines = PlainTraps.hashLines(in: source)
    hiddenLines = PlainTraps.hiddenLines(in: source)
  }

  /// Reports a character in a text that nobody sees; a text of nothing else counts as no text.
  private mutating func reportHidden(in scalar: Node.Scalar) {
    guard !hiddenLines.isEmpty, hints > 0, let mark = scalar.mark,
      !scalar.string.isInvisible,
      let sign = scalar.string.unicodeScalars.first(where: SourceText.Hazards.hasNoWidth)
    else { return }
    hints -= 1
    // A text may run over many lines; it is on one of them.
    let line = hiddenLines.first { $0 >= mark.line } ?? mark.line
    let scalars = source.line(line).unicodeScalars
    let place = scalars.firstIndex(of: sign) ?? scalars.startIndex
    let column = source.line(line)[..<place].count + 1
    findings.report(
      .hiddenSign,
      at: Span(file: source.file, line: line, column: column),
      SourceText.Hazards.name(sign)
    )
  }

  /// Reports the texts of which a `#` takes the end away.
  private func reportCuts() {
    for line in hashLines.prefix(50) {
      let before = plains[line] ?? plains.keys.filter { $0 < line }.max().flatMap { plains[$0] }
      guard let before, let place = PlainTraps.cut(before, in: source), place.line == line else {
        continue
      }
      findings.report(.hashInText, at: place)
    }
  }

  /// Whether the text holds an anchor and an alias of the same name, before anything follows them.
  ///
  /// An alias without its anchor is an error to libyaml, and an anchor without alias is found in the
  /// nodes; only together can they blow up, so this need not know about quotes.
  private func refusesAliases() -> Bool {
    let anchors = Markers.find("&", in: source)
    guard !anchors.isEmpty else { return false }
    let aliases = Set(Markers.find("*", in: source).map(\.name))
    let used = anchors.filter { aliases.contains($0.name) }
    for anchor in used.prefix(20) {
      findings.report(.anchorRefused, at: anchor.span(in: source))
    }
    return !used.isEmpty
  }

  /// Composes the nodes.
  ///
  /// Yams stops at the first duplicate key and tells where its first occurrence is. To find the second
  /// one, and those that come after, the first letter of the first occurrence is replaced by a private
  /// one of the same width, and composing starts again.
  private mutating func compose() -> Node? {
    var text = source.text
    var tries = 0
    while true {
      do {
        // Without rules to guess types by, which are slow and not wanted.
        let parser = try Parser(yaml: text, resolver: .basic)
        self.parser = parser
        if let node = try parser.singleRoot() { return node }
        findings.report(.emptyFile, at: Span(file: source.file), source.file)
        return nil
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        if tries == 0, let pasted = DuplicateKeys.pasted(in: source) {
          findings.add(pasted)
          return nil
        }
        tries += 1
        let stand = Character(Unicode.Scalar(0xE000 + UInt32(tries)) ?? "?")
        let isAffordable = tries <= 20 && tries * text.utf8.count < 3 << 20
        if isAffordable, let found = places.letter(at: context.mark, in: &text, replace: stand) {
          replaced[stand] = found
          continue
        }
        if !DuplicateKeys.report(in: source, findings) {
          YAMLSyntax.reportDuplicate(names, at: places.span(context.mark), findings)
        }
        return nil
      } catch let error as YamlError {
        YAMLSyntax.report(error, in: source, places: &places, findings: findings)
        return nil
      } catch {
        findings.report(.yamlSyntax, at: Span(file: source.file), "\(error)")
        return nil
      }
    }
  }

  private mutating func value(of node: Node, depth: Int) -> YAMLValue {
    let length = node.scalar.map(Self.length) ?? 1
    let span = node.mark.map { places.span($0, length: length) } ?? Span(file: source.file)
    guard depth < Self.depthLimit else {
      if !isTooDeep { findings.report(.tooDeep, at: span) }
      isTooDeep = true
      return YAMLValue(content: .list([]), span: span)
    }
    if node.anchor != nil { findings.report(.anchorRefused, at: span) }
    switch node {
    case .scalar(let scalar):
      reportHidden(in: scalar)
      if scalar.style == .plain, let mark = node.mark {
        if !hashLines.isEmpty {
          plains[mark.line] = .init(line: mark.line, column: mark.column, text: scalar.string)
        }
        if hints > 0, PlainTraps.isCurlyQuoted(scalar.string) {
          hints -= 1
          findings.report(.curlyQuotes, at: span)
        }
      }
      return YAMLValue(content: .scalar(self.scalar(scalar, at: span)), span: span)
    case .sequence(let sequence):
      refuse(tag: sequence.tag, at: span)
      var list: [YAMLValue] = []
      for item in sequence { list += parts(of: item, depth: depth + 1) }
      if slips.isFlow(span) {
        list = slips.withoutSemicolons(slips.withoutCommas(list))
      }
      return YAMLValue(content: .list(list), span: span)
    case .mapping(let mapping):
      refuse(tag: mapping.tag, at: span)
      return YAMLValue(
        content: .mapping(entries(of: mapping, isFlow: slips.isFlow(span), depth: depth + 1)),
        span: span
      )
    case .alias:
      findings.report(.anchorRefused, at: span)
      return YAMLValue(content: .list([]), span: span)
    }
  }

  /// An item of a list; several where the dashes between them were forgotten: its first key comes again, with others in between.
  private mutating func parts(of item: Node, depth: Int) -> [YAMLValue] {
    guard case .mapping(let mapping) = item, item.anchor == nil, depth < Self.depthLimit,
      let mark = item.mark, !slips.isFlow(places.span(mark))
    else { return [value(of: item, depth: depth)] }
    let pairs = mapping.map { ($0.key, $0.value) }
    let names = pairs.map { name(of: $0.0) }
    var starts = [0]
    for place in names.indices.dropFirst()
    where names[place] == names[0] && place > starts[starts.count - 1] + 1 {
      starts.append(place)
    }
    guard starts.count > 1, names[0] != nil else { return [value(of: item, depth: depth)] }
    refuse(tag: mapping.tag, at: places.span(mark))
    return starts.enumerated().map { number, start in
      let end = number + 1 < starts.count ? starts[number + 1] : pairs.count
      let place = pairs[start].0.mark.map { places.span($0) } ?? places.span(mark)
      if number > 0 {
        findings.report(.dashMissing, at: place, names[0] ?? "", "\(mark.line)")
      }
      let part = Node.Mapping(Array(pairs[start..<end]))
      return YAMLValue(
        content: .mapping(entries(of: part, isFlow: false, depth: depth + 1)),
        span: place
      )
    }
  }

  /// What a key is called, also where it was changed to get past a duplicate.
  private func name(of key: Node) -> String? {
    guard let name = key.scalar?.string, let first = name.first else { return nil }
    return replaced[first].map { String($0) + name.dropFirst() } ?? name
  }

  private mutating func entries(
    of mapping: Node.Mapping,
    isFlow: Bool,
    depth: Int
  ) -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    var seen: [String: Int] = [:]
    var commas: Set<Int> = []
    for (key, value) in mapping {
      let read = self.value(of: key, depth: depth)
      let inner = self.value(of: value, depth: depth)
      guard var name = read.scalar?.text, !name.isEmpty else {
        findings.report(.keyNotText, at: read.span)
        continue
      }
      if let first = name.first, let original = replaced[first] {
        name = String(original) + name.dropFirst()
      }
      if isFlow {
        if slips.isRest(read.renamed(name), inner, behind: entries.last), let last = entries.last {
          commas.insert(entries.count - 1)
          entries[entries.count - 1].value = slips.joined(last.value, name)
          continue
        }
        if let spaced = slips.spaced(read.renamed(name), inner) {
          if seen.updateValue(read.span.line, forKey: spaced.key.value) == nil {
            entries.append(spaced)
          }
          continue
        }
      }
      if read.scalar?.style == .plain, let sign = PlainTraps.listSign(of: name) {
        findings.report(.listDash, at: read.span, sign)
        isBroken = true
        continue
      }
      if read.scalar?.style == .plain, name.contains(" ") { hasSentenceForKey = true }
      // In quotation marks somebody means it.
      if read.scalar?.style == .plain,
        let sign = name.unicodeScalars.first(where: SourceText.Hazards.isUnusualSpace)
      {
        findings.report(.invisibleSpace, at: read.span, SourceText.Hazards.name(sign))
        continue
      }
      guard name != "<<" else {
        findings.report(.anchorRefused, at: read.span)
        continue
      }
      if let first = seen[name] {
        findings.report(.duplicateKey, at: read.span, name, "\(first)", Diagnostic.sameFile)
        continue
      }
      seen[name] = read.span.line
      entries.append(.init(key: Located(name, at: read.span), value: inner))
    }
    for place in commas.sorted() {
      entries[place].value = slips.reportCommas(entries[place].value)
    }
    return entries
  }

  private func scalar(_ scalar: Node.Scalar, at span: Span) -> YAMLValue.Scalar {
    let style: YAMLValue.Style =
      switch scalar.style {
      case .any, .plain: .plain
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal, .folded: .block
      }
    guard !refuse(tag: scalar.tag, at: span) else {
      // What the author meant to write, so that nothing else is said about it.
      let rest = scalar.string.isEmpty ? "" : " " + scalar.string
      return YAMLValue.Scalar(text: scalar.tag.rawValue + rest, style: .plain)
    }
    // An id with a character that nobody sees is that id: it was told, and nothing else is to be said of it.
    guard !hiddenLines.isEmpty else { return YAMLValue.Scalar(text: scalar.string, style: style) }
    let seen = String(
      String.UnicodeScalarView(
        scalar.string.unicodeScalars.filter { !SourceText.Hazards.hasNoWidth($0) }
      )
    )
    return YAMLValue.Scalar(text: Scalars.isId(seen) ? seen : scalar.string, style: style)
  }

  @discardableResult
  private func refuse(tag: Tag, at span: Span) -> Bool {
    // Yams gives these itself, to quoted text and to keys that it compared.
    let implicit = [Tag.Name.implicit, .str, .seq, .map].map(\.rawValue)
    guard !implicit.contains(tag.rawValue) else { return false }
    findings.report(.tagRefused, at: span)
    return true
  }

  private static func length(_ scalar: Node.Scalar) -> Int {
    switch scalar.style {
    case .any, .plain: max(1, scalar.string.count)
    case .singleQuoted, .doubleQuoted: scalar.string.count + 2
    case .literal, .folded: 1
    }
  }
}
