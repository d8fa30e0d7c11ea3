#include "kompas_curses.h"
