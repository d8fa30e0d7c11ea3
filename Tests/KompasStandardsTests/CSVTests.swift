import KompasStandards
import Testing

@Suite struct CSVTests {
  @Test(arguments: [",", ";"] as [Character])
  func `any table of any texts comes back as it went out`(separator: Character) throws {
    var texts = RandomTexts(seed: 7)
    for _ in 0..<2_000 {
      let width = 1 + texts.number(below: 4)
      let table = (0...texts.number(below: 5)).map { _ in (0..<width).map { _ in texts.next() } }
      var writer = CSVWriter(table[0], separator: separator)
      for row in table.dropFirst() { writer.add(row.map(CSVWriter.Cell.text)) }
      let read = try CSVTable(writer.text)
      // With one column there is no separator to be seen.
      #expect(read.separator == separator || width == 1)
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
