// For Swift to see: libzip, and a call of the C library that its headers keep for GNU programs. No code of ours.
#pragma once
#include <zip.h>

enum { KOMPAS_RENAME_NOREPLACE = 1, KOMPAS_RENAME_EXCHANGE = 2 };

/// Renames without replacing, or exchanges two, in one go; `man 2 renameat2`.
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
