package import KompasPages
import KompasStandards
package import KompasView

/// Who comes later, and who leaves for good.
extension WordedView {
  /// The key for who is at the table.
  package static let peopleKey: Character = "p"

  /// Asks whether somebody comes or leaves: first a seat that comes, then each that can leave, then that nothing changes.
  ///
  /// - Parameters:
  ///   - leavable: the seats that can leave.
  ///   - next: the seat that can come; `nil` if there is no room.
  /// - Returns: the page.
  package func peoplePage(_ leavable: [Int], next: Int?) -> Page {
    tablePage(
      [.heading(words.table.peopleTitle, level: 1), .prose(words.table.peopleIntro)],
      ask: .choose(
        prompt: words.table.peoplePrompt,
        (next.map { [Choice(label: words.table.comes($0))] } ?? [])
          + leavable.map { Choice(label: words.table.leaves($0)) }
          + [Choice(label: words.table.nobodyMoves)]
      )
    )
  }

  /// Tells who comes later what the others were told, and what the table chose so far; it can go back.
  ///
  /// - Parameter setup: how the table sits once the seat that comes is there.
  /// - Returns: the page.
  package func welcomePage(_ setup: TableSetup) -> Page {
    let made = view.choices.suffix(Self.toldChoices)
    let choices = made.map { words.table.chose(scene($0.scene), option($0.option)) }
    let soFar = Block.heading(
      words.table.soFar(before: view.choices.count - made.count),
      level: 2
    )
    var page = tablePage(
      [
        .heading(words.table.welcomeTitle(setup.seats), level: 1),
        .prose(words.table.welcomeIntro),
      ] + prose(texts.summary) + (choices.isEmpty ? [] : [soFar] + bullets(choices)) + [
        status, .heading(words.table.toldTitle, level: 2),
      ] + howItGoes(setup),
      ask: .proceed(label: words.next)
    )
    page.canGoBack = true
    return page
  }

  /// How many choices who comes later is told of: the last ones.
  private static let toldChoices = 5

  /// Asks whether a seat leaves for good; the safe answer first.
  package func leavingPage(_ seat: Int, hasCard: Bool) -> Page {
    var page = tablePage(
      [
        .heading(words.table.leavingTitle(seat), level: 1),
        .prose(words.table.leavingText(hasCard: hasCard)),
      ],
      ask: .choose(
        prompt: words.table.leavingPrompt,
        [Choice(label: words.table.leavingNo), Choice(label: words.table.leavingYes)]
      )
    )
    page.focus = 0
    return page
  }
}
