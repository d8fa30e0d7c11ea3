import Foundation
import KompasEngine
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@Suite("Files that are not what they seem")
struct HazardTests {
  private func codes(_ path: String) -> [DiagnosticCode] {
    let reading = Place.reader.load(path)
    #expect(reading.loaded == nil)
    return reading.diagnostics.map(\.code)
  }

  @Test("Nothing there")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(codes(folder.url.path) == [.caseFileMissing])
    #expect(codes(folder.url.path + "/nowhere") == [.caseFileMissing])
    #expect(codes("/dev/null") == [.caseFileMissing])
    #expect(codes("") != [])
  }

  @Test("A pipe, a folder and a device do not hang", .timeLimit(.minutes(1)))
  func irregular() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("case.yaml").path
    #expect(mkfifo(file, 0o600) == 0)
    #expect(codes(folder.url.path) == [.notARegularFile])
    unlink(file)
    #expect(symlink("/dev/zero", file) == 0)
    #expect(codes(folder.url.path) == [.outsideFolder])
    unlink(file)
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    #expect(codes(folder.url.path) == [.notARegularFile])
  }

  @Test("A file over 4 MiB is refused")
  func large() throws {
    let data = Data(repeating: UInt8(ascii: "#"), count: (4 << 20) + 1)
    let folder = try TemporaryFolder(["case.yaml": data])
    #expect(codes(folder.url.path) == [.fileTooLarge])
  }

  @Test("A map that is a link out of the folder is refused")
  func linked() throws {
    let text = try Place.villageText()
    let folder = try TemporaryFolder(["case.yaml": Data(text.utf8)])
    let map = folder.url.appendingPathComponent("kaart.txt").path
    #expect(symlink("/etc/hostname", map) == 0)
    #expect(codes(folder.url.path) == [.outsideFolder])
  }

  @Test("A map that is too wide, or holds escape sequences, is refused")
  func maps() throws {
    let text = try Place.villageText()
    for (map, code) in [
      (String(repeating: "-", count: 77), DiagnosticCode.mapTooLarge),
      (String(repeating: "-\n", count: 31), .mapTooLarge), ("\u{1B}[2J", .controlCharacter),
    ] {
      let folder = try TemporaryFolder([
        "case.yaml": Data(text.utf8), "kaart.txt": Data(map.utf8),
      ])
      #expect(codes(folder.url.path) == [code])
    }
  }

  @Test("A byte order mark and Windows line ends do no harm")
  func windows() throws {
    let text = "\u{FEFF}" + (try Place.villageText()).replacing("\n", with: "\r\n")
    let folder = try TemporaryFolder(case: text)
    let reading = Place.reader.load(folder.url.appendingPathComponent("case.yaml").path)
    #expect(reading.diagnostics.isEmpty)
    let words = try #require(reading.loaded?.texts["nl"])
    #expect(!words.briefing.contains("\r") && !words.map.joined().contains("\r"))
  }

  @Test("Bombs of several kinds go off quietly", .timeLimit(.minutes(1)))
  func bombs() throws {
    let aliases = (1...40).map { "k\($0): &k\($0) [*k\($0 - 1), *k\($0 - 1), *k\($0 - 1)]\n" }
    let texts = [
      "k0: &k0 x\n" + aliases.joined(),
      "k0: &k0 x\n" + aliases.joined().replacing("[", with: "{? [").replacing("]", with: "]}"),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      String(repeating: "{a: ", count: 100_000), String(repeating: "[", count: 1_000_000),
      (0..<5_000).map { String(repeating: " ", count: $0 % 2_000) + "a:\n" }.joined(),
      String(repeating: "a: 1\n", count: 5_000), String(repeating: "é [", count: 20_000),
      String(repeating: "\"\\", count: 100_000), String(repeating: "!", count: 100_000),
      String(repeating: "a", count: 1 << 20), String(repeating: "&a ", count: 50_000),
    ]
    for text in texts {
      let folder = try TemporaryFolder(case: text)
      #expect(!codes(folder.url.path).isEmpty)
    }
  }

  @Test("Any 200 changes of bytes end with diagnostics or a case", .timeLimit(.minutes(5)))
  func mutations() throws {
    let original = Array(try Place.villageText().utf8)
    var random = SmallRandom(state: 20_260_701)
    for _ in 0..<200 {
      var bytes = original
      for _ in 0...(random.next() % 4) {
        let at = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(UInt8(ascii: Self.signs[Int(random.next() % 16)]), at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + Int(random.next() % 200)))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let folder = try TemporaryFolder([
        "case.yaml": Data(bytes), "kaart.txt": Data("plein".utf8),
      ])
      let reading = Place.reader.load(folder.url.path)
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect((reading.loaded == nil) == !errors.isEmpty)
      let text = DiagnosticText(sources: reading.sources, language: .english)
        .render(reading.diagnostics)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      for diagnostic in reading.diagnostics {
        #expect(diagnostic.span.line >= 1 && diagnostic.span.column >= 1)
      }
    }
  }

  private static let signs: [Unicode.Scalar] = [
    ":", "-", "[", "]", "{", "}", "\"", "'", "&", "*", "!", "|", "\n", "\t", " ", "#",
  ]
}

/// A small generator (Steele and others' splitmix64), so that the changes are the same every time.
struct SmallRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
