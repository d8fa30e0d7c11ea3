public import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// How a branch compares with its run.
extension ReplayScreens {
  /// What stands above the pages of a branch that is being played.
  public func branchTitle(atChoice choice: Int) -> String {
    "\(replay.branchTitle(choice, of: setting.run)) · \(texts.title)"
  }

  /// Shows how a branch compares: the same ending or not, who gained and who paid.
  ///
  /// - Parameters:
  ///   - branch: the branch, as far as it was played.
  ///   - number: under which it is kept.
  ///   - choice: the choice (from 1) at which it began.
  public mutating func compare(_ branch: Timeline, number: Int64, atChoice choice: Int) {
    let view = view(of: branch)
    var main: [Block] = [.heading(replay.comparisonTitle, level: 1)]
    main.append(.prose(parting(branch, atChoice: choice)))
    main += endings(branch)
    main += groups(view, branch)
    main.append(.notice(.info, replay.savedAs(number)))
    var page = Page(
      title: "",
      main: main,
      ask: .choose(
        prompt: replay.comparisonPrompt,
        [Choice(label: replay.backToRun), Choice(label: replay.lookAtBranch)]
      )
    )
    page.canGoBack = true
    show(page)
  }

  private func parting(_ branch: Timeline, atChoice choice: Int) -> String {
    let step = run.choices[choice - 1]
    let before = run.timeline(at: step - 1).state
    guard case .choose(let chosen) = run.steps[step].decision,
      let other = branch.state.choices.at(before.choices.count)
    else { return replay.notOver }
    let scene = title(ofScene: before.scene)
    return chosen == other
      ? replay.alike(scene, label(ofOption: chosen))
      : replay.otherwise(scene, run: label(ofOption: chosen), branch: label(ofOption: other))
  }

  private func endings(_ branch: Timeline) -> [Block] {
    let (here, there) = (run.whole.state.ending, branch.state.ending)
    func name(_ ending: Int) -> String {
      guard ending >= 0 else { return replay.noEnding }
      return (texts.endings.at(ending)?.title ?? "")
        .orElse(run.game.rules.endings.at(ending)?.id ?? "")
    }
    guard here >= 0, there >= 0 else {
      return [
        .prose(replay.otherEnding(run: name(here), branch: name(there))),
        .notice(.warning, replay.notOver),
      ]
    }
    return [
      .prose(
        here == there
          ? replay.sameEnding(name(here))
          : replay.otherEnding(run: name(here), branch: name(there))
      )
    ]
  }

  private func groups(_ view: WordedView, _ branch: Timeline) -> [Block] {
    let here = run.game.truth(run.whole.state).support
    let there = run.game.truth(branch.state).support
    let groups = run.game.rules.stakeholders.indices
    let changes = groups.map { group in
      (group: group, by: Int(wholePoints(there[group])) - Int(wholePoints(here[group])))
    }
    let (better, worse) = view.outstanding(changes)
    var main: [Block] = [.heading(replay.groupsTitle, level: 2)]
    if changes.allSatisfy({ $0.by == 0 }) { main.append(.prose(replay.nobodyMoved)) }
    if !better.isEmpty { main.append(.prose(replay.better(better))) }
    if !worse.isEmpty { main.append(.prose(replay.worse(worse))) }
    let rows = changes.map { change in
      [
        view.shortName(ofGroup: change.group), "\(wholePoints(here[change.group]))",
        "\(wholePoints(there[change.group]))", change.by > 0 ? "+\(change.by)" : "\(change.by)",
      ]
    }
    main.append(.table(Table(columns: replay.comparisonColumns, rows: rows, numeric: [1, 2, 3])))
    return main
  }
}
