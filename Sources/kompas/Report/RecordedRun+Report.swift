import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasRuns
import KompasStandards

/// What a run leaves to take home.
extension RecordedRun {
  /// The screens of the run.
  private func screens(_ language: Language) -> RunScreens {
    RunScreens(timeline.game.rules, texts: texts(language.code), phrases: language)
  }

  /// The report for people.
  func report(_ language: Language) -> PageDocument {
    var report = PageDocument(
      screens(language),
      LookBack(timeline),
      RunTag(summary),
      language
    )
    if let branch = SummaryTable(language: language).branch(summary, isNamed: true) {
      report.facts.insert(branch.prefix(1).uppercased() + branch.dropFirst(), at: 1)
    }
    if let fact = RulesWords.fact(summary.header, language) { report.facts.append(fact) }
    return report
  }

  /// The card to take home.
  func card(_ language: Language) -> PageDocument {
    PageDocument(
      card: screens(language),
      LookBack(timeline),
      RunTag(summary),
      language
    )
  }

  /// The document for programs.
  func document(_ language: Language) -> RunDocument {
    let header = summary.header
    return RunDocument(
      RunDocument.Origin(
        id: summary.id,
        language: header.language,
        started: header.started,
        engine: header.engineVersion,
        rules: header.rules
      ),
      of: timeline.game,
      submitted: submissions.map { RunDocument.Submitted($0.decision, $0.events) },
      texts: texts(language.code),
      engine: Kompas.version
    )
  }
}

extension PageDocument {
  /// The card to take home of a run: one page.
  ///
  /// - Parameters:
  ///   - screens: the screens of the run, in the language of the card.
  ///   - back: the run, with the truth.
  ///   - tag: which run it is.
  ///   - language: of the card.
  init(card screens: RunScreens, _ back: LookBack, _ tag: RunTag, _ language: Language) {
    self.init(
      title: screens.cardTitle,
      facts: screens.cardFacts(tag),
      pages: [screens.cardPage(back)],
      language: language,
      isCard: true
    )
  }

  /// The card to take home of a seat at a table: one page.
  init(_ card: SessionHost.SeatCard, _ language: Language) {
    self.init(
      title: card.title,
      facts: card.facts,
      pages: [card.page],
      language: language,
      isCard: true
    )
  }

  /// The report of a run.
  ///
  /// - Parameters:
  ///   - screens: the screens of the run, in the language of the report.
  ///   - back: the run, with the truth.
  ///   - tag: which run it is.
  ///   - language: of the report.
  init(_ screens: RunScreens, _ back: LookBack, _ tag: RunTag, _ language: Language) {
    self.init(
      title: screens.reportTitle,
      facts: screens.reportFacts(back.timeline, tag),
      pages: screens.reportPages(back),
      language: language
    )
    isSummed = back.timeline.state.ending >= 0
  }
}
