extension Page {
  /// Everything this page says and counts, as both faces carry it: no marks, white space single, and what a dot parts apart.
  ///
  /// Of a needle, the words are the fact, or with a caption its figures; its name and poles are drawn. A picture is drawn in the grid
  /// and described in speech, so it has no facts of its own; on the cover so is the name of the game.
  public var facts: [String] {
    let page = sanitized
    let commands = page.ask.isWriting ? [] : page.commands
    let facts =
      (page.isCover ? [] : [page.title]) + page.context + page.told.flatMap(\.facts)
      + page.side.flatMap(\.facts)
      + page.ask.facts + commands.flatMap { [String($0.key), $0.label] }
    return facts.flatMap(\.collapsed.parts).filter { !$0.isEmpty }
  }
}

extension Block {
  fileprivate var facts: [String] {
    switch self {
    case .heading(let text, _): return [text]
    case .prose(let text), .notice(_, let text): return Paragraph.parse(text).map(\.plain)
    case .quote(let speaker, let text): return [speaker] + Paragraph.parse(text).map(\.plain)
    case .lines(let lines): return lines
    case .path(let path): return [path]
    case .art, .plot, .trends, .keys, .gap: return []
    case .needle(let needle):
      return needle.caption.isEmpty ? [needle.words] : needle.caption.figures
    case .meter(let meter):
      let ends = meter.interval.map { ["\($0.lowerBound)", "\($0.upperBound)"] } ?? []
      return [meter.label, meter.words] + ends
    case .gauges(let gauges): return gauges.map(\.words)
    case .table(let table):
      let cells = table.rows.joined().flatMap { cell in
        cell.bracketed.map { [$0.figure, $0.other] } ?? [cell]
      }
      return table.columns + cells
    case .seats(let seats):
      let parties = seats.parties.flatMap { party in
        [party.name, "\(party.count)", seats.word(for: party)]
      }
      return parties + [seats.words]
    case .bars(let bars):
      let rows = bars.rows.flatMap { row in
        [row.label, row.note]
          + row.values.map { value in value.map { "\($0)" } ?? bars.unknownWord }
      }
      return bars.series + rows
    case .rose(let rose) where rose.isAsked: return []
    case .rose(let rose):
      let values = rose.series.flatMap { series in
        rose.axes.indices.flatMap { axis in
          rose.figure(series, on: axis).map(\.figures) ?? [series.unknownWord]
        }
      }
      return rose.axes + rose.series.map(\.name) + values
    }
  }
}

extension Ask {
  fileprivate var facts: [String] {
    switch self {
    case .proceed(let label): return [label]
    case .choose(let prompt, let choices):
      return [prompt] + choices.flatMap(\.facts)
    case .explain(let explanation):
      return [explanation.prompt] + explanation.choices.flatMap(\.facts)
        + [explanation.linePrompt, explanation.placeholder]
    case .allot(let allotment):
      let points = allotment.validStart + [allotment.total]
      return [allotment.prompt] + allotment.items.flatMap(\.facts) + points.map { "\($0)" }
    case .write(let prompt, let placeholder): return [prompt, placeholder]
    }
  }
}

extension Choice {
  fileprivate var facts: [String] {
    [label, detail, closed ?? ""] + Paragraph.parse(text).map(\.plain)
  }
}

extension String {
  /// What stands between signs that are only drawn: speech has commas and words there.
  fileprivate var parts: [String] {
    split(separator: Self.dot).flatMap { $0.split(separator: Self.versus) }
      .flatMap { String($0).withoutSigns }
  }

  /// What parts things in a row in the grid.
  private static let dot = " · "
  /// What stands between two poles in the grid.
  private static let versus = " ↔ "

  /// A figure and the one in brackets behind it: "11 (0)"; `nil` if this is none.
  var bracketed: (figure: String, other: String)? {
    guard last == ")", let open = firstRange(of: " ("),
      self[..<open.lowerBound].contains(where: \.isNumber)
    else { return nil }
    return (String(self[..<open.lowerBound]), String(self[open.upperBound...].dropLast()))
  }

  /// This line as it is said: a dot in a row and an arrow to both sides are no sound, nor is a sign before a figure.
  func said(_ words: FacePhrases) -> String {
    let parts = split(separator: Self.dot).map { part in
      let poles = part.split(separator: Self.versus).map(String.init)
      return poles.dropFirst().reduce(poles.first ?? "") { words.versus($0, $1) }
    }
    return parts.joined(separator: ", ").signsSaid(words)
  }

  /// The whole numbers in this text, in order.
  fileprivate var figures: [String] { split { !$0.isNumber }.map(String.init) }
}
