/// Reads a page aloud: plain sentences, one thing a line, no drawing.
public struct LinearTranscript: Sendable {
  /// The words of the interface.
  public var words: FacePhrases
  /// Which signs may be written.
  public var glyphs: Glyphs
  /// Whether nothing is said of a choice but what it is and what it costs.
  public var isShort = false

  /// Makes a transcript.
  public init(words: FacePhrases, glyphs: Glyphs = .unicode) {
    self.words = words
    self.glyphs = glyphs
  }

  /// The lines of a page, in the order of reading; the last one says what can be typed.
  public func lines(of page: Page) -> [String] {
    var nothing = Said()
    return lines(of: page, after: &nothing)
  }

  /// The lines of a page, without what was said before and still holds: where the player is, what is left, and which keys work.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - said: what was said so far; what this page says comes to it.
  /// - Returns: the lines, in the order of reading; the last one says what can be typed.
  public func lines(of page: Page, after said: inout Said) -> [String] {
    let page = page.sanitized
    let blocks = BlockSpeech(words: words)
    let place = [page.title] + page.context
    let asked = AskSpeech(words: words, isShort: isShort)
    if let known = said.pageBelow, known == page {
      said.pageBelow = nil
      let heading = page.main.first { if case .heading = $0 { true } else { false } }
      return finished(
        (heading.map { blocks.lines(of: $0) } ?? []) + [words.backHere]
          + asked.again(page).suffix(1)
      )
    }
    let new = place.filter { !said.place.contains($0) }
    var lines = [new.spoken]
    for block in page.told + page.side where !block.isHeading(new) {
      let told = blocks.lines(of: block)
      if case .gauges = block {
        if told == said.left { continue }
        said.left = told
      }
      lines += told
    }
    lines += asked.lines(of: page, after: &said)
    said.place = place
    said.note(page)
    return finished(lines)
  }

  /// Lines as they are written: dots in a row are no sound, and nothing is empty.
  func finished(_ lines: [String]) -> [String] {
    lines.map { glyphs.plain($0.collapsed.said(words)) }.filter { !$0.isEmpty }
  }

  /// What was read aloud already.
  public struct Said: Sendable, Equatable {
    /// Where the player was.
    var place: [String] = []
    /// What was left.
    var left: [String] = []
    /// What can be typed, in full.
    var ways: Set<String> = []
    /// The page that lies below the ones that were read over it, if there are any.
    var pageBelow: Page?
    private var last: Page?

    /// Remembers a page that was read: it is known where another one was read over it since.
    mutating func note(_ page: Page) {
      if page.isPopup {
        pageBelow = pageBelow ?? last
      } else {
        pageBelow = nil
        last = page.isPrivate || page.ask.isWriting ? nil : page
      }
    }

    /// Nothing.
    public init() {}
  }
}

extension Block {
  /// Whether it is a heading that says one of these again.
  func isHeading(_ texts: [String]) -> Bool {
    if case .heading(let text, _) = self { texts.contains(text) } else { false }
  }
}

/// Reads blocks aloud.
struct BlockSpeech {
  var words: FacePhrases

  /// The lines of a block.
  func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let text, _): return [text.sentence]
    case .prose(let text): return Paragraph.parse(text).map(\.plain.sentence)
    case .quote(let speaker, let text):
      let said = Paragraph.parse(text).map(\.plain)
      guard let first = said.first, !speaker.isEmpty else { return ([speaker] + said).sentences }
      return (["\(speaker): \(first)"] + said.dropFirst()).sentences
    case .lines(let lines): return lines.sentences
    case .art(_, let description): return [description.sentence]
    case .plot(let plot): return [plot.description.sentence]
    case .trends(let trends): return [trends.description.sentence]
    case .needle(let needle): return [needle.words.sentence]
    case .meter(let meter): return [line(of: meter)]
    case .gauges(let gauges): return [gauges.map(\.words).joined(separator: ", ").sentence]
    case .table(let table): return lines(of: table)
    case .seats(let seats): return lines(of: seats)
    case .bars(let bars): return lines(of: bars)
    case .rose(let rose): return lines(of: rose)
    case .notice(let kind, let text):
      let word = words.notice(kind)
      let said = Paragraph.parse(text).map(\.plain)
      guard !word.isEmpty else { return said.sentences }
      return (["\(word): \(said.first ?? "")"] + said.dropFirst()).sentences
    case .path(let path): return [path]
    case .keys(_, let spoken): return Paragraph.parse(spoken).map(\.plain.sentence)
    case .gap: return []
    }
  }

  private func line(of meter: Meter) -> String {
    var parts: [String] = []
    if let interval = meter.interval {
      let (from, to) = (interval.lowerBound, interval.upperBound)
      parts.append(
        from == to
          ? words.exactly(from)
          : words.between(from, to)
      )
    }
    if !meter.words.isEmpty { parts.append(meter.words) }
    return "\(meter.label): \(parts.joined(separator: ", "))".sentence
  }

  private func lines(of table: Table) -> [String] {
    if table.rows.isEmpty {
      return [table.columns.filter { !$0.isEmpty }.joined(separator: ", ").sentence, words.noRows]
    }
    return table.rows.enumerated().map { number, row in
      let cells = row.enumerated().compactMap { column, cell -> String? in
        // What the rows are called is said once.
        let isKnown = number > 0 && column == 0 && !table.numeric.contains(0) && !cell.isEmpty
        let title = column < table.columns.count && !isKnown ? table.columns[column] : ""
        if cell.isEmpty { return title.isEmpty ? nil : "\(title): -" }
        let said = cell.bracketed.map { words.inBrackets($0.figure, $0.other) } ?? cell
        return title.isEmpty ? said : "\(title): \(said)"
      }
      return cells.joined(separator: "; ").sentence
    }
  }

  private func lines(of seats: Seats) -> [String] {
    let parties = seats.parties.map { party in
      let word = seats.word(for: party)
      return "\(party.name): \(words.seats(party.count))\(word.isEmpty ? "" : ", \(word)")".sentence
    }
    return parties + [seats.words.sentence]
  }

  private func lines(of bars: Bars) -> [String] {
    let scale = words.ofScale(bars.scale)
    let rows = bars.rows.map { row in
      let values = row.values.enumerated().map { index, value in
        let name = index < bars.series.count ? bars.series[index] + " " : ""
        return name + (value.map { "\($0) \(scale)" } ?? bars.unknownWord)
      }
      let note = row.note.isEmpty ? "" : "; " + row.note
      return "\(row.label): \(values.joined(separator: ", "))\(note)".sentence
    }
    return rows.isEmpty ? bars.series.sentences : rows
  }

  private func lines(of rose: Rose) -> [String] {
    guard !rose.isAsked else { return [] }
    let rows = rose.axes.indices.map { axis in
      let values = rose.series.map { series in
        let scale = words.ofScale(series.scale)
        return series.name + " "
          + (rose.value(series, on: axis).map { "\($0) \(scale)\(margin(rose, series, axis))" }
            ?? series.unknownWord)
      }
      return "\(rose.axes[axis]): \(values.joined(separator: ", "))".sentence
    }
    return rows.isEmpty ? rose.series.map(\.name).sentences : rows
  }

  /// Between which values a value could also lie, in words; nothing if that is not said.
  private func margin(_ rose: Rose, _ series: Rose.Series, _ axis: Int) -> String {
    rose.range(series, on: axis).map { range in
      " ("
        + words.range(range.lowerBound, range.upperBound)
        + ")"
    } ?? ""
  }
}

extension [String] {
  /// These texts as sentences, empty ones left out.
  var sentences: [String] { filter { !$0.isEmpty }.map(\.sentence) }

  /// These texts as sentences on one line.
  var spoken: String { sentences.joined(separator: " ") }
}
