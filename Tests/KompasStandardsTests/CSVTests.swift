import KompasStandards
import Testing

@Suite struct CSVTests {
  @Test(arguments: CSVWriter.Form.allCases)
  func `any table of any texts comes back as it went out`(form: CSVWriter.Form) throws {
    var texts = RandomTexts(seed: 7)
    for _ in 0..<2_000 {
      let width = 1 + texts.number(below: 4)
      let table = (0...texts.number(below: 5)).map { _ in (0..<width).map { _ in texts.next() } }
      var writer = CSVWriter(table[0], form)
      for row in table.dropFirst() { writer.add(row.map(CSVWriter.Cell.text)) }
      let read = try CSVTable(writer.text)
      // With one column there is no separator to be seen.
      #expect(read.separator == form.separator || width == 1)
      let header = read.rows[0].map(\.text)
      let rows = read.rows.dropFirst().map { $0.map { FormulaGuard.opened($0.text) } }
      #expect(scalars([header] + rows) == scalars(table), "\(writer.text.debugDescription)")
    }
  }

  /// Two strings are equal in Swift if they look the same; here they must be the same.
  private func scalars(_ rows: [[String]]) -> [[[Unicode.Scalar]]] {
    rows.map { $0.map { Array($0.unicodeScalars) } }
  }

  @Test func `texts are guarded against formulas, and what the program makes is not`() {
    var writer = CSVWriter(["a", "b"])
    writer.add([.text("=1"), .made("-1")])
    #expect(writer.text == "a,b\r\n'=1,-1\r\n")
  }

  @Test(
    arguments: [
      ("a b", "a b"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""),
      ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\u{2028}b", "\"a\u{2028}b\""),
      ("\u{FEFF}a", "\"\u{FEFF}a\""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("", "\"\""),
    ]
  )
  func `a field stands in quotation marks only where it must`(text: String, field: String) {
    var writer = CSVWriter(["a"])
    writer.add([.text(text)])
    #expect(writer.text.unicodeScalars.elementsEqual("a\r\n\(field)\r\n".unicodeScalars))
  }

  @Test func `a Dutch spreadsheet writes semicolons, and the first line tells`() throws {
    let table = try CSVTable("\u{FEFF}\"a,b\";c\r\n1,5;2\n\n\r\n")
    #expect(table.separator == ";")
    #expect(table.rows.map { $0.map(\.text) } == [["a,b", "c"], ["1,5", "2"]])
    #expect(try CSVTable("\"a;b\",c\n").separator == ",")
    #expect(try CSVTable("").rows.isEmpty)
  }

  /// Whoever opens the file in Excel and saves it gets these.
  @Test(
    arguments: [
      ("sep=;\r\nx;a\r\nP;1\r\n", ";"), ("\u{FEFF}\"sep=,\"\nx,a\nP,1\n", ","),
      ("SEP=\t\nx\ta\nP\t1\n", "\t"),
      ("x;a;;\nP;1;;\n;;;\n;;;\n", ";"), ("x,a,\n,,\nP,1,\n", ","), ("x;a;;\nP;1\n", ";"),
    ] as [(String, Character)]
  )
  func `a table comes out of a spreadsheet without what that adds`(
    text: String,
    separator: Character
  ) throws {
    let table = try CSVTable(spreadsheet: text)
    #expect(table.separator == separator)
    #expect(table.rows.map { $0.map(\.text) } == [["x", "a"], ["P", "1"]])
  }

  @Test func `a column in which anything stands stays, and lines keep their number`()
    throws
  {
    let table = try CSVTable(spreadsheet: "sep=;\nx;a;\nP;;\nQ;1;2\n")
    #expect(
      table.rows.map { $0.map(\.text) } == [["x", "a", ""], ["P", "", ""], ["Q", "1", "2"]]
    )
    #expect(table.rows.map { $0[0].line } == [2, 3, 4])
    // No separator that anyone uses: then it is a name as any other.
    #expect(try CSVTable(spreadsheet: "sep=x\nP\n").rows.count == 2)
    #expect(
      try CSVTable(spreadsheet: "a\tb\n1,5\t2\n").rows.map { $0.map(\.text) } == [
        ["a", "b"], ["1,5", "2"],
      ]
    )
    #expect(try CSVTable(spreadsheet: "a\tb,c\n").rows[0].count == 2)
    #expect(try CSVTable("a\tb\n").rows[0].count == 1)
    #expect(try CSVTable(spreadsheet: "").rows.isEmpty)
    #expect(try CSVTable(spreadsheet: "sep=;").rows.isEmpty)
  }

  @Test(
    arguments: [
      ("0,5", 0.5, 0.5), ("0.5", 0.5, 0.5), ("0.125", 0.125, 0.125), ("0,125", 0.125, 0.125),
      ("1.234", 1_234, 1.234), ("1,234", 1.234, 1_234), ("1.234,5", 1_234.5, nil),
      ("1,234.5", nil, 1_234.5), ("12.345.678", 12_345_678, nil), ("1.23", 1.23, 1.23),
      ("-3", -3, -3), ("1e-3", 0.001, 0.001), ("", nil, nil), ("drie", nil, nil),
      ("1,2,3", nil, nil),
    ] as [(String, Double?, Double?)]
  )
  func `a number is read as its writer meant it`(
    text: String,
    dutch: Double?,
    international: Double?
  ) throws {
    #expect(try CSVTable("a;b\n").number(text) == dutch)
    #expect(try CSVTable("a,b\n").number(text) == international)
  }

  @Test func `a table for a Dutch spreadsheet has commas in its numbers, and in nothing else`() {
    var writer = CSVWriter(["a", "b", "c"], .dutch)
    writer.add([.number(0.5), .made("2.5.0"), .text("1.5")])
    #expect(writer.text == "a;b;c\r\n0,5;2.5.0;1.5\r\n")
  }

  @Test func `every field has its line and its character`() throws {
    let table = try CSVTable("e\u{301}e\u{301},b\r\n\"x\r\ny\",z,\"q\"\n")
    let places = table.rows.map { $0.map { [$0.line, $0.column] } }
    #expect(places == [[[1, 1], [1, 4]], [[2, 1], [3, 4], [3, 6]]])
  }

  @Test(
    arguments: [
      ("a\n\"b,c\nd", .openQuote(line: 2, column: 1)),
      ("a,\"b\nc\"d\n", .afterQuote(line: 2, column: 3)),
      ("a,b\nc,d\"e\n", .strayQuote(line: 2, column: 4)),
    ] as [(String, CSVTable.Problem)]
  )
  func `a quotation mark that is not right has its place`(text: String, problem: CSVTable.Problem) {
    #expect(throws: problem) { try CSVTable(text) }
  }
}
