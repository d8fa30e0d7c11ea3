extension ImportanceSample {
  /// The values of one dimension below which these shares of all weight lie.
  ///
  /// The smallest value at which the weights of all values up to it reach the share. Values are first counted in
  /// buckets; only the bucket that holds the answer is sorted. O(points).
  ///
  /// - Parameters:
  ///   - shares: between 0 and 1.
  ///   - dimension: which.
  /// - Returns: one value per share.
  func quantiles(_ shares: [Double], of dimension: Int) -> [Double] {
    quantiles(shares, of: values(dimension))
  }

  /// The part of each dimension in the sum of all, exp(θ) ÷ Σ exp(θ): for each dimension in turn, a lane per point.
  var parts: [Lanes] {
    var result = points
    let count = weights.count
    for point in 0..<count {
      var highest = points[point]
      for value in 1..<max(dimension, 1) {
        let other = points[value * count + point]
        highest.replace(with: other, where: other .> highest)
      }
      var sum = Lanes.zero
      for value in 0..<dimension {
        let place = value * count + point
        result[place] = exponential(tamed(points[place] - highest))
        sum += result[place]
      }
      for value in 0..<dimension { result[value * count + point] /= sum }
    }
    return result
  }

  /// The same of any figure of the points, a lane per point.
  func quantiles(_ shares: [Double], of values: ArraySlice<Lanes>) -> [Double] {
    var (low, high) = (Lanes(repeating: .infinity), Lanes(repeating: -.infinity))
    for value in values {
      low.replace(with: value, where: value .< low)
      high.replace(with: value, where: value .> high)
    }
    let (least, most) = (low.min(), high.max())
    let count = 512
    let scale = most > least ? Double(count - 1) / (most - least) : 0
    let start = Lanes(repeating: least)
    // Adding 2⁵² leaves the nearest whole number in the lowest bits.
    func bucket(_ value: Lanes) -> SIMD4<UInt64> {
      unsafe unsafeBitCast((value - start) * scale + 0x1p52, to: SIMD4<UInt64>.self) & 0xfff
    }
    var buckets = [Double](repeating: 0, count: count)
    for (value, weight) in zip(values, weights) {
      let places = bucket(value)
      for lane in 0..<4 { buckets[Int(places[lane])] += weight[lane] }
    }
    let whole = buckets.reduce(0, +)
    return shares.map { share in
      var before = 0.0
      var found = 0
      while found < count - 1, before + buckets[found] < share * whole {
        before += buckets[found]
        found += 1
      }
      var members: [(value: Double, weight: Double)] = []
      for (value, weight) in zip(values, weights) {
        let isMember = bucket(value) .== UInt64(found)
        guard any(isMember) else { continue }
        for lane in 0..<4 where isMember[lane] { members.append((value[lane], weight[lane])) }
      }
      members.sort { $0.value < $1.value }
      for (value, weight) in members {
        before += weight
        if before >= share * whole { return value }
      }
      return members.last?.value ?? most
    }
  }
}
