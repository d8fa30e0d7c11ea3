import KompasEngine
import KompasJournal
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasRuns

/// What tests of a table that plays a small case in memory have in common.
protocol TableTesting {}

extension TableTesting {
  func plan(_ seats: Int, rule: String = "majority", counts: Bool = true) -> TablePlan {
    TablePlan(
      seats: seats,
      rule: rule,
      showsCounts: counts,
      hasRoles: false,
      ways: [.keyboard]
    )
  }

  /// A table that sits down.
  func sit(_ plan: TablePlan, _ sitting: Sitting = Sitting()) throws -> Sitting {
    try sitting.begin(aTable: plan)
    return sitting
  }

  /// Opens the run again, as after the program was killed.
  func again(_ sitting: Sitting) throws -> Sitting {
    let next = Sitting(sitting.store)
    let run = try sitting.lastRun().id
    let playthrough = try Playthrough.resume(run: run, store: next.host.archive())
    try next.begin(TableState(playthrough, TablePlan(), next.host, .dutch))
    return next
  }

  /// Plays to the first page that asks a seat for its vote.
  func atBallot(_ plan: TablePlan) throws -> Sitting {
    let sitting = try sit(plan)
    try #require(sitting.play { sitting.isBallot })
    return sitting
  }

  /// Lets every seat vote, by the place of an option among those that are open; `nil` to pass.
  func vote(_ marks: [Int?], _ sitting: Sitting) throws {
    for mark in marks {
      try #require(sitting.play { sitting.isBallot })
      let open = try timeline(sitting)
      let options = open.game.openOptions(in: open.state)
      let all = Array(open.game.rules.scenes[open.state.scene].options)
      // On a seat's own page an option has the letter that it has in the talk.
      let letters = Array("ABCDEFGH").map { "\($0). " }
      let letter = mark.flatMap { all.firstIndex(of: options[$0]) }.map { letters[$0] } ?? "Ik pas"
      let place = sitting.page.offered.firstIndex { $0.label.hasPrefix(letter) }
      try sitting.act(.chose(try #require(place)))
    }
    // The laptop goes back to the middle.
    try sitting.act(.proceed)
  }

  func timeline(_ sitting: Sitting) throws -> Timeline {
    try RecordedRun(sitting.lastRun().id, in: sitting.store).timeline
  }
}

extension Sitting {
  /// Whether a seat is asked for its vote.
  var isBallot: Bool {
    page.isPrivate && page.offered.contains { $0.label == "Ik pas" }
  }
}
