import GRDB
import KompasEngine
import KompasJournal

/// Who answered what at a table.
extension Database {
  func insert(_ ballots: [Ballot], run: Int64, codec: JournalCodec) throws {
    guard !ballots.isEmpty else { return }
    let statement = try cachedStatement(
      sql: "INSERT INTO ballots (run, question, seat, body) VALUES (?, ?, ?, ?)"
    )
    for ballot in ballots {
      try statement.execute(arguments: [
        run, ballot.question, ballot.seat, try codec.encode(ballot),
      ])
    }
  }

  func ballots(of run: Int64, codec: JournalCodec) throws -> [Ballot] {
    _ = try standing(of: run)
    let rows = try Row.fetchCursor(
      self,
      sql: "SELECT question, body FROM ballots WHERE run = ? ORDER BY question, seat",
      arguments: [run]
    )
    var ballots: [Ballot] = []
    while let row = try rows.next() {
      let body = try row.decode(String.self, atIndex: 1)
      do throws(CodecError) { ballots.append(try codec.ballot(body)) } catch {
        let question = try row.decode(Int.self, atIndex: 0)
        throw StoreError.corrupt(.entry(run: run, position: question, error))
      }
    }
    return ballots
  }
}
