import KompasStandards

extension LanguageProblem {
  /// Where it is, what is wrong, and how to mend it.
  func words(_ language: Language) -> String { "\(file):\(line): \(kind.words(language))" }
}

extension LanguageProblem.Kind {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .unreadable: language.phrase("tables.unreadable")
    case .csv(.openQuote): language.phrase("tables.openQuote")
    case .csv(.afterQuote): language.phrase("tables.afterQuote")
    case .csv(.strayQuote): language.phrase("tables.strayQuote")
    case .code(let name): language.phrase("tables.code", ["name": name])
    case .column(let name): language.phrase("tables.column", ["name": name])
    case .noColumns: language.phrase("tables.noColumns")
    case .fields(let count, let wanted):
      language.phrase("tables.fields", ["count": count, "wanted": wanted])
    case .key(let key): language.phrase("tables.key", ["key": key])
    case .twice(let key, let file, let line):
      language.phrase("tables.twice", ["key": key, "place": "\(file):\(line)"])
    case .missing(let key): language.phrase("tables.missing", ["key": key])
    case .empty(let key): language.phrase("tables.empty", ["key": key])
    case .notYesOrNo(let text): language.phrase("tables.notYesOrNo", ["text": text])
    case .plural(let rule): language.phrase("tables.plural", ["rule": rule])
    case .message(let key, let problem):
      language.phrase("tables.message", ["key": key, "why": problem.words(language)])
    }
  }
}

extension Message.Problem {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .unclosed: language.phrase("tables.message.unclosed")
    case .stray: language.phrase("tables.message.stray")
    case .openQuote: language.phrase("tables.message.openQuote")
    case .name(let name): language.phrase("tables.message.name", ["name": name])
    case .kind(let kind): language.phrase("tables.message.kind", ["kind": kind])
    case .category(let word): language.phrase("tables.message.category", ["word": word])
    case .twice(let word): language.phrase("tables.message.twice", ["word": word])
    case .bare(let word): language.phrase("tables.message.bare", ["word": word])
    case .noOther: language.phrase("tables.message.noOther")
    case .tooDeep: language.phrase("tables.message.tooDeep")
    }
  }
}
