import KompasPages
import KompasStandards
import KompasView

/// What followed, in words.
extension WordedView {
  /// What happened, with each promise whose moment it is, who says what, why, what a needle says now, and what is left: one page.
  var consequencesPages: [Page] {
    let told = view.lastTurn.map { voice($0) + gist(of: $0) + emptied($0) } ?? []
    let first = page(
      happened + promiseMoments + told + [status],
      ask: .proceed(label: words.next)
    )
    return [first] + (seen.toTell.isEmpty ? toldPages : [tellPage])
  }

  private var happened: [Block] {
    let outcome = prose(texts.options.at(seen.option)?.outcome ?? "")
    var main: [Block] = [.heading(words.happenedTitle, level: 1)]
    main += outcome.isEmpty ? [.prose(words.nothingTold)] : outcome
    let happenings = view.lastTurn?.happened ?? []
    let facts = account(of: happenings)
    if !facts.isEmpty { main.append(.lines(facts)) }
    if happenings.contains(.withdrawn) {
      main.append(.notice(.info, words.withoutDecision(.withdrawn)))
    }
    return main + missedTerms
  }

  /// What it cost and brought in, and what became of promises.
  func account(of happenings: [Happening]) -> [String] {
    var sums = [Int](repeating: 0, count: outline.resources.count)
    var promises: [String] = []
    for happening in happenings {
      switch happening {
      case .paid(let resource, let amount): sums[resource] += amount
      case .promised(let index): promises.append(words.promiseMade(promise(index)))
      case .promiseKept(let index): promises.append(words.promiseKept(promise(index)))
      case .promiseBroken(let index): promises.append(words.promiseBroken(promise(index)))
      case .promiseReturned(let index): promises.append(words.promiseReturned(promise(index)))
      case .promiseTold, .promiseReleased, .laterOfOption, .laterOfEvent, .event, .termMissed,
        .voted, .withdrawn,
        .notAdopted,
        .appealed, .judged:
        break
      }
    }
    let costs = paid(happenings)
    let gains = sums.indices.filter { sums[$0] < 0 }.map { amount(-sums[$0], of: $0) }
    return (costs.isEmpty ? [] : [words.paid(costs)])
      + (gains.isEmpty ? [] : [words.gained(gains)]) + promises
  }

  /// What was paid of each resource, in words.
  func paid(_ happenings: [Happening]) -> [String] {
    var sums = outline.resources.map { _ in 0 }
    for case .paid(let resource, let amount) in happenings { sums[resource] += amount }
    return sums.indices.filter { sums[$0] > 0 }.map { amount(sums[$0], of: $0) }
  }

  /// What somebody says; in a case without lines, the group that moved most says what it thinks.
  private func voice(_ last: LastTurn) -> [Block] {
    guard texts.lines != nil else { return speaker(among: last.moved) }
    guard let voice = last.voice, let text = texts.lines?.at(voice.line) else { return [] }
    let person = voice.speaker.flatMap { texts.stakeholders.at(voice.group)?.speakers?.at($0) }
    let name = group(voice.group)
    let speaker = person.map { words.speaker($0.capitalized, of: shortMention(voice.group)) }
    return [.quote(speaker: speaker ?? name, text: text)]
  }

  /// What happens now that something has run out.
  private func emptied(_ last: LastTurn) -> [Block] {
    last.emptied.compactMap { texts.resources.at($0)?.empty }.map { .notice(.warning, $0) }
  }

  /// The first of these groups that has something to say, says what it thinks.
  private func speaker(among groups: [Int]) -> [Block] {
    for index in groups {
      if let known = seen.groups[index].estimate, let text = says(index, known.mood) {
        return [.quote(speaker: group(index), text: text)]
      }
    }
    return []
  }

  /// What a group says in a mood; `nil` if the author gave it no words.
  func says(_ index: Int, _ mood: Mood) -> String? {
    guard let texts = texts.stakeholders.at(index) else { return nil }
    let text =
      switch mood {
      case .against: texts.against
      case .torn: texts.torn
      case .inFavor: texts.inFavor
      }
    return text.trimmed.isEmpty ? nil : text.trimmed
  }
}
