import Foundation
import KompasScenarios

/// Files that somebody named to be read, where `-` is standard input, as is the custom.
enum InputFile {
  /// The path that means standard input; `./-` is a file of that name.
  static let standardInput = "-"

  /// The bytes of a file, or of standard input.
  ///
  /// - Parameters:
  ///   - path: the file; standard input if `-`.
  ///   - limit: the most that is read.
  /// - Returns: all of it.
  /// - Throws: `FileProblem`.
  static func bytes(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    guard path == standardInput else {
      do throws(FileProblem) { return try WholeFile.read(path, limit: limit) } catch {
        // The system says it best: absent, not allowed, a loop of links, a name that is too long.
        throw FileProblem(opening: path) ?? error
      }
    }
    let bytes = try all.get()
    guard bytes.count <= limit else { throw FileProblem(path, code: EFBIG) }
    return bytes
  }

  /// The most that is taken from standard input: as much as the largest file that is read.
  private static let longest = 1 << 30

  /// All of standard input, read once: whoever asks again gets the same.
  private static let all: Result<[UInt8], FileProblem> = {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= longest {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(FileProblem(standardInput)) }
      if count == 0 { return .success(bytes) }
      bytes += chunk[..<count]
    }
    return .failure(FileProblem(standardInput, code: EFBIG))
  }()
}
