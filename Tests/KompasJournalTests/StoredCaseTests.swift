import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

@Suite struct StoredCaseTests {
  /// Frysk has no words of its own in any case: then Dutch is heard, as everywhere else, and not what comes first in the alphabet.
  @Test(arguments: [
    ("en", "nl", "en"), ("fy", "en", "en"), ("fy", "fy", "nl"), ("nl", "en", "nl"),
  ])
  func `words are heard in the language asked for, else of the run, else in Dutch`(
    language: String,
    other: String,
    heard: String
  ) {
    #expect(StoredCase.small.texts.keys.sorted() == ["en", "nl"])
    #expect(StoredCase.small.texts(language, else: other).language == heard)
  }
}
