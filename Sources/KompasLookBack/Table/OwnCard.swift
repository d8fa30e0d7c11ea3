/// What a seat adds to its own card while it has it open; it is kept nowhere but in its file.
package struct OwnCard: Sendable, Equatable {
  /// What it will do otherwise; empty if it did not say.
  package var monday = ""
  /// Where it was saved; `nil` before.
  package var saved: Card?
  /// Why it could not be saved; `nil` if it could.
  package var trouble: String?

  /// A card to which nothing was added.
  package init() {}
}
