import Foundation
import KompasPages
import KompasTerminal
import KompasTestSupport
import Testing

/// What stands on a screen while a run is played and the window changes: all of the page, and nothing of the one before.
@Suite struct PaintedRunTests {
  /// The lines of a grid as a screen has them.
  private func lines(_ canvas: Canvas) -> [String] {
    let lines = canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map(String.init)
  }

  /// Ten runs, five of each case.
  @Test(arguments: 0..<5 as Range<UInt64>)
  func `over a run with changing windows no cell is stale, and no word is cut`(seed: UInt64) throws
  {
    var sizes = SplitMix(seed: seed)
    for name in Library.names {
      var driver = Driver(try Library.load(name), seed: seed, whims: seed)
      driver.isCurious = true
      var painter = CanvasPainter(theme: Theme.allCases[Int(seed) % Theme.allCases.count])
      var screen = Screen(columns: 80, rows: 24)
      var (width, height) = (80, 24)
      let layout = PageLayout(words: .dutch)
      try driver.finish { page, _ in
        if Int.random(in: 0..<3, using: &sizes) == 0 {
          width = Int.random(in: 60...210, using: &sizes)
          height = Int.random(in: 18...64, using: &sizes)
          screen.resize(columns: width, rows: height)
        }
        var cursor = PageCursor(on: page)
        if Bool.random(using: &sizes) { _ = cursor.click(0, on: page) }
        let view = layout.view(of: page, cursor: cursor, width: width, height: height)
        screen.feed(painter.paint(view.canvas))
        #expect(screen.lines == lines(view.canvas), "\(page.title) at \(width)×\(height)")
        #expect(screen.unknown.isEmpty)
        let drawn = words(gridText(of: page, words: .dutch, width: width, height: height))
        for fact in page.facts {
          let cut = words(fact).subtracting(drawn)
          #expect(cut.isEmpty, "\(cut) at \(width)×\(height)")
        }
      }
    }
  }

  private func words(_ text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter })
  }

  @Test(arguments: Theme.allCases)
  func `on a terminal a changed window shows the page as if it had opened there, in every theme`(
    theme: Theme
  ) throws {
    let sitting = try Sitting()
    let terminal = try PseudoTerminal(["--theme", theme.rawValue] + sitting.arguments)
    try #require(terminal.wait(for: Menu.play))
    terminal.type("1\r")
    try #require(terminal.wait(for: sitting.heading))
    var driver = sitting.driver
    let page = driver.page
    let layout = PageLayout(words: .dutch)
    for (columns, rows) in [(200, 60), (61, 19), (120, 40), (100, 30), (80, 24), (160, 45)] {
      terminal.resize(columns: UInt16(columns), rows: UInt16(rows))
      let view = layout.view(of: page, cursor: PageCursor(on: page), width: columns, height: rows)
      #expect(terminal.wait { $0.lines == lines(view.canvas) }, "\(columns)×\(rows)")
    }
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }
}
