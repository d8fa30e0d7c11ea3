/// The draws of `Draws`, two at a time.
extension PlayoutMachine {
  typealias Words = SIMD2<UInt64>

  /// Prepares the ten keys of a seed, twice beside each other.
  func setKeys(_ seed: UInt64, _ keys: Row<Words>) {
    var first = UInt32(truncatingIfNeeded: seed)
    var second = UInt32(truncatingIfNeeded: seed &>> 32)
    for round in 0..<10 {
      keys[2 &* round] = Words(repeating: UInt64(first))
      keys[2 &* round &+ 1] = Words(repeating: UInt64(second))
      first = first &+ 0x9E37_79B9
      second = second &+ 0xBB67_AE85
    }
  }

  /// The first two words of two draws for a purpose, as `Draws.words`.
  @inline(__always)
  func draw(
    _ purpose: DrawPurpose,
    scenes: Words,
    indices: Words,
    _ keys: Row<Words>
  ) -> (first: Words, second: Words) {
    let low = Words(repeating: 0xffff_ffff)
    var (c0, c1, c2, c3) = (Words(repeating: UInt64(purpose.rawValue)), scenes, indices, Words.zero)
    for round in 0..<10 {
      let product0 = (c0 & low) &* 0xD251_1F53
      let product1 = (c2 & low) &* 0xCD9E_8D57
      c0 = (product1 &>> 32) ^ c1 ^ keys[2 &* round]
      c2 = (product0 &>> 32) ^ c3 ^ keys[2 &* round &+ 1]
      // The upper halves are left over; nothing reads them.
      (c1, c3) = (product1, product0)
    }
    return (c0 & low, c1 & low)
  }

  /// A symmetric triangular deviation, as `Draws.triangular`.
  @inline(never)
  func deviation(_ spread: Int32, _ index: Int) -> Int32 {
    let (first, second) = draw(
      .effect,
      scenes: .zero,
      indices: Words(UInt64(UInt32(truncatingIfNeeded: index)), 0),
      keys
    )
    let centered = Int64(bitPattern: first[0]) &+ Int64(bitPattern: second[0]) &- Int64(UInt32.max)
    return Int32(truncatingIfNeeded: Int64(spread) &* centered / Int64(UInt32.max))
  }

  /// The die of an event in percent; its partner's is thrown at the same time.
  @inline(__always)
  func percent(ofEvent index: Int, _ row: EventRow) -> Int32 {
    if dice[index] < 0 { throwDice(index, row) }
    return dice[index]
  }

  @inline(never)
  private func throwDice(_ index: Int, _ row: EventRow) {
    let words = draw(
      .event,
      scenes: .zero,
      indices: Words(UInt64(index), UInt64(row.partner)),
      keys
    ).first
    let percents = (words &* Words(repeating: 100)) &>> 32
    dice[index] = Int32(truncatingIfNeeded: percents[0])
    dice[row.partner] = Int32(truncatingIfNeeded: percents[1])
  }

  /// One word for a purpose.
  @inline(never)
  func word(_ purpose: DrawPurpose, scene: Int32, index: Int32) -> UInt64 {
    draw(
      purpose,
      scenes: Words(UInt64(UInt32(bitPattern: scene)), 0),
      indices: Words(UInt64(UInt32(bitPattern: index)), 0),
      keys
    ).first[0]
  }

  /// The word of a choice; that of the same turn one scene on is thrown along, for it mostly comes next.
  @inline(__always)
  func choiceWord() -> UInt32 {
    if head.aheadScene == head.scene, head.aheadTurn == head.turn { return head.ahead }
    return throwChoices()
  }

  @inline(never)
  private func throwChoices() -> UInt32 {
    let scene = UInt64(UInt32(bitPattern: head.scene))
    let turn = UInt64(UInt32(bitPattern: head.turn))
    let words = draw(
      .choice,
      scenes: Words(scene, scene &+ 1),
      indices: Words(turn, turn &+ 1),
      choosingKeys
    ).first
    (head.aheadScene, head.aheadTurn) = (head.scene &+ 1, head.turn &+ 1)
    head.ahead = UInt32(truncatingIfNeeded: words[1])
    return UInt32(truncatingIfNeeded: words[0])
  }
}
