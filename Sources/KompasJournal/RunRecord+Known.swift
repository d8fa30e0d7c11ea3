import Foundation
import KompasEngine

extension RunRecord {
  /// The run with nothing in it but what the format knows, in the one way in which that is written.
  ///
  /// A record that a program of ours wrote is the same. What comes from elsewhere may hold more (in keys that nobody reads, somebody's
  /// words could stay behind), or the same otherwise: keys in another order, spaces, escapes. Its chain is another then.
  ///
  /// - Parameter codec: what reads it.
  /// - Returns: the run.
  /// - Throws: `StoreError.corrupt` at the first thing that cannot be read.
  public func known(codec: JournalCodec = JournalCodec()) throws(StoreError) -> RunRecord {
    var known = self
    do throws(CodecError) { known.caseBody = try codec.known(storedCase: caseBody) } catch {
      throw .corrupt(.storedCase(run: 0, error))
    }
    if !known.caseBody.utf8.elementsEqual(caseBody.utf8) {
      known.header.caseBody = SHA256.hexadecimal(of: known.caseBody)
    }
    for index in entries.indices {
      let entry = entries[index]
      do throws(CodecError) {
        known.entries[index].payload =
          switch entry.kind {
          case .decision: try codec.known(decision: entry.payload)
          case .event: try codec.known(event: entry.payload)
          }
      } catch { throw .corrupt(.entry(run: 0, position: entry.position, error)) }
    }
    return known
  }

  /// What tells this run from all others, however it is spelled: 64 hex digits.
  ///
  /// It is made of how the run began and of all that was recorded. Letters with marks are taken composed (Unicode NFC), also in what
  /// people wrote. How the case is written down does not count: its digest says which one it is.
  ///
  /// - Parameter codec: what reads it.
  /// - Returns: the digits.
  /// - Throws: `StoreError.corrupt` at the first thing that cannot be read.
  public func identity(codec: JournalCodec = JournalCodec()) throws(StoreError) -> String {
    try identities(codec: codec).last ?? ""
  }

  /// The identity of the run after its beginning, and after each entry.
  func identities(codec: JournalCodec) throws(StoreError) -> [String] {
    let record = try known(codec: codec)
    let header = record.header
    var chain = Chain()
    chain.add(
      [
        header.caseID, header.caseDigest, "\(header.seed)", header.started, "\(header.rules)",
        "\(header.branchedAt ?? 0)", record.title?.composed ?? header.title ?? "-",
      ].joined(separator: "\n").precomposedStringWithCanonicalMapping
    )
    var links = [chain.link]
    for entry in record.entries {
      var entry = entry
      if let text = entry.text {
        entry.payload = entry.payload.replacing(text.commitment, with: text.composed)
      }
      chain.add(entry)
      links.append(chain.link)
    }
    return links
  }

  /// How this run stands to another one that began at the same moment; `nil` if they have no more than that in common.
  ///
  /// - Throws: `StoreError.corrupt` where one of them cannot be read.
  public func kinship(
    to other: RunRecord,
    codec: JournalCodec = JournalCodec()
  ) throws(StoreError) -> Kinship? {
    let (mine, theirs) = (try identities(codec: codec), try other.identities(codec: codec))
    let shared = zip(mine, theirs).prefix { $0 == $1 }.count
    guard shared > 0 else { return nil }
    if shared == theirs.count { return shared == mine.count ? .same : .further }
    if shared == mine.count { return .behind }
    // What opens every run is no sign that it is the same game.
    let decisions = entries.prefix(shared - 1).count { $0.kind == .decision }
    return decisions > 1 ? .parted : nil
  }

  /// How a run stands to another one.
  public enum Kinship: Sendable, Equatable {
    /// They are the same, however either is spelled.
    case same
    /// It is the other one, played further.
    case further
    /// The other one is this, played further.
    case behind
    /// Both went on from the same game, each otherwise.
    case parted
  }
}

extension PersonalText {
  /// The commitment of the same text with its letters composed.
  fileprivate var composed: String {
    PersonalText(text.precomposedStringWithCanonicalMapping, salt: salt).commitment
  }
}
