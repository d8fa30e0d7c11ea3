import KompasPages
import KompasScoring
import KompasStandards
import KompasView

/// The first pages: whom the player plays, and the compass.
extension WordedView {
  /// The role, the compass in three keys, and the points that follow from them.
  var declaringPages: [Page] {
    var first = page(role, ask: .proceed(label: words.toCompass))
    first.beside = map
    return [first] + (0..<Self.questions).map(namingPage) + [pointsPage(start: startingPoints)]
  }

  /// How many values are named: what weighs most, what comes then, what may yield first.
  private static let questions = 3

  /// Whom the player plays.
  var role: [Block] {
    [.heading(words.youAre(texts.roleName), level: 1)] + prose(texts.roleText)
  }

  /// What the law lets the player decide and what not.
  var competence: [Block] {
    var blocks: [Block] = []
    if !texts.authority.isEmpty {
      blocks.append(.lines([words.decides(words.authority(texts.authority))]))
    }
    if !texts.procedure.may.trimmed.isEmpty {
      blocks += [.heading(words.youMay, level: 2)] + prose(texts.procedure.may)
    }
    if !texts.procedure.mayNot.trimmed.isEmpty {
      blocks += [.heading(words.youMayNot, level: 2)] + prose(texts.procedure.mayNot)
    }
    return blocks
  }

  /// Asks for one value; the first time with what each means.
  private func namingPage(_ number: Int) -> Page {
    var page = page(
      [.heading(words.declareTitle, level: 1)] + (number == 0 ? [.prose(words.declareIntro)] : []),
      ask: .choose(
        prompt: words.namingPrompt(number),
        valuesLeft(after: number).map {
          Choice(label: words.value($0), detail: number == 0 ? words.meaning($0) : "")
        }
      )
    )
    page.beside = [.rose(answer(pointsNamed(before: number)))]
    return page
  }

  /// The compass in the making, drawn as it is asked for.
  private func answer(_ points: [Int?]) -> Rose {
    var rose = rose(view.valueOrder, points)
    rose.series[0].isAnswer = true
    return rose
  }

  /// The points of what was named before a question, in the order of this run.
  private func pointsNamed(before number: Int) -> [Int?] {
    let values = named.prefix(number) + valuesLeft(after: number).reversed().prefix(Self.questions)
    let points = CompassValue.points(
      first: values[0],
      second: values[1],
      yielding: values[2]
    )
    return view.valueOrder.map { value in
      named.prefix(number).contains(value) ? points.at(value.rawValue).map(Int.init) : nil
    }
  }

  /// The values that can be named after so many others, in the order of this run.
  func valuesLeft(after count: Int) -> [CompassValue] {
    let taken = named.prefix(max(0, count))
    return view.valueOrder.filter { !taken.contains($0) }
  }

  /// The points that follow from what was named; even ones before that.
  private var startingPoints: [UInt8] {
    guard named.count >= Self.questions else {
      return CompassValue.allCases.map { _ in UInt8(RuleNumbers.evenPoints) }
    }
    return CompassValue.points(first: named[0], second: named[1], yielding: named[2])
  }

  /// Sixty points over the six values, to accept or to shift.
  func pointsPage(start: [UInt8], isOverlay: Bool = false) -> Page {
    var page = page(
      [
        .heading(words.declareTitle, level: 1),
        .prose(words.pointsIntro(isAgain: isOverlay)),
      ],
      ask: .allot(
        Allotment(
          prompt: words.declarePrompt,
          items: view.valueOrder.map {
            Choice(label: words.value($0), text: isOverlay ? words.meaning($0) : "")
          },
          start: view.valueOrder.map {
            start.at($0.rawValue).map(Int.init) ?? RuleNumbers.evenPoints
          },
          total: RuleNumbers.compassPoints
        )
      ),
      isOverlay: isOverlay
    )
    let points = view.valueOrder.map { start.at($0.rawValue).map(Int.init) }
    page.beside = [.rose(answer(points))]
    return page
  }

  /// Points in the order in which the values were asked about, in the order of the values.
  package func inOrderOfValues(_ points: [Int]) -> [Int] {
    CompassValue.allCases.map { value in
      view.valueOrder.firstIndex(of: value).flatMap(points.at) ?? 0
    }
  }

  /// Asks once more whether all values weigh the same.
  var evenPage: Page {
    var page = page(
      [.heading(words.evenTitle, level: 1), .prose(words.evenIntro)],
      ask: .choose(
        prompt: words.undoPrompt,
        [Choice(label: words.evenShift), Choice(label: words.evenKeep)]
      ),
      isOverlay: true
    )
    page.focus = 0
    return page
  }
}
