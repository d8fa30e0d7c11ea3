// What the two halves of the shim share.
#ifndef KOMPAS_SHIM_H
#define KOMPAS_SHIM_H

#include <termios.h>

// Prepares signal handling. `restore` are the bytes that give the terminal back.
void kompas_signals_open(const char *restore, const struct termios *saved);
// Puts signal handling back as it was.
void kompas_signals_close(void);

#endif
