import KompasScenarios
import KompasTestSupport

/// Takes any bytes as the translation of a case: nothing is lost of them, and what comes of them stays as it is.
enum TranslateFuzz {
  private static let promise: TranslationPromise = {
    let folder = CaseFolder("Tests/KompasScenariosTests/Fixtures/klein_dorp")
    let findings = Findings()
    guard let bytes = folder.bytes(of: "case.yaml", namedAt: nil, findings: findings),
      let source = SourceText(file: "case.yaml", bytes: bytes, findings: findings),
      let value = YAMLReader.read(source, findings: findings)
    else { fatalError("run this from the root of the project") }
    return TranslationPromise(of: value)
  }()

  static func run(_ bytes: [UInt8]) {
    let broken = promise.broken(by: bytes)
    precondition(broken.isEmpty, broken.joined(separator: "; "))
  }
}
