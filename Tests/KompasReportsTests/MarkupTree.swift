import Foundation
import FoundationXML

/// A document that was read as XML: what is not well-formed is refused.
final class MarkupTree: NSObject, XMLParserDelegate {
  /// An element with what is in it.
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// This element and all below it, in the order of the document.
    var all: [Element] { [self] + children.flatMap(\.all) }

    func all(_ name: String) -> [Element] { all.filter { $0.name == name } }
  }

  struct Malformed: Error {
    var line: Int
    var reason: String
  }

  private(set) var root = Element("", [:])
  private var open: [Element] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw Malformed(
        line: parser.lineNumber,
        reason: parser.parserError.map { "\($0)" } ?? "?"
      )
    }
  }

  var all: [Element] { root.all }

  func all(_ name: String) -> [Element] { root.all(name) }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = Element(name, attributes)
    if let last = open.last { last.children.append(element) } else { root = element }
    open.append(element)
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    // A text belongs to all that it is in.
    for element in open { element.text += string }
  }
}
