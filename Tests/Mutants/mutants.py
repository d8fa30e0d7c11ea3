"""Changes one thing at a time in the rules, and sees whether a test notices: see README.md.

All changes are compiled at once; the variable MUTANT picks the one that lives. So there is one build, and after that each mutant
costs no more than the suites that come by its place.
"""

import argparse
import concurrent.futures
import functools
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import sites

MODULES = ["KompasView", "KompasEngine", "KompasScoring", "KompasAnalysis", "KompasJournal"]
# The tests that name rules, and what they are built from. The others see transcripts, pages and whole commands.
TESTED = ["KompasScoringTests", "KompasEngineTests", "KompasAnalysisTests", "KompasJournalTests", "KompasScenariosTests"]
KEPT = MODULES + TESTED + ["KompasScenarios", "KompasReview", "KompasStandards", "CScoringKernels", "KompasTestSupport"]
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COPY = ROOT / ".build" / "mutants"
MANIFEST = """
let kept: Set<String> = [%s]
if !kept.isEmpty {
  package.targets.removeAll { !kept.contains($0.name) }
  package.products = []
}
for target in package.targets where [%s].contains(target.name) { target.dependencies.append("CMutants") }
package.targets.append(.target(name: "CMutants"))
"""


def swift_files(module):
    return sorted((ROOT / "Sources" / module).rglob("*.swift"))


@functools.cache
def source(path):
    """The text of a source as it is when it is first read: whoever works on while mutants are built changes nothing for them."""
    return (ROOT / path).read_text()


def all_sites(only):
    """Every site of the modules whose path holds `only`."""
    found = []
    for module in MODULES:
        for file in swift_files(module):
            path = str(file.relative_to(ROOT))
            if only in path:
                found += sites.sites(path, source(path))
    return found


def rows(name):
    """The rows of a list beside this script: what stands between the tabs."""
    return [row.split("\t") for row in (HERE / name).read_text().splitlines() if row and not row.startswith("#")]


def equal_sites(pool):
    """The mutants of equal.txt that are in the pool: they change nothing that anybody could see, and are not tried.

    A row that fits nothing in its file is told: the line that it speaks of was written anew.
    """
    texts = {path: source(path) for path in {site.path for site in pool}}
    lines = {site: (site.path, *site.lines(texts[site.path])) for site in pool}
    known = {tuple(row[:3]) for row in rows("equal.txt")}
    for path, before, after in sorted(known - set(lines.values())):
        if path in texts:
            print(f"equal.txt: {path} holds no {before!r} to make {after!r}", flush=True)
    return {site for site, line in lines.items() if line in known}


def chosen_sites():
    """The mutants of chosen.txt: they are tried whatever the sample."""
    found = []
    for path, before, after in rows("chosen.txt"):
        text = source(path)
        if text.count(before) != 1:
            sys.exit(f"chosen.txt: {path} holds {before!r} {text.count(before)} times")
        start = text.index(before)
        found.append(sites.Site(path, *sites.place(text, start), start, start + len(before), "chosen", before, after))
    return found


# MARK: Building

def copy_package():
    """Brings the copy up to date; files keep their dates, so that only what changed is built again."""
    COPY.mkdir(parents=True, exist_ok=True)
    for name in ["Sources", "Tests", "Assets", "Scenarios", "docs", "CHANGELOG.md", "README.md", "Package.resolved"]:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, COPY / name, dirs_exist_ok=True,
                            ignore=lambda folder, names: [] if "Sources" not in folder else
                            [n for n in names if n.endswith(".swift") and any(f"/{m}" in folder for m in MODULES)])
        elif source.exists():
            shutil.copy2(source, COPY / name)
    for file in [*COPY.glob("Sources/**/*.swift"), *COPY.glob("Tests/**/*.swift")]:
        if file.name != "Mutants.swift" and not (ROOT / file.relative_to(COPY)).exists():
            file.unlink()
    shutil.copytree(HERE / "CMutants", COPY / "Sources" / "CMutants", dirs_exist_ok=True)


def write(path, text):
    """Writes a file only where that changes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def instrument(numbered, every_test):
    """Writes the sources with every mutant in them."""
    touched = sorted({site.path.split("/")[1] for _, site in numbered})
    for module in set(MODULES + touched):
        own = [(number, site) for number, site in numbered if site.path.split("/")[1] == module]
        for file in swift_files(module):
            path = str(file.relative_to(ROOT))
            mine = [(number, site) for number, site in own if site.path == path]
            write(COPY / path, sites.rewritten(source(path), mine))
        write(COPY / "Sources" / module / "Mutants.swift", sites.declarations(own))
    quoted = [", ".join(f'"{name}"' for name in names) for names in ([] if every_test else KEPT, set(MODULES + touched))]
    manifest = (ROOT / "Package.swift").read_text()
    write(COPY / "Package.swift", manifest + MANIFEST % (quoted[0], ", ".join(sorted(quoted[1].split(", ")))))


def build():
    """Builds the tests of the copy; answers the places of errors, as (path, line)."""
    # A rewritten expression may take the compiler for ever: better to drop it.
    patience = ["-Xswiftc", "-Xfrontend", "-Xswiftc", "-solver-expression-time-threshold=20"]
    optimized = ["-Xswiftc", "-O", "-Xcc", "-O2"]
    done = subprocess.run(["swift", "build", "--build-tests", "--package-path", str(COPY), *optimized, *patience],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    (COPY / "build.log").write_text(done.stdout)
    if done.returncode == 0:
        return None
    errors = {(str(pathlib.Path(path).resolve().relative_to(COPY)), int(line))
              for path, line in re.findall(r"^(/[^:\n]+\.swift):(\d+):\d+: error:", done.stdout, re.MULTILINE)}
    if not errors:
        sys.exit(f"The copy does not build; see {COPY / 'build.log'}")
    return errors


def built_sample(chosen, pool, count, every_test):
    """Instruments a sample that compiles: what does not is dropped, and the next of the pool takes its place."""
    note = COPY / "dropped.json"
    known = set(json.loads(note.read_text())) if note.exists() else set()
    dropped = {site for site in pool if str(site) in known}
    while True:
        sample = [site for site in chosen + pool if site not in dropped][:len(chosen) + count]
        numbered = list(enumerate(sample, start=1))
        instrument(numbered, every_test)
        print(f"Building {len(numbered)} mutants at once …", flush=True)
        errors = build()
        if errors is None:
            return numbered
        for path, line in errors:
            # An error may be told some lines from what brought it about.
            near = [site for site in sample if site.path == path]
            nearest = min((abs(site.line - line) for site in near), default=None)
            if nearest is None:
                sys.exit(f"{path}:{line} does not compile, and holds no mutant; see {COPY / 'build.log'}")
            dropped |= {site for site in near if abs(site.line - line) == nearest}
        for site in sorted(dropped & set(chosen), key=str):
            sys.exit(f"A mutant of chosen.txt does not compile: {site}; see {COPY / 'build.log'}")
        note.write_text(json.dumps(sorted(known | {str(site) for site in dropped}), ensure_ascii=False))
        print(f"{len(dropped)} do not compile, and others take their place", flush=True)


# MARK: Running

class Tests:
    """The built tests, suite by suite."""

    def __init__(self, every_test):
        self.binary = next((COPY / ".build" / "debug").glob("*PackageTests.xctest"))
        listed = subprocess.run(["swift", "test", "list", "--skip-build", "--package-path", str(COPY)],
                                capture_output=True, text=True, check=True).stdout
        # A test is `Module.Suite/name()`, or `Module.name()` where it stands in no suite; some names hold a point or a slash.
        names = {re.match(r"\w+\.(?:`[^`]*`|\w+(?:\.\w+)*)", line)[0] for line in listed.splitlines()
                 if re.match(r"\w+\.", line)}
        self.suites = sorted(name for name in names if every_test or "Golden" not in name)

    def run(self, suite, limit, **variables):
        """Runs a suite to its first failure; answers whether it passed, and how many seconds it took."""
        environment = {**os.environ, **variables, "SWIFT_BACKTRACE": "enable=no"}
        command = [str(self.binary), "--testing-library", "swift-testing", "--filter", "^" + re.escape(suite) + "[/(]"]
        begin = time.monotonic()
        process = subprocess.Popen(command, cwd=COPY, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   start_new_session=True, errors="replace")
        timer = threading.Timer(limit, lambda: end(process))
        timer.start()
        failed = False
        for line in process.stdout:
            if "recorded an issue" in line or line.startswith("✘"):
                failed = True
                end(process)
                break
        process.stdout.close()
        failed = process.wait() != 0 or failed
        timer.cancel()
        return not failed, time.monotonic() - begin


def end(process):
    """Ends a process that we started, and whatever it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def reached_by(tests, count):
    """What each suite reaches: (suite, seconds, numbers of mutants), the fastest first."""
    found = []
    for suite in tests.suites:
        with tempfile.NamedTemporaryFile() as note:
            passed, seconds = tests.run(suite, 1800, MUTANT_REACHED=note.name)
            if not passed:
                print(f"{suite} fails without a mutant, and is not asked", flush=True)
                continue
            reached = note.read()
        found.append((suite, seconds, {number for number in range(1, count + 1) if reached[number:number + 1] == b"\1"}))
    return sorted(found, key=lambda row: row[1])


def try_mutant(tests, suites, number):
    """The suite that noticed this mutant; `None` if none did."""
    for suite, seconds, reached in suites:
        if number in reached and not tests.run(suite, 10 + 6 * seconds, MUTANT=str(number))[0]:
            return suite
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200, help="how many; 0: only those of chosen.txt")
    parser.add_argument("--only", default="", help="a part of the path, to look at one file or folder")
    parser.add_argument("--transcripts", action="store_true", help="also ask the tests of pages, commands and transcripts")
    options = parser.parse_args()
    chosen = chosen_sites()
    pool = [site for site in all_sites(options.only) if not any(site.overlaps(other) for other in chosen)]
    equal = equal_sites(pool)
    random.Random(options.seed).shuffle(pool)
    pool = [site for site in pool if site not in equal]
    print(f"{len(pool)} places; {len(equal)} more are known to change nothing (equal.txt)", flush=True)
    copy_package()
    numbered = built_sample(chosen, pool, options.count, options.transcripts)
    tests = Tests(options.transcripts)
    print(f"Looking which of {len(tests.suites)} suites reach them …", flush=True)
    suites = reached_by(tests, len(numbered))
    survivors, noticed = [], {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda row: (row, try_mutant(tests, suites, row[0])), numbered)
        for (number, site), suite in results:
            is_reached = any(number in reached for _, _, reached in suites)
            print(f"{'lives' if suite is None else 'dies '}  {site}  ({suite or ('not noticed' if is_reached else 'not reached')})",
                  flush=True)
            noticed[str(site)] = suite
            if suite is None:
                survivors.append((site, is_reached))
    print(f"\n{len(survivors)} of {len(numbered)} live:")
    for site, is_reached in survivors:
        print(f"  {site}{'' if is_reached else '  (no test comes by)'}")
    (COPY / "report.json").write_text(json.dumps(noticed, indent=1, ensure_ascii=False))


main()
