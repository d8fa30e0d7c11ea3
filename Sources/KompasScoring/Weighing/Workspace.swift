internal import CScoringKernels

/// The memory in which one thread weighs batches of samples.
struct Workspace: ~Copyable {
  /// Samples in a batch.
  static let batch = Int(KOMPAS_BATCH)
  /// Samples in a block: after each the streams of chance start afresh, and the tallies are emptied.
  static let block = batch * Int(KOMPAS_BATCHES)
  /// How many streams of chance run side by side.
  static let streamCount = Int(KOMPAS_STREAMS)
  private static let placeLanes = Int(KOMPAS_PLACE_LANES)
  private static let sumLanes = Int(KOMPAS_SUM_LANES)
  private static let one: UInt32 = 0x3F80_0000

  let criteria: Int
  let alternatives: Int
  let markCount: Int
  let arithmetic: Arithmetic
  /// What each alternative is worth more than the first: alternatives × criteria.
  let differences: [Double]
  let values: Buffer<Float>
  let streams: Buffer<UInt32>
  /// Criteria × batch.
  let weights: Buffer<Float>
  /// Marks × batch.
  let marks: Buffer<Float>
  let utilities: Buffer<Float>
  /// Alternatives × batch.
  let places: Buffer<UInt8>
  private let placeTallies: Buffer<UInt8>
  private let sumTallies: Buffer<UInt32>
  /// The stream that draws among the ways to fit an order.
  private var chance = Xoshiro(block: 0, stream: 0)
  private var room: OrderedWeightings.Room

  /// Memory for a plan.
  init(_ plan: WeighingPlan) {
    criteria = plan.table.criteria
    alternatives = plan.table.rows.count
    markCount = plan.marks
    arithmetic = plan.arithmetic
    differences = plan.table.differences
    room = OrderedWeightings.Room(plan.weightings)
    values = Buffer(0, count: differences.count)
    for (index, difference) in differences.enumerated() { values[index] = Float(difference) }
    streams = Buffer(0, count: 4 * Self.streamCount)
    weights = Buffer(0, count: criteria * Self.batch)
    // Drawing always writes the borders, and orders may need one row more.
    marks = Buffer(1, count: criteria * Self.batch)
    utilities = Buffer(0, count: alternatives * Self.batch)
    places = Buffer(0, count: alternatives * Self.batch)
    placeTallies = Buffer(0, count: (alternatives - 1) * (alternatives - 1) * Self.placeLanes)
    sumTallies = Buffer(0, count: alternatives * (1 + markCount) * Self.sumLanes)
  }

  /// Goes to the beginning of a block.
  mutating func start(_ block: Int) {
    for stream in 0..<Self.streamCount {
      let state = Xoshiro(block: UInt64(block), stream: UInt64(stream)).state
      streams[stream] = state.0
      streams[Self.streamCount + stream] = state.1
      streams[2 * Self.streamCount + stream] = state.2
      streams[3 * Self.streamCount + stream] = state.3
    }
    chance = Xoshiro(block: UInt64(block), stream: UInt64(Self.streamCount))
  }

  /// Draws a batch of weightings, uniform on the simplex.
  func draw() {
    switch arithmetic {
    case .fastest: unsafe withUnsafePointer(to: kernel) { unsafe kompas_draw($0, Self.best) }
    case .kernel(let set): unsafe withUnsafePointer(to: kernel) { unsafe kompas_draw($0, set) }
    case .single, .double: drawInSwift()
    }
  }

  /// Exchanges the weights of the batch so that they fit the orders.
  mutating func order(_ weightings: OrderedWeightings) {
    for sample in 0..<Self.batch {
      weightings.exchange(weights, sample: sample, every: Self.batch, &chance, &room)
    }
    for index in 0..<criteria * Self.batch { marks[index] = 1 + weights[index] }
  }

  /// Ranks the alternatives in the first samples of the batch.
  func count(_ samples: Int) {
    let first = Int32(samples)
    switch arithmetic {
    case .fastest:
      unsafe withUnsafePointer(to: kernel) { unsafe kompas_count($0, first, Self.best) }
    case .kernel(let set):
      unsafe withUnsafePointer(to: kernel) { unsafe kompas_count($0, first, set) }
    case .single:
      place(samples, differences.map { Float($0) })
      tally()
    case .double:
      place(samples, differences)
      tally()
    }
  }

  /// Takes what was counted, and begins at zero again.
  func empty(into tally: inout Tally) {
    for index in tally.places.indices {
      for lane in 0..<Self.placeLanes {
        tally.places[index] += UInt64(placeTallies[index * Self.placeLanes + lane])
      }
    }
    for alternative in 0..<alternatives {
      let times = alternative * (1 + markCount) * Self.sumLanes
      for lane in 0..<Self.sumLanes {
        tally.best[alternative] += UInt64(sumTallies[times + lane])
      }
      for mark in 0..<markCount {
        for lane in 0..<Self.sumLanes {
          let bits = sumTallies[times + (1 + mark) * Self.sumLanes + lane]
          let above = bits &- sumTallies[times + lane] &* Self.one
          tally.sums[alternative * markCount + mark] += UInt64(above)
        }
      }
    }
    placeTallies.fill(0)
    sumTallies.fill(0)
  }

  /// Adds the places and the marks of a batch to the tallies, as the kernel does.
  private func tally() {
    let inner = alternatives - 1
    for sample in 0..<Self.batch {
      for alternative in 0..<alternatives {
        let place = Int(places[alternative * Self.batch + sample])
        if alternative < inner, place < inner {
          let index = alternative * inner + place
          placeTallies[index * Self.placeLanes + sample % Self.placeLanes] += 1
        }
        guard place == 0 else { continue }
        let lane = alternative * (1 + markCount) * Self.sumLanes + sample % Self.sumLanes
        sumTallies[lane] += 1
        for mark in 0..<markCount {
          sumTallies[lane + (1 + mark) * Self.sumLanes] &+=
            marks[mark * Self.batch + sample].bitPattern
        }
      }
    }
  }

  /// The best instruction set of this processor.
  static let best = kompas_best_instructions()

  private var kernel: kompas_weighing {
    unsafe kompas_weighing(
      criteria: Int32(criteria),
      alternatives: Int32(alternatives),
      mark_count: Int32(markCount),
      values: values.start,
      streams: streams.start,
      weights: weights.start,
      marks: marks.start,
      utilities: utilities.start,
      places: places.start,
      place_tallies: placeTallies.start,
      sum_tallies: sumTallies.start
    )
  }
}
