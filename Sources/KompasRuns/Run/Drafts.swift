import KompasJournal
import KompasPages

/// What is being written in a run and is no answer yet, by its place: in the archive, so that it is still there whatever ends the program.
struct Drafts {
  /// The place of what is no draft: which page was open while looking back.
  static let bookmark = "open"

  private let run: Int64
  private let host: SessionHost
  private var kept: [String: Draft] = [:]
  /// Whether the last one could not be stored.
  private(set) var isLost = false

  init(of run: Int64, _ host: SessionHost) {
    (self.run, self.host) = (run, host)
    // What cannot be read is written anew.
    let stored = (try? host.archive().drafts(of: run)) ?? []
    for draft in stored { kept[draft.place] = Draft(picked: draft.picked, text: draft.text) }
  }

  /// What stands at a place.
  subscript(place: String) -> Draft { kept[place] ?? Draft() }

  /// Takes over what stands at a place now.
  mutating func keep(_ draft: Draft, at place: String) {
    guard draft != self[place] || isLost else { return }
    kept[place] = draft.isEmpty ? nil : draft
    do throws(StoreError) {
      try host.archive().keep(
        KeptDraft(place: place, picked: draft.picked, text: draft.text),
        of: run
      )
      isLost = false
    } catch {
      isLost = !draft.isEmpty
    }
  }
}
