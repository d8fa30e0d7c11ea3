import CNCurses
internal import Glibc
public import KompasPages

/// Shows pages as plain lines, and reads an answer as a line.
public final class LinearFace: Face {
  private var transcript: LinearTranscript
  private let reader: LineReader
  private let output: Int32
  private let echoes: Bool
  /// Whether somebody types at a terminal, so that lines may come by accident; a script in a pipe means what it says.
  private let isTyped: Bool
  private let input: Int32
  private let clock = ContinuousClock()
  /// When the last line came, or the page.
  private var last: ContinuousClock.Instant
  private var isFirst = true
  /// What was read aloud so far, and needs not be read again.
  private var said = LinearTranscript.Said()
  /// The page that was read, and what can be typed on it in full, which is read where an answer does not fit.
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
    self.input = input
    isTyped = isatty(input) == 1
    echoes = !isTyped
    last = clock.now
    kompas_prepare_crash(glyphs.plain(words.crashed) + "\n")
    if isatty(output) == 0 { signal(SIGPIPE, SIG_IGN) }
    kompas_lines_open(
      isTyped && output == STDOUT_FILENO && isatty(output) == 1 && kompas_terminal_draws(),
      // Behind what asks for a line there is no line break yet.
      (isTyped ? "\n" : "") + glyphs.plain(words.stopped) + "\n"
    )
  }

  deinit { kompas_lines_close() }

  /// Speaks these words from the next page on.
  public func speak(_ words: FacePhrases) {
    said = LinearTranscript.Said()
    transcript.words = words
  }

  /// Takes back what was asked of the terminal; harmless when repeated.
  public func close() {
    try? forgetWhatIsPrivate()
    kompas_lines_close()
  }

  /// Takes a page for one pair of eyes, and what was typed there, from the screen; it scrolls away where the terminal can do no more.
  private func forgetWhatIsPrivate() throws(OutputProblem) {
    guard shown?.page.isPrivate == true, isatty(output) == 1 else { return }
    shown = nil
    said = LinearTranscript.Said()
    // Source: ECMA-48, cursor to the corner and all erased; xterm, saved lines erased.
    try write(
      kompas_terminal_draws() ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : String(repeating: "\n", count: 100)
    )
  }

  /// Reads a page aloud; a line that answered the one before does not count any more.
  ///
  /// - Throws: `OutputProblem` if it cannot be written.
  public func show(_ page: Page) throws {
    if waiting != nil { try say([transcript.words.outdated]) }
    waiting = nil
    try forgetWhatIsPrivate()
    // What was typed before there was something to decide decides nothing.
    if isTyped, page.ask.isAnswered { kompas_drop_lines(input) }
    last = clock.now
    try say((isFirst ? [] : [""]) + transcript.lines(of: page, after: &said))
    isFirst = false
    shown = (page, transcript.lines(of: page).last ?? "")
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
        guard let line = try read(for: shown.page) else { return .stop }
        guard try isMeant(line, on: shown.page) else {
          try say([shown.question])
          continue
        }
        if !line.isPasted, let request = request(line.text, on: shown.page) {
          try fulfil(request, on: shown.page)
          continue
        }
        answer = LinearAnswer.parse(line.text, on: shown.page, words: transcript.words)
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

  private func request(_ line: String, on page: Page) -> LinearRequest? {
    LinearRequest(line, on: page, words: transcript.words)
  }

  /// Reads again what was asked for.
  private func fulfil(_ request: LinearRequest, on page: Page) throws(OutputProblem) {
    if request == .short { transcript.isShort = true }
    if request == .long { transcript.isShort = false }
    try say(transcript.lines(for: request, on: page))
  }

  /// A line that was typed; `nil` at the end of input, and where nobody reads any more.
  private func read() throws(OutputProblem) -> String? {
    if !echoes { try write("> ") }
    guard !isUnread, let answer = reader.next() else { return nil }
    if echoes { try say(["> " + answer.text.sanitized()]) }
    if answer.isCut { try say([transcript.words.lineCut]) }
    return answer.text
  }

  /// A line that was typed, or a paste as one line; `nil` where it counts for nothing.
  private func read(for page: Page) throws(OutputProblem) -> Line? {
    guard let line = try read() else { return nil }
    guard isTyped, let paste = Paste(line) else { return Line(text: line, isPasted: false) }
    var whole = paste
    while !whole.isOver, let next = reader.next() {
      whole.add(next.text)
      if next.isCut { try say([transcript.words.lineCut]) }
    }
    return Line(text: whole.text, isPasted: true)
  }

  /// Whether a line answers the page on purpose: if not, says why.
  ///
  /// At a terminal a paste is text or nothing, several lines at once decide nothing, and neither does Enter that is held down.
  private func isMeant(_ line: Line, on page: Page) throws(OutputProblem) -> Bool {
    guard isTyped, page.ask.isAnswered else { return true }
    let hasRested = clock.now - last >= KeyGuard.rest
    last = clock.now
    switch page.ask {
    case .write, .explain:
      if line.isPasted { return true }
      if try areSeveral() { return false }
      return try counts(line, hasRested)
    case .proceed, .choose, .allot: break
    }
    if line.isPasted {
      try say([transcript.words.pasted])
      return false
    }
    if try areSeveral() { return false }
    if case .choose = page.ask { return true }
    return try counts(line, hasRested)
  }

  /// Whether a line is more than an Enter that came too quickly, as of a key that is held down: if not, says so.
  private func counts(_ line: Line, _ hasRested: Bool) throws(OutputProblem) -> Bool {
    guard line.text.isEmpty, !hasRested else { return true }
    try say([transcript.words.tooQuick])
    return false
  }

  /// Whether more lines came along with one: then none of them counts, and that is said.
  private func areSeveral() throws(OutputProblem) -> Bool {
    guard kompas_has_input(input, 50) else { return false }
    kompas_drop_lines(input)
    try say([transcript.words.manyLines])
    return true
  }

  /// Writes lines at once.
  private func say(_ lines: [String]) throws(OutputProblem) {
    let width = columns
    try write(
      lines.map { line in
        let plain = transcript.glyphs.plain(line)
        return (width.map { plain.reflowed(to: $0) } ?? plain) + "\n"
      }
      .joined()
    )
  }

  /// How many columns the terminal has that is written to; `nil` if it is none.
  private var columns: Int? {
    var size = winsize()
    guard isatty(output) == 1, ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else {
      return nil
    }
    return Int(size.ws_col)
  }

  private func write(_ text: String) throws(OutputProblem) {
    do throws(OutputProblem) { try writeAll(text, to: output) } catch {
      guard error.isUnread else { throw error }
      isUnread = true
    }
  }
}
