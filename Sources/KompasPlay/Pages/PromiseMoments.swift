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

  /// Who tells that a promise was broken: asked once, right after it.
  var tellPage: Page {
    page(
      [.heading(words.tellTitle, level: 1), .prose(words.tellIntro)],
      ask: .choose(
        prompt: words.tellPrompt,
        [
          Choice(label: words.tellGo, detail: words.weeks(1), text: words.tellGain),
          Choice(label: words.tellRead, detail: words.free),
        ]
      )
    )
  }

  /// How it went to tell it; nothing if nobody went.
  var toldPages: [Page] {
    let told = (view.lastTurn?.happened ?? []).filter {
      if case .promiseTold = $0 { true } else { false }
    }
    guard !told.isEmpty else { return [] }
    return [
      page(
        [.heading(words.toldTitle, level: 1)] + moments(told) + [status],
        ask: .proceed(label: words.next)
      )
    ]
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
