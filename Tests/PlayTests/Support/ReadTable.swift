import Testing

/// A file of RFC 4180, read strictly.
struct ReadTable {
  let columns: [String]
  let rows: [[String: String]]

  init(_ text: String) throws {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    try #require(text.hasSuffix("\r\n"))
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          field.unicodeScalars.append(scalar)
          rest.removeFirst()
        } else {
          isQuoted = false
          try #require(rest.first == "," || rest.first == "\r")
        }
      } else if scalar == "\"" {
        try #require(field.isEmpty)
        isQuoted = true
      } else if scalar == "," {
        rows[rows.count - 1].append(field)
        field = ""
      } else if scalar == "\r" {
        try #require(rest.popFirst() == "\n")
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      } else {
        try #require(scalar != "\n")
        field.unicodeScalars.append(scalar)
      }
    }
    rows.removeLast()
    let head = try #require(rows.first)
    columns = head
    try #require(Set(head).count == head.count)
    for row in rows { try #require(row.count == head.count) }
    self.rows = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }
}
