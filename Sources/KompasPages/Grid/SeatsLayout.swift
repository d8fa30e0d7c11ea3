/// A council: a row a party, and where there is room all of it as it sits.
extension BlockLayout {
  /// A council under so many lines of a window: as a half circle of seats where that fits, with a row a party below it.
  func drawing(of seats: Seats, under above: Int) -> Content {
    var content = Content()
    guard seats.isHall, isWide else {
      content.add(lines(of: seats))
      return content
    }
    let named = named(seats)
    let room = height - above - below - named.count - 1
    let half = [HalfCircle.Size.large, .small].lazy.compactMap { size in
      HalfCircle(parties: seats.parties.map(\.count), size: size, width: width, rows: room)
    }.first
    guard let half else {
      content.add(lines(of: seats))
      return content
    }
    let margin = Line(repeating: .blank, count: max(0, (width - half.width) / 2))
    let drawn = drawn(half, seats).map { margin + $0 }
    content.pictures = [0..<drawn.count]
    content.add(drawn + [[]] + named)
    return content
  }

  /// A row a party, a dot a seat, and the outcome in words.
  func lines(of seats: Seats) -> [Line] {
    let rows = seats.parties.map { party in
      [Run(party.name), Run("\(party.count)", .strong), Run(seats.word(for: party))]
    }
    let most = seats.parties.map(\.count).max() ?? 0
    let columns = ColumnsLayout(type: type, width: width, numeric: [1])
    guard let widths = columns.widths(of: rows) else {
      return rows.flatMap { row in
        type.wrapped(row.map(\.text).joined(separator: " "), width: width)
      } + type.wrapped(seats.words, width: width)
    }
    let used = widths.reduce(0, +) + columns.space * 3
    var lines: [Line] = []
    for (party, row) in zip(seats.parties, rows) {
      var laid = columns.lines(of: row, widths: widths)
      if used + most <= width, !laid.isEmpty { laid[0] += [.blank, .blank] + dots(party) }
      lines += laid
    }
    return lines + type.wrapped(seats.words, width: width)
  }

  private func dots(_ party: Seats.Party) -> Line {
    let glyphs = type.glyphs
    let cast = party.isFor == nil ? 0 : min(party.count, party.cast ?? party.count)
    let voted =
      party.isFor == true
      ? type.drawn(glyphs.needle, cast, .inFavor) : type.drawn(glyphs.previous, cast, .against)
    return voted + type.drawn(glyphs.track, party.count - cast, .muted)
  }

  /// A row a party under its letters and the sign of its seats, as they stand in the half circle.
  private func named(_ seats: Seats) -> [Line] {
    let rows = seats.parties.map { party in
      [Run(party.name), Run("\(party.count)", .strong), Run(seats.word(for: party))]
    }
    let columns = ColumnsLayout(type: type, width: width - 5, numeric: [1])
    guard let widths = columns.widths(of: rows) else { return lines(of: seats) }
    return zip(seats.parties, rows).flatMap { party, row in
      let state = party.state(of: 0)
      let head =
        Line(type.cells(party.tag, .strong, flow: Cell.ornament).prefix(2)).padded(to: 3)
        + [Cell(type.glyphs.seat(state), role: state.role, flow: Cell.ornament), .blank]
      return columns.lines(of: row, widths: widths).enumerated().map {
        ($0.offset == 0 ? head : Line(repeating: .blank, count: head.count)) + $0.element
      }
    } + type.wrapped(seats.words, width: width)
  }

  private func drawn(_ half: HalfCircle, _ seats: Seats) -> [Line] {
    var lines = [Line](
      repeating: Line(repeating: .blank, count: half.width),
      count: half.rows
    )
    func put(_ line: Line, row: Int, column: Int) {
      for (offset, cell) in line.enumerated() where lines.indices.contains(row) {
        guard lines[row].indices.contains(column + offset) else { continue }
        lines[row][column + offset] = cell
      }
    }
    for seat in half.seats {
      let state = seats.parties[seat.party].state(of: seat.number)
      for (row, line) in drawn(state, half.size).enumerated() {
        put(line, row: seat.row + row, column: seat.column)
      }
    }
    for (party, place) in zip(seats.parties, half.tags) {
      guard let place else { continue }
      let letters = type.cells(party.tag, .strong, flow: Cell.ornament).prefix(2)
      put(Line(letters), row: place.row, column: place.column)
    }
    let tally = tally(seats, width: 2 * half.free)
    let widest = tally.map(\.count).max() ?? 0
    for (row, line) in tally.enumerated() {
      put(line, row: half.rows - tally.count + row, column: (half.width - widest) / 2)
    }
    return lines
  }

  /// A seat by how it votes: filled, open, shaded, or not yet there.
  private func drawn(_ state: Seats.State, _ size: HalfCircle.Size) -> [Line] {
    let glyphs = type.glyphs
    guard size.rows > 1 else {
      return [[Cell(glyphs.seat(state), role: state.role, flow: Cell.ornament)]]
    }
    return glyphs.wideSeat(state).map { row in
      row.map { Cell($0, role: $0 == " " ? .text : state.role, flow: Cell.ornament) }
    }
  }

  /// How many voted for and against so far, for the middle of the hall; nothing before the first vote.
  private func tally(_ seats: Seats, width: Int) -> [Line] {
    func count(_ isFor: Bool) -> Int {
      seats.parties.filter { $0.isFor == isFor }
        .reduce(0) { $0 + min($1.count, $1.cast ?? $1.count) }
    }
    let sides: [(state: Seats.State, count: Int)] = [
      (.inFavor, count(true)), (.against, count(false)),
    ]
    guard sides.contains(where: { $0.count > 0 }) else { return [] }
    let signs = sides.map {
      Cell(type.glyphs.seat($0.state), role: $0.state.role, flow: Cell.ornament)
    }
    let between = Line(repeating: .blank, count: 3)
    let large = sides.compactMap { type.large("\($0.count)", $0.state.role, width: width) }
    if isPresented, large.count == 2, large[0][0].count + large[1][0].count + 9 <= width {
      return (0..<BigLetters.rows).map { row in
        zip(signs, large).enumerated().reduce(into: Line()) { line, side in
          if side.offset > 0 { line += between }
          line += row == BigLetters.rows - 1 ? [side.element.0, .blank] : [.blank, .blank]
          line += side.element.1[row]
        }
      }
    }
    let line = zip(signs, sides).enumerated().reduce(into: Line()) { line, side in
      if side.offset > 0 { line += between }
      line += [side.element.0, .blank]
      line += type.cells("\(side.element.1.count)", .strong, flow: Cell.ornament)
    }
    return line.count <= width ? [line] : []
  }
}

extension Seats {
  /// How a seat votes, or would.
  enum State: CaseIterable {
    case inFavor, against, torn, open

    /// What it is drawn in.
    var role: CellRole {
      switch self {
      case .inFavor: .inFavor
      case .against: .against
      case .torn: .torn
      case .open: .muted
      }
    }
  }
}

extension Seats.Party {
  /// How one of its seats votes: once it did, and before that as it leans.
  func state(of seat: Int) -> Seats.State {
    if let isFor {
      guard seat < min(count, cast ?? count) else { return .open }
      return isFor ? .inFavor : .against
    }
    return switch leaning {
    case .inFavor: .inFavor
    case .against: .against
    case .torn: .torn
    case nil: .open
    }
  }
}
