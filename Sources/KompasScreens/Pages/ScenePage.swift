import KompasEngine
import KompasPages

/// A scene: the text and the options; beside it what the player knows.
extension RunView {
  var scenePage: Page {
    let text = texts.scenes.at(seen.scene)?.text ?? ""
    return page(
      [.heading(scene(seen.scene), level: 1)] + prose(text),
      side: situation,
      ask: .choose(prompt: words.choosePrompt, seen.options.map(choice))
    )
  }

  /// The needles, what is left, and what is known of everyone: that list can be long.
  var situation: [Block] {
    var blocks = [.heading(words.needlesTitle, level: 2)] + needles
    blocks += [
      .heading(words.resourcesTitle, level: 2),
      .lines(resourceLines + termLines + openPromises),
      .heading(words.knownTitle, level: 2),
    ]
    blocks += people.map { .meter(meter(seen.groups[$0])) } + councilMeter
    return blocks
  }

  private func choice(_ view: Observation.OptionView) -> Choice {
    let text = texts.options.at(view.option)
    return Choice(
      label: option(view.option),
      detail: cost(ofOption: view.option),
      text: ([text?.text.trimmed ?? ""] + undertakings(view.option)).filter { !$0.isEmpty }
        .joined(separator: " "),
      closed: view.closed.map { reason($0, text?.unlessText ?? "") }
    )
  }

  /// Whom an option involves, what it promises, and what promise it breaks.
  private func undertakings(_ index: Int) -> [String] {
    let option = rules.options[index]
    var sentences: [String] = []
    let involved = involved(option)
    if !involved.isEmpty { sentences.append(words.takesPart(involved)) }
    let made = rules.indices[option.promises].map(Int.init).filter {
      state.promises[$0] == .unmade
    }
    if !made.isEmpty { sentences.append(words.promises(made.map(promise))) }
    let broken = rules.indices[option.breaks].map(Int.init).filter { state.promises[$0] == .open }
    if !broken.isEmpty { sentences.append(words.wouldBreak(broken.map(promise))) }
    return sentences
  }

  /// Whom an option reaches, rung by rung from the highest.
  private func involved(_ option: Option) -> [String] {
    let reached = rules.involvements[option.involves]
    return ParticipationLevel.allCases.reversed().compactMap { level in
      let groups = reached.filter { $0.level == level }.map { Int($0.stakeholder) }
      guard !groups.isEmpty else { return nil }
      let hasAllFactions = factions.count > 1 && factions.allSatisfy(groups.contains)
      let names = groups.filter { !hasAllFactions || !factions.contains($0) }.map(mention)
      return words.onRung(names + (hasAllFactions ? [words.allFactions] : []), level)
    }
  }

  private func reason(_ reason: ClosedReason, _ unless: String) -> String {
    if !unless.trimmed.isEmpty { return unless.trimmed }
    return switch reason {
    case .condition: words.closed
    case .costs(let resource, let needed, let left):
      words.shortage(needed: amount(needed, of: resource), left: amount(left, of: resource))
    }
  }
}
