import KompasEngine
import KompasJournal
import KompasPages
import KompasRuns
import Testing

/// What a table reads of the windpark, page by page.
@Suite struct TablePagesTests {
  private func script(
    _ seats: Int,
    _ rule: String = "majority",
    roles: Bool = false,
    whims: UInt64
  ) throws -> TableScript {
    let plan = TablePlan(
      seats: seats,
      rule: rule,
      showsCounts: true,
      hasRoles: roles,
      ways: [.keyboard],
      isShort: false
    )
    return try TableScript("windpark_oosterbrink", plan, seed: 7, whims: whims)
  }

  @Test func `what the roles knew is read without marks, and their cards go back to the middle`()
    throws
  {
    let script = try script(12, roles: true, whims: 1)
    _ = try script.play { _ in false }
    let facts = script.pages.filter { $0.headings.first == "Dit wist één van u" }
    #expect(facts.count == 12)
    for case .prose(let text) in facts.flatMap(\.main) {
      #expect(
        Paragraph.parse(text).flatMap(\.runs).allSatisfy { !$0.text.contains("*") },
        "\(text)"
      )
    }
    let last = try #require(script.pages.lastIndex { $0.headings.contains("Dit weet alleen u") })
    #expect(script.pages[last + 1].headings == ["Iedereen is geweest"])
    #expect(script.pages[last + 1].commands.isEmpty)
    for page in script.pages where page.headings.contains("Dit weet alleen u") {
      #expect(page.commands.isEmpty)
    }
  }

  /// Of twelve some pass where they are asked for a compass; their votes are shown, and laid beside nothing.
  @Test func `a seat that gave no compass reads that it is not known what it would have said`()
    throws
  {
    let script = try script(12, whims: 3)
    _ = try script.play { _ in false }
    var passed: Set<String> = []
    for (page, chosen) in zip(script.pages, script.unseen) where chosen == "Liever geen komp" {
      if let heading = page.headings.first { passed.insert(heading) }
    }
    #expect((2...10).contains(passed.count))
    for seat in 1...12 {
      let card = try #require(
        script.pages.first { $0.headings.first == "Uw kaart, stoel \(seat)" }
      )
      let isPassed = passed.contains("Uw kompas, stoel \(seat)")
      let series = card.main.flatMap { block -> [String] in
        if case .rose(let rose) = block { rose.series.map(\.name) } else { [] }
      }
      #expect(series == (isPassed ? [] : ["gezegd"]) + ["uit uw stemmen"], "\(seat)")
      let facts = card.facts.joined(separator: "\n")
      #expect(facts.contains("U gaf zelf geen kompas. Wat u gezegd zou hebben") == isPassed)
      #expect(!facts.contains("naast uw kompas te leggen"))
    }
  }

  @Test func `before the scene of the council the table sees who sits where`() throws {
    for whims in UInt64(1)...40 {
      let script = try script(3, whims: whims)
      guard try script.play(until: { $0.headings.first == "De raadzaal" }) else { continue }
      let before = script.pages.count
      _ = try script.play { _ in script.pages.count == before + 1 }
      #expect(try script.play { $0.headings.contains("Dit kan") })
      #expect(script.pages.count == before + 1, "the scene of the council comes next")
      return
    }
    Issue.record("no run comes before the council")
  }

  @Test(arguments: ["chair", "majority"])
  func `a choice that is met again is answered by who made it, the table or its chair`(
    rule: String
  ) throws {
    var seats: Set<Int> = []
    for whims in UInt64(1)...6 {
      let script = try script(3, rule, whims: whims)
      _ = try script.play { _ in false }
      // Of each moment that was not passed over.
      let turns = try RecordedRun(script.run, in: script.store).timeline.events.compactMap {
        if case .reconsidered(let turn, _, _) = $0 { Int(turn) } else { nil }
      }
      let asked = zip(script.pages, script.lines).filter { page, line in
        guard case .choose(_, let choices) = page.ask else { return false }
        return page.headings.first?.hasPrefix("Moment ") ?? false && line != "\(choices.count)"
      }
      #expect(asked.count == turns.count)
      for (turn, asked) in zip(turns, asked) {
        let seat = turn % 3 + 1
        seats.insert(seat)
        let line =
          rule == "chair"
          ? "Stoel \(seat) besliste dit, en antwoordt. De anderen luisteren."
          : "De tafel antwoordt hier samen. Stoel \(seat) tikt het in."
        #expect(asked.0.facts.contains(line), "\(asked.0.facts)")
      }
    }
    #expect(seats.count > 1, "not always the same seat")
  }

  @Test func `the case in one sentence, and the place, come before the roles`() throws {
    let script = try script(5, roles: true, whims: 1)
    _ = try script.play { $0.headings.contains("Dit kan") }
    let pages = script.pages
    let sentence = try #require(
      pages.firstIndex { page in
        page.facts.contains { $0.hasPrefix("Vier windmolens bij een boos dorp") }
      }
    )
    let compass = try #require(
      pages.firstIndex { $0.headings.first == "Uw kompas, stoel 1" }
    )
    let place = try #require(
      pages.firstIndex { $0.headings.first == "Waterrijk, 48.200 inwoners" }
    )
    let role = try #require(
      pages.firstIndex { $0.headings.contains("Dit weet alleen u") }
    )
    #expect(sentence < compass && compass < place && place < role)
  }

  @Test func `what cannot be chosen says so when it is read aloud`() throws {
    var closed = 0
    for whims in UInt64(1)...40 where closed == 0 {
      let script = try script(5, whims: whims)
      _ = try script.play { _ in false }
      for page in script.pages where page.headings.contains("Dit kan") {
        for case .prose(let text) in page.main where text.hasPrefix("- **A. ") {
          for line in text.split(separator: "\n") where line.contains("en u hebt nog") {
            closed += 1
            #expect(line.contains("** – Kan niet: kost "), "\(line)")
          }
        }
      }
    }
    #expect(closed > 0)
  }

  @Test func `who tells that a promise was broken is asked of the chair, and the table goes on`()
    throws
  {
    for whims in UInt64(1)...20 {
      let script = try script(3, whims: whims)
      guard try script.play(until: { $0.headings.first?.hasPrefix("Wie vertelt het aan ") == true })
      else { continue }
      let timeline = try RecordedRun(script.run, in: script.store).timeline
      let chair = (timeline.turns.count - 1) % 3 + 1
      _ = try script.play { _ in false }
      #expect(script.isOver)
      let page = try #require(
        script.pages.first { $0.headings.first?.hasPrefix("Wie vertelt het aan ") == true }
      )
      #expect(
        page.facts.contains("Stoel \(chair) is de voorzitter en geeft het antwoord van de tafel.")
      )
      return
    }
    Issue.record("no run breaks a promise")
  }
}

extension Page {
  /// All headings.
  fileprivate var headings: [String] {
    main.compactMap { if case .heading(let text, _) = $0 { text } else { nil } }
  }
}
