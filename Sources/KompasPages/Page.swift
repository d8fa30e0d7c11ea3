/// One screen as meaning: what is said, what is shown, what is asked.
///
/// Both faces render it. A page knows nothing of cells, colors or the game. The grid face lays `main` and `side` out as two
/// columns where there is room; the linear face reads everything in order.
public struct Page: Sendable, Equatable {
  /// Where the player is: "Windpark Oosterbrink · Waterrijk".
  public var title: String
  /// What stands beside the title: the phase, "week 12 van 78".
  public var context: [String]
  /// Whether there is a page to go back to; if not, no face offers it.
  public var canGoBack: Bool
  /// The content of the left or only column.
  public var main: [Block]
  /// What follows `main` bit by bit: each takes the place of the one before, and the last one says it all.
  ///
  /// The grid face shows the next one at a key, and goes on only after the last; the linear face reads the last one.
  public var frames: [[Block]]
  /// What stands beside it where there is room, below it where there is not.
  public var side: [Block]
  /// What helps to decide and stands behind a key as well: laid beside `main` where there is room to spare and no `side`.
  ///
  /// It is no fact of the page: it says nothing that is not told elsewhere, and the linear face leaves it out.
  public var beside: [Block] = []
  /// The same, laid below `main` where rows are left; where it only goes on, a council as it sits.
  public var below: [Block] = []
  /// What the player is asked, drawn after `main`; `nil` never blocks: Enter proceeds.
  public var ask: Ask
  /// Keys that work here besides answering, in the order shown.
  public var commands: [Command]
  /// How many seconds are meant for this page; `nil` for as many as it takes.
  ///
  /// The grid face counts them down beside the title, and nothing happens at zero. It is a help and no fact: whoever makes
  /// the page says in words how long it takes, and the linear face speaks those.
  public var timer: Int?
  /// The choice that has the focus at first; `nil` for none where one is chosen, and for the first that is open elsewhere.
  ///
  /// Where one is chosen, Enter decides what has the focus: so only an answer that does no harm may have it from the start.
  public var focus: Int?
  /// Whether it lies over another page, so that `q` closes it and stops nothing.
  public var isPopup: Bool
  /// Whether it is for one pair of eyes: once it was answered, nothing of it stays on the screen, and nothing of the answer.
  public var isPrivate = false
  /// Whether it is where the program opens: where there is room its title is large, and each choice has beside it what it is for.
  public var isCover = false
  /// Whether the keyboard changes hands here: a held Enter does not go on to what the next one is asked.
  public var isHandover = false
  /// Where something is written: what it begins with, to be changed.
  ///
  /// The linear face says it, and an empty line leaves it as it is.
  public var draft = Draft()
  /// Where one is chosen of many: what is looked for so far; `nil` where nothing can be looked for.
  ///
  /// Who makes the page leaves out what does not fit it, and says so. Each letter that is typed makes another page.
  public var search: String?

  /// Makes a page.
  public init(
    title: String,
    context: [String] = [],
    canGoBack: Bool = true,
    main: [Block],
    frames: [[Block]] = [],
    side: [Block] = [],
    ask: Ask,
    commands: [Command] = [],
    timer: Int? = nil,
    focus: Int? = nil,
    isPopup: Bool = false
  ) {
    self.title = title
    self.context = context
    self.canGoBack = canGoBack
    self.main = main
    self.frames = frames
    self.side = side
    self.ask = ask
    self.commands = commands
    self.timer = timer
    self.focus = focus
    self.isPopup = isPopup
  }
}

extension Page {
  /// All that it says in its main column, at the end.
  public var told: [Block] { main + (frames.last ?? []) }
}

/// One thing on a page.
public enum Block: Sendable, Equatable {
  /// A heading of level 1 (the page's own) or 2 (a part of it).
  case heading(String, level: Int)
  /// Paragraphs and "- " lists with *emphasis* and **strong**, nothing else.
  case prose(String)
  /// Who says something, and what.
  case quote(speaker: String, text: String)
  /// Short lines below each other, without bullets: resources, facts.
  case lines([String])
  /// A plain-text picture with its description in words; the linear face speaks the description.
  case art(lines: [String], description: String)
  /// Points or columns on two scales.
  case plot(Plot)
  /// How values went from moment to moment.
  case trends(Trends)
  /// A needle between two poles.
  case needle(Needle)
  /// An interval on a scale of 0 to 100.
  case meter(Meter)
  /// What is left of what runs out, beside each other.
  case gauges([Gauge])
  /// Rows under column titles.
  case table(Table)
  /// The council, seat by seat.
  case seats(Seats)
  /// Several named bars beside each other per row: a compass, declared against revealed.
  case bars(Bars)
  /// A compass: outlines over each other on axes around a center.
  case rose(Rose)
  /// Something that must not be overlooked.
  case notice(NoticeKind, String)
  /// Where a file is, to be copied: on lines of its own, broken nowhere but at the edge, and nothing in front of them.
  case path(String)
  /// Which keys work, as prose: those of the grid, and those of plain lines. Each face says its own.
  case keys(drawn: String, spoken: String)
  /// White space in the grid; nothing in speech.
  case gap
}

/// How strongly a notice speaks.
public enum NoticeKind: Sendable, Equatable {
  /// Good to know.
  case info
  /// Needs attention.
  case warning
  /// Went wrong.
  case failure
}

/// A needle between two poles, with a band of what it could also be.
public struct Needle: Sendable, Equatable {
  /// What it measures: "raad ↔ wijk".
  public var name: String
  /// The pole on the left.
  public var left: String
  /// The pole on the right.
  public var right: String
  /// Where it stands: -100 (fully left) … 100 (fully right); `nil` if it does not exist in this case.
  public var position: Int?
  /// Half the width of what it could also be, 0 … 100.
  public var band: Int
  /// What it says in words, complete by itself; the linear face speaks only this.
  public var words: String
  /// What it says in a few words and figures, for where there is little room; nothing that `words` does not say.
  ///
  /// If it is not empty, the grid shows it instead of `words`.
  public var caption: String
  /// Where it stood before, to show a move; `nil` if nothing moved.
  public var previous: Int?

  /// Makes a needle.
  public init(
    name: String,
    left: String,
    right: String,
    position: Int?,
    band: Int = 0,
    words: String,
    caption: String = "",
    previous: Int? = nil
  ) {
    self.name = name
    self.left = left
    self.right = right
    self.position = position
    self.band = band
    self.words = words
    self.caption = caption
    self.previous = previous
  }
}

/// An interval on a scale of 0 to 100, with a label and a word.
public struct Meter: Sendable, Equatable {
  /// Whose.
  public var label: String
  /// The interval, within 0 … 100; `nil` if nothing is known.
  public var interval: ClosedRange<Int>?
  /// A word or two: "boos", "niet gehoord".
  public var words: String
  /// Which number it has among those with a color of their own; `nil` for none.
  public var who: Int?
  /// Two letters that stand beside that color; they are drawn and not spoken, as `label` says more.
  public var tag = ""
  /// Which way it leans, as `words` says; `nil` if nothing is known.
  public var leaning: Leaning?

  /// Which way somebody leans.
  public enum Leaning: Sendable, Equatable {
    /// Against.
    case against
    /// Divided.
    case torn
    /// In favor.
    case inFavor
  }

  /// Makes a meter.
  public init(label: String, interval: ClosedRange<Int>?, words: String) {
    self.label = label
    self.interval = interval
    self.words = words
  }
}

/// What is left of something, in words and as a bar that shortens.
public struct Gauge: Sendable, Equatable {
  /// What is left, complete by itself: "54 weken".
  public var words: String
  /// How much of it that is, 0 … 100; `nil` for what has no bar.
  public var percent: Int?
  /// What it is; `words` say so too.
  public var kind = Kind.other

  /// What runs out.
  public enum Kind: Sendable, Equatable {
    /// Time.
    case time
    /// Money, and whatever else can be spent.
    case money
    /// A promise that is to be kept.
    case open
    /// A promise that was kept.
    case kept
    /// A promise that was broken.
    case broken
    /// Something else.
    case other
  }

  /// Makes a gauge.
  public init(words: String, percent: Int? = nil, kind: Kind = .other) {
    self.words = words
    self.percent = percent
    self.kind = kind
  }
}

/// Rows under column titles.
public struct Table: Sendable, Equatable {
  /// The column titles.
  public var columns: [String]
  /// The rows; each has as many cells as there are columns.
  public var rows: [[String]]
  /// The columns whose cells stand to the right.
  public var numeric: Set<Int>

  /// Makes a table.
  public init(columns: [String], rows: [[String]], numeric: Set<Int> = []) {
    self.columns = columns
    self.rows = rows
    self.numeric = numeric
  }
}

/// A council, seat by seat: parties that voted, or are about to.
public struct Seats: Sendable, Equatable {
  /// One party.
  public struct Party: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// How many seats it has.
    public var count: Int
    /// Whether it voted for; `nil` before the vote.
    public var isFor: Bool?
    /// How many of its seats voted so far; `nil` for all.
    public var cast: Int?
    /// A word or two instead of how it voted: "weegt nog"; may be empty.
    public var note: String
    /// Two letters that stand beside its seats; they are drawn and not spoken, as `name` says more.
    public var tag = ""
    /// Which way it leans before it votes, as `note` says; `nil` if that is not known.
    public var leaning: Meter.Leaning?

    /// Makes a party.
    public init(name: String, count: Int, isFor: Bool?, cast: Int? = nil, note: String = "") {
      self.name = name
      self.count = count
      self.isFor = isFor
      self.cast = cast
      self.note = note
    }
  }

  /// The parties, in the order in which they speak.
  public var parties: [Party]
  /// The word for a vote in favor.
  public var forWord: String
  /// The word for a vote against.
  public var againstWord: String
  /// The outcome in words, complete by itself.
  public var words: String
  /// Whether it sits in its hall: drawn as a half circle of seats where there is room.
  public var isHall = false

  /// What is said of a party: how it voted, or the words that stand instead.
  package func word(for party: Party) -> String {
    guard party.note.isEmpty else { return party.note }
    return party.isFor.map { $0 ? forWord : againstWord } ?? ""
  }

  /// Makes a council.
  public init(parties: [Party], forWord: String, againstWord: String, words: String) {
    self.parties = parties
    self.forWord = forWord
    self.againstWord = againstWord
    self.words = words
  }
}

/// Rows of named bars on one scale, to compare two or three series.
public struct Bars: Sendable, Equatable {
  /// The series' names: "wat u zei", "wat u koos".
  public var series: [String]
  /// A row: a label, and per series a value 0 … `scale`, or `nil` with a reason in `notes`.
  public struct Row: Sendable, Equatable {
    /// What the row is about.
    public var label: String
    /// One value per series; `nil` if not known.
    public var values: [Int?]
    /// A few words behind the row: "te weinig gegevens".
    public var note: String

    /// Makes a row.
    public init(label: String, values: [Int?], note: String = "") {
      self.label = label
      self.values = values
      self.note = note
    }
  }
  /// The rows.
  public var rows: [Row]
  /// The value of a full bar.
  public var scale: Int
  /// The word for a value that is not known.
  public var unknownWord: String

  /// Makes bars.
  public init(series: [String], rows: [Row], scale: Int, unknownWord: String) {
    self.series = series
    self.rows = rows
    self.scale = scale
    self.unknownWord = unknownWord
  }

  /// The figures: a column per series, and one for the notes if there are any.
  public var table: Table {
    let hasNotes = rows.contains { !$0.note.isEmpty }
    return Table(
      columns: [""] + series + (hasNotes ? [""] : []),
      rows: rows.map { row in
        [row.label] + row.values.map { $0.map(String.init) ?? unknownWord }
          + (hasNotes ? [row.note] : [])
      },
      numeric: Set(1...max(1, series.count))
    )
  }
}

/// A key that works on a page besides answering: `w` why.
public struct Command: Sendable, Equatable {
  /// The key, as typed.
  public var key: Character
  /// One or two words.
  public var label: String
  /// A key of the keyboard that does the same: an arrow, the space bar.
  ///
  /// The grid shows it instead of `key`; where it is typed, it goes before everything else that key could mean.
  public var press: Key?

  /// Makes a command.
  public init(key: Character, label: String, press: Key? = nil) {
    self.key = key
    self.label = label
    self.press = press
  }
}
