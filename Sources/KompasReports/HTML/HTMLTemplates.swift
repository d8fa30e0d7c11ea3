internal import Mustache

/// The templates of a report in HTML, read and ready.
public struct HTMLTemplates: Sendable {
  /// What keeps templates from being used.
  public enum Problem: Error, Equatable {
    /// These templates are missing.
    case missing([String])
    /// This template is not right; the line where that shows, from 1.
    case broken(String, line: Int)
  }

  /// The names of all templates; each is a file with this name and the ending `.mustache`.
  public static let names = [
    "report", "style", "heading", "prose", "quote", "lines", "art", "needle", "meter", "table",
    "seats", "bars", "rose", "plot", "trends", "notice",
  ]

  private let library: MustacheLibrary

  /// Reads templates.
  ///
  /// - Parameter sources: the text of each template by its name.
  /// - Throws: `Problem` if one is missing or not right.
  public init(_ sources: [String: String]) throws(Problem) {
    let missing = Self.names.filter { sources[$0] == nil }
    guard missing.isEmpty else { throw .missing(missing) }
    MustacheContentTypes.register(MarkupText(), named: MarkupText.name)
    var library = MustacheLibrary()
    for name in Self.names {
      do {
        try library.register(MarkupText.pragma + (sources[name] ?? ""), named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw .broken(name, line: error.context.lineNumber)
      } catch { throw .broken(name, line: 1) }
    }
    self.library = library
  }

  /// What a template makes of values; text in them is escaped.
  func render(_ name: String, _ values: [String: Any]) -> String {
    library.render(values, withTemplate: name) ?? ""
  }
}

/// Text between tags and within attributes of HTML, scalar by scalar.
///
/// The library's own escaping goes by characters, and so misses a quotation mark with an accent upon it.
private struct MarkupText: MustacheContentType {
  static let name = "KOMPAS"
  static let pragma = "{{% CONTENT_TYPE:\(name)}}"

  func escapeText(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
