public import KompasPages

/// A recording of a terminal in the format asciicast v2: a header, and a line per event.
///
/// The same pages give the same bytes: time is counted, not measured. Source: docs.asciinema.org/manual/asciicast/v2.
public struct TerminalRecording {
  /// The size that terminals usually have.
  public static let usualSize = (width: 80, height: 24)

  /// The recording so far, ending in a line break.
  public private(set) var text: String
  private var painter = CanvasPainter()
  /// The time since the beginning, in milliseconds.
  private var now = 0

  /// Begins a recording.
  ///
  /// - Parameters:
  ///   - title: what it is called.
  ///   - width: the columns of the terminal.
  ///   - height: its rows.
  ///   - timestamp: when what it shows began, in seconds since 1970; `nil` if that is not known.
  public init(title: String, width: Int, height: Int, timestamp: Int?) {
    let time = timestamp.map { ",\"timestamp\":\($0)" } ?? ""
    text =
      "{\"version\":2,\"width\":\(width),\"height\":\(height)\(time)"
      + ",\"title\":\(quoted(title))"
      + ",\"env\":{\"TERM\":\"xterm-256color\"}}\n"
  }

  /// Shows a grid.
  public mutating func show(_ canvas: Canvas) { add("o", painter.paint(canvas)) }

  /// Marks this moment.
  public mutating func mark(_ label: String) { add("m", label.sanitized()) }

  /// Lets time pass, in milliseconds.
  public mutating func wait(_ milliseconds: Int) { now += max(0, milliseconds) }

  /// Ends the recording: the last grid stays for as long as was waited.
  public mutating func end() { add("o", "\u{1B}[?25h") }

  private mutating func add(_ code: String, _ data: String) {
    let rest = "\(now % 1000)"
    let decimals = String(repeating: "0", count: 3 - rest.count) + rest
    text += "[\(now / 1000).\(decimals),\"\(code)\",\(quoted(data))]\n"
  }
}

/// A text as a string of JSON (RFC 8259).
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    case _: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
