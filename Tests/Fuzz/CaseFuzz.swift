import Foundation
import KompasEngine
import KompasScenarios
import KompasStandards
import KompasTestSupport

/// Reads any bytes as `case.yaml`, checks and compiles them, and shows what was found.
enum CaseFuzz {
  static let assets = AssetLibrary(root: FileManager.default.currentDirectoryPath + "/Assets")

  static func run(_ bytes: [UInt8]) {
    let findings = Findings()
    guard let source = SourceText(file: "case.yaml", bytes: bytes, findings: findings) else {
      return show(findings, String(decoding: bytes, as: UTF8.self))
    }
    defer { show(findings, source.text) }
    guard let value = YAMLReader.read(source, findings: findings),
      let authored = CaseShape.read(value, sources: [source], findings: findings)
    else {
      precondition(findings.hasErrors, "refused without a reason")
      return
    }
    let context = CaseContext(
      authored,
      folderName: authored.id.value,
      today: CalendarDay("2026-12-01"),
      assets: AssetFiles(assets, findings: findings)
    )
    for check in CaseChecks.all { check.check(context, findings) }
    let words = CaseWords.texts(of: context, language: authored.language.value, map: [])
    _ = TranslationReader.read(
      value,
      file: "texts.en.yaml",
      over: words,
      context: context,
      findings: Findings()
    )
    guard !findings.hasErrors else { return }
    let game = Game(CaseCompiler.compile(context, digest: "fuzz"))
    var playout = Playout(game)
    playout.begin(seed: 1)
    for _ in 0..<5 {
      guard let option = playout.open.first else { return }
      playout.choose(option)
    }
  }

  private static func show(_ findings: Findings, _ text: String) {
    for language in [Language.dutch, .english] {
      let shown = DiagnosticText(sources: ["case.yaml": text], language: language)
        .render(findings.sorted)
      precondition(
        !shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" },
        "a control character got out"
      )
    }
    for diagnostic in findings.all {
      precondition(diagnostic.span.line >= 1 && diagnostic.span.column >= 1, "no such place")
    }
  }
}
