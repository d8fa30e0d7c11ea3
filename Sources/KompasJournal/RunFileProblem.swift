/// What is wrong with a file of runs, and on which line.
public struct RunFileProblem: Error, Sendable, Equatable {
  /// The line, from 1.
  public var line: Int
  /// What is wrong with it.
  public var reason: Reason

  /// What can be wrong with a line.
  public enum Reason: Sendable, Equatable {
    /// The file does not begin as a file of runs does.
    case notARunFile
    /// It was written in a later format than this program knows.
    case newerFormat(Int)
    /// The run was played by later rules than this program has: this version.
    case newerRules(Int)
    /// The file, the line or the run is larger than anything that we write.
    case tooLarge
    /// It does not follow from the line before it: it was changed, or a line is missing or moved.
    case broken
    /// It is no line that we write.
    case unreadable
    /// The case is not the one that the run was played with.
    case otherCase
    /// The run comes without its case.
    case noCase
    /// The text is not the one that was written, or belongs nowhere.
    case otherText
    /// The file stops before its last line.
    case cutOff
    /// The last line counts something else than what is there.
    case otherEnd
    /// Something comes after the last line.
    case afterEnd
  }

  /// Makes a problem.
  public init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

/// A run as it was found in a file.
public struct RecordInFile: Sendable, Equatable {
  /// The run.
  public var record: RunRecord
  /// The line of its header, from 1; 0 if it is in no file.
  public var line: Int
  /// The line of its case.
  public var caseLine: Int
  /// The lines of its entries.
  public var lines: [Int]

  /// A run that is in no file.
  public init(_ record: RunRecord) {
    self.init(record: record, line: 0, caseLine: 0, lines: [])
  }

  init(record: RunRecord, line: Int, caseLine: Int, lines: [Int]) {
    self.record = record
    self.line = line
    self.caseLine = caseLine
    self.lines = lines
  }

  /// The line of the event at a position, or of the last entry if there is none; 0 if the run is in no file.
  public func line(at position: Int) -> Int {
    let index = record.entries.firstIndex { $0.kind == .event && $0.position == position }
    guard let index, lines.indices.contains(index) else { return lines.last ?? line }
    return lines[index]
  }
}
