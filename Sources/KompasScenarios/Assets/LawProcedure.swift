package import KompasEngine
internal import KompasScoring

/// A procedure of the law file.
package struct LawProcedure {
  package let key: String
  package let phases: [Phase]
  package let hasCouncilAdvice: Bool
  package let terms: [LawTerm]
  private let entry: YAMLValue

  /// A term of it, with the defect as a key.
  package struct LawTerm {
    package let id: String
    package let from: Phase
    package let until: Phase
    package let min: Int?
    package let max: Int?
    package let extensionWeeks: Int
    package let defect: String?
    /// Who has to keep it.
    package let owner: TermOwner
    let entry: YAMLValue
  }

  package init?(_ key: String, assets: AssetFiles) {
    guard let entry = assets.entry(key, of: .procedures) else { return nil }
    self.key = key
    self.entry = entry
    phases = (entry["phases"]?.words ?? []).compactMap(Self.phase)
    hasCouncilAdvice = entry["council_advice"]?.scalar?.text == "true"
    terms = (entry["terms"]?.list ?? []).compactMap { term in
      guard let id = term["id"]?.scalar?.text,
        let from = term["from"]?.scalar.flatMap({ Self.phase($0.text) }),
        let until = term["until"]?.scalar.flatMap({ Self.phase($0.text) })
      else { return nil }
      let defect = term["defect"].flatMap { $0.isEmpty ? nil : $0.scalar?.text }
      return LawTerm(
        id: id,
        from: from,
        until: until,
        min: term["min"]?.integer,
        max: term["max"]?.integer,
        extensionWeeks: term["extension"]?.integer ?? 0,
        defect: defect,
        owner: term["owner"]?.scalar.flatMap { TermOwner(rawValue: $0.text) } ?? .authority,
        entry: term
      )
    }
  }

  private static func phase(_ word: String) -> Phase? {
    Phase.allCases.first { "\($0)" == word }
  }

  package func texts(_ language: String, assets: AssetFiles) -> CaseTexts.ProcedureTexts {
    let objection = entry["objection"]
    let who = objection?["who"]?.text(language) ?? ""
    let route = objection?["route"]?.text(language) ?? ""
    return CaseTexts.ProcedureTexts(
      name: entry["name"]?.text(language) ?? "",
      may: entry["may"]?.text(language) ?? "",
      mayNot: entry["may_not"]?.text(language) ?? "",
      objection: [who, route].filter { !$0.isEmpty }.joined(separator: " "),
      law: Self.articles(entry["articles"]?.words ?? [], language, assets)
    )
  }

  /// Who takes the decision: college, raad or waterschap.
  package var decides: String { entry["decides"]?.scalar?.text ?? "college" }

  /// Whether the municipality may go to court over the decision of another authority.
  package var municipalityMayAppeal: Bool {
    entry["municipality_may_appeal"]?.scalar?.text == "true"
  }

  /// Its name in a language.
  package func name(_ language: String) -> String { entry["name"]?.text(language) ?? "" }

  /// The main articles of it.
  package var articles: [String] { entry["articles"]?.words ?? [] }

  /// The articles of its steps in a phase, in their order.
  package func articles(of phase: Phase) -> [String] {
    (entry["steps"]?.list ?? []).filter {
      $0["phase"]?.scalar.flatMap { Self.phase($0.text) } == phase
    }
    .flatMap { $0["articles"]?.words ?? [] }
  }

  package func termTexts(_ language: String) -> [CaseTexts.TitledText] {
    terms.map { term in
      CaseTexts.TitledText(
        title: term.entry["name"]?.text(language) ?? "",
        text: term.entry["missed"]?.text(language) ?? "",
        more: (term.entry["articles"]?.words ?? []).joined(separator: ", ")
      )
    }
  }

  /// What the articles say, by citation.
  package static func articles(_ cites: [String], _ language: String, _ assets: AssetFiles)
    -> [CaseTexts.TitledText]
  {
    cites.map { cite in
      let text = assets.entry(cite, of: .articles)?[language]?.text(language) ?? ""
      return CaseTexts.TitledText(title: cite, text: text)
    }
  }
}

/// A method of participation, as the asset file has it.
package struct Method {
  package let reach: Int
  package let bias: Bias
  package let reveals: Int

  /// Whom it hears best.
  package enum Bias: String, CaseIterable {
    /// Who comes by themselves.
    case loud
    /// Also the silent.
    case even
    /// Who lives near.
    case near
  }

  /// Reads an entry that has the shape of its file; `nil` if it has not.
  package init?(_ entry: YAMLValue) {
    guard let reach = entry["reach"]?.integer, let reveals = entry["reveals"]?.integer,
      let bias = entry["bias"]?.scalar.flatMap({ Bias(rawValue: $0.text) })
    else { return nil }
    (self.reach, self.bias, self.reveals) = (reach, bias, reveals)
  }

  /// The points of visibility it adds for a group; whole points, rounded down.
  package func reveals(voice: Int, isNear: Bool) -> Int {
    let factor =
      switch bias {
      case .loud: RuleNumbers.quietReach + RuleNumbers.loudReachRise * voice / 100
      case .near: isNear ? 100 : RuleNumbers.farReach
      case .even: 100
      }
    let share = reach * factor / 100
    return Swift.min(Int(RuleNumbers.mostVisible), Swift.max(0, reveals * share / 100))
  }

  /// What being involved without a method shows.
  package static func reveals(level: ParticipationLevel) -> Int {
    switch level {
    case .inform: 0
    case .consult: RuleNumbers.shownByAsking
    case .advise: RuleNumbers.shownByAdvice
    case .coproduce, .decide: RuleNumbers.shownByMaking
    }
  }
}
