import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

/// From where on things are counted in an archive and in a file.
@Suite struct FirstNumberTests {
  @Test func `the first run of an archive is number one, and so is the first remark`() throws {
    let store = InMemoryStore()
    #expect(try begin(on: store, seed: 1) == 1)
    #expect(try begin(on: store, seed: 2) == 2)
    #expect(try store.annotate(1, at: 0, text: "x", written: "2026-01-02T03:04:05Z") == 1)
    #expect(try store.annotate(2, at: 0, text: "y", written: "2026-01-02T03:04:05Z") == 2)
    #expect(try store.summary(of: 1).isRedacted == false)
    #expect(!RunFilter().includesBranches)
  }

  @Test func `a run that is in no file has no lines`() throws {
    let store = InMemoryStore()
    let filed = RecordInFile(try store.record(of: try begin(on: store, seed: 1)))
    #expect(filed.line == 0 && filed.caseLine == 0 && filed.lines == [])
  }

  /// Each run of a file knows its line, that of its case, and those of its entries.
  @Test func `a run from a file knows its lines`() throws {
    let store = InMemoryStore()
    var writer = RunFileWriter()
    let records = try ([1, 2] as [UInt64]).map { seed in
      try store.record(of: try begin(on: store, seed: seed))
    }
    let text = try records.map { try writer.add($0) }.joined() + writer.end()
    let runs = try RunFileReader.read(Array(text.utf8))
    #expect(runs.map(\.line) == [1, 5] && runs.map(\.caseLine) == [2, 2])
    #expect(runs.map(\.lines) == [[3, 4], [6, 7]])
  }
}
