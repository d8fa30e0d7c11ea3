/// A finished run with the figures that were kept of it.
public struct KeptFigures: Sendable, Equatable {
  /// The number of the run.
  public var run: Int64
  /// The case it was played with: runs with the same number here were played with the same case.
  public var storedCase: Int64
  /// When the run began, ISO 8601 in UTC.
  public var started: String
  /// The version of the rules by which it was played.
  public var rules: Int
  /// The figures as they were kept; `nil` if there are none of this form.
  public var figures: String?

  /// Puts one together.
  public init(run: Int64, storedCase: Int64, started: String, rules: Int, figures: String?) {
    self.run = run
    self.storedCase = storedCase
    self.started = started
    self.rules = rules
    self.figures = figures
  }
}
