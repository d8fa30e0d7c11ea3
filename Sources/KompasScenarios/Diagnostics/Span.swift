/// A place in a file of a case.
public struct Span: Sendable, Equatable, Hashable {
  /// The file, relative to the case's folder.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters as a reader counts them, from 1.
  public var column: Int
  /// How many characters it covers, at least 1.
  public var length: Int

  /// Makes a span.
  public init(file: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }
}

/// A value and where the author wrote it.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var span: Span

  package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }
}
