import CNCurses
internal import Glibc
public import KompasPages

/// Which face suits where the program runs.
public enum FaceChoice: Sendable, Equatable {
  /// The grid of cells.
  case grid
  /// Plain lines.
  case linear

  /// What the choice depends on.
  public struct Surroundings: Sendable, Equatable {
    /// Whether plain lines were asked for.
    public var isPlainAsked: Bool
    /// Whether both standard input and standard output are terminals.
    public var isTerminal: Bool
    /// The environment, of which `TERM` counts.
    public var environment: [String: String]

    /// Makes surroundings.
    public init(isPlainAsked: Bool, isTerminal: Bool, environment: [String: String]) {
      self.isPlainAsked = isPlainAsked
      self.isTerminal = isTerminal
      self.environment = environment
    }
  }

  /// Chooses: plain lines when asked for, without a terminal, and on one that can only print.
  public init(in surroundings: Surroundings) {
    let terminal = surroundings.environment["TERM"] ?? ""
    let isPlain =
      surroundings.isPlainAsked || !surroundings.isTerminal || terminal.isEmpty
      || terminal == "dumb"
    self = isPlain ? .linear : .grid
  }
}

/// The signs that the locale of the environment can write.
public func localeGlyphs() -> Glyphs { kompas_locale_is_utf8() ? .unicode : .ascii }

/// Opens the face that suits where the program runs.
///
/// If the terminal turns out not to be known, one line on standard error says so and the linear face is
/// returned. A grid face has the terminal from here until `close()`.
/// - Parameters:
///   - isPlainAsked: Whether plain lines were asked for.
///   - words: The words of the interface.
///   - columns: How many columns of the terminal the grid takes at most; all if `nil`.
/// - Returns: A face, ready to ask.
public func openFace(isPlainAsked: Bool, words: FacePhrases, columns: Int? = nil) -> any Face {
  let glyphs = localeGlyphs()
  var environment: [String: String] = [:]
  for name in ["TERM", "NO_COLOR"] {
    environment[name] = getenv(name).map { String(cString: $0) }
  }
  let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  let surroundings = FaceChoice.Surroundings(
    isPlainAsked: isPlainAsked,
    isTerminal: isTerminal,
    environment: environment
  )
  if FaceChoice(in: surroundings) == .grid {
    let hasColors = environment["NO_COLOR"]?.isEmpty ?? true
    if let face = GridFace(words: words, glyphs: glyphs, hasColors: hasColors, columns: columns) {
      return face
    }
    let terminal = (environment["TERM"] ?? "").sanitized()
    try? writeAll(glyphs.plain(words.unknownTerminal(terminal)) + "\n", to: STDERR_FILENO)
  }
  return LinearFace(words: words, glyphs: glyphs)
}
