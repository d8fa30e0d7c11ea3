import Foundation
public import KompasEngine

/// Writes decisions, events and cases as JSON with sorted keys, each with the version of its format.
///
/// The same value always gives the same bytes. Known-bytes tests notice a change of the format: then
/// raise `version`, and keep reading the versions before it.
public struct JournalCodec: Sendable {
  /// The format that is written, and the latest that is read.
  public static let version = 1

  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()

  /// Makes a codec.
  public init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Writes an event.
  ///
  /// - Throws: `CodecError.unwritable`.
  public func encode(_ event: Event) throws(CodecError) -> String { try write(event) }

  /// Writes a decision.
  ///
  /// - Throws: `CodecError.unwritable`.
  public func encode(_ decision: Decision) throws(CodecError) -> String { try write(decision) }

  /// Writes a case.
  ///
  /// Cost: linear in the words of the case; some milliseconds.
  ///
  /// - Throws: `CodecError.unwritable`.
  public func encode(_ storedCase: StoredCase) throws(CodecError) -> String {
    try write(storedCase)
  }

  /// Writes a ballot.
  ///
  /// - Throws: `CodecError.unwritable`.
  public func encode(_ ballot: Ballot) throws(CodecError) -> String { try write(ballot) }

  /// Reads an event.
  ///
  /// - Throws: `CodecError` if it is not what was written, or in a later format.
  public func event(_ text: String) throws(CodecError) -> Event { try read(text) }

  /// Reads a decision.
  ///
  /// - Throws: `CodecError` if it is not what was written, or in a later format.
  public func decision(_ text: String) throws(CodecError) -> Decision { try read(text) }

  /// Reads a case.
  ///
  /// - Throws: `CodecError` if it is not what was written, or in a later format.
  public func storedCase(_ text: String) throws(CodecError) -> StoredCase { try read(text) }

  /// Reads a ballot.
  ///
  /// - Throws: `CodecError` if it is not what was written, or in a later format.
  public func ballot(_ text: String) throws(CodecError) -> Ballot { try read(text) }

  /// An event as it was written, without anything that is not read and in the one way in which it is written.
  func known(event text: String) throws(CodecError) -> String { try known(text, as: Event.self) }
  /// A decision, in the same way.
  func known(decision text: String) throws(CodecError) -> String {
    try known(text, as: Decision.self)
  }
  /// A case, in the same way; what earlier programs did not write yet is not added.
  func known(storedCase text: String) throws(CodecError) -> String {
    try known(text, as: StoredCase.self)
  }

  private func known<Body: Codable>(_ text: String, as kind: Body.Type) throws(CodecError) -> String
  {
    let body: Body = try read(text)
    let again = try write(body)
    if again.utf8.elementsEqual(text.utf8) { return text }
    do {
      let (own, read) = (
        try decoder.decode(JSONValue.self, from: Data(text.utf8)),
        try decoder.decode(JSONValue.self, from: Data(again.utf8))
      )
      return String(decoding: try encoder.encode(own.keeping(read)), as: UTF8.self)
    } catch { throw .unreadable }
  }

  private func write<Body: Codable>(_ body: Body) throws(CodecError) -> String {
    do {
      let data = try encoder.encode(Versioned(v: Self.version, body: body))
      return String(decoding: data, as: UTF8.self)
    } catch {
      throw .unwritable
    }
  }

  private func read<Body: Codable>(_ text: String) throws(CodecError) -> Body {
    do {
      return try decoder.decode(Versioned<Body>.self, from: Data(text.utf8)).body
    } catch let error as CodecError {
      throw error
    } catch {
      throw .unreadable
    }
  }
}

private struct Versioned<Body: Codable>: Codable {
  var v: Int
  var body: Body

  init(v: Int, body: Body) {
    self.v = v
    self.body = body
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    v = try container.decode(Int.self, forKey: .v)
    guard v <= JournalCodec.version else { throw CodecError.newerFormat(v) }
    guard v > 0 else { throw CodecError.unreadable }
    body = try container.decode(Body.self, forKey: .body)
  }
}
