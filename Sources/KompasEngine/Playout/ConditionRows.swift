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
    /// The whole points of criterion `index` against `value`.
    case criterion
    /// The whole points of the trust of group `index` against `value`.
    case trust
    /// The whole points of the support of group `index` against `value`.
    case support
    /// The figure with raw value `index` against `value`.
    case figure
    /// Steps for the stack machine, `value` of them from `index` on.
    case code
  }

  /// Goes nowhere: the condition holds.
  static let yes: Int32 = -1
  /// Goes nowhere: it does not.
  static let no: Int32 = -2

  var kind: Kind
  var operation = ConditionOperator.equal
  var index: Int32
  var mask: UInt64 = 0
  var value: Int64
  /// Where to go when it holds: a test, `yes` or `no`.
  var onYes: Int32
  /// Where to go when it does not.
  var onNo: Int32
}

/// A step of the stack machine over facts.
struct CodeStep: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    case push, fact, resource, criterion, support, trust, figure, vote, court, binary, not, negate
    case isIn
  }
  var kind: Kind
  var operation = ConditionOperator.equal
  var index: Int32 = 0
  var value: Int64 = 0
}
