import Foundation
import KompasEngine

/// The chain of a run: each link is the SHA-256 of the link before it and of what is chained.
///
/// The last link is the seal of the run. Only commitments are chained, never what a person wrote, so removing that
/// leaves every link as it was.
public struct Chain: Sendable, Equatable {
  /// The last link, 64 hex digits; empty before the first.
  public private(set) var link: String

  /// A chain that goes on from a link, or a new one.
  public init(link: String = "") { self.link = link }

  /// Adds what is chained; answers the new link.
  @discardableResult
  public mutating func add(_ chained: String) -> String {
    link = SHA256.hexadecimal(of: link + chained)
    return link
  }

  /// Adds the header of a run: the first link.
  ///
  /// - Throws: `CodecError.unwritable` if the header cannot be written.
  public mutating func add(_ header: SealedHeader) throws(CodecError) {
    add(try Self.chained(header))
  }

  /// Adds an entry of the run.
  public mutating func add(_ envelope: Envelope) { add(Self.chained(envelope)) }

  /// A header as it is chained: a line of a run file after its link.
  static func chained(_ header: SealedHeader) throws(CodecError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(header) else { throw .unwritable }
    return """
      "format":"\(RunFile.format)","version":\(RunFile.version(of: header)),"run":\(String(decoding: data, as: UTF8.self))}
      """
  }

  /// An entry as it is chained: a line of a run file after its link.
  static func chained(_ envelope: Envelope) -> String {
    let kind =
      switch envelope.kind {
      case .decision: "decision"
      case .event: "event"
      }
    return """
      "kind":"\(kind)","position":\(envelope.position),"digest":"\(envelope.digest)","entry":\(envelope.payload)}
      """
  }
}
