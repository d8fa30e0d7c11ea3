import Foundation
public import KompasStandards

/// What may be answered to the questions for a new case, and what is taken if the answer is left empty.
public struct CaseQuestionnaire: Sendable {
  /// A procedure that can be chosen.
  public struct Procedure: Sendable {
    /// Its key in the law file.
    public let key: String
    /// Its name, by language.
    public let names: [String: String]
    /// Who takes the decision in it.
    public let decides: String
  }

  /// The procedures, in the order of the law file; empty if the law file cannot be read.
  public let procedures: [Procedure]

  /// The languages that usual answers are known in.
  private let languages: [Language]
  /// The language that is taken if none is answered.
  private let usualLanguage: String

  /// Reads which procedures there are.
  ///
  /// - Parameters:
  ///   - library: the law.
  ///   - languages: those that a case can be written in, at least one; usual answers are in the language of the case.
  ///   - usualLanguage: the code of the language that is taken if none is answered.
  public init(assets library: AssetLibrary, languages: [Language], usualLanguage: String = "nl") {
    self.languages = languages
    self.usualLanguage = usualLanguage
    let assets = AssetFiles(library, findings: Findings())
    procedures = assets.keys(of: .procedures).compactMap { key in
      LawProcedure(key, assets: assets).map { procedure in
        Procedure(
          key: key,
          names: ["nl": procedure.name("nl"), "en": procedure.name("en")],
          decides: procedure.decides
        )
      }
    }
  }

  private func language(of answers: CaseAnswers) -> Language {
    languages.first { $0.code == answers[.language] } ?? languages[0]
  }

  static let authorities = ["college", "raad", "waterschap", "provincie", "rijk"]
  private static let usual = "bopa_extended"

  /// The words that can be answered, if there is a fixed number of them.
  ///
  /// Who decides follows from the procedure; the council may have handed its power to the college (Ow 2.8).
  public func words(for question: CaseQuestion, after answers: CaseAnswers) -> [String] {
    if question == .authority,
      let procedure = procedures.first(where: { $0.key == answers[.procedure] })
    {
      return procedure.decides == "raad" ? ["raad", "college"] : [procedure.decides]
    }
    return switch question {
    case .language: ["nl", "en"]
    case .procedure: procedures.map(\.key)
    case .authority: Self.authorities
    default: []
    }
  }

  /// What an empty answer stands for, after the answers so far.
  public func standard(_ question: CaseQuestion, after answers: CaseAnswers) -> String {
    let language = language(of: answers)
    return switch question {
    case .language: usualLanguage
    case .title: Self.title(from: answers[.id]) ?? language.phrase("authoring.usual.title")
    case .id: Self.id(from: answers[.title], language)
    case .municipality: language.phrase("authoring.usual.municipality")
    case .inhabitants: "24000"
    case .procedure:
      procedures.contains { $0.key == Self.usual } ? Self.usual : procedures.first?.key ?? ""
    case .authority:
      procedures.first { $0.key == answers[.procedure] }?.decides ?? "college"
    case .near: language.phrase("authoring.usual.near")
    case .quiet: language.phrase("authoring.usual.quiet")
    case .initiator: language.phrase("authoring.usual.initiator")
    case .guardian: language.phrase("authoring.usual.guardian")
    case .minutes: "30"
    }
  }

  /// The answer as the case will have it.
  ///
  /// - Parameters:
  ///   - text: what was written; empty for the usual answer.
  ///   - question: to what.
  ///   - answers: the answers to the questions before.
  /// - Returns: the answer.
  /// - Throws: why it cannot be used.
  public func accept(
    _ text: String,
    for question: CaseQuestion,
    after answers: CaseAnswers
  ) throws(CaseAnswerProblem) -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return standard(question, after: answers) }
    if let hidden = text.unicodeScalars.first(where: SourceText.Hazards.isHazard) {
      throw .hidden(SourceText.Hazards.name(hidden))
    }
    switch question {
    case .title: return try Self.shown(text, room: 60)
    case .municipality: return try Self.shown(text, room: 24)
    case .near, .quiet, .initiator, .guardian: return try Self.shown(text, room: 24)
    case .id:
      guard Self.isUsable(text) else {
        throw .notAnId(meant: Self.id(from: text, language(of: answers)))
      }
      return text
    case .inhabitants: return try Self.number(text, in: 1_000...CaseKeys.people.upperBound)
    case .minutes: return try Self.number(text, in: CaseKeys.minutes)
    case .language, .procedure, .authority:
      let words = words(for: question, after: answers)
      if let number = Int(text), words.indices.contains(number - 1) { return words[number - 1] }
      let small = text.lowercased()
      guard words.contains(small) else {
        throw .unknown(meant: Suggestion.nearest(to: small, in: words), all: words)
      }
      return small
    }
  }

  private static func shown(_ text: String, room: Int) throws(CaseAnswerProblem) -> String {
    let isVisible = text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .format, .control, .surrogate, .privateUse, .unassigned, .spaceSeparator,
        .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
        false
      default: true
      }
    }
    guard isVisible else { throw .blank }
    let width = Columns.width(of: text)
    guard width <= room else { throw .tooWide(width, room: room) }
    return text
  }

  /// A whole number; points, commas or spaces may stand between its thousands.
  private static func number(
    _ text: String,
    in range: ClosedRange<Int>
  ) throws(CaseAnswerProblem) -> String {
    let groups = text.split(omittingEmptySubsequences: false) { ".,' ".contains($0) }
    let areThousands = groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let digits = groups.joined()
    guard areThousands, !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .notWhole
    }
    guard digits.utf8.count < 18, let number = Int(digits), range.contains(number) else {
      throw .outOfRange(range)
    }
    return String(number)
  }

  /// A title made of an id.
  private static func title(from id: String) -> String? {
    guard let first = id.first else { return nil }
    let words = id.replacing("_", with: " ").dropFirst()
    return String((first.uppercased() + words).prefix(60))
  }

  /// An id made of a title.
  static func id(from title: String, _ language: Language) -> String {
    let plain = title.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let parts = plain.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let joined = parts.joined(separator: "_").lowercased().prefix(40)
    let id = joined.drop { !$0.isLetter }
    let trimmed = id.last == "_" ? id.dropLast() : id
    return isUsable(String(trimmed)) ? String(trimmed) : language.phrase("authoring.usual.id")
  }

  /// Whether it is an id, and no word that YAML takes for something else.
  private static func isUsable(_ text: String) -> Bool {
    Scalars.isId(text) && !["true", "false", "yes", "no", "on", "off", "null"].contains(text)
  }
}
