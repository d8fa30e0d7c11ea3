extension BlockLayout {
  /// Blocks in as many columns beside each other as there is room for, parted where a heading stands.
  func columns(of blocks: [Block], within least: Int) -> Content {
    let count = max(1, (width + Frame.gutter) / (least + Frame.gutter))
    guard count > 1 else { return content(blocks) }
    var column = self
    column.width = (width - (count - 1) * Frame.gutter) / count
    let parts = blocks.parts.map { column.content($0).lines }
    guard parts.count > 1 else { return content(blocks) }
    let columns = filled(parts, count)
    var content = Content()
    content.add(
      (0..<(columns.map(\.count).max() ?? 0)).map { row in
        columns.enumerated().reduce(into: Line()) { line, column in
          guard row < column.element.count, !column.element[row].isEmpty else { return }
          line = line.padded(to: column.offset * (self.columnStep(count)))
          line += column.element[row]
        }
      }
    )
    return content
  }

  private func columnStep(_ count: Int) -> Int {
    (width - (count - 1) * Frame.gutter) / count + Frame.gutter
  }

  /// Parts below each other in the first column that is not yet as high as a fair share.
  private func filled(_ parts: [[Line]], _ count: Int) -> [[Line]] {
    let share = (parts.map(\.count).reduce(0, +) + parts.count) / count
    var columns = [[Line]](repeating: [], count: count)
    var place = 0
    for part in parts {
      let isHalfway = columns[place].count + part.count / 2 > share
      if place + 1 < count, !columns[place].isEmpty, isHalfway { place += 1 }
      if !columns[place].isEmpty { columns[place].append([]) }
      columns[place] += part
    }
    return columns
  }
}

extension [Block] {
  /// These blocks, parted before each heading of level 2.
  fileprivate var parts: [[Block]] {
    reduce(into: [[Block]]()) { parts, block in
      if case .heading(_, level: 2) = block { parts.append([]) }
      if parts.isEmpty { parts.append([]) }
      parts[parts.count - 1].append(block)
    }
  }
}
