import KompasTestSupport
import Testing

@testable import KompasPages

/// What is drawn on a page is whole in the window in which it is seen first, or is not there.
@Suite struct PictureWholeTests {
  /// The windows in which pages are held, and whether for the back of a room.
  static let windows = [
    (60, 18, false), (80, 24, false), (100, 30, false), (120, 36, false), (200, 60, false),
    (120, 36, true), (200, 60, true),
  ]

  private func layout(_ language: String, _ isPresented: Bool) -> PageLayout {
    var layout = PageLayout(words: language == "nl" ? .dutch : .english)
    layout.isPresented = isPresented
    return layout
  }

  @Test(arguments: ["nl", "en"], windows)
  func `no picture is cut where a column ends`(
    language: String,
    window: (width: Int, height: Int, isPresented: Bool)
  ) throws {
    let layout = layout(language, window.isPresented)
    var count = 0
    for picture in try Gallery.pages(language) {
      let cursor = PageCursor(on: picture.page)
      let (width, height) = (window.width, window.height)
      let laid = Composition(picture.page, cursor, layout, width: width, height: height)
      let view = layout.view(of: laid, cursor: cursor, width: width, height: height)
      for (drawn, column) in [(laid.content, view.main), (laid.side, view.side)] {
        guard let column else { continue }
        count += drawn.pictures.count
        for rows in drawn.pictures {
          let isWhole = rows.upperBound <= column.height || rows.lowerBound >= column.height
          #expect(isWhole, "\(picture.name): \(rows) of \(column.height)")
          #expect(rows.count < column.height, "\(picture.name)")
          if column != view.main { #expect(rows.upperBound <= column.height, "\(picture.name)") }
        }
      }
    }
    #expect(count > (window.width < 80 ? -1 : window.width < 100 ? 0 : 20), "\(count)")
  }

  @Test(arguments: [(60, 18), (80, 24), (99, 24)], ["nl", "en"])
  func `below a hundred columns nothing stands between the values and their points`(
    size: (Int, Int),
    language: String
  ) throws {
    for picture in try Gallery.pages(language) {
      guard case .allot(let allotment) = picture.page.ask else { continue }
      let cursor = PageCursor(on: picture.page)
      let layout = layout(language, false)
      let view = layout.view(of: picture.page, cursor: cursor, width: size.0, height: size.1)
      #expect(view.side == nil, "\(picture.name)")
      guard size.1 >= 24 else { continue }
      for item in allotment.items {
        #expect(view.canvas.plainText.contains(item.label), "\(picture.name): \(item.label)")
      }
    }
  }
}
