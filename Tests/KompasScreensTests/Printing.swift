import KompasPages

extension Page {
  /// Every piece of text on the page that may not be empty.
  var texts: [String] {
    [title] + context + (main + side).flatMap(\.texts) + ask.texts + commands.map(\.label)
  }

  /// The page in words, one thing a line.
  var printed: String {
    var lines = ["== \(title) | \(context.joined(separator: " | "))"]
    lines += (main + side).flatMap(\.printed) + ask.printed
    if !commands.isEmpty {
      lines.append(commands.map { "[\($0.key)] \($0.label)" }.joined(separator: " "))
    }
    return lines.joined(separator: "\n")
  }
}

extension Block {
  var texts: [String] {
    switch self {
    case .heading(let text, _), .prose(let text), .notice(_, let text): [text]
    case .quote(let speaker, let text): [speaker, text]
    case .lines(let lines): lines.isEmpty ? [""] : lines
    case .art(_, let description): [description]
    case .plot(let plot): [plot.description]
    case .trends(let trends): [trends.description] + trends.panels.flatMap { [$0.title, $0.words] }
    case .needle(let needle): [needle.name, needle.left, needle.right, needle.words]
    case .meter(let meter): [meter.label, meter.words]
    case .gauges(let gauges): gauges.map(\.words)
    case .table(let table): table.columns + table.rows.joined()
    case .seats(let seats): seats.parties.map(\.name) + [seats.words]
    case .bars(let bars): bars.series + bars.rows.map(\.label)
    case .rose(let rose): rose.axes + rose.series.map(\.name)
    case .path(let path): [path]
    case .keys(let drawn, let spoken): [drawn, spoken]
    case .gap: []
    }
  }

  var printed: [String] {
    switch self {
    case .heading(let text, let level): [String(repeating: "#", count: level) + " " + text]
    case .prose(let text): [text]
    case .quote(let speaker, let text): ["\(speaker): “\(text)”"]
    case .lines(let lines): lines
    case .art(let lines, let description): lines + ["(\(description))"]
    case .plot(let plot): plot.lines + ["(\(plot.description))"]
    case .trends(let trends):
      trends.lines + ["(\(trends.description))"]
        + trends.panels.map { panel in
          let values = panel.values.map { $0.map { value in value.map { "\($0)" } ?? "-" } }
          return
            "\(panel.title): \(values.map { $0.joined(separator: " ") }.joined(separator: " | "))"
        }
    case .needle(let needle):
      [
        "\(needle.left) \(needle.previous.map { "\($0) → " } ?? "")"
          + "\(needle.position ?? 0) ±\(needle.band) \(needle.right). \(needle.words)"
      ]
    case .meter(let meter):
      [
        "\(meter.label): \(meter.interval.map { "\($0.lowerBound)–\($0.upperBound) " } ?? "")"
          + meter.words
      ]
    case .gauges(let gauges):
      [
        gauges.map { gauge in (gauge.percent.map { "[\($0)%] " } ?? "") + gauge.words }.joined(
          separator: " · "
        )
      ]
    case .table(let table): ([table.columns] + table.rows).map { $0.joined(separator: " | ") }
    case .seats(let seats): [seats.words]
    case .bars(let bars):
      [bars.series.joined(separator: " | ")]
        + bars.rows.map { row in
          let values = row.values.map { value in value.map { "\($0)" } ?? bars.unknownWord }
          return ([row.label] + values + [row.note]).joined(separator: " | ")
        }
    case .rose(let rose):
      [rose.series.map { "\($0.name) (\($0.rim)/\($0.scale))" }.joined(separator: " | ")]
        + rose.axes.indices.map { axis in
          let values = rose.series.map { series in
            series.values[axis].map { "\($0)" } ?? series.unknownWord
          }
          return ([rose.axes[axis]] + values).joined(separator: " | ")
        }
    case .notice(_, let text): ["! \(text)"]
    case .path(let path): [path]
    case .keys(let drawn, let spoken): ["drawn:", drawn, "spoken:", spoken]
    case .gap: []
    }
  }
}

extension Ask {
  var texts: [String] {
    switch self {
    case .proceed(let label): [label]
    case .choose(let prompt, let choices):
      [prompt] + choices.map(\.label) + choices.compactMap(\.closed)
    case .allot(let allotment):
      [allotment.prompt] + allotment.items.map(\.label)
        + allotment.items.map(\.text).filter { !$0.isEmpty }
    case .explain(let asked):
      [asked.prompt] + asked.choices.map(\.label) + [asked.linePrompt, asked.placeholder]
    case .write(let prompt, let placeholder): [prompt, placeholder]
    }
  }

  var printed: [String] {
    switch self {
    case .proceed(let label): ["> \(label)"]
    case .choose(let prompt, let choices):
      ["> \(prompt)"] + choices.enumerated().map { "\($0 + 1). \($1.printed)" }
    case .allot(let allotment):
      ["> \(allotment.prompt) (\(allotment.total))"]
        + zip(allotment.items, allotment.start).map { "\($1) \($0.printed)" }
    case .explain(let asked):
      ["> \(asked.prompt)"] + asked.choices.enumerated().map { "\($0 + 1). \($1.printed)" }
        + ["> \(asked.linePrompt) (\(asked.placeholder))"]
    case .write(let prompt, let placeholder): ["> \(prompt) (\(placeholder))"]
    }
  }
}

extension Choice {
  var printed: String {
    [label, detail, text, closed.map { "NIET: \($0)" } ?? ""].filter { !$0.isEmpty }
      .joined(separator: " — ")
  }
}
