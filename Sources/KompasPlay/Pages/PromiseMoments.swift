import KompasPages
import KompasStandards
import KompasView

/// A promise comes in person: the moment in which it is made, kept or broken.
extension WordedView {
  /// The moments of the last turn that the author has words for, in order.
  var promiseMoments: [Block] {
    moments(
      (view.lastTurn?.happened ?? []).filter {
        if case .promiseTold = $0 { false } else { true }
      }
    )
  }

  /// Who tells that a promise was broken: asked once, right after it, with what was promised and to whom.
  var tellPage: Page {
    let promises = seen.toTell.map { words.tellPromise(shortNames(promisedTo($0)), promise($0)) }
    let listeners = Set(seen.toTell.flatMap(promisedTo)).sorted()
    return page(
      [.heading(words.tellTitle(shortNames(listeners)), level: 1), .lines(promises)]
        + [.prose(words.tellIntro(promises.count))],
      ask: .choose(
        prompt: words.tellPrompt,
        [
          Choice(label: words.tellGo, detail: words.weeks(1), text: words.tellGain).priced,
          Choice(label: words.tellRead, detail: words.free).priced,
        ]
      )
    )
  }

  private func promisedTo(_ promise: Int) -> [Int] { seen.promisedTo.at(promise) ?? [] }

  private func shortNames(_ groups: [Int]) -> String { words.list(groups.map(shortMention)) }

  /// How it went to tell it, with what it cost; nothing if nobody went.
  var toldPages: [Page] {
    let happened = view.lastTurn?.happened ?? []
    let isTold: (Happening) -> Bool = { if case .promiseTold = $0 { true } else { false } }
    guard let first = happened.firstIndex(where: isTold) else { return [] }
    let since = Array(happened[first...])
    return [
      page(
        [.heading(words.toldTitle, level: 1)] + moments(since.filter(isTold)) + price(of: since)
          + [status],
        ask: .proceed(label: words.next)
      )
    ]
  }

  /// What became of the promises that were open until the end: kept without anybody having done something for it, or returned.
  var lastPromises: [Block] {
    arrival.flatMap { happening -> [Block] in
      guard case .promiseKept = happening else { return [] }
      let told = moments([happening])
      return told.isEmpty
        ? [] : Array(told.prefix(1)) + prose(words.keptByChance) + told.dropFirst()
    }
  }

  /// How it went to ask to be let off a promise, with what it cost; nothing if nobody asked since the last choice.
  var releasedBlocks: [Block] {
    let happened = view.lastTurn?.happened ?? []
    guard seen.stage == .choosing,
      let first = happened.firstIndex(where: {
        if case .promiseReleased = $0 { true } else { false }
      })
    else { return [] }
    let since = Array(happened[first...])
    return moments(since) + price(of: since)
  }

  /// How it went to ask to be let off, before the scene is there again.
  var releasedPages: [Page] {
    let blocks = releasedBlocks
    guard !blocks.isEmpty else { return [] }
    return [
      page(
        [.heading(words.releasedTitle, level: 1)] + blocks + [status],
        ask: .proceed(label: words.next)
      )
    ]
  }

  /// Asking to be let off the promises that an option breaks, where that may be asked.
  func releaseChoices(_ option: Observation.OptionView) -> [Choice] {
    releases(option).map { release in
      let told = texts.promisesTold?.at(release.promise)
      return Choice(
        label: words.releaseAsk(promise(release.promise)),
        detail: cost(release.costs),
        text: release.closed == nil ? (told?.asks ?? "").trimmed : "",
        closed: release.closed.map {
          reason($0, words.releaseDistrust((told?.holder ?? "").trimmed.lowered))
        }
      ).priced
    }
  }

  /// The promises that an option breaks and that the player may ask to be let off.
  func releases(_ option: Observation.OptionView) -> [Observation.ReleaseView] {
    seen.releases.filter { option.breaks.contains($0.promise) }
  }

  /// The moments of these that the author has words for, in order.
  func moments(_ happenings: [Happening]) -> [Block] {
    happenings.flatMap { happening -> [Block] in
      switch happening {
      case .promised(let index): moment(index, \.made, isNew: true)
      case .promiseKept(let index): moment(index, \.kept)
      case .promiseBroken(let index): moment(index, \.broken)
      case .promiseTold(let index): moment(index, \.told)
      case .promiseReturned(let index): moment(index, \.returned)
      case .promiseReleased(let index): moment(index, \.released)
      case .paid, .laterOfOption, .laterOfEvent, .event, .termMissed, .voted, .withdrawn,
        .notAdopted, .appealed, .judged:
        []
      }
    }
  }

  private func moment(
    _ index: Int,
    _ text: KeyPath<CaseTexts.PromiseTexts, String>,
    isNew: Bool = false
  ) -> [Block] {
    guard let promise = texts.promisesTold?.at(index), !promise[keyPath: text].isEmpty else {
      return []
    }
    let title = promise.thing.capitalized.orElse(self.promise(index))
    let said =
      promise.sentence.isEmpty ? [] : prose(words.yourWords(promise.sentence, isNew: isNew))
    return [.heading(title, level: 2)] + said + prose(promise[keyPath: text])
  }
}
