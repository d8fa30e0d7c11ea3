internal import CZip

/// Writes a zip file in memory, the same bytes for the same files on every machine.
///
/// The files are stored as they are: a case is small, and how far text can be pressed together differs with the version of
/// the library. All carry the first moment that zip knows.
enum ZipWriting {
  static func bytes(of files: [(name: String, bytes: [UInt8])]) throws(PackageProblem) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw .unreadable }
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      throw .unreadable
    }
    // Closing the archive lets go of the source once; this keeps it for reading.
    zip_source_keep(target)
    // What is added must stay where it is until the archive is closed.
    let copies = files.map { file in
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, file.bytes.count))
      copy.initialize(from: file.bytes, count: file.bytes.count)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    for (file, copy) in zip(files, copies) {
      let isAdded = add(file.name, copy, file.bytes.count, to: archive)
      guard isAdded else {
        zip_discard(archive)
        throw .unreadable
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .unreadable
    }
    return try read(target)
  }

  private static func add(
    _ name: String,
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ count: Int,
    to archive: OpaquePointer
  ) -> Bool {
    guard let source = zip_source_buffer(archive, bytes, UInt64(count), 0) else { return false }
    let place = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard place >= 0 else {
      zip_source_free(source)
      return false
    }
    let index = UInt64(place)
    // 1 January 1980, midnight, as DOS writes it: the same in every time zone.
    let regularFile: UInt32 = 0o100_644 << 16
    return zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) == 0
      && zip_file_set_dostime(archive, index, 0, 0x21, 0) == 0
      && zip_file_set_external_attributes(archive, index, 0, UInt8(ZIP_OPSYS_UNIX), regularFile)
        == 0
  }

  private static func read(_ source: OpaquePointer) throws(PackageProblem) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw .unreadable
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let count = zip_source_read(source, &bytes, status.size)
    guard count == Int64(bytes.count) else { throw .unreadable }
    return bytes
  }
}
