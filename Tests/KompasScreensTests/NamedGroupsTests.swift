import Testing

@testable import KompasLookBack

/// Of groups that gained or lost as much, a sentence names all or none.
@Suite struct NamedGroupsTests {
  @Test(
    arguments: [
      ([], 0), ([7], 1), ([7, 7], 2), ([9, 7], 2), ([9, 8, 7], 2), ([9, 7, 7], 3), ([7, 7, 7], 3),
      ([9, 7, 7, 7], 4), ([9, 7, 7, 7, 7], 1), ([7, 7, 7, 7, 7], 5), ([9, 9, 7, 7, 7, 7], 2),
    ] as [([Int], Int)]
  )
  func `two are named, and whoever is their equal`(sizes: [Int], count: Int) {
    #expect(countNamed(sizes) == count)
  }
}
