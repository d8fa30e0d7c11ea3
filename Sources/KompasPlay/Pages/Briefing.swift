import KompasPages
import KompasStandards
import KompasView

/// The briefing: the place, and what it is about. And the people, for who looks them up.
extension WordedView {
  /// The place, and in one paragraph what it is about; the rest stands behind the key of who is who.
  var briefingPages: [Page] {
    let about = prose(paragraphs.first ?? "")
    return [page(place + about, ask: .proceed(label: words.toFirstScene))]
  }

  /// The briefing without its first paragraph.
  var restOfBriefing: [Block] {
    let rest = paragraphs.dropFirst().joined(separator: "\n\n")
    return rest.isEmpty ? [] : [.heading(words.briefingTitle, level: 1), .prose(rest)]
  }

  private var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in texts.briefing.trimmed.split(separator: "\n", omittingEmptySubsequences: false) {
      if String(line).trimmed.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }

  /// The place, the map if there is one, and that it is made up.
  private var place: [Block] {
    let place = words.place(texts.municipality.orElse(texts.title), inhabitants: texts.inhabitants)
    var main: [Block] = [.heading(place, level: 1)]
    main += map(words.map(of: texts.municipality, behind: Overlay.who.key))
    if texts.isFictional { main.append(.notice(.info, words.fictional)) }
    return main
  }

  /// The map, if there is one, told in full.
  var map: [Block] { map(words.map(of: texts.municipality, MapReading(texts.map))) }

  private func map(_ description: String) -> [Block] {
    guard texts.map.contains(where: { !$0.trimmed.isEmpty }) else { return [] }
    return [.art(lines: texts.map, description: description)]
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
    let letters = tags
    let parties = factions.map { faction in
      var party = Seats.Party(
        name: group(faction),
        count: outline.stakeholders[faction].seats,
        isFor: inFavor.map { _ in false }
      )
      party.tag = letters[faction] ?? ""
      return party
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
