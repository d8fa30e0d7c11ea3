import Foundation
import KompasEngine

/// A file of runs, to be taken elsewhere: JSON Lines, every line chained to the one before it.
///
/// For each run a line with its header, a line with its label if it has one, a line with its case (once in a file), a line for each decision and event, and
/// after each of those the texts that it commits to, unless they were removed. The last line counts them.
/// `docs/archive.md` tells how others can check it.
public enum RunFile {
  /// The name of the format.
  public static let format = "kompas-run"
  /// The latest version that is read.
  ///
  /// 2: headers say by which rules a run was played.
  public static let version = 2

  /// The version that a run is written in: the earliest that can say all there is to say.
  ///
  /// It is part of the chain, so a run never changes its version.
  static func version(of header: SealedHeader) -> Int { header.rules == 1 ? 1 : 2 }

  /// The end of the name of such a file.
  public static let pathExtension = "kompas-run"
  /// The most that is read: bytes in a file, bytes in a line, entries in a run.
  public static let limits = (file: 1 << 30, line: 1 << 24, entries: 200_000)

  /// The last line.
  static func end(runs: Int, lines: Int, link: String, file: String) -> String {
    #"{"end":{"runs":\#(runs),"lines":\#(lines),"hash":"\#(link)","file":"\#(file)"}}"#
  }

  /// Whether these are the first bytes of such a file; a few dozen are enough.
  public static func begins(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: linkOpening.utf8)
  }

  /// How a chained line begins, before its link.
  static let linkOpening = #"{"hash":""#
  /// What stands between a link and what is chained.
  static let linkClosing = #"","#
  /// How the line with a case begins.
  static let caseOpening = #"{"case":"#
  /// How the line with a label begins.
  static let labelOpening = #"{"label":"#
  /// How a line with a text begins.
  static let textOpening = #"{"salt":""#
  /// How the last line begins.
  static let endOpening = #"{"end":"#

  /// A line with a label.
  struct LabelLine: Codable {
    var label: String
  }

  /// A line with a text.
  struct TextLine: Codable {
    var salt: String
    var text: String
  }
}

/// Writes runs as lines of a file.
public struct RunFileWriter {
  private var whole = SHA256()
  private var runs = 0
  private var lines = 0
  private var link = ""
  private var cases: Set<String> = []

  /// Makes a writer at the beginning of a file.
  public init() {}

  /// The lines of a run.
  ///
  /// - Throws: `CodecError.unwritable` if something in it cannot be written.
  public mutating func add(_ record: RunRecord) throws(CodecError) -> String {
    var text = ""
    var chain = Chain()
    func chained(_ body: String) {
      text += RunFile.linkOpening + chain.add(body) + RunFile.linkClosing + body + "\n"
      lines += 1
    }
    chained(try Chain.chained(record.header))
    if let title = record.title { try add(title, to: &text) }
    if let label = record.label { try add(RunFile.LabelLine(label: label), to: &text) }
    if cases.insert(record.header.caseBody).inserted {
      text += RunFile.caseOpening + record.caseBody + "}\n"
      lines += 1
    }
    var told: Set<String> = []
    for entry in record.entries {
      chained(Chain.chained(entry))
      if let kept = entry.text, told.insert(kept.commitment).inserted { try add(kept, to: &text) }
    }
    runs += 1
    link = chain.link
    whole.update(text.utf8)
    return text
  }

  /// The last line.
  public func end() -> String {
    RunFile.end(runs: runs, lines: lines, link: link, file: whole.hexadecimal) + "\n"
  }

  private mutating func add(_ kept: PersonalText, to text: inout String) throws(CodecError) {
    try add(RunFile.TextLine(salt: kept.salt, text: kept.text), to: &text)
  }

  private mutating func add(_ line: some Encodable, to text: inout String) throws(CodecError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(line) else { throw .unwritable }
    text += String(decoding: data, as: UTF8.self) + "\n"
    lines += 1
  }
}
