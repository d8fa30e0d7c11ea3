/// What a file is, by its first bytes, when it is no plain text.
///
/// Sources: PKWARE's APPNOTE (4.3.7); Microsoft's RTF specification 1.9.1; [MS-CFB] 2.2.
public enum DocumentKind: String, Sendable {
  /// A zip: what Word, Excel and LibreOffice save, and what a case is packed in.
  case zip
  /// Rich text.
  case rtf
  /// What Word and Excel saved before 2007.
  case compound

  /// What begins with these bytes; `nil` if it is none of these.
  public init?(_ bytes: some Sequence<UInt8>) {
    let start = Array(bytes.prefix(8))
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if start.starts(with: Array("{\\rtf".utf8)) {
      self = .rtf
    } else if start == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] {
      self = .compound
    } else {
      return nil
    }
  }
}
