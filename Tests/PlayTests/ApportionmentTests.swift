import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasPages

/// Points are divided in two targets that may not know each other: by the faces, and by the rules.
@Suite struct ApportionmentTests {
  @Test func `faces and rules divide alike`() {
    var numbers = SplitMix(seed: 24)
    for _ in 0..<1_000 {
      let most = [1, 3, 60, 100_000].randomElement(using: &numbers) ?? 1
      let parts = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
        Int.random(in: 0...most, using: &numbers)
      }
      let total = Int.random(in: 0...200, using: &numbers)
      #expect(apportioned(total, by: parts) == apportion(parts, total: total), "\(parts), \(total)")
    }
  }

  @Test func `of equals the earlier one gets what is left`() {
    #expect(apportioned(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(apportioned(10, by: [0, 0, 0]) == [4, 3, 3])
  }
}
