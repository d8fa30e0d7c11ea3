import Foundation
import KompasReview
import KompasScenarios

extension Measurement {
  /// Everything that `kompas check` looks at, for a case of a megabyte, against reading its bytes.
  static func checking(_ reader: CaseReader) throws -> Measurement {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-bench-\(ProcessInfo.processInfo.processIdentifier)/groot")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(CaseFolder.main)
    let text = largeCase(bytes: 1 << 20)
    try Data(text.utf8).write(to: file)
    guard reader.load(folder.path).loaded != nil else { throw CocoaError(.fileReadCorruptFile) }
    let whole = median(3) {
      let start = ContinuousClock.now
      _ = reader.review(folder.path)
      return microseconds(since: start) / 1_000
    }
    let bytes = median(5) {
      let start = ContinuousClock.now
      _ = FileManager.default.contents(atPath: file.path)
      return microseconds(since: start) / 1_000
    }
    return Measurement(
      name: "checking a case of \(text.utf8.count / 1_024) kB",
      unit: "ms",
      value: whole,
      baseline: "reading its bytes",
      baselineValue: bytes
    )
  }

  /// A sound case of at least so many bytes: groups and scenes as authors write them, only very many.
  private static func largeCase(bytes: Int) -> String {
    var text = """
      kompas: 1
      id: groot
      version: 1.0.0
      legal_date: 2026-07-01
      language: nl
      title: Groot
      minutes: 240
      fictional: true
      role: {id: wethouder, name: Wethouder}
      authority: college
      procedure: bopa_extended
      briefing: Er is veel te kiezen.
      resources:
        weeks: {name: Tijd, start: 5000}
        budget: {name: Geld, start: 90000}
      criteria:

      """
    for index in 0..<8 {
      text += "  c\(index): {name: Belang \(index), range: [0, 1000], better: higher, start: 500}\n"
    }
    text += "stakeholders:\n"
    for index in 0..<16 {
      text += """
          g\(index):
            name: Groep \(index)
            kind: \(index < 12 ? "residents" : "faction")
            \(index < 12 ? "people: \(100 * (index + 1))" : "seats: \(index)")
            near: \(index % 2 == 0)
            voice: \(index * 5)
            interests: {c\(index % 8): 3, c\((index + 3) % 8): 2}
            says: {against: "Nee.", torn: "Wie weet.", for: "Ja."}

        """
    }
    text += "scenes:\n"
    var scene = 0
    while text.utf8.count < bytes {
      text += largeScene(scene)
      scene += 1
    }
    return text + "endings:\n  - {id: klaar, title: Klaar, text: Het is klaar.}\n"
  }

  private static func largeScene(_ scene: Int) -> String {
    let prose = String(repeating: "Het dorp wil rust en de stad wil stroom. ", count: 12)
    var text = """
        - id: s\(scene)
          phase: participation
          title: Scène \(scene)
          \(scene > 0 && scene % 4 == 0 ? "when: [\"f\(scene - 1) || weeks > 1\"]" : "law: [\"Ow 16.55 lid 6\"]")
          text: |
            \(prose)
          options:

      """
    for option in 0..<4 {
      let group = (scene + option) % 16
      text += """
              - id: o\(option)
                label: Keuze \(option) van scène \(scene)
                text: "\(prose)"
                cost: {weeks: \(option)}
                effects: {c\((scene + option) % 8): \(20 - option * 3) ± 5, c\((scene + option + 4) % 8): -8}
                trust: {g\(group): \(option + 1), g\((group + 5) % 16): -2}
                compass: {\(["inclusie", "zeggenschap", "checks", "daadkracht"][option]): 1}
                sets: [f\(scene)]
                outcome: |
                  \(prose)

        """
    }
    return text
  }
}
