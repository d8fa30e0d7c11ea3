import Foundation
import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStorage
import KompasTerminal

/// Shows a run that was played, and keeps what is written beside it: remarks and branches, never the run itself.
struct Replayer {
  let face: any Face
  let location: ArchiveLocation
  let language: Language

  /// Shows a run until whoever looks back leaves.
  ///
  /// - Parameters:
  ///   - opened: the run.
  ///   - choice: the choice (from 1) to begin at; the beginning if `nil`.
  ///   - canLeave: whether there is something to go back to.
  /// - Returns: how it was left.
  /// - Throws: whatever keeps a page from being shown.
  func show(_ opened: OpenedRun, at choice: Int? = nil, canLeave: Bool) throws -> RunLoop.Outcome {
    var screens = opened.screens(language, canLeave: canLeave, isSpoken: face is LinearFace)
    if let choice { screens.go(toChoice: choice) }
    var branch: Int64?
    while true {
      guard let action = try ask(&screens) else {
        screens.playOn()
        continue
      }
      switch screens.handle(action) {
      case nil: continue
      case .stop: return .stopped
      case .leave: return .toMenu
      case .annotate(let position, let text):
        annotate(opened, at: position, text, &screens)
      case .removeRemark(let id): remove(remark: id, of: opened, &screens)
      case .branch(let choice, let option, let player):
        branch = try self.branch(of: opened, at: choice, option, player, &screens)
      case .lookAtBranch:
        guard let branch, let other = open(branch, &screens) else { continue }
        if try show(other, at: nil, canLeave: true) == .stopped { return .stopped }
      }
    }
  }

  /// Asks; `nil` when the run should play on by itself.
  private func ask(_ screens: inout ReplayScreens) throws -> Action? {
    let page = screens.page()
    guard let pause = screens.pause else { return try face.ask(page) }
    let start = ContinuousClock.now
    return try face.ask(page) { start.duration(to: .now) >= .seconds(pause) }
  }

  private func open(_ number: Int64, _ screens: inout ReplayScreens) -> OpenedRun? {
    do throws(StoreError) {
      let archive = try Compose.store(location)
      do throws(ResumeError) { return try OpenedRun(number, in: archive) } catch {
        screens.tell(.failure, error.words(language))
      }
    } catch { screens.tell(.failure, error.words(language)) }
    return nil
  }

  private func annotate(
    _ opened: OpenedRun,
    at position: Int,
    _ text: String,
    _ screens: inout ReplayScreens
  ) {
    do throws(StoreError) {
      let id = try Compose.store(location).annotate(
        opened.summary.id,
        at: position,
        text: text,
        written: Date.now.formatted(.iso8601)
      )
      screens.kept(ReplayRemark(id: id, position: position, text: text))
    } catch { screens.couldNotKeep(text, at: position, because: error.words(language)) }
  }

  /// Removes a remark; if traces of it may be left, it stays on the screen, so that the command can be given again.
  private func remove(remark id: Int64, of opened: OpenedRun, _ screens: inout ReplayScreens) {
    do throws(StoreError) {
      try Compose.store(location).removeAnnotation(id, of: opened.summary.id)
      screens.removed(remark: id)
    } catch { screens.tell(.failure, error.words(language)) }
  }

  /// Makes a branch, plays it, and shows how it compares; its number, or `nil` if there is none.
  private func branch(
    of opened: OpenedRun,
    at choice: Int,
    _ option: Int,
    _ player: ReplayIntent.Player,
    _ screens: inout ReplayScreens
  ) throws -> Int64? {
    let what = opened.run.whatIf(choice)
    guard what.before.game.openOptions(in: what.before.state).contains(option) else {
      screens.tell(
        .failure,
        language.phrase("replay.command.closed")
      )
      return nil
    }
    let started = Date.now.formatted(.iso8601)
    let count: UInt64
    var playthrough: Playthrough
    do throws(ResumeError) {
      let archive: any RunArchive
      do throws(StoreError) {
        archive = try Compose.store(location)
        count = UInt64(try archive.branches(of: opened.summary.id).count)
      } catch { throw ResumeError.store(error) }
      playthrough = try Playthrough.branch(
        of: opened.summary.id,
        at: opened.run.choices[choice - 1],
        started: started,
        engineVersion: Kompas.version,
        in: archive
      )
    } catch {
      screens.tell(.failure, error.words(language))
      return nil
    }
    var trouble: StoreError?
    switch player {
    case .hand:
      let loop = RunLoop(
        face: face,
        location: location,
        language: language,
        farewell: RunLoop.Farewell()
      )
      guard try loop.submit(.choose(option: option), to: &playthrough) != .stopped else {
        _ = isDiscarded(playthrough.run)
        return nil
      }
      try loop.play(branch: &playthrough, titled: screens.branchTitle(atChoice: choice))
    case .policy(var policy):
      if case .random = policy { policy = .random(seed: count) }
      for decision in try what.decisions(choosing: option, then: policy) {
        do throws(SubmitError) { try playthrough.submit(decision) } catch {
          // What the rules refuse here is a fault of the program; a store may well refuse.
          guard case .notRecorded(let error) = error else { throw error }
          trouble = error
          break
        }
      }
    }
    if let trouble, isDiscarded(playthrough.run) {
      screens.tell(.failure, trouble.words(language))
      return nil
    }
    screens.compare(playthrough.timeline, number: playthrough.run, atChoice: choice)
    if let trouble { screens.tell(.failure, trouble.words(language)) }
    return playthrough.run
  }

  /// Takes away a branch that could not be kept whole; whether it is gone.
  private func isDiscarded(_ branch: Int64) -> Bool {
    do throws(StoreError) {
      try Compose.store(location).forget([branch])
      return true
    } catch {
      if case .notWiped = error { return true }
      return false
    }
  }
}

extension RunLoop {
  /// Plays a branch on the usual screens until looking back would begin, or until whoever plays stops.
  func play(branch playthrough: inout Playthrough, titled title: String) throws {
    var screens = screens(playthrough.timeline, playthrough.texts(language.code))
    var moments = RunMoments()
    while !playthrough.timeline.state.stage.isLookingBack {
      let moment = moments.now(playthrough.timeline)
      var page = screens.page(moment)
      page.title = title
      switch screens.handle(try face.ask(page), moment) {
      case nil, .writeReport: continue
      case .stop, .toMenu: return
      case .submit(let decision):
        if try submit(decision, to: &playthrough) == .stopped { return }
      }
    }
  }
}
