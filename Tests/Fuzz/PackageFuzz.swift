import KompasPacking

/// Takes any bytes apart as a package.
enum PackageFuzz {
  static func run(_ bytes: [UInt8]) {
    guard let package = try? CasePackage(bytes), let again = try? package.bytes() else { return }
    precondition((try? CasePackage(again))?.manifest == package.manifest, "it did not come back")
  }
}
