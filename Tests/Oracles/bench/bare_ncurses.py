"""Bare ncurses that draws a whole window of 200 by 60 anew for every key, and ends at q: what a key to the screen is measured against."""

import curses


def main(screen):
    count = 0
    curses.use_default_colors()
    while True:
        screen.erase()
        for row in range(59):
            screen.addstr(row, 0, f"{count % 2} " + "x" * 150)
        screen.move(count % 2, 0)
        screen.refresh()
        if screen.getch() == ord("q"):
            break
        count += 1


curses.wrapper(main)
