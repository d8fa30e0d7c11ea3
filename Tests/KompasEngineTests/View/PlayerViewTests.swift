import Foundation
import KompasEngine
import KompasTestSupport
import Testing

/// docs/modules.md: a view holds what its role may know, and nothing else.
@Suite struct PlayerViewTests {
  /// A case to play.
  enum Played: String, CaseIterable {
    case small
    case sportveld_overlinde
    case windpark_oosterbrink

    func game() throws -> Game {
      self == .small
        ? Game(SmallCase.compiled) : Game(try PlayoutTests.load("Scenarios/\(rawValue)"))
    }
  }

  private static func bytes(_ view: PlayerView) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(view)
  }

  /// Every moment of some random runs.
  private func play(
    _ game: Game,
    seeds: Range<UInt64>,
    _ look: (Timeline, inout SplitMix) throws -> Void
  ) throws {
    for seed in seeds {
      var player = RandomPlayer(seed: seed)
      var numbers = SplitMix(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while let decision = player.decide(timeline) {
        timeline.append(try timeline.decide(decision))
        try look(timeline, &numbers)
      }
    }
  }

  @Test(arguments: Played.allCases, Role.allCases)
  func `what is hidden leaves no trace in a view`(played: Played, role: Role) throws {
    var changed = 0
    try play(try played.game(), seeds: 0..<5) { timeline, numbers in
      let seen = try Self.bytes(timeline.view(for: role))
      for change in 0..<6 {
        var world = HiddenWorld(timeline)
        switch change {
        case 0: world.throwOtherDice()
        case 1: world.changeTheFuture()
        case 2: world.changeDefects()
        case 3: world.changeFlags()
        case 4: world.changeLeanings()
        case _: if world.changeGroup(using: &numbers) { changed += 1 }
        }
        let other = try Self.bytes(world.run.view(for: role))
        #expect(other == seen, "change \(change) at event \(timeline.events.count)")
      }
    }
    #expect(changed > 0)
  }

  @Test(arguments: Played.allCases, Role.allCases)
  func `a view reads back as it was written`(played: Played, role: Role) throws {
    try play(try played.game(), seeds: 20..<22) { timeline, _ in
      let view = timeline.view(for: role)
      let written = try Self.bytes(view)
      #expect(try JSONDecoder().decode(PlayerView.self, from: written) == view)
    }
    let outline = CaseOutline(try played.game().rules)
    let written = try JSONEncoder().encode(outline)
    #expect(try JSONDecoder().decode(CaseOutline.self, from: written) == outline)
  }

  @Test(arguments: Played.allCases)
  func `a group that was not heard has no number, and one that was has one`(
    played: Played
  ) throws {
    try play(try played.game(), seeds: 30..<33) { timeline, _ in
      let seen = timeline.view(for: .player).seen
      for group in seen.groups { #expect((group.hearing == .heard) == (group.estimate != nil)) }
      let heard = Set(seen.groups.filter { $0.hearing == .heard }.map(\.stakeholder))
      let moved = timeline.view(for: .player).lastTurn?.moved ?? []
      #expect(heard.isSuperset(of: moved))
    }
  }

  /// Whoever reads a view elsewhere, reads these names.
  @Test func `enums go by these names`() {
    #expect(
      Stage.allCases.map(\.wire) == [
        "declaring", "briefing", "choosing", "motivating", "consequences", "interlude", "council",
        "court", "pause", "ended", "debriefing", "recalibrating", "finished",
        "reconsidering",
      ]
    )
    #expect(
      Phase.allCases.map(\.wire) == [
        "exploration", "participation", "draft", "objections", "decision", "court", "aftermath",
      ]
    )
    #expect(
      StakeholderKind.allCases.map(\.wire) == [
        "residents", "faction", "business", "organisation", "authority", "voiceless",
      ]
    )
    #expect(
      ParticipationLevel.allCases.map(\.wire) == [
        "inform", "consult", "advise", "coproduce", "decide",
      ]
    )
    #expect(
      DecisionOutcome.allCases.map(\.wire) == ["none", "taken", "withdrawn", "notAdopted"]
    )
    #expect(VoteOutcome.allCases.map(\.wire) == ["none", "adopted", "rejected"])
    #expect(
      CourtOutcome.allCases.map(\.wire) == [
        "none", "upheld", "repaired", "effectsKept", "annulled",
      ]
    )
    #expect(PromiseState.allCases.map(\.wire) == ["unmade", "open", "kept", "broken", "returned"])
    #expect(
      Firmness.allCases.map(\.wire) == ["always", "mostly", "depends", "seldom", "never"]
    )
    #expect(Stance.allCases.map(\.wire) == ["sureFor", "weighs", "sureAgainst", "notAsked"])
    #expect(
      VotePart.allCases.map(\.wire) == ["support", "process", "promise", "coalition", "credit"]
    )
    #expect(
      Observation.GroupView.Hearing.allCases.map(\.wire) == ["voiceless", "unheard", "heard"]
    )
  }

  @Test func `a view says which version it is, and whose`() throws {
    let game = Game(SmallCase.compiled)
    let view = Timeline(game, events: game.opening(seed: 1)).view(for: .player)
    let text = String(decoding: try Self.bytes(view), as: UTF8.self)
    #expect(text.contains(#""version":1"#) && text.contains(#""role":"player""#))
    #expect(text.contains(#""stage":"declaring""#) && text.contains(#""phase":null"#))
  }

  @Test func `a name that is not known is refused`() throws {
    let text = #"{"level":"perhaps","hinge":1}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(SeenFirmness.self, from: Data(text.utf8))
    }
    let known = try JSONDecoder().decode(
      SeenFirmness.self,
      from: Data(#"{"level":"mostly","hinge":1}"#.utf8)
    )
    #expect(known.level == .mostly && known.hinge == 1)
  }
}
