import Foundation
import Testing

/// Compares lines with a file under `Goldens/`; with `UPDATE_GOLDEN=1` it writes the file, and fails.
func expectGolden(
  _ lines: [String],
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens/\(name)")
  let text = lines.joined(separator: "\n") + "\n"
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("wrote \(name)", sourceLocation: sourceLocation)
    return
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(found.count == wanted.count, sourceLocation: sourceLocation)
  for (found, wanted) in zip(found, wanted) {
    #expect(found == wanted, sourceLocation: sourceLocation)
  }
}
