import KompasPages

/// Writes blocks as HTML one after the other: numbers figures and parts, and keeps headings in order.
struct HTMLBlocks {
  let templates: HTMLTemplates
  let words: FacePhrases
  /// The headings of level 2 of the document, each with where it stands.
  private(set) var contents: [(id: String, title: String)] = []
  /// The level of the last heading; the title of the document is the first.
  private var level = 1
  /// The last heading, after which pictures are called.
  private var heading = ""
  private var figures = 0

  init(templates: HTMLTemplates, words: FacePhrases) {
    self.templates = templates
    self.words = words
  }

  mutating func html(_ block: Block) -> String {
    switch block {
    case .heading(let text, let level): heading(text, level: level)
    case .prose(let text): templates.render("prose", ["parts": prose(text)])
    case .quote(let speaker, let text):
      templates.render(
        "quote",
        ["parts": prose(text), "speaker": speaker, "hasSpeaker": !speaker.isEmpty]
      )
    case .lines(let lines): templates.render("lines", ["lines": lines])
    case .art(let lines, let description):
      templates.render(
        "art",
        ["picture": lines.joined(separator: "\n"), "description": description]
      )
    case .plot(let plot):
      templates.render("plot", PlotFigure(plot).values + figure(heading, plot.description))
    case .trends(let trends): self.trends(trends)
    case .needle(let needle):
      templates.render("needle", NeedleFigure(needle).values + figure(needle.name, needle.words))
    case .meter(let meter): self.meter(meter)
    case .gauges(let gauges): templates.render("lines", ["lines": gauges.map(\.words)])
    case .table(let table): templates.render("table", self.table(table))
    case .seats(let seats):
      templates.render(
        "seats",
        SeatsFigure(seats).values + figure(heading, seats.words)
          + ["table": templates.render("table", table(seats))]
      )
    case .bars(let bars):
      templates.render(
        "bars",
        BarsFigure(bars).values + figure(heading, words.figuresBelow)
          + ["table": templates.render("table", table(bars.table))]
      )
    case .rose(let rose):
      templates.render(
        "rose",
        RoseFigure(rose).values + figure(heading, words.figuresBelow)
          + ["table": templates.render("table", table(rose.table))]
      )
    case .notice(let kind, let text):
      templates.render(
        "notice",
        [
          "kind": "\(kind)", "word": words.notice(kind),
          "hasWord": !words.notice(kind).isEmpty,
          "parts": prose(text),
        ]
      )
    case .path(let path): templates.render("lines", ["lines": [path]])
    case .keys(let drawn, _): templates.render("prose", ["parts": prose(drawn)])
    case .gap: ""
    }
  }

  /// The name and the description of the next picture.
  private mutating func figure(_ name: String, _ description: String) -> [String: Any] {
    figures += 1
    return [
      "number": figures, "name": name.isEmpty ? description : name, "description": description,
    ]
  }

  private mutating func trends(_ trends: Trends) -> String {
    let panels = trends.panels.map { panel in
      TrendFigure(panel, of: trends).values + figure(panel.title, panel.words)
    }
    return templates.render(
      "trends",
      [
        "panels": panels, "said": trends.description, "hasLegend": trends.series.count > 1,
        "legend": trends.series.enumerated().map { index, name -> [String: Any] in
          ["series": index % 4 + 1, "name": name]
        },
      ]
    )
  }

  /// A heading, never more than one level below the one before.
  private mutating func heading(_ text: String, level wanted: Int) -> String {
    level = min(max(wanted, 1) + 1, level + 1, 6)
    heading = text
    var values: [String: Any] = ["level": level, "text": text, "isPart": false]
    if level == 2 {
      let id = "deel-\(contents.count + 1)"
      contents.append((id, text))
      values["isPart"] = true
      values["id"] = id
    }
    return templates.render("heading", values)
  }

  // MARK: Text

  /// Paragraphs and lists, each with its stretches of text.
  private func prose(_ text: String) -> [[String: Any]] {
    var parts: [[String: Any]] = []
    var items: [[String: Any]] = []
    func close() {
      guard !items.isEmpty else { return }
      parts.append(["isList": true, "items": items])
      items = []
    }
    for paragraph in Paragraph.parse(text) {
      let runs = paragraph.runs.map { run -> [String: Any] in
        [
          "text": run.text, "isStrong": run.role == .strong, "isStressed": run.role == .emphasis,
        ]
      }
      if paragraph.isItem {
        items.append(["runs": runs])
      } else {
        close()
        parts.append(["isList": false, "runs": runs])
      }
    }
    close()
    return parts
  }

  private mutating func meter(_ meter: Meter) -> String {
    var said: [String] = []
    if let interval = meter.interval {
      let (from, to) = (interval.lowerBound, interval.upperBound)
      said.append(
        from == to
          ? words.exactly(from)
          : words.between(from, to)
      )
    }
    if !meter.words.isEmpty { said.append(meter.words) }
    let text = said.joined(separator: ", ")
    return templates.render(
      "meter",
      MeterFigure(meter).values + figure(meter.label, text) + ["label": meter.label, "said": text]
    )
  }

  // MARK: Tables

  private func table(_ table: Table) -> [String: Any] {
    func cell(_ column: Int, _ text: String) -> [String: Any] {
      [
        "text": text, "isEmpty": text.isEmpty, "isNumeric": table.numeric.contains(column),
        "isHead": column == 0 && !text.isEmpty,
      ]
    }
    return [
      "columns": table.columns.enumerated().map { cell($0, $1) },
      "rows": table.rows.map { row -> [String: Any] in
        ["cells": row.enumerated().map { cell($0, $1) }]
      },
      "noneAtAll": table.rows.isEmpty,
      "noRows": words.noRows,
      "width": max(1, table.columns.count),
      "label": heading.isEmpty ? table.columns.joined(separator: ", ") : heading,
    ]
  }

  private func table(_ seats: Seats) -> [String: Any] {
    table(
      Table(
        columns: ["", "", ""],
        rows: seats.parties.map { party in
          [party.name, words.seats(party.count), seats.word(for: party)]
        },
        numeric: [1]
      )
    )
  }
}

extension [String: Any] {
  /// These values with others on top.
  static func + (values: Self, others: Self) -> Self { values.merging(others) { $1 } }
}
