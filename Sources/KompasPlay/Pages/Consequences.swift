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
    let happenings = ofChoice
    let facts = account(of: happenings)
    if !facts.isEmpty { main.append(.lines(facts)) }
    if happenings.contains(.withdrawn) {
      main.append(.notice(.info, words.withoutDecision(.withdrawn)))
    }
    return main + missedTerms
  }

  /// What happened by the last choice itself: up to what came of something else.
  var ofChoice: [Happening] {
    Array(
      (view.lastTurn?.happened ?? []).prefix { happening in
        switch happening {
        case .promiseTold, .promiseReleased, .event, .laterOfOption, .laterOfEvent, .voted,
          .appealed:
          false
        case .paid, .promised, .promiseKept, .promiseBroken, .promiseReturned, .termMissed,
          .withdrawn, .notAdopted, .judged:
          true
        }
      }
    )
  }

  /// What it cost and brought in, and what became of promises.
  private func account(of happenings: [Happening]) -> [String] {
    var promises: [String] = []
    for happening in happenings {
      switch happening {
      case .promised(let index): promises.append(words.promiseMade(promise(index)))
      case .promiseKept(let index): promises.append(words.promiseKept(promise(index)))
      case .promiseBroken(let index): promises.append(words.promiseBroken(promise(index)))
      case .promiseReturned(let index): promises.append(words.promiseReturned(promise(index)))
      case .paid, .promiseTold, .promiseReleased, .laterOfOption, .laterOfEvent, .event,
        .termMissed, .voted, .withdrawn, .notAdopted, .appealed, .judged:
        break
      }
    }
    return sums(of: happenings) + promises
  }

  /// What something cost and brought in, to stand under it; nothing if it did neither.
  func price(of happenings: [Happening]) -> [Block] {
    let lines = sums(of: happenings)
    return lines.isEmpty ? [] : [.lines(lines)]
  }

  private func sums(of happenings: [Happening]) -> [String] {
    let costs = paid(happenings)
    let gains = paid(happenings, isGain: true)
    return (costs.isEmpty ? [] : [words.paid(costs)])
      + (gains.isEmpty ? [] : [words.gained(gains)])
  }

  /// What was paid of each resource, or came in, in words.
  func paid(_ happenings: [Happening], isGain: Bool = false) -> [String] {
    var sums = outline.resources.map { _ in 0 }
    for case .paid(let resource, let amount) in happenings {
      sums[resource] += isGain ? -amount : amount
    }
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
