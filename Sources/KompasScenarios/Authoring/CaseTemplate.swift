internal import KompasEngine

/// The case that every new one begins as, with the answers of an author put into it.
///
/// A template is a case with two additions. `{{title}}` stands for an answer; within double quotes on a line it is
/// escaped as YAML asks, elsewhere it is put in as it is. Lines that start with `#@` choose lines: `#@ if court`,
/// `#@ else` and `#@ end` by what the procedure is like, `#@ scene draft` up to `#@ scenes end` by its phases, in its
/// order.
public struct CaseTemplate: Sendable {
  private let text: String

  /// Takes the text of a template.
  public init(_ text: String) {
    self.text = text
  }

  /// The case as text; `nil` if there is no such procedure.
  ///
  /// - Parameters:
  ///   - answers: an answer to every question.
  ///   - schema: where an editor finds the schema.
  ///   - library: the law.
  /// - Returns: a whole case file, which ends with a line end.
  public func filled(
    with answers: CaseAnswers,
    schema: String,
    assets library: AssetLibrary
  ) -> String? {
    let assets = AssetFiles(library, findings: Findings())
    guard let procedure = LawProcedure(answers[.procedure], assets: assets) else { return nil }
    var values = Self.values(answers, procedure)
    values["schema"] = schema
    values["legal_date"] = assets.line("legal_date", of: .articles) ?? ""
    values["defect"] = Self.defect(of: procedure, assets)
    return chosen(facts: Self.facts(procedure), phases: procedure.phases)
      .map { Self.fill($0, values) + "\n" }.joined()
  }

  /// What the conditions of a template can ask for.
  private static func facts(_ procedure: LawProcedure) -> Set<String> {
    var facts: Set<String> = []
    if procedure.decides == "raad" {
      facts = ["binding", "council_decides"]
    } else if procedure.hasCouncilAdvice {
      facts = ["binding", "council_advises"]
    } else {
      facts = ["council_speaks"]
    }
    let phases = procedure.phases
    if phases.contains(.court) { facts.insert("court") }
    if let decision = phases.firstIndex(of: .decision),
      let objections = phases.firstIndex(of: .objections), decision < objections
    {
      facts.insert("decided_before")
    }
    return facts
  }

  private static func values(
    _ answers: CaseAnswers,
    _ procedure: LawProcedure
  ) -> [String: String] {
    var values: [String: String] = [:]
    for question in CaseQuestion.allCases { values[question.rawValue] = answers[question] }
    let people = Int(answers[.inhabitants]) ?? 0
    let mark: Character = answers[.language] == "en" ? "," : "."
    values["inhabitants_words"] = grouped(people, by: mark)
    values["near_people"] = "\(max(10, people / 40))"
    values["quiet_people"] = "\(max(20, people / 12))"
    // The coalition has one seat more than the others.
    let seats = CouncilSize.seats(inhabitants: people)
    values["coalition_seats"] = "\(seats / 2 + 1)"
    values["other_seats"] = "\(seats / 2)"
    values["procedure_name"] = procedure.name(answers[.language])
    for phase in Phase.allCases {
      let own = procedure.articles(of: phase)
      values["law_\(phase)"] = (own.isEmpty ? procedure.articles : own).prefix(2)
        .map { "\"\(YAMLText.escaped($0))\"" }.joined(separator: ", ")
    }
    return values
  }

  /// A mistake that can be made in the procedure: the first that the law file has for it.
  private static func defect(of procedure: LawProcedure, _ assets: AssetFiles) -> String {
    let fitting = ["belangen_niet_gewogen", "participatie_niet_gemotiveerd"]
    return fitting.first { key in
      (assets.entry(key, of: .defects)?["procedures"]?.words ?? []).contains(procedure.key)
    } ?? fitting[0]
  }

  static func grouped(_ number: Int, by mark: Character) -> String {
    var result = ""
    for (place, digit) in "\(number)".reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { result.append(mark) }
      result.append(digit)
    }
    return String(result.reversed())
  }
}

// MARK: - Lines

extension CaseTemplate {
  /// The lines that hold for a procedure, in its order.
  private func chosen(facts: Set<String>, phases: [Phase]) -> [Substring] {
    var result: [Substring] = []
    var scenes: [String: [Substring]] = [:]
    var scene: String?
    var holds: [Bool] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("#@ ") {
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        switch (words.first, words.last ?? "") {
        case ("if", let fact): holds.append(facts.contains(fact))
        case ("else", _): if let last = holds.popLast() { holds.append(!last) }
        case ("end", _): _ = holds.popLast()
        case ("scene", let phase): scene = phase
        default:
          result += phases.flatMap { scenes["\($0)"] ?? [] }
          scene = nil
        }
      } else if !holds.contains(false) {
        if let scene { scenes[scene, default: []].append(line) } else { result.append(line) }
      }
    }
    return result
  }

  /// A line with the answers in it.
  private static func fill(_ line: Substring, _ values: [String: String]) -> String {
    var result = ""
    var rest = line
    var isQuoted = false
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let before = rest[..<open.lowerBound]
      if before.count(where: { $0 == "\"" }) % 2 == 1 { isQuoted.toggle() }
      let value = values[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      result += before + (isQuoted ? YAMLText.escaped(value) : value)
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
