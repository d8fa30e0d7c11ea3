import Foundation
import KompasScoring
import Testing

@Suite struct LogarithmTests {
  @Test func `agrees with the C library to thirteen digits`() {
    var numbers = Numbers(seed: 1)
    for _ in 0..<20_000 {
      let x = Double(bitPattern: numbers.next() & 0x7FFF_FFFF_FFFF_FFFF)
      guard x.isFinite, x > 0 else { continue }
      #expect(abs(logarithm(x) - log(x)) <= 1e-13 * max(1, abs(log(x))))
    }
    for step in 1...20_000 {
      let x = Double(step) / 10_000
      #expect(abs(logarithm(x) - log(x)) <= 1e-13)
    }
  }

  @Test func `one gives nothing, and what has no logarithm gets none`() {
    #expect(logarithm(1) == 0)
    #expect(logarithm(0) == -.infinity)
    #expect(logarithm(.infinity) == .infinity)
    #expect(logarithm(-1).isNaN)
    #expect(logarithm(.nan).isNaN)
    #expect(abs(logarithm(.leastNonzeroMagnitude) - log(.leastNonzeroMagnitude)) < 1e-10)
  }

  @Test func `undoes the exponential`() {
    for step in -200...200 {
      let x = Double(step) / 10
      #expect(abs(logarithm(exponential(x)) - x) < 1e-11)
    }
  }
}
