extension String {
  /// This text with its lines broken at words, so that none is wider than so many columns.
  ///
  /// A command between backticks stays in one piece, to be copied. Lines of a table, which have spaces side by side, and those that begin
  /// with one or with the path of a file stay as they are.
  public func reflowed(to width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let isText = !line.contains("  ") && line.first != " " && line.first != "/"
        return isText && displayWidth(of: String(line)) > width
          ? brokenLine(line, at: width) : String(line)
      }
      .joined(separator: "\n")
  }
}

private func brokenLine(_ line: Substring, at width: Int) -> String {
  // A command counts as one word.
  var words: [String] = []
  var isCommand = false
  for word in line.split(separator: " ") {
    if isCommand { words[words.count - 1] += " " + word } else { words.append(String(word)) }
    if word.count(where: { $0 == "`" }) % 2 == 1 { isCommand.toggle() }
  }
  var lines: [String] = []
  for word in words {
    if let last = lines.last, displayWidth(of: last) + 1 + displayWidth(of: word) <= width {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(word)
    }
  }
  return lines.joined(separator: "\n")
}
