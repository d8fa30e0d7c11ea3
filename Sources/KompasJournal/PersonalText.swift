import KompasEngine

/// Something that a person wrote, kept apart from the entry that it belongs to.
///
/// The entry holds only the commitment: SHA-256 over the salt's digits and the text. Without salt and text
/// the commitment tells nothing of what was written, and still shows that nothing was put in its place.
public struct PersonalText: Sendable, Equatable {
  /// 128 random bits, 32 hex digits.
  public let salt: String
  /// What was written; never empty.
  public let text: String

  /// Makes a text with the salt that it was sealed with, or a fresh one.
  public init(_ text: String, salt: String = PersonalText.freshSalt()) {
    self.salt = salt
    self.text = text
  }

  /// What stands in the entry: 64 hex digits.
  public var commitment: String { SHA256.hexadecimal(of: salt + text) }

  /// What stands where a text was removed for good.
  public static let removed = "[…]"

  /// Random digits that were never used before.
  public static func freshSalt() -> String {
    var numbers = SystemRandomNumberGenerator()
    return hex16(numbers.next()) + hex16(numbers.next())
  }

  /// Whether a text could be a commitment.
  static func isCommitment(_ text: String) -> Bool { isHex(text, count: 64) }

  /// Whether a text could be a salt.
  static func isSalt(_ text: String) -> Bool { isHex(text, count: 32) }

  private static func isHex(_ text: String, count: Int) -> Bool {
    text.utf8.count == count
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

/// Whatever holds a text of the player's own.
///
/// Who adds a decision or an event is led here by the compiler: does it hold what a person wrote?
protocol HoldsPersonalText {
  /// What the player wrote, if anything; may be empty.
  var personalText: String? { get }
  /// The same with another text in that place.
  func saying(_ text: String) -> Self
}

extension HoldsPersonalText {
  /// The same with the commitment in the place of the text; an empty text hides nothing, and stays.
  func sealed(_ seal: (String) -> PersonalText) -> (sealed: Self, text: PersonalText?) {
    guard let text = personalText, !text.isEmpty else { return (self, nil) }
    let kept = seal(text)
    return (saying(kept.commitment), kept)
  }

  /// The same with the text in the place of the commitment, or the mark that it was removed.
  ///
  /// - Throws: `CodecError.unreadable` if the text is not the one that was committed to.
  func opened(_ kept: PersonalText?) throws(CodecError) -> Self {
    guard let commitment = personalText, !commitment.isEmpty else { return self }
    guard PersonalText.isCommitment(commitment) else { throw .unreadable }
    guard let kept else { return saying(PersonalText.removed) }
    guard kept.commitment == commitment else { throw .unreadable }
    return saying(kept.text)
  }
}

extension Decision: HoldsPersonalText {
  var personalText: String? {
    switch self {
    case .motivate(_, let text), .note(let text), .reconsider(_, _, let text), .resolve(let text):
      text
    default: nil
    }
  }

  func saying(_ text: String) -> Decision {
    switch self {
    case .motivate(let criteria, _): .motivate(criteria: criteria, text: text)
    case .note: .note(text)
    case .reconsider(let turn, let again, _): .reconsider(turn: turn, again: again, text: text)
    case .resolve: .resolve(text)
    default: self
    }
  }
}

extension Event: HoldsPersonalText {
  var personalText: String? {
    switch self {
    case .motivated(_, let text), .noted(let text), .reconsidered(_, _, let text),
      .resolved(let text):
      text
    default: nil
    }
  }

  func saying(_ text: String) -> Event {
    switch self {
    case .motivated(let criteria, _): .motivated(criteria: criteria, text: text)
    case .noted: .noted(text)
    case .reconsidered(let turn, let again, _): .reconsidered(turn: turn, again: again, text: text)
    case .resolved: .resolved(text)
    default: self
    }
  }
}
