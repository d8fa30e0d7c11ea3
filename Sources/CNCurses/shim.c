// The screen and the keys.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include "include/kompas_curses.h"
#include "shim.h"

#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// Clicks and the wheel, in decimal. Source: xterm control sequences, "Mouse Tracking", 1000 and 1006.
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

static SCREEN *screen;
static bool has_color;
// The colors that were put on each other so far; a pair's number is its place, from 1.
enum { MOST_PAIRS = 255 };
static struct { int ink, paper; } pairs[MOST_PAIRS];
static int pair_count;
static bool registered;
static struct termios saved;

// Whether the environment asks for UTF-8, in whatever language.
static bool asks_for_utf8(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value == NULL || *value == '\0') continue;
    const char *codeset = strchr(value, '.');
    return codeset != NULL
           && (strncasecmp(codeset, ".utf-8", 6) == 0 || strncasecmp(codeset, ".utf8", 5) == 0);
  }
  return false;
}

bool kompas_locale_is_utf8(void) {
  // A locale that is asked for over ssh is often not installed here; its signs are known all the same.
  if (setlocale(LC_ALL, "") == NULL && asks_for_utf8()) setlocale(LC_CTYPE, "C.UTF-8");
  setlocale(LC_NUMERIC, "C");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// Adds a capability of the terminal, without its padding, to the bytes that give it back.
static void add_capability(char *bytes, size_t size, char *name) {
  const char *value = tigetstr(name);
  if (value == NULL || value == (const char *)-1) return;
  size_t used = strlen(bytes);
  while (*value != '\0' && used + 1 < size) {
    if (value[0] == '$' && value[1] == '<') {
      const char *end = strchr(value, '>');
      if (end != NULL) {
        value = end + 1;
        continue;
      }
    }
    bytes[used++] = *value++;
  }
  bytes[used] = '\0';
}

bool kompas_terminal_draws(void) {
  int status;
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) return false;
  const char *moves = tigetstr("cup");
  bool draws = moves != NULL && moves != (const char *)-1;
  del_curterm(cur_term);
  return draws;
}

bool kompas_screen_open(void) {
  if (screen != NULL) return false;
  kompas_locale_is_utf8();
  if (tcgetattr(STDIN_FILENO, &saved) != 0) return false;
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return false;
  set_term(screen);
  set_escdelay(25);
  raw();
  noecho();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  has_color = has_colors() && start_color() == OK && use_default_colors() == OK;
  pair_count = 0;
  kompas_tell_terminal(KOMPAS_PASTE_ON);
  char restore[512] = MOUSE_OFF KOMPAS_PASTE_OFF;
  add_capability(restore, sizeof restore, "sgr0");
  add_capability(restore, sizeof restore, "op");
  add_capability(restore, sizeof restore, "rmkx");
  add_capability(restore, sizeof restore, "rmcup");
  add_capability(restore, sizeof restore, "cnorm");
  kompas_signals_open(restore, &saved);
  if (!registered) {
    registered = true;
    atexit(kompas_screen_close);
  }
  return true;
}

// On a terminal with one screen only, the page would stay behind.
static void clear_the_only_screen(void) {
  const char *other = tigetstr("rmcup");
  if (other != NULL && other != (const char *)-1) return;
  werase(stdscr);
  wrefresh(stdscr);
}

static bool tells_mouse;

void kompas_mouse_open(void) {
  if (screen == NULL) return;
  tells_mouse = true;
  // ncurses would take the beginning of what comes for a key of its own, and the rest for text.
  keyok(KEY_MOUSE, FALSE);
  kompas_tell_terminal(MOUSE_ON);
}

void kompas_screen_close(void) {
  if (screen == NULL) return;
  if (tells_mouse) kompas_tell_terminal(MOUSE_OFF);
  tells_mouse = false;
  clear_the_only_screen();
  curs_set(1);
  if (!isendwin()) endwin();
  kompas_tell_terminal(KOMPAS_PASTE_OFF);
  tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  kompas_signals_close();
  delscreen(screen);
  screen = NULL;
}

void kompas_screen_leave(void) {
  if (screen == NULL) return;
  clear_the_only_screen();
  curs_set(1);
  def_prog_mode();
  endwin();
  if (tells_mouse) kompas_tell_terminal(MOUSE_OFF);
  kompas_tell_terminal(KOMPAS_PASTE_OFF);
}

void kompas_screen_return(void) {
  if (screen == NULL) return;
  reset_prog_mode();
  kompas_tell_terminal(KOMPAS_PASTE_ON);
  if (tells_mouse) kompas_tell_terminal(MOUSE_ON);
  kompas_screen_forget();
}

void kompas_screen_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0
      && is_term_resized(size.ws_row, size.ws_col)) {
    resizeterm(size.ws_row, size.ws_col);
  }
  *width = getmaxx(stdscr);
  *height = getmaxy(stdscr);
}

void kompas_screen_forget(void) { clearok(curscr, TRUE); }

int kompas_color_count(void) { return has_color ? COLORS : 0; }

// The number of a pair of colors; 0, the terminal's own, where there are none or no more can be made.
static short pair_of(int ink, int paper) {
  if (!has_color || (ink < 0 && paper < 0)) return 0;
  for (int i = 0; i < pair_count; i++) {
    if (pairs[i].ink == ink && pairs[i].paper == paper) return (short)(i + 1);
  }
  if (pair_count >= MOST_PAIRS || pair_count + 1 >= COLOR_PAIRS) return 0;
  if (init_pair((short)(pair_count + 1), (short)ink, (short)paper) != OK) return 0;
  pairs[pair_count].ink = ink;
  pairs[pair_count].paper = paper;
  return (short)++pair_count;
}

void kompas_ground(int ink, int paper) {
  wbkgdset(stdscr, (chtype)' ' | (chtype)COLOR_PAIR(pair_of(ink, paper)));
}

void kompas_erase(void) { werase(stdscr); }

void kompas_put(int row, int column, const char *text, int attributes, int ink, int paper) {
  attr_t attr = A_NORMAL;
  if (attributes & KOMPAS_BOLD) attr |= A_BOLD;
  if (attributes & KOMPAS_UNDERLINE) attr |= A_UNDERLINE;
  if (attributes & KOMPAS_REVERSE) attr |= A_REVERSE;
  wattr_set(stdscr, attr, pair_of(ink, paper), NULL);
  enum { LONGEST = 2047 };
  wchar_t wide[LONGEST + 1];
  size_t length = mbstowcs(wide, text, LONGEST);
  if (length == (size_t)-1) return;
  wide[length] = L'\0';
  mvwaddnwstr(stdscr, row, column, wide, -1);
  wattr_set(stdscr, A_NORMAL, 0, NULL);
}

void kompas_cursor(int row, int column) {
  curs_set(row >= 0);
  wmove(stdscr, row >= 0 ? row : getmaxy(stdscr) - 1, row >= 0 ? column : 0);
}

void kompas_refresh(void) { wrefresh(stdscr); }

// Keys.

static kompas_key key(kompas_key_kind kind) { return (kompas_key){.kind = kind, .scalar = 0}; }

// What a control sequence means, of those that terminals send whatever terminfo says of them: both forms of the arrows, and the
// marks around a paste. Source: ECMA-48, and xterm control sequences, "PC-Style Function Keys".
static kompas_key control_key(const char *parameters, wint_t final) {
  static const struct {
    const char *parameters;
    wint_t final;
    kompas_key_kind kind;
  } known[] = {
    {"", 'A', KOMPAS_UP},           {"", 'B', KOMPAS_DOWN},
    {"", 'C', KOMPAS_RIGHT},        {"", 'D', KOMPAS_LEFT},
    {"", 'H', KOMPAS_HOME},         {"", 'F', KOMPAS_END},
    {"", 'Z', KOMPAS_BACK_TAB},
    {"1;2", 'C', KOMPAS_SHIFT_RIGHT}, {"1;2", 'D', KOMPAS_SHIFT_LEFT},
    {"1", '~', KOMPAS_HOME},        {"7", '~', KOMPAS_HOME},
    {"4", '~', KOMPAS_END},         {"8", '~', KOMPAS_END},
    {"3", '~', KOMPAS_DELETE},      {"5", '~', KOMPAS_PAGE_UP},
    {"6", '~', KOMPAS_PAGE_DOWN},   {"200", '~', KOMPAS_PASTE_BEGIN},
    {"201", '~', KOMPAS_PASTE_END},
  };
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    if (known[i].final == final && strcmp(known[i].parameters, parameters) == 0) {
      return key(known[i].kind);
    }
  }
  return key(KOMPAS_UNKNOWN);
}

// What a mouse did: the button, the column and the row, of which a release ends in another letter.
static kompas_key mouse_key(const char *parameters, wint_t final) {
  int button, column, row;
  if (sscanf(parameters, "%d;%d;%d", &button, &column, &row) != 3 || final != 'M') {
    return key(KOMPAS_UNKNOWN);
  }
  // Whichever of shift, meta and control is held, it is the same.
  int plain = button & ~(4 | 8 | 16);
  kompas_key found = key(plain == 0    ? KOMPAS_CLICK
                         : plain == 64 ? KOMPAS_WHEEL_UP
                         : plain == 65 ? KOMPAS_WHEEL_DOWN
                                       : KOMPAS_UNKNOWN);
  found.row = row - 1;
  found.column = column - 1;
  return found;
}

// Reads the rest of a sequence that ncurses does not know, so that it is not taken for text.
static kompas_key after_escape(void) {
  wint_t next;
  // While an answer of the terminal may still come, its first byte may come alone.
  bool is_awaited = kompas_is_answer_awaited();
  int patience = is_awaited ? KOMPAS_LATE : 25;
  if (is_awaited) wtimeout(stdscr, patience);
  int begun = wget_wch(stdscr, &next);
  if (is_awaited) nodelay(stdscr, TRUE);
  if (begun != OK) return key(KOMPAS_ESCAPE);
  if (next < 32) {
    unget_wch((wchar_t)next);
    return key(KOMPAS_ESCAPE);
  }
  bool is_string = next == ']' || next == 'P' || next == '_' || next == '^' || next == 'X';
  bool is_control = next == '[' || next == 'O';
  if (!is_string && !is_control) return key(KOMPAS_UNKNOWN);
  kompas_key found = key(KOMPAS_UNKNOWN);
  char parameters[24] = {0};
  size_t length = 0;
  wtimeout(stdscr, patience);
  for (int read = 0; read < 4096; read++) {
    wint_t last = next;
    int status = wget_wch(stdscr, &next);
    if (status != OK) break;
    if (is_control && next >= 0x40 && next <= 0x7E) {
      if (length < sizeof parameters) {
        // What a terminal says of itself is the end of its answer.
        if (parameters[0] == '?' && next == 'c') kompas_answer_ended();
        found = parameters[0] == '<' ? mouse_key(parameters + 1, next) : control_key(parameters, next);
      }
      break;
    }
    if (length < sizeof parameters - 1) parameters[length] = next < 0x40 ? (char)next : '?';
    length++;
    if (is_string && (next == 7 || (last == 27 && next == '\\'))) break;
  }
  nodelay(stdscr, TRUE);
  return found;
}

void kompas_drop_keys(void) {
  bool is_interrupted = false;
  bool is_resized = false;
  wint_t code = 0;
  for (int read = 0; read < 65536; read++) {
    int status = wget_wch(stdscr, &code);
    if (status == ERR) break;
    if (status == OK && code == 3) is_interrupted = true;
    // A sequence is dropped as a whole: what is left of it would be taken for text.
    if (status == OK && code == 27) after_escape();
    if (status == KEY_CODE_YES && code == KEY_RESIZE) is_resized = true;
  }
  if (is_interrupted) unget_wch(3);
  if (is_resized) ungetch(KEY_RESIZE);
}

static kompas_key function_key(wint_t code) {
  switch (code) {
  case KEY_UP: return key(KOMPAS_UP);
  case KEY_DOWN: return key(KOMPAS_DOWN);
  case KEY_LEFT: return key(KOMPAS_LEFT);
  case KEY_RIGHT: return key(KOMPAS_RIGHT);
  case KEY_SLEFT: return key(KOMPAS_SHIFT_LEFT);
  case KEY_SRIGHT: return key(KOMPAS_SHIFT_RIGHT);
  case KEY_HOME: case KEY_FIND: case KEY_A1: return key(KOMPAS_HOME);
  case KEY_END: case KEY_SELECT: case KEY_C1: return key(KOMPAS_END);
  case KEY_PPAGE: case KEY_A3: return key(KOMPAS_PAGE_UP);
  case KEY_NPAGE: case KEY_C3: return key(KOMPAS_PAGE_DOWN);
  case KEY_ENTER: return key(KOMPAS_ENTER);
  case KEY_BTAB: return key(KOMPAS_BACK_TAB);
  case KEY_BACKSPACE: return key(KOMPAS_BACKSPACE);
  case KEY_DC: return key(KOMPAS_DELETE);
  default: return key(KOMPAS_UNKNOWN);
  }
}

kompas_key kompas_next_key(void) {
  wint_t code;
  int status = wget_wch(stdscr, &code);
  if (status == KEY_CODE_YES) return function_key(code);
  if (status != OK) return key(KOMPAS_NOTHING);
  switch (code) {
  case 3: return key(KOMPAS_INTERRUPT);
  case 8: case 127: return key(KOMPAS_BACKSPACE);
  case 9: return key(KOMPAS_TAB);
  case 10: case 13: return key(KOMPAS_ENTER);
  case 12: return key(KOMPAS_REDRAW);
  case 26: return key(KOMPAS_SUSPEND);
  case 27: return after_escape();
  default:
    if (code < 32 || (code >= 0x80 && code < 0xA0)) return key(KOMPAS_UNKNOWN);
    return (kompas_key){.kind = KOMPAS_CHARACTER, .scalar = (uint32_t)code};
  }
}
