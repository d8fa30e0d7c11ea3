import Foundation
import KompasPacking
import Testing

/// Packages that are refused, each for its own reason, before anything is written.
@Suite struct RefusalTests {
  typealias Entry = HostileZip.Entry

  /// The entries of a good package, to spoil.
  private func entries() throws -> [Entry] {
    let package = try Place.package()
    let texts = try package.manifest.files.map { file in
      let url = Place.village.appendingPathComponent(file.name)
      return Entry(file.name, Array(try Data(contentsOf: url)))
    }
    let encoder = JSONEncoder()
    return [Entry("kompas-package.json", Array(try encoder.encode(package.manifest)))] + texts
  }

  private func problem(_ bytes: [UInt8]) -> PackageProblem? {
    do throws(PackageProblem) {
      _ = try CasePackage(bytes)
      return nil
    } catch { return error }
  }

  private func problem(_ spoil: (inout [Entry]) -> Void) throws -> PackageProblem? {
    var entries = try entries()
    spoil(&entries)
    return problem(HostileZip(entries: entries).bytes)
  }

  /// The good package with one entry more.
  private func problem(with entry: Entry) throws -> PackageProblem? {
    try problem { $0.append(entry) }
  }

  @Test func `a package written by another hand is fine`() throws {
    #expect(try problem { _ in } == nil)
  }

  @Test(arguments: [
    "../case.yaml", "a/../../b", "/etc/passwd", "a\\b", "..\\b", "C:evil", "C:\\evil",
    "./case.yaml",
    "a//b", "a/", ".verborgen", "a/.b", "naam.", "naam ", "", "a\u{1B}[2J", "a\nb", "a\u{202E}b",
    "a?b",
    "een/twee/drie/vier/vijf",
  ])
  func `names that lead elsewhere or that some machine cannot write are refused`(
    name: String
  ) throws {
    #expect(try problem(with: Entry(name, [1])) == .name(name))
  }

  @Test func `a name that is not text is refused`() throws {
    var entry = Entry("x", [1])
    entry.name = [0x61, 0xFF, 0x62]
    #expect(try problem(with: entry) == .name("a\u{FFFD}b"))
  }

  @Test(arguments: [
    "case.yaml", "CASE.yaml", "Kaart.TXT", "KOMPAS-package.json", "case.yaml/x", "kaart.txt/a/b",
    "ｃase.yaml",
  ])
  func `names that some machine takes for the same are refused`(name: String) throws {
    #expect(try problem(with: Entry(name, [1])) == .collision(name))
  }

  @Test(
    arguments: [
      0o120_777, 0o040_755, 0o010_644, 0o020_644, 0o060_644, 0o140_644,
    ] as [UInt32]
  )
  func `links, folders, pipes and devices are refused`(mode: UInt32) throws {
    var entry = Entry("los", Array("/etc/passwd".utf8))
    entry.attributes = mode << 16
    #expect(try problem(with: entry) == .special("los"))
    entry.system = 19
    #expect(try problem(with: entry) == .special("los"))
  }

  @Test func `a folder as DOS marks one is refused`() throws {
    var entry = Entry("map", [])
    (entry.system, entry.attributes) = (0, 0x10)
    #expect(try problem(with: entry) == .special("map"))
  }

  @Test func `an entry behind a password is refused`() throws {
    var entry = Entry("geheim", [UInt8](repeating: 7, count: 20))
    entry.flags = 1
    #expect(try problem(with: entry) == .encrypted("geheim"))
  }

  @Test(arguments: [6, 8, 12, 14, 93, 98] as [UInt16])
  func `other ways of packing than the two usual ones are refused`(method: UInt16) throws {
    var entry = Entry("anders", [UInt8](repeating: 7, count: 20))
    entry.method = method
    let expected: PackageProblem = method == 8 ? .unlisted("anders") : .method("anders")
    #expect(try problem(with: entry) == expected)
  }

  @Test func `a bomb is refused by what it says of itself`() throws {
    let (stored, count) = HostileZip.pressedZeros(20_000)
    #expect(count > 4 << 20 && stored.count < 40_000)
    var entry = Entry("bom", [])
    (entry.stored, entry.method, entry.declaredSize) = (stored, 8, count)
    #expect(try problem(with: entry) == .fileTooLarge("bom", limit: 4 << 20))
  }

  @Test func `many files that are too large together are refused`() throws {
    let (stored, count) = HostileZip.pressedZeros(16_000)
    var entry = Entry("", [])
    (entry.stored, entry.method, entry.declaredSize) = (stored, 8, count)
    let found = try problem { entries in
      for number in 1...5 {
        entry.name = Array("bom\(number)".utf8)
        entries.append(entry)
      }
    }
    #expect(found == .totalTooLarge(limit: 16 << 20))
  }

  @Test func `a bomb that lies about its size goes no further than it said`() throws {
    let (stored, count) = HostileZip.pressedZeros(20_000)
    let found = try problem { entries in
      guard let index = entries.firstIndex(where: { $0.name == Array("kaart.txt".utf8) }) else {
        return
      }
      (entries[index].stored, entries[index].method) = (stored, 8)
      entries[index].checksum = HostileZip.checksum([UInt8](repeating: 0, count: count))
    }
    #expect(found == .digest("kaart.txt"))
  }

  @Test func `too many files are refused`() throws {
    let found = try problem { entries in
      for number in 1...70 { entries.append(Entry("f\(number)", [])) }
    }
    #expect(found == .tooManyFiles(limit: 64))
  }

  @Test func `a package that is too large is refused unread`() {
    let bytes = [UInt8](repeating: 0, count: (16 << 20) + 1)
    #expect(problem(bytes) == .packageTooLarge(limit: 16 << 20))
  }

  @Test func `every beginning of a package is refused`() throws {
    let bytes = HostileZip(entries: try entries()).bytes
    for end in stride(from: 0, to: bytes.count, by: 97) {
      #expect(problem(Array(bytes[..<end])) == .unreadable)
    }
    #expect(problem(Array("Beste wethouder,".utf8)) == .unreadable)
  }

  @Test func `any byte that changes is noticed`() throws {
    let bytes = try Place.package().bytes()
    let name = try #require(bytes.firstRange(of: Array("case.yaml".utf8)))
    // What comes behind the first header is content; all of it counts.
    for place in stride(from: name.upperBound, to: bytes.count - 700, by: 53) {
      var bytes = bytes
      bytes[place] ^= 0x20
      #expect(problem(bytes) != nil, "byte \(place)")
    }
  }

  @Test func `a file that is not what the list says is refused`() throws {
    let found = try problem { entries in
      entries[1].content[10] ^= 1
    }
    #expect(found == .digest("case.yaml"))
    let longer = try problem { $0[1].content.append(0x0A) }
    #expect(longer == .digest("case.yaml"))
    let wrongSum = try problem { $0[1].checksum = 1 }
    #expect(wrongSum == .digest("case.yaml"))
  }

  @Test func `what is not in the list, or not in the package, is refused`() throws {
    #expect(try problem(with: Entry("extra.txt", [1])) == .unlisted("extra.txt"))
    #expect(try problem { $0.removeLast() } == .missing("texts.en.yaml"))
    #expect(try problem { $0.removeFirst() } == .manifestMissing)
    #expect(try problem { $0 = [] } != nil)
  }

  @Test(arguments: [
    ("", PackageProblem.manifestUnreadable), ("{}", .manifestUnreadable),
    ("{\"kompas_package\": 0}", .manifestUnreadable),
    ("{\"kompas_package\": 1}", .manifestUnreadable),
    ("{\"kompas_package\": 2}", .newer(2)), ("{\"kompas_package\": \"1\"}", .manifestUnreadable),
    (String(repeating: "[", count: 100_000), .manifestUnreadable),
  ])
  func `a list that cannot be read, or is of a newer format, is refused`(
    text: String,
    expected: PackageProblem
  ) throws {
    #expect(try problem { $0[0].content = Array(text.utf8) } == expected)
  }

  @Test(arguments: ["../elders", "", "Hoofdletter", ".", "a/b"])
  func `an id that is no id is refused`(id: String) throws {
    var manifest = try Place.package().manifest
    manifest.id = id
    let content = Array(try JSONEncoder().encode(manifest))
    #expect(try problem { $0[0].content = content } == .name(id))
  }
}
