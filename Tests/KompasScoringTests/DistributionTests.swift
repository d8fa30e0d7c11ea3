import KompasScoring
import Testing

@Suite struct DistributionTests {
  /// The example of the packages ineq and acid for R: ten incomes, 0.4620911 (documentation of `acid::gini`).
  @Test func `the published example of ten incomes`() {
    let incomes: [Int32] = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
    let value = gini(incomes, people: incomes.map { _ in 1 })
    #expect(abs(value - 0.462_091_1) < 5e-8)
  }

  /// The examples of Statology's "How to Calculate Gini Coefficient in R", worked out with DescTools: ten incomes
  /// that repeat (0.226), and nine incomes with how many people have each (0.2632289).
  @Test func `the published examples with head counts`() {
    #expect(abs(gini([50, 70, 90, 150], people: [2, 3, 1, 4]) - 0.226) < 5e-4)
    let value = gini(
      [10, 20, 25, 55, 70, 90, 110, 115, 130],
      people: [6, 7, 7, 14, 22, 20, 8, 4, 1]
    )
    #expect(abs(value - 0.263_228_9) < 5e-8)
  }

  /// The example of `phylotools::gini` for R, after Cowell 2000: 0.3076923.
  @Test func `the published example with equals`() {
    let value = gini([1, 3, 2, 1, 1, 1, 4], people: [1, 1, 1, 1, 1, 1, 1])
    #expect(abs(value - 0.307_692_3) < 5e-8)
  }

  @Test(arguments: 1...40)
  func `one who has it all among n people is (n - 1) of n`(count: Int) {
    let values = (0..<count).map { Int32($0 == 0 ? 10_000 : 0) }
    let expected = Double(count - 1) / Double(count)
    #expect(abs(gini(values, people: values.map { _ in 1 }) - expected) < 1e-12)
    #expect(abs(gini([10_000, 0], people: [1, Int64(count - 1)]) - expected) < 1e-12)
  }

  /// With two groups it is the share of what there is minus the share of people, of the richer one.
  @Test func `two groups have a closed form`() {
    var numbers = Numbers(seed: 2)
    for _ in 0..<200 {
      let values = [Int32.random(in: 1...10_000, using: &numbers), 10_000]
      let people = [Int64.random(in: 1...90_000, using: &numbers), 3_000]
      let sum = Double(values[0]) * Double(people[0]) + 30_000_000
      let expected = 30_000_000 / sum - 3_000 / Double(people[0] + 3_000)
      #expect(abs(gini(values, people: people) - expected) < 1e-12)
    }
  }

  @Test func `nobody, equals and nothing at all are no inequality`() {
    #expect(gini([7, 7], people: [3, 5]) == 0)
    #expect(gini([0, 0], people: [3, 5]) == 0)
    #expect(gini([], people: []) == 0)
    #expect(abs(gini([1, 2, 3, 4], people: [1, 1, 1, 1]) - 0.25) < 1e-12)
  }
}

@Suite struct NashWelfareTests {
  @Test func `the geometric mean of people`() {
    #expect(abs(nashWelfare([2, 8], people: [1, 1]) - 4) < 1e-10)
    #expect(abs(nashWelfare([1, 10_000], people: [3, 1]) - 10) < 1e-9)
    #expect(abs(nashWelfare([1, 8], people: [2, 1]) - 2) < 1e-10)
  }

  @Test func `equals give themselves, and one with nothing makes it nothing`() {
    #expect(nashWelfare([4_321, 4_321, 4_321], people: [1, 20, 300]) == 4_321)
    #expect(nashWelfare([0, 10_000], people: [1, 99_999]) == 0)
    #expect(nashWelfare([0, 10_000], people: [0, 5]) == 10_000)
    #expect(nashWelfare([5], people: [0]) == 0)
    #expect(nashWelfare([], people: []) == 0)
  }

  @Test func `lies between the lowest and the mean`() {
    var numbers = Numbers(seed: 3)
    for _ in 0..<200 {
      let values = (0..<6).map { _ in Int32.random(in: 1...10_000, using: &numbers) }
      let people = values.map { _ in Int64.random(in: 1...40_000, using: &numbers) }
      let total = zip(values, people).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
      let mean = total / Double(people.reduce(0, +))
      let nash = nashWelfare(values, people: people)
      #expect(nash <= mean + 1e-9)
      #expect(nash >= Double(values.min() ?? 0) - 1e-9)
    }
  }
}

@Suite struct LeximinTests {
  @Test func `the worst-off come first, the earlier of equals before the later`() {
    #expect(leximinOrder([30, 10, 20, 10]) == [1, 3, 2, 0])
    #expect(worstOff([30, 10, 20, 10]) == 1)
    #expect(worstOff([]) == nil)
    #expect(leximinOrder([]).isEmpty)
  }

  @Test func `the worst-off decides, and after equals the next`() {
    let one: [Int64] = [1, 1, 1]
    #expect(leximinPrefers([2, 2, 2], over: [1, 9, 9], people: one))
    #expect(!leximinPrefers([1, 9, 9], over: [2, 2, 2], people: one))
    #expect(leximinPrefers([9, 1, 5], over: [1, 4, 9], people: one))
    // Who is who does not matter.
    #expect(!leximinPrefers([1, 2, 3], over: [3, 1, 2], people: one))
    #expect(!leximinPrefers([3, 1, 2], over: [1, 2, 3], people: one))
  }

  @Test func `heads count, groups do not`() {
    // Ten people at 1 or a hundred people at 1, the others at 5.
    #expect(leximinPrefers([1, 5], over: [5, 1], people: [10, 100]))
    #expect(leximinPrefers([0, 5], over: [0, 1], people: [0, 10]))
  }

  @Test func `agrees with comparing everyone one by one`() {
    var numbers = Numbers(seed: 4)
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...5, using: &numbers)
      let people = (0..<count).map { _ in Int64.random(in: 0...4, using: &numbers) }
      let divisions = (0..<2).map { _ in
        people.map { _ in Int32.random(in: 0...3, using: &numbers) }
      }
      let persons = divisions.map { values in
        values.indices.flatMap { Array(repeating: values[$0], count: Int(people[$0])) }.sorted()
      }
      let isBetter = persons[1].lexicographicallyPrecedes(persons[0])
      #expect(leximinPrefers(divisions[0], over: divisions[1], people: people) == isBetter)
    }
  }
}
