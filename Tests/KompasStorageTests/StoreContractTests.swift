import Foundation
import KompasJournal
import KompasStorage
import KompasTestSupport
import Testing

/// A folder that is gone after the test.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var archive: ArchiveLocation { ArchiveLocation(path: path + "/archief") }
}

@Test(arguments: RunStoreContract.allCases)
func `a store in SQLite keeps the contract`(rule: RunStoreContract) throws {
  let folder = try Folder()
  try rule.check(on: SQLiteRunStore(folder.archive))
}
