extension Page {
  /// Everything this page says and counts, as both faces carry it: no marks, white space single.
  ///
  /// Of a needle, the words are the fact, or with a caption its figures; its name and poles are drawn. A picture is drawn in the grid
  /// and described in speech, so it has no facts of its own.
  public var facts: [String] {
    let page = sanitized
    let commands = page.ask.isWriting ? [] : page.commands
    let facts =
      [page.title] + page.context + page.told.flatMap(\.facts) + page.side.flatMap(\.facts)
      + page.ask.facts + commands.flatMap { [String($0.key), $0.label] }
    return facts.map(\.collapsed).filter { !$0.isEmpty }
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
    case .art, .plot, .trends, .gap: return []
    case .needle(let needle):
      return needle.caption.isEmpty ? [needle.words] : needle.caption.figures
    case .meter(let meter):
      let ends = meter.interval.map { ["\($0.lowerBound)", "\($0.upperBound)"] } ?? []
      return [meter.label, meter.words] + ends
    case .gauges(let gauges): return gauges.map(\.words)
    case .table(let table): return table.columns + table.rows.joined()
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
  /// The whole numbers in this text, in order.
  fileprivate var figures: [String] { split { !$0.isNumber }.map(String.init) }
}
