/// What can be wrong in a case.
///
/// The raw value is stable: it is never given to something else. The catalogue says what each means.
public enum DiagnosticCode: String, Sendable, Equatable, Hashable, Codable, CaseIterable {
  // 01: the files and their syntax.
  case caseFileMissing = "KMP0101"
  case notARegularFile = "KMP0102"
  case fileTooLarge = "KMP0103"
  case invalidUTF8 = "KMP0104"
  case controlCharacter = "KMP0105"
  case tabInIndentation = "KMP0106"
  case yamlSyntax = "KMP0107"
  case colonMissing = "KMP0108"
  case bracketUnclosed = "KMP0109"
  case quoteUnclosed = "KMP0110"
  case colonInText = "KMP0111"
  case anchorRefused = "KMP0112"
  case tagRefused = "KMP0113"
  case severalDocuments = "KMP0114"
  case tooDeep = "KMP0115"
  case duplicateKey = "KMP0116"
  case keyNotText = "KMP0117"
  case emptyFile = "KMP0118"
  case outsideFolder = "KMP0119"
  case unreadableFile = "KMP0120"
  case mapMissing = "KMP0121"
  case mapTooLarge = "KMP0122"
  case indentationWrong = "KMP0123"
  case assetMissing = "KMP0124"
  case lineTooLong = "KMP0125"
  case assetWrong = "KMP0126"
  case hashInText = "KMP0127"
  case invisibleSpace = "KMP0128"
  case curlyQuotes = "KMP0129"
  case leadingSign = "KMP0130"
  case quoteInQuotes = "KMP0131"
  case spaceMissing = "KMP0132"
  case hiddenSign = "KMP0133"
  case textNotIndented = "KMP0134"
  case textBehindBar = "KMP0135"
  case barMissing = "KMP0136"
  case pastedTwice = "KMP0137"
  case listDash = "KMP0138"
  case backslash = "KMP0139"
  case codeFence = "KMP0142"
  case documentForText = "KMP0141"
  case curlyForStraight = "KMP0143"
  case dashMissing = "KMP0144"

  // 02: the shape.
  case unknownKey = "KMP0201"
  case missingKey = "KMP0202"
  case expectedText = "KMP0203"
  case booleanAsText = "KMP0204"
  case expectedInteger = "KMP0205"
  case expectedNumber = "KMP0206"
  case expectedList = "KMP0207"
  case expectedMapping = "KMP0208"
  case expectedBoolean = "KMP0209"
  case idMalformed = "KMP0210"
  case duplicateId = "KMP0211"
  case notOneOf = "KMP0212"
  case outOfRange = "KMP0213"
  case optionCount = "KMP0214"
  case emptyText = "KMP0215"
  case formatVersion = "KMP0216"
  case dateMalformed = "KMP0217"
  case effectMalformed = "KMP0218"
  case emptyCollection = "KMP0219"
  case rangeMalformed = "KMP0220"
  case rangeAgainstBetter = "KMP0221"
  case knotMalformed = "KMP0222"
  case interestNotPositive = "KMP0223"
  case faceTooWide = "KMP0224"
  case valueMissing = "KMP0225"
  case tooMany = "KMP0226"
  case shortTooLong = "KMP0227"
  case addedToNothing = "KMP0228"
  case decimalComma = "KMP0229"
  case semicolonInList = "KMP0230"
  case dashForMinus = "KMP0231"
  case itemMissing = "KMP0232"
  case spreadRefused = "KMP0233"

  // 03: the meaning.
  case unknownCriterion = "KMP0301"
  case unknownStakeholder = "KMP0302"
  case unknownResource = "KMP0303"
  case unknownScene = "KMP0304"
  case nextBackward = "KMP0305"
  case phaseNotInProcedure = "KMP0306"
  case phaseOutOfOrder = "KMP0307"
  case unknownArticle = "KMP0308"
  case unknownMethod = "KMP0309"
  case unknownDefect = "KMP0310"
  case unknownProcedure = "KMP0311"
  case unknownExperiment = "KMP0312"
  case folderNameDiffers = "KMP0313"
  case lastEndingConditional = "KMP0314"
  case earlierEndingUnconditional = "KMP0315"
  case promiseLeftOpen = "KMP0316"
  case promiseNeverMade = "KMP0317"
  case effectBeyondRange = "KMP0318"
  case startOutsideRange = "KMP0319"
  case knotsNotAscending = "KMP0320"
  case knotOutsideRange = "KMP0321"
  case factionWithoutSeats = "KMP0322"
  case seatsWithoutFaction = "KMP0323"
  case factionWithPeople = "KMP0324"
  case flagNeverSet = "KMP0325"
  case translationMissing = "KMP0326"
  case translationUnknown = "KMP0327"
  case translationLanguage = "KMP0328"
  case legalDateOld = "KMP0329"
  case defectNotOfProcedure = "KMP0330"
  case nameTaken = "KMP0331"
  case councilWithoutFactions = "KMP0332"
  case weeksMissing = "KMP0333"
  case methodWithoutInvolves = "KMP0334"
  case interestOfNobody = "KMP0335"
  case translationStale = "KMP0336"
  case authorityNotOfProcedure = "KMP0337"
  case councilSize = "KMP0338"
  case councilSizeUnknown = "KMP0339"
  case legalDateBeforeLaw = "KMP0340"
  case legalDateFuture = "KMP0341"
  case noInterestedParty = "KMP0342"
  case withdrawsTooLate = "KMP0343"
  case appealWithoutPlace = "KMP0344"
  case needleGroups = "KMP0345"
  case needleBothSides = "KMP0346"
  case needleOneSide = "KMP0347"
  case needleWithoutPeople = "KMP0348"
  case witnessWithoutSeats = "KMP0349"
  case unknownSpeaker = "KMP0350"
  case zoneCount = "KMP0351"
  case settledBeforeMade = "KMP0352"

  // 04: conditions.
  case conditionSyntax = "KMP0401"
  case conditionIncomplete = "KMP0402"
  case unknownName = "KMP0403"
  case unknownOption = "KMP0404"
  case unknownEvent = "KMP0405"
  case unknownPromise = "KMP0406"
  case unknownFunction = "KMP0407"
  case typeMismatch = "KMP0408"
  case notACondition = "KMP0409"
  case neverHolds = "KMP0410"
  case alwaysHolds = "KMP0411"
  case unknownOutcome = "KMP0412"
  case integerTooLarge = "KMP0413"
  case conditionQuoteUnclosed = "KMP0414"
  case fractionInCondition = "KMP0415"
  case argumentNotText = "KMP0416"
  case singleEquals = "KMP0417"
  case conditionTooDeep = "KMP0418"
  case operandMismatch = "KMP0419"

  // 05: play.
  case sceneUnreachable = "KMP0501"
  case optionUnreachable = "KMP0502"
  case eventUnreachable = "KMP0503"
  case endingUnreachable = "KMP0504"
  case sceneUnseen = "KMP0505"
  case optionUnseen = "KMP0506"
  case eventUnseen = "KMP0507"
  case endingUnseen = "KMP0508"
  case sceneWithoutOpenOption = "KMP0509"
  case conditionsContradict = "KMP0510"
  case flagNeverAsked = "KMP0511"
  case termNeverKept = "KMP0512"
  case termTooShort = "KMP0513"
  case courtWithoutDecision = "KMP0514"
  case promiseNeverKept = "KMP0515"

  // 06: the dilemma.
  case optionDominated = "KMP0601"
  case optionsAlike = "KMP0602"
  case compassUnmoved = "KMP0603"
  case groupsTensionMissing = "KMP0604"
  case councilTensionMissing = "KMP0605"
  case audibleTensionMissing = "KMP0606"
  case groupsTensionUnmoved = "KMP0607"
  case councilTensionUnmoved = "KMP0608"
  case audibleTensionUnmoved = "KMP0609"
  case groupUnserved = "KMP0610"
  case criterionUnmoved = "KMP0611"
  case optionWorseInTheEnd = "KMP0612"
  case labelTwice = "KMP0613"

  // 07: the language.
  case textTooHard = "KMP0701"
  case tooWideForPlace = "KMP0702"
  case tooManyWords = "KMP0703"
  case markupInText = "KMP0704"

  // 08: fairness.
  case nothingInFavor = "KMP0801"
}

extension DiagnosticCode {
  /// What it is about, by the two digits behind `KMP`: the files, the shape, the meaning and so on.
  public var series: String { String(rawValue.dropFirst(3).prefix(2)) }

  /// How bad it is.
  public var severity: Severity {
    // What is only looked at in a case without errors can be played.
    rawValue > "KMP05" || Self.warnings.contains(self) ? .warning : .error
  }

  /// Whether it says that a translation is not finished: the case itself is none the worse for it.
  public var isOfUnfinishedTranslation: Bool {
    self == .translationMissing || self == .translationStale
  }

  /// What can be played among the series 01 to 04.
  private static let warnings: Set<DiagnosticCode> = [
    .promiseLeftOpen, .promiseNeverMade, .effectBeyondRange, .flagNeverSet, .translationMissing,
    .legalDateOld, .defectNotOfProcedure, .councilWithoutFactions, .methodWithoutInvolves,
    .interestOfNobody, .translationStale, .councilSize, .councilSizeUnknown, .legalDateBeforeLaw,
    .legalDateFuture, .withdrawsTooLate, .appealWithoutPlace, .neverHolds, .alwaysHolds,
    .curlyQuotes, .hiddenSign, .settledBeforeMade,
  ]
}
