import Foundation
import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasLookBack
public import KompasPages
public import KompasStandards

/// A run that was played, looked at moment by moment.
///
/// What is written goes beside the run: remarks and branches, never the run itself.
public final class ReplayState: SessionState {
  private let opened: ReplayMaterial
  private let host: SessionHost
  private let language: Language
  private var screens: ReplayScreens
  /// The branch that was made last.
  private var branch: Int64?

  /// A replay of a run.
  ///
  /// - Parameters:
  ///   - opened: the run.
  ///   - host: the program.
  ///   - language: of the pages.
  ///   - choice: the choice (from 1) to begin at; the beginning if `nil`.
  ///   - canLeave: whether there is something to go back to.
  public init(
    _ opened: ReplayMaterial,
    _ host: SessionHost,
    _ language: Language,
    at choice: Int? = nil,
    canLeave: Bool
  ) {
    self.opened = opened
    self.host = host
    self.language = language
    screens = opened.screens(
      language,
      notes: host.notes(opened.played.storedCase),
      canLeave: canLeave,
      isSpoken: host.isSpoken
    )
    if let choice { screens.go(toChoice: choice) }
  }

  /// How long a page stays while the run plays on by itself.
  public var patience: Duration? { screens.pause.map { .seconds($0) } }

  /// The page of the moment.
  public func page(for seat: Seat) -> Page { screens.page() }

  /// The run plays on by itself.
  public func waited() -> SessionStep {
    screens.playOn()
    return .show
  }

  /// What an action means.
  ///
  /// - Throws: `Rejection` if the rules refuse what a policy plays.
  public func handle(_ action: Action, from seat: Seat) throws -> SessionStep {
    switch screens.handle(action) {
    case nil: break
    case .stop: return .end
    case .leave: return .leave
    case .annotate(let position, let text): annotate(at: position, text)
    case .removeRemark(let id): remove(remark: id)
    case .branch(let choice, let option, let player):
      return try branch(at: choice, option, player)
    case .lookAtBranch: return lookAtBranch()
    }
    return .show
  }

  private func tell(_ trouble: ResumeError) {
    screens.tell(.failure, host.words(trouble, language))
  }
}

// MARK: - Remarks

extension ReplayState {
  private func annotate(at position: Int, _ text: String) {
    do throws(StoreError) {
      let id = try host.archive().annotate(
        opened.summary.id,
        at: position,
        text: text,
        written: Date.now.formatted(.iso8601)
      )
      screens.kept(ReplayRemark(id: id, position: position, text: text))
    } catch {
      screens.couldNotKeep(text, at: position, because: host.words(.store(error), language))
    }
  }

  /// Removes a remark; if traces of it may be left, it stays on the screen, so that the command can be given again.
  private func remove(remark id: Int64) {
    do throws(StoreError) {
      try host.archive().removeAnnotation(id, of: opened.summary.id)
      screens.removed(remark: id)
    } catch { tell(.store(error)) }
  }
}

// MARK: - Branches

extension ReplayState {
  /// Makes a branch, plays it or lets it be played, and shows how it compares.
  private func branch(
    at choice: Int,
    _ option: Int,
    _ player: ReplayIntent.Player
  ) throws -> SessionStep {
    let what = opened.run.whatIf(choice)
    guard what.before.game.openOptions(in: what.before.state).contains(option) else {
      screens.tell(
        .failure,
        language.phrase("replay.command.closed")
      )
      return .show
    }
    let earlier: Int
    var playthrough: Playthrough
    do throws(ResumeError) {
      let archive = try host.opened()
      do throws(StoreError) { earlier = try archive.branches(of: opened.summary.id).count } catch {
        throw .store(error)
      }
      playthrough = try Playthrough.branch(
        of: opened.summary.id,
        at: opened.run.choices[choice - 1],
        started: Date.now.formatted(.iso8601),
        engineVersion: host.version,
        in: archive
      )
    } catch {
      tell(error)
      return .show
    }
    switch player {
    case .hand:
      let first = GameState.Branch(
        decision: .choose(option: option),
        title: screens.branchTitle(atChoice: choice)
      )
      let game = GameState(playthrough, host, language, branch: first)
      return .open(game) { [self] in
        if game.isBegun {
          compare(game.timeline, game.run, choice)
        } else {
          _ = isDiscarded(game.run)
        }
        return .show
      }
    case .policy(var policy):
      // Every branch by chance is another one.
      if case .random = policy { policy = .random(seed: UInt64(earlier)) }
      let trouble = try playthrough.submit(what.decisions(choosing: option, then: policy))
      let run = playthrough.run
      if trouble == nil || !isDiscarded(run) { compare(playthrough.timeline, run, choice) }
      if let trouble { tell(.store(trouble)) }
      return .show
    }
  }

  private func compare(_ timeline: Timeline, _ run: Int64, _ choice: Int) {
    screens.compare(timeline, number: run, atChoice: choice)
    branch = run
  }

  /// Takes away a branch that could not be kept whole; whether it is gone.
  private func isDiscarded(_ branch: Int64) -> Bool {
    do throws(StoreError) {
      try host.archive().forget([branch])
      return true
    } catch {
      if case .notWiped = error { return true }
      return false
    }
  }

  private func lookAtBranch() -> SessionStep {
    guard let branch else { return .show }
    do throws(ResumeError) {
      let other = try ReplayMaterial(branch, in: try host.opened())
      return .open(ReplayState(other, host, language, canLeave: true))
    } catch {
      tell(error)
      return .show
    }
  }
}
