import Foundation
import KompasPacking
import KompasScenarios
import Testing

/// A packed case tells nothing of the computer it was made on.
@Suite struct MachinePathTests {
  private func package(_ path: String, secret: [String] = []) throws -> CasePackage {
    try CasePackage(
      of: path,
      reading: Place.reader.load(path),
      license: "CC BY 4.0",
      secret: secret
    )
  }

  @Test(
    arguments: [
      "file:///home/jan/kompas/Assets/Schema/case.schema.json",
      "/usr/share/kompas/case.schema.json",
      "../../../../home/jan/case.schema.json", "~/case.schema.json", #"C:\Users\jan\case.json"#,
      "../../Assets/Schema/../../../jan/case.schema.json",
    ]
  )
  func `the line for editors stays at home if it names a place there`(schema: String) throws {
    let folder = try Folder()
    let path = try folder.village { text in
      let rest = text.hasPrefix("# yaml") ? text.drop { $0 != "\n" }.dropFirst() : text[...]
      return "# yaml-language-server: $schema=\(schema)\n" + rest
    }
    let bytes = try package(path).bytes()
    #expect(!String(decoding: bytes, as: UTF8.self).contains(schema))
    // What is left is the case.
    #expect(try CasePackage(bytes).manifest.id == "klein_dorp")
  }

  @Test(
    arguments: [
      "../../Assets/Schema/case.schema.json", "https://voorbeeld.nl/case.schema.json",
    ]
  )
  func `a line that means the same everywhere goes along`(schema: String) throws {
    let folder = try Folder()
    let path = try folder.village { text in
      let rest = text.hasPrefix("# yaml") ? text.drop { $0 != "\n" }.dropFirst() : text[...]
      return "# yaml-language-server: $schema=\(schema)\n" + rest
    }
    let bytes = try package(path).bytes()
    #expect(String(decoding: bytes, as: UTF8.self).contains(schema))
  }

  @Test func `no byte of a package tells where the case stood`() throws {
    let folder = try Folder()
    let path = try folder.village { $0 }
    let text = String(decoding: try package(path).bytes(), as: UTF8.self)
    let names = [
      folder.path, NSHomeDirectory() + "/", NSUserName() + "/", ProcessInfo.processInfo.hostName,
      FileManager.default.temporaryDirectory.path + "/",
    ]
    for name in names where name.count > 3 { #expect(!text.contains(name), "\(name)") }
  }

  @Test(
    arguments: [
      "Uw verslag: /home/jan/.local/share/kompas/reports/x.html", "zie file:///srv/zaken",
      #"op C:\Users\Jan\zaak"#, "/Users/jan/zaak", "(/root/zaak)", "HERE/kaart.txt", "in HERE.",
    ]
  )
  func `a file that names a folder of a computer is named, with its line`(line: String) throws {
    let folder = try Folder()
    let path = try folder.village { $0 }
    let text = "Een zaak.\n" + line.replacing("HERE", with: path) + "\n"
    try text.write(toFile: path + "/README.md", atomically: true, encoding: .utf8)
    #expect(throws: PackageProblem.machinePath("README.md", line: 2)) { try package(path) }
  }

  @Test func `so is one that names another folder of the author's`() throws {
    let folder = try Folder()
    let path = try folder.village { $0 }
    try "Zie /srv/werk/zaken.\n".write(
      toFile: path + "/README.md",
      atomically: true,
      encoding: .utf8
    )
    _ = try package(path)
    _ = try package(path, secret: ["/", "/srv", "/srv/wer", "/werk/zaken", "werk", ""])
    for secret in ["/srv/werk", "/srv/werk/", "/srv/werk/zaken"] {
      #expect(throws: PackageProblem.machinePath("README.md", line: 1)) {
        try package(path, secret: [secret])
      }
    }
  }

  @Test(
    arguments: [
      "https://voorbeeld.nl/home/nieuws/", "de raad/het college", "in/uit", "https://x.nl/root/a",
      "Zet het in ~/zaken.", "kompas play ../klein_dorp",
    ]
  )
  func `what only looks like a path is packed`(line: String) throws {
    let folder = try Folder()
    let path = try folder.village { $0 }
    try (line + "\n").write(toFile: path + "/README.md", atomically: true, encoding: .utf8)
    let packed = try package(path)
    #expect(packed.manifest.files.contains { $0.name == "README.md" })
    // Files are stored as they are.
    let bytes = try packed.bytes()
    #expect(String(decoding: bytes, as: UTF8.self).contains(line + "\n"))
    #expect(try CasePackage(bytes).manifest == packed.manifest)
  }
}
