"""Players with a known compass, through the whole program: what comes out of their reports beside what went in.

Each player is drawn from the model of docs/scoring.md: six values from a standard normal distribution, and choices by a logit
with sharpness 1/2 over the options that were open. A process of `kompas play --plain` is answered prompt by prompt, as a person
would; the options are known by what stands on the page, their leans by the author's file. Then the compass is read from the
report in JSON. Nothing of Kompas but its output is used.

    python players.py KOMPAS DOCUMENT CASE...   [--players 250] [--seed 1]

writes the table between the two marks in DOCUMENT, prints it, and ends with 1 if a case measures less than it promises.
The same numbers give the same table.
"""

import argparse
import concurrent.futures
import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import yaml

VALUES = ["inclusie", "zeggenschap", "beraadslaging", "transparantie", "checks", "daadkracht"]
SHARPNESS = 0.5
MARKS = ("<!-- calibration: `make calibrate` writes this table -->", "<!-- end of calibration -->")
PROMPT = re.compile(r"(Enter voor|Uw keuze|Typ ).*:$")
PROMPTS = 600


def options_of(folder):
    """Per label the option as scene.option and its leans; a label that comes twice must lean the same."""
    case = yaml.safe_load((folder / "case.yaml").read_text("utf-8"))
    found = {}
    for scene in case["scenes"]:
        for option in scene["options"]:
            leans = [int((option.get("compass") or {}).get(value, 0)) for value in VALUES]
            label = " ".join(option["label"].split())
            found.setdefault(label, []).append((f"{scene['id']}.{option['id']}", leans))
    for label, same in found.items():
        if any(leans != same[0][1] for _, leans in same):
            raise SystemExit(f"{folder.name}: two options are called “{label}” and lean otherwise")
    return {label: same[0][1] for label, same in found.items()}


def listed(page, options):
    """The open options on a page, by number; none if it asks for something else."""
    found = []
    for line in page:
        numbered = re.match(r"(\d+): (.*)", line)
        if not numbered:
            continue
        text = numbered[2]
        labels = [x for x in options if text == x or text.startswith((x + ";", x + "."))
                  or (x[-1] in "?!…" and text.startswith(x))]
        if labels and not re.search(r"[.;?!…] Kan niet: ", text):
            found.append((numbered[1], options[max(labels, key=len)]))
    return found


class Player:
    """One player: what is sought, and how is chosen."""

    def __init__(self, seed, number):
        self.dice = random.Random(f"{seed}/{number}")
        self.seed = self.dice.randrange(1, 1 << 31)
        self.sought = [self.dice.gauss(0, 1) for _ in VALUES]
        parts = [math.exp(x) for x in self.sought]
        self.truth = [60 * part / sum(parts) for part in parts]

    def choose(self, offered):
        likings = [SHARPNESS * sum(a * b for a, b in zip(leans, self.sought)) for _, leans in offered]
        weights = [math.exp(x - max(likings)) for x in likings]
        return self.dice.choices([number for number, _ in offered], weights)[0]

    def answer(self, page, options, seen):
        """What is typed at the prompt under a page."""
        offered = listed(page, options)
        if offered and re.match(r"Uw keuze, 1 ", page[-1]):
            return self.choose(offered)
        # Afterwards: whatever comes first, and out where it comes again.
        key = "\n".join(page)
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 2:
            return "q"
        return "1" if re.match(r"Uw keuze, 1 ", page[-1]) else ""


def pages(process):
    """The lines of each page up to its prompt, until the program ends."""
    text = b""
    while True:
        part = os.read(process.stdout.fileno(), 65536)
        if not part:
            return
        text += part
        if not text.endswith(b":\n"):
            continue
        lines = [line for line in text.decode("utf-8").split("\n") if line]
        if PROMPT.match(lines[-1]):
            yield lines
            text = b""


def play(kompas, folder, options, player):
    """Plays one run and reads its report: per value (points, low, high), or None where it says too little."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_DATA_HOME": home, "HOME": home, "LANG": "C.UTF-8"}
        archive = os.path.join(home, "archive")
        process = subprocess.Popen(
            [kompas, "play", str(folder), "--plain", "--lang", "nl", "--seed", str(player.seed),
             "--archive", archive],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        seen = {}
        for count, page in enumerate(pages(process)):
            if count > PROMPTS:
                raise SystemExit(f"{folder.name}: no end after {PROMPTS} prompts")
            process.stdin.write((player.answer(page, options, seen) + "\n").encode())
            process.stdin.flush()
        if process.wait() != 0:
            raise SystemExit(f"{folder.name}, seed {player.seed}: `kompas play` ended with {process.returncode}")
        report = json.loads(subprocess.run(
            [kompas, "report", "1", "--archive", archive, "--format", "json", "--reveal"],
            check=True, capture_output=True, env=environment).stdout)
    if not report["run"].get("ending"):
        raise SystemExit(f"{folder.name}, seed {player.seed}: the run did not come to an ending")
    rows = {row["id"]: row for row in report["compass"]}
    read = [(rows[v]["revealed"], rows[v]["low"], rows[v]["high"]) if "revealed" in rows[v] else None for v in VALUES]
    return read, report["run"]["choices"]


def measured(kompas, folder, count, seed):
    """What came of so many players of one case, as figures by name."""
    options = options_of(folder)
    players = [Player(f"{seed}/{folder.name}", number) for number in range(count)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = list(pool.map(lambda player: play(kompas, folder, options, player), players))
    shown, held, widths, errors, plain, clusters = [0] * 6, 0, [], [], [], []
    ranked, right, wrong_side, leaning, full = 0, 0, 0, 0, 0
    for player, (read, _) in zip(players, runs):
        hits = []
        for value, row in enumerate(read):
            if row is None:
                continue
            points, low, high = row
            truth = player.truth[value]
            shown[value] += 1
            hits.append(low <= truth <= high)
            widths.append(high - low)
            errors.append(abs(points - truth))
            plain.append(abs(10 - truth))
            if points >= 12 or points <= 8:
                leaning += 1
                wrong_side += (points > 10) != (truth > 10)
        clusters.append((sum(hits), len(hits)))
        full += len(hits) == 6
        if hits:
            ranked += 1
            highest = max((v for v in range(6) if read[v]), key=lambda v: read[v][0])
            right += highest == max(range(6), key=lambda v: player.truth[v])
    all_shown = sum(shown)
    held = sum(hits for hits, _ in clusters) / max(1, all_shown)
    # The values of one player hang together, so players are what is drawn.
    squares = sum((hits - held * number) ** 2 for hits, number in clusters)
    margin = 1.96 * math.sqrt(squares * count / max(1, count - 1)) / max(1, all_shown)
    mean = lambda numbers: sum(numbers) / max(1, len(numbers))
    return {
        "name": folder.name, "players": count, "choices": mean([choices for _, choices in runs]),
        "held": held, "margin": margin, "width": mean(widths), "shown": [number / count for number in shown],
        "values": all_shown / count, "full": full / count, "top": right / max(1, ranked),
        "wrong": wrong_side / max(1, leaning), "error": mean(errors), "plain": mean(plain),
    }


def table(found):
    percent = lambda share: f"{100 * share:.0f}%"
    rows = [
        ("the 90% range in the report holds the true share of sixty",
         lambda f: f"{100 * f['held']:.1f}% (± {100 * f['margin']:.1f})"),
        ("width of that range", lambda f: f"{f['width']:.1f} points"),
        ("values with enough data, of 6", lambda f: f"{f['values']:.2f} (all six in {percent(f['full'])})"),
    ] + [
        (f"… enough on {value}", lambda f, v=index: percent(f["shown"][v])) for index, value in enumerate(VALUES)
    ] + [
        ("the highest shown value is truly the highest", lambda f: percent(f["top"])),
        ("shown ≥ 12 or ≤ 8, and the truth on the other side of 10", lambda f: percent(f["wrong"])),
        ("mean error in points (of always saying 10)", lambda f: f"{f['error']:.1f} ({f['plain']:.1f})"),
    ]
    head = "| | " + " | ".join(
        f"`{f['name']}`: {f['players']} players, {f['choices']:.1f} choices" for f in found) + " |"
    lines = [head, "|---" * (len(found) + 1) + "|"]
    lines += ["| " + " | ".join([name] + [show(f) for f in found]) + " |" for name, show in rows]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kompas")
    parser.add_argument("document")
    parser.add_argument("cases", nargs="+")
    parser.add_argument("--players", type=int, default=250)
    parser.add_argument("--seed", default="1")
    asked = parser.parse_args()
    kompas = str(pathlib.Path(asked.kompas).resolve())
    found = [measured(kompas, pathlib.Path(case), asked.players, asked.seed) for case in asked.cases]
    text = table(found)
    print(text)
    document = pathlib.Path(asked.document)
    before, _, rest = document.read_text("utf-8").partition(MARKS[0])
    _, mark, after = rest.partition(MARKS[1])
    if not mark:
        raise SystemExit(f"{document} has no place for the table: {MARKS[0]} … {MARKS[1]}")
    document.write_text(f"{before}{MARKS[0]}\n{text}\n{MARKS[1]}{after}", "utf-8")
    kept = True
    for f in found:
        for value, share in zip(VALUES, f["shown"]):
            if share < 0.5:
                print(f"{f['name']}: enough on {value} in {100 * share:.0f}% of the runs only", file=sys.stderr)
                kept = False
        if not 0.85 - f["margin"] <= f["held"] <= 0.95 + f["margin"]:
            print(f"{f['name']}: the ranges hold the truth in {100 * f['held']:.1f}%", file=sys.stderr)
            kept = False
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
