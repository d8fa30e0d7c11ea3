import KompasEngine
import KompasPages

@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio

/// What is said of needles and groups, against the tables beside it.
extension FinishedRun {
  mutating func readNeedles() {
    // What a choice did right after it is told elsewhere; these tables have more in them.
    for part in parts(phrases.needles) + parts(phrases.support) {
      check("what came between", part.text.contains(phrases.between), part.text)
    }
    for part in parts(phrases.needles) {
      guard let table = part.tables.first else { continue }
      let columns = table.columns.dropFirst(2)
      let stories = part.lines.suffix(columns.count).map(\.text)
      for (index, (column, story)) in zip(columns, stories).enumerated() {
        let places = places(table.column(column))
        readStory(story, table, places)
        // The alternative text of the picture says the same.
        for trends in part.trends {
          let panel = trends.panels[index]
          check("picture of a needle", panel.words == story, panel.words)
          check("figures of a needle", panel.values[0].compactMap(\.self) == places, "\(panel)")
        }
      }
    }
  }

  private mutating func readStory(_ line: String, _ table: FigureTable, _ places: [Int]) {
    let steps = zip(places, places.dropFirst()).map { abs($1 - $0) }
    let most = steps.max() ?? 0
    let labels = steps.indices.filter { steps[$0] == most }.map { table.rows[$0 + 1][0] }
    let found = line.read(phrases.largest) ?? line.read(phrases.largestOfMany)
    check("largest move", (found == nil) == (most == 0), line)
    guard let found else { return }
    let isNamed = labels.allSatisfy { label in
      let option = label.split(separator: ". ", maxSplits: 1)
      let name = option.count == 2 && Int(option[0]) != nil ? String(option[1]) : label
      return line.contains(view.words.quoted(name))
    }
    let isMany = line.read(phrases.largest) == nil
    check("largest move", isNamed && found[1].numbers == [most], "\(line) | \(places)")
    if isMany { check("largest moves", labels.count > 1, line) }
    if let ends = line.read(phrases.story) {
      let cells = [places.first, places.last].map { abs($0 ?? 0) }
      check("from and to", [ends[0], ends[1]].map { $0.numbers.last ?? 0 } == cells, line)
    }
  }

  /// Where a needle stood, from cells such as "raad 6 (wijk 3)": one pole above nought, the other below it.
  private func places(_ cells: [String]) -> [Int] {
    var poles: [String] = []
    return cells.map { cell in
      let words = cell.prefix { $0 != "(" }.split(separator: " ")
      guard let points = words.last.flatMap({ Int($0) }) else { return 0 }
      let pole = words.dropLast().joined(separator: " ")
      if !poles.contains(pole) { poles.append(pole) }
      let isFirst =
        pole.isEmpty || Tension.allCases.contains { view.words.pole($0, isLeft: true) == pole }
      return isFirst ? points : -points
    }
  }

  mutating func readGroups() {
    readGains()
    let rules = timeline.game.rules
    for part in parts(phrases.groups) {
      let table = part.tables.first
      let rows = table?.rows ?? []
      let off = rows.filter { row in
        let seen = row[1].numbers
        guard let was = Int(row[2]), let low = seen.first, let high = seen.last else { return true }
        return !(low...high).contains(was)
      }
      if part.text.contains(phrases.within) { check("within", off.isEmpty, "\(off)") }
      if let names = part.text.read(phrases.outside)?[0] {
        check("outside", !off.isEmpty && off.allSatisfy { names.contains($0[0]) }, names)
      }
      let involved = timeline.state.choices.flatMap {
        rules.involvements[rules.options[$0].involves]
      }
      let asked = Set(involved.filter { $0.level != .inform }.map { Int($0.stakeholder) })
      let people = rules.stakeholders.indices.filter { rules.stakeholders[$0].people > 0 }
      check(
        "everyone asked",
        part.text.contains(phrases.everyoneHeard) == asked.isSuperset(of: people),
        "\(asked)"
      )
    }
    for part in parts(phrases.gains) {
      guard let table = part.tables.first else { continue }
      let changes = table.rows.map { row in (Int(row[2]) ?? 0) - (Int(row[1]) ?? 0) }
      check(
        "differences",
        zip(table.rows, changes).allSatisfy { Int($0[3].replacing("+", with: "")) == $1 },
        "\(table.rows)"
      )
      check(
        "nobody",
        part.text.contains(phrases.nobody) == changes.allSatisfy { abs($0) < 3 },
        "\(changes)"
      )
      readSpread(part, table)
    }
  }

  /// Of the groups in the table, the sentence on the first page names those outside the council that gained or lost most: of equals all or none.
  private mutating func readGains() {
    guard let table = report.first(where: { $0.title == phrases.gains })?.tables.first,
      let summary = report.first(where: { $0.title == phrases.summary })
    else { return }
    let view = self.view
    let by = Dictionary(
      table.rows.map { ($0[0], Int($0[3].replacing("+", with: "")) ?? 0) },
      uniquingKeysWith: { first, _ in first }
    )
    func isNamed(_ group: Int) -> Bool {
      summary.text.contains(
        view.back.groupPoints(view.shortMention(group), by[view.group(group)] ?? 0)
      )
    }
    for sign in [1, -1] {
      func size(_ group: Int) -> Int { sign * (by[view.group(group)] ?? 0) }
      let all = view.people.filter { size($0) >= 3 }
      let least = all.filter(isNamed).map(size).min() ?? 0
      let most = all.filter { !isNamed($0) }.map(size).max() ?? 0
      check("who gained or lost most", all.isEmpty || least > most, "\(by) | \(summary.text)")
    }
  }

  private mutating func readSpread(_ part: ReadPart, _ table: FigureTable) {
    guard let worst = part.text.read(phrases.worst), let listed = part.text.read(phrases.order)
    else { return }
    let rules = timeline.game.rules
    let residents = rules.stakeholders.indices.filter { rules.stakeholders[$0].kind == .residents }
    let ends = Dictionary(
      table.rows.map { ($0[0], Int($0[2]) ?? 0) },
      uniquingKeysWith: { first, _ in first }
    )
    let support = residents.compactMap { ends[view.group($0)] }
    let order = listed[0].numbers
    check("order", order == support.sorted() && order == order.sorted(), listed[0])
    let least = residents.filter { ends[view.group($0)] == support.min() }
    check(
      "least content",
      Int(worst[1]) == support.min() && worst[0] == view.groups(least),
      "\(worst) | \(listed[0])"
    )
    let others = rules.stakeholders.indices.filter { group in
      let stakeholder = rules.stakeholders[group]
      return stakeholder.people > 0 && stakeholder.kind != .residents && stakeholder.seats == 0
        && ends[view.group(group)].map { $0 < support.min() ?? 0 } ?? false
    }
    let othersTold = view.words.evenWorseOff(others.map(view.mention))
    check(
      "even worse off",
      others.isEmpty
        ? !part.text.contains(othersTold.prefix { $0 != ":" }) : part.text.contains(othersTold),
      othersTold
    )
    let apart = (support.max() ?? 0) - (support.min() ?? 0)
    if let found = part.text.read(phrases.apart)?[0] {
      check("between groups", found.numbers == [apart] && apart > 0, "\(found), \(apart)")
    } else {
      check("between groups", part.text.contains(phrases.notApart) && apart == 0, "\(apart)")
    }
    let people = residents.map { rules.stakeholders[$0].people }
    let gini = gini(support, people.map(Int.init))
    let told = [phrases.even, phrases.uneven, phrases.veryUneven].map(part.text.contains)
    // Half a point of rounding moves it by half a point over the mean, and a little: much where nobody is content.
    let all = people.reduce(0.0) { $0 + Double($1) }
    let mean = zip(support, people).reduce(0.0) { $0 + Double($1.0) * Double($1.1) } / max(all, 1)
    let near = max(0.01, 0.6 / max(mean, 1))
    let can = [gini < 0.05 + near, (0.05 - near..<0.15 + near).contains(gini), gini >= 0.15 - near]
    check(
      "over people",
      told.filter(\.self).count == 1 && zip(told, can).allSatisfy { !$0 || $1 },
      "\(told), \(gini)"
    )
  }

  /// The mean difference of two people by the definition, over twice the mean.
  private func gini(_ support: [Int], _ people: [Int]) -> Double {
    let all = Double(people.reduce(0, +))
    let mean = zip(support, people).reduce(0) { $0 + Double($1.0 * $1.1) } / all
    guard mean > 0 else { return 0 }
    var sum = 0.0
    for (one, few) in zip(support, people) {
      for (other, many) in zip(support, people) {
        sum += Double(abs(one - other)) * Double(few) * Double(many)
      }
    }
    return sum / (2 * all * all * mean)
  }
}
