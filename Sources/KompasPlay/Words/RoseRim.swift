package import KompasPages
import KompasScoring

extension Rose {
  /// The rim of compasses: the tens that have room for the most points of one of them, at least 20.
  package static func rim(of most: Int?) -> Int {
    min(RuleNumbers.compassPoints, max(20, ((most ?? 0) + 9) / 10 * 10))
  }
}
