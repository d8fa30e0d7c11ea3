import KompasPages
import Testing

/// Sentences that stand outside pages are broken at words.
@Suite struct BreakingTests {
  @Test func `a line is broken at words where it is too wide, and not before`() {
    let text = "een twee drie"
    #expect(text.reflowed(to: 13) == text)
    #expect(text.reflowed(to: 12) == "een twee\ndrie")
    #expect(text.reflowed(to: 7) == "een\ntwee\ndrie")
    #expect("langerdanditwoord x".reflowed(to: 5) == "langerdanditwoord\nx")
    #expect("a\n\nb c".reflowed(to: 2) == "a\n\nb\nc")
  }

  @Test func `a command stays whole, and so do tables and paths`() {
    #expect(
      "Met `kompas --archive x` verder".reflowed(to: 12) == "Met\n`kompas --archive x`\nverder"
    )
    for text in ["een  twee drie", " een twee drie", "/een twee drie"] {
      #expect(text.reflowed(to: 6) == text)
    }
  }
}
