import KompasEngine
import KompasScoring

extension Measurement {
  /// The revealed compass from twelve choices of the wind-farm case, against its Laplace approximation alone.
  static func compass(_ rules: CompiledCase) throws -> Measurement {
    let choices = rules.scenes.prefix(12).enumerated().map { index, scene in
      LogitChoice(
        alternatives: scene.options.map { rules.options[$0].compass.map(Double.init) },
        chosen: index % scene.options.count
      )
    }
    let dimension = CompassValue.allCases.count
    var sum = 0.0
    let whole = try median(9) {
      let start = ContinuousClock.now
      for _ in 0..<10 {
        let posterior = try LogitPosterior(choices, dimension: dimension, sharpness: 0.5)
        sum += posterior.mean[0]
      }
      return microseconds(since: start) / 10_000
    }
    let rough = try median(9) {
      let start = ContinuousClock.now
      for _ in 0..<100 {
        sum += try LogitMode(choices, dimension: dimension, sharpness: 0.5).mode[0]
      }
      return microseconds(since: start) / 100_000
    }
    return Measurement(
      name: "the revealed compass from \(choices.count) choices",
      unit: "ms",
      value: whole,
      baseline: "its Laplace approximation alone",
      baselineValue: rough + (sum.isNaN ? 1 : 0)
    )
  }
}
