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

  @Test(arguments: changes.indices)
  func `a change of anything is told, and nothing else`(row: Int) {
    let (subject, id, change) = Self.changes[row]
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
