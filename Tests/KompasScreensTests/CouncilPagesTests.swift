import KompasEngine
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// The evening of the council as its pages tell it.
@Suite struct CouncilPagesTests {
  /// The views of the evening in random runs of a case, with its outline and words.
  private func evenings(of id: String) throws -> [WordedView] {
    let loaded = try ShippedRuns.loaded(id)
    let game = Game(loaded.compiled)
    return try (UInt64(0)..<40).compactMap { seed in
      let run = try ShippedRuns.run(game, seed: seed)
      let position = run.events.lastIndex(of: .stageEntered(.council))
      return position.map { index in
        let moment = Timeline(game, events: Array(run.events[...index]))
        return WordedView(
          moment.view(for: .player),
          of: CaseOutline(game.rules),
          texts: loaded.words(in: "nl"),
          words: .shipped("nl")
        )
      }
    }
  }

  private func seats(_ frame: [Block]) -> Seats? {
    for case .seats(let seats) in frame { return seats }
    return nil
  }

  @Test(arguments: ShippedRuns.ids)
  func `the evening is a debate, a roll call and a result`(id: String) throws {
    let evenings = try evenings(of: id)
    #expect(evenings.count > 10)
    for view in evenings {
      #expect(view.pages.count == 3)
      #expect(view.pages.map { $0.frames.isEmpty } == [true, false, true])
    }
  }

  @Test(arguments: ShippedRuns.ids)
  func `the debate ends with the doubter, and who weighs does not say what it does`(
    id: String
  ) throws {
    for view in try evenings(of: id) {
      let evening = try #require(view.view.lastTurn?.council)
      guard case .lines(let lines) = view.pages[0].main[1] else {
        Issue.record("nothing is said")
        continue
      }
      let quotes = lines.map { line in
        let parts = line.split(separator: ": ‘", maxSplits: 1)
        return (String(parts[0]), String(parts[1].dropLast()))
      }
      #expect(quotes.count == evening.factions.count)
      let last = try #require(evening.roll.last)
      #expect(quotes.last?.0.hasPrefix(view.group(last)) == true)
      for vote in evening.factions {
        let quote = try #require(quotes.first { $0.0.hasPrefix(view.group(vote.faction)) })
        if vote.weighs {
          #expect(quote.0.hasSuffix("twijfelt nog)"))
        } else {
          #expect(quote.0.hasSuffix(vote.inFavor ? "voor)" : "tegen)"))
          #expect(quote.1 == view.texts.lines?[try #require(vote.line)])
        }
      }
    }
  }

  @Test(arguments: ShippedRuns.ids)
  func `each key shows one seat more until it is decided, and then all at once`(id: String) throws {
    for view in try evenings(of: id) {
      let evening = try #require(view.view.lastTurn?.council)
      let frames = view.pages[1].frames
      let counts = frames.dropLast().map { frame in
        let parties = seats(frame)?.parties ?? []
        return [true, false].map { side in
          parties.filter { $0.isFor == side }.reduce(0) { $0 + ($1.cast ?? $1.count) }
        }
      }
      #expect(counts.map { $0[0] + $0[1] } == Array(0..<counts.count))
      let needed = evening.needed
      let total = evening.seatsFor + evening.seatsAgainst
      let isDecided = counts.map { $0[0] >= needed || total - $0[1] < needed }
      #expect(isDecided.dropLast().allSatisfy { !$0 } && isDecided.last == true)
      #expect((counts.last?[0] ?? 0 >= needed) == (evening.seatsFor > evening.seatsAgainst))
      let last = try #require(frames.last)
      guard case .lines(let minutes) = last[0] else {
        Issue.record("no minutes")
        continue
      }
      let tallies = minutes.filter { $0.contains("Stand: ") && $0.contains("): ") }
      #expect(tallies.count == evening.roll.count)
      let stand = "Stand: \(evening.seatsFor) voor, \(evening.seatsAgainst) tegen."
      #expect(tallies.last?.contains(stand) == true)
    }
  }

  @Test(arguments: ShippedRuns.ids)
  func `a rest is spoken of only where there is one, and the doubter only where it decides`(
    id: String
  ) throws {
    for view in try evenings(of: id) {
      let evening = try #require(view.view.lastTurn?.council)
      let council = try #require(view.texts.council)
      let rest = [CouncilText.decidedFor, .decidedAgainst].map { council[Int($0.rawValue)] }
      let doubter = council[Int(CouncilText.doubter.rawValue)]
      let frames = view.pages[1].frames.dropLast()
      let told = frames.map { frame in
        frame.compactMap { block -> String? in
          if case .prose(let text) = block { text } else { nil }
        }
      }
      let total = evening.seatsFor + evening.seatsAgainst
      if told.last?.contains(where: rest.contains) == true { #expect(frames.count - 1 < total) }
      for texts in told.dropLast() { #expect(!texts.contains(where: rest.contains)) }
      let last = try #require(evening.roll.last)
      let before = total - view.outline.stakeholders[last].seats
      #expect(told.flatMap { $0 }.contains(doubter) == (frames.count - 1 > before))
    }
  }

  @Test(arguments: ShippedRuns.ids)
  func `the result names a turn only where the draws say so, and what the evening cost`(
    id: String
  ) throws {
    for view in try evenings(of: id) {
      let evening = try #require(view.view.lastTurn?.council)
      var lines: [String] = []
      for case .lines(let found) in view.pages[2].main { lines += found }
      let said = lines.filter { $0.contains("dan was het") }
      #expect(said.count == (evening.turnedBy == nil ? 0 : 1))
      if let turn = evening.turnedBy {
        #expect(said[0].contains("\(turn.seatsFor)–\(turn.seatsAgainst)"))
      }
      let isAdopted = evening.seatsFor > evening.seatsAgainst
      #expect(lines[0].hasPrefix(isAdopted ? "Waarom wel" : "Waarom niet"))
    }
  }

  @Test(arguments: ShippedRuns.ids)
  func `the council as it sits shows what its page says, and nothing before it is said`(
    id: String
  ) throws {
    for view in try evenings(of: id) {
      let evening = try #require(view.view.lastTurn?.council)
      let pages = view.pages
      let votes = view.factions.map { faction in
        evening.factions.first { $0.faction == faction }
      }
      // In the debate: who is sure says how it votes, who weighs does not.
      let debate = try #require(seats(pages[0].below))
      for (party, vote) in zip(debate.parties, votes) {
        let vote = try #require(vote)
        #expect(party.isFor == nil && party.tag.count == 2)
        #expect(party.leaning == (vote.weighs ? .torn : vote.inFavor ? .inFavor : .against))
        #expect((party.note == "twijfelt nog") == vote.weighs)
      }
      // At the roll call: only who was called.
      for (count, frame) in pages[1].frames.dropLast().enumerated() {
        let hall = try #require(seats(frame))
        #expect(hall.isHall && hall.parties.allSatisfy { $0.leaning == nil })
        let cast = hall.parties.filter { $0.isFor != nil }.reduce(0) { $0 + ($1.cast ?? 0) }
        #expect(cast == count)
      }
      // The whole vote stands below the minutes and the result, and is no fact of either.
      for page in pages.dropFirst() {
        let voted = try #require(seats(page.below))
        #expect(voted.parties.map(\.isFor) == votes.map { $0?.inFavor })
        var bare = page
        bare.below = []
        #expect(page.facts == bare.facts)
      }
      #expect(Set(debate.parties.map(\.tag)).count == debate.parties.count)
    }
  }

  @Test(arguments: [(100, 30), (120, 36), (200, 60)])
  func `how all voted is not drawn before the last of the votes was shown`(size: (Int, Int)) throws
  {
    let view = try #require(try evenings(of: ShippedRuns.ids[0]).first)
    let page = view.pages[1]
    var cursor = PageCursor(on: page)
    var shown = 0
    for _ in page.frames.dropLast() {
      let laid = PageLayout(words: .dutch)
        .view(of: page, cursor: cursor, width: size.0, height: size.1)
      let hall = try #require(seats(page.frames[cursor.frame]))
      for party in hall.parties where party.isFor == nil {
        let rows = laid.canvas.plainText.split(separator: "\n").map(String.init)
        guard let row = rows.first(where: { $0.hasPrefix(" \(party.tag) ") }) else { continue }
        #expect(row.hasPrefix(" \(party.tag) · \(party.name)"), "\(row)")
        shown += 1
      }
      _ = cursor.handle(.enter, on: page, in: laid)
    }
    #expect(shown > 0 || size.0 < 120)
  }
}
