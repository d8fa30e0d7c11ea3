import KompasTestSupport
import Testing

@testable import KompasPages

/// The signs of terminals that have few.
@Suite struct GlyphsTests {
  /// What the font of the kernel and those that Debian loads have in common, apart from ASCII and letters of Latin-1.
  ///
  /// Sources: cp437.uni of Linux (drivers/tty/vt); Lat15-Fixed16, -Terminus16 and -VGA16 of console-setup 1.221.
  private static let signs = Set(
    "¡¢£¤¥¦§¨©ª«¬®°±²´µ¶·¸º»¼½¿×÷ƒμ•‼ⁿ₧←↑→↓∞≈≤≥─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬█░▒■▲▶▼◀♦"
  )

  private func isShown(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return false
    }
    return scalar.isASCII || Self.signs.contains(character)
      || ((0xC0...0xFF).contains(scalar.value) && !"ÐÞðþ".contains(character))
  }

  /// Pages with everything on them that can be drawn.
  private func pages() -> [Page] {
    var pages = [Samples.scene]
    for seed in 0..<40 as Range<UInt64> {
      var dice = Dice(state: seed)
      var page = dice.page()
      page.main += dice.some(2...6) { $0.block() }
      pages.append(page)
    }
    let axes = ["a", "b", "c", "d", "e", "f"]
    var rose = Samples.scene
    rose.ask = .proceed(label: "verder")
    var series = (0..<4).map { number in
      Rose.Series(
        name: "reeks \(number)",
        values: [3, 9, 14, 8, 2, 17],
        scale: 60,
        rim: 20,
        unknownWord: "onbekend"
      )
    }
    series[1].ranges = series[1].values.map { $0.map { max(0, $0 - 2)...($0 + 2) } }
    rose.main = [.rose(Rose(axes: axes, series: series))]
    pages.append(rose)
    var meters = Samples.scene
    meters.main = (0..<30).map { number in
      var meter = Meter(label: "groep \(number)", interval: 20...60, words: "verdeeld")
      (meter.who, meter.tag) = (number, "G\(number % 10)")
      return .meter(meter)
    }
    meters.main += [
      .gauges([
        Gauge(words: "open", kind: .open), Gauge(words: "kept", kind: .kept),
        Gauge(words: "broken", kind: .broken), Gauge(words: "weken", percent: 50, kind: .time),
      ])
    ]
    return pages + [meters]
  }

  @Test(arguments: [(80, 24), (100, 30), (200, 60)])
  func `a console shows every sign that is drawn`(width: Int, height: Int) {
    var layout = PageLayout(words: .dutch, glyphs: .console)
    for isPresented in [false, true] {
      layout.isPresented = isPresented
      for page in pages() {
        var cursor = PageCursor(on: page)
        cursor.scroll = isPresented ? 10 : 0
        let view = layout.view(of: page, cursor: cursor, width: width, height: height)
        let strange = Set(view.canvas.rows.joined().map(\.character).filter { !isShown($0) })
        #expect(strange.isEmpty, "\(strange)")
      }
    }
  }

  @Test func `no sign is a pattern of braille`() {
    for glyphs in [Glyphs.unicode, .console, .ascii] {
      let layout = PageLayout(words: .dutch, glyphs: glyphs)
      for page in pages() {
        let view = layout.view(of: page, cursor: PageCursor(on: page), width: 200, height: 60)
        for scalar in view.canvas.plainText.unicodeScalars {
          #expect(!(0x2800...0x28FF).contains(scalar.value))
        }
      }
    }
  }

  @Test func `a console keeps letters with accents, and has words for what it lacks`() {
    #expect(Glyphs.console.plain("‘Eén’ – € 5… ⏎ ● ë ü ±") == "'Eén' - EUR 5... Enter o ë ü ±")
    #expect(Glyphs.ascii.plain("Eén ±") == "Een +/-")
    #expect(Glyphs.unicode.plain("‘Eén’") == "‘Eén’")
  }

  @Test func `in favor, against and not yet are three signs everywhere`() {
    for glyphs in [Glyphs.unicode, .console, .ascii] {
      #expect(Set([glyphs.needle, glyphs.previous, glyphs.track]).count == 3)
      #expect(Set([glyphs.open, glyphs.kept, glyphs.broken]).count == 3)
      #expect(Set((0..<4).map(glyphs.mark)).count == 4)
      #expect(Set((0..<3).map(glyphs.series)).count == 3)
      #expect(![glyphs.track, glyphs.band].contains(glyphs.range(0)))
    }
  }

  // MARK: More groups than colors

  @Test func `two who share a color have another spot and another line`() {
    for glyphs in [Glyphs.unicode, .console, .ascii] {
      for one in 0..<24 {
        for other in 0..<one where CellRole.who(one) == CellRole.who(other) {
          #expect(glyphs.swatch(one) != glyphs.swatch(other), "\(one) and \(other)")
          #expect(glyphs.range(one) != glyphs.range(other), "\(one) and \(other)")
        }
      }
      #expect((0..<8).allSatisfy { glyphs.swatch($0) == glyphs.swatch(0) })
    }
  }

  @Test(arguments: [7, 8])
  func `the ninth group is drawn unlike the first`(number: Int) {
    func line(_ number: Int) -> [Cell] {
      var meter = Meter(label: "groep", interval: 20...60, words: "verdeeld")
      (meter.who, meter.tag) = (number, "GR")
      let layout = BlockLayout(type: Typesetter(glyphs: .unicode), words: .dutch, width: 80)
      return layout.lines(of: [meter])[0]
    }
    let isUnlike = line(0).map(\.character) != line(number).map(\.character)
    #expect(isUnlike == (number == 8))
    #expect((line(0)[0].role == line(number)[0].role) == (number == 8))
  }
}
