extension FaceWords {
  /// English, in plain words.
  public static let english = FaceWords(
    more: "more",
    readOn: "read on",
    moreAbove: "more",
    pageDown: "PgDn",
    pageUp: "PgUp",
    move: "choose",
    decide: "confirm",
    done: "done",
    spaceBar: "space",
    toggle: "on or off",
    onePoint: "one point",
    fivePoints: "five points",
    even: "even",
    back: "back",
    stop: "stop",
    tooSmall: """
      This window is too small. Kompas needs {columns} columns and {rows} rows. \
      Now there are {width} and {height}. Make the window larger, or the letters smaller. \
      Nothing gets lost.
      """,
    pointsLeft: "Left to give: {n} of {total}",
    shared: "in the same place",
    timeLeft: "{time} left",
    timeUp: "time is up",
    addMinute: "one minute more",
    closed: "Not possible",
    info: "",
    warning: "Note",
    failure: "Error",
    seats: "{n} seats",
    oneSeat: "1 seat",
    noRows: "There is nothing here yet.",
    contents: "Contents",
    figuresBelow: "The figures are in the table below.",
    closedChoice: "{n} is not possible: {reason}",
    invalidChoice: "There is no such number. Choose a number from 1 to {n}.",
    nothingPicked: "Choose at least one.",
    pointsRemain: "You have {n} points left. Give them all first.",
    onePointRemains: "You have 1 point left. Give it first.",
    noPointsLeft: "All points are given. First take some away elsewhere with ←.",
    onlyOne: "You can choose only one.",
    wrongCount: "Type {n} numbers with spaces between them. There were {given}.",
    wrongNumber: "Type whole numbers from 0 to 9999.",
    notUnderstood: "I do not understand “{line}”.",
    lineCut: "The line was too long. Its end was left out.",
    outdated: "Something changed meanwhile. Your answer does not count: give it once more.",
    between: "between {from} and {to} of 100",
    exactly: "{n} of 100",
    range: "{from} to {to}",
    ofScale: "of {n}",
    points: "{n} points",
    point: "1 point",
    askEnter: "Enter: {label}",
    askOne: "Your choice, 1 to {n}",
    askOnly: "Your choice, only 1",
    askSeveral: "Your choices, numbers from 1 to {n} with spaces between them",
    noneIsAllowed: "or only Enter for none",
    askPoints: """
      Type {n} numbers with spaces between them. Together they are scaled to {total}. \
      Only Enter leaves it as it stands
      """,
    askLine: """
      Type your line and then Enter. Empty is allowed. Only q stops, only 0 goes back; \
      \\q and \\0 write those signs
      """,
    keyFor: "{key} for {label}",
    or: "or",
    backWords: ["back", "terug"],
    crashed: "Something went wrong in Kompas. What you decided has been kept.",
    unknownTerminal: "I do not know this terminal ({terminal}). Kompas goes on in plain lines."
  )
}
