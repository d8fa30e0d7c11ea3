internal import CZip

/// Reads a zip file from memory, refusing whatever a package has no use for.
///
/// The library does the parsing and the unpacking; what may be in a package is decided here, before anything is
/// unpacked, and kept an eye on while it is.
struct ZipReading: ~Copyable {
  /// A file that may be unpacked.
  struct Entry {
    var name: String
    var index: UInt64
    var size: Int
  }

  private let archive: OpaquePointer
  private let copy: UnsafeMutablePointer<UInt8>
  private let count: Int
  private let limits: PackageLimits

  init(_ bytes: [UInt8], limits: PackageLimits) throws(PackageProblem) {
    guard bytes.count <= limits.packageBytes else {
      throw .packageTooLarge(limit: limits.packageBytes)
    }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    guard !bytes.isEmpty, let archive = Self.open(copy, bytes.count) else {
      copy.deallocate()
      throw .unreadable
    }
    self.archive = archive
    self.copy = copy
    count = bytes.count
    self.limits = limits
  }

  private static func open(
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ count: Int,
    flags: Int32 = 0
  ) -> OpaquePointer? {
    guard let source = zip_source_buffer_create(bytes, UInt64(count), 0, nil) else { return nil }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | flags, nil) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  deinit {
    zip_discard(archive)
    copy.deallocate()
  }

  /// The files, if all of them may be unpacked.
  func entries() throws(PackageProblem) -> [Entry] {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0 else { throw .unreadable }
    guard count <= limits.files + 1 else { throw .tooManyFiles(limit: limits.files) }
    var entries: [Entry] = []
    var total = 0
    for index in 0..<UInt64(count) {
      let entry = try entry(index)
      total += entry.size
      guard total <= limits.totalBytes else { throw .totalTooLarge(limit: limits.totalBytes) }
      entries.append(entry)
    }
    if let name = PackageName.collision(in: entries.map(\.name)) { throw .collision(name) }
    // The library's own look at whether all headers agree comes last, for it does not say what is wrong.
    guard let strict = Self.open(copy, self.count, flags: ZIP_CHECKCONS) else {
      throw .unreadable
    }
    zip_discard(strict)
    return entries
  }

  private func entry(_ index: UInt64) throws(PackageProblem) -> Entry {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard let raw = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)),
      zip_stat_index(archive, index, 0, &status) == 0
    else { throw .unreadable }
    // What is not UTF-8 shows as best it can, and is refused for that.
    let name = String(cString: raw)
    guard PackageName.isPortable(name), String(validatingCString: raw) != nil else {
      throw .name(name)
    }
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else {
      throw .unreadable
    }
    guard Self.isPlainFile(system: system, attributes: attributes) else { throw .special(name) }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted(name) }
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
      throw .method(name)
    }
    guard status.size <= UInt64(limits.fileBytes) else {
      throw .fileTooLarge(name, limit: limits.fileBytes)
    }
    return Entry(name: name, index: index, size: Int(status.size))
  }

  /// A file as any system marks one: no link, folder, device or volume.
  private static func isPlainFile(system: UInt8, attributes: UInt32) -> Bool {
    let kind = attributes >> 16 & 0o170_000
    // Programs on other systems may leave Unix's part filled in too.
    guard kind == 0 || kind == 0o100_000 else { return false }
    let folderOrVolume: UInt32 = 0x10 | 0x08
    return system == UInt8(ZIP_OPSYS_UNIX) || attributes & folderOrVolume == 0
  }

  /// Unpacks a file: never more than it said it was, and all of it.
  func bytes(of entry: Entry) throws(PackageProblem) -> [UInt8] {
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .unreadable }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: entry.size + 1)
    var filled = 0
    while filled < bytes.count {
      let room = UInt64(bytes.count - filled)
      let count: Int64 = bytes.withUnsafeMutableBytes { buffer in
        // It always begins somewhere: there is room for at least one byte. Some versions of libzip take no `nil`.
        guard let start = buffer.baseAddress else { return 0 }
        return zip_fread(file, start.advanced(by: filled), room)
      }
      // At the end the library compares the check sum.
      guard count >= 0 else { throw .digest(entry.name) }
      if count == 0 { break }
      filled += Int(count)
    }
    guard filled == entry.size else { throw .digest(entry.name) }
    bytes.removeLast()
    return bytes
  }
}
