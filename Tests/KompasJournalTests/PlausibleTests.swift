import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasJournal

/// A header from a file is no longer and no stranger than what we write ourselves: on both sides of each edge.
@Suite struct PlausibleTests {
  private func isPlausible(_ change: (inout SealedHeader) -> Void = { _ in }) -> Bool {
    var sealed = SealedHeader(
      header(seed: 1),
      caseBody: String(repeating: "0", count: 64),
      title: nil
    )
    change(&sealed)
    return sealed.isPlausible
  }

  @Test(arguments: [
    ("2026-01-02T03:04:05Z", true), ("0000-00-00T00:00:00Z", false),
    ("9999-99-99T99:99:99Z", false), ("1970-01-01T00:00:00Z", true),
    ("1969-12-31T23:59:59Z", false), ("2026-02-28T23:59:59Z", true),
    ("2026-02-29T00:00:00Z", false), ("2028-02-29T00:00:00Z", true),
    ("2026-12-31T00:00:00Z", true), ("2026-13-01T00:00:00Z", false),
    ("2026-00-01T00:00:00Z", false), ("2026-04-31T00:00:00Z", false),
    ("2026-04-00T00:00:00Z", false), ("2026-01-01T24:00:00Z", false),
    ("2026-01-01T23:60:00Z", false), ("2026-01-01T23:59:61Z", false),
    ("/026-01-02T03:04:05Z", false), (":026-01-02T03:04:05Z", false),
    ("2026-01-02T03:04:05z", false), ("2026-01-02 03:04:05Z", false),
    ("2026-01-02T03:04:05", false), ("2026-01-02T03:04:05ZZ", false), ("", false),
  ])
  func `a moment is written as we write it`(started: String, isFine: Bool) {
    #expect(isPlausible { $0.started = started } == isFine)
  }

  @Test func `no name is longer than ours, and two leave no room for words`() {
    #expect(isPlausible())
    let limits: [(place: WritableKeyPath<SealedHeader, String>, most: Int)] = [
      (\.caseID, 200), (\.caseVersion, 200), (\.caseDigest, 200), (\.caseBody, 200),
      (\.language, 8), (\.engine, 40),
    ]
    for (place, most) in limits {
      #expect(isPlausible { $0[keyPath: place] = String(repeating: "x", count: most) })
      #expect(!isPlausible { $0[keyPath: place] = String(repeating: "x", count: most + 1) })
    }
    #expect(!isPlausible { $0.language = "n l" } && !isPlausible { $0.engine = "0.1 0" })
  }

  @Test(arguments: [(nil, true), (1, true), (0, false), (-1, false)] as [(Int?, Bool)])
  func `a branch leaves its parent at its first decision at the earliest`(at: Int?, isFine: Bool) {
    #expect(isPlausible { $0.branchedAt = at } == isFine)
  }

  @Test(arguments: [(0, false), (1, true), (2, true), (1_000_000, true), (1_000_001, false)])
  func `rules have a version from one on`(rules: Int, isFine: Bool) {
    #expect(isPlausible { $0.rules = rules } == isFine)
  }

  @Test func `a title is a commitment or nothing`() {
    #expect(isPlausible { $0.title = "" })
    #expect(isPlausible { $0.title = String(repeating: "a", count: 64) })
    #expect(!isPlausible { $0.title = "Mijn spel" })
  }
}
