import Foundation
import KompasPages
import KompasTestSupport
import Testing

/// The pictures in docs/pictures: drawn by the program from pages of a run, so that they show what a player sees.
///
/// `make pictures` draws them anew.
@Suite struct PictureGoldenTests {
  private struct Picture: Sendable {
    var name: String
    var page: Page
    var theme: Theme
    var width: Int
    var height: Int
    var selection: Int?
    var isPresented = false
  }

  /// A run of the wind farm: its first choices, what followed, and the look back at its end.
  private func pictures() throws -> [Picture] {
    var driver = Driver(try Library.load("windpark_oosterbrink"), seed: 7, whims: 3)
    var scenes: [Page] = []
    var pages: [Page] = []
    try driver.finish { page, _ in
      if case .choose = page.ask, !page.below.isEmpty { scenes.append(page) }
      pages.append(page)
    }
    let scene = try #require(scenes.dropFirst(4).first)
    let rose = try #require(
      pages.last { page in
        page.told.contains { if case .rose = $0 { true } else { false } }
      }
    )
    func picture(
      _ name: String,
      _ page: Page,
      _ theme: Theme,
      _ width: Int,
      _ height: Int,
      selection: Int? = nil
    ) -> Picture {
      Picture(
        name: name,
        page: page,
        theme: theme,
        width: width,
        height: height,
        selection: selection
      )
    }
    var wall = picture("wall", scene, .dark, 160, 50, selection: 1)
    wall.isPresented = true
    return [
      picture("scene-dark", scene, .dark, 80, 24, selection: 1),
      picture("scene-light", scene, .light, 80, 24, selection: 1),
      picture("scene-contrast", scene, .contrast, 100, 30, selection: 1),
      picture("scene-none", scene, .none, 80, 24, selection: 1),
      picture("scene-wide", scene, .dark, 200, 50, selection: 1), wall,
      picture("rose", rose, .dark, 100, 30),
    ]
  }

  @Test func `the pictures show what a player sees`() throws {
    for picture in try pictures() {
      var layout = PageLayout(words: .dutch)
      layout.isPresented = picture.isPresented
      var cursor = PageCursor(on: picture.page)
      if let selection = picture.selection { _ = cursor.click(selection, on: picture.page) }
      let view = layout.view(
        of: picture.page,
        cursor: cursor,
        width: picture.width,
        height: picture.height
      )
      let svg = CanvasPicture(theme: picture.theme).svg(view.canvas, title: picture.page.title)
      #expect(svg.utf8.count < 80_000, "\(picture.name) is too large to keep")
      let path = Program.root.path + "/docs/pictures/\(picture.name).svg"
      #expect(try differenceFromGolden(svg, path) == nil)
    }
  }
}
