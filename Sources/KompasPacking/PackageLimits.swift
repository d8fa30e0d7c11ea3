/// How large a package may be: far more than a case needs, and little enough to hold in memory.
public struct PackageLimits: Sendable, Equatable {
  /// The package itself, in bytes.
  public var packageBytes = 16 << 20
  /// One file in it, unpacked, in bytes: the largest that Kompas reads of a case.
  public var fileBytes = 4 << 20
  /// All files in it together, unpacked, in bytes.
  public var totalBytes = 16 << 20
  /// How many files.
  public var files = 64

  /// The limits that hold for everybody.
  public init() {}
}
