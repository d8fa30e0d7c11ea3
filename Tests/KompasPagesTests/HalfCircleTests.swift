import KompasTestSupport
import Testing

@testable import KompasPages

/// A council as it sits.
@Suite struct HalfCircleTests {
  private func hall(_ counts: [Int], isFor: [Bool?], cast: Int? = nil) -> Seats {
    var hall = Seats(
      parties: counts.enumerated().map { index, count in
        var party = Seats.Party(
          name: "Partij \(index)",
          count: count,
          isFor: isFor[index],
          cast: cast
        )
        party.tag = "P\(index)"
        return party
      },
      forWord: "voor",
      againstWord: "tegen",
      words: "Zo staat het."
    )
    hall.isHall = true
    return hall
  }

  private func page(_ seats: Seats) -> Page {
    Page(
      title: "Raad",
      main: [.heading("De stemming", level: 1), .seats(seats)],
      ask: .proceed(label: "verder")
    )
  }

  private func drawn(
    _ seats: Seats,
    _ width: Int,
    _ height: Int,
    isPresented: Bool = false,
    glyphs: Glyphs = .unicode
  ) -> PageView {
    var layout = PageLayout(words: .dutch, glyphs: glyphs)
    layout.isPresented = isPresented
    let page = page(seats)
    return layout.view(of: page, cursor: PageCursor(on: page), width: width, height: height)
  }

  private let council = [6, 5, 5, 4, 4, 3, 2]

  @Test(arguments: [(100, 30), (120, 36), (160, 45), (200, 60)], 1...7)
  func `every seat is there once, no two touch, and those of a party stand together`(
    size: (Int, Int),
    parties: Int
  ) throws {
    for scale in 1...3 {
      let counts = council.prefix(parties).map { $0 * scale }
      for kind in [HalfCircle.Size.large, .small] {
        let half = HalfCircle(parties: counts, size: kind, width: 57, rows: size.1 - 18)
        guard let half else { continue }
        #expect(
          half.seats.map(\.party)
            == counts.enumerated().flatMap { index, count in
              [Int](repeating: index, count: count)
            }
        )
        var taken: Set<[Int]> = []
        for seat in half.seats {
          for row in seat.row..<seat.row + kind.rows {
            for column in seat.column..<seat.column + kind.columns {
              #expect(taken.insert([row, column]).inserted)
              #expect((0..<half.rows).contains(row) && (0..<half.width).contains(column))
            }
          }
        }
        for case let place? in half.tags {
          #expect(!taken.contains([place.row, place.column]))
          #expect(!taken.contains([place.row, place.column + 1]))
          #expect((0..<half.rows).contains(place.row))
          #expect((0..<half.width - 1).contains(place.column))
        }
        // It stands the same to the left as to the right.
        let left = half.seats.map(\.column).min() ?? 0
        let right = half.seats.map { $0.column + kind.columns }.max() ?? 0
        #expect(abs(left - (half.width - right)) <= 1)
      }
    }
  }

  @Test(arguments: [(99, 40, false), (100, 18, false), (100, 30, true), (200, 60, true)])
  func `it is drawn from a hundred columns on where rows are left`(
    width: Int,
    height: Int,
    isDrawn: Bool
  ) {
    let seats = hall(council, isFor: council.map { _ in true })
    let page = page(seats)
    let laid = Composition(
      page,
      PageCursor(on: page),
      PageLayout(words: .dutch),
      width: width,
      height: height
    )
    #expect(laid.content.pictures.isEmpty != isDrawn)
    let text = drawn(seats, width, height).canvas.plainText
    for party in seats.parties { #expect(text.contains(party.name)) }
    #expect(text.contains("P0") == isDrawn)
  }

  @Test func `each vote fills a seat, and how it voted is seen without color`() throws {
    var before = ""
    for cast in 0...6 {
      let isFor: [Bool?] = cast == 0 ? [nil, nil] : [true, nil]
      let view = drawn(hall([6, 5], isFor: isFor, cast: cast), 100, 30)
      let text = view.canvas.plainText
      #expect(text != before)
      before = text
      let seats = view.canvas.rows.joined().count { $0.role == .inFavor && $0.character != " " }
      #expect(cast == 0 ? seats == 0 : seats > 0)
    }
    for glyphs in [Glyphs.unicode, .console, .ascii] {
      #expect(Set(Seats.State.allCases.map(glyphs.seat)).count == 4)
      #expect(Set(Seats.State.allCases.map(glyphs.wideSeat)).count == 4)
      for state in Seats.State.allCases {
        for line in glyphs.wideSeat(state) { #expect(line.count == 4) }
        let text = String(glyphs.seat(state)) + glyphs.wideSeat(state).joined()
        #expect(glyphs.plain(text) == text, "\(text) is none of the signs of this set")
      }
    }
  }

  @Test func `the tally stands in the middle, large for the back of a room`() {
    let seats = hall(council, isFor: [true, true, true, false, false, false, false])
    #expect(drawn(seats, 200, 60).canvas.plainText.contains("● 16   ○ 13"))
    let type = Typesetter(glyphs: .unicode)
    let large = type.large("16", .text, width: 40)?.first?.plainText ?? "-"
    #expect(!drawn(seats, 200, 60).canvas.plainText.contains(large))
    #expect(drawn(seats, 200, 60, isPresented: true).canvas.plainText.contains(large))
    // Before the first vote nothing is counted.
    let open = hall(council, isFor: council.map { _ in nil })
    #expect(!drawn(open, 200, 60).canvas.plainText.contains("● 0"))
  }

  @Test func `by ear it is what it was`() {
    var plain = hall(council, isFor: council.map { $0 > 4 })
    let spoken = LinearTranscript(words: .dutch).lines(of: page(plain))
    plain.isHall = false
    for index in plain.parties.indices { plain.parties[index].tag = "" }
    #expect(LinearTranscript(words: .dutch).lines(of: page(plain)) == spoken)
  }
}
