package import KompasStandards
package import KompasView

/// The first pages and the scene.
extension Language {
  package func place(_ name: String, inhabitants: Int) -> String {
    guard inhabitants > 0 else { return name }
    return phrase("scene.place", ["name": name, "inhabitants": inhabitants])
  }
  /// That there is a map, and behind which key it is told.
  package func map(of place: String, behind key: Character) -> String {
    phrase("scene.mapShort", ["isNamed": !place.isEmpty, "place": place, "key": String(key)])
  }
  /// A map in words, from the top down: what lies where, what runs in between, and what its letters stand for.
  package func map(of place: String, _ map: MapReading) -> String {
    let rows = map.rows.map { row in
      switch row {
      case .line(let name): phrase("scene.mapLine", ["name": name])
      case .spots(let spots):
        phrase(
          "scene.mapRow",
          [
            "isOne": spots.count == 1,
            "names": list(
              spots.map {
                phrase("scene.mapSpot", ["name": $0.name, "side": $0.side.rawValue])
              }
            ),
          ]
        )
      }
    }
    let sites = map.sites.map {
      phrase("scene.mapSite", ["sign": $0.sign, "text": spelled($0.text)])
    }
    let named = phrase("scene.map", ["isNamed": !place.isEmpty, "place": place])
    return ([named] + rows + sites).joined(separator: " ")
  }
  /// A text with its distances written out: a voice says "m" as a letter.
  private func spelled(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated().dropFirst()
    where words[index - 1].last?.isNumber == true {
      if word == "m" { words[index] = phrase("scene.metres") }
      if word == "km" { words[index] = phrase("scene.kilometres") }
    }
    return words.joined(separator: " ")
  }
  package var fictional: String { phrase("scene.fictional") }
  package func youAre(_ role: String) -> String { phrase("scene.youAre", ["role": role]) }
  package var youMay: String { phrase("scene.youMay") }
  package var youMayNot: String { phrase("scene.youMayNot") }
  package func decides(_ authority: String) -> String {
    phrase("scene.decides", ["authority": authority])
  }
  package var toCompass: String { phrase("scene.toCompass") }
  package var declareTitle: String { phrase("scene.declareTitle") }
  package var declareIntro: String { phrase("scene.declareIntro") }
  /// Asks for a value: 0 what weighs most, 1 what comes then, 2 what may yield first.
  package func namingPrompt(_ number: Int) -> String {
    phrase("scene.namingPrompt", ["number": number])
  }
  package func pointsIntro(isAgain: Bool) -> String {
    phrase("scene.pointsIntro", ["isAgain": isAgain])
  }
  package var evenTitle: String { phrase("scene.evenTitle") }
  package var evenIntro: String { phrase("scene.evenIntro") }
  package var evenShift: String { phrase("scene.evenShift") }
  package var evenKeep: String { phrase("scene.evenKeep") }
  package var declarePrompt: String { phrase("scene.declarePrompt") }
  package var briefingTitle: String { phrase("scene.briefingTitle") }
  package var whoTitle: String { phrase("scene.whoTitle") }
  package var councilTitle: String { phrase("scene.councilTitle") }
  package func councilSeats(_ total: Int, coalition: [String], _ seats: Int) -> String {
    phrase(
      "scene.councilSeats",
      [
        "total": self.seats(total), "hasCoalition": !coalition.isEmpty, "seats": seats,
        "coalition": list(coalition),
      ]
    )
  }
  package var inFavor: String { phrase("scene.inFavor") }
  package var against: String { phrase("scene.against") }
  package var toFirstScene: String { phrase("scene.toFirstScene") }
  package var choosePrompt: String { phrase("scene.choosePrompt") }
  package var needlesTitle: String { phrase("scene.needlesTitle") }
  package var knownTitle: String { phrase("scene.knownTitle") }
  package var council: String { phrase("scene.council") }
  package var unheard: String { phrase("scene.unheard") }
  package var voiceless: String { phrase("scene.voiceless") }
  package var unclear: String { phrase("scene.unclear") }
  package var resourcesTitle: String { phrase("scene.resourcesTitle") }
  package func left(_ name: String, _ amount: String) -> String {
    phrase("scene.left", ["name": name, "amount": amount])
  }
  package func overrun(_ name: String, _ amount: String) -> String {
    phrase("scene.overrun", ["name": name, "amount": amount])
  }
  package func overspent(_ amount: String) -> String {
    phrase("scene.overspent", ["amount": amount])
  }
  package func term(_ name: String, lasted: Int, min: Int?, max: Int?) -> String {
    switch (min, max) {
    case (let min?, let max?) where min == max:
      phrase("scene.term.exactly", ["name": name, "lasted": lasted, "weeks": weeks(min)])
    case (let min?, let max?):
      phrase(
        "scene.term.between",
        ["name": name, "lasted": lasted, "least": min, "weeks": weeks(max)]
      )
    case (let min?, nil):
      phrase("scene.term.atLeast", ["name": name, "lasted": lasted, "weeks": weeks(min)])
    case (nil, let max?):
      phrase("scene.term.atMost", ["name": name, "lasted": lasted, "weeks": weeks(max)])
    case (nil, nil): phrase("scene.term.open", ["name": name, "weeks": weeks(lasted)])
    }
  }
  package func openPromise(_ text: String) -> String { phrase("scene.openPromise", ["text": text]) }
  package var free: String { phrase("scene.free") }
  package func brings(_ amount: String) -> String { phrase("scene.brings", ["amount": amount]) }
  package func takesPart(_ groups: [String]) -> String {
    phrase("scene.takesPart", ["groups": list(groups, .clauses)])
  }
  package var takesPartTitle: String { phrase("scene.takesPartTitle") }
  package func option(_ label: String, takesPart: String) -> String {
    phrase("scene.optionTakesPart", ["label": label, "who": takesPart])
  }
  package func onRung(_ groups: [String], _ level: ParticipationLevel) -> String {
    phrase("scene.onRung", ["groups": list(groups), "level": self.level(level)])
  }
  package var allFactions: String { phrase("scene.allFactions") }
  package func promises(_ texts: [String]) -> String {
    phrase("scene.promises", ["texts": list(texts.map(quoted), .clauses)])
  }
  package func wouldBreak(_ texts: [String]) -> String {
    phrase("scene.wouldBreak", ["texts": list(texts.map(quoted), .clauses)])
  }
  package func waits(_ texts: [String], weeks count: Int) -> String {
    phrase(
      "scene.waits",
      ["weeks": weeks(count), "texts": list(texts.map(quoted), .clauses)]
    )
  }
  package var closed: String { phrase("scene.closed") }
  package func shortage(needed: String, left: String) -> String {
    phrase("scene.shortage", ["needed": needed, "left": left])
  }
}
