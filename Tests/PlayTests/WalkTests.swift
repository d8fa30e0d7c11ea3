import Foundation
import Testing

/// The walks of docs/modules.md lead past files that are there, and past fewer than thirty.
@Suite struct WalkTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ["A decision", "An option", "A replay", "A certificate"])
  func `a walk names files that are there, fewer than thirty`(name: String) throws {
    let text = try String(
      contentsOf: Self.root.appendingPathComponent("docs/modules.md"),
      encoding: .utf8
    )
    let start = try #require(text.range(of: "\n### \(name)\n"))
    let rest = text[start.upperBound...]
    let walk = rest.range(of: "\n### ").map { rest[..<$0.lowerBound] } ?? rest
    let files = Set(walk.matches(of: /`([A-Za-z+\/-]+\.swift)`/).map { String($0.1) })
    #expect(files.count > 5 && files.count < 30)
    for file in files.sorted() {
      let path = Self.root.appendingPathComponent("Sources/\(file)").path
      #expect(FileManager.default.fileExists(atPath: path), "\(file)")
    }
  }
}
