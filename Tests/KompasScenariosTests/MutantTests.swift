import Foundation
import KompasEngine
import KompasScenarios
import Testing

/// Three hundred damaged cases: none crashes, none loads as something that it is not, and the place is named.
///
/// A mutant that loads is judged by the file itself: if no value in it differs from the original's, the case must be the
/// same; if one does, the case must differ too, save for what a case does not keep (themes, the role's id).
@Suite(.timeLimit(.minutes(10))) struct MutantTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var folder: URL
    var count: Int
    var seed: UInt32
    var testDescription: String { "\(count) of \(folder.lastPathComponent)" }
  }

  static let samples = [
    Sample(folder: Place.village, count: 240, seed: 1),
    Sample(
      folder: Place.root.appendingPathComponent("Scenarios/windpark_oosterbrink"),
      count: 60,
      seed: 2
    ),
  ]

  @Test(arguments: samples)
  func `damage is named where it is, or is none`(sample: Sample) throws {
    let text = try String(
      contentsOf: sample.folder.appendingPathComponent("case.yaml"),
      encoding: .utf8
    )
    let sound = try #require(Place.reader.load(sample.folder.path).loaded)
    let leaves = Self.leaves(Data(text.utf8))
    let copy = try TemporaryFolder(named: sample.folder.lastPathComponent)
    try FileManager.default.removeItem(at: copy.url)
    try FileManager.default.copyItem(at: sample.folder, to: copy.url)
    var mutator = Mutator(text, seed: sample.seed)
    var (made, broken, named) = (0, 0, 0)
    var unnamed: [String] = []
    while made < sample.count {
      guard let mutant = mutator.next() else { continue }
      made += 1
      try mutant.data.write(to: copy.url.appendingPathComponent("case.yaml"))
      let reading = Place.reader.load(copy.url.path)
      guard let loaded = reading.loaded else {
        broken += 1
        if Self.isNamed(mutant, reading) {
          named += 1
        } else {
          unnamed.append(
            "\(mutant): \(reading.diagnostics.prefix(3).map { "\($0.code) \($0.span.line)" })"
          )
        }
        continue
      }
      let now = Self.leaves(mutant.data)
      let isSame = Self.withoutDigest(loaded) == Self.withoutDigest(sound)
      let differing = Set(now).symmetricDifference(leaves)
      let kept = differing.filter { !$0.hasPrefix("themes") && !$0.hasPrefix("role.id") }
      if now == leaves {
        #expect(isSame, "The file says the same, the case does not: \(mutant)")
      } else if !kept.isEmpty {
        #expect(!isSame, "The file says something else, the case does not: \(mutant) \(differing)")
      }
    }
    #expect(broken > sample.count / 3)
    #expect(
      named * 100 >= broken * 95,
      "\(named) of \(broken): \(unnamed.joined(separator: " ; "))"
    )
  }

  /// Whether something that was found points at the damage: at a line that was touched, at the one before it (where
  /// what is missing should have followed), at what it was a part of, or by a name that stood there.
  private static func isNamed(_ mutant: Mutator.Mutant, _ reading: CaseReading) -> Bool {
    let lines = String(decoding: mutant.data, as: UTF8.self).components(separatedBy: "\n")
    var near = mutant.lines
    if mutant.kind != .inject, let first = mutant.lines.min() {
      near.insert(first - 1)
      var depth = mutant.original.prefix { $0 == " " || $0 == "-" }.count
      for number in stride(from: min(first, lines.count), to: 0, by: -1) {
        let line = lines[number - 1]
        guard !line.allSatisfy({ $0 == " " }) else { continue }
        let own = line.prefix { $0 == " " || $0 == "-" }.count
        if own < depth || (own == depth && line.drop(while: { $0 == " " }).hasPrefix("-")) {
          near.insert(number)
          depth = min(own, depth)
        }
      }
      // A whole file is asked for what it lacks on its first line.
      if depth == 0 || mutant.kind == .truncate { near.insert(1) }
    }
    let words = Set(
      mutant.original.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    )
    return reading.diagnostics.contains { diagnostic in
      (diagnostic.span.file == "case.yaml" && near.contains(diagnostic.span.line))
        || diagnostic.arguments.contains { argument in
          // "The bracket that opens on line 149 …"
          if let line = Int(argument), mutant.lines.contains(line) { return true }
          return argument.split(separator: ".").contains { words.contains(String($0)) }
        }
    }
  }

  /// Every value of a file with the keys that lead to it, in order: where the format says so, order counts.
  private static func leaves(_ data: Data) -> [String] {
    let findings = Findings()
    guard let source = SourceText(file: "case.yaml", bytes: Array(data), findings: findings),
      let value = YAMLReader.read(source, findings: findings)
    else { return [] }
    var result: [String] = []
    func visit(_ value: YAMLValue, _ path: String) {
      switch value.content {
      case .scalar(let scalar):
        // Without the line end that a block leaves; the reader takes it away too.
        var words = Substring(scalar.text)
        while words.last?.isWhitespace == true { words.removeLast() }
        result.append("\(path)=\(words)")
      case .list(let items):
        for (index, item) in items.enumerated() { visit(item, "\(path)[\(index)]") }
      case .mapping(let entries):
        for entry in entries {
          visit(entry.value, path.isEmpty ? entry.key.value : path + "." + entry.key.value)
        }
      }
    }
    visit(value, "")
    return result
  }

  private static func withoutDigest(_ loaded: LoadedCase) -> LoadedCase {
    var result = loaded
    result.compiled.digest = ""
    return result
  }
}
