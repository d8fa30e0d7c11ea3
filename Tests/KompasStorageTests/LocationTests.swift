import Foundation
import KompasJournal
import KompasStorage
import Testing

@Suite struct LocationTests {
  @Test func `the archive is where XDG says, else under the home folder`() throws {
    for (environment, wanted) in [
      (["XDG_DATA_HOME": "/data", "HOME": "/home/an"], "/data/kompas/kompas.sqlite"),
      (
        ["XDG_DATA_HOME": "data", "HOME": "/home/an"], "/home/an/.local/share/kompas/kompas.sqlite"
      ),
      (["XDG_DATA_HOME": "", "HOME": "/home/an"], "/home/an/.local/share/kompas/kompas.sqlite"),
      (["XDG_DATA_HOME": "/data/"], "/data/kompas/kompas.sqlite"),
    ] {
      #expect(try ArchiveLocation.default(environment: environment).database == wanted)
    }
    for environment in [[:], ["HOME": ""], ["HOME": "thuis", "XDG_DATA_HOME": "."]] {
      #expect(throws: StoreError.unavailable(path: "", .noHome)) {
        try ArchiveLocation.default(environment: environment)
      }
    }
  }

  @Test func `a path is a folder unless it is a file or is named like a database`() throws {
    let folder = try Folder()
    let file = try folder.write(Data(), to: "archief")
    let deep = folder.path + "/map.db"
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: false)
    for (path, database) in [
      (file, file), (folder.path, folder.path + "/kompas.sqlite"),
      (folder.path + "/", folder.path + "/kompas.sqlite"),
      (folder.path + "/nieuw", folder.path + "/nieuw/kompas.sqlite"),
      (folder.path + "/nieuw.sqlite", folder.path + "/nieuw.sqlite"),
      (folder.path + "/nieuw.db", folder.path + "/nieuw.db"), (deep, deep + "/kompas.sqlite"),
      ("", "./kompas.sqlite"), ("los.db", "los.db"),
    ] {
      #expect(ArchiveLocation(path: path).database == database)
    }
    #expect(ArchiveLocation(path: file).reports == folder.path + "/reports")
    #expect(ArchiveLocation(path: "los.db").reports == "./reports")
    #expect(ArchiveLocation(path: "/los.db").reports == "/reports")
  }

  @Test func `only the owner may read what is kept`() throws {
    let folder = try Folder()
    let location = folder.archive
    let store = try SQLiteRunStore(location)
    _ = try store.runs()
    #expect(try mode(folder.path + "/diep") == 0o700)
    #expect(try mode(location.folder) == 0o700)
    for suffix in ["", "-wal", "-shm"] {
      #expect(try mode(location.database + suffix) == 0o600, "\(suffix)")
    }
    #expect(try mode(location.makeReportsFolder()) == 0o700)
    #expect(try location.makeReportsFolder() == location.folder + "/reports")
  }

  @Test
  func
    `what was left beside an archive that could only be read does not keep it from being written`()
    throws
  {
    let folder = try Folder()
    let location = folder.archive
    _ = try SQLiteRunStore(location).runs()
    for suffix in ["-wal", "-shm"] {
      let path = location.database + suffix
      if !FileManager.default.fileExists(atPath: path) {
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
      }
      chmod(path, 0o444)
    }
    let store = try SQLiteRunStore(location)
    _ = try store.runs()
    for suffix in ["-wal", "-shm"] {
      #expect(try mode(location.database + suffix) == 0o600, "\(suffix)")
    }
  }

  @Test func `what others could read of an archive is closed to them when it is opened to write`()
    throws
  {
    let folder = try Folder()
    let location = folder.archive
    _ = try SQLiteRunStore(location).runs()
    let reports = try location.makeReportsFolder()
    for path in [location.database, reports] { chmod(path, 0o755) }
    _ = try SQLiteRunStore(location, access: .readOnly).runs()
    #expect(try mode(location.database) == 0o755, "Reading changes nothing.")
    _ = try SQLiteRunStore(location).runs()
    #expect(try mode(location.database) == 0o700)
    #expect(try mode(reports) == 0o700)
    chmod(location.database, 0o640)
    _ = try SQLiteRunStore(location).runs()
    #expect(try mode(location.database) == 0o600)
  }

  @Test func `a file where the folder for reports should be is left alone`() throws {
    let folder = try Folder()
    let file = try folder.write(Data("x".utf8), to: "reports")
    #expect(throws: StoreError.unavailable(path: file, .notAFolder)) {
      try ArchiveLocation(path: folder.path).makeReportsFolder()
    }
    #expect(try bytes(file) == Data("x".utf8))
  }
}
