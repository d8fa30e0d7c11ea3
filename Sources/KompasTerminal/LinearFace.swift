import CNCurses
internal import Glibc
public import KompasPages

/// Shows pages as plain lines, and reads an answer as a line.
public final class LinearFace: Face {
  private var transcript: LinearTranscript
  private let reader: LineReader
  private let output: Int32
  private let echoes: Bool
  private var isFirst = true
  /// Whether whoever reads has left.
  private var isUnread = false

  /// Makes a face on open files; an answer that nobody typed is echoed as "> 2".
  public init(
    words: FacePhrases,
    glyphs: Glyphs,
    input: Int32 = 0,
    output: Int32 = 1
  ) {
    transcript = LinearTranscript(words: words, glyphs: glyphs)
    reader = LineReader(file: input)
    self.output = output
    echoes = isatty(input) == 0
    kompas_prepare_crash(glyphs.plain(words.crashed) + "\n")
    if isatty(output) == 0 { signal(SIGPIPE, SIG_IGN) }
  }

  /// Speaks these words from the next page on.
  public func speak(_ words: FacePhrases) {
    transcript = LinearTranscript(words: words, glyphs: transcript.glyphs)
  }

  /// Nothing was taken, so nothing is given back.
  public func close() {}

  /// Reads a page aloud, and returns when a line answers it, or when the page turns out to be out of date.
  ///
  /// - Throws: `OutputProblem` if it cannot be written; where nobody reads any more, it is `.stop`.
  public func ask(_ page: Page, unless isOutdated: (() -> Bool)?) throws -> Action? {
    let words = transcript.words
    let lines = transcript.lines(of: page)
    try say((isFirst ? [] : [""]) + lines)
    isFirst = false
    while true {
      if !echoes { try write("> ") }
      guard !isUnread, let answer = reader.next() else { return .stop }
      if echoes { try say(["> " + answer.text.sanitized()]) }
      if answer.isCut { try say([words.lineCut]) }
      let understood = LinearAnswer.parse(answer.text, on: page, words: words)
      if understood != .success(.stop), let isOutdated, isOutdated() {
        try say([words.outdated])
        return nil
      }
      switch understood {
      case .success(let action): return action
      case .failure(let problem):
        try say([problem.sentence, lines.last ?? ""])
      }
    }
  }

  /// Writes lines at once.
  private func say(_ lines: [String]) throws(OutputProblem) {
    try write(lines.map { transcript.glyphs.plain($0) + "\n" }.joined())
  }

  private func write(_ text: String) throws(OutputProblem) {
    do throws(OutputProblem) { try writeAll(text, to: output) } catch {
      guard error.isUnread else { throw error }
      isUnread = true
    }
  }
}
