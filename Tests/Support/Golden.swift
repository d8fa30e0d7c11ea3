import Foundation

/// Compares text with a file that was read and believed.
///
/// With `UPDATE_GOLDEN=1` the file is written anew, and that counts as a difference: it is to be read first.
///
/// - Parameters:
///   - text: what was found.
///   - path: the file that says what is wanted.
/// - Returns: the first line that differs, or `nil`.
/// - Throws: if the file cannot be read or written.
public func differenceFromGolden(_ text: String, _ path: String) throws -> String? {
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return "written: \(path)"
  }
  let golden = try String(contentsOfFile: path, encoding: .utf8)
  if golden == text { return nil }
  let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, pair) in zip(wanted, found).enumerated() where pair.0 != pair.1 {
    return "\(path):\(index + 1): wanted “\(pair.0)”, found “\(pair.1)”"
  }
  return "\(path): wanted \(wanted.count) lines, found \(found.count)"
}
