/// Choices of a page that the program opens with: what each is for stands beside it.
extension AskLayout {
  /// Choices below each other, in two columns.
  func list(_ choices: [Choice], in content: inout Content) {
    let heads = choices.indices.map { index in
      let choice = choices[index]
      let isFocused = index == cursor.selection
      let role: CellRole = isFocused ? .selected : choice.closed == nil ? .text : .muted
      return marker(isFocused: isFocused)
        + type.cells("\(choice.number ?? index + 1) ", .accent, flow: Cell.ornament)
        + type.cells(choice.label, role)
    }
    let column = (heads.map(\.count).max() ?? 0) + Frame.gutter
    for (index, choice) in choices.enumerated() {
      let flow = Self.firstFlow + UInt16(min(index, 49))
      let told = [
        (choice.detail, choice.detailRole),
        (choice.closed.map(words.closed(because:)) ?? "", CellRole.warning),
        (choice.text, .muted),
      ]
      let beside = told.flatMap { text, role in
        type.wrapped(text, role, width: width - column, flow: flow)
      }
      let lines = (0..<max(1, beside.count)).map { row in
        let head = row == 0 ? heads[index] : []
        return row < beside.count ? head.padded(to: column) + beside[row] : head
      }
      if index == cursor.selection {
        content.addFocused(lines, cursor: .start)
      } else {
        content.add(lines)
      }
      add(.choice(index), rows: lines.count, columns: 0..<width, to: &content)
    }
  }
}
