import KompasEngine
import KompasScenarios
import Testing

/// What the shipped law files say of terms and appeals.
@Suite struct LawFileTests {
  private static let procedures = [
    "omgevingsplan_wijziging", "bopa_regular", "bopa_extended", "permit_regular",
    "omgevingsvisie", "programma", "projectbesluit_waterschap",
  ]

  private let assets = AssetFiles(Place.assets, findings: Findings())

  private func procedure(_ key: String) throws -> LawProcedure {
    try #require(LawProcedure(key, assets: assets))
  }

  @Test(arguments: procedures)
  func `a term of objection or appeal is never the authority's to miss`(key: String) throws {
    for term in try procedure(key).terms {
      let isForOthers = ["appeal", "objection"].contains(term.id)
      #expect((term.owner == .appellant) == isForOthers, "\(term.id)")
      #expect(term.owner == .authority || term.defect == nil, "\(term.id)")
    }
  }

  @Test(arguments: procedures)
  func `the municipality may appeal only where another authority decides`(key: String) throws {
    let found = try procedure(key)
    #expect(found.municipalityMayAppeal == (found.decides == "waterschap"))
  }

  /// C-826/18 and RVS:2021:786: of procedures with a draft for all that end in court.
  @Test(arguments: ["omgevingsplan_wijziging", "bopa_extended", "projectbesluit_waterschap"])
  func `an interested party need not have given views to go to court`(key: String) throws {
    let (dutch, english) = ("ook wie niet reageerde", "also those who did not react")
    let found = try procedure(key)
    #expect(found.texts("nl", assets: assets).objection.contains(dutch))
    #expect(found.texts("en", assets: assets).objection.contains(english))
  }
}
