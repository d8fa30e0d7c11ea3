#ifndef KOMPAS_CURSES_H
#define KOMPAS_CURSES_H
#endif
