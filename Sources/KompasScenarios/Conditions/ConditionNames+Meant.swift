/// What was probably meant by a name that stands for nothing.
extension ConditionNames {
  /// What to write for a bare name.
  ///
  /// - Parameters:
  ///   - name: as it was written.
  ///   - isCompared: whether it stands on one side of a comparison.
  /// - Returns: what can be written there; `nil` if it is like nothing that is known.
  func meant(by name: String, isCompared: Bool) -> String? {
    written(name, isCompared: isCompared)
      ?? resourceIds[name.lowercased()]
      ?? Suggestion.id(nearest: name, in: bareNames)
      ?? Suggestion.id(nearest: name, in: criteria.keys).map { "criteria.\($0)" }
      ?? Suggestion.id(nearest: name, in: stakeholders.keys).map { "support.\($0)" }
  }

  /// What to write for a member of something that is not known: `steun.dorp`.
  func meant(by name: String, member: String) -> String? {
    Suggestion.nearest(to: name, in: ["criteria", "support", "trust"]).map { "\($0).\(member)" }
      // The scene and the choice of it, as they stand between quotation marks.
      ?? (options["\(name).\(member)"] == nil ? nil : "chosen('\(name).\(member)')")
  }

  /// What to write for the name itself, where something in the case is called so.
  private func written(_ name: String, isCompared: Bool) -> String? {
    if let outcome = ConditionString.outcomes.first(where: { $0.words.contains(name) }) {
      return isCompared ? "'\(name)'" : "\(outcome.name) == '\(name)'"
    }
    if criteria[name] != nil { return "criteria.\(name)" }
    if stakeholders[name] != nil { return "support.\(name)" }
    if events[name] != nil { return "happened('\(name)')" }
    if promises[name] != nil { return "promised('\(name)')" }
    if defects[name] != nil { return "defect('\(name)')" }
    let choices = options.keys.filter { $0.hasSuffix(".\(name)") }
    return choices.count == 1 ? choices.first.map { "chosen('\($0)')" } : nil
  }
}
