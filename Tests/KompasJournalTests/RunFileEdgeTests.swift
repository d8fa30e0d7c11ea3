import Foundation
import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

/// docs/archive.md: how large a file of runs may be, which versions there are, and what each line may say.
@Suite struct RunFileEdgeTests {
  private func problem(_ bytes: some RandomAccessCollection<UInt8>) -> RunFileProblem? {
    do throws(RunFileProblem) {
      _ = try RunFileReader.read(bytes)
      return nil
    } catch { return error }
  }

  private func problem(_ lines: [String]) -> RunFileProblem? {
    problem(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// The lines of a file of two runs of the same case.
  private func lines() throws -> [String] {
    let store = InMemoryStore()
    var writer = RunFileWriter()
    let records = try ([1, 2] as [UInt64]).map { seed in
      try store.record(of: try begin(on: store, seed: seed, title: "Tafel drie"))
    }
    let text = try records.map { try writer.add($0) }.joined() + writer.end()
    return text.split(separator: "\n").map(String.init)
  }

  @Test func `a file of two runs is read, and its second header stands behind the first run`()
    throws
  {
    let lines = try lines()
    #expect(problem(lines) == nil)
    #expect(lines.indices.filter { lines[$0].contains(#""format""#) } == [0, 5])
    #expect(lines.last?.contains(#"{"end":{"runs":2,"lines":9,"#) == true)
  }

  // MARK: Sizes

  @Test func `a file is no larger than a gibibyte`() {
    let newline = UInt8(ascii: "\n")
    #expect(
      problem(repeatElement(newline, count: 1 << 30)) == RunFileProblem(line: 1, .notARunFile)
    )
    #expect(
      problem(repeatElement(newline, count: 1 << 30 + 1)) == RunFileProblem(line: 1, .tooLarge)
    )
  }

  @Test func `a line is no longer than sixteen mebibytes`() {
    for (length, reason) in [(1 << 24, .notARunFile), (1 << 24 + 1, .tooLarge)]
      as [(Int, RunFileProblem.Reason)]
    {
      let line = Array(repeating: UInt8(ascii: "x"), count: length) + [UInt8(ascii: "\n")]
      #expect(problem(line) == RunFileProblem(line: 1, reason))
    }
    #expect(RunFile.limits.entries == 200_000)
  }

  // MARK: Versions

  /// What the first header and the second say, and what is found on those lines.
  @Test(
    arguments: [
      ("0", .notARunFile, .unreadable), ("-1", .notARunFile, .unreadable), ("1", .broken, .broken),
      ("3", .newerFormat(3), .newerFormat(3)), ("\"2\"", .notARunFile, .unreadable),
    ] as [(String, RunFileProblem.Reason, RunFileProblem.Reason)]
  )
  func `versions are counted from one, and this program knows two`(
    version: String,
    first: RunFileProblem.Reason,
    second: RunFileProblem.Reason
  ) throws {
    for (index, reason) in [(0, first), (5, second)] {
      var lines = try lines()
      lines[index] = lines[index].replacing(#""version":2"#, with: #""version":\#(version)"#)
      #expect(problem(lines) == RunFileProblem(line: index + 1, reason))
    }
  }

  @Test func `another format is none of ours`() throws {
    for (index, reason) in [(0, .notARunFile), (5, .unreadable)]
      as [(Int, RunFileProblem.Reason)]
    {
      var lines = try lines()
      lines[index] = lines[index].replacing("kompas-run", with: "kompas-ren")
      #expect(problem(lines) == RunFileProblem(line: index + 1, reason))
    }
  }

  @Test func `what is no text is no file of runs, or a line that cannot be read`() throws {
    #expect(problem([0xFF, 0x0A] as [UInt8]) == RunFileProblem(line: 1, .notARunFile))
    let first = try #require(lines().first)
    #expect(
      problem(Array(first.utf8) + [0x0A, 0xFF, 0x0A]) == RunFileProblem(line: 2, .unreadable)
    )
    #expect(problem([first, "Beste wethouder,"]) == RunFileProblem(line: 2, .unreadable))
    #expect(problem([first, #"{"hash":"0"#]) == RunFileProblem(line: 2, .unreadable))
  }

  @Test func `a file without its last line, or with half of it, was cut off`() throws {
    let lines = try lines()
    #expect(problem(Array(lines.dropLast())) == RunFileProblem(line: lines.count, .cutOff))
    #expect(problem([UInt8]()) == RunFileProblem(line: 1, .notARunFile))
    let whole = lines.joined(separator: "\n")
    #expect(problem(Array(whole.utf8)) == RunFileProblem(line: lines.count, .cutOff))
    #expect(
      problem(Array((whole + "\nx").utf8)) == RunFileProblem(line: lines.count + 1, .afterEnd)
    )
  }

  @Test func `a run without entries is none`() throws {
    let lines = try lines()
    // Of the first run the header, the title and the case are left.
    #expect(
      problem(Array(lines[..<3]) + Array(lines[5...])) == RunFileProblem(line: 4, .unreadable)
    )
    #expect(problem(Array(lines[..<3]) + [lines[9]]) == RunFileProblem(line: 4, .unreadable))
  }

  @Test func `a title comes once, and the case once`() throws {
    let lines = try lines()
    #expect(
      problem(Array(lines[..<2]) + Array(lines[1...])) == RunFileProblem(line: 3, .otherText)
    )
    #expect(
      problem(Array(lines[..<3]) + Array(lines[2...])) == RunFileProblem(line: 4, .otherCase)
    )
    // Behind an entry it is too late for a case.
    #expect(
      problem(Array(lines[..<4]) + Array(lines[2...])) == RunFileProblem(line: 5, .otherCase)
    )
  }

  // MARK: What people wrote

  @Test func `nothing is left to remove once each kind is gone`() {
    #expect(PersonalContents().isEmpty)
    for part in [
      \.titles, \.texts, \.remarks, \.labels,
    ] as [WritableKeyPath<PersonalContents, [String]>] {
      var found = PersonalContents()
      found[keyPath: part] = ["x"]
      #expect(!found.isEmpty)
    }
  }

  // MARK: Kept figures

  /// A hundred runs are kept at once; what is left is kept at the end.
  @Test(arguments: [(0, 0), (1, 1), (99, 1), (100, 1), (101, 2), (200, 2), (201, 3)])
  func `figures are kept a hundred at a time`(runs: Int, times: Int) throws {
    let store = InMemoryStore()
    _ = try play(on: store, seed: 1)
    let row = try #require(store.figures(RunFilter(), form: 1).first)
    let cache = FigureCache<Int>(form: 1, read: { _, _ in nil }, workOut: { _ in 7 }) { "\($0)" }
    var written = 0
    var told: [Int] = []
    let found = try cache.figures(
      of: Array(repeating: row, count: runs),
      in: store,
      writing: { () throws(StoreError) in
        written += 1
        return store
      },
      progress: { count in
        told.append(count)
        return true
      }
    )
    #expect(found.figures.count == runs && !found.isStopped && written == times)
    #expect(told == Array(0..<runs))
  }
}
