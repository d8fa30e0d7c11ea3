import KompasPages
import KompasScoring
import KompasStandards
import KompasView

/// A scene: the text, what is left, and the options.
extension WordedView {
  var scenePage: Page {
    let text = prose(texts.scenes.at(seen.scene)?.text ?? "")
    var page = page(
      [.heading(scene(seen.scene), level: 1)] + line(view.told.opening) + text
        + line(view.told.callback) + [status] + meanings,
      ask: .choose(prompt: words.choosePrompt, seen.options.map(choice))
    )
    page.below = map
    return page
  }

  /// What there is to decide by, in short: the needles, what is known of everyone, and what was promised.
  var atHand: [Block] {
    let heading = { (text: String) in Block.heading(text, level: 2) }
    return (needles.isEmpty ? [] : [heading(words.needlesTitle)] + needlesAsTheyCame)
      + promisesMade + [heading(words.knownTitle)]
      + people.map { .meter(meter(seen.groups[$0])) } + councilLine + evenings
  }

  /// What there is to look back at: where the needles came to stand, what was promised, and the compass as it was declared.
  var lookedBackAt: [Block] {
    let heading = { (text: String) in Block.heading(text, level: 2) }
    return (needles.isEmpty ? [] : [heading(words.needlesTitle)] + needlesAsTheyCame)
      + promisesMade
      + (seen.declared.isEmpty ? [] : [heading(words.compassTitle), .rose(declaredRose)])
  }

  /// What it is that can run out, at the first choice: where it is seen first.
  private var meanings: [Block] {
    view.choices.isEmpty && view.undone == 0 ? meaningsOfResources : []
  }

  private var meaningsOfResources: [Block] {
    let meanings = texts.resources.compactMap(\.meaning)
    return meanings.isEmpty ? [] : [.lines(meanings)]
  }

  /// What is left, and what is known of everyone: that list can be long.
  var situation: [Block] {
    let running = termLines + openPromises
    return [.heading(words.resourcesTitle, level: 2), .lines(resourceLines)] + meaningsOfResources
      + (running.isEmpty ? [] : [.lines(running)]) + [.heading(words.knownTitle, level: 2)]
      + people.map { .meter(meter(seen.groups[$0])) } + councilMeter
  }

  /// What became of each promise that was made; nothing if none was.
  private var promisesMade: [Block] {
    let told = seen.promises.indices.compactMap { index -> Gauge? in
      let text = promise(index)
      return switch seen.promises[index] {
      case .open: Gauge(words: words.openPromise(text), kind: .open)
      case .kept: Gauge(words: words.promiseKept(text), kind: .kept)
      case .broken: Gauge(words: words.promiseBroken(text), kind: .broken)
      case .unmade, .returned: nil
      }
    }
    return told.isEmpty ? [] : [.gauges(told)]
  }

  /// Whom each option of the present scene involves.
  var whoTakesPart: [Block] {
    let lines = seen.options.compactMap { option -> String? in
      let involved = option.rungs.map(involved)
      return involved.isEmpty
        ? nil : words.option(self.option(option.option), takesPart: words.takesPart(involved))
    }
    return lines.isEmpty ? [] : [.heading(words.takesPartTitle, level: 2)] + bullets(lines)
  }

  func choice(_ view: Observation.OptionView) -> Choice {
    let text = texts.options.at(view.option)
    // What cannot be chosen is not recommended: only why not.
    let told = [(text?.line ?? text?.text ?? "").trimmed] + undertakings(view)
    return Choice(
      label: option(view.option),
      detail: cost(view.costs),
      text: view.closed == nil ? told.filter { !$0.isEmpty }.joined(separator: " ") : "",
      closed: view.closed.map { reason($0, text?.unlessText ?? "") }
    ).priced
  }

  /// What an option promises, what promise it breaks, and what broken promise makes it dearer.
  private func undertakings(_ option: Observation.OptionView) -> [String] {
    var sentences: [String] = []
    if !option.promises.isEmpty { sentences.append(words.promises(option.promises.map(promise))) }
    if !option.breaks.isEmpty { sentences.append(words.wouldBreak(option.breaks.map(promise))) }
    if !option.waits.isEmpty {
      let weeks = option.waits.count * Int(RuleNumbers.waitWeeks)
      sentences.append(words.waits(option.waits.map(promise), weeks: weeks))
    }
    return sentences
  }

  /// Whom an option reaches on one rung.
  private func involved(_ rung: Observation.OptionView.Rung) -> String {
    let hasAllFactions = factions.count > 1 && factions.allSatisfy(rung.groups.contains)
    let names = rung.groups.filter { !hasAllFactions || !factions.contains($0) }.map(mention)
    return words.onRung(names + (hasAllFactions ? [words.allFactions] : []), rung.level)
  }

  func reason(_ reason: ClosedReason, _ unless: String) -> String {
    switch reason {
    // The author's reason is that of the condition.
    case .condition: unless.trimmed.orElse(words.closed)
    case .costs(let resource, let needed, let left):
      words.shortage(needed: amount(needed, of: resource), left: amount(left, of: resource))
    }
  }
}
