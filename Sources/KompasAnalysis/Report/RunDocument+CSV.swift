public import KompasStandards

extension RunDocument {
  /// The files of a run as tables in long form, with a codebook: the name and the text of each.
  ///
  /// The order is always the same. docs/report.md says more.
  public func tables(_ form: CSVWriter.Form = .international) -> [(name: String, text: String)] {
    ReportTable.allCases.map { table in
      var rows = CSVWriter(table.columns.map(\.name), form)
      for row in self.rows(of: table) { rows.add(row) }
      return ("\(table.rawValue).csv", rows.text)
    } + [("codebook.csv", ReportTable.codebook(form))]
  }

  private typealias Row = [CSVWriter.Cell]

  private func rows(of table: ReportTable) -> [Row] {
    switch table {
    case .runs: [runRow]
    case .compass: compass.map { row($0) }
    case .decisions: decisions.map { row($0) }
    case .needles:
      steps.flatMap { step in
        step.needles.map { needle in
          head(step)
            + [
              .text(needle.id), flag(needle.exists), number(needle.truth), number(needle.seen),
              number(needle.band),
            ]
        }
      }
    case .supports:
      steps.flatMap { step in
        step.groups.map { group in
          head(step)
            + [
              .text(group.id), .text(group.kind), number(group.support), .text(group.hearing),
              number(group.low), number(group.high), number(group.estimate),
            ]
        }
      }
    }
  }

  private var runRow: Row {
    [
      number(Int(run.id)), .text(`case`.id), .text(`case`.version), .text(`case`.digest),
      .made("\(run.seed)"), .text(run.lang), .text(run.started), .text(run.engine),
      flag(run.finished), .text(run.ending ?? ""), number(run.weeks), number(run.choices),
      number(run.undone), .text(legal.court), .text(legal.vote), number(legal.seatsFor),
      number(legal.seatsAgainst), number(legal.defects.count), number(legal.missedTerms.count),
      number(democratic.council), number(democratic.neighborhood),
    ]
  }

  private func row(_ value: Value) -> Row {
    [
      number(Int(run.id)), .text(value.id), number(value.declared), number(value.revealed),
      number(value.low), number(value.high), number(value.recalibrated),
    ]
  }

  private func row(_ decision: DecisionKey) -> Row {
    [
      number(Int(run.id)), number(decision.step), number(decision.position),
      .text(decision.kind), flag(decision.counts), number(decision.turn), number(decision.week),
      .text(decision.phase), .text(decision.scene), .text(decision.option ?? ""),
      .text((decision.open ?? []).joined(separator: " ")),
      .text((decision.interests ?? []).joined(separator: " ")),
      .text(pairs(decision.points)), .text(pairs(decision.cost)), number(decision.bestIn),
      .text(decision.again ?? ""), .text(seen(decision.text ?? "")),
    ]
  }

  private func head(_ step: Step) -> Row {
    [
      number(Int(run.id)), number(step.step), number(step.position), flag(step.counts),
      number(step.turn), number(step.week),
    ]
  }

  private func pairs(_ values: [String: Int]?) -> String {
    (values ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: " ")
  }

  private func flag(_ value: Bool) -> CSVWriter.Cell { .made(value ? "1" : "0") }

  private func number(_ value: Int?) -> CSVWriter.Cell { .made(value.map(String.init) ?? "") }

  private func number(_ value: Double) -> CSVWriter.Cell { .number(value) }

  /// What can be seen of a text that somebody wrote: no control characters but line breaks and tabs.
  private func seen(_ text: String) -> String {
    var seen = String.UnicodeScalarView()
    seen.append(
      contentsOf: text.unicodeScalars.filter {
        "\n\r\t".unicodeScalars.contains($0) || $0.properties.generalCategory != .control
      }
    )
    return String(seen)
  }
}
