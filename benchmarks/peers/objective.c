/* The objective of the Chinchilla fit and its gradient in C, as a peer to measure the engine against:
 * eight fits side by side over the runs, Huber of the log residual, libmvec for exp and log.
 *
 *   gcc -O3 -ffast-math -march=native -mprefer-vector-width=512 -o objective objective.c -lmvec -lm
 *   ./objective RUNS REPETITIONS
 *
 * Prints nanoseconds per run and fit, and a checksum that keeps the work from being left out. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define LANES 8
#define PARAMETERS 5

typedef struct {
  double E[LANES], A[LANES], B[LANES], alpha[LANES], beta[LANES]; /* E, A, B as logarithms */
} Lanes;

static const double DELTA = 1e-3;

static void evaluate(int runs, const double *restrict logN, const double *restrict logD,
                     const double *restrict logLoss, const Lanes *restrict at,
                     double *restrict value, double gradient[PARAMETERS][LANES]) {
  double sum[LANES] = {0}, dE[LANES] = {0}, dA[LANES] = {0}, dB[LANES] = {0};
  double dAlpha[LANES] = {0}, dBeta[LANES] = {0}, offset[LANES];
  for (int l = 0; l < LANES; l++) offset[l] = exp(at->E[l]);
  for (int i = 0; i < runs; i++) {
    const double n = logN[i], d = logD[i], observed = logLoss[i];
#pragma GCC ivdep
    for (int l = 0; l < LANES; l++) {
      double a = exp(at->A[l] - at->alpha[l] * n);
      double b = exp(at->B[l] - at->beta[l] * d);
      double predicted = offset[l] + a + b;
      double residual = log(predicted) - observed;
      double clipped = residual > DELTA ? DELTA : residual < -DELTA ? -DELTA : residual;
      double share = clipped / predicted;
      sum[l] += clipped * (residual - 0.5 * clipped);
      dE[l] += share * offset[l];
      dA[l] += share * a;
      dB[l] += share * b;
      dAlpha[l] -= share * a * n;
      dBeta[l] -= share * b * d;
    }
  }
  for (int l = 0; l < LANES; l++) {
    value[l] = sum[l];
    gradient[0][l] = dE[l];
    gradient[1][l] = dA[l];
    gradient[2][l] = dB[l];
    gradient[3][l] = dAlpha[l];
    gradient[4][l] = dBeta[l];
  }
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

int main(int argc, char **argv) {
  const int runs = argc > 1 ? atoi(argv[1]) : 240;
  const int repetitions = argc > 2 ? atoi(argv[2]) : 200000;
  double *logN = malloc(runs * sizeof(double));
  double *logD = malloc(runs * sizeof(double));
  double *logLoss = malloc(runs * sizeof(double));
  for (int i = 0; i < runs; i++) {
    logN[i] = log(5e7) + log(300) * ((i * 7919) % runs) / runs;
    logD[i] = log(1e9) + log(200) * ((i * 104729) % runs) / runs;
    logLoss[i] = log(1.817 + exp(6.178 - 0.3478 * logN[i]) + exp(7.643 - 0.3659 * logD[i]));
  }
  Lanes at;
  for (int l = 0; l < LANES; l++) {
    at.E[l] = 0.5 + 0.01 * l;
    at.A[l] = 6 + 0.1 * l;
    at.B[l] = 7;
    at.alpha[l] = 0.34;
    at.beta[l] = 0.35 + 0.01 * l;
  }
  double value[LANES], gradient[PARAMETERS][LANES], checksum = 0;
  for (int round = 0; round < 2; round++) { /* the first round warms up */
    const double begun = seconds();
    for (int r = 0; r < repetitions; r++) {
      at.A[r % LANES] += 1e-9;
      evaluate(runs, logN, logD, logLoss, &at, value, gradient);
      checksum += value[r % LANES] + gradient[3][r % LANES];
    }
    const double elapsed = seconds() - begun;
    if (round == 1)
      printf("%.4f ns per run and fit, checksum %.17g\n",
             1e9 * elapsed / repetitions / runs / LANES, checksum);
  }
  return 0;
}
