// What the terminal is asked: which color it has behind its letters.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include "include/kompas_curses.h"
#include "shim.h"

#include <ncursesw/curses.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// Until when its answer may still come, in milliseconds of a clock that never goes back; 0 for not at all.
static int64_t awaited_until;
// For how long after the question it may come, in milliseconds.
enum { AWAITED = 10000 };

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

bool kompas_is_answer_awaited(void) { return awaited_until != 0 && now() < awaited_until; }

void kompas_answer_ended(void) { awaited_until = 0; }

bool kompas_ask_ground(int milliseconds, char *answer, int size) {
  if (size < 1) return false;
  // Behind it stands a question that every terminal answers: then it is known that no other answer comes.
  kompas_tell_terminal("\033]11;?\007\033[c");
  static const char begin[] = "\033]11;";
  int64_t end = now() + milliseconds;
  awaited_until = now() + AWAITED;
  char read_so_far[256] = {0};
  size_t length = 0;
  bool is_interrupted = false;
  bool is_answered = false;
  while (length < sizeof read_so_far - 1 && awaited_until != 0) {
    int64_t left = end - now();
    if (left <= 0 || !kompas_has_input(STDIN_FILENO, (int)left)) break;
    char byte;
    if (read(STDIN_FILENO, &byte, 1) != 1) break;
    if (byte == 3) is_interrupted = true;
    if (byte == 0) continue;
    read_so_far[length++] = byte;
    read_so_far[length] = '\0';
    char *last = strrchr(read_so_far, 27);
    if (byte == 'c' && last != NULL && last[1] == '[' && last[2] == '?') awaited_until = 0;
  }
  char *found = strstr(read_so_far, begin);
  if (found != NULL) {
    found += strlen(begin);
    size_t count = strcspn(found, "\007\033");
    is_answered = found[count] != '\0' && count < (size_t)size;
    if (is_answered) snprintf(answer, (size_t)size, "%.*s", (int)count, found);
  }
  if (is_interrupted) unget_wch(3);
  return is_answered;
}
