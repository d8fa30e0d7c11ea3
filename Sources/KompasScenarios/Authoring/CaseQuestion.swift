/// What an author is asked for a new case, in the order in which it is asked.
public enum CaseQuestion: String, CaseIterable, Sendable {
  /// The language the case is written in: nl or en.
  case language
  /// The title.
  case title
  /// The name of the folder.
  case id
  /// The municipality, made up.
  case municipality
  /// How many people live there.
  case inhabitants
  /// A procedure of the law.
  case procedure
  /// Who decides in the end.
  case authority
  /// The group that lives beside it and is easily heard.
  case near
  /// The group that is large and silent.
  case quiet
  /// The group that wants to carry out the plan.
  case initiator
  /// The group that stands up for what would be lost.
  case guardian
  /// How many minutes it takes to play.
  case minutes

  /// What is asked when a new case begins from another one.
  public static let copying: [CaseQuestion] = [.title, .id]
}

/// The answers of an author; a question that was not answered yet has an empty one.
public struct CaseAnswers: Sendable, Equatable {
  private var values: [CaseQuestion: String] = [:]

  /// Makes answers without any in them.
  public init() {}

  /// The answer to a question.
  public subscript(question: CaseQuestion) -> String {
    get { values[question] ?? "" }
    set { values[question] = newValue }
  }

  /// Whether a question was answered.
  public func has(_ question: CaseQuestion) -> Bool { values[question] != nil }
}

/// Why an answer cannot be used.
public enum CaseAnswerProblem: Error, Equatable, Sendable {
  /// There is nothing to see in it.
  case blank
  /// It holds a character that is not shown, such as U+001B.
  case hidden(String)
  /// It is so many columns wide, and there is room for so many.
  case tooWide(Int, room: Int)
  /// It is no id; this one would do.
  case notAnId(meant: String)
  /// It is no whole number.
  case notWhole
  /// It is a number outside this range.
  case outOfRange(ClosedRange<Int>)
  /// It is none of these words.
  case unknown(meant: String?, all: [String])
}
