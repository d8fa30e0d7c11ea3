/// Weightings that fit an order: drawn by exchanging the weights of a draw from the whole simplex.
///
/// Of weights that are uniform on the simplex, those that fit an order are again uniform: sorted weights, given out along
/// one of the ways to line the criteria up that fit the order, each way equally likely. Those ways (linear extensions) are counted by the sets that can stand in front (downsets).
/// Criteria without an order between them, not even by way of others, are exchanged apart.
struct OrderedWeightings: Sendable {
  private let parts: [LinearExtensions]

  /// Whether there is no order at all.
  var isEmpty: Bool { parts.isEmpty }

  /// Checks orders, and counts the ways to fit them.
  init(_ orders: [WeightOrder], criteria: Int) throws(WeighingProblem) {
    let heavier = try Self.checked(orders, criteria: criteria)
    var parts: [LinearExtensions] = []
    for members in Self.components(heavier) where members.count > 1 {
      parts.append(try LinearExtensions(members, heavier: heavier))
    }
    self.parts = parts
  }

  /// Checks orders.
  ///
  /// - Returns: per criterion the criteria that weigh at least as much, each once.
  static func checked(
    _ orders: [WeightOrder],
    criteria: Int
  ) throws(WeighingProblem) -> [[Int]] {
    var heavier = [[Int]](repeating: [], count: criteria)
    for (index, order) in orders.enumerated() {
      for criterion in [order.heavier, order.lighter]
      where !(0..<criteria).contains(criterion) {
        throw .unknownCriterion(order: index, criterion: criterion)
      }
      if !heavier[order.lighter].contains(order.heavier) {
        heavier[order.lighter].append(order.heavier)
      }
    }
    if let cycle = cycle(heavier) { throw .cycle(cycle) }
    return heavier
  }

  /// Memory to exchange weights in.
  struct Room: Sendable {
    fileprivate var sorted: [Float]

    /// Memory for the largest part.
    init(_ weightings: OrderedWeightings) {
      let most = weightings.parts.map { $0.members.count }.max() ?? 0
      sorted = Array(repeating: 0, count: most)
    }
  }

  /// Exchanges the weights of one sample: those of criterion c are at c · `every` + `sample`.
  func exchange(
    _ weights: borrowing Buffer<Float>,
    sample: Int,
    every: Int,
    _ chance: inout Xoshiro,
    _ room: inout Room
  ) {
    for part in parts {
      let count = part.members.count
      // Insertion sort, the largest first.
      for index in 0..<count {
        let weight = weights[part.members[index] * every + sample]
        var place = index
        while place > 0, room.sorted[place - 1] < weight {
          room.sorted[place] = room.sorted[place - 1]
          place -= 1
        }
        room.sorted[place] = weight
      }
      var set = 0
      for place in 0..<count {
        let step = part.step(from: set, &chance)
        weights[step.criterion * every + sample] = room.sorted[place]
        set = step.next
      }
    }
  }

  /// Criteria that each weigh at least as much as the next, and the last as much as the first; `nil` if there are none.
  private static func cycle(_ heavier: [[Int]]) -> [Int]? {
    // What has nothing heavier left is taken away; what stays holds a circle, or leads to one.
    var left = Array(heavier.indices)
    while let free = left.firstIndex(where: { heavier[$0].allSatisfy { !left.contains($0) } }) {
      left.remove(at: free)
    }
    guard var present = left.first else { return nil }
    var path: [Int] = []
    while !path.contains(present) {
      path.append(present)
      guard let next = heavier[present].first(where: left.contains) else { return nil }
      present = next
    }
    return path.drop { $0 != present }.reversed()
  }

  /// Criteria that orders tie together.
  private static func components(_ heavier: [[Int]]) -> [[Int]] {
    var group = Array(heavier.indices)
    for (lighter, others) in heavier.enumerated() {
      for other in others {
        let (from, to) = (group[lighter], group[other])
        for index in group.indices where group[index] == from { group[index] = to }
      }
    }
    return heavier.indices.compactMap { first in
      let members = group.indices.filter { group[$0] == group[first] }
      return members.first == first ? members : nil
    }
  }
}
