import Foundation
import GRDB
import KompasJournal
import KompasStorage

/// A folder that is gone after the test.
final class Folder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// An archive that is not there yet, two folders deeper.
  var archive: ArchiveLocation { ArchiveLocation(path: path + "/diep/archief") }

  func write(_ bytes: Data, to name: String) throws -> String {
    let file = path + "/" + name
    try bytes.write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// The permission bits of a file or folder.
func mode(_ path: String) throws -> Int? {
  try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}

func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

/// Works on an archive behind its back.
func spoil(_ location: ArchiveLocation, _ work: (Database) throws -> Void) throws {
  let queue = try DatabaseQueue(path: location.database)
  try queue.writeWithoutTransaction(work)
  try queue.close()
}
