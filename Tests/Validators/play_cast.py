"""Plays an asciicast v2 through pyte, and writes what the screen shows at each marker as JSON."""
import json
import sys

import pyte

with open(sys.argv[1], encoding="utf-8") as file:
    header = json.loads(file.readline())
    screen = pyte.Screen(header["width"], header["height"])
    stream = pyte.Stream(screen)
    shown = []
    for line in file:
        _, code, data = json.loads(line)
        if code == "o":
            stream.feed(data)
        elif code == "m":
            shown.append({"marker": data, "lines": [row.rstrip() for row in screen.display]})
print(json.dumps(shown))
