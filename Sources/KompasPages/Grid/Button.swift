/// A part of the grid that does something when it is clicked.
public struct Button: Sendable, Equatable {
  /// What it does.
  public enum Meaning: Sendable, Equatable {
    /// It stands for a choice, from 0: it gets the focus, and is confirmed if it has it.
    case choice(Int)
    /// It stands for a key.
    case key(Key)
  }

  /// The rows that it fills.
  public var rows: Range<Int>
  /// The columns that it fills.
  public var columns: Range<Int>
  /// What it does.
  public var meaning: Meaning

  /// The same further down and to the right.
  func moved(down: Int, right: Int) -> Button {
    Button(
      rows: (rows.lowerBound + down)..<(rows.upperBound + down),
      columns: (columns.lowerBound + right)..<(columns.upperBound + right),
      meaning: meaning
    )
  }

  /// The part of it on some rows; `nil` if there is none.
  func kept(on seen: Range<Int>) -> Button? {
    let rows = rows.clamped(to: seen)
    return rows.isEmpty ? nil : Button(rows: rows, columns: columns, meaning: meaning)
  }
}

extension PageView {
  /// What a click on a place does; `nil` for nothing.
  public func meaning(at place: Place) -> Button.Meaning? {
    buttons.first { $0.rows.contains(place.row) && $0.columns.contains(place.column) }?.meaning
  }
}

extension PageCursor {
  /// Puts the focus on a choice that was clicked; whether it had it already, so that it is meant to be confirmed.
  public mutating func click(_ choice: Int, on page: Page) -> Bool {
    remark = nil
    guard page.ask.choices.indices.contains(choice) else { return false }
    let had = selection == choice
    selection = choice
    return had
  }

  /// Scrolls by some lines what lies under a place.
  public mutating func wheel(_ lines: Int, at place: Place, in view: PageView) {
    let isBeside = view.side.map { side in
      side.columns.contains(place.column) && side.rows.contains(place.row)
    }
    // Over what cannot scroll it turns what can.
    if isBeside == true || view.main.total <= view.main.height {
      sideScroll = max(0, sideScroll + lines)
    }
    if isBeside != true {
      follows = false
      scroll = max(0, scroll + lines)
    }
  }
}
