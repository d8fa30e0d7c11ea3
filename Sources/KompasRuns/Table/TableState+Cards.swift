import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay

/// The card that a seat has open, and what it adds to it.
extension TableState {
  /// What is done on the cards of the seats, one after another.
  func readCard(_ action: Action, _ round: SeatRound) -> SessionStep {
    var round = round
    if round.isOver {
      guard action == .proceed else { return .show }
      if change != nil { return changeSeats() }
      step = .lettingGo
      return .show
    }
    switch action {
    case .command(WordedView.passOverKey) where !round.isOpen:
      // What this seat added before it closed its card is not for the next one.
      card = OwnCard()
      round.open()
      round.mark(.pass)
    case .command(let key) where round.isOpen:
      if key == WordedView.mondayKey {
        step = .monday(round)
        return .show
      }
      if key == WordedView.saveKey { saveCard(of: round.seat) }
      if let saved = card.saved, let outlet = saved.outlets.first(where: { $0.key == key }) {
        card.saved?.came(host.bring(saved.path, outlet, language))
      }
    case .chose(0) where round.isOpen:
      // The next seat sees nothing of it.
      card = OwnCard()
      round.mark(.pass)
    default: goRound(action, &round)
    }
    step = .cards(round)
    return .show
  }

  /// Takes what a seat writes for its card; it is kept nowhere else.
  func writeMonday(_ action: Action, _ round: SeatRound) {
    switch action {
    case .wrote(let text):
      card.monday = text.trimmed
      // The file says what the page says.
      if card.saved != nil { saveCard(of: round.seat) }
      step = .cards(round)
    case .back: step = .cards(round)
    default: break
    }
  }

  /// Writes the card of a seat as a file, or says why that cannot be.
  private func saveCard(of seat: Int) {
    let page = game.worded.savedCardPage(seat, figures?.seats.first { $0.seat == seat }, card)
    do throws(StoreError) {
      card.saved = try host.seatCard(game.card(of: seat, page), language)
      card.trouble = nil
    } catch { card.trouble = host.words(.store(error), language) }
  }
}
