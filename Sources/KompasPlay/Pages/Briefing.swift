import KompasPages
import KompasStandards
import KompasView

/// The briefing: what it is about, and the people.
extension WordedView {
  var briefingPages: [Page] {
    var pages: [[Block]] = []
    let text = prose(texts.briefing)
    if !text.isEmpty { pages.append([.heading(words.briefingTitle, level: 1)] + text) }
    let half = people.count > 5 ? (people.count + 1) / 2 : max(1, people.count)
    for start in stride(from: 0, to: people.count, by: half) {
      pages.append(
        [.heading(words.whoTitle, level: 1)]
          + people[start..<min(start + half, people.count)].flatMap(introduction)
      )
    }
    if pages.isEmpty { pages.append([.heading(words.briefingTitle, level: 1)]) }
    pages[pages.count - 1] += councilIntroduction
    return pages.enumerated().map { index, main in
      page(
        main,
        ask: .proceed(label: index == pages.count - 1 ? words.toFirstScene : words.next)
      )
    }
  }

  /// Somebody with a face and a sentence.
  func introduction(_ index: Int) -> [Block] {
    [card(index)] + prose(texts.stakeholders.at(index)?.text ?? "")
  }

  /// The face and the name; spoken, only the name.
  func card(_ index: Int) -> Block {
    let count = outline.stakeholders[index].people
    let face = (texts.stakeholders.at(index)?.face ?? "").trimmed
    let size = count > 0 ? words.people(count) : ""
    let name = size.isEmpty ? group(index) : "\(group(index)), \(size)"
    return .art(lines: [face.isEmpty ? name : "\(face)  \(name)"], description: name)
  }

  /// The factions in one block with their seats; nothing without a council.
  var councilIntroduction: [Block] {
    guard !factions.isEmpty else { return [] }
    return [.heading(words.councilTitle, level: 2), .seats(seats(inFavor: nil))]
  }

  /// The council: before a vote, or after one with the factions that were in favor.
  func seats(inFavor: [Int]?) -> Seats {
    let total = factions.reduce(0) { $0 + outline.stakeholders[$1].seats }
    let yes = (inFavor ?? []).reduce(0) { $0 + outline.stakeholders[$1].seats }
    let parties = factions.map {
      Seats.Party(
        name: group($0),
        count: outline.stakeholders[$0].seats,
        isFor: inFavor.map { _ in false }
      )
    }
    var result = Seats(
      parties: parties,
      forWord: words.inFavor,
      againstWord: words.against,
      words: ""
    )
    if let inFavor {
      for (index, faction) in factions.enumerated() {
        result.parties[index].isFor = inFavor.contains(faction)
      }
      result.words =
        "\(words.votes(yes, of: total)) \(yes * 2 > total ? words.adopted : words.rejected)"
    } else {
      let coalition = factions.filter { outline.stakeholders[$0].isCoalition }
      result.words = words.councilSeats(
        total,
        coalition: coalition.map(group),
        coalition.reduce(0) { $0 + outline.stakeholders[$1].seats }
      )
    }
    return result
  }
}
