// Weighings by the batch: what Swift leaves to the vector units of the processor. See docs/adr/0008.
#ifndef SCORING_KERNELS_H
#define SCORING_KERNELS_H

#include <stdint.h>

// Samples in a batch, and how many streams of chance run side by side in it.
#define KOMPAS_BATCH 256
#define KOMPAS_STREAMS 32
// Batches after which the tallies must be emptied, or they overflow.
#define KOMPAS_BATCHES 16
// Lanes of a tally of places (8 bits each) and of sums (32 bits each).
#define KOMPAS_PLACE_LANES 32
#define KOMPAS_SUM_LANES 16

// An instruction set; all of them give the same bits.
enum { KOMPAS_PLAIN = 0, KOMPAS_AVX2 = 1, KOMPAS_AVX512 = 2 };

// The best one that this processor has.
int32_t kompas_best_instructions(void);

// The memory of one weighing. All of it belongs to the caller, who makes tallies zero.
struct kompas_weighing {
  int32_t criteria;
  int32_t alternatives;
  // Rows of `marks`.
  int32_t mark_count;
  // alternatives × criteria: what each is worth more than the first.
  const float *values;
  // 4 × KOMPAS_STREAMS: the states of xoshiro128+.
  uint32_t *streams;
  // criteria × KOMPAS_BATCH: not negative, and of each sample they add up to one.
  float *weights;
  // mark_count × KOMPAS_BATCH, each 1 … 2: what is summed where an alternative is best.
  float *marks;
  // alternatives × KOMPAS_BATCH; the first row stays zero.
  float *utilities;
  // alternatives × KOMPAS_BATCH: how many alternatives are better, and 255 beyond the last sample.
  uint8_t *places;
  // (alternatives − 1) × (alternatives − 1) × KOMPAS_PLACE_LANES: how often each but the last alternative takes
  // each place but the last.
  uint8_t *place_tallies;
  // alternatives × (1 + mark_count) × KOMPAS_SUM_LANES: how often each is best, and the sum of the bits of each
  // mark then, modulo 2³².
  uint32_t *sum_tallies;
};

// Draws a batch of weightings, uniform on the simplex: the marks are criteria − 1 uniform numbers, ascending, and the
// weights are the gaps between them.
void kompas_draw(const struct kompas_weighing *weighing, int32_t instructions);

// Ranks the alternatives for the first `samples` of a batch, and adds to the tallies.
void kompas_count(const struct kompas_weighing *weighing, int32_t samples, int32_t instructions);

#endif
