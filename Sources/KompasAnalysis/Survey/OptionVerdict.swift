import KompasEngine

/// Why an option is no choice beside another option of its scene.
package enum OptionVerdict: Sendable, Equatable {
  /// The same comes of it as of this earlier option.
  case alike(Int)
  /// This option is at least as good for every group and in every resource, whatever the state, and better somewhere.
  case worse(than: Int)
  /// This option leads to more support of every group in the end: by so many hundredths at least, on average.
  case worseInTheEnd(than: Int, by: Int)

  /// The option that is better for everybody; `nil` if it is alike.
  package var better: Int? {
    switch self {
    case .alike: nil
    case .worse(let other), .worseInTheEnd(let other, _): other
    }
  }

  /// The verdict on each option of a case, from its tables and from what options lead to in the end; `nil` for a choice of its own.
  static func all(_ rules: CompiledCase, _ ends: OptionEnds?) -> [OptionVerdict?] {
    let asked = Set(rules.conditionCode.filter(\.asksAboutOptions).map(\.described))
    var verdicts: [OptionVerdict?] = rules.options.map { _ in nil }
    for scene in rules.scenes {
      let first = scene.options.lowerBound
      let outcomes = scene.options.map { OptionOutcome($0, rules, asked: asked) }
      for option in scene.options {
        let own = outcomes[option - first]
        if let twin = outcomes[..<(option - first)].firstIndex(of: own) {
          verdicts[option] = .alike(first + twin)
        } else if let better = outcomes.firstIndex(where: { $0.isBetter(than: own) }) {
          verdicts[option] = .worse(than: first + better)
        } else {
          let leads = scene.options.compactMap { other in
            ends?.lead(of: other, over: option).map { (other: other, by: Int($0)) }
          }
          verdicts[option] = leads.max { $0.by < $1.by }.map {
            .worseInTheEnd(than: $0.other, by: $0.by)
          }
        }
      }
    }
    return verdicts
  }
}
