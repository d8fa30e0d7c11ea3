import KompasScoring
import Testing

@Suite struct ExponentialTests {
  @Test(arguments: [(0, 1), (1, 2.718_281_828_459_045), (-3, 0.049_787_068_367_863_94)])
  func `e to a power`(x: Double, value: Double) {
    #expect(abs(exponential(x) - value) < 1e-12)
  }

  @Test func `beyond 700 either way it stays what it is at 700`() {
    #expect(exponential(701) == exponential(700) && exponential(-701) == exponential(-700))
    #expect(exponential(700) > exponential(699) && exponential(-700) < exponential(-699))
  }
}
