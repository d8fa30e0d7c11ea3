/// The three needles, in hundredths; positive leans to the first-named pole.
extension CompiledCase {
  /// The needles from supports and what is audible.
  ///
  /// - Parameters:
  ///   - support: per stakeholder, true or estimated.
  ///   - loud: what is audible; always what really sounds.
  /// - Returns: one value per tension, in the order of `Tension`.
  func needles(support: [Int32], loud: Int32) -> [Int32] {
    let (best, worst) = stakeholders.extremes(support)
    var groups: Int32 = 0
    if best >= 0, best != worst {
      let distance = support[best] - support[worst]
      groups = best < worst ? distance : -distance
    }
    var council: Int32 = 0
    let means = stakeholders.means(support)
    if let raad = means.raad, let wijk = means.wijk { council = raad - wijk }
    let audible = loud - (means.silent ?? loud)
    return [groups, council, audible]
  }

  /// Whether each needle exists in this case.
  var hasNeedle: [Bool] {
    let residents = stakeholders.filter { $0.kind == .residents }.count
    let hasSeats = stakeholders.contains { $0.seats > 0 }
    let hasNear = stakeholders.contains { $0.isNear && $0.people > 0 }
    let hasVoice = stakeholders.contains { $0.people > 0 && $0.voice > 0 }
    return [residents > 1, hasSeats && hasNear, hasVoice]
  }
}
