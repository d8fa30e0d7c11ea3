import Foundation

/// The lines of code in an article of the documentation that do not stand in a test.
///
/// - Parameters:
///   - article: its path from the root of the package.
///   - file: the path of the test.
/// - Returns: how many lines of code the article holds, and those that the test does not.
/// - Throws: an error if either file cannot be read.
public func untestedLines(of article: String, in file: String) throws -> (
  count: Int, untested: [String]
) {
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let tested = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    .map { $0.trimmingCharacters(in: .whitespaces) }
  let text = try String(contentsOf: root.appendingPathComponent(article), encoding: .utf8)
  let lines = text.components(separatedBy: "```swift\n").dropFirst().flatMap {
    $0.components(separatedBy: "```")[0].split(separator: "\n").map(String.init)
  }
  return (lines.count, lines.filter { !tested.contains($0) })
}
