import KompasTestSupport
import Testing

@testable import KompasPages

/// Where a file is, as it can be copied.
@Suite struct PathTests {
  private static let path =
    "/home/w. de v/" + String(repeating: "map-met-streepjes/", count: 8) + "kaart.html"

  private let page = Page(
    title: "Kompas",
    main: [.notice(.info, "Uw kaart staat hier:"), .path(Self.path)],
    ask: .proceed(label: "verder")
  )

  @Test(arguments: [80, 100, 200])
  func `a path is broken nowhere but at the edge, with nothing in front`(width: Int) throws {
    let view = PageLayout(words: .dutch)
      .view(of: page, cursor: PageCursor(on: page), width: width, height: 24)
    let rows = view.content.split(separator: "\n").map(String.init)
    let first = try #require(rows.firstIndex { $0.hasPrefix("/home/w. de v/") })
    let edge = Frame(width: width).main
    let count = (Self.path.count + edge - 1) / edge
    #expect(count > 1)
    let lines = rows[first..<(first + count)]
    #expect(lines.map { String($0.prefix(edge)) }.joined().trimmedAtEnd == Self.path)
    #expect(lines.dropLast().allSatisfy { $0.count == edge })
    #expect(rows[first - 1].contains("Uw kaart staat hier:"))
  }

  @Test func `in plain lines a path is a line, without a full stop`() {
    #expect(LinearTranscript(words: .dutch).lines(of: page).contains(Self.path))
  }
}
