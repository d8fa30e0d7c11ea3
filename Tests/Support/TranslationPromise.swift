package import KompasScenarios
import KompasStandards

/// What `kompas translate` promises, held against files: nothing is lost, and what was written stays as it is.
package struct TranslationPromise {
  private let root: YAMLValue

  /// The promise for translations of a case.
  package init(of root: YAMLValue) { self.root = root }

  /// What is broken for a translation with these bytes; nothing if it cannot be read.
  package func broken(by bytes: [UInt8]) -> [String] {
    guard let first = Translation(of: root, language: "en", from: bytes) else { return [] }
    let written = first.file(.english)
    guard let second = Translation(of: root, language: "en", from: Array(written.utf8)) else {
      // A line may become too long for a file; nothing else may keep it from being read.
      let isLong = written.split(separator: "\n").contains {
        $0.utf8.count > SourceText.lineLimit
      }
      return isLong ? [] : ["what was written cannot be read"]
    }
    var broken = lost(bytes, first).map { "lost: \($0)" }
    func hold(_ isKept: Bool, _ words: String) { if !isKept { broken.append(words) } }
    hold(first.entries.map(\.text) == second.entries.map(\.text), "a text changed")
    hold(first.entries.map(\.state) == second.entries.map(\.state), "a state changed")
    hold(first.aside.map(\.name) == second.aside.map(\.name), "a name put aside changed")
    hold(first.aside.map(\.text) == second.aside.map(\.text), "a text put aside changed")
    hold(first.remarks == second.remarks, "a comment changed")
    hold(second.file(.english) == written, "twice is not the same")
    return broken
  }

  /// The texts in a file, by name, that the translation does not have: neither in their place nor put aside.
  private func lost(_ bytes: [UInt8], _ translation: Translation) -> [String] {
    let findings = Findings()
    guard let source = SourceText(file: "texts.en.yaml", bytes: bytes, findings: findings),
      let value = YAMLReader.read(source, findings: findings)
    else { return [] }
    let kept = Set(
      translation.entries.map { [$0.name, $0.text] } + translation.aside.map { [$0.name, $0.text] }
    )
    return Self.texts(in: value, []).filter { !kept.contains([$0.name, $0.text]) }.map(\.name)
  }

  private static func texts(in value: YAMLValue, _ path: [String]) -> [(name: String, text: String)]
  {
    let inner =
      (value.mapping ?? []).flatMap { texts(in: $0.value, path + [$0.key.value]) }
      + (value.list ?? []).enumerated().flatMap { texts(in: $1, path + ["\($0 + 1)"]) }
    guard let scalar = value.scalar, !value.isEmpty, path != ["kompas"], path != ["language"] else {
      return inner
    }
    var text = String(scalar.text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    while text.unicodeScalars.last?.properties.isWhitespace == true {
      text.unicodeScalars.removeLast()
    }
    // What Kompas itself remembers is not a text.
    let isRecord =
      path.first == "sources" && text.allSatisfy { "0123456789abcdef-/> ".contains($0) }
    return text.isEmpty || isRecord ? inner : inner + [(path.joined(separator: "."), text)]
  }
}
