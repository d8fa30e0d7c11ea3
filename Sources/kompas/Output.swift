import ArgumentParser
import Foundation
import KompasPages
import KompasTerminal

/// For whom something is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Prints a value as JSON, with sorted keys.
func printJSON(_ value: some Encodable) throws { say(try json(value)) }

/// A value as JSON, with sorted keys; `format` says in which form it is written.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(Formatted(value: value)), as: UTF8.self)
}

/// A value with the version of its form among its keys: it goes up when a key goes away or comes to mean something else.
private struct Formatted<Value: Encodable>: Encodable {
  /// The version of all forms that this program writes.
  static var version: Int { 1 }

  var value: Value

  private enum Key: CodingKey { case format }

  func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.version, forKey: .format)
  }
}

private let glyphs = localeGlyphs()

/// Several lines that are safe already, in characters that this terminal can show.
func printableLines(_ text: String) -> String { glyphs.plain(text) }

/// Text in which nothing can steer a terminal, in characters that this one can show.
func printable(_ text: String) -> String {
  glyphs.plain(text.sanitized())
}

/// Several lines, each made harmless.
func printableParts(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }
    .joined(separator: "\n")
}

/// The option that names an archive again in a command that is offered, with a space in front; nothing for the usual one.
func archiveOption(_ path: String?) -> String { path.map { " --archive " + typed($0) } ?? "" }

/// A word of a command that is told to be typed: in quotation marks if a shell would take it apart otherwise.
func typed(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_./+:@%,".unicodeScalars.contains($0)
    }
  return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}

/// How many columns the terminal has that is written to; 80 if it is none.
func terminalWidth() -> Int { columns(of: STDOUT_FILENO) ?? 80 }

/// How many columns the terminal has behind an open file; `nil` if it is none.
func columns(of file: Int32) -> Int? {
  var size = winsize()
  guard isatty(file) == 1, ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
    return nil
  }
  return Int(size.ws_col)
}
