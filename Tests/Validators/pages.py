"""What is wrong with pages of HTML, found by others: html5lib, axe-core, and a headless Chromium.

    pages.py [--look FOLDER] FILE...

Prints one JSON object: for each file a list of what was found, empty if nothing. With --look it also leaves pictures of each page as
seen on a phone, on a desk, in light and dark, and a PDF as it would be printed. Exit code 1 if anything was found.
"""

import argparse
import asyncio
import json
import os
import pathlib
import re
import shutil
import sys

import html5lib
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.async_api import async_playwright

WIDTHS = {"phone": 390, "desk": 1280}
CARD_WIDTHS = [780, 900, 1024, 1366, 1920]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def browser_path():
    for name in [os.environ.get("KOMPAS_BROWSER"), "chromium", "chromium-browser", "google-chrome"]:
        found = name and shutil.which(name)
        if found:
            return found
    sys.exit("no Chromium: install it, or name it in KOMPAS_BROWSER")


def syntax(text):
    """What the parser of the WHATWG standard objects to."""
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(text)
    return [f"syntax: line {place[0]}: {code} {values or ''}".rstrip() for place, code, values in parser.errors]


async def look(context, file, scheme, name, folder, axe):
    found = []
    page = await context.new_page()
    page.on("request", lambda request: None if request.url == file.as_uri() else found.append(f"asks for {request.url}"))
    page.on("console", lambda message: found.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"error: {error}"))
    await page.emulate_media(color_scheme=scheme)
    await page.set_viewport_size({"width": WIDTHS[name], "height": 900})
    await page.goto(file.as_uri())
    wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        found.append(f"{wide} pixels wider than the window")
    if folder:
        await page.screenshot(path=folder / f"{file.stem}-{name}-{scheme}.png", full_page=True)
    await page.evaluate(axe)
    report = await page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})", RULES
    )
    for violation in report["violations"]:
        for node in violation["nodes"]:
            found.append(f"axe {violation['id']} ({violation['impact']}): {violation['help']}: {node['html'][:160]}")
    if not report["passes"]:
        found.append("axe looked at nothing")
    await page.close()
    return [f"{name}, {scheme}: {problem}" for problem in found]


async def cut_figures(context, file, folder):
    """Figures that are higher than a printed page of A4 with margins of 15 mm, and so would be cut."""
    page = await context.new_page()
    await page.emulate_media(media="print")
    await page.set_viewport_size({"width": 680, "height": 1000})
    await page.goto(file.as_uri())
    if folder:
        margin = dict.fromkeys(["top", "bottom", "left", "right"], "15mm")
        await page.pdf(path=folder / f"{file.stem}.pdf", format="A4", margin=margin)
    high = await page.evaluate(
        """[...document.querySelectorAll('svg, .panels li, .meter, .notice, tr')]
           .map(element => element.getBoundingClientRect().height).filter(height => height > 1000)"""
    )
    wide = await page.evaluate(
        """[...document.querySelectorAll('table, pre')].filter(element => element.scrollWidth > 682)
           .map(element => element.textContent.trim().slice(0, 60))"""
    )
    await page.close()
    return [f"print: {height} high" for height in high] + [f"print: too wide: {text}" for text in wide]


async def one_sheet(context, file):
    """What keeps a card to take home from being one sheet of A4, and from showing each figure beside its picture."""
    page = await context.new_page()
    await page.goto(file.as_uri())
    found = []
    if await page.evaluate("document.body.classList.contains('card')"):
        # As the page itself asks for it: its own size and margins.
        sheets = len(re.findall(rb"/Type /Page\b", await page.pdf(prefer_css_page_size=True)))
        if sheets != 1:
            found.append(f"print: {sheets} sheets")
        for width in CARD_WIDTHS:
            await page.set_viewport_size({"width": width, "height": 900})
            cut = await page.evaluate(
                """[...document.querySelectorAll('.scroll')]
                   .map(box => box.scrollWidth - box.clientWidth).filter(more => more > 0)"""
            )
            found += [f"{width} wide: a table is cut by {more}" for more in cut]
    await page.close()
    return found


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--look", type=pathlib.Path)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.look:
        arguments.look.mkdir(parents=True, exist_ok=True)
    axe = pathlib.Path(AXE_FILE_PATH).read_text(encoding="utf-8")
    findings = {}
    async with async_playwright() as playwright:
        # Chromium refuses its own sandbox to root, who is who builds in a container.
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = await playwright.chromium.launch(executable_path=browser_path(), args=flags)
        context = await browser.new_context(bypass_csp=True)
        for file in arguments.files:
            path = file.resolve()
            found = syntax(path.read_text(encoding="utf-8"))
            for name in WIDTHS:
                for scheme in ["light", "dark"]:
                    found += await look(context, path, scheme, name, arguments.look, axe)
            found += await cut_figures(context, path, arguments.look)
            findings[str(file)] = found + await one_sheet(context, path)
        await browser.close()
    print(json.dumps(findings, indent=2, sort_keys=True, ensure_ascii=False))
    sys.exit(1 if any(findings.values()) else 0)


asyncio.run(main())
