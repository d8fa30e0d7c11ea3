import ArgumentParser
import KompasPages
import KompasReports
import KompasStandards
import KompasTerminal

/// For whom pages are written.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case html
}

/// Pages with a title, to be written as text or as a page with pictures.
struct PageDocument {
  var title: String
  var facts: [String]
  var pages: [Page]
  var language: Language
  /// Whether it is to fit on one page.
  var isCard = false
  /// Whether the first page says it all in short.
  var isSummed = false

  /// As lines to read or to print.
  ///
  /// - Parameter isFile: whether they go to a file; what a terminal cannot show matters only elsewhere.
  /// - Returns: lines of at most eighty columns.
  func text(isFile: Bool) -> String {
    LinearDocument(
      title: title,
      facts: facts,
      pages: pages,
      words: words,
      glyphs: isFile ? .unicode : localeGlyphs()
    ).text()
  }

  /// As Markdown.
  var markdown: String { MarkdownReport(title: title, facts: facts, pages: pages).text }

  /// As one file of HTML.
  func html() throws -> String { html(try Compose.templates(language)) }

  /// As one file of HTML, in somebody's templates.
  func html(_ templates: HTMLTemplates) -> String {
    var report = HTMLReport(
      title: title,
      facts: facts,
      pages: pages,
      language: language.code,
      words: words
    )
    report.isCard = isCard
    report.isSummed = isSummed
    return report.text(templates)
  }

  private var words: FacePhrases { FacePhrases(language) }
}
