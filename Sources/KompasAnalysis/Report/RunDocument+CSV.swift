extension RunDocument {
  /// The files of a run as tables in long form, with a codebook: the name and the text of each.
  ///
  /// The order is always the same. docs/report.md says more.
  public var tables: [(name: String, text: String)] {
    RunTable.allCases.map { table in
      var rows = DelimitedRows(table.columns.map(\.name))
      for row in self.rows(of: table) { rows.add(row) }
      return ("\(table.rawValue).csv", rows.text)
    } + [("codebook.csv", RunTable.codebook)]
  }

  private typealias Row = [DelimitedRows.Field]

  private func rows(of table: RunTable) -> [Row] {
    switch table {
    case .runs: [runRow]
    case .compass: compass.map { row($0) }
    case .decisions: decisions.map { row($0) }
    case .needles:
      steps.flatMap { step in
        step.needles.map { needle in
          head(step)
            + [
              .plain(needle.id), flag(needle.exists), number(needle.truth), number(needle.seen),
              number(needle.band),
            ]
        }
      }
    case .supports:
      steps.flatMap { step in
        step.groups.map { group in
          head(step)
            + [
              .plain(group.id), .plain(group.kind), number(group.support), .plain(group.hearing),
              number(group.low), number(group.high), number(group.estimate),
            ]
        }
      }
    }
  }

  private var runRow: Row {
    [
      number(Int(run.id)), .plain(`case`.id), .plain(`case`.version), .plain(`case`.digest),
      .plain("\(run.seed)"), .plain(run.lang), .plain(run.started), .plain(run.engine),
      flag(run.finished), .plain(run.ending ?? ""), number(run.weeks), number(run.choices),
      number(run.undone), .plain(legal.court), .plain(legal.vote), number(legal.seatsFor),
      number(legal.seatsAgainst), number(legal.defects.count), number(legal.missedTerms.count),
      number(democratic.council), number(democratic.neighborhood),
    ]
  }

  private func row(_ value: Value) -> Row {
    [
      number(Int(run.id)), .plain(value.id), number(value.declared), number(value.revealed),
      number(value.low), number(value.high), number(value.recalibrated),
    ]
  }

  private func row(_ decision: DecisionKey) -> Row {
    [
      number(Int(run.id)), number(decision.step), number(decision.position),
      .plain(decision.kind), flag(decision.counts), number(decision.turn), number(decision.week),
      .plain(decision.phase), .plain(decision.scene), .plain(decision.option ?? ""),
      .plain((decision.open ?? []).joined(separator: " ")),
      .plain((decision.interests ?? []).joined(separator: " ")),
      .plain(pairs(decision.points)), .plain(pairs(decision.cost)), number(decision.bestIn),
      .free(decision.text ?? ""),
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

  private func flag(_ value: Bool) -> DelimitedRows.Field { .plain(value ? "1" : "0") }

  private func number(_ value: Int?) -> DelimitedRows.Field { .plain(value.map(String.init) ?? "") }

  private func number(_ value: Double) -> DelimitedRows.Field { .plain("\(value)") }
}
