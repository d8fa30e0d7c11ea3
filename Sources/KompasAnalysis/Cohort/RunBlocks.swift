/// Runs in blocks of at least a number, of which each counts whole or not at all.
///
/// Whoever may choose from when to when runs count could ask twice, and subtract. With blocks, all that can be asked for are unions
/// of blocks, so that two answers are of the same runs or differ by a whole block. A block is one or more whole days (UTC) with
/// together at least so many runs; the last days go with the block before them. Blocks for larger groups are made of blocks for smaller ones:
/// whatever two answers are subtracted, they differ by no fewer runs than the smaller of their minimums.
///
/// Source: partitioning, as in Chin & Özsoyoğlu 1981, Statistical database design, ACM TODS 6(1).
package struct RunBlocks {
  /// How many runs the smallest blocks have at least; never fewer than a group that is shown when nothing is asked for.
  static let least = Cohort.usualMinimum

  /// The places of the runs in each block, from early to late.
  let blocks: [[Int]]

  /// Makes blocks.
  ///
  /// - Parameters:
  ///   - starts: when each run began, ISO 8601 in UTC.
  ///   - minimum: how many runs a block must have at least; rounded up to `least`, twice that, four times that and so on.
  package init(_ starts: [String], minimum: Int) {
    let days = Dictionary(grouping: starts.indices) { String(starts[$0].prefix(10)) }
    var blocks = days.sorted { $0.key < $1.key }.map(\.value)
    var size = Self.least
    blocks = Self.joined(blocks, size)
    while size < minimum {
      size *= 2
      blocks = Self.joined(blocks, size)
    }
    self.blocks = blocks
  }

  /// Puts blocks together, from early to late, until each has so many runs; what is left at the end goes with the last.
  private static func joined(_ blocks: [[Int]], _ size: Int) -> [[Int]] {
    var joined: [[Int]] = []
    var open: [Int] = []
    for block in blocks {
      open += block
      if open.count >= size {
        joined.append(open)
        open = []
      }
    }
    guard !open.isEmpty else { return joined }
    if joined.isEmpty { return [open] }
    joined[joined.count - 1] += open
    return joined
  }

  /// The places of the runs that count: those in blocks of which every run does, in the order they were given.
  package func counting(_ isAsked: (Int) -> Bool) -> [Int] {
    blocks.filter { $0.allSatisfy(isAsked) }.flatMap { $0 }.sorted()
  }
}
