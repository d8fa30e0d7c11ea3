import Foundation
import KompasScoring
import Testing

@Suite struct LogarithmTests {
  /// Oracle: the C library's logarithm.
  @Test func `agrees with the C library`() {
    var x = 1e-300
    while x < 1e300 {
      let expected = log(x)
      #expect(abs(logarithm(x) - expected) <= 1e-13 * max(1, abs(expected)), "\(x)")
      x *= 1.37
    }
    for step in 1...4_000 {
      let near = Double(step) / 1_000
      #expect(abs(logarithm(near) - log(near)) <= 1e-13, "\(near)")
    }
    for tiny in [Double.leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude] {
      #expect(abs(logarithm(tiny) - log(tiny)) <= 1e-13 * abs(log(tiny)))
    }
  }

  @Test func `undoes the exponential`() {
    for step in -100...100 {
      let x = Double(step) / 5
      #expect(abs(logarithm(exponential(x)) - x) < 1e-11)
    }
  }

  @Test func `one has none, and what has no logarithm gets none`() {
    #expect(logarithm(1) == 0)
    #expect(logarithm(0) == -.infinity)
    #expect(logarithm(.infinity) == .infinity)
    #expect(logarithm(-1).isNaN && logarithm(.nan).isNaN)
  }
}
