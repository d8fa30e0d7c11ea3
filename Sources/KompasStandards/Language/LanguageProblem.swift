/// Everything that is wrong with the tables of a language, by file and line.
public struct LanguageProblems: Error, Sendable, Equatable {
  /// The problems, at least one.
  public let all: [LanguageProblem]

  /// Takes problems.
  public init(all: [LanguageProblem]) { self.all = all }
}

/// One thing that is wrong with a table of a language.
///
/// It is told in English, for the language that it should be told in may be the one that cannot be read.
public struct LanguageProblem: Sendable, Equatable, CustomStringConvertible {
  /// What can be wrong.
  public enum Kind: Sendable, Equatable {
    /// The file is not there, or cannot be read as text in UTF-8.
    case unreadable
    /// It is no table.
    case csv(CSVTable.Problem)
    /// There is no such column.
    case column(String)
    /// The columns `key` and `text` are not both there.
    case noColumns
    /// A row has so many fields, and not as many as the header.
    case fields(Int, wanted: Int)
    /// This is no key: letters, digits and `_`, with dots between.
    case key(String)
    /// The key stands there already.
    case twice(String, file: String, line: Int)
    /// The key must be there.
    case missing(String)
    /// The reference language has no text here.
    case empty(String)
    /// It should be `yes` or `no`.
    case notYesOrNo(String)
    /// This is no rule for a plural.
    case plural(String)
    /// The text of this key is no message.
    case message(String, Message.Problem)
  }

  /// The name of the file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let kind: Kind

  /// Takes a problem.
  public init(file: String, line: Int, kind: Kind) {
    (self.file, self.line, self.kind) = (file, line, kind)
  }

  /// Where it is, what is wrong, and how to mend it.
  public var description: String { "\(file):\(line): \(kind.description)" }
}

extension LanguageProblem.Kind: CustomStringConvertible {
  /// What is wrong, and how to mend it.
  public var description: String {
    switch self {
    case .unreadable: "The file cannot be read as text in UTF-8."
    case .csv(.openQuote): "A quotation mark is never closed. Put a \" at the end of the text."
    case .csv(.afterQuote):
      "After a closing quotation mark comes a comma. Write a \" in the text twice."
    case .csv(.strayQuote):
      "A quotation mark stands within a field. Put the whole field between \" and write this one twice."
    case .column(let name): "There is no column `\(name)`. Use key, text, note and original."
    case .noColumns: "The first line must name the columns key and text."
    case .fields(let count, let wanted):
      "This row has \(count) fields, not \(wanted). Put a text with a comma between quotation marks."
    case .key(let key): "`\(key)` is no key. Use letters, digits and _, with dots between."
    case .twice(let key, let file, let line):
      "`\(key)` stands on \(file):\(line) already. Take one of them away."
    case .missing(let key): "The key `\(key)` must be here."
    case .empty(let key): "`\(key)` has no text, and no other language can be heard for it."
    case .notYesOrNo(let text): "`\(text)` should be yes or no."
    case .plural(let rule): "`\(rule)` is no rule for a plural. Copy the rule from CLDR."
    case .message(let key, let problem):
      "The text of `\(key)` cannot be used. \(problem.description)"
    }
  }
}

extension Message.Problem: CustomStringConvertible {
  /// What is wrong, and how to mend it.
  public var description: String {
    switch self {
    case .unclosed: "A { is never closed."
    case .stray: "A } closes nothing. Write '}' for the character itself."
    case .openQuote: "A quotation that begins with ' never ends. Write '' for an apostrophe here."
    case .name(let name): "`\(name)` is no name of a value."
    case .kind(let kind): "`\(kind)` is not known. Use number, plural or select."
    case .category(let word): "`\(word)` is no case of a plural in this language."
    case .twice(let word): "The case `\(word)` is there twice."
    case .bare(let word): "The case `\(word)` has no {text} behind it."
    case .noOther: "The case `other` is missing."
    case .tooDeep: "Too many places stand within one another."
    }
  }
}
