import KompasAnalysis
import KompasEngine
import KompasPlay
import KompasStandards

/// The choices scene by scene, and what deserves a look.
extension SimulationReport {
  mutating func writeChoices() {
    head(words.choices)
    wrap(words.choicesKey, before: "  ")
    add("  " + words.choicesHead.map { column($0, 8, isRight: true) }.joined())
    for scene in rules.scenes.indices {
      let played = totals.played(rules.scenes[scene])
      add("")
      wrap(
        "\(self.scene(scene)), \(words.sceneShare(share(played, of: totals.runs)))",
        before: "  "
      )
      guard played > 0 else { continue }
      for option in rules.scenes[scene].options {
        let (opened, chosen) = (totals.opened[option], totals.chosen[option])
        let shares = [
          share(opened, of: totals.runs), opened > 0 ? share(chosen, of: opened) : "-",
        ]
        wrap(
          label(ofOption: option),
          before: "  " + shares.map { column($0, 8, isRight: true) }.joined() + "  "
        )
      }
    }
  }

  mutating func writeFindings() {
    head(words.findings)
    let found = SimulationFindings(totals, rules, survey)
    let before = count
    writePrevailing(found)
    list(
      words.optionsWorse,
      found.optionsWorse.map { words.better(option($0.better), than: option($0.option)) }
    )
    list(words.promisesNeverKept, found.promisesNeverKept.map { promise($0) })
    let neverChosen = found.optionsNeverChosen
    let never: [(heading: (Int) -> String, items: [String])] = [
      (words.endingsNeverReached, found.endingsNeverReached.map { ending($0) }),
      (words.scenesNeverPlayed, found.scenesNeverPlayed.map { scene($0) }),
      (words.eventsNeverHappened, found.eventsNeverHappened.map { event($0) }),
      (words.optionsNeverOpen, found.optionsNeverOpen.map { option($0) }),
      (
        { [words] _ in words.optionsNeverChosen(neverChosen.count) },
        neverChosen.count > Self.most ? [words.seeZeros] : neverChosen.map { option($0) }
      ),
    ]
    list(words.optionsSeldomOpen, found.optionsSeldomOpen.map { option($0) })
    for finding in never { list(finding.heading, finding.items) }
    if count == before { wrap(words.nothingFound, before: "  ") }
    if never.contains(where: { !$0.items.isEmpty }) {
      wrap(
        words.ruleOfThree(runs: shared.count(totals.runs), isFew: totals.runs < 300),
        before: "  "
      )
    }
  }

  /// How many options that nobody chose are named; of more, a policy that always does the same has no lack.
  private static let most = 8

  private mutating func writePrevailing(_ found: SimulationFindings) {
    if let ending = found.usualEnding {
      let share = share(totals.endings[ending], of: totals.runs)
      wrap(words.usualEnding(self.ending(ending), share), before: "  - ")
    }
    if let group = found.alwaysWorstOff {
      let share = share(totals.worstOff[group], of: totals.runs)
      wrap(words.alwaysWorstOff(name(ofGroup: group), share), before: "  - ")
    }
    if !found.scenesAlwaysTheSame.isEmpty {
      let played = rules.scenes.filter { totals.played($0) > 0 }.count
      wrap(
        words.scenesAlwaysTheSame(found.scenesAlwaysTheSame.count, of: played),
        before: "  - "
      )
    }
  }

  /// A finding, and what it is about line by line.
  private mutating func list(_ heading: (Int) -> String, _ items: [String]) {
    guard !items.isEmpty else { return }
    wrap(heading(items.count), before: "  - ")
    for item in items { wrap(item, before: "      ") }
  }

  func scene(_ index: Int) -> String {
    let id = rules.scenes[index].id
    return named((texts.scenes.at(index)?.title ?? "").orElse(id), id)
  }

  private func event(_ index: Int) -> String {
    let id = rules.events[index].id
    return named((texts.events.at(index)?.title ?? "").orElse(id), id)
  }

  private func promise(_ index: Int) -> String {
    let id = rules.promises[index].id
    return named((texts.promises.at(index) ?? "").orElse(id), id)
  }

  private func label(ofOption index: Int) -> String {
    (texts.options.at(index)?.label ?? "").orElse(rules.options[index].id)
  }

  private func option(_ index: Int) -> String {
    let option = rules.options[index]
    return "\(label(ofOption: index)) (\(rules.scenes[Int(option.scene)].id).\(option.id))"
  }
}
