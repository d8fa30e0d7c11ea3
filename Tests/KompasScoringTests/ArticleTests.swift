import Foundation
import KompasScoring
import KompasTestSupport
import Testing

/// The article of the documentation, line by line: what it says comes out.
struct ArticleTests {
  @Test func `the article follows one figure to the end`() throws {
    let green = interpolate(4_000, from: (x: 0, y: 0), to: (x: 6_000, y: 10_000))  // 6,667
    #expect(green == 6_667)
    let noise = 10_000 - Int32(3_000)  // this group wants less of it: the value is mirrored
    let weighed = 8_000 * Int64(green) + 2_000 * Int64(noise)
    let neighbours = support(weighed: weighed, process: 4_200, trust: 5_500, share: 30)  // 6,074
    #expect(neighbours == 6_074)
    let village = weightedMean([neighbours, 3_900], weights: [400, 900])  // 4,569
    #expect(village == 4_569)
    let chance = majorityProbability(seats: [10, 7, 6], probabilities: [0.8, 0.5, 0.4])  // 0.60
    #expect(abs(chance - 0.6) < 1e-12)
    let choice = LogitChoice(alternatives: [[2, 0], [0, 0]], chosen: 0)
    let once = try LogitPosterior([choice], dimension: 2)
    let often = try LogitPosterior(Array(repeating: choice, count: 6), dimension: 2)
    #expect((0..<2).allSatisfy { !once.isInformed($0) })
    #expect(often.isInformed(0) && often.mean[0] > 0)
    #expect(!often.isInformed(1))
    let points = apportion([5, 3, 3], total: 60)  // 27, 17, 16
    #expect(points == [27, 17, 16])
  }

  @Test func `every line of code in the article stands in the test above`() throws {
    let (count, untested) = try untestedLines(
      of: "Sources/KompasScoring/KompasScoring.docc/FromAPlaceToACompass.md",
      in: #filePath
    )
    #expect(count == 10)
    #expect(untested == [])
  }
}
