import Foundation
import KompasJournal
import KompasLookBack
import KompasRuns
import KompasScenarios
import KompasStandards
import KompasStorage

/// The files in the folder for reports that belong to a run.
enum ReportFiles {
  /// What the name of a report begins with.
  ///
  /// - Parameters:
  ///   - header: of the run.
  ///   - digest: of the state that the report is about.
  /// - Returns: the case, the seed, and some digits of the state.
  static func stem(_ header: RunHeader, digest: UInt64) -> String {
    "\(header.caseID)-\(header.seed)-\(String(digest, radix: 16).prefix(6))"
  }

  /// Writes a report beside the archive: as Markdown, and as a page to open and print, which is the one that is named; and the card to take
  /// home, as a page.
  static func write(
    _ report: PageDocument,
    card: PageDocument,
    as stem: String,
    at location: ArchiveLocation
  ) throws(StoreError) -> SessionHost.WrittenReport {
    let folder = try location.makeReportsFolder()
    var name = stem + ".md"
    try write(report.markdown, to: folder + "/" + name)
    // Without templates there is still the text.
    if let templates = Compose.templatesIfAny() {
      name = stem + ".html"
      try write(report.html(templates), to: folder + "/" + name)
    }
    return SessionHost.WrittenReport(
      place: "reports/" + name,
      path: folder + "/" + name,
      card: try write(card: card, as: stem, at: location)
    )
  }

  /// Writes a card to take home beside the archive, as a page to open and print.
  static func write(
    card: PageDocument,
    as stem: String,
    at location: ArchiveLocation
  ) throws(StoreError) -> Card {
    let path = try location.makeReportsFolder() + "/" + stem + "-kaart"
    let templates = Compose.templatesIfAny()
    let file = path + (templates == nil ? ".md" : ".html")
    try write(templates.map(card.html) ?? card.markdown, to: file)
    return Card(path: file, outlets: CardOutlets.available())
  }

  /// Writes a file that only its owner may read.
  private static func write(_ text: String, to path: String) throws(StoreError) {
    do throws(FileProblem) {
      try WholeFile.write(Array(text.utf8), to: path, mode: 0o600)
    } catch { throw .refused(path, errno: error.code) }
  }

  /// The reports of a run, whatever state of it they are about: paths.
  static func of(
    _ run: RunSummary,
    in store: any RunArchive,
    at location: ArchiveLocation
  ) throws(StoreError) -> [String] {
    let folder = location.reports
    let names = try names(in: folder)
    let stems = try store.digests(of: run.id).compactMap { UInt64($0, radix: 16) }
      .map { stem(run.header, digest: $0) }
    let own = names.filter { name in
      stems.contains { name.hasPrefix($0 + ".") || name.hasPrefix($0 + "-") }
    }
    return own.sorted().map { folder + "/" + $0 }
  }

  /// What is in the folder for reports and is not the report of any run in the archive: names.
  ///
  /// Somebody gave it another name, or put it there; whose it is cannot be seen.
  static func strangers(
    in store: any RunArchive,
    at location: ArchiveLocation
  ) throws(StoreError) -> [String] {
    let names = try names(in: location.reports)
    guard !names.isEmpty else { return [] }
    var filter = RunFilter()
    filter.includesBranches = true
    let runs = try store.runs(filter)
    var unknown = Set(names)
    for run in runs {
      let stem = "\(run.header.caseID)-\(run.header.seed)-"
      guard unknown.contains(where: { $0.hasPrefix(stem) }) else { continue }
      for path in try of(run, in: store, at: location) { unknown.remove(PathName(path).name) }
    }
    return unknown.sorted()
  }

  /// Says what is in the folder for reports that Kompas did not write under that name, and so left.
  static func tellStrangers(
    in store: any RunArchive,
    at location: ArchiveLocation,
    _ language: Language
  ) throws(StoreError) {
    let names = try strangers(in: store, at: location)
    guard !names.isEmpty else { return }
    let folder = location.reports
    complain(
      printable(
        language.phrase(
          "archive.strangers",
          ["folder": folder, "names": names.joined(separator: ", ")]
        )
      )
    )
  }

  /// What is in a folder; nothing if there is no such folder.
  ///
  /// - Throws: `StoreError` if there is one, and it cannot be looked into.
  private static func names(in folder: String) throws(StoreError) -> [String] {
    guard access(folder, F_OK) == 0 else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .unavailable(path: folder, .notAllowed)
    }
    return names
  }

  /// Removes files; answers those that could not be removed.
  static func remove(_ paths: [String]) -> [String] {
    paths.filter { path in unlink(path) != 0 && errno != ENOENT }
  }
}
