import Foundation
import Testing

@testable import KompasEngine

@Suite struct DrawTests {
  /// Known answers of philox4x32-10 from the Random123 distribution, file kat_vectors.
  @Test func `philox gives its published answers`() {
    let zeros = philox(counter: (0, 0, 0, 0), key: (0, 0))
    #expect(zeros == (0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    let ones = philox(counter: (.max, .max, .max, .max), key: (.max, .max))
    #expect(ones == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    let pi = philox(
      counter: (0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
      key: (0xa409_3822, 0x299f_31d0)
    )
    #expect(pi == (0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func `a triangular draw stays within its spread and centers on zero`() {
    var sum = 0
    for seed in 0..<4_000 as Range<UInt64> {
      let draw = Draws(seed: seed).triangular(spread: 1_000, scene: 0, index: 3)
      #expect(abs(draw) <= 1_000)
      sum += Int(draw)
    }
    // Standard deviation of the mean: 1,000/√6/√4,000 ≈ 6.5.
    #expect(abs(sum / 4_000) < 33)
    #expect(Draws(seed: 1).triangular(spread: 0, scene: 0, index: 0) == 0)
  }

  /// Against the function itself, with a tolerance of the table's interpolation.
  @Test(
    arguments: [
      (5_000, false, 0.5), (5_800, false, 0.731_058_6), (4_200, false, 0.268_941_4),
      (5_000, true, 0.731_058_6), (10_000, true, 0.999_290_0), (0, false, 0.001_927_0),
    ] as [(Int32, Bool, Double)]
  )
  func `chances are the logistic function's`(support: Int32, isCoalition: Bool, chance: Double) {
    let found = Double(yesChance(support: support, isCoalition: isCoalition)) / 4_294_967_296
    #expect(abs(found - chance) < 1e-4)
  }

  /// Between two knots of the table, a thirty-second of the spread apart, a straight line errs by 0.000012 at most.
  @Test func `chances are the logistic function's everywhere, up to a straight line between knots`()
  {
    for support in stride(from: Int32(0), through: 10_000, by: 13) {
      for isCoalition in [false, true] {
        let chance = Double(yesChance(support: support, isCoalition: isCoalition)) / 4_294_967_296
        let distance = (Double(support) - 5_000) / 800 + (isCoalition ? 1 : 0)
        #expect(abs(chance - 1 / (1 + exp(-distance))) < 0.000_013)
      }
    }
  }

  /// Chance is a function of purpose, scene, place and seed, and of nothing else.
  @Test func `a draw is philox of its purpose, its scene and its index, by the seed`() {
    let seed: UInt64 = 0x0123_4567_89ab_cdef
    let draws = Draws(seed: seed)
    for (purpose, number) in [
      (DrawPurpose.effect, 1), (.event, 2), (.vote, 3), (.court, 4), (.choice, 5),
    ] as [(DrawPurpose, UInt32)] {
      let wanted = philox(counter: (number, 7, 9, 0), key: (0x89ab_cdef, 0x0123_4567))
      #expect(draws.words(purpose, scene: 7, index: 9) == wanted)
      let percent = Int32(Double(wanted.0) / 4_294_967_296 * 100)
      #expect(draws.percent(purpose, scene: 7, index: 9) == percent)
    }
    let (first, second, _, _) = draws.words(.effect, scene: 7, index: 9)
    let centered = (Double(first) + Double(second) - 4_294_967_295) / 4_294_967_295
    for spread in [0, 1, 2, 500, 100_000] as [Int32] {
      let wanted = Int32((Double(spread) * centered).rounded(.towardZero))
      #expect(draws.triangular(spread: spread, scene: 7, index: 9) == wanted)
    }
  }

  @Test func `chances rise with support`() {
    var last: UInt32 = 0
    for support in stride(from: Int32(0), through: 10_000, by: 7) {
      let chance = yesChance(support: support, isCoalition: false)
      #expect(chance >= last)
      last = chance
    }
  }
}
