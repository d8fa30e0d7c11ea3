import KompasScenarios

/// Takes any bytes as the translation of a case: what comes of it says the same when it is read back, and stays as it is.
enum TranslateFuzz {
  private static let root: YAMLValue = {
    let folder = CaseFolder("Tests/KompasScenariosTests/Fixtures/klein_dorp")
    let findings = Findings()
    guard let bytes = folder.bytes(of: "case.yaml", namedAt: nil, findings: findings),
      let source = SourceText(file: "case.yaml", bytes: bytes, findings: findings),
      let value = YAMLReader.read(source, findings: findings)
    else { fatalError("run this from the root of the project") }
    return value
  }()

  static func run(_ bytes: [UInt8]) {
    guard let first = Translation(of: root, language: "en", from: bytes) else { return }
    let written = first.file(.english)
    guard let second = Translation(of: root, language: "en", from: Array(written.utf8)) else {
      // A line may become too long for a file; nothing else may keep it from being read.
      precondition(
        written.split(separator: "\n").contains { $0.utf8.count > SourceText.lineLimit },
        "what was written cannot be read:\n\(written)"
      )
      return
    }
    precondition(first.entries.map(\.text) == second.entries.map(\.text), "a text changed")
    precondition(first.entries.map(\.state) == second.entries.map(\.state), "a state changed")
    precondition(first.aside.map(\.name) == second.aside.map(\.name), "a text put aside was lost")
    precondition(second.file(.english) == written, "twice is not the same")
  }
}
