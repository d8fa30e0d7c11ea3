import KompasStorage
import KompasTestSupport
import Testing

@Test(arguments: RunStoreContract.allCases)
func `a store in SQLite keeps the contract`(rule: RunStoreContract) throws {
  let folder = try Folder()
  try rule.check(on: SQLiteRunStore(folder.archive))
}

@Test(arguments: RunArchiveContract.allCases)
func `a store in SQLite keeps the contract of archives`(rule: RunArchiveContract) throws {
  let folder = try Folder()
  try rule.check(on: SQLiteRunStore(folder.archive))
}
