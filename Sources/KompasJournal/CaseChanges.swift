import Foundation
public import KompasEngine

/// What an author changed between two versions of a case.
public struct CaseChange: Sendable, Equatable {
  /// What kind of thing it is about.
  public enum Subject: String, Sendable, Equatable, CaseIterable {
    case rules, resource, criterion, stakeholder, promise, scene, option, event, later, ending
    case defect, term, words
  }
  /// What became of it.
  public enum Fate: String, Sendable, Equatable {
    case added, removed, changed
  }
  /// What kind of thing.
  public var subject: Subject
  /// Its id; for words the language, for a later effect what it follows from.
  public var id: String
  /// What became of it.
  public var fate: Fate

  /// Makes a change.
  public init(subject: Subject, id: String, fate: Fate) {
    self.subject = subject
    self.id = id
    self.fate = fate
  }

  /// What changed, in the order of the old version, and then what is new.
  public static func all(from old: StoredCase, to new: StoredCase) -> [CaseChange] {
    let before = outline(old)
    let after = outline(new)
    var changes: [CaseChange] = []
    for row in before {
      guard let match = after.first(where: { $0.subject == row.subject && $0.id == row.id }) else {
        changes.append(CaseChange(subject: row.subject, id: row.id, fate: .removed))
        continue
      }
      if match.says != row.says {
        changes.append(CaseChange(subject: row.subject, id: row.id, fate: .changed))
      }
    }
    for row in after
    where !before.contains(where: { $0.subject == row.subject && $0.id == row.id }) {
      changes.append(CaseChange(subject: row.subject, id: row.id, fate: .added))
    }
    return changes
  }

  private typealias Row = (subject: Subject, id: String, says: String)

  /// Everything in a case by its id, in words that do not depend on where it stands in a table.
  private static func outline(_ stored: StoredCase) -> [Row] {
    let rules = stored.compiled
    let teller = CaseTeller(rules)
    let ids = teller.ids
    var rows: [Row] = [(.rules, rules.id, teller.frame)]
    rows += rules.resources.map { (.resource, $0.id, "\($0.start)") }
    rows += rules.criteria.map { (.criterion, $0.id, "\($0)") }
    rows += rules.stakeholders.indices.map { group in
      (.stakeholder, ids.group(group), teller.stakeholder(group))
    }
    rows += rules.promises.map { (.promise, $0.id, teller.promise($0)) }
    rows += rules.scenes.map { (.scene, $0.id, teller.scene($0)) }
    rows += rules.options.indices.map { (.option, ids.option($0), teller.option($0)) }
    rows += rules.events.map { event in
      let says =
        "\(event.chance) \(teller.condition(event.when)) \(teller.says(event.consequences))"
      return (.event, event.id, says)
    }
    rows += teller.laters.map { (.later, $0.id, $0.says) }
    rows += rules.endings.map { ending in
      let undoes = ending.undoes.map { ids.criterion(Int($0)) }
      let keeps = ending.keeps.map { ids.promise(Int($0)) }
      return (.ending, ending.id, "\(teller.condition(ending.when)) \(undoes) \(keeps)")
    }
    rows += rules.defects.map { (.defect, $0.id, "\($0.chances)") }
    rows += rules.procedure.terms.map { (.term, $0.id, teller.term($0)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for language in stored.texts.keys.sorted() {
      let texts = (try? encoder.encode(stored.texts[language])) ?? Data()
      rows.append((.words, language, String(decoding: texts, as: UTF8.self)))
    }
    return rows
  }
}

/// Where a run goes another way under another version of its case.
public struct Parting: Sendable, Equatable {
  /// The number of the step, from 1: whatever was decided counts, going on too; 0 for the opening.
  public var step: Int
  /// Where that step stands among the choices.
  public var place: ChoicePlace
  /// The position of the first event of that step.
  public var position: Int
  /// The decision as it was made; `nil` for the opening.
  public var asked: String?
  /// What followed in the run, in the author's ids; `nil` where there is nothing.
  public var recorded: String?
  /// What would follow now; `nil` where there is nothing.
  public var now: String?
  /// Why the decision cannot be made now, if it cannot.
  public var rejection: Rejection?

  /// The first decision after which something else follows; `nil` if the roads never part.
  ///
  /// - Parameters:
  ///   - submissions: the run, as it was verified with its own case.
  ///   - old: its own case.
  ///   - new: the other version.
  /// - Returns: where the roads part.
  public static func first(
    _ submissions: [Submission],
    from old: CompiledCase,
    to new: CompiledCase
  ) -> Parting? {
    let game = Game(new)
    var timeline = Timeline(game)
    var isChoice: [Bool] = []
    var position = 0
    for submission in submissions {
      var parting = Parting(step: 0, place: .after(0), position: position)
      var events: [Event] = []
      if let decision = submission.decision {
        isChoice.append(decision.isChoice)
        parting.step = isChoice.count
        parting.place = ChoicePlace(step: isChoice.count, isChoice: isChoice)
        parting.asked = decision.notation(in: old)
        parting.recorded = submission.events.first?.notation(in: old)
        guard let moved = decision.moved(from: old, to: new) else { return parting }
        do throws(Rejection) { events = try timeline.decide(moved) } catch {
          parting.rejection = error
          return parting
        }
      } else if case .started(let seed)? = submission.events.first {
        events = game.opening(seed: seed)
      }
      for index in 0..<max(events.count, submission.events.count) {
        let recorded = index < submission.events.count ? submission.events[index] : nil
        let now = index < events.count ? events[index] : nil
        parting.recorded = recorded?.notation(in: old)
        parting.now = now?.notation(in: new)
        if parting.recorded != parting.now { return parting }
      }
      timeline.append(events)
      position += submission.events.count
    }
    return nil
  }
}
