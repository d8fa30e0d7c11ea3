/// The first test of a condition, on bits that lie in one word of facts.
///
/// It holds when the bits under the mask are as wanted, at least one bit of `any` is set, and what remains to be tested
/// holds too.
struct Gate: BitwiseCopyable, Sendable {
  /// The bit that is always set.
  static let always: UInt64 = 1 << 63

  var mask: UInt64 = 0
  var want: UInt64 = 0
  var any = Gate.always
  var word: Int32 = 0
  /// The test that comes next, or `Test.yes` or `Test.no`.
  var rest: Int32 = Test.yes
}

/// A test, and where to go from it.
struct Test: BitwiseCopyable, Sendable {
  /// What is tested.
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// The bits of word `index` under the mask are all as in `value`.
    case all
    /// At least one bit of word `index` under the mask differs from that in `value`.
    case any
    /// Criterion `index`, within bounds.
    case criterion
    /// The trust of group `index`, within bounds.
    case trust
    /// The support of group `index`, within bounds.
    case support
    /// The figure with raw value `index`, within bounds.
    case figure
    /// Steps for the stack machine, `value` of them from `index` on.
    case code
  }

  /// Goes nowhere: the condition holds.
  static let yes: Int32 = -1
  /// Goes nowhere: it does not.
  static let no: Int32 = -2

  var kind: Kind
  /// Whether it holds outside the bounds, and not within.
  var isOutside = false
  var index: Int32
  var mask: UInt64 = 0
  /// What is asked of bits, how many steps there are, or the lower bound in hundredths.
  var value: Int64
  /// The upper bound in hundredths; it belongs to what is within.
  var upper: Int64 = 0
  /// Where to go when it holds: a test, `yes` or `no`.
  var onYes: Int32
  /// Where to go when it does not.
  var onNo: Int32
}

/// A step of the stack machine over facts.
struct CodeStep: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    case push, fact, resource, criterion, support, trust, figure, decision, vote, court, binary
    case not, negate, isIn
  }
  var kind: Kind
  var operation = ConditionOperator.equal
  var index: Int32 = 0
  var value: Int64 = 0
}
