#!/usr/bin/env python3
"""The manual page of kompas, from the program's own table of commands.

Packaging/manual/page.py PROGRAM LANGUAGE > kompas.1

What stands around the commands is in kompas.LANGUAGE.1 beside this file.
"""

import itertools
import json
import os
import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
WORDS = {
    "en": {"values": "One of", "default": "If left out"},
    "nl": {"values": "Kies uit", "default": "Anders"},
}
LOCALES = {"en": "en_US.UTF-8", "nl": "nl_NL.UTF-8"}
# Every command has these; the page tells them once.
EVERYWHERE = {"help", "version"}


def ask(program, language, *arguments):
    """What the program says, in this language, whatever is set on this machine."""
    environment = os.environ | {
        "LC_ALL": LOCALES[language],
        "XDG_CONFIG_HOME": os.devnull,
        "KOMPAS_HOME": str(FOLDER.parent.parent),
    }
    return subprocess.run(
        [program, *arguments], env=environment, check=True, capture_output=True, text=True
    ).stdout


def roff(text):
    """Text as roff takes it: no sign of its own in it, and code in bold."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)
    return re.sub(r"`([^`\n]*)`", r"\\fB\1\\fR", text)


def names(argument):
    """How an argument is written: -o, --option VALUE, or VALUE for one without a name."""
    value = f"\\fI{roff(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value + (" ..." if argument["isRepeating"] else "")
    marks = {"long": "--", "short": "-", "longWithSingleDash": "-"}
    spelled = [f"\\fB{roff(marks[name['kind']] + name['name'])}\\fR" for name in argument["names"]]
    return ", ".join(spelled) + (f" {value}" if argument["kind"] == "option" else "")


def argument_lines(arguments, words):
    """One entry for arguments that say the same, such as --roles and --no-roles."""
    argument = arguments[0]
    yield ".TP"
    yield ", ".join(names(each) for each in arguments)
    yield roff(argument.get("abstract", ""))
    if "allValues" in argument:
        yield f"{words['values']}: {roff(', '.join(argument['allValues']))}."
    if "defaultValue" in argument:
        yield f"{words['default']}: {roff(argument['defaultValue'])}."


def command_lines(command, path, words):
    """A section of its own for a command, then its own commands."""
    arguments = [
        argument
        for argument in command.get("arguments", [])
        if argument["shouldDisplay"] and argument["valueName"] not in EVERYWHERE
    ]
    name = " ".join([*path, command["commandName"]])
    yield f'.SS "{roff(name)}"'
    yield roff(command.get("abstract", ""))
    if command.get("discussion"):
        yield ".PP"
        yield re.sub(r"\n+", "\n.PP\n", roff(command["discussion"]))
    for _, alike in itertools.groupby(arguments, key=lambda each: each.get("abstract", each["valueName"])):
        yield from argument_lines(list(alike), words)
    for inner in command.get("subcommands", []):
        yield from command_lines(inner, [*path, command["commandName"]], words)


def main(program, language):
    table = json.loads(ask(program, language, "--experimental-dump-help"))["command"]
    lines = [
        line
        for command in table["subcommands"]
        if command["shouldDisplay"] and command["commandName"] != "help"
        for line in command_lines(command, [table["commandName"]], WORDS[language])
    ]
    frame = (FOLDER / f"kompas.{language}.1").read_text(encoding="utf-8")
    page = frame.replace("@VERSION@", ask(program, language, "--version").strip())
    sys.stdout.write(page.replace("@COMMANDS@", "\n".join(lines)))


if __name__ == "__main__":
    main(*sys.argv[1:])
