/*
 * K4, the exact raid, as one would write it in C straight from the model: dense arrays, one pass over served objects
 * per layer, the layers chained by a triple loop, warheads among survivors by a hypergeometric sum.
 * Arguments: repetitions, then the raid. Prints the fastest repetition in seconds, then the distribution of leakers.
 */
#include "raid.h"

/* rows[m][b]: chance of b survivors of m objects. */
static void layer_rows(double *rows, const Layer *layer, int objects) {
  int N = layer->interceptors, wide = objects + 1;
  size_t size = (size_t)(N + 1) * wide * sizeof(double);
  double *now = calloc(1, size), *then = malloc(size);
  now[(size_t)N * wide] = 1; /* now[left][survivors] */
  memset(rows, 0, (size_t)wide * wide * sizeof(double));
  for (int m = 0; m <= objects; m++) {
    double *row = rows + (size_t)m * wide;
    for (int left = 0; left <= N; left++)
      for (int b = 0; b <= m; b++) row[b] += (1 - layer->fail) * now[(size_t)left * wide + b];
    row[m] += layer->fail;
    if (m == objects) break;
    memset(then, 0, size);
    for (int left = 0; left <= N; left++) {
      int shots = least(layer->shots, left);
      for (int b = 0; b <= m; b++) {
        double chance = now[(size_t)left * wide + b];
        if (chance == 0) continue;
        for (int shot = 1; shot <= shots; shot++) {
          int used = layer->salvo ? shots : shot;
          then[(size_t)(left - used) * wide + b] += chance * layer->shot_kill;
          chance *= 1 - layer->shot_kill;
        }
        then[(size_t)(left - shots) * wide + b + 1] += chance;
      }
    }
    double *swap = now;
    now = then;
    then = swap;
  }
  free(now);
  free(then);
}

static void binomial(double *pmf, int n, double p) {
  memset(pmf, 0, (size_t)(n + 1) * sizeof(double));
  pmf[0] = 1;
  for (int i = 1; i <= n; i++) {
    for (int k = i; k > 0; k--) pmf[k] = pmf[k] * (1 - p) + pmf[k - 1] * p;
    pmf[0] *= 1 - p;
  }
}

static void leaker_pmf(double *pmf, const Raid *raid) {
  int W = raid->warheads, D = raid->decoys, objects = W + D, wide = objects + 1;
  size_t size = (size_t)wide * wide * sizeof(double);
  double *rows = malloc(size), *layer = malloc(size), *both = malloc(size), *choose = calloc(1, size);
  for (int n = 0; n <= objects; n++) {
    choose[(size_t)n * wide] = 1;
    for (int k = 1; k <= n; k++)
      choose[(size_t)n * wide + k] = choose[(size_t)(n - 1) * wide + k - 1] + (k < n ? choose[(size_t)(n - 1) * wide + k] : 0);
  }
  layer_rows(rows, &raid->layers[0], objects);
  for (int l = 1; l < raid->layer_count; l++) {
    layer_rows(layer, &raid->layers[l], objects);
    memset(both, 0, size);
    for (int m = 0; m <= objects; m++)
      for (int a = 0; a <= m; a++)
        for (int b = 0; b <= a; b++)
          both[(size_t)m * wide + b] += rows[(size_t)m * wide + a] * layer[(size_t)a * wide + b];
    memcpy(rows, both, size);
  }
  double warheads_taken[W + 1], decoys_taken[D + 1];
  binomial(warheads_taken, W, raid->warhead_taken);
  binomial(decoys_taken, D, raid->decoy_taken);
  for (int d = 0; d <= D; d++) decoys_taken[d] *= 1 - raid->discrimination_common;
  decoys_taken[D] += raid->discrimination_common;
  memset(pmf, 0, (size_t)(W + 1) * sizeof(double));
  for (int w = 0; w <= W; w++)
    for (int d = 0; d <= D; d++) {
      int m = w + d;
      double taken = warheads_taken[w] * decoys_taken[d];
      for (int b = 0; b <= m; b++) {
        double chance = taken * rows[(size_t)m * wide + b] / choose[(size_t)m * wide + b];
        for (int k = greatest(0, b - d); k <= least(w, b); k++)
          pmf[W - w + k] += chance * choose[(size_t)w * wide + k] * choose[(size_t)d * wide + b - k];
      }
    }
  free(rows);
  free(layer);
  free(both);
  free(choose);
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  Raid raid = raid_from(argc - 2, argv + 2);
  double pmf[raid.warheads + 1], fastest = 1e30;
  for (int i = atoi(argv[1]); i > 0; i--) {
    double start = seconds();
    leaker_pmf(pmf, &raid);
    double took = seconds() - start;
    if (took < fastest) fastest = took;
  }
  printf("%.9g\n", fastest);
  for (int k = 0; k <= raid.warheads; k++) printf("%.17g\n", pmf[k]);
  return 0;
}
