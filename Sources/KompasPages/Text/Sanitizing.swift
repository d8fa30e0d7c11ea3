extension String {
  /// This text without anything that could steer a terminal.
  ///
  /// Escape and the other control characters, and characters that turn the reading direction, become
  /// "�"; tabs and line separators become spaces; invisible format characters disappear. Newlines stay
  /// when `keepsNewlines`, and are spaces otherwise.
  public func sanitized(keepsNewlines: Bool = false) -> String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      if scalar == "\n", isAfterReturn { continue }
      guard let safe = scalar.safe(keepsNewlines: keepsNewlines) else { continue }
      if result.isEmpty, displayWidth(of: safe) == 0 { result.append(" ") }
      result.append(safe)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The scalar that may be shown in place of this one; `nil` for nothing.
  fileprivate func safe(keepsNewlines: Bool) -> Unicode.Scalar? {
    switch value {
    case 0x0A, 0x0D: return keepsNewlines ? "\n" : " "
    case 0x09, 0x2028, 0x2029: return " "
    case 0x202A...0x202E, 0x2066...0x2069: return .replacement
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF: return nil
    case 0x115F, 0x1160, 0x3164, 0xFFA0: return nil
    default: break
    }
    switch properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate: return .replacement
    case .format: return nil
    default: return self
    }
  }
}

extension Page {
  /// This page with every string made safe to show; both faces start from it.
  public var sanitized: Page {
    var page = self
    page.title = title.sanitized()
    page.context = context.map { $0.sanitized() }
    page.main = main.map(\.sanitized)
    page.frames = frames.map { $0.map(\.sanitized) }
    page.side = side.map(\.sanitized)
    page.beside = beside.map(\.sanitized)
    page.below = below.map(\.sanitized)
    page.ask = ask.sanitized
    page.draft.text = draft.text.sanitized()
    page.search = search?.sanitized()
    page.commands = commands.map {
      Command(key: $0.key.sanitized, label: $0.label.sanitized(), press: $0.press)
    }
    return page
  }
}

extension Character {
  fileprivate var sanitized: Character { String(self).sanitized().first ?? " " }
}

extension Block {
  fileprivate var sanitized: Block {
    switch self {
    case .heading(let text, let level): return .heading(text.sanitized(), level: level)
    case .prose(let text): return .prose(text.sanitized(keepsNewlines: true))
    case .quote(let speaker, let text):
      return .quote(speaker: speaker.sanitized(), text: text.sanitized(keepsNewlines: true))
    case .lines(let lines): return .lines(lines.map { $0.sanitized() })
    case .plot(let plot): return .plot(plot.sanitized)
    case .trends(let trends): return .trends(trends.sanitized)
    case .art(let lines, let description):
      return .art(
        lines: lines.map { $0.sanitized() },
        description: description.sanitized()
      )
    case .needle(var needle):
      needle.name = needle.name.sanitized()
      needle.left = needle.left.sanitized()
      needle.right = needle.right.sanitized()
      needle.words = needle.words.sanitized()
      needle.caption = needle.caption.sanitized()
      return .needle(needle)
    case .meter(var meter):
      meter.label = meter.label.sanitized()
      meter.words = meter.words.sanitized()
      meter.tag = meter.tag.sanitized()
      return .meter(meter)
    case .gauges(let gauges):
      return .gauges(
        gauges.map { Gauge(words: $0.words.sanitized(), percent: $0.percent, kind: $0.kind) }
      )
    case .table(var table):
      table.columns = table.columns.map { $0.sanitized() }
      table.rows = table.rows.map { $0.map { $0.sanitized() } }
      return .table(table)
    case .seats(let seats): return .seats(seats.sanitized)
    case .bars(let bars): return .bars(bars.sanitized)
    case .rose(let rose): return .rose(rose.sanitized)
    case .notice(let kind, let text): return .notice(kind, text.sanitized(keepsNewlines: true))
    case .path(let path): return .path(path.sanitized())
    case .keys(let drawn, let spoken):
      return .keys(
        drawn: drawn.sanitized(keepsNewlines: true),
        spoken: spoken.sanitized(keepsNewlines: true)
      )
    case .gap: return .gap
    }
  }
}

extension Seats {
  fileprivate var sanitized: Seats {
    var seats = self
    for index in parties.indices {
      seats.parties[index].name = parties[index].name.sanitized()
      seats.parties[index].note = parties[index].note.sanitized()
      seats.parties[index].tag = parties[index].tag.sanitized()
    }
    seats.forWord = forWord.sanitized()
    seats.againstWord = againstWord.sanitized()
    seats.words = words.sanitized()
    return seats
  }
}

extension Bars {
  fileprivate var sanitized: Bars {
    Bars(
      series: series.map { $0.sanitized() },
      rows: rows.map {
        Row(label: $0.label.sanitized(), values: $0.values, note: $0.note.sanitized())
      },
      scale: scale,
      unknownWord: unknownWord.sanitized()
    )
  }
}

extension Rose {
  fileprivate var sanitized: Rose {
    var rose = self
    rose.axes = axes.map { $0.sanitized() }
    rose.series = series.map { series in
      var series = series
      series.name = series.name.sanitized()
      series.unknownWord = series.unknownWord.sanitized()
      return series
    }
    rose.caption = caption.sanitized()
    return rose
  }
}

extension Choice {
  fileprivate var sanitized: Choice {
    var choice = self
    choice.label = label.sanitized()
    choice.detail = detail.sanitized()
    choice.text = text.sanitized(keepsNewlines: true)
    choice.closed = closed?.sanitized()
    return choice
  }
}

extension Ask {
  fileprivate var sanitized: Ask {
    switch self {
    case .proceed(let label): return .proceed(label: label.sanitized())
    case .choose(let prompt, let choices):
      return .choose(prompt: prompt.sanitized(), choices.map(\.sanitized))
    case .allot(var allotment):
      allotment.prompt = allotment.prompt.sanitized()
      allotment.items = allotment.items.map(\.sanitized)
      return .allot(allotment)
    case .explain(let explanation):
      return .explain(
        Explanation(
          prompt: explanation.prompt.sanitized(),
          choices: explanation.choices.map(\.sanitized),
          linePrompt: explanation.linePrompt.sanitized(),
          placeholder: explanation.placeholder.sanitized()
        )
      )
    case .write(let prompt, let placeholder):
      return .write(prompt: prompt.sanitized(), placeholder: placeholder.sanitized())
    }
  }
}
