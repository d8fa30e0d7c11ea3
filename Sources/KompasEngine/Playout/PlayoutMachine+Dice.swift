/// The draws of `Draws`; both products of a round of Philox at once.
extension PlayoutMachine {
  typealias Words = SIMD2<UInt64>

  /// Prepares the ten keys of a seed.
  @inline(__always)
  func setKeys(_ seed: UInt64, _ keys: Row<Words>) {
    var first = UInt32(truncatingIfNeeded: seed)
    var second = UInt32(truncatingIfNeeded: seed &>> 32)
    for round in 0..<10 {
      keys[round] = Words(UInt64(first), UInt64(second))
      first = first &+ 0x9E37_79B9
      second = second &+ 0xBB67_AE85
    }
  }

  /// The first two words of a draw, as `Draws.words`.
  @inline(__always)
  func draw(_ purpose: DrawPurpose, scene: Int32, index: Int32, _ keys: Row<Words>)
    -> (first: UInt64, second: UInt64)
  {
    let (even, odd) = pairs(purpose, scene: scene, index: index, keys)
    return (even[0] & 0xffff_ffff, odd[0] & 0xffff_ffff)
  }

  /// The words 0 and 2 of a draw, and its words 1 and 3, each with an upper half that means nothing.
  @inline(__always)
  private func pairs(_ purpose: DrawPurpose, scene: Int32, index: Int32, _ keys: Row<Words>)
    -> (even: Words, odd: Words)
  {
    // The words 0 and 2 that are multiplied, and the words 1 and 3 that are not. Upper halves are left over: nothing reads them.
    var even = Words(UInt64(purpose.rawValue), UInt64(UInt32(bitPattern: index)))
    var odd = Words(UInt64(UInt32(bitPattern: scene)), 0)
    @inline(__always) func round(_ key: Int) {
      let product = (even & Words(repeating: 0xffff_ffff)) &* Words(0xD251_1F53, 0xCD9E_8D57)
      let turned = Words(product[1], product[0])
      even = (turned &>> 32) ^ odd ^ keys[key]
      odd = turned
    }
    round(0)
    round(1)
    round(2)
    round(3)
    round(4)
    round(5)
    round(6)
    round(7)
    round(8)
    round(9)
    return (even, odd)
  }

  /// A symmetric triangular deviation, as `Draws.triangular`.
  @inline(never)
  func deviation(_ spread: Int32, _ index: Int32) -> Int32 {
    let (first, second) = draw(.effect, scene: 0, index: index, keys)
    let centered = Int64(bitPattern: first) &+ Int64(bitPattern: second) &- Int64(UInt32.max)
    return Int32(truncatingIfNeeded: Int64(spread) &* centered / Int64(UInt32.max))
  }

  /// A whole number of percents, as `Draws.percent`.
  @inline(__always)
  func percent(_ purpose: DrawPurpose, index: Int32) -> Int32 {
    Int32(truncatingIfNeeded: (word(purpose, scene: 0, index: index) &* 100) &>> 32)
  }

  /// One word for a purpose.
  @inline(never)
  func word(_ purpose: DrawPurpose, scene: Int32, index: Int32) -> UInt64 {
    draw(purpose, scene: scene, index: index, keys).first
  }

  /// The word of a choice: one draw has those of four turns.
  @inline(__always)
  func choiceWord() -> UInt64 {
    let draw = UInt64(UInt32(bitPattern: head.turn &>> 2))
    if choiceWords[4] != draw { drawChoices(draw) }
    return choiceWords[head.turn & 3]
  }

  @inline(never)
  private func drawChoices(_ index: UInt64) {
    let (even, odd) = pairs(
      .choice,
      scene: 0,
      index: Int32(truncatingIfNeeded: index),
      choosingKeys
    )
    for word in 0..<2 {
      choiceWords[2 &* word] = even[word] & 0xffff_ffff
      choiceWords[2 &* word &+ 1] = odd[word] & 0xffff_ffff
    }
    choiceWords[4] = index
  }
}
