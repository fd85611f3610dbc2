/*
 * K1, trajectories: the algorithm of src/flight/launch.ts and leg.ts for one stage, line by line; the step is in step.h,
 * written from the same description. Arguments: repetitions, and a file of doubles: how many numbers the air takes, the
 * air, the law of the coast, then the trajectories. Prints the fastest repetition in seconds, the steps, and time, place
 * of every impact.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "step.h"

enum { T = 0, Y = 1, A = 7, STEP = 10, END = 11, END_A = 17, ERROR_ = 20, HEIGHT = 21, RADIAL = 22, INNER = 23 };
enum { OMEGA = 2, SURFACE = 3, S1 = 4, PLUMB = 7, DRAG = 8, THRUST = 9, RATE = 10, IGNITION = 11, PLACE = 12, SPEED = 13 };
enum { LAW = 14, LONGEST = 86400, ONE = 20, FEW = 20 };

typedef struct {
  double state[6], push, rate, burn, kick, boost_drag, drag, sin_tilt, cos_tilt, sin_azimuth, cos_azimuth, boost_place, boost_speed,
      place, speed;
} Shot;

static double w[47], law[LAW], dense[30];
static const double *air;
static long steps;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void dense_from(void) {
  double h = w[STEP];
  for (int i = 0; i < 6; i++) {
    double k1 = i < 3 ? w[Y + 3 + i] : w[A + i - 3], k7 = i < 3 ? w[END + 3 + i] : w[END_A + i - 3];
    double k3 = w[INNER + i], k4 = w[INNER + 6 + i], k5 = w[INNER + 12 + i], k6 = w[INNER + 18 + i];
    double start = w[Y + i], rise = w[END + i] - start, bend = h * k1 - rise;
    dense[i] = start, dense[6 + i] = rise, dense[12 + i] = bend, dense[18 + i] = rise - h * k7 - bend;
    dense[24 + i] = h * ((-12715105075.0 / 11282082432.0) * k1 + (87487479700.0 / 32700410799.0) * k3 +
                         (-10690763975.0 / 1880347072.0) * k4 + (701980252875.0 / 199316789632.0) * k5 +
                         (-1453857185.0 / 822651844.0) * k6 + (69997945.0 / 29380423.0) * k7);
  }
}

static double within(int i, double x) {
  double rest = 1 - x;
  return dense[i] + x * (dense[6 + i] + rest * (dense[12 + i] + x * (dense[18 + i] + rest * dense[24 + i])));
}

static double height_within(double share) {
  double x = within(0, share), y = within(1, share), z = within(2, share);
  double r2 = x * x + y * y + z * z, u = (z * z) / r2;
  return sqrt(r2) - law[SURFACE] * (1 + u * (law[S1] + u * (law[S1 + 1] + u * law[S1 + 2])));
}

static double radial_within(double share) {
  return within(0, share) * within(3, share) + within(1, share) * within(4, share) + within(2, share) * within(5, share);
}

static double crossing(double a, double at_a, double b, double at_b, double near, int is_height) {
  int side = 0;
  for (int i = 0; i < 100; i++) {
    double at = (a * at_b - b * at_a) / (at_b - at_a), value = is_height ? height_within(at) : radial_within(at);
    if (fabs(value) <= near || b - a < 1e-14) return at;
    if ((value > 0) == (at_b > 0)) {
      b = at, at_b = value;
      if (side == 1) at_a /= 2;
      side = 1;
    } else {
      a = at, at_a = value;
      if (side == -1) at_b /= 2;
      side = -1;
    }
  }
  return (a + b) / 2;
}

static double growth(double squared) {
  double a = sqrt(sqrt(sqrt(squared)));
  return 0.9 / (sqrt(a) * sqrt(sqrt(a)) + 1e-9);
}

/* 0: its time came; 1: the ground; 2: below the floor, or stuck. */
static int leg(double until) {
  first_slope(w, law, air);
  double height = w[HEIGHT], radial = w[RADIAL];
  for (;;) {
    double rest = until - w[T];
    if (!(rest > 0)) return 0;
    double natural = w[STEP];
    int last = natural * (1 + 1e-9) >= rest, stop = 0;
    if (last) w[STEP] = rest;
    flight_step(w, law, air);
    steps++;
    double h = w[STEP], error = w[ERROR_];
    if (!(error <= 1)) {
      if (!(h > 1e-7)) return 2;
      double factor = error > 1 ? growth(error) : 0.2;
      w[STEP] = h * (factor > 0.2 ? factor : 0.2);
      continue;
    }
    double next_height = w[HEIGHT], next_radial = w[RADIAL], end = 1;
    int turns = (radial > 0) != (next_radial > 0);
    if (turns || next_height <= 0) {
      dense_from();
      double turn = turns ? crossing(0, radial_within(0), 1, radial_within(1), 1, 0) : 1;
      double at_turn = turns ? height_within(turn) : next_height;
      if (height > 0 && at_turn <= 0) end = crossing(0, height, turn, at_turn, 1e-4, 1), stop = 1;
      else if (turns && at_turn > 0 && next_height <= 0) end = crossing(turn, at_turn, 1, next_height, 1e-4, 1), stop = 1;
    }
    if (!stop && next_height < -100) stop = 2;
    w[T] += end * w[STEP];
    if (end == 1) {
      memcpy(w + Y, w + END, 6 * sizeof *w);
      memcpy(w + A, w + END_A, 3 * sizeof *w);
    } else
      for (int i = 0; i < 6; i++) w[Y + i] = within(i, end);
    if (last && !stop) w[T] = until;
    double factor = growth(error);
    w[STEP] = last ? natural : h * (factor < 5 ? factor : 5);
    if (stop) return stop;
    height = next_height, radial = next_radial;
  }
}

static void turned_by_kick(const Shot *shot) {
  double omega = law[OMEGA], x = w[Y], y = w[Y + 1], z = w[Y + 2], h = w[HEIGHT], a = law[SURFACE];
  double slant = ((a + h) / (a / law[PLUMB] + h)) * z, across2 = x * x + y * y;
  double across = sqrt(across2), length = sqrt(across2 + slant * slant);
  double ux = x / length, uy = y / length, uz = slant / length, ex = -y / across, ey = x / across;
  double axes[9] = {ex, ey, 0, -uz * ey, uz * ex, ux * ey - uy * ex, ux, uy, uz};
  double vx = w[Y + 3] + omega * y, vy = w[Y + 4] - omega * x, vz = w[Y + 5];
  double speed = sqrt(vx * vx + vy * vy + vz * vz), up = speed * shot->cos_tilt, out = speed * shot->sin_tilt;
  double east = out * shot->sin_azimuth, north = out * shot->cos_azimuth;
  for (int i = 0; i < 3; i++) w[Y + 3 + i] = east * axes[i] + north * axes[3 + i] + up * axes[6 + i];
  w[Y + 3] -= omega * w[Y + 1];
  w[Y + 4] += omega * w[Y];
}

static int flown(const Shot *shot) {
  w[T] = 0;
  memcpy(w + Y, shot->state, sizeof shot->state);
  w[STEP] = 0.5;
  law[PLACE] = shot->boost_place, law[SPEED] = shot->boost_speed;
  law[RATE] = shot->rate, law[IGNITION] = 0, law[DRAG] = shot->boost_drag, law[THRUST] = -shot->push;
  if (leg(shot->kick) != 0) return 1;
  turned_by_kick(shot);
  law[THRUST] = shot->push;
  if (leg(shot->burn) != 0) return 1;
  law[PLACE] = shot->place, law[SPEED] = shot->speed, law[THRUST] = 0, law[DRAG] = shot->drag;
  return leg(LONGEST) != 1;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *file = fopen(argv[2], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file) / (long)sizeof(double);
  rewind(file);
  double *data = malloc((size_t)size * sizeof *data);
  if (fread(data, sizeof *data, (size_t)size, file) != (size_t)size) return 2;
  air = data + 1;
  memcpy(law, data + 1 + (int)data[0], sizeof law);
  const Shot *shots = (const Shot *)(data + 1 + (int)data[0] + LAW);
  int count = (int)((size - 1 - (int)data[0] - LAW) / ONE);
  double *ends = calloc((size_t)count * 4, sizeof *ends);
  /* The fastest time of every few launches, added up: on a busy machine no whole repetition is undisturbed. */
  double *best = malloc((size_t)(count / FEW + 1) * sizeof *best);
  for (int i = atoi(argv[1]), first = i; i > 0; i--) {
    steps = 0;
    for (int part = 0; part * FEW < count; part++) {
      double start = seconds();
      for (int j = part * FEW; j < count && j < (part + 1) * FEW; j++) {
        if (flown(shots + j)) w[T] = -1;
        memcpy(ends + 4 * j, w, 4 * sizeof *w);
      }
      double took = seconds() - start;
      if (i == first || took < best[part]) best[part] = took;
    }
  }
  double fastest = 0;
  for (int part = 0; part * FEW < count; part++) fastest += best[part];
  printf("%.9g\n%ld\n", fastest, steps);
  for (int j = 0; j < 4 * count; j++) printf("%.17g\n", ends[j]);
  return 0;
}
