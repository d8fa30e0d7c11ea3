import KompasEngine

/// Why an option is no choice beside another option of its scene.
package enum OptionVerdict: Sendable, Equatable {
  /// The same comes of it as of this earlier option.
  case alike(Int)
  /// This option is at least as good for every group and in every resource, whatever the state, and better somewhere.
  case worse(than: Int)

  /// The verdict on each option of a case, from its tables; `nil` for a choice of its own.
  static func all(_ rules: CompiledCase) -> [OptionVerdict?] {
    let asked = Set(rules.conditionCode.filter(\.asksAboutOptions).map(\.described))
    var verdicts: [OptionVerdict?] = rules.options.map { _ in nil }
    for scene in rules.scenes {
      let outcomes = scene.options.map { OptionOutcome($0, rules, asked: asked) }
      for (place, own) in outcomes.enumerated() {
        let first = scene.options.lowerBound
        if let twin = outcomes[..<place].firstIndex(of: own) {
          verdicts[first + place] = .alike(first + twin)
        } else if let better = outcomes.firstIndex(where: { $0.isBetter(than: own) }) {
          verdicts[first + place] = .worse(than: first + better)
        }
      }
    }
    return verdicts
  }
}
