import KompasEngine
import KompasPages

extension RunView {
  func name(of phase: Phase) -> String {
    let phases = rules.procedure.phases
    let decision = phases.firstIndex(of: .decision) ?? phases.count
    let objections = phases.firstIndex(of: .objections) ?? -1
    return words.phase(phase, afterDecision: objections > decision)
  }

  func group(_ index: Int) -> String {
    (texts.stakeholders.at(index)?.name ?? "").orElse(rules.stakeholders.at(index)?.id ?? "")
  }

  /// The name for where there is little room.
  func shortName(ofGroup index: Int) -> String {
    (texts.stakeholders.at(index)?.short ?? "").orElse(group(index))
  }

  /// The name within a sentence: "de ontwikkelaar", but "De Hoven" and "Dorp en Land" as they are.
  ///
  /// The first letter becomes small where the next word is, for then it is no proper name; parties and organisations keep theirs.
  func mention(_ index: Int) -> String { mention(index, as: group(index)) }

  /// The name for where there is little room, within a sentence.
  func shortMention(_ index: Int) -> String { mention(index, as: shortName(ofGroup: index)) }

  private func mention(_ index: Int, as name: String) -> String {
    guard let kind = rules.stakeholders.at(index)?.kind, kind != .faction, kind != .organisation,
      name.split(separator: " ").dropFirst().first?.first?.isLowercase == true
    else { return name }
    return name.lowered
  }

  func groups(_ indices: [Int]) -> String { words.list(indices.map(mention)) }

  func option(_ index: Int) -> String {
    (texts.options.at(index)?.label ?? "").orElse(rules.options.at(index)?.id ?? "")
  }

  func scene(_ index: Int) -> String {
    (texts.scenes.at(index)?.title ?? "").orElse(rules.scenes.at(index)?.id ?? "")
  }

  func criterion(_ index: Int) -> String {
    (texts.criteria.at(index)?.name ?? "").orElse(rules.criteria.at(index)?.id ?? "")
  }

  func promise(_ index: Int) -> String {
    (texts.promises.at(index)?.clause ?? "").orElse(rules.promises.at(index)?.id ?? "")
  }

  func event(_ index: Int) -> String {
    (texts.events.at(index)?.title ?? "").orElse(rules.events.at(index)?.id ?? "")
  }

  /// The name of a term, without what follows a colon.
  func term(_ index: Int) -> String {
    let title = texts.terms.at(index)?.title ?? ""
    return (title.split(separator: ":").first.map(String.init)?.trimmed ?? "").orElse(
      rules.procedure.terms.at(index)?.id ?? ""
    )
  }

  func defect(_ index: Int) -> String {
    (texts.defects.at(index)?.title ?? "").orElse(rules.defects.at(index)?.id ?? "")
  }

  /// What a later effect came from.
  func origin(ofLater index: Int) -> String {
    switch rules.laters[index].origin {
    case .option(let option): self.option(Int(option))
    case .event(let event): self.event(Int(event))
    }
  }

  /// Authors' text as a block; nothing if there is none.
  func prose(_ text: String) -> [Block] {
    text.trimmed.isEmpty ? [] : [.prose(text.trimmed)]
  }

  func bullets(_ items: [String]) -> [Block] {
    items.isEmpty ? [] : [.prose(items.map { "- \($0)" }.joined(separator: "\n"))]
  }

  /// The events that led from the stage before to this one.
  var arrival: [Event] {
    let events = timeline.lastTurn
    let entries = events.indices.filter {
      if case .stageEntered = events[$0] { true } else { false }
    }
    guard let last = entries.last else { return events }
    return Array(events[((entries.dropLast().last ?? -1) + 1)..<last])
  }

  /// Notices for the terms that were missed on the way here.
  var missedTerms: [Block] {
    arrival.compactMap { event in
      guard case .termMissed(let term, let lasted) = event else { return nil }
      return .notice(.warning, told(missed: term, lasted: Int(lasted)))
    }
  }

  /// A term that was not kept: too short, or missed.
  func told(missed term: Int, lasted: Int) -> String {
    let least = Int(rules.procedure.terms.at(term)?.min ?? -1)
    return lasted < least
      ? words.termTooShort(self.term(term).clause, lasted: lasted, least: least)
      : words.termMissed(self.term(term).clause, lasted: lasted)
  }

  /// What became of the decision in law: the ruling, or why there is nothing to rule on.
  var legalOutcome: String {
    seen.decision.isWithout ? words.withoutDecision(seen.decision) : words.ruling(seen.court)
  }
}

extension Array {
  /// The element at an index; `nil` if there is none.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// To stand inside a sentence: trimmed, without a full stop at the end.
  var clause: String {
    let text = trimmed
    return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// With a small first letter, unless the second is a capital too.
  var lowered: String {
    guard dropFirst().first?.isUppercase != true else { return self }
    return prefix(1).lowercased() + dropFirst()
  }

  /// With a capital to begin with.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }

  func orElse(_ other: String) -> String { trimmed.isEmpty ? other : self }
}
