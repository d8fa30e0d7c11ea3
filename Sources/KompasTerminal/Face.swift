public import KompasPages

/// What shows pages to a player and waits for what they do.
///
/// A face is not sendable: it belongs to whoever runs the game, one page at a time.
public protocol Face: AnyObject {
  /// Shows a page, and returns when the player has acted, or when something else made the page out of date.
  ///
  /// End of input, a hang-up and a request to terminate are all `.stop`.
  /// - Parameters:
  ///   - page: The page.
  ///   - isStale: Asked now and then whether the page is out of date: by the grid about twice a second, in plain lines after
  ///     each line that is typed; that line then does not count. `nil` if that cannot be.
  /// - Returns: What the player did; `nil` if the page is out of date.
  /// - Throws: Whatever keeps it from being shown.
  func ask(_ page: Page, unless isStale: (() -> Bool)?) throws -> Action?

  /// Speaks these words from the next page on.
  func speak(_ words: FacePhrases)

  /// Gives the terminal back; harmless when repeated.
  func close()
}

extension Face {
  /// Shows a page, and returns when the player has acted.
  ///
  /// End of input, a hang-up and a request to terminate are all `.stop`.
  public func ask(_ page: Page) throws -> Action { try ask(page, unless: nil) ?? .stop }
}
