public import KompasStandards

extension SimulationDocument {
  /// The same figures as a table in long form: `kind,id,measure,value`, one figure a row.
  public func csv(_ form: CSVWriter.Form = .international) -> String {
    var rows = CSVWriter(["kind", "id", "measure", "value"], form)
    write(to: &rows, behind: [])
    return rows.text
  }

  /// Several in one table, with in front what the command line calls the way of playing: `policy,kind,id,measure,value`.
  public static func csv(
    _ documents: [(policy: String, document: SimulationDocument)],
    _ form: CSVWriter.Form = .international
  ) -> String {
    var rows = CSVWriter(["policy", "kind", "id", "measure", "value"], form)
    for (policy, document) in documents { document.write(to: &rows, behind: [.text(policy)]) }
    return rows.text
  }

  private func write(to rows: inout CSVWriter, behind first: [CSVWriter.Cell]) {
    func add(_ kind: String, _ id: String, _ measure: String, _ value: CSVWriter.Cell) {
      rows.add(first + [.made(kind), .text(id), .made(measure), value])
    }
    func add(_ kind: String, _ id: String, _ measure: String, _ value: Double) {
      add(kind, id, measure, .number(value))
    }
    func add(_ kind: String, _ id: String, _ measure: String, _ value: Int) {
      add(kind, id, measure, .made("\(value)"))
    }
    func add(_ kind: String, _ shares: [Share]) {
      for row in shares {
        add(kind, row.id, "count", row.count)
        add(kind, row.id, "share", row.share)
      }
    }
    func add(_ kind: String, _ id: String, _ counted: Distribution) {
      add(kind, id, "mean", counted.mean)
      for (measure, value) in [
        ("p5", counted.p5), ("p25", counted.p25), ("p50", counted.p50), ("p75", counted.p75),
        ("p95", counted.p95),
      ] { add(kind, id, measure, value) }
      let bars = counted.histogram.compactMap { bar in Int(bar.key).map { ($0, bar.value) } }
      for (value, count) in bars.sorted(by: { $0.0 < $1.0 }) {
        add(kind + "_histogram", id, "\(value)", count)
      }
    }
    for (measure, value) in [
      ("version", .text(`case`.version)), ("digest", .text(`case`.digest)),
      ("playouts", .made("\(playouts)")), ("runs", .made("\(runs)")),
      ("stopped", .made("\(stopped)")), ("seed", .made("\(seed)")), ("policy", .text(policy)),
      ("decisions", .made("\(decisions)")),
    ] as [(String, CSVWriter.Cell)] { add("simulation", `case`.id, measure, value) }
    for (id, points) in (compass ?? [:]).sorted(by: { $0.key < $1.key }) {
      add("compass", id, "points", points)
    }
    add("ending", endings)
    for needle in needles where needle.exists { add("needle", needle.id, needle.end) }
    add("together", "raad", raad)
    add("together", "wijk", wijk)
    add("together", "worst", worst)
    for group in groups {
      add("support", group.id, group.support)
      add("support", group.id, "best", group.best)
      add("support", group.id, "worst", group.worst)
    }
    add("vote", vote)
    add("court", court)
    add("decision", decision)
    add("weeks", "", weeks)
    for scene in scenes {
      add("scene", scene.id, "played", scene.played)
      for option in scene.options {
        add("option", "\(scene.id).\(option.id)", "opened", option.opened)
        add("option", "\(scene.id).\(option.id)", "chosen", option.chosen)
      }
    }
    add("event", events)
  }
}
