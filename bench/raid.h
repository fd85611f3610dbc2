/* What the C twins share: a raid read from the command line, and a clock. */
#ifndef RAID_H
#define RAID_H
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int interceptors, shots, salvo;
  double shot_kill, fail;
} Layer;

typedef struct {
  int warheads, decoys, layer_count;
  double warhead_taken, decoy_taken, discrimination_common;
  Layer layers[8];
} Raid;

/* warheads decoys p_true p_false disc_common {interceptors shot_kill shots sls|salvo fail}... ; returns the raid. */
static Raid raid_from(int count, char **words) {
  Raid raid;
  memset(&raid, 0, sizeof raid);
  if (count < 10 || count % 5 != 0 || count / 5 - 1 > 8) exit(2);
  raid.warheads = atoi(words[0]);
  raid.decoys = atoi(words[1]);
  raid.warhead_taken = strtod(words[2], NULL);
  raid.decoy_taken = strtod(words[3], NULL);
  raid.discrimination_common = strtod(words[4], NULL);
  raid.layer_count = count / 5 - 1;
  for (int l = 0; l < raid.layer_count; l++) {
    char **word = words + 5 * (l + 1);
    raid.layers[l] = (Layer){.interceptors = atoi(word[0]),
                             .shot_kill = strtod(word[1], NULL),
                             .shots = atoi(word[2]),
                             .salvo = strcmp(word[3], "salvo") == 0,
                             .fail = strtod(word[4], NULL)};
  }
  return raid;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static inline int least(int a, int b) { return a < b ? a : b; }
static inline int greatest(int a, int b) { return a > b ? a : b; }
#endif
