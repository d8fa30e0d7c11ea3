import Foundation
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

/// The game can be played where nothing is known but the view, as at another machine.
@Suite struct PlayScreensTests {
  /// A value as it comes out of JSON.
  private func sent<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test(arguments: ["nl", "en"], 0..<6 as Range<UInt64>)
  func `from views that were sent, every page until the end is the same`(
    language: String,
    seed: UInt64
  ) throws {
    let phrases = Language.shipped(language)
    var table = Table(phrases, seed: seed)
    var far = PlayScreens(
      try sent(CaseOutline(Village.game.rules)),
      texts: try sent(Village.texts),
      phrases: phrases
    )
    var dice = Dice(state: seed)
    var pages = 0
    while !table.timeline.state.stage.isLookingBack {
      let view = try sent(table.timeline.view(for: .player))
      let page = table.page()
      #expect(far.page(view) == page)
      let isCurious = !page.commands.isEmpty && Int.random(in: 0..<3, using: &dice) == 0
      let command = isCurious ? page.commands.randomElement(using: &dice) : nil
      let action = command.map { Action.command($0.key) } ?? page.answer(&dice)
      #expect(try far.handle(action, view) == table.act(action))
      pages += 1
    }
    #expect(pages > 20)
  }
}
