import Foundation
import KompasEngine
import KompasPages

@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio
import KompasStandards

/// What is said of roads not taken, of costs and of firmness.
extension FinishedRun {
  mutating func readRoads() {
    // "Worse off (-5)" is not what a choice would have done, but how much less than the own one.
    for title in [phrases.turning, phrases.costs, phrases.allCosts, phrases.choices] {
      for part in parts(title) where part.text.read(phrases.ifOther) != nil {
        check("compared with your choice", part.text.contains(phrases.compared), part.text)
      }
    }
    for part in parts(phrases.turning) {
      guard let played = part.text.read(phrases.leads)?[0].split(separator: ".\n").first else {
        continue
      }
      let own = view.ending(timeline.state.ending)
      let told = part.text.read(phrases.ownEnding)?[0]
      check(
        "own ending",
        told == (own == played ? nil : own),
        "\(told ?? "-") | \(played) | \(own)"
      )
      for (_, line) in part.lines {
        if let same = line.read(phrases.sameEnding)?[0] {
          check("same ending", line.contains(": \(played)."), "\(same) | \(played)")
        } else if line.read(phrases.otherEnding) != nil {
          check("other ending", !line.contains(": \(played)."), "\(line) | \(played)")
        }
      }
    }
    let all = parts(phrases.allCosts).first.map(differences) ?? [:]
    for part in parts(phrases.costs) {
      let told = Set(differences(part).keys)
      let least = all.filter { told.contains($0.key) }.values.min() ?? 0
      let most = all.filter { !told.contains($0.key) }.values.max() ?? 0
      check("largest differences", least >= most && !told.isEmpty, "\(told): \(least) < \(most)")
    }
  }

  /// Per scene the largest difference that another choice would have made.
  private func differences(_ part: ReadPart) -> [String: Int] {
    var largest: [String: Int] = [:]
    for (under, line) in part.lines where !under.isEmpty && line.hasPrefix(prefixOfOther) {
      let sizes = line.split(separator: "(").dropFirst()
        .compactMap { $0.prefix { $0 != ")" }.drop { "+-".contains($0) } }.compactMap { Int($0) }
      largest[under] = max(largest[under] ?? 0, sizes.max() ?? 0)
    }
    return largest
  }

  private var prefixOfOther: String { view.words.code == "en" ? "With “" : "Met ‘" }

  /// One choice: how often it gave the most support, and how often another did.
  private struct Stand {
    var percent: Int
    var other: Int?
  }

  mutating func readFirmness() {
    guard let choices = report.first(where: { $0.title == phrases.choices }) else { return }
    var stands: [String: Stand] = [:]
    for (under, line) in choices.lines {
      guard let stand = stand(line) else { continue }
      let scene = under.split(separator: ". ", maxSplits: 1).last.map(String.init) ?? under
      stands[scene] = stand
      if let found = line.read(phrases.gave) {
        check("share", (1...99).contains(found[0].numbers.last ?? 0), line)
      }
    }
    for part in parts(phrases.allFirm) {
      let percents = (part.tables.first?.rows ?? []).map { percent($0[1]) }
      let told = stands.count == percents.count ? stands.values.map(\.percent) : []
      check("all shares", told.sorted() == percents.sorted(), "\(told) | \(percents)")
    }
    for part in parts(phrases.firm) {
      let all = stands.values.map(\.percent)
      for (_, line) in part.lines {
        guard let stand = stand(line) else { continue }
        if line.hasPrefix(phrases.firmest) {
          check("firmest", stand.percent == all.max(), "\(line) | \(all)")
        } else if line.hasPrefix(phrases.closest) {
          check("closest", (20...80).contains(stand.percent), line)
        } else if line.hasPrefix(phrases.loosest) {
          check("least firm", stand.percent == all.min(), "\(line) | \(all)")
        }
      }
    }
  }

  /// What a line says of how a choice stood; `nil` if it says nothing of that.
  private func stand(_ line: String) -> Stand? {
    let other = line.read(phrases.otherGave)?[0].numbers.first
    let second = line.read(phrases.otherGave).map { percent($0[0]) }
    if let found = line.read(phrases.gave) {
      return Stand(percent: percent(found[0]), other: other == nil ? nil : second)
    }
    if line.read(phrases.always) != nil { return Stand(percent: 100, other: nil) }
    if line.contains(phrases.never) { return Stand(percent: 0, other: second) }
    return nil
  }

  /// "Less than 1%" and "<1%" are 0, "more than 99%" and ">99%" are 100.
  private func percent(_ text: String) -> Int {
    // The title of a scene can begin as the sentence does, so it is the last number.
    if text.hasSuffix(" 1%") || text == "<1%" {
      return isWritten(text, phrases.lessThan, "<") ? 0 : 1
    }
    if text.hasSuffix(" 99%") || text == ">99%" {
      return isWritten(text, phrases.moreThan, ">") ? 100 : 99
    }
    return text.numbers.last ?? 0
  }

  private func isWritten(_ text: String, _ words: String, _ sign: Character) -> Bool {
    text.contains(words) || text.first == sign
  }
}
