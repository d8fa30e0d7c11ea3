import KompasPacking

/// Takes any bytes apart as a package, and as what a package says of itself: its check sums keep most changes out.
enum PackageFuzz {
  static func run(_ bytes: [UInt8]) {
    if let manifest = try? PackageManifest.read(bytes) {
      precondition(
        (try? PackageManifest.read(manifest.bytes())) == manifest,
        "it did not come back"
      )
    }
    guard let package = try? CasePackage(bytes), let again = try? package.bytes() else { return }
    precondition((try? CasePackage(again))?.manifest == package.manifest, "it did not come back")
  }
}
