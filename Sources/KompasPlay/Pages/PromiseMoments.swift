import KompasPages
import KompasStandards
import KompasView

/// A promise comes in person: the moment in which it is made, kept or broken.
extension WordedView {
  /// The moments of the last turn that the author has words for, in order.
  var promiseMoments: [Block] {
    (view.lastTurn?.happened ?? []).flatMap { happening -> [Block] in
      switch happening {
      case .promised(let index): moment(index, \.made, isNew: true)
      case .promiseKept(let index): moment(index, \.kept)
      case .promiseBroken(let index): moment(index, \.broken)
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
