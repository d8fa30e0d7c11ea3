package import KompasEngine

/// Makes the words of a case in its own language.
package struct CaseWords {
  private let context: CaseContext
  private let language: String

  /// The words of the case; what the law and the methods are called in `language`.
  package static func texts(of context: CaseContext, language: String, map: [String]) -> CaseTexts {
    let words = CaseWords(context: context, language: language)
    var texts = CaseTexts(language: language)
    words.fillCase(&texts)
    texts.map = map
    words.fillGroups(&texts)
    words.fillScenes(&texts)
    words.fillStory(&texts)
    words.fillLaw(&texts)
    words.fillCountries(&texts)
    return texts
  }

  private func fillCase(_ texts: inout CaseTexts) {
    let authored = context.authored
    texts.title = clean(authored.title)
    texts.summary = clean(authored.summary)
    texts.municipality = clean(authored.municipality)
    texts.inhabitants = authored.inhabitants ?? 0
    texts.isFictional = authored.isFictional
    texts.minutes = authored.minutes
    texts.legalDate = authored.legalDate.value
    texts.roleName = clean(authored.role.name)
    texts.roleText = clean(authored.role.text)
    texts.briefing = clean(authored.briefing)
    texts.authority = authored.authority.value
    texts.precedents = authored.precedents.map {
      CaseTexts.Precedent(
        title: clean($0.title),
        place: clean($0.place),
        years: clean($0.years),
        source: clean($0.source),
        lesson: clean($0.lesson)
      )
    }
    texts.questions = authored.questions.map { clean($0) }
    if !authored.waivers.isEmpty {
      texts.waivers = authored.waivers.map {
        CaseTexts.Waiver(claim: $0.claim, reason: clean($0.reason))
      }
    }
  }

  private func fillGroups(_ texts: inout CaseTexts) {
    let authored = context.authored
    texts.resources = authored.orderedResources.map {
      CaseTexts.Measure(
        name: clean($0.name),
        unit: clean($0.unit),
        empty: optional($0.empty),
        meaning: optional($0.meaning)
      )
    }
    texts.criteria = authored.criteria.map {
      CaseTexts.Measure(name: clean($0.name), unit: clean($0.unit))
    }
    texts.stakeholders = authored.stakeholders.map {
      CaseTexts.StakeholderTexts(
        name: clean($0.name),
        short: $0.short.map { Self.clean($0.value) },
        text: clean($0.text),
        face: clean($0.face),
        against: clean($0.against),
        torn: clean($0.torn),
        inFavor: clean($0.inFavor),
        speakers: $0.speakers.isEmpty ? nil : $0.speakers.map { clean($0) }
      )
    }
    texts.promises = context.promises.map { id in
      let named = authored.promises.first { $0.id.value == id }
      return named.map { clean($0.text) } ?? Self.name(from: id)
    }
    let promises = context.promises.map { id in
      authored.promises.first { $0.id.value == id }.map(told) ?? CaseTexts.PromiseTexts()
    }
    if !promises.allSatisfy(\.isEmpty) { texts.promisesTold = promises }
  }

  private func fillScenes(_ texts: inout CaseTexts) {
    let authored = context.authored
    texts.scenes = authored.scenes.map { scene in
      CaseTexts.SceneTexts(
        title: clean(scene.title),
        text: clean(scene.text),
        question: clean(scene.question),
        law: LawProcedure.articles(scene.law.map(\.value), language, context.assets)
      )
    }
    texts.options = authored.scenes.flatMap(\.options).map {
      CaseTexts.OptionTexts(
        label: clean($0.label),
        text: clean($0.text),
        unlessText: clean($0.unlessText),
        line: optional($0.line),
        argument: optional($0.argument),
        because: optional($0.because),
        outcome: clean($0.outcome)
      )
    }
    texts.events = authored.events.map {
      CaseTexts.TitledText(title: clean($0.title), text: clean($0.text))
    }
    let owners =
      authored.scenes.flatMap(\.options).map(\.consequences) + authored.events.map(\.consequences)
    texts.laters = owners.flatMap(\.laters).map { clean($0.text) }
    texts.endings = authored.endings.map {
      CaseTexts.TitledText(title: clean($0.title), text: clean($0.text), more: clean($0.yearsOn))
    }
  }

  /// What comes from the asset files, which hold every language.
  private func fillLaw(_ texts: inout CaseTexts) {
    let assets = context.assets
    if let procedure = context.procedure {
      texts.procedure = procedure.texts(language, assets: assets)
      texts.terms = procedure.termTexts(language)
    }
    texts.defects = context.defects.map { id in
      let entry = assets.entry(id, of: .defects)
      return CaseTexts.TitledText(
        title: entry?["name"]?.text(language) ?? "",
        text: entry?["text"]?.text(language) ?? "",
        more: (entry?["articles"]?.words ?? []).joined(separator: ", ")
      )
    }
    texts.methods = context.methods.map { id in
      let entry = assets.entry(id, of: .methods)
      return CaseTexts.TitledText(
        title: entry?["name"]?.text(language) ?? "",
        text: entry?["text"]?.text(language) ?? "",
        more: entry?["source"]?.text(language) ?? ""
      )
    }
    texts.experiments = context.authored.experiments.map { id in
      let entry = assets.entry(id.value, of: .experiments)
      func word(_ key: String) -> String { entry?[key]?.text(language) ?? "" }
      let name = word("name")
      let parts = [word("place"), word("years")].filter { !$0.isEmpty && !name.contains($0) }
      return CaseTexts.Experiment(
        name: parts.isEmpty ? name : "\(name) (\(parts.joined(separator: ", ")))",
        text: word("text"),
        lesson: word("lesson"),
        figures: word("figures"),
        source: word("source")
      )
    }
  }

  private func fillCountries(_ texts: inout CaseTexts) {
    let assets = context.assets
    texts.countrySource = assets.line("citation", of: .countries)
    texts.countries = assets.keys(of: .countries).compactMap { code in
      guard let entry = assets.entry(code, of: .countries),
        let year = entry["year"]?.integer
      else { return nil }
      return CaseTexts.Country(
        name: entry["name"]?.text(language) ?? code,
        year: year,
        values: CompassValue.allCases.map { value in
          (entry["\(value)"]?.scalar?.text).flatMap(Double.init).map {
            Int(($0 * 100).rounded())
          }
        }
      )
    }
  }

  private func told(_ promise: AuthoredPromise) -> CaseTexts.PromiseTexts {
    var texts = CaseTexts.PromiseTexts(
      holder: clean(promise.holder),
      thing: clean(promise.thing),
      sentence: clean(promise.sentence),
      made: clean(promise.made),
      kept: clean(promise.kept),
      broken: clean(promise.broken)
    )
    texts.told = clean(promise.told)
    texts.returned = clean(promise.returned)
    texts.released = clean(promise.released)
    texts.asks = clean(promise.asks)
    return texts
  }

  private func fillStory(_ texts: inout CaseTexts) {
    let lines = context.authored.story.flatMap(\.lines)
    if !lines.isEmpty { texts.lines = lines.map { clean($0.text) } }
    let authored = context.authored
    if let zones = authored.needles?.zones, zones.contains(where: { !$0.isEmpty }) {
      texts.zones = zones.map { $0.map { clean($0) } }
    }
    if !authored.opening.isEmpty {
      texts.opening = authored.opening.map {
        CaseTexts.TitledText(title: clean($0.title), text: clean($0.text))
      }
    }
    if !authored.council.isEmpty { texts.council = authored.council.map { clean($0) } }
    if !authored.roles.isEmpty {
      texts.roles = authored.roles.map {
        CaseTexts.RoleTexts(
          id: $0.id.value,
          name: clean($0.name),
          front: clean($0.front),
          back: clean($0.back),
          scene: context.scenes[$0.scene.value] ?? 0
        )
      }
    }
  }

  private func optional(_ text: Text?) -> String? { text.map { Self.clean($0.value) } }

  private func clean(_ text: Text?) -> String { Self.clean(text?.value ?? "") }

  /// Without the line end that a block scalar leaves, and without byte order marks in front, which not every reader hands over.
  static func clean(_ text: String) -> String {
    var result = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    while let last = result.last, last.properties.isWhitespace { result.removeLast() }
    return String(result)
  }

  /// A name for a promise that was not given one: `hoor_en_wederhoor` becomes "Hoor en wederhoor".
  static func name(from id: String) -> String {
    let words = id.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
