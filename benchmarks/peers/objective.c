/* The objective of the Chinchilla fit and its gradient in C, as a peer to measure the engine against:
 * eight fits side by side over the runs, Huber of the log residual, libmvec for exp and log.
 *
 *   gcc -O3 -ffast-math -march=native -mprefer-vector-width=512 -o objective objective.c -lmvec -lm
 *   ./objective REPETITIONS <runs
 *
 * The runs are lines of N, D and loss, separated by spaces. Prints one line of JSON: nanoseconds per
 * run and fit, and the objective and its derivative with respect to alpha for the first fit, by which
 * the answer can be checked. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define LANES 8
#define PARAMETERS 5
#define MOST_RUNS 100000

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

/* Points near the optimum; the first lane's are the published parameters of Besiroglu et al. */
static Lanes points(void) {
  Lanes at;
  for (int l = 0; l < LANES; l++) {
    at.E[l] = log(1.8172) + 0.01 * l;
    at.A[l] = log(482.01) + 0.1 * l;
    at.B[l] = log(2085.43);
    at.alpha[l] = 0.3478;
    at.beta[l] = 0.3658 + 0.01 * l;
  }
  return at;
}

int main(int argc, char **argv) {
  const int repetitions = argc > 1 ? atoi(argv[1]) : 200000;
  static double logN[MOST_RUNS], logD[MOST_RUNS], logLoss[MOST_RUNS];
  int runs = 0;
  double N, D, loss;
  while (runs < MOST_RUNS && scanf("%lf %lf %lf", &N, &D, &loss) == 3) {
    logN[runs] = log(N);
    logD[runs] = log(D);
    logLoss[runs++] = log(loss);
  }
  Lanes at = points();
  double value[LANES], gradient[PARAMETERS][LANES];
  double elapsed = 0, objective = 0, slope = 0;
  double checksum = 0; /* keeps the work from being left out */
  for (int round = 0; round < 3; round++) { /* to check the answer, to warm up, to measure */
    const int count = round == 0 ? 1 : repetitions;
    const double begun = seconds();
    for (int r = 0; r < count; r++) {
      evaluate(runs, logN, logD, logLoss, &at, value, gradient);
      checksum += value[r % LANES] + gradient[3][r % LANES];
      at.A[r % LANES] += 1e-9;
    }
    elapsed = seconds() - begun;
    if (round == 0) {
      objective = value[0];
      slope = gradient[3][0];
    }
  }
  printf("{\"runs\": %d, \"nanoseconds_per_run_and_fit\": %.4f, \"objective\": %.17g, "
         "\"slope\": %.17g, \"checksum\": %.17g}\n",
         runs, 1e9 * elapsed / repetitions / runs / LANES, objective, slope, checksum);
  return 0;
}
