import Yams

/// Finds the words for what libyaml could not read.
enum YAMLSyntax {
  static func report(_ error: YamlError, places: inout Places, findings: Findings) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let (code, isAtContext) = code(problem: problem, context: context?.text ?? "")
      let place = isAtContext ? context?.mark ?? mark : mark
      findings.report(code, at: places.span(place), problem)
    case .memory:
      // What libyaml says when nesting passes its own limit.
      findings.report(.tooDeep, at: places.span())
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      findings.report(.yamlSyntax, at: places.span(), problem)
    case .duplicatedKeysInMapping(let names, let context):
      findings.report(.duplicateKey, at: places.span(context.mark), names.first ?? "")
    case .dataCouldNotBeDecoded, .no:
      findings.report(.yamlSyntax, at: places.span(), "encoding")
    }
  }

  /// The code for one of libyaml's problems, and whether it is better shown where it began.
  private static func code(problem: String, context: String) -> (DiagnosticCode, Bool) {
    if context.contains("quoted scalar"), problem.contains("end of stream") {
      return (.quoteUnclosed, true)
    }
    if context.contains("alias") || context.contains("anchor") || problem.contains("alias") {
      return (.anchorRefused, true)
    }
    if context.contains("tag") || problem.contains("tag") { return (.tagRefused, true) }
    if problem.contains("nesting level") { return (.tooDeep, false) }
    if problem.contains("another document") { return (.severalDocuments, false) }
    if problem.contains("could not find expected ':'") { return (.colonMissing, true) }
    if problem.contains("mapping values are not allowed") { return (.colonInText, false) }
    if problem.contains("expected ',' or") { return (.bracketUnclosed, false) }
    if problem.contains("expected key") || problem.contains("'-' indicator")
      || problem.contains("block end") || problem.contains("block sequence entries")
    {
      return (.indentationWrong, false)
    }
    return (.yamlSyntax, false)
  }
}
