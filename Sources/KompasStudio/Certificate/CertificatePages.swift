public import KompasAnalysis
public import KompasEngine
public import KompasPages
import KompasPlay
public import KompasStandards

/// A certificate as pages: the text, the page with pictures and whatever else shows it say the same.
public struct CertificatePages {
  let certificate: Certificate
  let rules: CompiledCase
  let texts: CaseTexts
  let findings: [String]
  let untranslated: Int
  let shows: [CompassValue]?
  let engine: String
  let shared: Language
  let words: CertificatePhrases

  /// The pages of a certificate.
  ///
  /// - Parameters:
  ///   - certificate: the certificate.
  ///   - rules: the case.
  ///   - texts: the words of the case; where they are silent, ids are shown.
  ///   - findings: what `kompas check` found, each with its place.
  ///   - untranslated: how many things it found in translations that are not finished.
  ///   - shows: the values of the compass that the case says to show; `nil` if it does not say.
  ///   - engine: the version of the program.
  ///   - phrases: the words of the certificate.
  public init(
    _ certificate: Certificate,
    of rules: CompiledCase,
    texts: CaseTexts,
    findings: [String],
    untranslated: Int = 0,
    shows: [CompassValue]? = nil,
    engine: String,
    phrases: Language
  ) {
    self.certificate = certificate
    self.rules = rules
    self.texts = texts
    self.findings = findings
    self.untranslated = untranslated
    self.shows = shows
    self.engine = engine
    shared = phrases
    words = phrases.certificate
  }

  /// The title of all of it.
  public var title: String { words.title(texts.title.orElse(rules.id)) }

  /// Short lines below the title: which case, and with what it can be made again.
  public var facts: [String] {
    [
      rules.id, words.fact(version: rules.version), words.fact(digest: rules.digest),
      words.fact(engine: engine), words.fact(seed: certificate.seed),
    ]
  }

  /// The pages, in order.
  public var pages: [Page] {
    [
      verdict, method, length, endings, influence, choices, standings, groups, tensions, council,
      promises, values, compass, roads, resources, scenes,
    ].map { Page(title: title, main: $0, ask: .proceed(label: "")) }
  }

  // MARK: What is claimed

  private var verdict: [Block] {
    let claims = certificate.claims
    return [
      .heading(words.verdict, level: 1),
      .prose(
        words.verdict(
          passed: claims.count { $0.isPassed },
          waived: claims.count { $0.isWaived && !$0.isPassed },
          of: claims.count
        )
      ),
      .table(
        Table(
          columns: words.claimHead,
          rows: claims.map { claim in
            let isWaived = claim.isWaived && !claim.isPassed
            return [
              plain(words.claim(claim.kind)),
              isWaived ? words.waived : words.outcome(claim.isPassed),
            ]
          }
        )
      ),
    ] + (untranslated > 0 ? [.notice(.info, words.unfinished(untranslated))] : []) + waivers
      + claims.filter(\.isInTheWay).flatMap(failure)
  }

  /// How many things are named at most.
  private static let most = 20

  private func failure(_ claim: Certificate.Claim) -> [Block] {
    let names = claim.failing.map { name($0, in: claim.kind) }
    let left = names.count - Self.most
    let told = Array(names.prefix(Self.most)) + (left > 0 ? [words.more(left)] : [])
    return [
      .heading("\(plain(words.claim(claim.kind))): \(words.outcome(false))", level: 2),
      .notice(.warning, plain(words.failure(claim.kind, count: claim.failing.count))),
    ] + (told.isEmpty ? [] : [.lines(told)]) + [.prose(plain(words.mend(claim.kind)))]
  }

  /// The name of a command or a key stands without marks.
  func plain(_ text: String) -> String { text.filter { $0 != "`" } }

  private var method: [Block] {
    var told: [String]
    switch certificate.method {
    case .everyChoice(let seeds, let states, let ways, let hasChance):
      let count = ways < 1e15 ? shared.count(Int(ways)) : "\(ways)"
      told =
        hasChance
        ? [
          words.everyChoice(
            ways: count,
            seeds: shared.count(seeds),
            states: shared.count(states)
          ), words.everyChoiceLimits,
        ] : [words.everyChoiceWithoutChance(ways: count, states: shared.count(states))]
    case .playouts(let runs):
      told = [
        words.playouts(shared.count(runs)), words.playoutsLimits,
      ]
    }
    told.append(words.otherWays(shared.count(certificate.otherRuns)))
    return [.heading(words.method, level: 1)] + told.map { .prose($0) }
  }

  private var length: [Block] {
    let pace = certificate.pace
    let lengths = [
      certificate.length, certificate.weeks, pace?.screen.minutes, pace?.plain.minutes,
    ]
    return [
      .heading(words.length, level: 1), .prose(words.lengthIntro),
      .table(
        Table(
          columns: words.lengthHead,
          rows: zip(words.lengthRows, lengths).compactMap { name, length in
            length.map { [name, "\($0.shortest)", "\($0.typical)", "\($0.longest)"] }
          },
          numeric: [1, 2, 3]
        )
      ),
    ]
      + (pace.map { pace in
        [.prose(words.read(shared, pace))]
          + (texts.minutes > 0 ? [.prose(words.minutes(asked: texts.minutes))] : [])
          + (pace.isFarShorter(than: texts.minutes)
            ? [.notice(.info, plain(words.farShorter))] : [])
      } ?? [])
  }
}

// MARK: - Names and figures

extension CertificatePages {
  func scene(_ index: Int) -> String {
    (texts.scenes.at(index)?.title ?? "").orElse(rules.scenes.at(index)?.id ?? "")
  }

  func option(_ index: Int) -> String {
    (texts.options.at(index)?.label ?? "").orElse(rules.options.at(index)?.id ?? "")
  }

  func event(_ index: Int) -> String {
    (texts.events.at(index)?.title ?? "").orElse(rules.events.at(index)?.id ?? "")
  }

  func ending(_ index: Int) -> String {
    (texts.endings.at(index)?.title ?? "").orElse(rules.endings.at(index)?.id ?? "")
  }

  func group(_ index: Int) -> String {
    (texts.stakeholders.at(index)?.name ?? "").orElse(rules.stakeholders.at(index)?.id ?? "")
  }

  /// What an index of a claim stands for, with the id under which it stands in the file.
  private func name(_ index: Int, in kind: Certificate.ClaimKind) -> String {
    switch kind {
    case .sound: return findings.at(index) ?? ""
    case .scenesReached: return "\(scene(index)) (\(rules.scenes[index].id))"
    case .optionsReached, .bestForSomebody, .notBestForAll, .noFirstPick:
      return "\(option(index)) (\(id(ofOption: index)))"
    case .eventsReached: return "\(event(index)) (\(rules.events[index].id))"
    case .endingsReached: return "\(ending(index)) (\(rules.endings[index].id))"
    case .groupsServed:
      let points = Int(certificate.most[index] / 100)
      return "\(group(index)) (\(rules.stakeholders[index].id)): \(shared.points(points))"
    case .tensionsMeasured:
      return Tension.allCases.at(index).map(shared.needleTitle) ?? ""
    case .valuesMeasured: return CompassValue.allCases.at(index).map(shared.value) ?? ""
    case .choicesMatter: return ""
    case .lasts: return words.lasts(certificate.pace, asked: texts.minutes)
    case .votesCanBeLost, .needlesSwing, .breakingNeverPays, .promisesBothWays, .defectsAvoidable:
      return stakesName(index, in: kind)
    case .measures, .roads, .scarcity, .shows: return playersName(index, in: kind)
    }
  }

  /// A share that a claim holds against limits: in whole percents; so near to one that chance may decide on which side it lies, with a
  /// decimal and with what it may be off by.
  ///
  /// - Parameters:
  ///   - share: 0 … 1.
  ///   - runs: how many runs it is a part of; `nil` where nothing was left to chance.
  ///   - limits: what it is held against, 0 … 1.
  /// - Returns: as `20%`, or as `20.3% (± 0.6)`.
  func percent(_ share: Double, of runs: Double?, near limits: Double...) -> String {
    guard let runs, share > 0, share < 1 else { return percent(share) }
    let margin = Certificate.margin(share, of: runs)
    guard limits.contains(where: { abs($0 - share) < margin }) else { return percent(share) }
    return words.margin("\(tenths(share * 100))%", tenths(margin * 100))
  }

  /// With one decimal, as the language writes them; what is not nothing is at least a tenth.
  func tenths(_ value: Double) -> String {
    let whole = value > 0 ? max(1, Int((value * 10).rounded())) : 0
    return "\(whole / 10)\(shared.phrase("number.decimal"))\(whole % 10)"
  }

  /// A share in whole percents; only none is "0%" and only all is "100%".
  func percent(_ share: Double) -> String {
    if share <= 0 { return "0%" }
    // What chances add up to may miss a whole by a hair's breadth.
    if share >= 1 - 1e-9 { return "100%" }
    let rounded = Int((share * 100).rounded())
    return rounded == 0 ? "<1%" : rounded >= 100 ? ">99%" : "\(rounded)%"
  }
}
