/// Everything that is wrong with the tables of a language, by file and line.
public struct LanguageProblems: Error, Sendable, Equatable {
  /// The problems, at least one.
  public let all: [LanguageProblem]

  /// Takes problems.
  public init(all: [LanguageProblem]) { self.all = all }
}

/// One thing that is wrong with a table of a language.
///
/// The program says it in words of a language that can be read; where there is none, the description names it by its code.
public struct LanguageProblem: Sendable, Equatable, CustomStringConvertible {
  /// What can be wrong.
  public enum Kind: Sendable, Equatable {
    /// The file is not there, or cannot be read as text in UTF-8.
    case unreadable
    /// It is no table.
    case csv(CSVTable.Problem)
    /// The folder has no name that can be the code of a language.
    case code(String)
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

  /// Where it is and what is wrong, by its code.
  public var description: String { "\(file):\(line): \(kind)" }
}
