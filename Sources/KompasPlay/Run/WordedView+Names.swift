package import KompasPages
import KompasStandards
package import KompasView

extension WordedView {
  package func name(of phase: Phase) -> String {
    words.phase(phase, afterDecision: objectionsComeLate)
  }

  /// Whether objections are made after the decision, not to its draft.
  var objectionsComeLate: Bool {
    let phases = outline.phases
    let decision = phases.firstIndex(of: .decision) ?? phases.count
    return (phases.firstIndex(of: .objections) ?? -1) > decision
  }

  package func group(_ index: Int) -> String {
    (texts.stakeholders.at(index)?.name ?? "").orElse(outline.stakeholders.at(index)?.id ?? "")
  }

  /// The name for where there is little room.
  package func shortName(ofGroup index: Int) -> String {
    (texts.stakeholders.at(index)?.short ?? "").orElse(group(index))
  }

  /// The name within a sentence: "de ontwikkelaar", but "De Hoven" and "Dorp en Land" as they are.
  ///
  /// The first letter becomes small where the next word is, for then it is no proper name; parties and organisations keep theirs.
  package func mention(_ index: Int) -> String { mention(index, as: group(index)) }

  /// The name for where there is little room, within a sentence.
  package func shortMention(_ index: Int) -> String {
    mention(index, as: shortName(ofGroup: index))
  }

  private func mention(_ index: Int, as name: String) -> String {
    guard let kind = outline.stakeholders.at(index)?.kind, kind != .faction, kind != .organisation,
      name.split(separator: " ").dropFirst().first?.first?.isLowercase == true
    else { return name }
    return name.lowered
  }

  package func groups(_ indices: [Int]) -> String { words.list(indices.map(mention)) }

  package func option(_ index: Int) -> String {
    (texts.options.at(index)?.label ?? "").orElse(outline.options.at(index) ?? "")
  }

  package func scene(_ index: Int) -> String {
    (texts.scenes.at(index)?.title ?? "").orElse(outline.scenes.at(index)?.id ?? "")
  }

  package func criterion(_ index: Int) -> String {
    (texts.criteria.at(index)?.name ?? "").orElse(outline.criteria.at(index) ?? "")
  }

  package func promise(_ index: Int) -> String {
    (texts.promises.at(index)?.clause ?? "").orElse(outline.promises.at(index) ?? "")
  }

  package func event(_ index: Int) -> String {
    (texts.events.at(index)?.title ?? "").orElse(outline.events.at(index) ?? "")
  }

  /// The name of a term, without what follows a colon.
  package func term(_ index: Int) -> String {
    let title = texts.terms.at(index)?.title ?? ""
    return (title.split(separator: ":").first.map(String.init)?.trimmed ?? "").orElse(
      outline.terms.at(index)?.id ?? ""
    )
  }

  package func defect(_ index: Int) -> String {
    (texts.defects.at(index)?.title ?? "").orElse(outline.defects.at(index) ?? "")
  }

  /// Authors' text as a block; nothing if there is none.
  package func prose(_ text: String) -> [Block] {
    text.trimmed.isEmpty ? [] : [.prose(text.trimmed)]
  }

  /// A line of the story; nothing if there is none.
  package func line(_ index: Int?) -> [Block] {
    prose(index.flatMap { texts.lines?.at($0) } ?? "")
  }

  package func bullets(_ items: [String]) -> [Block] {
    items.isEmpty ? [] : [.prose(items.map { "- \($0)" }.joined(separator: "\n"))]
  }

  /// What happened on the way from the stage before to this one.
  package var arrival: [Happening] { view.lastTurn?.arrival ?? [] }

  /// Notices for the terms that were missed on the way here.
  package var missedTerms: [Block] {
    arrival.compactMap { happening in
      guard case .termMissed(let term, let lasted) = happening else { return nil }
      return .notice(.warning, told(missed: term, lasted: lasted))
    }
  }

  /// A term that was not kept: too short, or missed.
  package func told(missed term: Int, lasted: Int) -> String {
    let least = outline.terms.at(term)?.min ?? -1
    return lasted < least
      ? words.termTooShort(self.term(term).clause, lasted: lasted, least: least)
      : words.termMissed(self.term(term).clause, lasted: lasted)
  }

  /// What became of the decision in law: the ruling, or why there is nothing to rule on.
  package var legalOutcome: String {
    seen.decision.isWithout
      ? words.withoutDecision(seen.decision) : words.ruling(seen.court, isRefused: seen.isRefused)
  }
}

extension Array {
  /// The element at an index; `nil` if there is none.
  package func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension String {
  /// Without white space at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// To stand inside a sentence: trimmed, without a full stop at the end.
  package var clause: String {
    let text = trimmed
    return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// With a small first letter, unless the second is a capital too, or it is the English word "I".
  package var lowered: String {
    guard dropFirst().first?.isUppercase != true, prefix(while: \.isLetter) != "I" else {
      return self
    }
    return prefix(1).lowercased() + dropFirst()
  }

  /// With a capital to begin with.
  package var capitalized: String { prefix(1).uppercased() + dropFirst() }

  package func orElse(_ other: String) -> String { trimmed.isEmpty ? other : self }
}
