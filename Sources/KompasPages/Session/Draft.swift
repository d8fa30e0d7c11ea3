/// What stands on a page that takes writing, and is no answer yet.
public struct Draft: Sendable, Equatable {
  /// Which choices are ticked, from 0.
  public var picked: [Int]
  /// The line so far.
  public var text: String

  /// A draft of ticks and a line.
  public init(picked: [Int] = [], text: String = "") {
    (self.picked, self.text) = (picked, text)
  }

  /// Whether nothing stands there.
  public var isEmpty: Bool { picked.isEmpty && text.isEmpty }
}
