#pragma once

extern int kompas_mutant;
extern unsigned char *kompas_reached;

/// Whether this is the mutant that lives in this process; notes that its place was reached.
static inline _Bool mutant_is(int site) {
  kompas_reached[site] = 1;
  return site == kompas_mutant;
}
