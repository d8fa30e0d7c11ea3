// What a playout does to all groups at once. The rules stand in KompasEngine and KompasScoring; this is their
// arithmetic, in numbers that stay exact, so that every instruction set gives the same bytes.
#pragma once

#include <stdint.h>

// What is fixed for a case. Behind it lie, each `lanes` long: as floats the share of treatment in percent, and what
// is added to rank the best and the worst served; as doubles people, people times voice, people nearby, and seats.
struct kompas_groups {
  // Groups, padded to a multiple of eight.
  int32_t lanes;
  // Lanes with people, with people nearby, and with groups that are ranked: up to here.
  int32_t people;
  int32_t near;
  int32_t ranked;
  // Lanes with seats: from here on.
  int32_t seats;
  // Whether two groups are ranked against each other, whether anybody can be heard, and whether there is a council
  // and somebody near.
  int32_t has_ranks;
  int32_t has_voices;
  int32_t has_council;
  // What means are divided by: people, seats, people nearby; 1 where there are none, and in the fourth place.
  double totals[4];
  // What is added before that, to round halves up; 5,000 more where there are none.
  double halves[4];
};

// What all groups together say.
struct kompas_figures {
  // The best and the worst served, -1 without ranks; and the support of the worst.
  int32_t best, worst;
  double worst_support;
  double silent, raad, wijk, loud;
  // In the order of the tensions.
  double needles[3];
};

// The best instructions that this processor knows: 0 for what every one knows.
int32_t kompas_playout_instructions(void);

// Adds changes to the first `count` numbers of the state, within 0 and 10,000: a layer of changes of trust, and one of
// treatment if there are two.
//
// `state` holds, each `lanes` long, trust, treatment, what rests on criteria, and support.
void kompas_treat(float *state, const float *layer, int32_t count, int32_t instructions);

// Moves trust a tenth of the way to support, rounded towards where it was.
void kompas_drift(const struct kompas_groups *groups, float *state, int32_t instructions);

// Adds a layer of trust and one of treatment, and then lets trust drift.
void kompas_treat_and_drift(const struct kompas_groups *groups, float *state, const float *layer,
                            int32_t instructions);

// Adds a change of a criterion's value, times what it means to each group, to what criteria are worth.
void kompas_move(const struct kompas_groups *groups, double *substance, const double *slopes,
                 double change, int32_t instructions);

// Brings what rests on criteria up to date with what they are worth.
void kompas_rest(const struct kompas_groups *groups, float *state, const double *substance,
                 int32_t instructions);

// Support of every group, and all figures.
void kompas_weigh(const struct kompas_groups *groups, float *state, struct kompas_figures *figures,
                  int32_t instructions);
