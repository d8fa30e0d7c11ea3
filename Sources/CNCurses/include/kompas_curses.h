// What Swift needs of ncurses and of signals, without macros, variadics and global variables.
//
// ncurses itself stays inside shim.c, so that none of its names reach Swift.
#ifndef KOMPAS_CURSES_H
#define KOMPAS_CURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The terminal.

// Sets the locale from the environment; returns whether it writes UTF-8.
bool kompas_locale_is_utf8(void);
// From now on a crash gives the terminal back, says `farewell` on standard error and ends at once.
// With SWIFT_BACKTRACE in the environment, Swift's backtracer then has its turn.
void kompas_prepare_crash(const char *farewell);
// Takes the terminal over; false if it is unknown or already taken. Standard error is kept aside.
bool kompas_screen_open(void);
// How many colors the terminal has; 0 if it has none that can be put on each other.
int kompas_color_count(void);
// From now on what is empty has these colors, and so has what is written without any. Below 0: the terminal's own.
void kompas_ground(int ink, int paper);
// Asks the terminal that was taken over for the color behind its letters, and waits so many milliseconds at most. Returns whether it
// answered; the answer is then what it said of the color, and ends in a zero. Keys that came meanwhile are dropped, but for ^C.
bool kompas_ask_ground(int milliseconds, char *answer, int size);
// Gives the terminal back; harmless when repeated.
void kompas_screen_close(void);
// Gives the terminal back for a while, and takes it over again.
void kompas_screen_leave(void);
void kompas_screen_return(void);
// Asks the terminal to tell of clicks and of the wheel, until the screen is given back; a mouse then selects no text by itself.
void kompas_mouse_open(void);
// Asks the terminal for its size and follows it.
void kompas_screen_size(int *width, int *height);
// Whether the terminal is known, and can do more than print.
bool kompas_terminal_draws(void);
// Until `kompas_lines_close` a signal that ends the program says `farewell` on standard error first. Where it `marks_pastes`, the
// terminal is asked to mark what is pasted; a signal that ends or stops the program takes that back, and when it goes on, it is
// asked again.
void kompas_lines_open(bool marks_pastes, const char *farewell);
void kompas_lines_close(void);
// Whether there is something to read on a file within so many milliseconds.
bool kompas_has_input(int file, int milliseconds);
// Drops what was typed on a file and not read yet.
void kompas_drop_lines(int file);
// Forgets what the terminal shows, so that the next refresh draws all.
void kompas_screen_forget(void);

// Drawing.

typedef enum {
  KOMPAS_PLAIN = 0,
  KOMPAS_BOLD = 1,
  KOMPAS_UNDERLINE = 4,
  KOMPAS_REVERSE = 8,
} kompas_attribute;

void kompas_erase(void);
// Writes UTF-8 from a place on, cut at the right edge, in these colors; below 0: the terminal's own.
void kompas_put(int row, int column, const char *text, int attributes, int ink, int paper);
// Puts the cursor somewhere; hides it when row is below 0.
void kompas_cursor(int row, int column);
void kompas_refresh(void);

// Keys.

typedef enum {
  KOMPAS_NOTHING = 0,
  KOMPAS_CHARACTER,
  KOMPAS_UP,
  KOMPAS_DOWN,
  KOMPAS_LEFT,
  KOMPAS_RIGHT,
  KOMPAS_SHIFT_LEFT,
  KOMPAS_SHIFT_RIGHT,
  KOMPAS_HOME,
  KOMPAS_END,
  KOMPAS_PAGE_UP,
  KOMPAS_PAGE_DOWN,
  KOMPAS_ENTER,
  KOMPAS_ESCAPE,
  KOMPAS_TAB,
  KOMPAS_BACK_TAB,
  KOMPAS_BACKSPACE,
  KOMPAS_DELETE,
  KOMPAS_INTERRUPT,
  KOMPAS_SUSPEND,
  KOMPAS_REDRAW,
  KOMPAS_PASTE_BEGIN,
  KOMPAS_PASTE_END,
  KOMPAS_CLICK,
  KOMPAS_WHEEL_UP,
  KOMPAS_WHEEL_DOWN,
  KOMPAS_UNKNOWN,
} kompas_key_kind;

typedef struct {
  kompas_key_kind kind;
  uint32_t scalar;
  // Where a mouse is, from 0.
  int row, column;
} kompas_key;

// The next key, without waiting.
kompas_key kompas_next_key(void);
// Drops the keys that were pressed and not taken yet, but for ^C and a changed size.
void kompas_drop_keys(void);

// Waiting.

typedef enum {
  KOMPAS_EVENT_INPUT = 1,
  KOMPAS_EVENT_HANGUP = 2,
  KOMPAS_EVENT_STOP = 4,
  KOMPAS_EVENT_RESIZE = 8,
  KOMPAS_EVENT_SUSPEND = 16,
  KOMPAS_EVENT_CONTINUE = 32,
} kompas_event;

// Waits until there is input, a signal came or so many milliseconds passed (below 0: as long as it
// takes); returns what came, as bits: none when the time passed.
int kompas_wait(int milliseconds);
// Lets the next wait find these events again, which came while nobody could see to them.
void kompas_wait_again(int missed);
// Which signal asked to stop; 0 if none did.
int kompas_stopped_by(void);
// Stops this job, as control-Z does; returns when it is continued.
void kompas_stop_self(void);

#endif
