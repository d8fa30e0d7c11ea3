import KompasPages
import KompasStandards
import KompasView

/// The first pages: where, who, what the law allows; then sixty points over six values.
extension WordedView {
  var declaringPages: [Page] {
    let role = page(
      hasMap ? self.role : place + self.role,
      ask: .proceed(label: words.toCompass)
    )
    return hasMap
      ? [page(place, ask: .proceed(label: words.next)), role, declarePage] : [role, declarePage]
  }

  private var hasMap: Bool { texts.map.contains { !$0.trimmed.isEmpty } }

  /// The place, the map if there is one, and that it is made up.
  private var place: [Block] {
    let place = words.place(texts.municipality.orElse(texts.title), inhabitants: texts.inhabitants)
    var main: [Block] = [.heading(place, level: 1)]
    if hasMap {
      let description = words.map(of: texts.municipality, showing: namesOnMap)
      main.append(.art(lines: texts.map, description: description))
    }
    if texts.isFictional { main.append(.notice(.info, words.fictional)) }
    return main
  }

  /// Whom the player plays, and what the law lets them decide.
  private var role: [Block] {
    [.heading(words.youAre(texts.roleName), level: 1)] + prose(texts.roleText) + competence
  }

  /// What the law lets the player decide and what not.
  var competence: [Block] {
    var blocks: [Block] = []
    if !texts.authority.isEmpty {
      blocks.append(.lines([words.decides(words.authority(texts.authority))]))
    }
    if !texts.procedure.may.trimmed.isEmpty {
      blocks += [.heading(words.youMay, level: 2)] + prose(texts.procedure.may)
    }
    if !texts.procedure.mayNot.trimmed.isEmpty {
      blocks += [.heading(words.youMayNot, level: 2)] + prose(texts.procedure.mayNot)
    }
    return blocks
  }

  /// The names that stand on the map: words with one space between them, single letters left out.
  private var namesOnMap: [String] {
    var names: [String] = []
    for line in texts.map {
      for part in line.split(whereSeparator: { !$0.isLetter && $0 != " " && $0 != "-" }) {
        for name in pieces(of: part) where !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  /// What stands between two or more spaces, if it is at least three letters long.
  private func pieces(of text: Substring) -> [String] {
    var pieces: [[Substring]] = [[]]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty { pieces.append([]) } else { pieces[pieces.count - 1].append(word) }
    }
    return pieces.map { $0.filter { $0.count > 1 }.joined(separator: " ") }.filter {
      $0.count >= 3 && $0.contains(where: \.isLetter)
    }
  }

  private var declarePage: Page {
    let items = CompassValue.allCases.map {
      Choice(label: words.value($0), text: words.meaning($0))
    }
    return page(
      [.heading(words.declareTitle, level: 1), .prose(words.declareIntro)],
      ask: .allot(
        Allotment(
          prompt: words.declarePrompt,
          items: items,
          start: items.map { _ in 10 },
          total: 60
        )
      )
    )
  }
}
