import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

/// What an author changed is told, whatever it is.
@Suite struct CaseChangeTests {
  private typealias Change = @Sendable (inout StoredCase) -> Void

  /// Of each subject one change of the small case, and the id under which it is told.
  private static let changes: [(subject: CaseChange.Subject, id: String, change: Change)] = [
    (.rules, "klein", { $0.compiled.procedure.phases.removeLast() }),
    (.resource, "geld", { $0.compiled.resources[1].start -= 1 }),
    (.criterion, "woningen", { $0.compiled.criteria[1].knots[1].value -= 1 }),
    (.stakeholder, "zoekers", { $0.compiled.stakeholders[1].people += 1 }),
    (.promise, "park", { $0.compiled.promises[0].to = [1] }),
    (.scene, "gesprek", { $0.compiled.scenes[0].hasCourt = true }),
    (.option, "gesprek/wachten", { $0.compiled.options[2].withdraws = true }),
    (.event, "storm", { $0.compiled.events[0].chance += 1 }),
    (.later, "gesprek/tekenen#1", { $0.compiled.laters[0].after += 1 }),
    (.ending, "vernietigd", { $0.compiled.endings[0].when = .always }),
    (.defect, "motivering_ontbreekt", { $0.compiled.defects[0].chances.swapAt(0, 1) }),
    (.term, "beslistermijn", { $0.compiled.procedure.terms[0].max += 1 }),
    (.words, "en", { $0.texts["en"]?.title += "!" }),
  ]

  /// Of what has many fields a change of each of the others.
  private static let otherFields: [(subject: CaseChange.Subject, id: String, change: Change)] = [
    (.rules, "klein", { $0.compiled.allowsUndo.toggle() }),
    (.rules, "klein", { $0.compiled.procedure.key += "_anders" }),
    (.rules, "klein", { $0.compiled.procedure.hasCouncilAdvice.toggle() }),
    (.rules, "klein", { $0.compiled.procedure.isDecidedByCouncil.toggle() }),
    (.stakeholder, "zoekers", { $0.compiled.stakeholders[1].nearIf = [0] }),
    (.promise, "park", { $0.compiled.promises[0].witnesses = [0] }),
    (.promise, "park", { $0.compiled.promises[0].canBeTold.toggle() }),
    (.promise, "park", { $0.compiled.promises[0].canReturn.toggle() }),
    (.promise, "park", { $0.compiled.promises[0].release = [Cost(resource: 0, amount: 99)] }),
    (.scene, "gesprek", { $0.compiled.scenes[0].phase = .court }),
    (.scene, "gesprek", { $0.compiled.scenes[0].when = Condition(0..<1) }),
    (.scene, "gesprek", { $0.compiled.scenes[0].hasCouncilVote.toggle() }),
    (.scene, "gesprek", { $0.compiled.scenes[0].asksWhy.toggle() }),
    (.scene, "gesprek", { $0.compiled.scenes[0].isWhole.toggle() }),
    (.term, "beslistermijn", { $0.compiled.procedure.terms[0].from = .court }),
    (.term, "beslistermijn", { $0.compiled.procedure.terms[0].until = .exploration }),
    (.term, "beslistermijn", { $0.compiled.procedure.terms[0].min += 1 }),
    (.term, "beslistermijn", { $0.compiled.procedure.terms[0].extensionWeeks += 1 }),
    (.term, "beslistermijn", { $0.compiled.procedure.terms[0].defect = 1 }),
    (.term, "beslistermijn", { $0.compiled.procedure.terms[0].owner = .appellant }),
  ]

  private static let rows: [(subject: CaseChange.Subject, id: String, change: Change)] =
    changes + otherFields

  /// The names of the fields of something that one of the rows changes.
  private func changed(_ thing: (CompiledCase) -> some Any) -> Set<String> {
    func values(_ rules: CompiledCase) -> [(label: String, value: String)] {
      Mirror(reflecting: thing(rules)).children.map { ($0.label ?? "", "\($0.value)") }
    }
    var labels: Set<String> = []
    for row in Self.rows {
      var new = StoredCase.small
      row.change(&new)
      for (old, new) in zip(values(StoredCase.small.compiled), values(new.compiled))
      where old != new { labels.insert(old.label) }
    }
    return labels
  }

  private func fields(_ thing: (CompiledCase) -> some Any, without others: Set<String>) -> Set<
    String
  > {
    Set(Mirror(reflecting: thing(StoredCase.small.compiled)).children.compactMap(\.label))
      .subtracting(others)
  }

  /// What is not told of these has an id, or is told, by itself.
  @Test func `no field is left out of the changes that are tried`() {
    func expectAll(_ thing: (CompiledCase) -> some Any, without others: Set<String> = ["id"]) {
      #expect(changed(thing) == fields(thing, without: others))
    }
    expectAll({ $0.promises[0] })
    expectAll({ $0.scenes[0] }, without: ["id", "options"])
    expectAll({ $0.procedure.terms[0] })
    expectAll({ $0.procedure }, without: [])
  }

  @Test func `a flag is told by what sets it, not by its number`() {
    var shifted = StoredCase.small
    /// Rows of their own, for several things share one.
    func moved(_ flags: Range<Int>) -> Range<Int> {
      let start = shifted.compiled.indices.count
      shifted.compiled.indices += shifted.compiled.indices[flags].map { $0 + 1 }
      return start..<start + flags.count
    }
    func move(_ consequences: inout Consequences) {
      consequences.sets = moved(consequences.sets)
      consequences.clears = moved(consequences.clears)
    }
    for row in shifted.compiled.options.indices {
      var consequences = shifted.compiled.options[row].consequences
      move(&consequences)
      shifted.compiled.options[row].consequences = consequences
    }
    for row in shifted.compiled.events.indices {
      var consequences = shifted.compiled.events[row].consequences
      move(&consequences)
      shifted.compiled.events[row].consequences = consequences
    }
    for row in shifted.compiled.laters.indices {
      var consequences = shifted.compiled.laters[row].consequences
      move(&consequences)
      shifted.compiled.laters[row].consequences = consequences
    }
    shifted.compiled.conditionCode = shifted.compiled.conditionCode.map { step in
      if case .flag(let flag) = step { .flag(flag + 1) } else { step }
    }
    shifted.compiled.flagCount += 1
    #expect(shifted.compiled.indices.count > StoredCase.small.compiled.indices.count)
    #expect(CaseChange.all(from: .small, to: shifted).isEmpty)
  }

  @Test(arguments: rows.indices)
  func `a change of anything is told, and nothing else`(row: Int) {
    let (subject, id, change) = Self.rows[row]
    var new = StoredCase.small
    change(&new)
    #expect(
      CaseChange.all(from: .small, to: new)
        == [CaseChange(subject: subject, id: id, fate: .changed)]
    )
  }

  @Test func `no subject is left out`() {
    #expect(Self.changes.map(\.subject) == CaseChange.Subject.allCases)
  }

  /// First what was there, in its order; then what is new.
  @Test func `another id is one thing gone and one thing new`() {
    var new = StoredCase.small
    new.compiled.resources[1].id = "uren"
    new.compiled.procedure.terms[0].max += 1
    #expect(
      CaseChange.all(from: .small, to: new).filter { $0.subject != .option } == [
        CaseChange(subject: .resource, id: "geld", fate: .removed),
        CaseChange(subject: .term, id: "beslistermijn", fate: .changed),
        CaseChange(subject: .resource, id: "uren", fate: .added),
      ]
    )
  }
}
