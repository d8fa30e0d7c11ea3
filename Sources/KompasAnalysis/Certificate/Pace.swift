package import KompasEngine

extension Certificate {
  /// What a run asks of a player's time, measured on the pages of runs by chance.
  public struct Pace: Sendable, Equatable {
    /// How many runs were read.
    public var runs: Int
    /// On a screen.
    public var screen: Reading
    /// In plain lines, as they are read aloud.
    public var plain: Reading

    /// What one face shows of a run; each the middle of the runs.
    public struct Reading: Sendable, Equatable {
      /// How many pages there are.
      public var pages: Int
      /// How many words stand on them.
      public var words: Int
      /// How long that takes, the thinking included, in minutes.
      public var minutes: Length
    }

    /// How fast somebody reads (Brysbaert 2019, DOI 10.1016/j.jml.2019.104047: 238 words of English a minute in silence, 183 aloud).
    public static let wordsPerMinute = 200
    /// How long somebody thinks about a decision, in seconds: an estimate of the makers.
    public static let secondsOfThought = 40
    /// How much longer than the case says a run may be, in percents of that.
    public static let most = 120
    /// How much of what the case says a run takes at least, in percents, if it is not far below.
    public static let least = 67

    /// Whether the run in the middle takes longer than a case may that says to take so many minutes; 0 for one that says nothing.
    public func isLonger(than minutes: Int) -> Bool {
      let typical = max(screen.minutes.typical, plain.minutes.typical)
      return minutes > 0 && typical * 100 > minutes * Self.most
    }

    /// Whether the run in the middle takes far less than so many minutes, on either face: no fault, but an evening is planned by it.
    public func isFarShorter(than minutes: Int) -> Bool {
      max(screen.minutes.typical, plain.minutes.typical) * 100 < minutes * Self.least
    }
  }
}

extension Certificate.Pace {
  /// What was read of one run on one face.
  package struct Count: Sendable, Equatable {
    /// How many pages.
    package var pages = 0
    /// How many words.
    package var words = 0
    /// How many decisions were made: all that is decided but to go on.
    package var decisions = 0

    /// Nothing.
    package init() {}

    /// How long it took, in whole minutes, rounded up.
    var minutes: Int {
      // In parts of a second, as many as there are words in a minute.
      let minute = 60 * Certificate.Pace.wordsPerMinute
      let thought = Certificate.Pace.secondsOfThought * Certificate.Pace.wordsPerMinute
      return (words * 60 + decisions * thought + minute - 1) / minute
    }
  }

  /// What some runs come to; `nil` for none.
  package init?(_ counts: [(screen: Count, plain: Count)]) {
    guard let screen = Reading(counts.map(\.screen)), let plain = Reading(counts.map(\.plain))
    else { return nil }
    self.init(runs: counts.count, screen: screen, plain: plain)
  }
}

extension Certificate.Pace.Reading {
  init?(_ counts: [Certificate.Pace.Count]) {
    func sorted(_ figure: (Certificate.Pace.Count) -> Int) -> [Int] { counts.map(figure).sorted() }
    let minutes = sorted(\.minutes)
    guard let shortest = minutes.first, let longest = minutes.last else { return nil }
    let middle = (counts.count - 1) / 2
    self.init(
      pages: sorted(\.pages)[middle],
      words: sorted(\.words)[middle],
      minutes: Certificate.Length(shortest: shortest, typical: minutes[middle], longest: longest)
    )
  }
}

/// A run by chance: one of those that `certify` plays.
package struct RunByChance: Sendable {
  /// The seed of its dice.
  package let dice: UInt64
  /// What is chosen in it, in order: options of the case.
  package let choices: [Int]

  /// Plays it.
  ///
  /// - Parameters:
  ///   - game: the case.
  ///   - seed: the seed of all runs.
  ///   - number: which of them, from 0.
  package init(_ game: Game, seed: UInt64, number: Int) {
    let seeds = RunSeeds(seed: seed, number: number)
    var machine = Playout(game)
    machine.begin(seed: seeds.dice)
    machine.finish(.random, choosing: seeds.choices)
    (dice, choices) = (seeds.dice, machine.choices)
  }
}
