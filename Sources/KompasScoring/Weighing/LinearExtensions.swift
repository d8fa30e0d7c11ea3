/// All ways to line criteria up so that the heavier one of every order comes first; drawn evenly.
///
/// A walk from the empty set to the full one, through sets that hold with each criterion all that weigh at least as much
/// (downsets); each step is as likely as the ways that lie behind it are many.
struct LinearExtensions: Sendable {
  /// The most sets that are counted.
  private static let limit = 100_000

  /// A step of the walk.
  struct Step: Sendable {
    /// The criterion that is added.
    var criterion: Int
    /// The set that this gives.
    var next: Int
    /// Taken if a random word lies below; 2³² for the last step of a set.
    var below: UInt64
  }

  /// The criteria, ascending.
  let members: [Int]
  /// Per set the first of its steps.
  private var first: [Int] = []
  private var steps: [Step] = []

  /// Counts the ways.
  init(_ members: [Int], heavier: [[Int]]) throws(WeighingProblem) {
    guard members.count <= 64 else { throw .tooManyOrders(members) }
    self.members = members
    let needed = members.map { member -> UInt64 in
      members.indices.reduce(0) { heavier[member].contains(members[$1]) ? $0 | 1 << $1 : $0 }
    }
    // Sets in order of size; each is reached from a smaller one.
    var sets: [UInt64] = [0]
    var places: [UInt64: Int] = [0: 0]
    var index = 0
    while index < sets.count {
      first.append(steps.count)
      for element in members.indices
      where sets[index] >> element & 1 == 0 && needed[element] & ~sets[index] == 0 {
        let next = sets[index] | 1 << element
        if places[next] == nil {
          guard sets.count < Self.limit else { throw .tooManyOrders(members) }
          places[next] = sets.count
          sets.append(next)
        }
        steps.append(Step(criterion: members[element], next: places[next] ?? 0, below: 0))
      }
      index += 1
    }
    first.append(steps.count)
    weigh(sets.count)
  }

  /// Counts the ways behind each set, from the full one back, and gives each step its share.
  private mutating func weigh(_ count: Int) {
    var ways = [Double](repeating: 1, count: count)
    for set in stride(from: count - 2, through: 0, by: -1) {
      let range = first[set]..<first[set + 1]
      let total = range.reduce(0) { $0 + ways[steps[$1].next] }
      ways[set] = total
      var sum = 0.0
      for index in range {
        sum += ways[steps[index].next]
        steps[index].below = UInt64((sum / total * 4_294_967_296).rounded())
      }
      steps[range.upperBound - 1].below = 4_294_967_296
    }
  }

  /// A step from a set, by chance.
  func step(from set: Int, _ chance: inout Xoshiro) -> Step {
    let word = UInt64(chance.next())
    var index = first[set]
    while steps[index].below <= word { index += 1 }
    return steps[index]
  }
}
