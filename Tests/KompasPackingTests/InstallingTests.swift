import Foundation
import KompasEngine
import KompasPacking
import KompasScenarios
import Testing

/// From a case to a package, and from a package to a library.
@Suite struct InstallingTests {
  private func install(
    _ package: CasePackage,
    into library: Folder,
    replaces: Bool = false,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws -> Installing.Outcome {
    try Installing(
      package,
      into: library.path,
      reader: Place.reader,
      isInterrupted: isInterrupted
    ).install(
      present: ScenarioLibrary(root: library.path).installed(package.manifest.id),
      replaces: replaces
    )
  }

  private func package(_ path: String, license: String? = "CC BY 4.0") throws -> CasePackage {
    try CasePackage(of: path, reading: Place.reader.load(path), license: license)
  }

  private func problem(_ body: () throws -> Void) -> PackageProblem? {
    do {
      try body()
      return nil
    } catch { return error as? PackageProblem }
  }

  @Test func `what was packed comes out the same, and a package has the same bytes every time`()
    throws
  {
    let package = try Place.package()
    let bytes = try package.bytes()
    #expect(try Place.package().bytes() == bytes)
    let library = try Folder()
    let place = library.path + "/klein_dorp"
    #expect(try install(CasePackage(bytes), into: library) == .installed(place))
    let files = ["case.yaml", "kaart.txt", "map.en.txt", "texts.en.yaml"]
    #expect(library.all == ["klein_dorp"] + files.map { "klein_dorp/" + $0 })
    for file in files {
      let original = try Data(contentsOf: Place.village.appendingPathComponent(file))
      #expect(try Data(contentsOf: URL(fileURLWithPath: place + "/" + file)) == original)
    }
    #expect(Place.reader.load(place).loaded == Place.reader.load(Place.village.path).loaded)
  }

  @Test func `the bytes do not depend on the time zone`() throws {
    let bytes = try Place.package().bytes()
    let zone = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", "Pacific/Auckland", 1)
    tzset()
    defer {
      if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
      tzset()
    }
    #expect(try Place.package().bytes() == bytes)
  }

  @Test func `only the files of the case are packed`() throws {
    let folder = try Folder()
    let path = try folder.village { $0 }
    for name in ["notities.txt", ".DS_Store", "case.yaml~", "LICENSE"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
    let files = try package(path).manifest.files.map(\.name)
    #expect(files == ["LICENSE", "case.yaml", "kaart.txt", "map.en.txt", "texts.en.yaml"])
  }

  @Test func `a case needs one licence, from itself or from whoever packs it`() throws {
    let folder = try Folder()
    let path = try folder.village {
      $0.replacing("title:", with: "license: CC  BY 4.0\ntitle:", maxReplacements: 1)
    }
    #expect(try package(path, license: nil).manifest.license == "CC BY 4.0")
    #expect(try package(path, license: "CC BY 4.0").manifest.license == "CC BY 4.0")
    #expect(problem { _ = try package(path, license: "EUPL-1.2") } == .licenseDiffers("CC BY 4.0"))
    for none in [nil, "", " \n"] {
      #expect(problem { _ = try Place.package(license: none) } == .licenseMissing)
    }
  }

  @Test func `a case with errors is neither packed nor installed`() throws {
    let folder = try Folder()
    let path = try folder.village { $0.replacing("minutes: 10", with: "minutes: tien") }
    guard case .unsound(let diagnostics, _) = problem({ _ = try package(path) }) else {
      Issue.record("it was packed")
      return
    }
    #expect(diagnostics.map(\.code) == [.expectedInteger])
  }

  @Test func `the same case twice changes nothing, another asks first`() throws {
    let library = try Folder()
    let folder = try Folder()
    let place = library.path + "/klein_dorp"
    _ = try install(try Place.package(), into: library)
    #expect(try install(try Place.package(), into: library) == .present(place))
    let other = try package(
      try folder.village {
        $0.replacing("version: \"1.0\"", with: "version: \"1.1\"").replacing(
          "Klein Dorp",
          with: "Kleiner Dorp"
        )
      }
    )
    let before = try Data(contentsOf: URL(fileURLWithPath: place + "/case.yaml"))
    let found = problem { _ = try install(other, into: library) }
    #expect(
      found == .occupied(path: place, version: Place.reader.load(place).loaded?.compiled.version)
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: place + "/case.yaml")) == before)
    #expect(try install(other, into: library, replaces: true) == .replaced(place))
    #expect(CaseHeader(folder: place, language: "nl")?.title == "Kleiner Dorp")
    #expect(library.all.filter { !$0.hasPrefix("klein_dorp") } == [])
  }

  @Test func `stopping leaves nothing behind`() throws {
    for after in 0..<6 {
      let library = try Folder()
      var asked = 0
      let found = problem {
        _ = try install(try Place.package(), into: library) {
          asked += 1
          return asked > after
        }
      }
      #expect(found == (after < 5 ? .interrupted : nil))
      #expect(library.all.isEmpty == (after < 5))
    }
  }

  @Test func `a library that cannot be made says so`() throws {
    let folder = try Folder()
    try Data().write(to: folder.url.appendingPathComponent("bestand"))
    let root = folder.path + "/bestand/zaken"
    let found = problem {
      _ = try Installing(try Place.package(), into: root, reader: Place.reader)
        .install(present: nil, replaces: false)
    }
    guard case .system = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }
}
