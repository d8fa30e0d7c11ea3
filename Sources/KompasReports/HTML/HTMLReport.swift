public import KompasPages

/// Writes pages as one file of HTML: no script, nothing from elsewhere, with pictures.
///
/// It says what the pages say, as `MarkdownReport` does. Every picture has its figures or words beside it. What comes out is XML too.
public struct HTMLReport: Sendable {
  /// The title at the top.
  public var title: String
  /// Short lines below the title: where, when, what it was played with.
  public var facts: [String]
  /// The pages, in order; what they ask is left out.
  public var pages: [Page]
  /// The language of the texts: the code of one, such as "nl".
  public var language: String
  /// The words of the interface, in that language.
  public var words: FacePhrases
  /// Whether it is to fit on one page.
  public var isCard = false
  /// Whether the first page says it all in short, and is to be a page of its own on paper.
  public var isSummed = false

  /// Makes a report.
  public init(
    title: String,
    facts: [String],
    pages: [Page],
    language: String,
    words: FacePhrases
  ) {
    self.title = title
    self.facts = facts
    self.pages = pages
    self.language = language
    self.words = words
  }

  /// The document, ending in a newline.
  public func text(_ templates: HTMLTemplates) -> String {
    var writer = HTMLBlocks(templates: templates, words: words)
    var body = ""
    for page in pages.map(\.sanitized) {
      body += "<section>\n"
      for block in page.told + page.side { body += writer.html(block) }
      body += "</section>\n"
    }
    return templates.render(
      "report",
      [
        "language": language.sanitized(),
        "title": title.sanitized(),
        "isCard": isCard,
        "isSummed": isSummed && !isCard,
        "facts": facts.map { $0.sanitized() },
        "hasContents": writer.contents.count > 2,
        "contentsTitle": words.contents,
        "contents": writer.contents.map { ["id": $0.id, "title": $0.title] },
        "body": body,
      ]
    )
  }
}
