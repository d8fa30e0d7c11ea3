import ArgumentParser
import KompasRuns
import KompasScoring
import KompasStandards
import KompasView

/// `kompas table`: a table plays a case together on one screen, or goes on with a run that was stopped.
struct TableCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "table",
      abstract: Language.told.phrase("help.table.about"),
      discussion: Language.told.phrase("help.table.more")
    )
  }

  @Argument(help: .phrase("help.any.case"))
  var caseName: String?

  @Option(help: .phrase("help.table.seats"))
  var seats: Int?

  @Option(help: .phrase("help.table.rule"))
  var rule: Rule?

  @Option(help: .phrase("help.table.ballots"))
  var ballots: Ballots?

  @Option(help: .phrase("help.table.show"))
  var show: Telling?

  @Flag(inversion: .prefixedNo, help: .phrase("help.table.roles"))
  var roles: Bool?

  @Flag(inversion: .prefixedNo, help: .phrase("help.table.short"))
  var short: Bool?

  @Option(help: .phrase("help.any.throws"))
  var seed: UInt64?

  @OptionGroup var options: PlayOptions

  /// How the table answers unseen.
  enum Ballots: String, ExpressibleByArgument, CaseIterable {
    case keyboard
    case paper
    case numbered
    case piles

    /// The ways that this leaves open; which of them is asked where there are several.
    var ways: [BallotWay] {
      switch self {
      case .keyboard: [.keyboard]
      case .paper: [.numbered, .piles]
      case .numbered: [.numbered]
      case .piles: [.piles]
      }
    }
  }

  /// What is shown of a vote.
  enum Telling: String, ExpressibleByArgument, CaseIterable {
    case counts
    case words
  }

  func validate() throws {
    let range = TableSetup.seatRange
    guard seats.map(range.contains) ?? true else {
      throw ValidationError(
        Language.told.phrase(
          "help.table.wrongSeats",
          ["least": range.lowerBound, "most": range.upperBound]
        )
      )
    }
  }

  func run() throws {
    let plan = TablePlan(
      seats: seats,
      rule: rule?.rule.rawValue,
      showsCounts: show.map { $0 == .counts },
      hasRoles: roles,
      ways: ballots?.ways ?? BallotWay.allCases,
      isShort: short
    )
    let app = try App(options)
    if let caseName {
      try app.play(caseName, seed: seed, table: plan)
    } else {
      try app.menu(seed: seed, table: plan)
    }
  }
}

/// A rule by which a table decides, by its name.
struct Rule: ExpressibleByArgument {
  let rule: VotingRule

  init?(argument: String) {
    guard let rule = VotingRule(rawValue: argument) else { return nil }
    self.rule = rule
  }

  static var allValueStrings: [String] { VotingRule.allCases.map(\.rawValue) }
}
