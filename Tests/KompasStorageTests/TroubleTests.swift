import Foundation
import GRDB
import KompasEngine
import KompasJournal
import KompasStorage
import KompasTestSupport
import Testing

/// Everything that can be wrong with an archive has its own error, and is left as it was.
@Suite struct TroubleTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func expectRefused(
    _ path: String,
    _ wanted: StoreError,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let location = ArchiveLocation(path: path)
    let before = try? bytes(location.database)
    for access in [Access.readWrite, .readOnly] {
      #expect(throws: wanted, sourceLocation: sourceLocation) {
        try SQLiteRunStore(location, access: access)
      }
    }
    #expect((try? bytes(location.database)) == before, sourceLocation: sourceLocation)
  }

  @Test func `a file that is no database`() throws {
    let file = try folder.write(Data(String(repeating: "brief ", count: 1000).utf8), to: "brief")
    try expectRefused(file, .corrupt(.notADatabase(path: file)))
  }

  @Test func `a database of another program`() throws {
    let file = folder.path + "/ander.sqlite"
    let other = try DatabaseQueue(path: file)
    try other.write { try $0.execute(sql: "CREATE TABLE klanten (naam TEXT)") }
    try other.close()
    try expectRefused(file, .corrupt(.foreign(path: file)))
    #expect(!FileManager.default.fileExists(atPath: file + "-wal"))
  }

  @Test func `a folder named as the database`() throws {
    let file = folder.path + "/kompas.sqlite"
    try FileManager.default.createDirectory(
      atPath: file + "/x",
      withIntermediateDirectories: true
    )
    try expectRefused(folder.path, .unavailable(path: file, .notAFile))
  }

  @Test func `something that is neither a file nor a folder`() throws {
    try expectRefused("/dev/null", .unavailable(path: "/dev/null", .notAFile))
  }

  @Test(arguments: [false, true])
  func `a database that is gone or replaced is not written to in secret`(isReplaced: Bool) throws {
    let place = ArchiveLocation(path: folder.path)
    let store = try SQLiteRunStore(place)
    let run = try begin(on: store, seed: 7)
    let aside = folder.path + "/opzij"
    #expect(rename(place.database, aside) == 0)
    if isReplaced { _ = try folder.write(Data("x".utf8), to: "kompas.sqlite") }
    let opening = try store.summary(of: run).position
    #expect(throws: StoreError.unavailable(path: place.database, .gone)) {
      try store.append(note("weg"), to: run, after: opening)
    }
    // Put back, it goes on.
    #expect(rename(aside, place.database) == 0)
    try store.append(note("terug"), to: run, after: opening)
    #expect(try store.submissions(of: run).count == 2)
  }

  @Test func `links that lead in a circle are no archive that is absent`() throws {
    let path = folder.path + "/kring"
    #expect(symlink(path, path) == 0)
    for access in [Access.readWrite, .readOnly] {
      #expect(throws: StoreError.unavailable(path: path + "/kompas.sqlite", .system(ELOOP))) {
        try SQLiteRunStore(ArchiveLocation(path: path), access: access)
      }
    }
  }

  @Test func `the permissions of a file that is not ours stay as they are`() throws {
    let file = try folder.write(Data("brief".utf8), to: "brief")
    chmod(file, 0o644)
    #expect(throws: StoreError.self) { try SQLiteRunStore(ArchiveLocation(path: file)) }
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o644)
  }

  @Test func `a file on the way to the folder`() throws {
    let file = try folder.write(Data("x".utf8), to: "bestand")
    #expect(throws: StoreError.unavailable(path: file, .notAFolder)) {
      try SQLiteRunStore(ArchiveLocation(path: file + "/archief"))
    }
    #expect(try bytes(file) == Data("x".utf8))
  }

  @Test func `an archive that is not there and may not be made`() throws {
    let location = folder.archive
    #expect(throws: StoreError.unavailable(path: location.database, .absent)) {
      try SQLiteRunStore(location, access: .readOnly)
    }
    #expect(!FileManager.default.fileExists(atPath: location.folder))
    let empty = try folder.write(Data(), to: "leeg.sqlite")
    #expect(throws: StoreError.unavailable(path: empty, .absent)) {
      try SQLiteRunStore(ArchiveLocation(path: empty), access: .readOnly)
    }
  }

  @Test func `an archive of a later version`() throws {
    let location = ArchiveLocation(path: folder.path)
    let store = try SQLiteRunStore(location)
    _ = try play(on: store, seed: 1)
    try store.close()
    try spoil(location) {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v7'), ('v12')")
    }
    try expectRefused(
      folder.path,
      .newer(path: location.database, found: 12, known: 6)
    )
  }

  @Test func `an archive that may only be read`() throws {
    let location = ArchiveLocation(path: folder.path)
    let (run, submissions) = try play(on: try SQLiteRunStore(location), seed: 1)
    let reader = try SQLiteRunStore(location, access: .readOnly)
    let position = try reader.summary(of: run).position
    #expect(try reader.submissions(of: run) == submissions.map(\.withoutEnding))
    #expect(throws: StoreError.readOnly(path: location.database)) {
      try reader.append(note("x"), to: run, after: position)
    }
    #expect(throws: StoreError.readOnly(path: location.database)) {
      try begin(on: reader, seed: 1)
    }
    #expect(try reader.summary(of: run).position == position)
  }

  @Test func `a folder or a file that is not for us`() throws {
    guard geteuid() != 0 else {
      print("SKIPPED: to the superuser every folder is open")
      return
    }
    let location = ArchiveLocation(path: folder.path)
    _ = try begin(on: try SQLiteRunStore(location), seed: 1)
    try #require(chmod(location.database, 0o400) == 0)
    #expect(throws: StoreError.readOnly(path: location.database)) {
      try SQLiteRunStore(location)
    }
    try #require(chmod(location.database, 0) == 0)
    try expectRefused(folder.path, .unavailable(path: location.database, .notAllowed))
    try #require(chmod(folder.path, 0o500) == 0)
    defer { chmod(folder.path, 0o700) }
    #expect(throws: StoreError.unavailable(path: folder.path + "/a", .notAllowed)) {
      try SQLiteRunStore(ArchiveLocation(path: folder.path + "/a"))
    }
  }
}
