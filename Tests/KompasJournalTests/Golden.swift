import Foundation
import KompasTestSupport
import Testing

/// Compares lines with a file under `Goldens/`; with `UPDATE_GOLDEN=1` it writes the file, and fails.
func expectGolden(
  _ lines: [String],
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  let path = folder.appendingPathComponent("Goldens/\(name)").path
  let problem = try differenceFromGolden(lines.joined(separator: "\n") + "\n", path)
  #expect(problem == nil, sourceLocation: sourceLocation)
}
