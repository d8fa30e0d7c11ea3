/// Three figures to be compared, each better when higher.
public struct Triple: Sendable, Hashable {
  /// The first.
  public var first: Int32
  /// The second.
  public var second: Int32
  /// The third.
  public var third: Int32

  /// Makes a triple.
  public init(_ first: Int32, _ second: Int32, _ third: Int32) {
    self.first = first
    self.second = second
    self.third = third
  }

  /// Whether this is at least as good on all three and better on one: Pareto dominance.
  public func dominates(_ other: Triple) -> Bool {
    first >= other.first && second >= other.second && third >= other.third && self != other
  }
}

/// The Pareto front: the elements that no other dominates on three figures.
///
/// Equals do not dominate each other, so all of them stay. Sorted by the first figure, each element is compared
/// with a staircase of the best of the other two so far: exact, O(n · (log n + front)). Source: Kung, Luccio &
/// Preparata 1975, DOI 10.1145/321906.321910.
///
/// - Parameters:
///   - elements: in any order.
///   - figures: what is compared.
/// - Returns: the front, from most to least on the first figure, then the second, then the third; equals in the
///   order of `elements`.
public func paretoFront<Element>(
  _ elements: [Element],
  by figures: (Element) -> Triple
) -> [Element] {
  let rows = elements.map(figures)
  let order = rows.indices.sorted {
    let (one, other) = (rows[$0], rows[$1])
    if one.first != other.first { return one.first > other.first }
    if one.second != other.second { return one.second > other.second }
    return one.third != other.third ? one.third > other.third : $0 < $1
  }
  // By descending second figure; the third rises along it.
  var staircase: [Triple] = []
  var front: [Int] = []
  for index in order {
    let row = rows[index]
    if let last = front.last, rows[last] == row {
      front.append(index)
      continue
    }
    // All before this place have at least as much of the second figure; the last of them most of the third.
    let place = firstPlace(in: staircase, below: row.second)
    if place > 0, staircase[place - 1].third >= row.third { continue }
    front.append(index)
    let end = staircase[place...].firstIndex { $0.third > row.third } ?? staircase.count
    let start = place > 0 && staircase[place - 1].second == row.second ? place - 1 : place
    staircase.replaceSubrange(start..<end, with: [row])
  }
  return front.map { elements[$0] }
}

/// The first place in a staircase with less than this of the second figure.
private func firstPlace(in staircase: [Triple], below second: Int32) -> Int {
  var (low, high) = (0, staircase.count)
  while low < high {
    let middle = (low + high) / 2
    if staircase[middle].second >= second { low = middle + 1 } else { high = middle }
  }
  return low
}
