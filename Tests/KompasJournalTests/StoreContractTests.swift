import KompasJournal
import KompasTestSupport
import Testing

/// The store in memory.
@Suite struct StoreContractTests {
  @Test(arguments: RunStoreContract.allCases)
  func `a store in memory keeps the contract`(rule: RunStoreContract) throws {
    try rule.check(on: InMemoryStore())
  }

  @Test(arguments: RunArchiveContract.allCases)
  func `a store in memory keeps the contract of archives`(rule: RunArchiveContract) throws {
    try rule.check(on: InMemoryStore())
  }
}
