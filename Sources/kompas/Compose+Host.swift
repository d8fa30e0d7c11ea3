import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasRuns
import KompasScenarios
import KompasStandards
import KompasStorage
import KompasStudio

extension Compose {
  /// What the states of a session need of this program.
  ///
  /// - Parameters:
  ///   - location: where the archive is.
  ///   - archive: opens it to read and write.
  /// - Returns: the host.
  static func host(
    _ location: ArchiveLocation,
    archive: @escaping () throws(StoreError) -> any RunArchive
  ) -> SessionHost {
    var host = SessionHost(
      version: Kompas.version,
      archive: archive,
      languages: Languages.headers,
      language: Languages.named,
      cases: listings,
      load: load,
      notes: notes,
      report: { (screens, back, run, language) throws(StoreError) in
        let report = PageDocument(screens, back, RunTag(run), language)
        let card = PageDocument(card: screens, back, RunTag(run), language)
        return try ReportFiles.write(
          report,
          card: card,
          as: ReportFiles.stem(run.header, digest: back.timeline.state.digest),
          at: location
        )
      },
      words: { $0.words($1) }
    )
    host.seatCard = { (card, language) throws(StoreError) in
      try ReportFiles.write(
        card: PageDocument(card, language),
        as: ReportFiles.stem(card.header, digest: card.digest) + "-stoel\(card.seat)",
        at: location
      )
    }
    host.bring = { CardOutlets.bring($0, to: $1, $2) }
    return host
  }

  private static func listings(_ language: Language) throws -> [CaseListing] {
    library().entries(language: language.code).map { entry in
      guard let header = entry.header else {
        return CaseListing(
          id: entry.id,
          title: entry.id,
          summary: "",
          minutes: 0,
          themes: [],
          problem: language.phrase("play.unreadable")
        )
      }
      return CaseListing(
        id: entry.id,
        title: header.title,
        summary: header.summary,
        minutes: header.minutes,
        themes: header.themes,
        notes: language.notes(
          shows: header.shows,
          waivers: header.waivers
        )
      )
    }
  }

  private static func load(_ id: String, _ language: Language) throws -> SessionHost.CaseFound {
    guard let path = library().find(id) else { return .absent }
    let reading = reader().load(path)
    if let loaded = reading.loaded { return .found(SessionHost.PlayableCase(loaded)) }
    let writer = DiagnosticText(
      sources: reading.sources,
      folder: id,
      language: language
    )
    return .broken(writer.render(reading.diagnostics.filter { $0.severity == .error }))
  }

  /// The names of the flags, if the very same case is in the library still.
  private static func notes(of stored: StoredCase) -> CaseNotes {
    guard let path = library().find(stored.compiled.id),
      let loaded = reader().load(path).loaded,
      loaded.compiled == stored.compiled
    else { return CaseNotes() }
    return loaded.notes
  }
}

extension SessionHost.PlayableCase {
  /// A case that was loaded.
  init(_ loaded: LoadedCase) {
    self.init(
      StoredCase(compiled: loaded.compiled, texts: loaded.texts),
      language: loaded.language
    )
  }
}
