import KompasEngine
import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/certify.md: what a certificate claims, on both sides of each edge.
@Suite struct ClaimThresholdTests {
  /// A certificate that holds in all but the council, with its figures changed.
  private func claims(_ change: (inout Certificate) -> Void) throws -> Certificate {
    var tiny = TinyCase()
    tiny.scenes += tiny.scenes + tiny.scenes
    var certificate = try #require(tiny.certificate(playouts: 40))
    change(&certificate)
    certificate.claim(tiny.compiled, AuthorsWord(findings: 0))
    return certificate
  }

  @Test(arguments: [(4_999, [0]), (5_000, [])] as [(Int32, [Int])])
  func `a group is served from a support of fifty on`(most: Int32, failing: [Int]) throws {
    #expect(try claims { $0.most[0] = most }[.groupsServed]?.failing == failing)
  }

  @Test(arguments: [(0.0499, false), (0.05, true), (0.2, true)])
  func `a choice matters where it shifts a twentieth of the endings`(shift: Double, matters: Bool)
    throws
  {
    let certificate = try claims { certificate in
      for scene in certificate.influence.indices { certificate.influence[scene].shift = 0 }
      certificate.influence[1].shift = shift
    }
    #expect(certificate[.choicesMatter]?.isPassed == matters)
  }

  @Test(arguments: [(0.0099, [1]), (0.01, [])] as [(Double, [Int])])
  func `what comes in fewer than one in a hundred runs is hardly reached`(
    best: Double,
    failing: [Int]
  ) throws {
    let ended = try claims { certificate in
      for ending in certificate.endings.indices { certificate.endings[ending].best = 1 }
      certificate.endings[1].best = best
    }
    #expect(ended[.endingsReached]?.failing == failing)
    #expect(try claims { $0.scenes[1].best = best }[.scenesReached]?.failing == failing)
    // An option is looked at in the runs in which its scene comes, here half of all.
    let certificate = try claims {
      $0.scenes[0].best = 0.5
      $0.options[1].best = best / 2
    }
    #expect(certificate[.optionsReached]?.failing == failing)
    // A scene that hardly comes is told once, and its options are not.
    let hidden = try claims {
      $0.scenes[0].best = 0.0099
      $0.options[1].best = 0
    }
    #expect(hidden[.optionsReached]?.failing == [])
  }

  @Test(arguments: [(99, true, [2]), (100, true, []), (100, false, [2])] as [(Int32, Bool, [Int])])
  func `a tension is measured where it moves a point`(moved: Int32, exists: Bool, failing: [Int])
    throws
  {
    let certificate = try claims {
      $0.tensions[1].exists = true
      $0.tensions[1].range = -500...500
      $0.tensions[2].exists = exists
      $0.tensions[2].range = -30...(moved - 30)
    }
    #expect(certificate[.tensionsMeasured]?.failing == failing)
  }

  /// The quarters at which a needle ends, in which part it ends below and above where it began, and whether it swings.
  @Test(
    arguments: [
      (25, 0.2, 0.2, true), (24, 0.2, 0.2, false), (25, 0.1999, 0.5, false),
      (25, 0.5, 0.1999, false),
    ] as [(Int, Double, Double, Bool)]
  )
  func `a needle swings over twenty-five points, and a fifth of the runs go either way`(
    width: Int,
    below: Double,
    above: Double,
    isSwinging: Bool
  ) throws {
    let certificate = try claims { certificate in
      for tension in certificate.tensions.indices {
        certificate.tensions[tension] = Certificate.Reach(
          exists: tension == 1,
          range: -9_000...9_000,
          middle: -10...(width - 10),
          below: below,
          above: above
        )
      }
    }
    // A needle that there is not need not swing.
    #expect(certificate[.needlesSwing]?.failing == (isSwinging ? [] : [1]))
  }

  /// In which part of the runs the council votes, which part of the votes is lost, and whether the claim holds.
  @Test(
    arguments: [
      (1, 0.2, true), (1, 0.1999, false), (1, 0.45, true), (1, 0.4501, false), (0.01, 0, false),
      (0.0099, 0, true),
    ] as [(Double, Double, Bool)]
  )
  func `of the votes a fifth at least and not nearly half is lost, where the council votes at all`(
    held: Double,
    lost: Double,
    isOpen: Bool
  ) throws {
    let certificate = try claims { $0.votes = Certificate.Votes(held: held, lost: lost) }
    #expect(certificate[.votesCanBeLost]?.isPassed == isOpen)
  }

  @Test(
    arguments: [(10, 0.0001, [1]), (9, 0.0001, []), (10, 0, []), (10, -0.2, [])]
      as [(Int, Double, [Int])]
  )
  func `breaking pays where it makes a majority likelier, at ten moments or more`(
    looked: Int,
    gain: Double,
    failing: [Int]
  ) throws {
    let certificate = try claims {
      $0.breaks[1] = Certificate.Breaking(looked: looked, gain: gain)
    }
    #expect(certificate[.breakingNeverPays]?.failing == failing)
  }

  @Test(
    arguments: [
      (0.01, 0.01, 0.01, true), (1, 0.0099, 0.5, false), (1, 0.5, 0.0099, false),
      (0.01, 0, 1, false), (0.0099, 0, 1, true),
    ] as [(Double, Double, Double, Bool)]
  )
  func `a promise that is made in a hundredth of the runs is kept and broken in as many of those`(
    made: Double,
    kept: Double,
    broken: Double,
    isPassed: Bool
  ) throws {
    let certificate = try claims {
      $0.promises = [Certificate.Promised(made: made, kept: kept, broken: broken)]
    }
    #expect(certificate[.promisesBothWays]?.failing == (isPassed ? [] : [0]))
  }

  @Test(arguments: [(0.99, true), (0.9901, false)])
  func `a defect is absent at the end of a hundredth of the runs`(
    share: Double,
    isPassed: Bool
  ) throws {
    let certificate = try claims { $0.defects = [0, share] }
    #expect(certificate[.defectsAvoidable]?.failing == (isPassed ? [] : [1]))
  }

  /// Of a share of one half in 9,604 runs the margin is a hundredth.
  @Test func `a margin is that of a share of so many runs`() {
    #expect(abs(Certificate.margin(0.5, of: 9_604) - 0.01) < 1e-12)
    #expect(Certificate.margin(0, of: 10) == 0 && Certificate.margin(0.3, of: 0) == 1)
  }

  @Test(arguments: [(0, 5, [3]), (1, 0, [3]), (1, 1, [])] as [(Int, Int, [Int])])
  func `a value is measured where options differ in it and some run tells of it`(
    scenes: Int,
    informed: Int,
    failing: [Int]
  ) throws {
    let certificate = try claims { certificate in
      for value in certificate.values.indices {
        certificate.values[value] = Certificate.Measured(scenes: 3, informed: 9, runs: 10)
      }
      certificate.values[3] = Certificate.Measured(scenes: scenes, informed: informed, runs: 10)
    }
    #expect(certificate[.valuesMeasured]?.failing == failing)
  }

  @Test(
    arguments: [
      (0, false, nil, true), (4, true, nil, true), (4, false, true, true), (4, false, false, false),
      (4, false, nil, false),
    ] as [(Int, Bool, Bool?, Bool)]
  )
  func `an option is best for somebody at once, in the end, or where nobody could look`(
    looked: Int,
    atOnce: Bool,
    inTheEnd: Bool?,
    isBest: Bool
  ) throws {
    let certificate = try claims {
      $0.standings[2] = Certificate.Standing(
        looked: looked,
        isBestAtOnce: atOnce,
        isBestInTheEnd: inTheEnd,
        isBestForAll: false
      )
    }
    #expect(certificate[.bestForSomebody]?.failing.contains(2) == !isBest)
  }

  /// An option that comes in one of a hundred runs of its scene is compared, one that comes less often is not.
  @Test(arguments: [(0.99, [0, 1]), (1.0, [0, 2]), (1.01, [0, 2])] as [(Double, [Int])])
  func `options that are chosen in fewer than one in a hundred runs are not compared`(
    weight: Double,
    options: [Int]
  ) {
    var rules = CompiledCase(id: "x", version: "1", digest: "")
    rules.endings = [Ending(id: "a", when: .always), Ending(id: "b", when: .always)]
    rules.options = (0..<3).map { Option(id: "o\($0)", scene: 0, when: .always) }
    var tally = RunTally(rules)
    tally.after = [60, 0, 31 - weight, 9, 0, weight]
    let scene = Scene(
      id: "s",
      phase: .draft,
      when: .always,
      options: 0..<3,
      hasCouncilVote: false,
      hasCourt: false
    )
    let found = Certificate.Influence(scene: scene, tally)
    #expect(found.options == options)
  }
}
