import ArgumentParser
import Foundation
import KompasPages

/// For whom something is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Prints a value as JSON, with sorted keys.
func printJSON(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  print(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// Text in which nothing can steer a terminal, in characters that this one can show.
func printable(_ text: String) -> String {
  text.sanitized()
}
