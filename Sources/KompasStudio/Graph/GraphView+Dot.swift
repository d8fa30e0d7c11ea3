import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// The graph in the DOT language of Graphviz: a table per scene, a cluster per phase.
///
/// Source: graphviz.org/doc/info/lang.html and shapes.html#html. Every text stands in an HTML-like label.
extension GraphView {
  /// All of it, ending in a line break.
  public var dot: String {
    var lines = ["digraph kompas {"]
    lines += Self.settings.map { "  " + $0 }
    lines.append("  label=<\(bold(title))<BR/>\(small(source, wrap: 110))\(legend)>;")
    lines.append("  start [shape=circle, label=<\(html(words.begin))>];")
    for (number, stretch) in stretches.enumerated() {
      lines.append("  subgraph cluster_\(number) {")
      lines.append("    label=<\(html(phase(stretch.phase)))>;")
      lines.append("    labeljust=l; color=\"#9aa5b1\"; fontcolor=\"#52606d\"; style=rounded;")
      lines += stretch.scenes.map { "    s\($0) [label=<\(table($0))>];" }
      lines.append("  }")
    }
    lines += endingLines + eventLines + roadLines + bondLines
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private var legend: String {
    flow == nil ? "" : "<BR/>" + small(words.key, wrap: 110)
  }

  private static let settings = [
    "graph [rankdir=TB, labelloc=t, fontname=\"DejaVu Sans\", fontsize=14, nodesep=0.35, ranksep=0.55];",
    "node [shape=plain, fontname=\"DejaVu Sans\", fontsize=10];",
    "edge [fontname=\"DejaVu Sans\", fontsize=9, color=\"#3e4c59\", arrowsize=0.7];",
  ]

  private static let tableHead =
    "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"#7b8794\">"

  // MARK: Nodes

  private func table(_ scene: Int) -> String {
    var head = bold(self.scene(scene), wrap: 38)
    let more = [rules.scenes[scene].id] + [played(scene).map(words.played)].compactMap(\.self)
    head += "<BR/>" + small(more.joined(separator: " · "))
    let conditions = conditions(scene)
    if !conditions.isEmpty { head += "<BR/>" + small(conditions, wrap: 48) }
    var rows = "<TR><TD COLSPAN=\"2\" PORT=\"in\" BGCOLOR=\"#e4ecf5\">\(head)</TD></TR>"
    for option in rules.scenes[scene].options {
      var cell = html(self.option(option), wrap: 40, align: true)
      for more in [later(option), sets(.option(option))] where !more.isEmpty {
        cell += small(more, wrap: 50) + "<BR ALIGN=\"LEFT\"/>"
      }
      let span = flow == nil ? " COLSPAN=\"2\"" : ""
      rows += "<TR><TD\(span) ALIGN=\"LEFT\" BALIGN=\"LEFT\" PORT=\"o\(option)\">\(cell)</TD>"
      if let share = chosen(option) {
        rows += "<TD ALIGN=\"RIGHT\" PORT=\"p\(option)\">\(html(share))</TD>"
      }
      rows += "</TR>"
    }
    return Self.tableHead + rows + "</TABLE>"
  }

  private var endingLines: [String] {
    var lines = [
      "  end [shape=circle, label=<\(html(words.end))>];", "  subgraph cluster_endings {",
      "    label=<\(html(words.endings))>;",
      "    labeljust=l; color=\"#9aa5b1\"; fontcolor=\"#52606d\"; style=rounded;",
    ]
    for index in rules.endings.indices {
      var label = bold(ending(index), wrap: 28) + "<BR/>" + small(rules.endings[index].id)
      let conditions = conditions(notes.endings.at(index))
      if !conditions.isEmpty { label += "<BR/>" + small(conditions, wrap: 34) }
      if let share = endingShares[index] { label += "<BR/>" + html(share) }
      lines.append(
        "    z\(index) [shape=box, style=\"rounded,filled\", fillcolor=\"#f0f4e8\", margin=0.12, label=<\(label)>];"
      )
    }
    lines.append("  }")
    for index in rules.endings.indices {
      let part = flow.map { Double($0.endings[index]) / Double(max(1, $0.runs)) }
      lines.append("  end -> z\(index)\(attributes(part, label: nil));")
    }
    return lines
  }

  private var eventLines: [String] {
    guard !rules.events.isEmpty else { return [] }
    let columns = min(4, rules.events.count)
    var rows = "<TR><TD COLSPAN=\"\(columns)\" BGCOLOR=\"#f6edda\">\(bold(words.events))</TD></TR>"
    for first in stride(from: 0, to: rules.events.count, by: columns) {
      rows += "<TR>"
      for index in first..<min(first + columns, rules.events.count) {
        var parts = [words.chance(Int(rules.events[index].chance))]
        if let flow { parts.append(words.happened(Self.share(flow.events[index], of: flow.runs))) }
        let name = "\(html(event(index), wrap: 30))<BR/>\(small(rules.events[index].id))"
        let more = [
          parts.joined(separator: " · "), conditions(notes.events.at(index)), sets(.event(index)),
        ]
        let lines = more.filter { !$0.isEmpty }.map { small($0, wrap: 36) }
        rows += "<TD PORT=\"e\(index)\">\(name)<BR/>\(lines.joined(separator: "<BR/>"))</TD>"
      }
      rows += "</TR>"
    }
    // Below the endings, where it stands in nobody's way.
    let middle = rules.endings.count / 2
    return [
      "  events [label=<\(Self.tableHead)\(rows)</TABLE>>];",
      "  z\(middle) -> events [style=invis];",
    ]
  }

  // MARK: Edges

  private var roadLines: [String] {
    var lines: [String] = []
    for road in graph.start {
      let part = road.runs.map { Double($0) / Double(max(1, flow?.runs ?? 1)) }
      lines.append("  start -> \(node(road.target))\(attributes(part, label: nil, road));")
    }
    for scene in rules.scenes.indices {
      let bundles = bundles(scene)
      let shares = Self.shares(bundles.map { $0.road.runs ?? 0 })
      for (index, bundle) in bundles.enumerated() {
        let part = bundle.road.runs.map { Double($0) / Double(max(1, flow?.runs ?? 1)) }
        let label = flow == nil || bundles.count == 1 ? nil : shares[index]
        let from = bundle.option.map { "s\(scene):\(flow == nil ? "o" : "p")\($0):e" }
        lines.append(
          "  \(from ?? "s\(scene)") -> \(node(bundle.road.target))\(attributes(part, label: label, bundle.road));"
        )
      }
    }
    return lines
  }

  private func node(_ target: CaseGraph.Target) -> String {
    switch target {
    case .scene(let index): "s\(index):in"
    case .end: "end"
    }
  }

  /// Thicker the more runs went there; dotted where none did, or where it needs a condition and nothing was played.
  private func attributes(_ part: Double?, label: String?, _ road: CaseGraph.Road? = nil) -> String
  {
    var list: [String] = []
    if let part {
      let tenths = Int((8 + 32 * part).rounded())
      list.append("penwidth=\(tenths / 10).\(tenths % 10)")
      if part == 0 { list.append("style=dotted") }
    } else if road?.isConditional == true {
      list.append("style=dashed")
    }
    if let label { list.append("label=<\(html(label))>") }
    return list.isEmpty ? "" : " [\(list.joined(separator: ", "))]"
  }

  private var bondLines: [String] {
    drawnBonds.map { bond in
      let label = label(bond)
      let shown = label.isEmpty ? "" : ", label=<\(html(label))>"
      return
        "  \(place(bond.from)) -> \(place(bond.to)) [style=dashed, constraint=false, color=\"#a35d00\", "
        + "fontcolor=\"#a35d00\", arrowhead=open\(shown)];"
    }
  }

  private func place(_ place: CaseGraph.Place) -> String {
    switch place {
    case .scene(let index): "s\(index):in"
    case .option(let index): "s\(rules.options[index].scene):o\(index):w"
    case .event(let index): "events:e\(index)"
    case .ending(let index): "z\(index)"
    }
  }

  // MARK: Text

  private func bold(_ text: String, wrap width: Int = 60) -> String {
    "<B>\(html(text, wrap: width))</B>"
  }

  private func small(_ text: String, wrap width: Int = 70) -> String {
    "<FONT POINT-SIZE=\"8\" COLOR=\"#52606d\">\(html(text, wrap: width))</FONT>"
  }

  /// Text for an HTML-like label: what has a meaning there is written as a character reference.
  private func html(_ text: String, wrap width: Int = 60, align: Bool = false) -> String {
    let broken = align ? "<BR ALIGN=\"LEFT\"/>" : "<BR/>"
    let lines = text.broken(at: width).map { line in
      line.unicodeScalars.map { scalar in
        switch scalar {
        case "&", "<", ">", "\"", "'", "[", "]", "\\": "&#\(scalar.value);"
        default: String(scalar)
        }
      }
      .joined()
    }
    let all = lines.joined(separator: broken)
    // An empty element is an error in Graphviz.
    return (all.isEmpty ? " " : all) + (align ? broken : "")
  }
}

extension String {
  /// Safe text in lines of about this many characters, broken between words; longer words are cut.
  func broken(at width: Int) -> [String] {
    var lines: [String] = []
    for word in sanitized().split(whereSeparator: \.isWhitespace) {
      var word = word[...]
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
