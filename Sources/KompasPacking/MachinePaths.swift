import Foundation

/// What in the files of a case tells where they stand on their author's machine.
struct MachinePaths {
  /// Folders of the author's, as full paths without a slash at the end.
  private let folders: [String]

  /// Takes the folders that must not be named; `/` and what stands directly in it, such as `/tmp`, is the same on every machine.
  init(_ folders: [String]) {
    self.folders = Set(
      folders.map { Self.trimmed($0) }.filter { $0.hasPrefix("/") && $0.dropFirst().contains("/") }
    )
    .sorted()
  }

  private static func trimmed(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }

  /// How the line for editors begins: it may name the schema by the path of this machine.
  private static let mark = "# yaml-language-server:"

  /// A file without the line for editors, unless that names the schema as the library does, or by an address on the web.
  ///
  /// `kompas new` writes a line that fits the author's machine; the line is of no use elsewhere.
  static func withoutEditorLine(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: mark.utf8) else { return bytes }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let line = String(decoding: bytes[..<end], as: UTF8.self)
    let place = line.split(separator: "=", maxSplits: 1).last.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let isShared = place?.wholeMatch(of: shared) != nil
    return isShared ? bytes : Array(bytes[min(end + 1, bytes.endIndex)...])
  }

  /// An address on the web, or the schema in the library that the case stands in.
  private static var shared: Regex<Substring> {
    /https?:\/\/\S+|(?:\.\.\/)+Assets\/Schema\/[a-z]+\.schema\.json/
  }

  /// The line, from 1, that names a folder of the author's, or the home of anybody; `nil` if none does.
  func line(in bytes: [UInt8]) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.firstIndex(where: tells).map { $0 + 1 }
  }

  private func tells(_ line: Substring) -> Bool {
    if line.contains(Self.home) { return true }
    return folders.contains { folder in
      line.ranges(of: folder).contains { found in
        let before =
          found.lowerBound == line.startIndex ? nil : line[line.index(before: found.lowerBound)]
        let after = found.upperBound == line.endIndex ? nil : line[found.upperBound]
        return !Self.isPart(before) && (after == "/" || !Self.isPart(after))
      }
    }
  }

  /// Whether a character beside a path belongs to a longer name.
  private static func isPart(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber || "-_/".contains($0) } ?? false
  }

  /// The home of somebody on the usual systems, or the address of a file.
  private static var home: some RegexComponent {
    /(?:^|[^\p{L}\p{N}\/._-])(?:\/home\/[^\s\/]+|\/Users\/[^\s\/]+|\/root\/|[A-Za-z]:\\Users\\|file:\/\/)/
  }
}
