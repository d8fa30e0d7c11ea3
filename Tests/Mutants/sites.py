"""Where one thing in a Swift source can be changed, and how it is written so that every change is compiled at once.

A site is a place and a change: an operator, a constant, a condition. `Site.edits` rewrites the source so that the change
happens only where `mutant_is(number)` holds.
"""

import dataclasses
import re

BINARY = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
    "+": "-", "-": "+", "*": "+", "/": "*", "+=": "-=", "-=": "+=",
}
PRECEDENCE = {"&&": "LogicalConjunction", "||": "LogicalDisjunction", "+": "Addition", "-": "Addition",
              "*": "Multiplication", "/": "Multiplication", "+=": "Assignment", "-=": "Assignment",
              "..<": "RangeFormation", "...": "RangeFormation"}
PATTERNS = [
    ("binary", re.compile(r"(?<=\s)(<=|>=|==|!=|&&|\|\||\+=|-=|<|>|\+|-|\*|/)(?=\s)")),
    ("range", re.compile(r"(?<=[\w)\]])(\.\.<|\.\.\.)(?=[\w(])")),
    ("not", re.compile(r"(?<=[\s(\[])(!)(?=[\w(])")),
    ("number", re.compile(r"(?<!e-)(?<![\w.$])(\d[\d_]*(?:\.\d[\d_]*)?)(?![\w])(?!\.\d)")),
    ("bool", re.compile(r"(?<![\w.])(true|false)\b")),
    ("condition", re.compile(r"\b(?:if|guard|while|where) (?!let\b|var\b|case\b|true\b|await\b)"
                             r"([A-Za-z_][\w.]*(?:\([\w ,.:$&]*\))?)(?= (?:\{|else\b))")),
]
# What is no rule or cannot be changed: attributes, imports, raw values, what a parameter is unless given, how an operator is
# declared, tables of digits, types; what stops a fault of our own, and how much memory is asked for and what stands in it before
# it is first written.
SKIPPED = re.compile(
    r"^\s*(?:@\w+.*\bimport\b|import\b|(?:public |package |internal )*import\b|indirect case|case \w+ = ).*$"
    r"|^ +(?!let |var |case |return |default:)\w+(?: \w+)?: [^\n{]* = [^\n]*$"
    r"|^ +(?:precondition|assert)\(.*$|^.*\b(?:reserveCapacity|initialize|allocate|Buffer)\(.*$|^.*\bslab\.add\(.*, of: .*$"
    r"|\bkeepingCapacity: \w+|^.*\bfunc (?:[<>=+*/&|.-]+) .*$|@\w+(?:\([^)\n]*\))?|\b0x[\w.]*?p-?\d+|\b0x\w+|->.*?(?=\{|$)", re.MULTILINE)
# Where an order that is not strict says nothing else: in the test of a sort, which may ask for no other, and where the line itself says
# that the two are not equal.
STRICT = re.compile(r"\bsort(?:ed)?(?:\(by:)? ?\{[^{}\n]*$|(?P<one>\S+(?: \S+)??) != (?P<other>\S+) (?:\?|\{ return) (?P=one) $")
# A divisor of Taylor's series: a coefficient, as a number of many decimals is.
DIVISOR = re.compile(r"\b1 / $")


@dataclasses.dataclass(frozen=True)
class Site:
    """A place and its change. `start` and `end` count characters of the file, `column` those of the line, from one."""
    path: str
    line: int
    column: int
    start: int
    end: int
    kind: str
    before: str
    after: str

    def __str__(self):
        return f"{self.path}:{self.line}:{self.column}: {self.before}  →  {self.after}"

    def lines(self, text):
        """The line as it stands, and as the change would make it; without the space around them."""
        begin, end = text.rfind("\n", 0, self.start) + 1, text.find("\n", self.end)
        return text[begin:end].strip(), (text[begin:self.start] + self.after + text[self.end:end]).strip()

    def overlaps(self, other):
        """Whether both change the same characters of a file."""
        return self.path == other.path and self.start < other.end and other.start < self.end

    def edits(self, number):
        """The edits that compile this change in: (start, end, text)."""
        if self.kind in ("binary", "range", "not"):
            return [(self.start, self.end, operator(number))]
        if self.kind == "condition":
            return [(self.start, self.start, f"mutated({number}, "), (self.end, self.end, ")")]
        return [(self.start, self.end, f"mutatedValue({number}, {self.before}, {self.after})")]

    def declaration(self, number):
        """The Swift that the edits need."""
        sign = operator(number)
        if self.kind == "not":
            return (f"prefix operator {sign}\nprefix func {sign} (_ value: Bool) -> Bool "
                    f"{{ mutant_is({number}) ? value : !value }}\n")
        if self.kind == "range":
            return (f"infix operator {sign}: RangeFormationPrecedence\n"
                    f"func {sign} <T: Strideable & Comparable>(l: T, r: T) -> {'Range' if self.before == '..<' else 'ClosedRange'}<T> "
                    f"{{ mutant_is({number}) ? l{self.before}r.advanced(by: -1) : l{self.before}r }}\n")
        if self.kind != "binary":
            return ""
        group = PRECEDENCE.get(self.before, "Comparison")
        text = f"infix operator {sign}: {group}Precedence\n"
        if group.startswith("Logical"):
            return text + (f"func {sign} (l: Bool, r: @autoclosure () throws -> Bool) rethrows -> Bool {{\n"
                           f"  if mutant_is({number}) {{ return try l {self.after} r() }}\n  return try l {self.before} r()\n}}\n")
        if group == "Assignment":
            return text + (f"func {sign} <T: AdditiveArithmetic>(l: inout T, r: T) "
                           f"{{ if mutant_is({number}) {{ l {self.after} r }} else {{ l {self.before} r }} }}\n"
                           f"func {sign} <T: RangeReplaceableCollection, R: Sequence<T.Element>>(l: inout T, r: R) "
                           f"{{ if !mutant_is({number}) {{ l.append(contentsOf: r) }} }}\n")
        needs, gives = {"Comparison": (["Equatable" if self.before in ("==", "!=") else "Comparable"], "Bool"),
                        "Addition": (["AdditiveArithmetic"], "T")}.get(group, (["BinaryInteger", "FloatingPoint"], "T"))
        if self.before == "+":
            # Of lists the second is left out.
            text += (f"func {sign} <T: RangeReplaceableCollection, R: Sequence<T.Element>>(l: T, r: R) -> T "
                     f"{{ mutant_is({number}) ? l : l + r }}\n")
        return text + "".join(
            f"func {sign} <T: {need}>(l: T, r: T) -> {gives} "
            f"{{ mutant_is({number}) ? l {self.after} r : l {self.before} r }}\n" for need in needs)


def operator(number):
    """An operator of this number's own: no digits are allowed in one, so sixteen signs stand for them."""
    digits = ""
    while number or not digits:
        digits, number = chr(0x2230 + number % 16) + digits, number // 16
    return "∘" + digits


def blanked(text):
    """The text with comments, quoted words and `SKIPPED` replaced by spaces, character for character."""
    out, place = list(text), 0

    def blank(start, end):
        for index in range(start, end):
            if out[index] != "\n":
                out[index] = " "

    while place < len(text):
        if text.startswith("//", place):
            end = text.find("\n", place)
        elif text.startswith("/*", place):
            end = text.find("*/", place) + 2
        elif text[place] == '"':
            end = after_string(text, place)
        else:
            place += 1
            continue
        end = len(text) if end < 0 else end
        blank(place, end)
        place = end
    for match in SKIPPED.finditer("".join(out)):
        blank(*match.span())
    return "".join(out)


def after_string(text, start):
    """The place after the quoted words that begin here; what is interpolated belongs to them."""
    quote = '"""' if text.startswith('"""', start) else '"'
    place, depth = start + len(quote), 0
    while place < len(text):
        if depth == 0 and text.startswith(quote, place):
            return place + len(quote)
        if text.startswith("\\(", place):
            depth, place = depth + 1, place + 2
        elif text[place] == "\\":
            place += 2
        elif depth and text[place] == '"':
            place = after_string(text, place)
        else:
            depth += (text[place] == "(") - (text[place] == ")") if depth else 0
            place += 1
    return place


def next_number(word, before):
    """The number with one more in its last digit, so that a threshold moves by the least that it can.

    What has many digits is a coefficient of a formula, with a last digit that no test could see: it moves by one in a hundred.
    """
    digits = word.replace("_", "")
    if "." not in digits and len(digits) > 5 and DIVISOR.search(before):
        return str(int(digits) * 101 // 100)
    if "." not in digits:
        return str(int(digits) + 1)
    places = len(digits) - digits.index(".") - 1
    if places > 6:
        return f"{float(digits) * 1.01:.{places}f}"
    return f"{float(digits) + 10.0 ** -places:.{places}f}"


def place(text, start):
    """The line and the column of a character, both from one."""
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def sites(path, text):
    """Every site of a file, from its first to its last."""
    found, plain = [], blanked(text)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(plain):
            start, end = match.span(1)
            before, ahead = plain[start:end], plain[plain.rfind("\n", 0, start) + 1:start]
            if before in ("<", ">") and STRICT.search(ahead):
                continue
            after = {"binary": lambda: BINARY[before], "range": lambda: before + " one less", "not": lambda: "",
                     "number": lambda: next_number(before, ahead), "bool": lambda: "false" if before == "true" else "true",
                     "condition": lambda: "!" + before}[kind]()
            found.append(Site(path, *place(text, start), start, end, kind, before, after))
    return sorted(found, key=lambda site: (site.start, site.end))


def rewritten(text, numbered):
    """The text with every change of these (number, site) compiled in."""
    edits = sorted((edit for number, site in numbered for edit in site.edits(number)), reverse=True)
    for start, end, new in edits:
        text = text[:start] + new + text[end:]
    return re.sub(r"@inlinable\b|@usableFromInline\b", "", text)


def declarations(numbered):
    """The file that a module needs beside its rewritten sources."""
    return (
        "import CMutants\n"
        "func mutatedValue<T>(_ site: Int32, _ value: T, _ other: T) -> T { mutant_is(site) ? other : value }\n"
        "func mutated(_ site: Int32, _ value: Bool) -> Bool { mutant_is(site) ? !value : value }\n"
        + "".join(site.declaration(number) for number, site in numbered))
