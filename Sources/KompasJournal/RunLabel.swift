/// What a facilitator calls runs, to find them again.
///
/// A label may have parts: `laptop 2 / table 1` is table 1 of laptop 2, and is found by either part.
public enum RunLabel {
  /// The longest that somebody types at once, in characters.
  public static let longestPart = 80
  /// The longest that is kept, in characters.
  public static let longest = 400
  /// What stands between parts.
  public static let separator = " / "

  /// A label within another: what it is part of stands first.
  ///
  /// - Parameters:
  ///   - label: a label, if there is one.
  ///   - whole: what it is a part of.
  /// - Returns: the label of both; as it was where it is part of that already.
  public static func label(_ label: String?, within whole: String) -> String {
    guard let label else { return whole }
    let (inner, outer) = (label.lowercased(), whole.lowercased())
    let isWithin = inner == outer || inner.hasPrefix(outer + separator)
    return isWithin ? label : whole + separator + label
  }

  /// Whether a label is the one that is asked for, or has it as parts; capitals and small letters are equal.
  public static func matches(_ label: String, _ asked: String) -> Bool {
    (separator + label.lowercased() + separator)
      .contains(separator + asked.lowercased() + separator)
  }

  /// Whether it could have been given by this program.
  static func isPlausible(_ label: String) -> Bool {
    !label.isEmpty && label.count <= longest
      && label.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
