public import KompasPages

/// What shows pages to a player and waits for what they do.
///
/// A face is not sendable: it belongs to whoever runs the game, one page at a time.
public protocol Face: AnyObject {
  /// Shows a page, and returns when the player has acted.
  ///
  /// End of input, a hang-up and a request to terminate are all `.stop`.
  func ask(_ page: Page) throws -> Action

  /// Speaks these words from the next page on.
  func speak(_ words: FaceWords)

  /// Gives the terminal back; harmless when repeated.
  func close()
}
