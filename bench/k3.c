/*
 * K3, raid trials: the algorithm of src/engagement/decoyedLayersSampled.ts line by line, with the same Threefry.
 * Arguments: repetitions, trials, the four words of the key, then the raid. Prints the fastest repetition in seconds,
 * then the histogram of leakers of one repetition.
 */
#include "raid.h"

static inline uint32_t turned(uint32_t x, int bits) { return x << bits | x >> (32 - bits); }

static void threefry4x32(uint32_t *out, const uint32_t *counter, const uint32_t *key) {
  static const int R[8][2] = {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}};
  uint32_t k[5] = {key[0], key[1], key[2], key[3], 0x1BD11BDA ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
  uint32_t x0 = counter[0] + k[0], x1 = counter[1] + k[1], x2 = counter[2] + k[2], x3 = counter[3] + k[3];
#pragma GCC unroll 20
  for (int round = 0; round < 20; round++) {
    if (round % 2 == 0) {
      x0 += x1, x1 = turned(x1, R[round % 8][0]) ^ x0;
      x2 += x3, x3 = turned(x3, R[round % 8][1]) ^ x2;
    } else {
      x0 += x3, x3 = turned(x3, R[round % 8][0]) ^ x0;
      x2 += x1, x1 = turned(x1, R[round % 8][1]) ^ x2;
    }
    if (round % 4 == 3) {
      int i = (round + 1) / 4;
      x0 += k[i % 5], x1 += k[(i + 1) % 5], x2 += k[(i + 2) % 5], x3 += k[(i + 3) % 5] + (uint32_t)i;
    }
  }
  out[0] = x0, out[1] = x1, out[2] = x2, out[3] = x3;
}

typedef struct {
  uint32_t key[4], counter[4], words[4];
  int next;
} Stream;

static inline uint32_t word(Stream *rng) {
  if (rng->next == 4) {
    threefry4x32(rng->words, rng->counter, rng->key);
    rng->counter[0]++;
    rng->next = 0;
  }
  return rng->words[rng->next++];
}

/* Of the 2^31 values of a word's upper 31 bits, how many let an event of this chance happen. */
static uint32_t below(double chance) { return (uint32_t)(chance * 2147483648.0 + 0.5); }

static inline int happens(Stream *rng, uint32_t words) { return word(rng) >> 1 < words; }

static void sample(double *histogram, const Raid *raid, const uint32_t *key, uint64_t trials) {
  uint32_t out[8], kill[8];
  for (int l = 0; l < raid->layer_count; l++) {
    out[l] = below(raid->layers[l].fail);
    kill[l] = below(raid->layers[l].shot_kill);
  }
  uint32_t warhead_taken = below(raid->warhead_taken), decoy_taken = below(raid->decoy_taken);
  uint32_t blind = below(raid->discrimination_common);
  for (uint64_t trial = 0; trial < trials; trial++) {
    Stream rng = {.key = {key[0], key[1], key[2], key[3]}, .counter = {0, 0, (uint32_t)trial, (uint32_t)(trial >> 32)}, .next = 4};
    int is_out[8], warheads = 0, decoys = 0;
    int is_blind = happens(&rng, blind);
    for (int l = 0; l < raid->layer_count; l++) is_out[l] = happens(&rng, out[l]);
    for (int i = 0; i < raid->warheads; i++) warheads += happens(&rng, warhead_taken);
    if (is_blind) decoys = raid->decoys;
    else
      for (int i = 0; i < raid->decoys; i++) decoys += happens(&rng, decoy_taken);
    int leakers = raid->warheads - warheads;
    for (int l = 0; l < raid->layer_count; l++) {
      if (is_out[l]) continue;
      const Layer *layer = &raid->layers[l];
      int left = layer->interceptors, unserved_warheads = warheads, unserved = warheads + decoys;
      while (left > 0 && unserved > 0) {
        int is_warhead = (uint64_t)word(&rng) * (uint64_t)unserved < (uint64_t)unserved_warheads << 32;
        unserved--;
        unserved_warheads -= is_warhead;
        int shots = least(layer->shots, left), fired = 0, killed = 0;
        if (layer->salvo)
          for (; fired < shots; fired++) killed |= happens(&rng, kill[l]);
        else
          for (; fired < shots && !killed; fired++) killed = happens(&rng, kill[l]);
        left -= fired;
        warheads -= killed & is_warhead;
        decoys -= killed & !is_warhead;
      }
    }
    histogram[leakers + warheads]++;
  }
}

int main(int argc, char **argv) {
  if (argc < 7) return 2;
  uint32_t key[4];
  for (int i = 0; i < 4; i++) key[i] = (uint32_t)strtoul(argv[3 + i], NULL, 10);
  Raid raid = raid_from(argc - 7, argv + 7);
  double histogram[raid.warheads + 1], fastest = 1e30;
  for (int i = atoi(argv[1]); i > 0; i--) {
    memset(histogram, 0, sizeof histogram);
    double start = seconds();
    sample(histogram, &raid, key, strtoull(argv[2], NULL, 10));
    double took = seconds() - start;
    if (took < fastest) fastest = took;
  }
  printf("%.9g\n", fastest);
  for (int k = 0; k <= raid.warheads; k++) printf("%.0f\n", histogram[k]);
  return 0;
}
