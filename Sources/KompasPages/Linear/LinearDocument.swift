/// Pages as one text to read or to print: what `LinearTranscript` says of their blocks, without what can be typed.
public struct LinearDocument: Sendable {
  /// The title at the top.
  public var title: String
  /// Short lines below the title.
  public var facts: [String]
  /// The pages, in order.
  public var pages: [Page]
  /// The words of the interface.
  public var words: FacePhrases
  /// Which signs may be written.
  public var glyphs: Glyphs

  /// Makes a text.
  public init(
    title: String,
    facts: [String],
    pages: [Page],
    words: FacePhrases,
    glyphs: Glyphs = .unicode
  ) {
    self.title = title
    self.facts = facts
    self.pages = pages
    self.words = words
    self.glyphs = glyphs
  }

  /// All of it, in lines of at most so many columns where words can be parted, ending in a line break.
  public func text(width: Int = 80) -> String {
    var lines = wrapped(title.sanitized().uppercased(), width)
    lines += facts.flatMap { wrapped($0.sanitized(), width) }
    let speech = BlockSpeech(words: words)
    for page in pages.map(\.sanitized) {
      for block in page.told + page.side {
        let said = speech.lines(of: block).map(\.collapsed).filter { !$0.isEmpty }
        guard case .heading(let text, let level) = block else {
          lines += said.flatMap { wrapped($0, width) }
          continue
        }
        lines += [""] + wrapped(level == 1 ? text.collapsed.uppercased() : text.collapsed, width)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in glyphs.plain(text).split(separator: " ").map(String.init) {
      let isTooLong = displayWidth(of: line) + 1 + displayWidth(of: word) > width
      if !line.isEmpty, isTooLong {
        lines.append(line)
        line = "  " + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
