import KompasPages
import KompasTestSupport
import Testing

@Suite struct FactsTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `both faces carry every fact`(seed: UInt64) {
    var dice = Dice(state: seed)
    let page = dice.page()
    let spoken = LinearTranscript(words: .english).lines(of: page).joined(separator: " ")
    let sizes = [(80, 24), (60, 18), (121, 30), (200, 60)]
    let (width, height) = sizes[Int(seed) % sizes.count]
    let drawn = gridText(of: page, words: .english, width: width, height: height)
    for fact in page.facts {
      #expect(carries(spoken, fact), "not spoken: \(fact)")
      #expect(carries(drawn, fact), "not drawn at \(width)×\(height): \(fact)")
    }
  }

  @Test func `a value with a range is never said without it`() {
    var page = Samples.rose
    guard case .rose(var rose) = page.main[2] else { return }
    rose.series[1].ranges = [6...13, 8...17, nil, 2...9, 10...20, 30...52]
    page.main[2] = .rose(rose)
    let spoken = LinearTranscript(words: .dutch).lines(of: page).joined(separator: "\n")
    #expect(spoken.contains("Inclusie: wat u zei 20 van 60, wat u koos 9 van 60 (6 tot 13)"))
    for (width, height) in [(60, 18), (80, 24), (120, 30), (200, 60)] {
      let drawn = gridText(of: page, words: .dutch, width: width, height: height)
      for cell in ["9 (6–13)", "12 (8–17)", "5 (2–9)", "14 (10–20)", "40 (30–52)"] {
        #expect(carries(drawn, cell), "\(width)×\(height): \(cell)")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `every row fits the grid, and only ASCII is drawn in ASCII`(seed: UInt64) {
    var dice = Dice(state: seed &+ 1000)
    let page = dice.page()
    let layout = PageLayout(words: .dutch, glyphs: .ascii)
    for (width, height) in [(60, 18), (79, 20), (80, 24), (119, 30), (120, 30), (10, 3), (1, 1)] {
      let view = layout.view(
        of: page,
        cursor: PageCursor(on: page),
        width: width,
        height: height
      )
      #expect(view.canvas.rows.count == height)
      #expect(view.canvas.rows.allSatisfy { $0.count == width })
      #expect(view.canvas.plainText.utf8.allSatisfy { $0 < 0x80 })
    }
    let spoken = LinearTranscript(words: .dutch, glyphs: .ascii).lines(of: page)
    #expect(spoken.joined().utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    Samples.scene, Samples.figures, Samples.rose, Samples.points, Samples.picks, Samples.line,
  ])
  func `pages of the game fit the smallest grid`(page: Page) {
    let drawn = gridText(of: page, words: .dutch, width: 60, height: 18)
    for fact in page.facts { #expect(carries(drawn, fact), "not drawn: \(fact)") }
  }
}
