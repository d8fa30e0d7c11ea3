extension BlockLayout {
  /// Blocks in as many columns beside each other as there is room for, parted where a heading stands.
  func columns(of blocks: [Block], within least: Int) -> Content {
    let count = max(1, (width + Frame.gutter) / (least + Frame.gutter))
    guard count > 1 else { return content(blocks) }
    var column = self
    column.width = (width - (count - 1) * Frame.gutter) / count
    let parts = blocks.parts.map { column.content($0) }
    guard parts.count > 1 else { return content(blocks) }
    let columns = filled(parts, count)
    var content = Content()
    content.add(
      (0..<(columns.map(\.lines.count).max() ?? 0)).map { row in
        columns.enumerated().reduce(into: Line()) { line, column in
          let lines = column.element.lines
          guard row < lines.count, !lines[row].isEmpty else { return }
          line = line.padded(to: column.offset * (self.columnStep(count)))
          line += lines[row]
        }
      }
    )
    content.pictures = columns.flatMap(\.pictures)
    return content
  }

  private func columnStep(_ count: Int) -> Int {
    (width - (count - 1) * Frame.gutter) / count + Frame.gutter
  }

  /// Parts below each other in the first column that is not yet as high as a fair share.
  private func filled(_ parts: [Content], _ count: Int) -> [Content] {
    let share = (parts.map(\.lines.count).reduce(0, +) + parts.count) / count
    var columns = [Content](repeating: Content(), count: count)
    var place = 0
    for part in parts {
      let isHalfway = columns[place].lines.count + part.lines.count / 2 > share
      if place + 1 < count, !columns[place].lines.isEmpty, isHalfway { place += 1 }
      columns[place].separate()
      columns[place].add(part)
    }
    return columns
  }
}

extension BlockLayout {
  /// What stands aside: what is drawn of it as large as all of it is in sight; of what helps only (`isSpare`), no drawing if none fits.
  func aside(_ blocks: [Block], isSpare: Bool) -> Content {
    let least = Frame.sideColumn
    for size in Self.sizes {
      var layout = self
      layout.mostDrawn = size
      let content = layout.columns(of: blocks, within: least)
      let isWhole = content.pictures.allSatisfy { $0.upperBound <= height }
      if isWhole, !isSpare || content.pictures.count == blocks.count(where: \.isRose) {
        return content
      }
    }
    var layout = self
    layout.mostDrawn = 0
    return layout.columns(of: isSpare ? blocks.withoutRoses : blocks, within: least)
  }

  /// The sizes in which a rose is tried.
  private static let sizes = [Int.max, 21, 18, 15, 13, 11, 9]
}

extension Block {
  /// Whether it is a compass.
  var isRose: Bool { if case .rose = self { true } else { false } }
  /// Whether it is one that draws what the page asks for.
  var isAsked: Bool { if case .rose(let rose) = self { rose.isAsked } else { false } }
}

extension [Block] {
  /// These blocks without compasses, and without the headings above them.
  fileprivate var withoutRoses: [Block] {
    reduce(into: []) { kept, block in
      guard block.isRose else { return kept.append(block) }
      if case .heading? = kept.last { kept.removeLast() }
    }
  }

  /// These blocks, parted before each heading of level 2.
  fileprivate var parts: [[Block]] {
    reduce(into: [[Block]]()) { parts, block in
      if case .heading(_, level: 2) = block { parts.append([]) }
      if parts.isEmpty { parts.append([]) }
      parts[parts.count - 1].append(block)
    }
  }
}
