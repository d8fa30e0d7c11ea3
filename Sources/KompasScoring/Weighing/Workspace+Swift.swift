/// What the kernel does, in Swift: the same draws, and the same sums in the same order.
///
/// Tests hold the two side by side. With numbers of 64 bits it also ranks what lies too close together for the kernel.
extension Workspace {
  /// Draws a batch of weightings: uniform numbers, sorted, and the gaps between them.
  func drawInSwift() {
    for stream in 0..<Self.streamCount {
      var chance = Xoshiro(
        state: (
          streams[stream], streams[Self.streamCount + stream],
          streams[2 * Self.streamCount + stream], streams[3 * Self.streamCount + stream]
        )
      )
      for sample in stride(from: stream, to: Self.batch, by: Self.streamCount) {
        let borders = (1..<criteria).map { _ in
          Float(bitPattern: chance.next() >> 9 | 0x3F80_0000)
        }.sorted()
        var before: Float = 1
        for (index, border) in borders.enumerated() {
          marks[index * Self.batch + sample] = border
          weights[index * Self.batch + sample] = border - before
          before = border
        }
        weights[(criteria - 1) * Self.batch + sample] = 2 - before
      }
      streams[stream] = chance.state.0
      streams[Self.streamCount + stream] = chance.state.1
      streams[2 * Self.streamCount + stream] = chance.state.2
      streams[3 * Self.streamCount + stream] = chance.state.3
    }
  }

  /// Finds the place of each alternative in the first samples; of equals the earlier one is better.
  ///
  /// - Parameters:
  ///   - samples: how many of the batch.
  ///   - values: what each alternative is worth more than the first, alternatives × criteria.
  func place<Number: BinaryFloatingPoint>(_ samples: Int, _ values: [Number]) {
    var utility = [Number](repeating: 0, count: alternatives)
    for sample in 0..<Self.batch {
      for alternative in 0..<alternatives {
        var sum = Number(weights[sample]) * values[alternative * criteria]
        for criterion in 1..<max(criteria, 1) {
          let weight = Number(weights[criterion * Self.batch + sample])
          sum += weight * values[alternative * criteria + criterion]
        }
        utility[alternative] = sum
      }
      for alternative in 0..<alternatives {
        var place = 0
        for other in 0..<alternative where !(utility[alternative] > utility[other]) { place += 1 }
        for other in (alternative + 1)..<max(alternatives, alternative + 1)
        where utility[other] > utility[alternative] { place += 1 }
        places[alternative * Self.batch + sample] = sample < samples ? UInt8(place) : 255
      }
    }
  }
}
