"""Adds forbidden imports to a copy of the package, and sees the build refuse each of them: see docs/modules.md.

The build looks at the imports of all targets, whichever it compiles, so this takes seconds. It lets pass what a target reaches
through another one: so each import is held against the manifest here as well.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COPY = ROOT / ".build" / "fences"
# What each target may not know, though it might like to.
FENCES = {
    "KompasScoring": ["KompasView"],
    "KompasPages": ["KompasView"],
    "KompasStandards": ["KompasPages"],
    "KompasView": ["KompasEngine", "KompasScoring"],
    "KompasEngine": ["KompasPages", "KompasScenarios"],
    "KompasTerminal": ["KompasView", "KompasEngine"],
    "KompasPlay": ["KompasEngine", "KompasAnalysis", "KompasLookBack"],
    "KompasScenarios": ["KompasJournal", "KompasPages", "KompasAnalysis"],
    "KompasJournal": ["KompasScenarios", "KompasAnalysis"],
    "KompasAnalysis": ["KompasPages", "KompasJournal", "KompasScenarios"],
    "KompasReview": ["KompasJournal", "KompasPages"],
    "KompasLookBack": ["KompasStudio", "KompasJournal", "KompasTerminal"],
    "KompasStorage": ["KompasLookBack", "KompasScenarios"],
    "KompasReports": ["KompasEngine", "KompasPlay"],
    "KompasPacking": ["KompasJournal", "KompasStorage"],
    "KompasRuns": ["KompasStorage", "KompasTerminal", "KompasScenarios"],
    "KompasStudio": ["KompasStorage", "KompasTerminal", "KompasRuns"],
}
# What comes with Swift.
SHIPPED = {"Foundation", "Dispatch", "Synchronization", "Glibc"}
IMPORT = re.compile(r"^\s*(?:@\w+ )?(?:(?:public|package|internal) )?import (?:(?:struct|class|enum|protocol|func) )?(\w+)")
# Packages from elsewhere play no part, and need not be fetched.
MANIFEST = """
package.dependencies = []
package.products = []
package.targets.removeAll { ![.regular, .system].contains($0.type) }
for target in package.targets {
  target.dependencies.removeAll { if case .productItem = $0 { true } else { false } }
}
"""


def build(forbidden):
    """What the build says with these imports added: at most one module for each target, for it names only one."""
    shutil.rmtree(COPY / "Sources", ignore_errors=True)
    shutil.copytree(ROOT / "Sources", COPY / "Sources")
    shutil.copytree(ROOT / "Tests" / "Support", COPY / "Tests" / "Support", dirs_exist_ok=True)
    (COPY / "Package.swift").write_text((ROOT / "Package.swift").read_text() + MANIFEST)
    for target, module in forbidden.items():
        (COPY / "Sources" / target / "Forbidden.swift").write_text(f"import {module}\n")
    # The imports of all targets are looked at, whichever is built; this one compiles in no time.
    command = ["swift", "build", "--target", "CScoringKernels"]
    command += ["--explicit-target-dependency-import-check", "error"]
    done = subprocess.run(command, cwd=COPY, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def unlisted():
    """The imports of the package, and those of them that the manifest does not list for their target."""
    command = ["swift", "package", "dump-package"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    count, strays = 0, []
    for target in json.loads(done.stdout)["targets"]:
        listed = {value[0] for dependency in target["dependencies"] for value in dependency.values()}
        for file in sorted((ROOT / "Sources" / target["name"]).rglob("*.swift")):
            for line in file.read_text().splitlines():
                found = IMPORT.match(line)
                if not found:
                    continue
                count += 1
                if found[1] not in listed | SHIPPED:
                    strays.append(f"{file.relative_to(ROOT)}: {target['name']} does not list {found[1]}")
    return count, strays


def main():
    count, strays = unlisted()
    if strays or count < 1000:
        sys.exit("\n".join(strays or [f"only {count} imports found"]))
    print(f"{count} imports, each listed in the manifest")
    COPY.mkdir(parents=True, exist_ok=True)
    status, text = build({})
    if status != 0:
        sys.exit(f"the package does not build as it is:\n{text}")
    refused = 0
    for turn in range(max(map(len, FENCES.values()))):
        forbidden = {target: modules[turn] for target, modules in FENCES.items() if turn < len(modules)}
        status, text = build(forbidden)
        for target, module in forbidden.items():
            refusal = f"Target {target} imports another target ({module}) in the package without"
            if status == 0 or refusal not in text:
                sys.exit(f"{target} may import {module}:\n{text}")
            refused += 1
    print(f"{refused} forbidden imports, each refused")


if __name__ == "__main__":
    main()
