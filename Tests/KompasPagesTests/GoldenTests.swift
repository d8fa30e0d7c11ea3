import Foundation
import KompasPages
import Testing

/// Compares text with a file; `UPDATE_GOLDEN=1` writes the file and fails.
func expectGolden(_ text: String, _ name: String) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
    Issue.record("wrote \(name).txt")
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  #expect(golden == text + "\n", "differs from \(name).txt")
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
  ])
  func `a page reads as it did`(name: String, page: Page) throws {
    let lines = LinearTranscript(words: .dutch).lines(of: page)
    try expectGolden(lines.joined(separator: "\n"), "\(name)-spoken")
  }
}
