public import KompasPages
import KompasStandards

extension FacePhrases {
  /// In the reference language.
  public static let dutch = FacePhrases(.dutch)
  /// In the other language that has every phrase.
  public static let english = FacePhrases(.english)
}
