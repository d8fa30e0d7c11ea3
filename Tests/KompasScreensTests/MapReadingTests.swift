import Foundation
@testable import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

/// A map in words: where things lie, and what lies between what.
@Suite struct MapReadingTests {
  private let map = MapReading([
    "  Ergens (verzonnen)     noord ^",
    "  ┌──────────────────────────────┐",
    "  │ ~~~  MEEUWENPLAS ~~     v  v │",
    "  │  n n   DIJK, negen huizen    │",
    "  │ ~~~~~~~~~ de Vaart ~~~~~~~~~ │",
    "  │ ## HET DORP ##      [school] │",
    "  │ (V) + + +           weiland. │",
    "  └──────────────────────────────┘",
    "   + molen   v vogels   ~ water",
    "  (V) langs de Vaart, 480 m   # huizen",
  ])

  @Test
  func `names come from the top down with their side, without shouting, and canals between them`() {
    #expect(
      map.rows == [
        .spots([
          MapReading.Spot(name: "Meeuwenplas", side: .middle),
          MapReading.Spot(name: "Dijk (negen huizen)", side: .middle),
        ]), .line("de Vaart"),
        .spots([
          MapReading.Spot(name: "Het Dorp", side: .left),
          MapReading.Spot(name: "school", side: .right),
          MapReading.Spot(name: "weiland", side: .right),
        ]),
      ]
    )
  }

  @Test func `letters are told, and so is every distance that is written`() {
    #expect(map.sites == [MapReading.Site(sign: "V", text: "langs de Vaart, 480 m")])
  }

  @Test func `in words a map says what lies where and what lies between what`() {
    #expect(
      Language.dutch.map(of: "Ergens", map)
        == "Een kaart van Ergens, van boven naar beneden. Daar liggen Meeuwenplas in het midden en "
        + "Dijk (negen huizen) in het midden. Dan loopt er van links naar rechts: de Vaart. "
        + "Daar liggen Het Dorp links, school rechts en weiland rechts. V: langs de Vaart, 480 meter."
    )
    #expect(Language.english.map(of: "", map).hasSuffix("V: langs de Vaart, 480 metres."))
  }

  @Test func `a line of just half the width does not run from side to side`() {
    let half = MapReading(["|~~~~~~ weg  |"]), more = MapReading(["|~~~~~~~ weg |"])
    #expect(half.rows == [.spots([MapReading.Spot(name: "weg", side: .right)])])
    #expect(more.rows == [.line("weg")])
  }

  @Test func `nothing on a map is no trouble`() {
    #expect(MapReading([]).rows.isEmpty && MapReading(["", "  "]).sites.isEmpty)
  }
}
