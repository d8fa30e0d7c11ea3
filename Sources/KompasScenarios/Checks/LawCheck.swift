internal import KompasEngine
/// Names of the asset files: procedures, articles, defects, methods, experiments.
enum LawCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    let authored = context.authored
    let assets = context.assets
    func check(_ word: Text, in file: AssetFiles.File, _ code: DiagnosticCode) {
      guard !findings.isFull else { return }
      let known = assets.keys(of: file)
      guard !known.isEmpty, !known.contains(word.value), !word.value.isEmpty else { return }
      findings.report(
        code,
        at: word.span,
        word.value,
        known.joined(separator: ", "),
        suggestion: Suggestion.nearest(to: word.value, in: known)
      )
    }
    check(authored.procedure, in: .procedures, .unknownProcedure)
    checkAuthority(context, findings)
    for experiment in authored.experiments {
      check(experiment, in: .experiments, .unknownExperiment)
    }
    for scene in authored.scenes {
      for article in scene.law { check(article, in: .articles, .unknownArticle) }
      for option in scene.options {
        guard let method = option.method else { continue }
        check(method, in: .methods, .unknownMethod)
        if !option.hasInvolves { findings.report(.methodWithoutInvolves, at: method.span) }
      }
    }
    for consequences in authored.allConsequences {
      for defect in consequences.ids(of: .defect) {
        check(defect, in: .defects, .unknownDefect)
      }
      for defect in consequences[.defects] { checkProcedure(of: defect, context, findings) }
    }
  }

  /// The authority is the one that decides in the procedure; the council may have handed its power to the college (Ow 2.8).
  private static func checkAuthority(_ context: CaseContext, _ findings: Findings) {
    guard let procedure = context.procedure else { return }
    let authority = context.authored.authority
    let isHandedDown = procedure.decides == "raad" && authority.value == "college"
    guard authority.value != procedure.decides, !isHandedDown else { return }
    findings.report(
      .authorityNotOfProcedure,
      at: authority.span,
      authority.value,
      procedure.key,
      procedure.decides
    )
  }

  private static func checkProcedure(
    of defect: Text,
    _ context: CaseContext,
    _ findings: Findings
  ) {
    guard let procedure = context.procedure,
      let entry = context.assets.entry(defect.value, of: .defects),
      !(entry["procedures"]?.words ?? []).contains(procedure.key)
    else { return }
    findings.report(.defectNotOfProcedure, at: defect.span, defect.value, procedure.key)
  }
}
