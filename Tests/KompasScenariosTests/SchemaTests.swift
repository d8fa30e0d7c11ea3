import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@Suite struct SchemaTests {
  private static let folder = Place.root.appendingPathComponent("Assets/Schema")
  private static let caseSchema = folder.appendingPathComponent("case.schema.json")
  private static let textsSchema = folder.appendingPathComponent("texts.schema.json")

  @Test(arguments: ["case.schema.json", "texts.schema.json"])
  func `the shipped schema is what the table of keys says`(name: String) throws {
    let url = Self.folder.appendingPathComponent(name)
    let schema = JSONSchema([.dutch, .english])
    let text = name.hasPrefix("case") ? schema.caseFile : schema.textsFile
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: url)
    }
    let written = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    #expect(written == text, "UPDATE_GOLDEN=1 writes Assets/Schema/\(name) anew")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  // MARK: The reader and the table agree

  /// A key somewhere in the file, and the smallest sound file around it.
  struct Probe: CustomTestStringConvertible, Sendable {
    var path: [String]
    var key: CaseKey
    var siblings: [CaseKey]
    /// Writes the file with these lines in the place of the mapping that holds the key.
    var wrap: @Sendable (String) -> String
    var testDescription: String { (path + [key.name]).joined(separator: ".") }

    /// The mapping, its required keys filled in, with `value` under the key; `nil` leaves the key out.
    func text(_ value: String?, more: String? = nil) -> String {
      var entries = siblings.filter { $0.isRequired && $0.name != key.name }
        .map { "\($0.name): \(SchemaTests.sample($0))" }
      if let value { entries.append("\(key.name): \(value)") }
      if let more { entries.append(more) }
      return wrap("{" + entries.joined(separator: ", ") + "}")
    }
  }

  /// A sound value for a key, in flow style.
  static func sample(_ key: CaseKey) -> String {
    // Names that must be known elsewhere in the case.
    switch key.name {
    case "interests", "effects": return "{rust: 1}"
    case "trust" where key.isMap: return "{dorp: 1}"
    case "cost": return "{weeks: 1}"
    case "involves": return "{dorp: consult}"
    case "wants": return "{rust: higher}"
    case "procedure" where key.isText: return "bopa_extended"
    case "resources": return "{weeks: {name: Tijd, start: 40}}"
    case "language": return key.isRequired && key.isText ? "en" : "nl"
    default: return sample(key.shape)
    }
  }

  static func sample(_ shape: KeyShape) -> String {
    switch shape {
    case .text, .translation, .line: "Tekst"
    case .day: "2026-07-01"
    case .id: "iets"
    case .integer(let range): "\(max(range.lowerBound, min(range.upperBound, 5)))"
    case .number, .positive: "5"
    case .effect: "5 ± 2"
    case .boolean: "true"
    case .words(let words): words[0]
    case .only(let number): "\(number)"
    case .list(let item, let count):
      "["
        + (0..<max(1, count.lowerBound)).map { sample(item).replacing("iets", with: "iets\($0)") }
        .joined(separator: ", ") + "]"
    case .ends: "[0, 100]"
    case .knots: "[[0, 0], [100, 100]]"
    case .map(let value, _, _, _): "{rust: \(sample(value))}"
    case .keys(let keys):
      "{" + keys.filter(\.isRequired).map { "\($0.name): \(sample($0))" }.joined(separator: ", ")
        + "}"
    }
  }

  /// A value of the wrong type, and the codes with which the reader may refuse it.
  static func wrong(_ shape: KeyShape) -> String {
    switch shape {
    case .text, .translation, .line, .day, .id, .words, .integer, .number, .positive, .boolean,
      .only, .effect:
      "[[]]"
    case .list, .ends, .knots, .map, .keys: "5"
    }
  }

  static let probes: [Probe] = {
    var result: [Probe] = []
    func visit(_ keys: [CaseKey], _ path: [String], _ wrap: @escaping @Sendable (String) -> String)
    {
      for key in keys {
        result.append(Probe(path: path, key: key, siblings: keys, wrap: wrap))
        let around: @Sendable (String) -> String = { inner in
          Probe(path: path, key: key, siblings: keys, wrap: wrap).text(inner)
        }
        switch key.shape {
        case .keys(let inner): visit(inner, path + [key.name], around)
        case .list(.keys(let inner), let count):
          visit(inner, path + [key.name]) { item in
            let others = (1..<max(1, count.lowerBound)).map { _ in
              sample(.keys(inner)).replacing("iets", with: "anders")
            }
            return around("[" + ([item] + others).joined(separator: ", ") + "]")
          }
        case .map(.keys(let inner), _, _, _):
          let name = key.name == "resources" ? "weeks" : key.name == "criteria" ? "rust" : "dorp"
          visit(inner, path + [key.name]) { around("{\(name): \($0)}") }
        default: break
        }
      }
    }
    visit(CaseKeys.top, []) { $0 }
    return result
  }()

  private static func shapeFindings(_ text: String) -> [Diagnostic] {
    let findings = Findings()
    let source = SourceText(file: "case.yaml", text: text)
    guard let value = YAMLReader.read(source, findings: findings) else { return findings.all }
    _ = CaseShape.read(value, sources: [source], findings: findings)
    return findings.all
  }

  @Test(arguments: probes)
  func `the reader knows the key, asks for it where the table does, and wants the same`(
    probe: Probe
  )
    throws
  {
    let good = Self.sample(probe.key)
    let sound = Self.shapeFindings(probe.text(good))
    #expect(sound.isEmpty, "\(probe.text(good)) \(sound)")
    // Left out: missed exactly where it is required.
    let without = Self.shapeFindings(probe.text(nil))
    let isMissed = without.contains { $0.code == .missingKey && $0.arguments == [probe.key.name] }
    #expect(isMissed == probe.key.isRequired && without.isEmpty != isMissed, "\(without)")
    // Of another type: refused.
    let other = Self.shapeFindings(probe.text(Self.wrong(probe.key.shape)))
    #expect(!other.isEmpty, "\(probe.text(Self.wrong(probe.key.shape)))")
    // Beside a key that nobody knows: that one is refused, and this one is among those that are offered.
    let strange = Self.shapeFindings(probe.text(good, more: "zomaar_wat: 1"))
    let unknown = strange.filter { $0.code == .unknownKey && $0.arguments.first == "zomaar_wat" }
    #expect(unknown.count == 1, "\(strange)")
    if let offered = unknown.first?.arguments.last {
      let names = Set(offered.split(separator: ",").map { $0.filter { $0 != " " } })
      #expect(names == Set(probe.siblings.map(\.name)))
    }
    // Numbers end where the table says.
    let range: ClosedRange<Int>? =
      switch probe.key.shape {
      case .integer(let range): range
      default: nil
      }
    guard let range else { return }
    for (number, isFine) in [
      (range.lowerBound, true), (range.upperBound, true), (range.lowerBound - 1, false),
      (range.upperBound + 1, false),
    ] {
      #expect(Self.shapeFindings(probe.text("\(number)")).isEmpty == isFine, "\(number)")
    }
  }

  // MARK: Other people's validator

  /// What a schema cannot see, and why.
  private static let beyondSchema: [String: String] = [
    "no_as_text": "A schema is shown the value, not whether there were quotation marks.",
    "number_too_precise": "multipleOf is not dependable for decimals.",
    "duplicate_scene": "A schema cannot compare an id with its neighbours'.",
    "duplicate_option": "The same.",
    "no_such_day": "The length of months is no pattern.",
    "range_against_better": "A schema cannot compare two numbers.",
    "flag_called_yes": "A schema is shown the value, not whether there were quotation marks.",
  ]

  private static let names = Set(
    DiagnosticCode.allCases.map(\.rawValue).filter { $0.hasPrefix("KMP02") }
  )

  private static func library() throws -> [(cases: URL, texts: [URL])] {
    let root = Place.root.appendingPathComponent("Scenarios")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    let folders = names.map { root.appendingPathComponent($0) } + [Place.village]
    return try folders.map { folder in
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      return (
        folder.appendingPathComponent("case.yaml"),
        files.filter { $0.hasPrefix("texts.") && $0.hasSuffix(".yaml") }
          .map { folder.appendingPathComponent($0) }
      )
    }
  }

  @Test(.enabled(if: Validators.areThere, "Run `make validators` for this test"))
  func `a validator of others accepts every case and every translation`() throws {
    let library = try Self.library()
    #expect(library.count >= 2)
    let cases = try Validators.failures(of: library.map(\.cases), schema: Self.caseSchema)
    #expect(cases.isEmpty, "\(cases)")
    let texts = try Validators.failures(of: library.flatMap(\.texts), schema: Self.textsSchema)
    #expect(texts.isEmpty, "\(texts)")
  }

  @Test(.enabled(if: Validators.areThere, "Run `make validators` for this test"))
  func `what the reader finds wrong with the shape, the schema finds too`() throws {
    let shaped = BrokenCase.all.filter { broken in
      broken.expected.contains { Self.names.contains(String($0.prefix(7))) }
    }
    #expect(shaped.count > 40)
    let folder = try TemporaryFolder(named: "vorm")
    var missed: [String] = []
    for file in ["case.yaml", "texts.en.yaml"] {
      let group = shaped.filter { $0.file == file }
      var places: [String: URL] = [:]
      for broken in group {
        let place = folder.url.appendingPathComponent("\(broken.name).yaml")
        try broken.data.write(to: place)
        places[broken.name] = place
      }
      guard !group.isEmpty else { continue }
      let schema = file == "case.yaml" ? Self.caseSchema : Self.textsSchema
      let failures = try Validators.failures(
        of: places.keys.sorted().compactMap { places[$0] },
        schema: schema
      )
      missed += places.filter { failures[$0.value.path] == nil }.map(\.key)
    }
    #expect(missed.sorted() == Self.beyondSchema.keys.sorted())
  }

  @Test func `every case tells editors where its schema is`() throws {
    for (file, texts) in try Self.library() {
      for url in [file] + texts {
        let first = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").first ?? ""
        let head = "# yaml-language-server: $schema="
        #expect(first.hasPrefix(head), "\(url.path)")
        let schema = URL(fileURLWithPath: String(first.dropFirst(head.count)), relativeTo: url)
        #expect(FileManager.default.fileExists(atPath: schema.path), "\(url.path)")
        #expect(schema.lastPathComponent.hasPrefix(url.lastPathComponent.prefix(4)))
      }
    }
  }
}

extension CaseKey {
  fileprivate var isMap: Bool { if case .map = shape { true } else { false } }
  fileprivate var isText: Bool { if case .text = shape { true } else { false } }
}
