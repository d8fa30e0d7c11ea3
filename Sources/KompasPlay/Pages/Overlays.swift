package import KompasPages
import KompasScoring
import KompasStandards
import KompasView

/// The pages that any screen of a run can open.
extension WordedView {
  private func overlay(_ main: [Block]) -> Page {
    var page = page(main, ask: .proceed(label: words.back), isOverlay: true)
    page.canGoBack = false
    return page
  }

  var helpPage: Page {
    overlay(
      [.heading(words.helpTitle, level: 1), .prose(words.helpStage(seen.stage))]
        + [words.keys(andThen: [words.helpStop])]
        + [.heading(words.needlesTitle, level: 2)] + bullets(words.helpNeedles)
        + [.notice(.info, words.helpLimits)]
    )
  }

  func whyPage(_ firmness: [Block]) -> Page {
    var main: [Block] = [.heading(words.whyTitle, level: 1)]
    if let last = view.lastTurn {
      main += ofThisPage(last)
      main.append(.prose(words.whyIntro(view.choices.last.map { option($0.option) } ?? "")))
      main += needles(last.move) + prose(neighborhoodMeant ?? "") + firmness
    } else {
      main.append(.prose(words.whyNothing))
    }
    var page = overlay(main + hinges)
    page.beside = []
    return page
  }

  /// What stands on the page itself, where that is not what the last choice did as a whole: what came since, or what the court said.
  private func ofThisPage(_ last: LastTurn) -> [Block] {
    switch seen.stage {
    case .interlude where hasMoved(last.interlude):
      return [.prose(words.whySince)] + needles(last.interlude)
        + [.heading(words.whyWhole, level: 2)]
    case .court where last.arrival.contains(where: \.isJudged):
      return [.prose(words.whyCourt), .heading(words.needlesTitle, level: 2)]
    default: return []
    }
  }

  /// How firmly the last choice stands, in wide words, from what the role could know.
  var firmness: [Block] {
    let heading = Block.heading(words.firmTitle, level: 2)
    guard let firmness = view.lastTurn?.firmness, let choice = view.choices.last else {
      return [heading, .prose(words.firmUnknown)]
    }
    let told = words.firm(firmness.level, option(choice.option))
    return [heading, .prose(told + condition(firmness)), .prose(words.firmBasis)]
  }

  /// The group on whose weight it hangs most, if there is one.
  private func condition(_ firmness: SeenFirmness) -> String {
    guard let hinge = firmness.hinge.map(mention) else { return "" }
    return switch firmness.level {
    case .always, .never: ""
    case .mostly, .depends: " " + words.firmUnless(hinge)
    case .seldom: " " + words.firmIf(hinge)
    }
  }

  var whoPage: Page {
    var page = overlay(
      whoTakesPart + (seen.stage == .declaring ? [] : situation) + restOfBriefing
        + map + [.heading(words.whoTitle, level: 1)] + people.flatMap(portrait)
        + councilIntroduction
        + factions.flatMap(view(ofFaction:))
    )
    page.beside = []
    return page
  }

  private func portrait(_ index: Int) -> [Block] {
    let expected = outline.stakeholders[index].expects.map { [words.expects($0)] } ?? []
    let isVoiceless = seen.groups[index].hearing == .voiceless
    let known = what(isKnownOf: index) ?? (isVoiceless ? words.cannotSpeak : words.notHeardYet)
    return introduction(index) + [.lines(expected + [known])] + saying(index)
  }

  private func view(ofFaction index: Int) -> [Block] {
    let known = what(isKnownOf: index) ?? words.notHeardYet
    return [.lines(["\(group(index)). \(known)"])] + saying(index)
  }

  /// What a group thinks; `nil` if it was not heard.
  private func what(isKnownOf index: Int) -> String? {
    seen.groups[index].estimate.map { words.known(words.range($0.low, $0.high), mood($0)) }
  }

  private func saying(_ index: Int) -> [Block] {
    guard let known = seen.groups[index].estimate, let text = says(index, known.mood)
    else { return [] }
    return [.prose(words.quoted(text))]
  }

  var compassPage: Page {
    if view.canRedeclare { return pointsPage(start: seen.declared, isOverlay: true) }
    var main: [Block] = [.heading(words.compassTitle, level: 1)]
    if seen.declared.isEmpty {
      main.append(.prose(words.compassNone))
    } else {
      main += [.prose(words.compassNotRight), .rose(declaredRose)]
    }
    let meanings = CompassValue.allCases.map { "**\(words.value($0))**: \(words.meaning($0))" }
    return overlay(main + bullets(meanings))
  }

  /// The compass as it was declared.
  var declaredRose: Rose {
    rose(CompassValue.allCases, seen.declared.map(Int.init))
  }

  /// One compass: the points of these values, in this order.
  func rose(_ values: [CompassValue], _ points: [Int?]) -> Rose {
    let most = points.compactMap(\.self).max()
    return Rose(
      axes: values.map(words.value),
      series: [
        Rose.Series(
          name: words.declaredSeries,
          values: points,
          scale: RuleNumbers.compassPoints,
          rim: Rose.rim(of: most),
          unknownWord: words.unknown
        )
      ]
    )
  }

  /// Compasses beside each other, on one scale.
  package func bars(_ series: [(name: String, points: [UInt8])]) -> Bars {
    Bars(
      series: series.map(\.name),
      rows: CompassValue.allCases.map { value in
        Bars.Row(
          label: words.value(value),
          values: series.map { $0.points.at(value.rawValue).map(Int.init) }
        )
      },
      scale: RuleNumbers.compassPoints,
      unknownWord: words.unknown
    )
  }

  var lawPage: Page {
    var main: [Block] = [.heading(words.lawTitle, level: 1)]
    let articles = seen.stage == .declaring ? [] : texts.scenes.at(seen.scene)?.law ?? []
    if articles.isEmpty {
      main.append(.prose(words.lawNoScene))
    } else {
      main += [.heading(words.lawScene, level: 2)] + articles.flatMap(article)
    }
    if !texts.procedure.name.isEmpty {
      main.append(.heading(words.procedure(texts.procedure.name), level: 2))
    }
    main += competence + texts.procedure.law.flatMap(article)
    if !texts.terms.isEmpty {
      main += [.heading(words.lawTerms, level: 2)] + texts.terms.flatMap(article)
      if !termLines.isEmpty { main.append(.lines(termLines)) }
    }
    if !texts.procedure.objection.trimmed.isEmpty {
      main += [.heading(words.lawObjection, level: 2)] + prose(texts.procedure.objection)
    }
    let date = texts.legalDate.isEmpty ? "" : words.lawDate(words.day(texts.legalDate)) + " "
    return overlay(main + [.notice(.info, date + words.lawNoAdvice)])
  }

  private func article(_ text: CaseTexts.TitledText) -> [Block] {
    let more = text.more.trimmed.isEmpty ? "" : " (\(text.more.trimmed))"
    let body = [text.title.trimmed, text.text.trimmed].filter { !$0.isEmpty }
    return body.isEmpty ? [] : [.prose(body.joined(separator: ": ") + more)]
  }

  var notePage: Page {
    page(
      [.heading(words.noteTitle, level: 1), .prose(words.noteIntro(isKept: isKept))],
      ask: .write(prompt: words.notePrompt, placeholder: words.notePlaceholder),
      isOverlay: true
    )
  }

  /// Asks once more before a choice that breaks a promise or cannot be taken back; the answer that does nothing has the focus.
  ///
  /// After the second answer, which is to do it, come the promises that the player may ask to be let off.
  func surePage(_ option: Observation.OptionView) -> Page {
    var page = page(
      [.heading(words.sureTitle(self.option(option.option)), level: 1)]
        + option.breaks.map { .prose(words.sureBreaks(promise($0))) }
        + (option.isFinal ? [.prose(words.sureFinal)] : []),
      ask: .choose(
        prompt: words.undoPrompt,
        [Choice(label: words.sureLook), Choice(label: words.sureDo)] + releaseChoices(option)
      ),
      isOverlay: true
    )
    page.focus = 0
    return page
  }

  var undoPage: Page {
    var page = undoQuestion
    page.focus = 1
    return page
  }

  private var undoQuestion: Page {
    page(
      [
        .heading(words.undoTitle, level: 1),
        .prose(words.undoIntro(option(view.choices.last?.option ?? -1))),
      ],
      ask: .choose(
        prompt: words.undoPrompt,
        [Choice(label: words.undoYes), Choice(label: words.undoNo)]
      ),
      isOverlay: true
    )
  }
}

extension Happening {
  /// Whether it is what the court said of a defect.
  fileprivate var isJudged: Bool { if case .judged = self { true } else { false } }
}
