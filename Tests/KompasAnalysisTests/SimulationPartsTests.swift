import KompasEngine
import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct HistogramTests {
  /// By definition: sorted, the ⌈n·p⌉-th.
  @Test(arguments: [1, 2, 3, 19, 20, 21, 100, 257])
  func `percentiles are the nearest ranks`(size: Int) {
    let values = (0..<size).map { ($0 * 7_919 + 13) % 131 - 40 }
    let sorted = values.sorted()
    var counted = Histogram(-50...100)
    for value in values { counted.count(value) }
    for percent in [0, 1, 5, 25, 50, 75, 95, 99, 100] {
      let rank = max(1, (size * percent + 99) / 100)
      #expect(counted.percentile(percent) == sorted[rank - 1], "\(percent)")
    }
    #expect(counted.total == size)
    #expect(counted.mean == Double(values.reduce(0, +)) / Double(size))
  }

  @Test func `what lies outside counts at the edge, and an empty one has no figures`() {
    var counted = Histogram(0...10)
    #expect(counted.percentile(50) == nil && counted.mean == nil && counted.bars.isEmpty)
    counted.count(-5)
    counted.count(99)
    #expect(counted.bars.map(\.value) == [0, 10])
    #expect(counted.mean == 5)
  }
}

@Suite struct SimulationPolicyTests {
  @Test func `a declared compass divides sixty points, every division equally likely`() {
    let draws = 26_000
    var sums = [Int](repeating: 0, count: 6)
    var zeros = sums
    var seen: Set<[Int]> = []
    for number in 0..<draws {
      let points = RunSeeds(seed: 9, number: number).points
      #expect(points.count == 6 && points.reduce(0, +) == 60)
      #expect(points.allSatisfy { $0 >= 0 })
      seen.insert(points)
      for value in 0..<6 {
        sums[value] += points[value]
        if points[value] == 0 { zeros[value] += 1 }
      }
    }
    // Of the C(65, 5) divisions, C(64, 4) leave a given value without points: one in thirteen.
    for value in 0..<6 {
      #expect(abs(Double(sums[value]) / Double(draws) - 10) < 0.25)
      #expect(abs(zeros[value] - draws / 13) < 200)
    }
    // 26,000 draws out of 8,259,888 meet again about forty times.
    #expect(seen.count > draws - 100)
  }

  @Test func `runs have seeds of their own`() {
    var dice: Set<UInt64> = []
    for seed in [0, 1, UInt64.max] {
      for number in 0..<1_000 {
        let seeds = RunSeeds(seed: seed, number: number)
        dice.insert(seeds.dice)
        dice.insert(seeds.choices)
      }
    }
    #expect(dice.count == 6_000)
  }

  /// The revealed compass is brought to points in proportion to exp(θ).
  @Test(arguments: [[10, 10, 10, 10, 10, 10], [55, 1, 1, 1, 1, 1], [20, 5, 15, 8, 2, 10]])
  func `what a compass seeks gives back its points`(points: [Int]) {
    let sought = SimulationPolicy.sought(by: points)
    #expect(abs(sought.reduce(0, +)) < 1e-12)
    let back = apportion(
      sought.map { Int((exponential($0) * 1_000_000).rounded()) },
      total: 60
    )
    #expect(back == points)
  }

  @Test func `a value without points counts as half a point`() {
    let sought = SimulationPolicy.sought(by: [0, 1, 59, 0, 0, 0])
    #expect(abs(sought[1] - sought[0] - logarithm(2)) < 1e-12)
    #expect(sought[0] == sought[5])
  }
}

@Suite struct SimulationFindingsTests {
  private let rules = SmallCase.compiled

  @Test func `finds what never happened and what nearly always did`() {
    var totals = SimulationTotals(rules)
    totals.runs = 100
    totals.endings = [0, 75, 25]
    totals.opened = [100, 4, 100, 100, 0, 0, 0]
    totals.chosen = [97, 3, 0, 100, 0, 0, 0]
    totals.worstOff = [90, 10, 0, 0]
    let found = SimulationFindings(totals, rules)
    #expect(found.endingsNeverReached == [0] && found.usualEnding == 1)
    #expect(found.scenesNeverPlayed == [2])
    #expect(found.optionsNeverOpen == [4])
    #expect(found.optionsSeldomOpen == [1])
    #expect(found.optionsNeverChosen == [2])
    #expect(found.scenesAlwaysTheSame == [1])
    #expect(found.eventsNeverHappened == [0] && found.alwaysWorstOff == 0)
  }

  @Test func `finds nothing special where everything happens`() {
    var totals = SimulationTotals(rules)
    totals.runs = 100
    totals.endings = [30, 30, 40]
    totals.opened = [100, 100, 100, 100, 60, 100, 100]
    totals.chosen = [30, 30, 40, 60, 40, 50, 50]
    totals.worstOff = [50, 50, 0, 0]
    totals.events = [50]
    let found = SimulationFindings(totals, rules)
    var none = found
    (none.scenesNeverPlayed, none.optionsNeverOpen, none.optionsSeldomOpen) = ([], [], [])
    (none.optionsNeverChosen, none.scenesAlwaysTheSame) = ([], [])
    (none.endingsNeverReached, none.eventsNeverHappened) = ([], [])
    (none.usualEnding, none.alwaysWorstOff) = (nil, nil)
    #expect(found == none)
  }
}

@Suite struct SimulationDocumentTests {
  /// Reads RFC 4180.
  private func rows(_ csv: String) -> [[String]] {
    var (rows, row, field): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    var rest = Array(csv.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          field.unicodeScalars.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"": isQuoted = true
      case ",":
        row.append(field)
        field = ""
      case "\r":
        #expect(rest.popFirst() == "\n")
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    #expect(row.isEmpty && field.isEmpty && !isQuoted)
    return rows
  }

  @Test func `the table says what was counted`() throws {
    var rules = SmallCase.compiled
    rules.version = "1,0 \"proef\"\r\nvan juni"
    let game = Game(rules)
    let simulation = simulate(
      game,
      playouts: 90,
      policy: .compass(points: [5, 10, 15, 20, 10, 0]),
      seed: 2
    )
    let totals = simulation.totals
    let rows = rows(SimulationDocument(simulation, game).csv())
    #expect(rows.first == ["kind", "id", "measure", "value"])
    #expect(rows.allSatisfy { $0.count == 4 })
    #expect(Set(rows.map { $0.dropLast() }).count == rows.count)
    func value(_ kind: String, _ id: String, _ measure: String) -> String? {
      rows.first { $0.prefix(3) == [kind, id, measure] }?.last
    }
    #expect(value("simulation", "klein", "version") == rules.version)
    #expect(value("simulation", "klein", "runs") == "90")
    #expect(value("simulation", "klein", "stopped") == "false")
    #expect(value("compass", "transparantie", "points") == "20")
    for (index, ending) in rules.endings.enumerated() {
      #expect(value("ending", ending.id, "count") == "\(totals.endings[index])")
    }
    for (group, stakeholder) in rules.stakeholders.enumerated() {
      let counted = totals.supports[group]
      #expect(value("support", stakeholder.id, "p50") == counted.percentile(50).map { "\($0)" })
      let bars = rows.filter { $0[0] == "support_histogram" && $0[1] == stakeholder.id }
      #expect(bars.compactMap { Int($0[2]) } == counted.bars.map(\.value))
      #expect(bars.compactMap { Int($0[3]) } == counted.bars.map(\.count))
    }
    #expect(value("option", "besluit.sparen", "opened") == "\(totals.opened[4])")
    #expect(value("option", "besluit.sparen", "chosen") == "\(totals.chosen[4])")
  }
}
