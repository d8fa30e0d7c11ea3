import GRDB
import KompasJournal

/// What was being written when a page was left.
extension Database {
  func drafts(of run: Int64) throws -> [KeptDraft] {
    try Row.fetchAll(
      self,
      sql: "SELECT place, picked, text FROM drafts WHERE run = ? ORDER BY place",
      arguments: [run]
    )
    .map { row in
      KeptDraft(
        place: try row.decode(String.self, atIndex: 0),
        picked: try row.decode(String.self, atIndex: 1).split(separator: ",").compactMap {
          Int($0)
        },
        text: try row.decode(String.self, atIndex: 2)
      )
    }
  }

  func keep(_ draft: KeptDraft, of run: Int64) throws {
    try execute(
      sql: "DELETE FROM drafts WHERE run = ? AND place = ?",
      arguments: [run, draft.place]
    )
    guard !draft.isEmpty else { return }
    try execute(
      sql: "INSERT INTO drafts (run, place, picked, text) VALUES (?, ?, ?, ?)",
      arguments: [
        run, draft.place, draft.picked.map(String.init).joined(separator: ","), draft.text,
      ]
    )
  }
}
