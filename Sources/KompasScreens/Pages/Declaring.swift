import KompasEngine
import KompasPages

/// The first pages: where, who, what the law allows; then sixty points over six values.
extension RunView {
  var declaringPages: [Page] {
    let role = page(
      hasMap ? self.role : place + self.role,
      ask: .proceed(label: words.toCompass)
    )
    return hasMap
      ? [page(place, ask: .proceed(label: words.next)), role, declarePage] : [role, declarePage]
  }

  private var hasMap: Bool { texts.map.contains { !$0.trimmed.isEmpty } }

  /// The map if there is one, the place, and that it is made up.
  private var place: [Block] {
    var main: [Block] = [.heading(texts.title, level: 1)]
    if hasMap {
      let description = words.map(of: texts.municipality, showing: namesOnMap)
      main.append(.art(lines: texts.map, description: description))
    }
    if !texts.municipality.isEmpty {
      main.append(.lines([words.place(texts.municipality, inhabitants: texts.inhabitants)]))
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
    if !texts.procedure.may.trimmed.isEmpty {
      blocks += [.heading(words.youMay, level: 2)] + prose(texts.procedure.may)
    }
    if !texts.procedure.mayNot.trimmed.isEmpty {
      blocks += [.heading(words.youMayNot, level: 2)] + prose(texts.procedure.mayNot)
    }
    if !texts.authority.isEmpty {
      blocks.append(.lines([words.decides(words.authority(texts.authority))]))
    }
    return blocks
  }

  /// The names that stand on the map: runs of letters, three at least.
  private var namesOnMap: [String] {
    var names: [String] = []
    for line in texts.map {
      var name = ""
      var spaces = 0
      for character in line + "  " {
        if character.isLetter || (character.isWhitespace && !name.isEmpty && spaces == 0) {
          spaces = character.isWhitespace ? 1 : 0
          name.append(character)
          continue
        }
        let found = name.trimmed
        if found.count >= 3, !names.contains(found) { names.append(found) }
        name = ""
        spaces = 0
      }
    }
    return names
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
