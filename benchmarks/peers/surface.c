/* The loss over a grid of N and D in C, as a peer to measure sweeps against: tiles of columns that stay
 * in the cache, libmvec for exp and log, all cores.
 *
 *   gcc -O3 -ffast-math -march=native -mprefer-vector-width=512 -fopenmp \
 *       -o surface surface.c -lmvec -lm
 *   ./surface reduce  separable POINTS        sum, least loss for 50 intervals of 6ND, 64 bars
 *   ./surface store   separable POINTS FILE…  every cell, 64 bits a number, then fdatasync; the same
 *                                             into every file, the last one is timed
 *   ./surface store   shared    POINTS FILE…  the same of E + A / N^alpha + B / (D + 5 N)^beta
 *   ./surface store   farseer   POINTS FILE…  the same of Farseer's law
 *
 * The grid is POINTS x POINTS, logarithmic, N from 1e7 to 1e12 and D from 1e9 to 1e14. Prints one line
 * of JSON: seconds, sum, and the least losses and bars that were found. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define BINS 50
#define BARS 64
#define STRIP 1024
#define CHUNK 64
#define BAND 32
#define FAR 1e300 /* -ffast-math knows no infinity */

enum law { SEPARABLE, SHARED, FARSEER };

static const double E = 1.8172, A = 482.01, B = 2085.43, ALPHA = 0.3478, BETA = 0.3658;
static long points;
static double *N, *D, *ofN, *ofD, *logD, *factor, *exponent, edges[BINS + 1], low, scale;

typedef struct {
  double sum, best[BINS];
  long at[BINS], bars[BARS];
} Found;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static double *numbers(long count) { return aligned_alloc(64, (count * 8 + 63) / 64 * 64); }

static void prepare(void) {
  N = numbers(points), D = numbers(points), ofN = numbers(points), ofD = numbers(points);
  logD = numbers(points), factor = numbers(points), exponent = numbers(points);
  for (long i = 0; i < points; i++) {
    double share = i / (points - 1.0);
    N[i] = i == points - 1 ? 1e12 : 1e7 * pow(1e5, share);
    D[i] = i == points - 1 ? 1e14 : 1e9 * pow(1e5, share);
    ofN[i] = E + A * exp(-ALPHA * log(N[i]));
    ofD[i] = B * exp(-BETA * log(D[i]));
    logD[i] = log(D[i]);
  }
  for (int k = 0; k <= BINS; k++) edges[k] = 6 * N[0] * D[0] * pow(1e10, k / (double)BINS);
  low = ofN[points - 1] + ofD[points - 1];
  scale = BARS / (ofN[0] + ofD[0] - low);
}

/* exp(a3 N^gamma + b3) + exp(a2 N^beta + b2) D^-exp(a1 N^alpha + b1), arXiv 2506.10972 */
static void prepareFarseer(void) {
  for (long i = 0; i < points; i++) {
    ofN[i] = exp(-0.021 * pow(N[i], 0.169) - 0.091);
    factor[i] = exp(88.01 * pow(N[i], -0.1) - 6.287);
    exponent[i] = -exp(-0.124 * pow(N[i], 0.123) + 0.424);
  }
}

static inline int bar(double loss) {
  int b = (int)((loss - low) * scale);
  return b < 0 ? 0 : b >= BARS ? BARS - 1 : b;
}

/* The bounds of chunks spare looking at most cells twice. */
static void reduceStrip(long row, long from, int width, double *cell, Found *found) {
  double least[STRIP / CHUNK], sum = 0;
  const double a = ofN[row], *b = ofD + from;
  for (int chunk = 0; chunk * CHUNK < width; chunk++) {
    const int begin = chunk * CHUNK, end = begin + CHUNK < width ? begin + CHUNK : width;
    double lo = FAR, hi = -FAR;
    if (end - begin == CHUNK) {
      for (int j = 0; j < CHUNK; j++) {
        double x = a + b[begin + j];
        cell[begin + j] = x;
        lo = x < lo ? x : lo, hi = x > hi ? x : hi, sum += x;
      }
    } else {
      for (int j = begin; j < end; j++) {
        double x = cell[j] = a + b[j];
        lo = x < lo ? x : lo, hi = x > hi ? x : hi, sum += x;
      }
    }
    least[chunk] = lo;
    if (bar(lo) == bar(hi)) found->bars[bar(lo)] += end - begin;
    else for (int j = begin; j < end; j++) found->bars[bar(cell[j])]++;
  }
  found->sum += sum;
  const double factor = 6 * N[row], *d = D + from;
  int bin = 0, above = BINS;
  while (above - bin > 1) {
    int middle = (bin + above) / 2;
    if (factor * d[0] >= edges[middle]) bin = middle; else above = middle;
  }
  for (int j = 0; j < width; bin++) {
    int end = width;
    if (bin < BINS - 1 && factor * d[width - 1] >= edges[bin + 1]) {
      int lo = j, hi = width - 1;
      while (lo < hi) {
        int middle = (lo + hi) / 2;
        if (factor * d[middle] >= edges[bin + 1]) hi = middle; else lo = middle + 1;
      }
      end = lo;
    }
    double x = FAR;
    int i = j;
    for (; i < end && i % CHUNK; i++) x = cell[i] < x ? cell[i] : x;
    for (; i + CHUNK <= end; i += CHUNK) x = least[i / CHUNK] < x ? least[i / CHUNK] : x;
    for (; i < end; i++) x = cell[i] < x ? cell[i] : x;
    if (x < found->best[bin]) {
      found->best[bin] = x;
      for (i = j; cell[i] != x;) {
        i++;
        while (i % CHUNK == 0 && least[i / CHUNK] > x) i += CHUNK;
      }
      found->at[bin] = row * points + from + i;
    }
    j = end;
  }
}

static Found nothing(void) {
  Found found = {0};
  for (int k = 0; k < BINS; k++) found.best[k] = FAR, found.at[k] = -1;
  return found;
}

static Found reduce(void) {
  Found all = nothing();
#pragma omp parallel
  {
    Found mine = nothing();
    double *cell = numbers(STRIP);
#pragma omp for schedule(dynamic)
    for (long band = 0; band < points; band += BAND)
      for (long from = 0; from < points; from += STRIP)
        for (long row = band; row < band + BAND && row < points; row++)
          reduceStrip(row, from, points - from < STRIP ? points - from : STRIP, cell, &mine);
#pragma omp critical
    {
      all.sum += mine.sum;
      for (int k = 0; k < BARS; k++) all.bars[k] += mine.bars[k];
      for (int k = 0; k < BINS; k++)
        if (mine.best[k] < all.best[k]) all.best[k] = mine.best[k], all.at[k] = mine.at[k];
    }
    free(cell);
  }
  return all;
}

static void computeRow(enum law law, long row, double *restrict cell) {
  const double a = ofN[row], offset = 5 * N[row], c = factor[row], e = exponent[row];
  const double *restrict d = D, *restrict b = ofD, *restrict l = logD;
  const long count = points;
  if (law == FARSEER)
    for (long j = 0; j < count; j++) cell[j] = a + c * exp(e * l[j]);
  else if (law == SHARED)
    for (long j = 0; j < count; j++) cell[j] = a + B * exp(-BETA * log(d[j] + offset));
  else
    for (long j = 0; j < count; j++) cell[j] = a + b[j];
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static double store(enum law law, const char *path) {
  int file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0644);
  if (file < 0) fail(path);
  double sum = 0;
#pragma omp parallel reduction(+ : sum)
  {
    double *cells = numbers(BAND * points);
#pragma omp for schedule(dynamic)
    for (long band = 0; band < points; band += BAND) {
      long rows = points - band < BAND ? points - band : BAND;
      for (long row = 0; row < rows; row++) computeRow(law, band + row, cells + row * points);
      for (long j = 0; j < points; j++) sum += cells[j];
      long bytes = rows * points * 8, done = 0;
      while (done < bytes) {
        ssize_t n = pwrite(file, (char *)cells + done, bytes - done, band * points * 8 + done);
        if (n < 0) fail(path);
        done += n;
      }
    }
    free(cells);
  }
  if (fdatasync(file) || close(file)) fail(path);
  return sum;
}

int main(int argc, char **argv) {
  if (argc < 4 || (!strcmp(argv[1], "store") && argc < 5)) {
    fprintf(stderr, "surface reduce separable POINTS | store separable|shared|farseer POINTS FILE...\n");
    return 2;
  }
  points = atol(argv[3]);
  enum law law = !strcmp(argv[2], "farseer") ? FARSEER : !strcmp(argv[2], "shared") ? SHARED : SEPARABLE;
  prepare();
  if (law == FARSEER) prepareFarseer();
  double begun = seconds();
  if (!strcmp(argv[1], "store")) {
    for (int i = 4; i < argc - 1; i++) store(law, argv[i]);
    begun = seconds();
    double sum = store(law, argv[argc - 1]);
    printf("{\"seconds\": %.9g, \"check\": %.17g}\n", seconds() - begun, sum);
    return 0;
  }
  Found found = reduce();
  printf("{\"seconds\": %.9g, \"sum\": %.17g, \"least\": [", seconds() - begun, found.sum);
  for (int k = 0; k < BINS; k++) printf("%s%.17g", k ? ", " : "", found.best[k]);
  printf("], \"bars\": [");
  for (int k = 0; k < BARS; k++) printf("%s%ld", k ? ", " : "", found.bars[k]);
  printf("]}\n");
  return 0;
}
