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
  /// The page that was read, and its last line, which is read again where an answer does not fit.
  private var shown: (page: Page, question: String)?
  /// What a line means that was read and does not count yet.
  private var waiting: Result<Action, AnswerProblem>?

  /// It is read line by line.
  public let isSpoken = true
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

  /// Reads a page aloud; a line that answered the one before does not count any more.
  ///
  /// - Throws: `OutputProblem` if it cannot be written.
  public func show(_ page: Page) throws {
    if waiting != nil { try say([transcript.words.outdated]) }
    waiting = nil
    let lines = transcript.lines(of: page)
    try say((isFirst ? [] : [""]) + lines)
    isFirst = false
    shown = (page, lines.last ?? "")
  }

  /// Reads lines until one answers the page; where time counts, says once that it went by before the line counts.
  ///
  /// - Throws: `OutputProblem` if it cannot be written; where nobody reads any more, it is `.stop`.
  public func next(within patience: Duration?) throws -> Action? {
    guard let shown else { return .stop }
    while true {
      let answer: Result<Action, AnswerProblem>
      if let waiting {
        answer = waiting
      } else {
        guard let line = try read() else { return .stop }
        answer = LinearAnswer.parse(line, on: shown.page, words: transcript.words)
        if patience != nil, answer != .success(.stop) {
          waiting = answer
          return nil
        }
      }
      waiting = nil
      switch answer {
      case .success(let action): return action
      case .failure(let problem): try say([problem.sentence, shown.question])
      }
    }
  }

  /// A line that was typed; `nil` at the end of input, and where nobody reads any more.
  private func read() throws(OutputProblem) -> String? {
    if !echoes { try write("> ") }
    guard !isUnread, let answer = reader.next() else { return nil }
    if echoes { try say(["> " + answer.text.sanitized()]) }
    if answer.isCut { try say([transcript.words.lineCut]) }
    return answer.text
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
