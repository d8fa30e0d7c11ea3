import KompasEngine
import KompasPages
import KompasReports
import KompasScreens

/// The report of a run, written in any of its forms.
struct RunReport {
  private let language: Language
  private let title: String
  private let facts: [String]
  private let pages: [Page]

  /// Makes the report of a run.
  ///
  /// - Parameters:
  ///   - screens: the screens of the run, in the language of the report.
  ///   - timeline: the run.
  ///   - started: when it began, as it was recorded.
  ///   - language: of the report.
  init(_ screens: RunScreens, _ timeline: Timeline, started: String, _ language: Language) {
    self.language = language
    title = screens.reportTitle
    facts = screens.reportFacts(timeline, started: started)
    pages = screens.reportPages(timeline)
  }

  /// As Markdown.
  var markdown: String { MarkdownReport(title: title, facts: facts, pages: pages).text }

  /// As one page of HTML.
  func html(_ templates: HTMLTemplates) -> String {
    HTMLReport(
      title: title,
      facts: facts,
      pages: pages,
      language: language.rawValue,
      words: language == .nl ? .dutch : .english
    ).text(templates)
  }
}
