import KompasAnalysis
import KompasEngine
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

@Suite struct PaceMeasureTests {
  @Test func `a twentieth of the runs is read, and no fewer than three and no more than fifteen`() {
    let read = [1, 60, 79, 80, 299, 300, 20_000].map(Certificate.Pace.runsRead)
    #expect(read == [3, 3, 3, 4, 14, 15, 15])
  }

  @Test func `both faces show the same pages, and the words of each are counted`() throws {
    let game = Village.game
    func measured(jobs: Int, isStopped: Bool = false) -> Certificate.Pace? {
      let plan = RunPlan(playouts: 60, seed: 1, jobs: jobs, isStopped: { isStopped })
      return Certificate.Pace(game, Village.texts, .dutch, plan: plan)
    }
    let pace = try #require(measured(jobs: 1))
    #expect(pace.runs == 3 && pace.screen.pages == pace.plain.pages)
    // Three scenes with what follows each, and the way in and out.
    #expect(pace.screen.pages > 12 && pace.screen.words > 200 && pace.plain.words > 200)
    #expect(measured(jobs: 3) == pace)
    #expect(measured(jobs: 1, isStopped: true) == nil)
  }
}
