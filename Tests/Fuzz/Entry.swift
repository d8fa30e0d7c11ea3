import Foundation

/// What is fuzzed, by the name in `FUZZ`.
private let subject = ProcessInfo.processInfo.environment["FUZZ"].flatMap(Subject.init)

/// What can be fuzzed.
enum Subject: String, CaseIterable {
  /// `case.yaml`, from its bytes to a few scenes of play.
  case reader
  /// A condition, from its text to whether it holds.
  case conditions
  /// A translation, from its bytes to the file that `kompas translate` makes of it.
  case translate
  /// A package, from its bytes to the files in it.
  case package

  func run(_ bytes: [UInt8]) {
    switch self {
    case .reader: CaseFuzz.run(bytes)
    case .conditions: ConditionFuzz.run(bytes)
    case .translate: TranslateFuzz.run(bytes)
    case .package: PackageFuzz.run(bytes)
    }
  }
}

private typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<Arguments?>,
  _ oneInput: OneInput
) -> CInt

/// Where the program starts: the package manager gives the function `main` of a program this name.
@_cdecl("kompas_fuzz_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?)
  -> CInt
{
  guard let chosen = subject else {
    print("FUZZ must be one of \(Subject.allCases.map(\.rawValue).joined(separator: ", ")).")
    return 64
  }
  print("Fuzzing \(chosen.rawValue)")
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { start, count in
    subject?.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
}
