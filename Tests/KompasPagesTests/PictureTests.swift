import Foundation
import FoundationXML
import KompasPages
import KompasTestSupport
import Testing

/// Drawings of grids.
@Suite struct PictureTests {
  private func picture(_ theme: Theme) -> String {
    let page = Page(
      title: "A & B",
      main: [.prose("1 < 2"), .notice(.failure, "stuk")],
      ask: .proceed(label: "verder")
    )
    let view = PageLayout(words: .dutch)
      .view(of: page, cursor: PageCursor(on: page), width: 60, height: 18)
    return CanvasPicture(theme: theme).svg(view.canvas, title: page.title)
  }

  @Test(arguments: Theme.allCases)
  func `a drawing is sound XML, and shows every word`(theme: Theme) {
    let svg = picture(theme)
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    for text in ["A &amp; B", "1 &lt; 2", "stuk", "verder"] { #expect(svg.contains(text)) }
  }

  @Test func `a drawing has the colors of its theme, and one without has two`() {
    #expect(picture(.dark).contains("fill=\"#121212\"") && picture(.dark).contains("#d70000"))
    let colors = picture(.none).matches(of: /#[0-9a-f]{6}/).map { String($0.output) }
    #expect(Set(colors) == ["#000000", "#ffffff"])
  }
}
