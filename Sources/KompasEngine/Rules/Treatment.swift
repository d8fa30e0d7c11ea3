/// How a group feels treated by being reached or left out; the same for whoever plays, simulates or checks a case.
extension CompiledCase {
  /// How much being treated on or above the expected rung adds, per rung.
  private static let processGain: Int32 = 400
  /// How much each rung below the expected one takes: bad process hurts twice as much as good process helps.
  ///
  /// Source: Schmidt 2013, DOI 10.1111/j.1467-9248.2012.00962.x.
  private static let processLoss: Int32 = 800

  /// How being reached on a rung changes how a group feels treated, in hundredths of a point.
  public func treatment(of reached: Involvement) -> Int32 {
    let expected = stakeholders[Int(reached.stakeholder)].expects ?? .inform
    let rungs = Int32(reached.level.rawValue) - Int32(expected.rawValue)
    return rungs >= 0 ? Self.processGain * (rungs + 1) : Self.processLoss * rungs
  }

  /// How being left out changes how a group feels treated, in hundredths of a point: as a rung below.
  public static var treatmentOfLeftOut: Int32 { -processLoss }
}
