/// Choices for the back of a room: as large as they fit.
extension AskLayout {
  /// How large a choice is drawn, the largest first.
  private enum Size: CaseIterable {
    /// Its number and what it is in letters three rows high.
    case label
    /// Its number in letters three rows high, with what it is in bold beside it.
    case number
    /// Bold, with white space between.
    case apart
  }

  /// Choices below each other in so many rows at most, those of what the focus opens included; `nil` where none of this fits.
  ///
  /// They stay as large as they are when the focus moves.
  func presented(_ ask: Ask, rows: Int) -> Content? {
    guard let large, case .choose(let prompt, let choices) = ask else { return nil }
    let asked = type.large(prompt, .strong, width: max(large, width), lines: 1) ?? prompted(prompt)
    for size in Size.allCases {
      let drawn = choices.indices.map { lines(of: choices[$0], $0, size, isOpen: false) }
      let opened = choices.indices.map { lines(of: choices[$0], $0, size, isOpen: true) }
      guard drawn.allSatisfy({ $0 != nil }) else { continue }
      let most = zip(drawn, opened).map { ($1?.count ?? 0) - ($0?.count ?? 0) }.max() ?? 0
      let height = asked.count + drawn.reduce(0) { $0 + ($1?.count ?? 0) } + most
      guard height <= rows else { continue }
      var content = Content()
      content.add(asked)
      if height < rows { content.separate() }
      // What is said below a choice stays with it.
      let hasSpace = size != .apart && height + choices.count <= rows
      for index in choices.indices {
        if index > 0, hasSpace { content.separate() }
        let isFocused = index == cursor.selection
        let shown = (isFocused ? opened[index] : drawn[index]) ?? []
        if isFocused { content.addFocused(shown, cursor: .start) } else { content.add(shown) }
        add(.choice(index), rows: shown.count, columns: 0..<width, to: &content)
      }
      return content
    }
    return nil
  }

  /// The width of the bar beside what has the focus, with white space: so much that it does not look like a part of the figure.
  private static let mark = 4
  /// The width of the widest figure in large letters, with the space before the next.
  private static let figure = 5

  private func prompted(_ prompt: String) -> [Line] { type.wrapped(prompt, .strong, width: width) }

  /// A choice in a size; `nil` if it cannot be drawn so.
  private func lines(of choice: Choice, _ index: Int, _ size: Size, isOpen: Bool) -> [Line]? {
    let isFocused = index == cursor.selection
    let role: CellRole = isFocused ? .selected : choice.closed == nil ? .strong : .muted
    let number = "\(choice.number ?? index + 1)"
    let big = type.large(number, .accent, width: width)
    let mark = type.drawn(type.glyphs.focus, 1, .accent).padded(to: Self.mark)
    let indent = Self.mark + (size == .apart ? number.count + 1 : number.count * Self.figure + 2)
    let inner = width - indent
    var more = type.wrapped(choice.detail, choice.detailRole, width: inner)
    if let closed = choice.closed {
      more += type.wrapped(words.closed(because: closed), .warning, width: inner)
    }
    if isOpen {
      let blocks = BlockLayout(type: type, words: words, width: inner)
      more += blocks.lines(of: Paragraph.parse(choice.text))
    }
    let label = type.wrapped([Run(choice.label, role)], width: inner)
    var (head, rest): ([Line], [Line])
    switch size {
    case .label:
      let letters = type.large(choice.label, isFocused ? .title : role, width: inner)
      guard let big, let letters else { return nil }
      (head, rest) = (big, letters + more)
    case .number:
      guard let big else { return nil }
      (head, rest) = (big, label + more)
    case .apart:
      (head, rest) = ([type.cells(number, .accent, flow: Cell.ornament)], label + more + [[]])
    }
    head += [Line](repeating: [], count: max(0, rest.count - head.count))
    rest += [Line](repeating: [], count: max(0, head.count - rest.count))
    return zip(head, rest).map { head, rest in
      let line = (isFocused ? mark : [].padded(to: Self.mark)) + head
      return rest.isEmpty ? line : line.padded(to: indent) + rest
    }
  }
}
