import Foundation
import KompasPages
import KompasTestSupport
import Testing

/// Compares text with a file in `Goldens`.
func expectGolden(_ text: String, _ name: String) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  #expect(
    try differenceFromGolden(text + "\n", folder.appending(path: "\(name).txt").path()) == nil
  )
}

@Suite struct GoldenTests {
  @Test(arguments: [(80, 24), (60, 18), (200, 60)])
  func `a scene looks as it did`(width: Int, height: Int) throws {
    let view = PageLayout(words: .dutch).view(
      of: Samples.scene,
      cursor: PageCursor(on: Samples.scene),
      width: width,
      height: height
    )
    try expectGolden(view.canvas.plainText, "scene-\(width)x\(height)")
  }

  @Test func `figures look as they did`() throws {
    let view = PageLayout(words: .dutch).view(
      of: Samples.figures,
      cursor: PageCursor(on: Samples.figures),
      width: 80,
      height: 32
    )
    try expectGolden(view.canvas.plainText, "figures-80x32")
  }

  @Test(arguments: [(60, 18), (80, 24), (200, 60)])
  func `a rose looks as it did`(width: Int, height: Int) throws {
    let view = PageLayout(words: .dutch).view(
      of: Samples.rose,
      cursor: PageCursor(on: Samples.rose),
      width: width,
      height: height
    )
    try expectGolden(view.canvas.plainText, "rose-\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `a compass that is being given looks as it did`(width: Int, height: Int) throws {
    let view = PageLayout(words: .dutch).view(
      of: Samples.giving,
      cursor: PageCursor(on: Samples.giving),
      width: width,
      height: height
    )
    try expectGolden(view.canvas.plainText, "giving-\(width)x\(height)")
  }

  @Test func `a rose in ASCII looks as it did`() throws {
    let view = PageLayout(words: .dutch, glyphs: .ascii).view(
      of: Samples.rose,
      cursor: PageCursor(on: Samples.rose),
      width: 80,
      height: 24
    )
    #expect(view.canvas.plainText.utf8.allSatisfy { $0 < 0x80 })
    try expectGolden(view.canvas.plainText, "rose-ascii-80x24")
  }

  @Test func `a scene in ASCII looks as it did`() throws {
    let view = PageLayout(words: .dutch, glyphs: .ascii).view(
      of: Samples.scene,
      cursor: PageCursor(on: Samples.scene),
      width: 80,
      height: 24
    )
    #expect(view.canvas.plainText.utf8.allSatisfy { $0 < 0x80 })
    try expectGolden(view.canvas.plainText, "scene-ascii-80x24")
  }

  @Test(arguments: [
    ("scene", Samples.scene), ("figures", Samples.figures), ("points", Samples.points),
    ("rose", Samples.rose),
  ])
  func `a page reads as it did`(name: String, page: Page) throws {
    let lines = LinearTranscript(words: .dutch).lines(of: page)
    try expectGolden(lines.joined(separator: "\n"), "\(name)-spoken")
  }
}
