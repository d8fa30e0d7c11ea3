import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// The graph as a flowchart of Mermaid: a box per scene, a rounded one per option, a subgraph per phase.
///
/// Source: mermaid.js.org/syntax/flowchart.html. Every text stands in quotes, with all signs that mean something as
/// character codes.
extension GraphView {
  /// All of it, ending in a line break.
  public var mermaid: String {
    var lines = ["---", "title: \(yaml(title))", "---", "flowchart TD"]
    lines.append("  %% \(comment(source))")
    lines.append("  start([\(quoted(words.begin))])")
    for (number, stretch) in stretches.enumerated() {
      lines.append("  subgraph p\(number)[\(quoted(phase(stretch.phase)))]")
      for scene in stretch.scenes { lines += nodes(scene).map { "    " + $0 } }
      lines.append("  end")
    }
    lines.append("  stop([\(quoted(words.end))])")
    lines.append("  subgraph pz[\(quoted(words.endings))]")
    for index in rules.endings.indices {
      lines.append(
        "    z\(index)([\(label([ending(index), conditions(notes.endings.at(index)), endingShares[index] ?? ""]))])"
      )
    }
    lines.append("  end")
    lines += eventLines + edges
    return lines.joined(separator: "\n") + "\n"
  }

  private func nodes(_ scene: Int) -> [String] {
    let more = [conditions(scene), played(scene).map(words.played) ?? ""]
    var lines = ["s\(scene)[\(label([self.scene(scene)] + more))]"]
    for option in rules.scenes[scene].options {
      lines.append(
        "o\(option)(\(label([self.option(option), later(option), sets(.option(option))])))"
      )
    }
    for option in rules.scenes[scene].options {
      lines.append("s\(scene) -->\(on(chosen(option))) o\(option)")
    }
    return lines
  }

  private var eventLines: [String] {
    guard !rules.events.isEmpty else { return [] }
    var lines = ["  subgraph pe[\(quoted(words.events))]"]
    for (index, event) in rules.events.enumerated() {
      let share = flow.map { words.happened(Self.share($0.events[index], of: $0.runs)) }
      let parts =
        [self.event(index), words.chance(Int(event.chance)), share ?? ""]
        + [conditions(notes.events.at(index)), sets(.event(index))]
      lines.append("    e\(index){{\(label(parts))}}")
    }
    return lines + ["  end"]
  }

  private var edges: [String] {
    var lines = graph.start.map { road in
      let share = flow.flatMap { flow in road.runs.map { Self.share($0, of: flow.runs) } }
      return "  start \(arrow(road))\(on(share)) \(node(road.target))"
    }
    for option in rules.options.indices {
      lines += zip(graph.roads[option], gone(from: option)).map { road, share in
        "  o\(option) \(arrow(road))\(on(share)) \(node(road.target))"
      }
    }
    lines += rules.endings.indices.map { index in
      let share = endingShares[index]
      return "  stop \(flow?.endings[index] == 0 ? "-.->" : "-->")\(on(share)) z\(index)"
    }
    return lines
      + drawnBonds.map { bond in
        let label = label(bond)
        return "  \(place(bond.from)) -.->\(on(label.isEmpty ? nil : label)) \(place(bond.to))"
      }
  }

  /// Dotted where no run went, or where it needs a condition and nothing was played.
  private func arrow(_ road: CaseGraph.Road) -> String {
    road.runs == 0 || (road.runs == nil && road.isConditional) ? "-.->" : "-->"
  }

  private func node(_ target: CaseGraph.Target) -> String {
    switch target {
    case .scene(let index): "s\(index)"
    case .end: "stop"
    }
  }

  private func place(_ place: CaseGraph.Place) -> String {
    switch place {
    case .scene(let index): "s\(index)"
    case .option(let index): "o\(index)"
    case .event(let index): "e\(index)"
    case .ending(let index): "z\(index)"
    }
  }

  private func on(_ text: String?) -> String { text.map { "|\(quoted($0))|" } ?? "" }

  /// Parts below each other; empty ones are left out.
  private func label(_ parts: [String]) -> String {
    let shown = parts.filter { !$0.isEmpty }.map { coded($0).joined(separator: "<br/>") }
    return "\"\(shown.isEmpty ? " " : shown.joined(separator: "<br/>"))\""
  }

  private func quoted(_ text: String) -> String { label([text]) }

  /// Letters, digits and the signs that mean nothing anywhere in Mermaid or Markdown; all else by its code.
  private func coded(_ text: String) -> [String] {
    text.broken(at: 34).map { line in
      let scalars = Array(line.unicodeScalars)
      return scalars.indices.map { place in
        let scalar = scalars[place]
        let isLetter = scalar.properties.isAlphabetic || scalar.value > 0xBF
        // A number at the beginning of a line could be taken for that of a list, and %% begins a comment.
        let isDigit = ("0"..."9").contains(scalar) && (place > 0 || !Self.isListed(scalars))
        let isSign = " ,:'.".unicodeScalars.contains(scalar) && place > 0
        let isPercent = scalar == "%" && place > 0 && ("0"..."9").contains(scalars[place - 1])
        return isLetter || isDigit || isSign || isPercent
          ? String(scalar) : "#\(scalar.value);"
      }
      .joined()
    }
  }

  /// Whether a line begins as one of a numbered list.
  private static func isListed(_ scalars: [Unicode.Scalar]) -> Bool {
    let after = scalars.drop { ("0"..."9").contains($0) }.first
    return after == "." || after == ")"
  }

  /// A text in double quotes, as YAML reads it.
  private func yaml(_ text: String) -> String {
    let line = text.broken(at: 200).joined(separator: " ")
    return "\""
      + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func comment(_ text: String) -> String {
    String(text.sanitized().map { $0.isNewline || "%{}".contains($0) ? " " : $0 })
  }
}
