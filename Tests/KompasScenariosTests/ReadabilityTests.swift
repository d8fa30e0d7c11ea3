import Foundation
import KompasReview
import KompasScenarios
import Testing

/// Words with their syllables marked by hand, as they are spoken.
@Suite struct ReadabilityTests {
  private static let dutch = """
    wet-hou-der huis hui-zen bu-reau sta-tion na-tio-naal re-gi-o mu-se-um be-eindigen-x ge-meen-te
    be-woners-x wind-mo-len ver-gun-ning land-schap nieuw nieu-we leeuw leeu-wen koei-en mooi mooi-e
    kraai-en bo-men ba-by ba-by's fo-to's au-to's rij-en bij vrij-heid po-ë-zie ide-x cli-ënt ge-ïnd
    zee-ën i-dee i-dee-ën re-a-li-teit the-a-ter ra-di-o o-ce-aan be-amb-te ge-ü-ni-for-meerd
    par-ti-ci-pa-tie si-tu-a-tie or-ga-ni-sa-tie be-slui-ten uit-spraak eeuw oog oor ui eu-ro
    qui-che quiz yo-ghurt ty-pe sy-steem rij-bewijs-x in-ter-view com-mu-ni-ca-tie
    ver-ant-woor-de-lijk-heid e-ner-gie zon-ne-pa-ne-len buurt-be-wo-ner voor-zit-ter raads-lid
    ge-luid hin-der on-der-zoek drie twee een de het en te aan-vraag be-zwaar rech-ter zaak
    om-ge-vings-plan wa-ter-schap pro-vin-cie mi-nis-ter vrien-den ei-gen tuin tui-nen kan-toor
    """

  private static let english = """
    coun-cil house hous-es take worked wan-ted ta-ble ta-bles ra-di-o sci-ence i-de-a-x cre-ate
    na-tion na-tion-al vi-sion com-mu-ni-ty ci-ty mu-ni-ci-pal mu-ni-ci-pa-li-ty peo-ple vil-lage
    wind-mill tur-bine li-cence hous-ing go-ing play-ing de-ci-sion de-ci-sions cour-age quick quite
    ques-tion par-ti-ci-pa-tion res-i-dent res-i-dents noise shad-ow farm-er farm-ers wa-ter mon-ey
    judge judg-es judged law-yer law ap-peal ap-pealed lit-tle sim-ple ex-am-ple the be she fire-x
    bud-get weeks month months year in-ter-est ben-e-fit fair-ness prom-ise prom-is-es prom-ised
    trust neigh-bour neigh-bour-hood si-lent ma-jor-i-ty mi-nor-i-ty val-ue-x bird birds na-ture
    o-pen eve-ning-x vote vot-ed voice let-ter let-ters pa-per talk talked lis-ten lis-tened
    gov-ern-ment de-moc-ra-cy e-lec-tion par-ty mem-ber mem-bers de-vel-op-er en-er-gy
    """

  private static func counted(_ list: String) -> [(word: String, syllables: Int)] {
    // Words marked with an x are for people to argue about.
    list.split(whereSeparator: \.isWhitespace).filter { !$0.hasSuffix("-x") }.map {
      ($0.filter { $0 != "-" }, $0.filter { $0 == "-" }.count + 1)
    }
  }

  @Test(arguments: ["nl", "en"])
  func `syllables are counted as they are spoken`(language: String) {
    let words = Self.counted(language == "nl" ? Self.dutch : Self.english)
    #expect(words.count > 85)
    let wrong = words.filter { Syllables.count($0.word, language: language) != $0.syllables }
    #expect(
      wrong.isEmpty,
      "\(wrong.map { "\($0.word) \(Syllables.count($0.word, language: language))" })"
    )
  }

  @Test func `sentences end where a thought ends, not in a number or an abbreviation`() {
    let reading = Readability(
      "Er wonen 48.200 mensen. Wie zwijgt er? ‘Niemand!’ zegt u.\n\n- Een punt\n- Nog een punt",
      language: "nl"
    )
    #expect(reading.sentences == 6 && reading.words == 14)
    #expect(Readability("", language: "nl").ease == 100)
  }

  @Test func `reading ease is the published formula`() {
    // De wet-hou-der praat met be-wo-ners van Wa-ter-rijk.
    let reading = Readability("De wethouder praat met bewoners van Waterrijk.", language: "nl")
    #expect(reading.words == 7 && reading.syllables == 13 && reading.sentences == 1)
    #expect(abs(reading.ease - (206.8 - 0.93 * 7 - 77 * 13 / 7)) < 1e-9)
    // The coun-cil met the peo-ple of the qui-et vil-lage.
    let english = Readability("The council met the people of the quiet village.", language: "en")
    #expect(english.words == 9 && english.syllables == 13 && english.sentences == 1)
    let expected = 206.835 - 1.015 * 9 - 84.6 * Double(english.syllables) / 9
    #expect(abs(english.ease - expected) < 1e-9)
  }

  @Test func `the hardest sentence is the one that is quoted`() {
    let reading = Readability(
      "Het is laat. De vergunningverlenende instantie heroverweegt belanghebbendenparticipatie. Tot zo.",
      language: "nl"
    )
    #expect(reading.hardest.hasPrefix("De vergunning") || reading.hardest.isEmpty)
    #expect(reading.ease < Readability.plain)
  }
}
