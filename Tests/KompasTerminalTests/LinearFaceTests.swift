import Foundation
import KompasPages
import KompasTerminal
import KompasTestSupport
import Testing

@Suite struct LinearFaceTests {
  private let scene = Page(
    title: "Windpark",
    main: [.prose("Er hangt een spandoek.")],
    ask: .choose(
      prompt: "Hoe begint u?",
      [Choice(label: "Inloop"), Choice(label: "Loting", closed: "te duur"), Choice(label: "Raad")]
    ),
    commands: [Command(key: "w", label: "waarom")]
  )

  /// Asks as often as there are pages, with these bytes as input; returns the actions and the output.
  private func play(
    _ input: Data,
    _ pages: [Page],
    glyphs: Glyphs = .unicode
  ) throws -> ([Action], String) {
    let (given, said) = (Pipe(), Pipe())
    let writer = Thread {
      given.fileHandleForWriting.write(input)
      try? given.fileHandleForWriting.close()
    }
    writer.start()
    let face = LinearFace(
      words: .dutch,
      glyphs: glyphs,
      input: given.fileHandleForReading.fileDescriptor,
      output: said.fileHandleForWriting.fileDescriptor
    )
    let actions = try pages.map { page in
      try face.show(page)
      return try #require(try face.next(within: nil))
    }
    face.close()
    try said.fileHandleForWriting.close()
    let output = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return (actions, output)
  }

  @Test func `answers are echoed, and asked again until they fit`() throws {
    let (actions, output) = try play(Data("9\n2\nW\n3\n".utf8), [scene, scene])
    #expect(actions == [.command("w"), .chose(2)])
    #expect(output.contains("> 9\nDat nummer is er niet."))
    #expect(output.contains("> 2\n2 kan niet: te duur."))
    #expect(output.hasSuffix("> 3\n"))
  }

  @Test func `the end of input stops`() throws {
    #expect(try play(Data(), [scene, scene]).0 == [.stop, .stop])
    #expect(try play(Data("1".utf8), [scene, scene]).0 == [.chose(0), .stop])
  }

  @Test func `broken UTF-8 and control characters do no harm`() throws {
    let (actions, output) = try play(
      Data([0xFF, 0xC3, 0x1B, 0x5B, 0x41, 0x0A, 0x31, 0x0D, 0x0A]),
      [scene]
    )
    #expect(actions == [.chose(0)])
    #expect(!output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func `a line that is too long is cut, and that is said`() throws {
    let line = Page(title: "Waarom", main: [], ask: .write(prompt: "Waarom?", placeholder: ""))
    let (actions, output) = try play(
      Data((String(repeating: "é", count: 3000) + "\n").utf8),
      [line]
    )
    #expect(actions == [.wrote(String(repeating: "é", count: 2048))])
    #expect(output.contains(FacePhrases.dutch.lineCut))
  }

  @Test func `in ASCII only ASCII is written`() throws {
    let (_, output) = try play(Data("é\n1\n".utf8), [scene], glyphs: .ascii)
    #expect(output.utf8.allSatisfy { $0 < 0x80 })
  }
}

extension LinearFaceTests {
  @Test func `a line that answers a page out of date does not count, and stopping does`() throws {
    let (given, said) = (Pipe(), Pipe())
    given.fileHandleForWriting.write(Data("1\n1\nq\n".utf8))
    try given.fileHandleForWriting.close()
    let face = LinearFace(
      words: .dutch,
      glyphs: .unicode,
      input: given.fileHandleForReading.fileDescriptor,
      output: said.fileHandleForWriting.fileDescriptor
    )
    let page = Page(
      title: "Windpark",
      main: [],
      ask: .choose(prompt: "Hoe begint u?", [Choice(label: "Inloop"), Choice(label: "Raad")])
    )
    try face.show(page)
    #expect(try face.next(within: .zero) == nil, "time goes by before a line counts")
    try face.show(page)
    #expect(try face.next(within: .zero) == nil)
    #expect(try face.next(within: .zero) == .chose(0), "the page is still the same")
    try face.show(page)
    #expect(try face.next(within: .zero) == .stop)
    try said.fileHandleForWriting.close()
    let output = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(output.contains("> 1\nIntussen is er iets veranderd."))
    #expect(output.components(separatedBy: "Intussen").count == 2)
  }

  @Test func `what is asked of plain lines themselves answers nothing`() throws {
    let (actions, output) = try play(Data("r\no\ns\nkort\n1\n".utf8), [scene])
    #expect(actions == [.chose(0)])
    let parts = output.components(separatedBy: "> ")
    #expect(parts[1].contains("Er hangt een spandoek."), "r reads the page again")
    #expect(!parts[2].contains("Er hangt") && parts[2].contains("2: Loting"), "o reads the choices")
    #expect(parts[3].contains("Windpark.") && !parts[3].contains("2: Loting"), "s reads the place")
    #expect(parts[4].contains("Voortaan hoort u"))
  }
}
