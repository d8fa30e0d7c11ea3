import Foundation
import KompasEngine
import KompasStandards

/// Reads a file of runs line by line, and checks every line as it comes.
///
/// Nothing in it is played: see `RecordInFile.check`.
public struct RunFileReader {
  private var whole = SHA256()
  private var number = 0
  private var chain = Chain()
  private var runs: [RecordInFile] = []
  private var cases: [String: (body: String, line: Int)] = [:]
  /// The commitment of which the text may come next.
  private var awaited: String?
  private var isEnded = false

  private init() {}

  /// The runs in a file.
  ///
  /// - Parameter bytes: the whole file.
  /// - Returns: at least one run.
  /// - Throws: `RunFileProblem` with the first line that is wrong.
  public static func read(_ bytes: some RandomAccessCollection<UInt8>) throws(RunFileProblem)
    -> [RecordInFile]
  {
    var reader = RunFileReader()
    guard bytes.count <= RunFile.limits.file else { throw RunFileProblem(line: 1, .tooLarge) }
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      try reader.take(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
    let next = RunFileProblem(line: reader.number + 1, .cutOff)
    guard reader.number > 0 else { throw RunFileProblem(line: 1, .notARunFile) }
    guard reader.isEnded else { throw next }
    guard rest.isEmpty else { throw RunFileProblem(line: next.line, .afterEnd) }
    return reader.runs
  }

  private mutating func take(_ bytes: some RandomAccessCollection<UInt8>) throws(RunFileProblem) {
    number += 1
    guard !isEnded else { throw problem(.afterEnd) }
    guard bytes.count <= RunFile.limits.line else { throw problem(.tooLarge) }
    guard let line = String(validating: bytes, as: UTF8.self) else {
      throw problem(number == 1 ? .notARunFile : .unreadable)
    }
    if let rest = line.behind(RunFile.linkOpening) {
      try takeChained(rest)
    } else if runs.isEmpty {
      throw problem(.notARunFile)
    } else if line.behind(RunFile.textOpening) != nil {
      try takeText(line)
    } else if line.behind(RunFile.labelOpening) != nil {
      try takeLabel(line)
    } else if let rest = line.behind(RunFile.caseOpening), rest.hasSuffix("}") {
      try takeCase(String(rest.dropLast()))
    } else if line.behind(RunFile.endOpening) != nil {
      try takeEnd(line)
    } else {
      throw problem(.unreadable)
    }
    whole.update(bytes)
    whole.update([UInt8(ascii: "\n")])
  }

  // MARK: Lines

  private mutating func takeChained(_ rest: Substring) throws(RunFileProblem) {
    let link = rest.utf8.prefix(64)
    guard link.count == 64,
      let body = rest[link.endIndex...].behind(RunFile.linkClosing)
    else { throw problem(number == 1 ? .notARunFile : .unreadable) }
    let chained = String(body)
    let isHeader = chained.behind(#""format":"#) != nil
    if isHeader {
      try checkVersion(chained)
      try finishRun()
      chain = Chain()
    } else if runs.isEmpty {
      throw problem(.notARunFile)
    }
    guard chain.add(chained) == String(Substring(link)) else { throw problem(.broken) }
    if isHeader { try takeHeader(chained) } else { try takeEntry(chained) }
  }

  private func checkVersion(_ chained: String) throws(RunFileProblem) {
    struct Start: Decodable {
      var format: String
      var version: Int
    }
    let start = try? JSONDecoder().decode(Start.self, from: Data("{\(chained)".utf8))
    guard let start, start.format == RunFile.format, start.version > 0 else {
      throw problem(number == 1 ? .notARunFile : .unreadable)
    }
    guard start.version <= RunFile.version else { throw problem(.newerFormat(start.version)) }
  }

  private mutating func takeHeader(_ chained: String) throws(RunFileProblem) {
    struct Line: Decodable { var run: SealedHeader }
    guard let line = try? JSONDecoder().decode(Line.self, from: Data("{\(chained)".utf8)),
      let again = try? Chain.chained(line.run), again.hasSameBytes(as: chained),
      line.run.isPlausible
    else { throw problem(.unreadable) }
    // Whoever forges a run could otherwise keep it from being decided again.
    guard line.run.rules <= Game.rulesVersion else { throw problem(.newerRules(line.run.rules)) }
    let known = cases[line.run.caseBody]
    runs.append(
      RecordInFile(
        record: RunRecord(
          header: line.run,
          title: nil,
          caseBody: known?.body ?? "",
          entries: []
        ),
        line: number,
        caseLine: known?.line ?? 0,
        lines: []
      )
    )
    awaited = line.run.title
  }

  private mutating func takeEntry(_ chained: String) throws(RunFileProblem) {
    let index = runs.count - 1
    guard runs[index].caseLine > 0 else { throw problem(.noCase) }
    guard runs[index].lines.count < RunFile.limits.entries else { throw problem(.tooLarge) }
    guard let entry = Envelope(chained: chained) else { throw problem(.unreadable) }
    runs[index].record.entries.append(entry)
    runs[index].lines.append(number)
    let codec = JournalCodec()
    // Most entries hold no text, and are read once all lines are known to be right.
    let commitment: String?? =
      switch entry.kind {
      case .decision: (try? codec.decision(entry.payload)).map(\.personalText)
      case .event: (try? codec.event(entry.payload)).map(\.personalText)
      }
    guard let commitment else { throw problem(.unreadable) }
    if let commitment, !commitment.isEmpty {
      guard PersonalText.isCommitment(commitment) else { throw problem(.unreadable) }
      if let kept = texts[commitment] {
        runs[index].record.entries[runs[index].lines.count - 1].text = kept
        awaited = nil
      } else {
        awaited = commitment
      }
    } else {
      awaited = nil
    }
  }

  /// The texts of the present run, by commitment.
  private var texts: [String: PersonalText] = [:]

  private mutating func takeText(_ line: String) throws(RunFileProblem) {
    guard let read = try? JSONDecoder().decode(RunFile.TextLine.self, from: Data(line.utf8)),
      PersonalText.isSalt(read.salt), !read.text.isEmpty
    else { throw problem(.unreadable) }
    let kept = PersonalText(read.text, salt: read.salt)
    guard kept.commitment == awaited else { throw problem(.otherText) }
    awaited = nil
    let index = runs.count - 1
    if runs[index].lines.isEmpty {
      runs[index].record.title = kept
    } else {
      texts[kept.commitment] = kept
      runs[index].record.entries[runs[index].lines.count - 1].text = kept
    }
  }

  private mutating func takeLabel(_ line: String) throws(RunFileProblem) {
    let index = runs.count - 1
    guard runs[index].lines.isEmpty, runs[index].record.label == nil,
      let read = try? JSONDecoder().decode(RunFile.LabelLine.self, from: Data(line.utf8)),
      RunLabel.isPlausible(read.label)
    else { throw problem(.unreadable) }
    awaited = nil
    runs[index].record.label = read.label
  }

  private mutating func takeCase(_ body: String) throws(RunFileProblem) {
    let index = runs.count - 1
    guard runs[index].lines.isEmpty, runs[index].caseLine == 0,
      SHA256.hexadecimal(of: body) == runs[index].record.header.caseBody
    else { throw problem(.otherCase) }
    awaited = nil
    runs[index].record.caseBody = body
    runs[index].caseLine = number
    cases[runs[index].record.header.caseBody] = (body, number)
  }

  private mutating func takeEnd(_ line: String) throws(RunFileProblem) {
    try finishRun()
    let end = RunFile.end(
      runs: runs.count,
      lines: number - 1,
      link: chain.link,
      file: whole.hexadecimal
    )
    guard line.hasSameBytes(as: end) else { throw problem(.otherEnd) }
    isEnded = true
  }

  private mutating func finishRun() throws(RunFileProblem) {
    awaited = nil
    texts = [:]
    guard let last = runs.last else { return }
    guard !last.lines.isEmpty else { throw problem(.unreadable) }
  }

  private func problem(_ reason: RunFileProblem.Reason) -> RunFileProblem {
    RunFileProblem(line: number, reason)
  }
}

extension Envelope {
  /// Reads an entry as it is chained; `nil` if it is not written so.
  init?(chained: String) {
    guard let start = chained.range(of: #","entry":"#), chained.hasSuffix("}"),
      let fields = try? JSONDecoder().decode(
        Fields.self,
        from: Data("{\(chained[..<start.lowerBound])}".utf8)
      ), fields.position >= 0, let kind = fields.known
    else { return nil }
    self.init(
      run: 0,
      position: fields.position,
      kind: kind,
      payload: String(chained[start.upperBound...].dropLast()),
      digest: fields.digest
    )
    guard Chain.chained(self).hasSameBytes(as: chained) else { return nil }
  }

  private struct Fields: Decodable {
    var kind: String
    var position: Int
    var digest: String

    var known: Kind? {
      switch kind {
      case "decision": .decision
      case "event": .event
      default: nil
      }
    }
  }
}

extension SealedHeader {
  /// Whether it could have been written by this program: nothing in it is longer or stranger than what we write.
  var isPlausible: Bool {
    let names = [caseID, caseVersion, caseDigest, caseBody]
    // Where a sentence would fit, somebody's words could stay.
    let isShort =
      language.utf8.count <= 8 && engine.utf8.count <= 40
      && (language + engine).allSatisfy { !$0.isWhitespace }
    return SealedHeader.isMoment(started) && isShort
      && names.allSatisfy { $0.utf8.count <= 200 }
      && (title.map { $0.isEmpty || PersonalText.isCommitment($0) } ?? true)
      && (branchedAt ?? 1) > 0 && (1...1_000_000).contains(rules)
  }

  /// Whether it is a moment as ISO 8601 writes it in UTC, such as `2026-07-01T09:30:00Z`, from 1970 on; a leap second counts.
  private static func isMoment(_ text: String) -> Bool {
    let shape = "0000-00-00T00:00:00Z".utf8
    let isShaped =
      text.utf8.count == shape.count
      && zip(text.utf8, shape).allSatisfy { found, shape in
        shape == UInt8(ascii: "0") ? (48...57).contains(found) : found == shape
      }
    guard isShaped, let day = CalendarDay(text.prefix(10)), day.year >= 1970 else { return false }
    let time = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
    return time.count == 3 && time[0] < 24 && time[1] < 60 && time[2] < 61
  }
}

extension StringProtocol {
  /// What comes behind a beginning, byte by byte; `nil` if it begins otherwise.
  fileprivate func behind(_ beginning: String) -> SubSequence? {
    guard utf8.starts(with: beginning.utf8) else { return nil }
    return self[utf8.index(startIndex, offsetBy: beginning.utf8.count)...]
  }

  /// Whether both are the same bytes; `==` takes a composed and a decomposed letter for equal.
  fileprivate func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
