// What the two halves of the shim share.
#ifndef KOMPAS_SHIM_H
#define KOMPAS_SHIM_H

#include <stdbool.h>
#include <termios.h>

// Whether a terminal marks what is pasted. Source: xterm control sequences, "Bracketed Paste Mode".
#define KOMPAS_PASTE_ON "\033[?2004h"
#define KOMPAS_PASTE_OFF "\033[?2004l"

// Prepares signal handling. `restore` are the bytes that give the terminal back.
void kompas_signals_open(const char *restore, const struct termios *saved);
// Writes to the terminal at once.
void kompas_tell_terminal(const char *bytes);
// Puts signal handling back as it was.
void kompas_signals_close(void);


// How long the rest of an answer is waited for that began while one is awaited, in milliseconds.
enum { KOMPAS_LATE = 250 };
// Whether an answer of the terminal may still come, and that its end came.
bool kompas_is_answer_awaited(void);
void kompas_answer_ended(void);

#endif
