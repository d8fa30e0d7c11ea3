import Foundation
import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

/// Files of runs: what was written is read back, and whatever was changed is noticed.
@Suite struct RunFileTests {
  let store = InMemoryStore()

  func file(_ records: [RunRecord]) throws -> String {
    var writer = RunFileWriter()
    return try records.map { try writer.add($0) }.joined() + writer.end()
  }

  /// A short run with a title, a note and a motive.
  func shortRun() throws -> RunRecord {
    var play = try Playthrough.start(
      .small,
      header: header(seed: 1, title: "Tafel drie"),
      store: store
    )
    try play.submit(.note("De zaal was vol."))
    try play.submit(.declare([10, 10, 10, 10, 10, 10]))
    try play.submit(.proceed)
    try play.submit(.choose(option: 1))
    try play.submit(.motivate(criteria: [0], text: "Omdat het moet."))
    return try store.record(of: play.run)
  }

  /// Whether reading the file and deciding everything again finds something.
  func isNoticed(_ bytes: [UInt8]) -> Bool {
    do {
      for run in try RunFileReader.read(bytes) { _ = try run.record.verified() }
      return false
    } catch { return true }
  }

  @Test func `what was written is read back, the case once`() throws {
    var records = [try shortRun()]
    for seed in UInt64(2)..<6 {
      records.append(try store.record(of: try play(on: store, seed: seed).run))
    }
    let text = try file(records)
    let read = try RunFileReader.read(Array(text.utf8))
    #expect(read.map(\.record.header) == records.map(\.header))
    for (run, record) in zip(read, records) {
      #expect(run.record.title == record.title)
      #expect(run.record.caseBody == record.caseBody)
      #expect(try run.record.seal() == record.seal())
      #expect(try run.record.verified() == record.verified())
    }
    #expect(text.split(separator: "\n").count { $0.hasPrefix(#"{"case":"#) } == 1)
    #expect(try file(read.map(\.record)) == text)
  }

  @Test func `every line is JSON, and begins with the header`() throws {
    let lines = try file([try shortRun()]).split(separator: "\n")
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(object is [String: Any])
    }
    #expect(lines[0].contains(#""format":"kompas-run","version":2,"run":{"case":"klein""#))
    #expect(lines.last?.hasPrefix(#"{"end":{"runs":1,"lines":\#(lines.count - 1),"#) == true)
  }

  @Test func `a changed byte is noticed, wherever it is`() throws {
    let bytes = Array(try file([try shortRun()]).utf8)
    #expect(!isNoticed(bytes))
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.utf8.firstRange(of: Array("{\"case\":".utf8)))
    let caseBytes = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
    let caseEnd = try #require(bytes[caseBytes...].firstIndex(of: 10))
    for index in bytes.indices {
      // Of the case, which one digest covers, every hundredth.
      if (caseBytes + 20..<caseEnd - 20).contains(index), index % 100 != 0 { continue }
      var changed = bytes
      changed[index] ^= index % 2 == 0 ? 1 : 0x20
      #expect(isNoticed(changed), "byte \(index)")
    }
  }

  @Test func `a dropped line, a repeated one, a swapped pair and a cut are noticed`() throws {
    let lines = try file([try shortRun(), try store.record(of: try play(on: store, seed: 2).run)])
      .split(separator: "\n").map(String.init)
    func noticed(_ lines: [String], _ what: String) {
      #expect(isNoticed(Array((lines.joined(separator: "\n") + "\n").utf8)), "\(what)")
    }
    for index in lines.indices {
      var dropped = lines
      dropped.remove(at: index)
      noticed(dropped, "without line \(index + 1)")
      var repeated = lines
      repeated.insert(lines[index], at: index)
      noticed(repeated, "line \(index + 1) twice")
      noticed(Array(lines[..<index]), "cut before line \(index + 1)")
      guard index > 0 else { continue }
      var swapped = lines
      swapped.swapAt(index - 1, index)
      noticed(swapped, "lines \(index) and \(index + 1) swapped")
    }
  }

  @Test func `the first line that is wrong is named`() throws {
    let lines = try file([try shortRun()]).split(separator: "\n").map(String.init)
    func problem(_ change: (inout [String]) -> Void) throws -> RunFileProblem? {
      var changed = lines
      change(&changed)
      let text = changed.joined(separator: "\n") + "\n"
      do throws(RunFileProblem) {
        _ = try RunFileReader.read(Array(text.utf8))
        return nil
      } catch { return error }
    }
    // 1 header, 2 title, 3 case, 4 and 5 the opening, 6 a decision, 7 its text.
    #expect(try problem { $0[0] = "Beste wethouder," } == RunFileProblem(line: 1, .notARunFile))
    #expect(
      try problem { $0[0] = $0[0].replacing(#""version":2"#, with: #""version":9"#) }
        == RunFileProblem(line: 1, .newerFormat(9))
    )
    #expect(
      try problem { $0[0] = $0[0].replacing(#""seed":1"#, with: #""seed":2"#) }
        == RunFileProblem(line: 1, .broken)
    )
    #expect(
      try problem { $0[1] = $0[1].replacing("drie", with: "vier") }
        == RunFileProblem(line: 2, .otherText)
    )
    #expect(
      try problem { $0[2] = $0[2].replacing("1500", with: "1501") }
        == RunFileProblem(line: 3, .otherCase)
    )
    #expect(try problem { $0.remove(at: 2) } == RunFileProblem(line: 3, .noCase))
    #expect(try problem { $0.remove(at: 4) } == RunFileProblem(line: 5, .broken))
    #expect(try problem { $0.swapAt(5, 6) } == RunFileProblem(line: 6, .otherText))
    #expect(try problem { $0.remove(at: 6) }?.reason == .otherEnd)
    #expect(
      try problem { $0.removeLast() } == RunFileProblem(line: lines.count, .cutOff)
    )
    #expect(
      try problem { $0.append("{}") } == RunFileProblem(line: lines.count + 1, .afterEnd)
    )
  }

  @Test func `removing what people wrote leaves every link as it was`() throws {
    let record = try shortRun()
    let whole = try file([record])
    let bare = try file([record.withoutTexts])
    for text in ["Tafel drie", "De zaal was vol.", "Omdat het moet."] {
      #expect(whole.contains(text))
      #expect(!bare.contains(text))
    }
    func links(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix(#"{"hash""#) }
    }
    #expect(links(whole) == links(bare))
    let opened = try RunFileReader.read(Array(bare.utf8))[0].record.verified()
    #expect(opened.header.title == nil)
    #expect(opened.submissions.contains { $0.decision == .note(PersonalText.removed) })
  }

  @Test func `a label goes along, apart from the chain`() throws {
    let bare = try shortRun()
    var record = bare
    record.label = "Laptop 2 / tafel “drie”"
    let text = try file([record])
    let read = try #require(try RunFileReader.read(Array(text.utf8)).first)
    #expect(read.record.label == record.label)
    #expect(try read.record.seal() == bare.seal())
    #expect(try file([read.record]) == text)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[2] == #"{"label":"Laptop 2 / tafel “drie”"}"#)
    // Once, before what was decided, and one that somebody could have typed.
    func isTaken(_ change: (inout [String]) -> Void) -> Bool {
      var changed = Array(lines.dropLast())
      change(&changed)
      let text = changed.joined(separator: "\n") + "\n"
      do throws(RunFileProblem) { _ = try RunFileReader.read(Array(text.utf8)) } catch {
        return error.reason == .cutOff
      }
      return true
    }
    #expect(isTaken { $0[2] = $0[2] })
    #expect(!isTaken { $0.insert($0[2], at: 3) })
    #expect(!isTaken { $0.append($0.remove(at: 2)) })
    for (count, fits) in [(0, false), (1, true), (400, true), (401, false)] {
      let label = String(repeating: "x", count: count)
      #expect(isTaken { $0[2] = #"{"label":"\#(label)"}"# } == fits, "\(count)")
    }
    #expect(!isTaken { $0[2] = #"{"label":"a\u001b[2J"}"# })
  }

  @Test func `a label within another has both as parts, once`() {
    #expect(RunLabel.label(nil, within: "laptop 2") == "laptop 2")
    #expect(RunLabel.label("tafel 1", within: "laptop 2") == "laptop 2 / tafel 1")
    #expect(RunLabel.label("Laptop 2 / tafel 1", within: "laptop 2") == "Laptop 2 / tafel 1")
    #expect(RunLabel.label("laptop 2", within: "laptop 2") == "laptop 2")
    #expect(RunLabel.label("laptop 22", within: "laptop 2") == "laptop 2 / laptop 22")
  }

  @Test func `another text in the place of one is noticed, and two salts hide the same text`()
    throws
  {
    var record = try shortRun()
    let index = try #require(record.entries.firstIndex { $0.text != nil })
    record.entries[index].text = PersonalText("De zaal was leeg.")
    #expect(throws: RunProblem.self) { try record.verified() }
    #expect(PersonalText("ja").commitment != PersonalText("ja").commitment)
    #expect(
      PersonalText("ja", salt: "00").commitment == PersonalText("ja", salt: "00").commitment
    )
  }

  @Test(arguments: [
    "", "\n", "{}\n", "{\"hash\":\"\n", "\u{0}\u{1}\n",
    String(repeating: "[", count: 100_000) + "\n",
    #"{"hash":"é","x"# + "\n", #"{"end":{}}"# + "\n", #"{"case":}"# + "\n",
  ])
  func `what is no file of runs is refused on its first line`(text: String) {
    #expect(throws: RunFileProblem(line: 1, .notARunFile)) {
      try RunFileReader.read(Array(text.utf8))
    }
  }
}
