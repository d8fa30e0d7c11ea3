package import KompasEngine

/// Reckons with what an int can be at least and at most; the ends of Int64 mean "not known".
package enum Ranges {
  package static func apply(
    _ sign: ConditionOperator,
    _ a: ClosedRange<Int64>,
    _ b: ClosedRange<Int64>
  ) -> ClosedRange<Int64> {
    switch sign {
    case .add: add(a, b)
    case .subtract: subtract(a, b)
    case .multiply: multiply(a, b)
    case .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .min ... .max
    }
  }

  package static func subtract(_ a: ClosedRange<Int64>, _ b: ClosedRange<Int64>) -> ClosedRange<
    Int64
  > {
    bounded(a.lowerBound, b.upperBound, orElse: .min) {
      $0.subtractingReportingOverflow($1)
    }...bounded(
      a.upperBound,
      b.lowerBound,
      orElse: .max
    ) { $0.subtractingReportingOverflow($1) }
  }

  /// Whether a comparison holds for all (`true`) or for none (`false`) of the values; else `nil`.
  package static func outcome(
    _ sign: ConditionOperator,
    _ a: ClosedRange<Int64>,
    _ b: ClosedRange<Int64>
  ) -> Bool? {
    switch sign {
    case .less: a.upperBound < b.lowerBound ? true : a.lowerBound >= b.upperBound ? false : nil
    case .lessOrEqual:
      a.upperBound <= b.lowerBound ? true : a.lowerBound > b.upperBound ? false : nil
    case .greater: outcome(.less, b, a)
    case .greaterOrEqual: outcome(.lessOrEqual, b, a)
    case .equal:
      a.overlaps(b) ? (a.count(is: b) ? true : nil) : false
    case .notEqual: outcome(.equal, a, b).map { !$0 }
    case .and, .or, .add, .subtract, .multiply: nil
    }
  }

  static func text(_ bound: Int64) -> String {
    bound == .min ? "-∞" : bound == .max ? "∞" : "\(bound)"
  }

  private static func add(_ a: ClosedRange<Int64>, _ b: ClosedRange<Int64>) -> ClosedRange<Int64> {
    let low = bounded(a.lowerBound, b.lowerBound, orElse: .min) { $0.addingReportingOverflow($1) }
    let high = bounded(a.upperBound, b.upperBound, orElse: .max) { $0.addingReportingOverflow($1) }
    return low...high
  }

  private static func multiply(_ a: ClosedRange<Int64>, _ b: ClosedRange<Int64>)
    -> ClosedRange<Int64>
  {
    var products: [Int64] = []
    for one in [a.lowerBound, a.upperBound] {
      for other in [b.lowerBound, b.upperBound] {
        let (product, overflow) = one.multipliedReportingOverflow(by: other)
        if overflow || isOpen(one) || isOpen(other) { return .min ... .max }
        products.append(product)
      }
    }
    return (products.min() ?? .min)...(products.max() ?? .max)
  }

  private static func bounded(
    _ a: Int64,
    _ b: Int64,
    orElse open: Int64,
    _ apply: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> Int64 {
    if isOpen(a) || isOpen(b) { return open }
    let (value, overflow) = apply(a, b)
    return overflow ? open : value
  }

  private static func isOpen(_ bound: Int64) -> Bool { bound == .min || bound == .max }
}

extension ClosedRange<Int64> {
  /// Whether both hold one and the same number.
  fileprivate func count(is other: Self) -> Bool {
    lowerBound == upperBound && self == other
  }
}
