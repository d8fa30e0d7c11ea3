// One kernel, compiled for several instruction sets; the best one is chosen while running.
#include "scoring_kernels.h"

#include <string.h>

// A multiplication and an addition are never fused, so that every processor rounds alike.
#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))
#define LOAD(type, from) ({ type loaded; memcpy(&loaded, (from), sizeof loaded); loaded; })
#define STORE(to, what) ({ __typeof__(what) stored = (what); memcpy((to), &stored, sizeof stored); })

#define NAME(name) name##_plain
#define WIDTH 4
#include "kernel.inc"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define NAME(name) name##_avx2
#define WIDTH 8
#include "kernel.inc"
#pragma clang attribute pop

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))), apply_to = function)
#define NAME(name) name##_avx512
#define WIDTH 16
#include "kernel.inc"
#pragma clang attribute pop

int32_t kompas_best_instructions(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    return KOMPAS_AVX512;
  }
  return __builtin_cpu_supports("avx2") ? KOMPAS_AVX2 : KOMPAS_PLAIN;
}

void kompas_draw(const struct kompas_weighing *weighing, int32_t instructions) {
  if (instructions == KOMPAS_AVX512) return kompas_draw_avx512(weighing);
  if (instructions == KOMPAS_AVX2) return kompas_draw_avx2(weighing);
  kompas_draw_plain(weighing);
}

void kompas_count(const struct kompas_weighing *weighing, int32_t samples, int32_t instructions) {
  if (instructions == KOMPAS_AVX512) return kompas_count_avx512(weighing, samples);
  if (instructions == KOMPAS_AVX2) return kompas_count_avx2(weighing, samples);
  kompas_count_plain(weighing, samples);
}
#else
int32_t kompas_best_instructions(void) { return KOMPAS_PLAIN; }

void kompas_draw(const struct kompas_weighing *weighing, int32_t instructions) {
  (void)instructions;
  kompas_draw_plain(weighing);
}

void kompas_count(const struct kompas_weighing *weighing, int32_t samples, int32_t instructions) {
  (void)instructions;
  kompas_count_plain(weighing, samples);
}
#endif
