/// Lays out what a page asks, with the focus and the answer in the making.
struct AskLayout {
  var type: Typesetter
  var words: FacePhrases
  var width: Int
  var cursor: PageCursor
  /// How wide the question may be in large letters; `nil` for usual ones.
  var large: Int?
  /// Whether each choice has beside it what it is for.
  var isListed = false

  /// The lines of an ask.
  func content(_ ask: Ask) -> Content {
    var content = Content()
    switch ask {
    case .proceed(let label):
      let lines = type.hanging(marker(isFocused: true), [Run(label, .selected)], width: width)
      content.addFocused(lines.isEmpty ? [marker(isFocused: true)] : lines, cursor: .start)
      add(.key(.enter), rows: max(1, lines.count), columns: 0..<width, to: &content)
    case .choose(let prompt, let choices):
      add(prompt, to: &content)
      if isListed {
        list(choices, in: &content)
      } else {
        for index in choices.indices { add(choices[index], index, box: nil, to: &content) }
      }
    case .allot(let allotment): add(allotment, to: &content)
    case .explain(let explanation):
      add(explanation.prompt, picks: explanation.choices, to: &content)
      content.separate()
      add(explanation.linePrompt, to: &content)
      addField(
        explanation.placeholder,
        isFocused: cursor.selection == explanation.choices.count,
        to: &content
      )
    case .write(let prompt, let placeholder):
      // What is written about stands above it in large letters already.
      content.add(type.wrapped(prompt, .strong, width: width))
      addField(placeholder, isFocused: true, to: &content)
    }
    return content
  }

  private func add(_ prompt: String, picks choices: [Choice], to content: inout Content) {
    add(prompt, to: &content)
    for index in choices.indices {
      let isPicked = cursor.picked.indices.contains(index) && cursor.picked[index]
      let box = isPicked ? type.glyphs.picked : type.glyphs.notPicked
      add(choices[index], index, box: box, to: &content)
    }
  }

  private func add(_ prompt: String, to content: inout Content) {
    let letters = large.flatMap { type.large(prompt, .strong, width: max($0, width), lines: 1) }
    content.add(letters ?? type.wrapped(prompt, .strong, width: width))
  }

  func marker(isFocused: Bool) -> Line {
    isFocused ? type.drawn(type.glyphs.marker, 1, .accent) + [.blank] : [.blank, .blank]
  }

  /// Choices beside each other, each with all it means; `nil` where that does not fit, or where there is nothing to say of them.
  func cards(_ ask: Ask) -> Content? {
    guard case .choose(let prompt, let choices) = ask, choices.count > 1,
      choices.contains(where: { !$0.text.isEmpty })
    else { return nil }
    let most = (width + Frame.gutter) / (Self.card + Frame.gutter)
    guard most > 1 else { return nil }
    let rows = (choices.count + most - 1) / most
    let perRow = (choices.count + rows - 1) / rows
    var card = self
    card.width = (width - (perRow - 1) * Frame.gutter) / perRow
    var content = Content()
    add(prompt, to: &content)
    for first in stride(from: 0, to: choices.count, by: perRow) {
      if first > 0 { content.separate() }
      let shown = choices.indices[first..<min(choices.count, first + perRow)]
      // A flow of its own for each, so that its text can be read again.
      let blocks = shown.map { index in
        card.lines(of: choices[index], index, box: nil, isOpen: true)
          .map { $0.inFlow(Self.firstFlow + UInt16(min(index, 49))) }
      }
      let lines = (0..<(blocks.map(\.count).max() ?? 0)).map { row in
        blocks.enumerated().reduce(into: Line()) { line, block in
          guard row < block.element.count else { return }
          line = line.padded(to: block.offset * (card.width + Frame.gutter)) + block.element[row]
        }
      }
      if let focus = shown.firstIndex(where: { $0 == cursor.selection }) {
        let column = (focus - first) * (card.width + Frame.gutter)
        content.addFocused(lines, cursor: Place(row: 0, column: column))
      } else {
        content.add(lines)
      }
      for (place, index) in shown.enumerated() {
        let left = place * (card.width + Frame.gutter)
        let columns = left..<(left + card.width)
        add(.choice(index), rows: lines.count, columns: columns, to: &content)
      }
    }
    return content
  }

  /// The flow of the first of choices beside each other: behind those of the names of a rose.
  static let firstFlow: UInt16 = 206
  /// The narrowest that a choice beside others may be.
  private static let card = 44

  private func add(_ choice: Choice, _ index: Int, box: String?, to content: inout Content) {
    let lines = lines(of: choice, index, box: box, isOpen: index == cursor.selection)
    if index == cursor.selection {
      content.addFocused(lines, cursor: .start)
    } else {
      content.add(lines)
    }
    add(.choice(index), rows: lines.count, columns: 0..<width, to: &content)
  }

  /// Makes the last lines of some content a button.
  func add(
    _ meaning: Button.Meaning,
    rows: Int,
    columns: Range<Int>,
    to content: inout Content
  ) {
    let end = content.lines.count
    content.buttons.append(Button(rows: (end - rows)..<end, columns: columns, meaning: meaning))
  }

  /// A choice behind its number; with all it means, if it is open.
  private func lines(of choice: Choice, _ index: Int, box: String?, isOpen: Bool) -> [Line] {
    let isFocused = index == cursor.selection
    let shown = choice.number ?? index + 1
    let number = type.cells("\(shown) ", .accent, flow: Cell.ornament)
    let sign = box.map { type.cells($0 + " ", flow: Cell.ornament) } ?? []
    let head = marker(isFocused: isFocused) + number + sign
    return lines(of: choice, head: head, isFocused: isFocused, isOpen: isOpen)
  }

  private func lines(
    of choice: Choice,
    head: Line,
    isFocused: Bool,
    isOpen: Bool? = nil
  ) -> [Line] {
    let role: CellRole = isFocused ? .selected : choice.closed == nil ? .text : .muted
    var lines = type.hanging(head, [Run(choice.label, role)], width: width)
    if lines.isEmpty { lines = [head] }
    let indent = Line(repeating: .blank, count: min(head.count, 4))
    let inner = width - indent.count
    var more = type.wrapped(choice.detail, choice.detailRole, width: inner)
    // What it costs stands behind what it is, where there is room.
    if lines.count == 1, more.count == 1, !choice.label.isEmpty,
      lines[0].count + more[0].count + 2 <= width
    {
      lines[0] += [.blank, .blank] + more.removeFirst()
    }
    if let closed = choice.closed {
      more += type.wrapped(words.closed(because: closed), .warning, width: inner)
    }
    if isOpen ?? isFocused {
      let blocks = BlockLayout(type: type, words: words, width: inner)
      more += blocks.lines(of: Paragraph.parse(choice.text))
    }
    return lines + more.map { indent + $0 }
  }

  private func add(_ allotment: Allotment, to content: inout Content) {
    addHead(allotment, to: &content)
    let isRoomy = allotment.items.allSatisfy { item in
      item.detail.isEmpty && Paragraph.parse(item.text).count <= 1
        && type.cells(item.text).count <= width - 2
    }
    let digits = max(2, "\(allotment.total)".count)
    let room = max(0, min(20, width - digits - 28))
    let tail = digits + 1 + (room > 0 ? room + 1 : 0)
    for (index, item) in allotment.items.enumerated() {
      let isFocused = index == cursor.selection
      let narrow = AskLayout(type: type, words: words, width: width - tail, cursor: cursor)
      let full = AskLayout(type: type, words: words, width: width, cursor: cursor)
      let head = marker(isFocused: isFocused)
      let labelOnly = Choice(label: item.label)
      var lines = narrow.lines(of: labelOnly, head: head, isFocused: isFocused)
      let value = cursor.points.indices.contains(index) ? cursor.points[index] : 0
      lines[0] =
        lines[0].padded(to: width - tail) + bar(value, of: allotment.total, room)
        + [.blank] + type.cells("\(value)", .strong, flow: 1).alignedRight(in: digits)
      var rest = item
      rest.label = ""
      lines += full.lines(of: rest, head: [.blank, .blank], isFocused: isFocused || isRoomy)
        .dropFirst()
      if isFocused {
        content.addFocused(lines, cursor: .start)
      } else {
        content.add(lines)
      }
      add(.choice(index), rows: lines.count, columns: 0..<width, to: &content)
    }
  }

  /// What is asked, and beside it or below it what is left to give.
  private func addHead(_ allotment: Allotment, to content: inout Content) {
    let left = cursor.pointsLeft(allotment)
    let phrase = words.pointsLeft(left, of: allotment.total)
    let prompt = type.wrapped(allotment.prompt, .strong, width: width)
    let state = type.wrapped(phrase, left == 0 ? .muted : .warning, width: width)
    if prompt.count == 1, state.count == 1, prompt[0].count + state[0].count + 3 <= width {
      content.add([prompt[0] + state[0].alignedRight(in: width - prompt[0].count)])
    } else {
      content.add(prompt + state)
    }
  }

  private func bar(_ value: Int, of total: Int, _ room: Int) -> Line {
    guard room > 0 else { return [] }
    let filled = total > 0 ? min(room, value * room / total) : 0
    return [.blank] + type.drawn(type.glyphs.full, filled, .bar)
      + type.drawn(type.glyphs.track, room - filled, .muted)
  }

  /// The field a line is written in: broken anywhere, so that the caret is easily found.
  private func addField(_ placeholder: String, isFocused: Bool, to content: inout Content) {
    let room = width - 2
    var lines: [Line] = [[]]
    var caret = Place.start
    var place = 0
    for character in cursor.text {
      if place == cursor.caret {
        caret = Place(row: lines.count - 1, column: lines[lines.count - 1].count)
      }
      let cells = type.cells(String(character), .field)
      if lines[lines.count - 1].count + cells.count > room { lines.append([]) }
      if place == cursor.caret {
        caret = Place(row: lines.count - 1, column: lines[lines.count - 1].count)
      }
      lines[lines.count - 1] += cells
      place += 1
    }
    if place == cursor.caret {
      if lines[lines.count - 1].count >= room { lines.append([]) }
      caret = Place(row: lines.count - 1, column: lines[lines.count - 1].count)
    }
    let field = lines.enumerated().map { number, line in
      marker(isFocused: isFocused && number == 0) + line
        + Line(repeating: Cell(" ", role: .field), count: max(0, room - line.count))
    }
    if isFocused {
      content.addFocused(field, cursor: Place(row: caret.row, column: caret.column + 2))
    } else {
      content.add(field)
    }
    if cursor.text.isEmpty {
      let hint = type.wrapped(placeholder, .muted, width: room)
      content.add(hint.map { [.blank, .blank] + $0 })
    }
  }
}

extension Choice {
  /// What its detail is drawn in: only money has the color of money.
  var detailRole: CellRole { isPriced ? .money : .muted }
}

extension Line {
  /// The same with its text in another flow.
  fileprivate func inFlow(_ flow: UInt16) -> Line {
    map { cell in
      var cell = cell
      if cell.flow == 0 { cell.flow = flow }
      return cell
    }
  }
}

extension Place {
  /// The first cell.
  static let start = Place(row: 0, column: 0)
}
