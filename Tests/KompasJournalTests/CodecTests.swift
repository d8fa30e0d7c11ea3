import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

@Suite struct CodecTests {
  let codec = JournalCodec()

  @Test func `events are written in known bytes`() throws {
    #expect(Set(sampleEvents.map(kind)) == Set(0..<kindsOfEvent))
    try expectGolden(try sampleEvents.map { try codec.encode($0) }, "events-v1.jsonl")
  }

  @Test func `decisions are written in known bytes`() throws {
    #expect(Set(sampleDecisions.map(kind)) == Set(0..<kindsOfDecision))
    try expectGolden(try sampleDecisions.map { try codec.encode($0) }, "decisions-v1.jsonl")
  }

  @Test func `a case is written in known bytes`() throws {
    try expectGolden([try codec.encode(StoredCase.small)], "case-v1.json")
  }

  @Test func `a short name is kept, and may be missing as in older archives`() throws {
    var stored = StoredCase.small
    let language = try #require(stored.texts.keys.sorted().first)
    #expect(try !codec.encode(stored).contains("\"short\""))
    stored.texts[language]?.stakeholders[0].short = "Kort"
    let text = try codec.encode(stored)
    #expect(text.contains("\"short\""))
    #expect(try codec.storedCase(text) == stored)
  }

  @Test func `what was written is read back`() throws {
    for event in sampleEvents { #expect(try codec.event(codec.encode(event)) == event) }
    for decision in sampleDecisions {
      #expect(try codec.decision(codec.encode(decision)) == decision)
    }
    #expect(try codec.storedCase(codec.encode(StoredCase.small)) == .small)
  }

  @Test func `a composed and a decomposed letter stay apart`() throws {
    for text in ["e\u{301}", "\u{e9}"] {
      guard case .noted(let read) = try codec.event(codec.encode(.noted(text))) else {
        Issue.record("not a note")
        continue
      }
      #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func `a later format is named`() {
    #expect(throws: CodecError.newerFormat(2)) {
      try codec.event(#"{"body":{"somethingNew":{}},"v":2}"#)
    }
  }

  @Test(arguments: [
    "", "{", "null", "[]", #"{"v":1}"#, #"{"body":{"noted":{"_0":1}},"v":1}"#,
    #"{"body":{"vanished":{}},"v":1}"#, #"{"body":{"noted":{"_0":"x"}},"v":0}"#,
    #"{"body":{"noted":{"_0":"x"}},"v":"1"}"#, #"{"body":{"noted":{"_0":"x"}}}"#,
    #"{"body":{"stageEntered":{"_0":200}},"v":1}"#,
  ])
  func `what was not written by us is unreadable`(text: String) {
    #expect(throws: CodecError.unreadable) { try codec.event(text) }
  }
}

@Suite struct EnvelopeTests {
  let codec = JournalCodec()

  func envelopes(_ submissions: [Submission]) throws -> [Envelope] {
    var envelopes: [Envelope] = []
    var position = 0
    for submission in submissions {
      envelopes += try submission.envelopes(run: 1, after: position, codec: codec)
      position += submission.events.count
    }
    return envelopes
  }

  @Test func `a decision stands before its events, and all bear the digest`() throws {
    let two = Submission(decision: .proceed, events: [.ruled(.none), .noted("x")], digest: 0xab)
    let all = try two.envelopes(run: 4, after: 7, codec: codec)
    #expect(all.map(\.kind) == [.decision, .event, .event])
    #expect(all.map(\.position) == [7, 7, 8])
    #expect(all.allSatisfy { $0.digest == "00000000000000ab" && $0.run == 4 })
  }

  @Test func `a missing envelope is noticed, wherever it was`() throws {
    let submissions = Array(try randomRun(seed: 5).prefix(6))
    let all = try envelopes(submissions)
    let count = submissions.flatMap(\.events).count
    #expect(
      try Submission.read(all, run: 1, count: count, codec: codec)
        == submissions.map(\.withoutEnding)
    )
    for index in all.indices {
      var rest = all
      rest.remove(at: index)
      // A note changes no state: only deciding again notices that its decision is gone.
      #expect(throws: (any Error).self, "\(all[index])") {
        let read = try Submission.read(rest, run: 1, count: count, codec: codec)
        try Replay.verify(Game(SmallCase.compiled), read)
      }
    }
  }

  @Test func `an unreadable envelope is named by its position`() throws {
    var all = try envelopes(Array(try randomRun(seed: 5).prefix(3)))
    all[1].payload = "{}"
    #expect(throws: StoreError.corrupt(.entry(run: 1, position: 1, .unreadable))) {
      try Submission.read(all, run: 1, count: 9, codec: codec)
    }
  }

  @Test(arguments: ["", "xyz", "0000000000000000g", "+000000000000000", "000000000000000à"])
  func `a digest that is none is noticed`(digest: String) throws {
    var all = try envelopes(Array(try randomRun(seed: 5).prefix(1)))
    all[0].digest = digest
    #expect(throws: StoreError.corrupt(.incomplete(run: 1, position: 0))) {
      try Submission.read(all, run: 1, count: 2, codec: codec)
    }
  }
}
