/// What a page asks of the player: exactly one thing.
public enum Ask: Sendable, Equatable {
  /// Enter goes on; the label says what that does: "verder".
  case proceed(label: String)
  /// One of several, numbered from 1.
  case choose(prompt: String, [Choice])
  /// Points divided over items.
  case allot(Allotment)
  /// Why: any number of several, numbered from 1, and a line of text; both may be left out.
  case explain(Explanation)
  /// A line of text; empty is allowed.
  case write(prompt: String, placeholder: String)
}

extension Ask {
  /// Whether something can be written.
  package var takesWriting: Bool {
    switch self {
    case .explain, .write: true
    case .proceed, .choose, .allot: false
    }
  }
}

/// Something to choose.
public struct Choice: Sendable, Equatable {
  /// What it is, in a few words.
  public var label: String
  /// What it costs or means, in a few words; may be empty.
  public var detail: String
  /// More about it, shown when it has the focus and always spoken; may be empty.
  public var text: String
  /// Why it cannot be chosen; `nil` if it can.
  public var closed: String?
  /// The number by which it is known everywhere, and so is chosen by here too; its place if `nil`.
  public var number: Int?
  /// The capital letter by which people call it, which stands in front of its label; `nil` if it has none.
  public var letter: Character?
  /// Whether `detail` is what it costs, and is drawn as that.
  public var isPriced = false

  /// Makes a choice.
  public init(
    label: String,
    detail: String = "",
    text: String = "",
    closed: String? = nil,
    number: Int? = nil,
    letter: Character? = nil
  ) {
    self.label = label
    self.detail = detail
    self.text = text
    self.closed = closed
    self.number = number
    self.letter = letter
  }
}

extension Choice {
  /// The same with its detail drawn as what it costs.
  public var priced: Choice {
    var choice = self
    choice.isPriced = true
    return choice
  }
}

extension [Choice] {
  /// The numbers by which they are chosen, in order.
  var numbers: [Int] { enumerated().map { $1.number ?? $0 + 1 } }
}

/// Points to be divided over items.
public struct Allotment: Sendable, Equatable {
  /// What is asked.
  public var prompt: String
  /// What the points go to.
  public var items: [Choice]
  /// Where they stand at first; adds up to `total`.
  public var start: [Int]
  /// How many points there are.
  public var total: Int
  /// Whether it may stay as it stands at first; otherwise the grid face wants a point moved, or all made even on purpose.
  public var isStartAnswer = true

  /// Makes an allotment.
  public init(prompt: String, items: [Choice], start: [Int], total: Int) {
    self.prompt = prompt
    self.items = items
    self.start = start
    self.total = total
  }
}

/// Reasons to be given: what counted, and a line in one's own words.
public struct Explanation: Sendable, Equatable {
  /// What is asked of the choices.
  public var prompt: String
  /// What may have counted.
  public var choices: [Choice]
  /// What is asked of the line.
  public var linePrompt: String
  /// What stands where the line is empty.
  public var placeholder: String

  /// Makes an explanation to be given.
  public init(prompt: String, choices: [Choice], linePrompt: String, placeholder: String) {
    self.prompt = prompt
    self.choices = choices
    self.linePrompt = linePrompt
    self.placeholder = placeholder
  }
}

extension Action {
  /// Whether it is what was written, or ticked beside it.
  package var isWritten: Bool {
    switch self {
    case .explained, .wrote: true
    case .proceed, .chose, .allotted, .command, .back, .stop: false
    }
  }

  /// Whether it answers what the page asks; otherwise the page is left, or something lies over it.
  var isAnswer: Bool {
    switch self {
    case .proceed, .chose, .allotted, .explained, .wrote: true
    case .command, .back, .stop: false
    }
  }
}

/// What a player did on a page; both faces reduce keys and lines to this.
public enum Action: Sendable, Equatable {
  /// Enter on `.proceed`.
  case proceed
  /// The choice with this index, from 0; never a closed one.
  case chose(Int)
  /// The points per item; adds up to the allotment's total.
  case allotted([Int])
  /// The choices with these indices, ascending, and the line that was written, without control characters.
  case explained([Int], String)
  /// The line that was written, without control characters; on a page with a search, what is looked for from now on.
  case wrote(String)
  /// One of the page's commands.
  case command(Character)
  /// Leave this page for the one before (Escape, Backspace on an empty line; in speech "terug"/"back" or "0").
  case back
  /// Stop: `q`, end of input, hang-up. Everything is saved.
  case stop
}
