import KompasEngine
import Testing

@testable import KompasJournal

/// What is taken in from elsewhere keeps nothing that the format does not know, in the one way in which it is written.
@Suite struct KnownTests {
  private let codec = JournalCodec()
  private let note = #"{"body":{"noted":{"_0":"x"}},"v":1}"#

  @Test(arguments: [
    #"{"body":{"noted":{"_0":"x"}},"v":1}"#,
    #"{"v":1,"body":{"noted":{"_0":"x"}}}"#,
    #" { "body" : { "noted" : { "_0" : "x" } } , "v" : 1 } "#,
    #"{"body":{"noted":{"_0":"\u0078"}},"v":1}"#,
    #"{"aa":"Jan zei nee","body":{"noted":{"_0":"x"}},"v":1}"#,
    #"{"body":{"noted":{"_0":"x","_1":"Jan zei nee"}},"v":1,"w":[{"x":null}]}"#,
  ])
  func `however it is spelled, and whatever else stands in it, it becomes the same`(text: String)
    throws
  {
    #expect(try codec.known(event: text) == note)
    #expect(
      try codec.known(decision: text.replacing("noted", with: "note"))
        == #"{"body":{"note":{"_0":"x"}},"v":1}"#
    )
  }

  @Test func `what a program of ours wrote stays as it is, byte for byte`() throws {
    for event in sampleEvents {
      let text = try codec.encode(event)
      #expect(try Array(codec.known(event: text).utf8) == Array(text.utf8))
    }
    for decision in sampleDecisions {
      let text = try codec.encode(decision)
      #expect(try Array(codec.known(decision: text).utf8) == Array(text.utf8))
    }
  }

  @Test func `what cannot be read is refused`() {
    #expect(throws: CodecError.unreadable) { try codec.known(event: "{}") }
    #expect(throws: CodecError.newerFormat(2)) {
      try codec.known(event: #"{"body":{"noted":{"_0":"x"}},"v":2}"#)
    }
  }
}
