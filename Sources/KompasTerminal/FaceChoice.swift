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

/// How somebody wants the grid.
public struct GridWishes: Sendable, Equatable {
  /// The colors; those that suit the terminal if `nil`.
  public var theme: Theme?
  /// Whether the terminal may be asked what color it has behind its letters, where no colors are wished for.
  var asksGround = false
  /// Whether titles and questions stand in large letters, for the back of a room.
  public var isPresented = false
  /// Whether something may move by itself, for a moment.
  public var hasMotion = true
  /// Whether the mouse works.
  public var hasMouse = true
  /// How many columns of the terminal it takes at most; all if `nil`.
  public var columns: Int?

  /// Nothing in particular.
  public init() {}
}

extension Theme {
  /// The colors that suit an environment: none with `NO_COLOR`, light where a terminal says by `COLORFGBG` that it is, and else dark.
  ///
  /// Source: no-color.org; rxvt(7), of which the last part is the color of the ground.
  public init(environment: [String: String]) {
    self = Theme(told: environment) ?? .dark
  }

  /// The colors that an environment tells of; `nil` if it tells nothing.
  init?(told environment: [String: String]) {
    let ground = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
    if environment["NO_COLOR"]?.isEmpty == false {
      self = .none
    } else if let ground {
      self = ground == 7 || ground == 15 ? .light : .dark
    } else {
      return nil
    }
  }
}

/// The signs that the locale of the environment and the terminal can write.
///
/// The console of Linux has a font of its own with few signs. What goes into a file or a pipe is not shown there.
public func localeGlyphs() -> Glyphs {
  guard kompas_locale_is_utf8() else { return .ascii }
  let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
  let isConsole = terminal == "linux" || terminal.hasPrefix("linux-")
  return isConsole && isatty(STDOUT_FILENO) == 1 ? .console : .unicode
}

/// Opens the face that suits where the program runs.
///
/// If the terminal turns out not to be known, one line on standard error says so and the linear face is
/// returned. A grid face has the terminal from here until `close()`.
/// - Parameters:
///   - isPlainAsked: Whether plain lines were asked for.
///   - words: The words of the interface.
///   - wishes: How the grid should be.
/// - Returns: A face, ready to ask.
public func openFace(
  isPlainAsked: Bool,
  words: FacePhrases,
  wishes: GridWishes = GridWishes()
) -> any Face {
  let glyphs = localeGlyphs()
  var environment: [String: String] = [:]
  for name in ["TERM", "NO_COLOR", "COLORFGBG"] {
    environment[name] = getenv(name).map { String(cString: $0) }
  }
  let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  let surroundings = FaceChoice.Surroundings(
    isPlainAsked: isPlainAsked,
    isTerminal: isTerminal,
    environment: environment
  )
  if FaceChoice(in: surroundings) == .grid {
    var wishes = wishes
    wishes.theme = wishes.theme ?? Theme(told: environment)
    wishes.asksGround = Ground.canBeAsked(of: environment["TERM"] ?? "")
    if let face = GridFace(words: words, glyphs: glyphs, wishes: wishes) {
      return face
    }
    let terminal = (environment["TERM"] ?? "").sanitized()
    try? writeAll(glyphs.plain(words.unknownTerminal(terminal)) + "\n", to: STDERR_FILENO)
  }
  return LinearFace(words: words, glyphs: glyphs)
}
