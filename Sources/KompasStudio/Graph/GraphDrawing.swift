import KompasAnalysis
import KompasEngine
public import KompasPages
import KompasPlay
import KompasStandards

/// The graph drawn in lines for a terminal: scenes from top to bottom, options with their shares as bars.
public struct GraphDrawing {
  private let view: GraphView
  private let glyphs: Glyphs
  private let width: Int
  private var lines: [String] = []

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - view: the graph with its words.
  ///   - glyphs: what the output can show.
  ///   - width: how wide a line may be, in columns; less than 60 counts as 60, more than 120 as 120.
  public init(_ view: GraphView, glyphs: Glyphs, width: Int) {
    self.view = view
    self.glyphs = glyphs
    self.width = min(max(width, 60), 120)
    write()
  }

  /// All of it, ending in a line break.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write() {
    wrap(view.words.title(view.title), from: 0)
    wrap(view.source, from: 0)
    if view.flow != nil { wrap(view.words.key, from: 0) }
    for stretch in view.stretches {
      head(view.phase(stretch.phase))
      for scene in stretch.scenes { write(scene: scene) }
    }
    writeEndings()
    writeEvents()
  }

  // MARK: Parts

  private mutating func write(scene: Int) {
    lines.append("")
    let share = view.played(scene).map(view.words.played) ?? ""
    titled("\(view.scene(scene)) (\(view.rules.scenes[scene].id))", share)
    let conditions = view.conditions(scene)
    if !conditions.isEmpty { wrap(conditions, from: 2) }
    let common = view.commonTarget(scene)
    for option in view.rules.scenes[scene].options {
      let (chosen, played) = view.flow.map { ($0.chosen[option], $0.played[scene]) } ?? (0, 0)
      row(view.option(option), chosen, of: played, view.chosen(option))
      let later = view.later(option)
      if !later.isEmpty { wrap(later, from: 6) }
      told(.option(option))
      if common == nil {
        wrap(ways(from: option), from: 6, before: arrow)
      }
    }
    if let common { wrap(view.name(of: common), from: 2, before: arrow) }
  }

  /// Where an option leads: "Het besluit 60%, Nee van de raad 40%".
  private func ways(from option: Int) -> String {
    let roads = Array(zip(view.graph.roads[option], view.gone(from: option)).enumerated())
    let ranked = roads.sorted {
      ($0.element.0.runs ?? 0, $1.offset) > ($1.element.0.runs ?? 0, $0.offset)
    }
    return ranked.map { _, road in
      let name = view.name(of: road.0.target)
      return roads.count > 1 ? [name, road.1 ?? ""].joined(separator: " ").trimmed : name
    }
    .joined(separator: ", ")
  }

  private mutating func writeEndings() {
    head(view.words.endings)
    lines.append("")
    for index in view.rules.endings.indices {
      let name = "\(view.ending(index)) (\(view.rules.endings[index].id))"
      let flow = view.flow
      row(name, flow?.endings[index] ?? 0, of: flow?.runs ?? 0, view.endingShares[index])
      wrapIfAny(view.conditions(view.notes.endings.at(index)))
    }
  }

  private mutating func writeEvents() {
    guard !view.rules.events.isEmpty else { return }
    head(view.words.events)
    lines.append("")
    for (index, event) in view.rules.events.enumerated() {
      let chance = view.words.chance(Int(event.chance))
      let name = "\(view.event(index)) (\(event.id)), \(chance)"
      let flow = view.flow
      let share = flow.map { GraphView.share($0.events[index], of: $0.runs) }
      row(name, flow?.events[index] ?? 0, of: flow?.runs ?? 0, share)
      wrapIfAny(view.conditions(view.notes.events.at(index)))
      told(.event(index))
    }
  }

  // MARK: Flags

  private mutating func wrapIfAny(_ text: String) {
    if !text.isEmpty { wrap(text, from: 6) }
  }

  /// What a place sets, and who asks for that, if it is wanted.
  private mutating func told(_ place: CaseGraph.Place) {
    guard view.showsFlags else { return }
    var told: Set<String> = []
    for bond in view.graph.bonds where bond.from == place {
      guard let flag = bond.flag, let id = view.notes.flags.at(flag) else { continue }
      let act = bond.isClearing ? view.words.clears(id) : view.words.sets(id)
      guard told.insert(act).inserted else { continue }
      let askers = view.graph.bonds.filter {
        $0.from == place && $0.flag == flag && $0.isClearing == bond.isClearing
      }
      wrap("\(act) \(sign) \(askers.map { name(of: $0.to) }.joined(separator: ", "))", from: 6)
    }
  }

  private func name(of place: CaseGraph.Place) -> String {
    let rules = view.rules
    return switch place {
    case .scene(let index): rules.scenes[index].id
    case .option(let index):
      "\(rules.scenes[Int(rules.options[index].scene)].id).\(rules.options[index].id)"
    case .event(let index): rules.events[index].id
    case .ending(let index): rules.endings[index].id
    }
  }
}

// MARK: - Lines

extension GraphDrawing {
  private var sign: String { glyphs.plain("→") }
  private var arrow: String { sign + " " }
  /// How wide a bar is.
  private var barWidth: Int { width / 5 }

  private func plain(_ text: String) -> String { glyphs.plain(text.sanitized()) }

  private mutating func head(_ text: String) {
    let rule = glyphs.plain("─")
    let start = "\(rule)\(rule) \(plain(text).uppercased()) "
    let rest = max(2, width - displayWidth(of: start))
    lines += ["", start + String(repeating: rule, count: rest / max(1, rule.count))]
  }

  /// Text with something behind it at the right edge, if both fit on a line.
  private mutating func titled(_ text: String, _ behind: String) {
    let (text, behind) = (plain(text), plain(behind))
    let room = width - displayWidth(of: text) - displayWidth(of: behind)
    guard !behind.isEmpty, room >= 2 else {
      wrap(text, from: 0)
      if !behind.isEmpty { wrap(behind, from: 2) }
      return
    }
    lines.append(text + String(repeating: " ", count: room) + behind)
  }

  /// A name with a bar and a share behind it; a long name takes more lines, and the bar stands on the first.
  private mutating func row(_ name: String, _ part: Int, of whole: Int, _ share: String?) {
    guard let share else { return wrap(name, from: 4, before: glyphs.plain("•") + " ") }
    let room = width - barWidth - 4 - 8
    let parts = wrapped(plain(name), room)
    let filled = whole == 0 ? 0 : (2 * part * barWidth + whole) / (2 * whole)
    let bar =
      String(repeating: glyphs.plain("█"), count: filled)
      + String(repeating: glyphs.plain("·"), count: barWidth - filled)
    for (index, line) in parts.enumerated() {
      let space = String(repeating: " ", count: max(0, room - displayWidth(of: line)))
      let number = String(repeating: " ", count: max(0, 5 - share.count)) + share
      lines.append(index == 0 ? "    \(line)\(space)  \(bar) \(number)" : "    \(line)")
    }
  }

  /// Text broken between words, so far from the left edge; `before` stands in front of the first line, and the others
  /// begin below its end.
  private mutating func wrap(_ text: String, from margin: Int, before: String = "") {
    let lead = displayWidth(of: before)
    let parts = wrapped(plain(text), width - margin - lead)
    for (index, line) in parts.enumerated() {
      let start = index == 0 ? before : String(repeating: " ", count: lead)
      lines.append(String(repeating: " ", count: margin) + start + line)
    }
  }

  private func wrapped(_ text: String, _ room: Int) -> [String] {
    var parts: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if let last = parts.last, displayWidth(of: last) + 1 + displayWidth(of: word) <= room {
        parts[parts.count - 1] += " " + word
        continue
      }
      var rest = ""
      for character in word {
        if displayWidth(of: rest + String(character)) > room {
          parts.append(rest)
          rest = ""
        }
        rest.append(character)
      }
      parts.append(rest)
    }
    return parts.isEmpty ? [""] : parts
  }
}
