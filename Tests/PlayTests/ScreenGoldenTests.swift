import Foundation
import KompasPages
import KompasTerminal
import KompasTestSupport
import Testing

/// How every kind of page looks, in two languages and four sizes; `make golden` writes it anew.
@Suite struct ScreenGoldenTests {
  /// The least that is played on, a terminal as it opens, one with room beside, and a wall.
  static let sizes = [(60, 18), (80, 24), (100, 30), (200, 60)]

  private static func path(_ name: String) -> String {
    Program.root.path + "/Tests/PlayTests/Goldens/\(name).txt"
  }

  @Test(arguments: ["nl", "en"], sizes)
  func `every page looks as it did`(language: String, size: (Int, Int)) throws {
    var text = ""
    for shown in try Shown.all(language, size) {
      text += "=== \(shown.name)\n\(shortened(shown.view.canvas.plainText))\n"
    }
    let name = "screens-\(size.0)x\(size.1)-\(language)"
    #expect(try differenceFromGolden(text, Self.path(name)) == nil)
  }

  /// Lines that are short to keep: one that stands there several times has their number, and so has a sign.
  private func shortened(_ text: String) -> String {
    var lines: [(text: String, count: Int)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(counted) {
      if lines.last?.text == line {
        lines[lines.count - 1].count += 1
      } else {
        lines.append((line, 1))
      }
    }
    return lines.map {
      $0.count > 2
        ? "\($0.text)\n~ \($0.count)"
        : Array(repeating: $0.text, count: $0.count).joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  /// A line in which more than 24 equal signs in a row are one, with their number; spaces stay.
  private func counted(_ line: Substring) -> String {
    var text = ""
    var rest = line
    while let sign = rest.first {
      let count = rest.prefix { $0 == sign }.count
      text +=
        count > 24 && sign != " " ? "\(sign){\(count)}" : String(repeating: sign, count: count)
      rest = rest.dropFirst(count)
    }
    return text
  }

  @Test func `every part of a page is for what it was`() throws {
    var text = ""
    for shown in try Shown.all("nl", (100, 30)) {
      text += "=== \(shown.name)\n"
      for (number, row) in shown.view.canvas.rows.enumerated() {
        let parts = row.stretches.filter { ![.text, .rule].contains($0.role) }
        if !parts.isEmpty {
          text += "\(number): " + parts.map(\.description).joined(separator: ", ") + "\n"
        }
      }
    }
    #expect(try differenceFromGolden(text, Self.path("roles-100x30-nl")) == nil)
  }

  @Test(arguments: Theme.allCases)
  func `a terminal shows the same characters in every theme`(theme: Theme) throws {
    for size in Self.sizes {
      var painter = CanvasPainter(theme: theme)
      var screen = Screen(columns: size.0, rows: size.1)
      for shown in try Shown.all("nl", size) {
        screen.feed(painter.paint(shown.view.canvas))
        let wanted = shown.view.canvas.plainText.split(
          separator: "\n",
          omittingEmptySubsequences: false
        )
        #expect(screen.lines == wanted.map(String.init), "\(shown.name) at \(size)")
      }
      #expect(screen.unknown.isEmpty)
    }
  }

  @Test(arguments: ["nl", "en"])
  func `no two pages of a gallery differ in color only`(language: String) throws {
    var looks: [String: [[CellRole]]] = [:]
    for picture in try Gallery.pages(language) {
      for view in picture.page.answers {
        let text = view.canvas.plainText
        let roles = view.canvas.rows.map { $0.map(\.role) }
        #expect(looks.updateValue(roles, forKey: text) ?? roles == roles, "\(picture.name)")
      }
    }
    #expect(looks.count > 100)
  }

  @Test(arguments: ["nl", "en"])
  func `what has the focus, what is ticked and how many points there are is seen in characters`(
    language: String
  ) throws {
    var count = 0
    for picture in try Gallery.pages(language) {
      let views = picture.page.answers.map(\.canvas.plainText)
      #expect(Set(views).count == views.count, "\(picture.name)")
      count += views.count
    }
    #expect(count > 100)
  }

  @Test(arguments: ["nl", "en"])
  func `beside what is only colored there is a letter, or a sign that no other vote has`(
    language: String
  ) throws {
    for shown in try Shown.all(language, (200, 60)) {
      var votes: [Character: Set<CellRole>] = [:]
      for row in shown.view.canvas.rows where !row.contains(where: \.character.isLetter) {
        for cell in row where cell.role.isState && cell.character != " " {
          // A row of seats, as the council sits.
          #expect(
            [.inFavor, .torn, .against].contains(cell.role),
            "\(shown.name): \(row.map { String($0.character) }.joined())"
          )
          votes[cell.character, default: []].insert(cell.role)
        }
      }
      #expect(votes.values.allSatisfy { $0.count == 1 }, "\(shown.name)")
    }
  }
}

/// A page as a window shows it.
private struct Shown {
  var name: String
  var view: PageView

  /// Every page of the gallery: its first and its last frame, with the focus on an option if it is a scene, and scrolled to the end.
  static func all(_ language: String, _ size: (Int, Int)) throws -> [Shown] {
    let layout = PageLayout(words: language == "nl" ? .dutch : .english)
    var found: [Shown] = []
    for picture in try Gallery.pages(language) {
      let page = picture.page
      for (note, start) in page.cursors(isScene: picture.name.hasPrefix("choosing:")) {
        var cursor = start
        var place = picture.name + note
        while true {
          let view = layout.view(of: page, cursor: cursor, width: size.0, height: size.1)
          found.append(Shown(name: place, view: view))
          guard view.main.hasMoreBelow || view.side?.hasMoreBelow == true else { break }
          cursor.settle(in: view)
          _ = cursor.handle(.pageDown, on: page, in: view)
          place = picture.name + note + ", below"
        }
      }
    }
    return found
  }
}

extension Page {
  /// Where a player can be on it, as far as that looks otherwise.
  fileprivate func cursors(isScene: Bool) -> [(String, PageCursor)] {
    let first = PageCursor(on: self)
    var found = [("", first)]
    if frames.count > 1 {
      var cursor = first
      _ = cursor.handle(.character(" "), on: self)
      found.append((", last frame", cursor))
    }
    if isScene {
      var cursor = first
      _ = cursor.handle(.down, on: self)
      found.append((", focus", cursor))
    }
    return found
  }

  /// It in a window without end: with each focus, each tick, and a point given or taken.
  fileprivate var answers: [PageView] {
    var cursors = [PageCursor(on: self)]
    cursors += ask.choices.indices.map { index in
      var cursor = PageCursor(on: self)
      _ = cursor.click(index, on: self)
      if case .explain = ask { _ = cursor.handle(.character(" "), on: self) }
      if case .allot = ask { _ = cursor.handle(.right, on: self) }
      return cursor
    }
    // What the page gives the focus at first is not seen twice.
    let layout = PageLayout(words: .dutch)
    let views =
      Set(cursors.map(\.selection)).count == cursors.count ? cursors[...] : cursors.dropFirst()
    return views.map { layout.view(of: self, cursor: $0, width: 80, height: 300) }
  }
}

/// Cells in a row of one role.
private struct Stretch: CustomStringConvertible {
  var role: CellRole
  var columns: Range<Int>

  var description: String { "\(role) \(columns.lowerBound)+\(columns.count)" }
}

extension [Cell] {
  fileprivate var stretches: [Stretch] {
    var found: [Stretch] = []
    for (column, cell) in enumerated() {
      if let last = found.last, last.role == cell.role {
        found[found.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        found.append(Stretch(role: cell.role, columns: column..<column + 1))
      }
    }
    return found
  }
}

extension CellRole {
  /// Whether it says how something stands.
  fileprivate var isState: Bool {
    switch self {
    case .inFavor, .torn, .against, .kept, .broken, .open, .warning, .danger, .group: true
    default: false
    }
  }
}
