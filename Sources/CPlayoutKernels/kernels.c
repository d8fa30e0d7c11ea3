// One kernel, compiled for several instruction sets; the best one is chosen while running.
#include "playout_kernels.h"

// A multiplication and an addition are never fused, so that every processor rounds alike.
#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))
// One and a half times 2^52 and 2^23: adding them rounds a small number to a whole one.
#define SHIFT 6755399441055744.0
#define SHORT_SHIFT 12582912.0f
#define OUT_OF_RANK 1e9f

INLINE double kompas_nearest(double x) { return (x + SHIFT) - SHIFT; }

// Support and place are one number, so that the earlier of equals wins.
INLINE void kompas_rank(const struct kompas_groups *groups, float most, float least,
                        const float *supports, struct kompas_figures *figures) {
  int32_t worst = (int32_t)least, best = (int32_t)most;
  figures->worst_support = groups->ranked ? worst >> 10 : 0;
  figures->needles[0] = 0;
  if (!groups->has_ranks) return;
  worst &= 1023;
  best = 1023 - (best & 1023);
  figures->worst = worst;
  figures->best = best;
  double distance = supports[best] - supports[worst];
  figures->needles[0] = best < worst ? distance : -distance;
}

#define NAME(name) name##_plain
#define WIDTH 4
#include "kernel.inc"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define NAME(name) name##_avx2
#define WIDTH 8
#include "kernel.inc"
#pragma clang attribute pop

int32_t kompas_playout_instructions(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") ? 1 : 0;
}
#define CHOOSE(name, ...) \
  do { \
    if (instructions) name##_avx2(__VA_ARGS__); else name##_plain(__VA_ARGS__); \
  } while (0)
#else
int32_t kompas_playout_instructions(void) { return 0; }
#define CHOOSE(name, ...) ((void)instructions, name##_plain(__VA_ARGS__))
#endif

void kompas_treat(float *state, const float *layer, int32_t count, int32_t instructions) {
  CHOOSE(treat, state, layer, count);
}

void kompas_drift(const struct kompas_groups *groups, float *state, int32_t instructions) {
  CHOOSE(drift, groups, state);
}

void kompas_treat_and_drift(const struct kompas_groups *groups, float *state, const float *layer,
                            int32_t instructions) {
  CHOOSE(treat_and_drift, groups, state, layer);
}

void kompas_move(const struct kompas_groups *groups, double *substance, const double *slopes,
                 double change, int32_t instructions) {
  CHOOSE(move, groups, substance, slopes, change);
}

void kompas_rest(const struct kompas_groups *groups, float *state, const double *substance,
                 int32_t instructions) {
  CHOOSE(rest, groups, state, substance);
}

void kompas_weigh(const struct kompas_groups *groups, float *state, struct kompas_figures *figures,
                  int32_t instructions) {
  CHOOSE(weigh, groups, state, figures);
}
