import KompasScoring

/// How a group feels treated by being reached or left out; the same for whoever plays, simulates or checks a case.
extension CompiledCase {
  /// How being reached on a rung changes how a group feels treated, in hundredths of a point.
  public func treatment(of reached: Involvement) -> Int32 {
    let expected = stakeholders[Int(reached.stakeholder)].expects ?? .inform
    let rungs = Int32(reached.level.rawValue) - Int32(expected.rawValue)
    return rungs >= 0
      ? RuleNumbers.processGain * (rungs + 1) : RuleNumbers.processLoss * rungs
  }

  /// How being left out changes how a group feels treated, in hundredths of a point: as a rung below.
  public static var treatmentOfLeftOut: Int32 { -RuleNumbers.processLoss }
}
