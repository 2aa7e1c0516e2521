// The reference workload in C++: blocks that stay in the first-level cache, xoshiro256+ in eight lanes, Box-Muller with the vector
// functions of libmvec. Build and run by run.sh. Prints seconds for each repetition, then means to check against.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

constexpr int Years = 10, Block = 256, Lanes = 8;
typedef uint64_t Bits __attribute__((vector_size(8 * Lanes)));
typedef double Reals __attribute__((vector_size(8 * Lanes)));
static Bits state[4];

static uint64_t splitmix(uint64_t &x) {
    uint64_t z = (x += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

static void uniforms(double *to) {
    Bits a = state[0], b = state[1], c = state[2], d = state[3];
    for (int i = 0; i < Block; i += Lanes) {
        *(Reals *)(to + i) = (Reals)(((a + d) >> 12) | 0x3FF0000000000000) - (1 - 0x1p-53);
        Bits t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = (d << 45) | (d >> 19);
    }
    state[0] = a, state[1] = b, state[2] = c, state[3] = d;
}

int main(int argc, char **argv) {
    int scenarios = argc > 1 ? atoi(argv[1]) : 1 << 20, repetitions = argc > 2 ? atoi(argv[2]) : 9;
    uint64_t seed = 1;
    for (auto &word : state) for (int l = 0; l < Lanes; l++) word[l] = splitmix(seed);
    alignas(64) static double z[2][Block], radius[Block], c[Block], value[Block];
    double means[Years + 1] = {};
    for (int r = 0; r < repetitions; r++) {
        auto start = std::chrono::steady_clock::now();
        for (double &mean : means) mean = 0;
        for (int first = 0; first < scenarios; first += Block) {
            for (int i = 0; i < Block; i++) { c[i] = 1.9; value[i] = 0; }
            double discount = 1;
            for (int t = 0; t < Years; t++) {
                if (t % 2 == 0) {
                    uniforms(z[0]);
                    uniforms(z[1]);
                    for (int i = 0; i < Block; i++) z[0][i] = std::sqrt(-2 * std::log(z[0][i]));

                    // In loops of their own, or the compiler makes one call of sine and cosine, which it cannot do for vectors.
                    for (int i = 0; i < Block; i++) radius[i] = z[0][i];
                    for (int i = 0; i < Block; i++) z[0][i] = radius[i] * std::cos(2 * M_PI * z[1][i]);
                    for (int i = 0; i < Block; i++) z[1][i] = radius[i] * std::sin(2 * M_PI * z[1][i]);
                }
                discount /= 1.1;
                double sum = 0;
                for (int i = 0; i < Block; i++) {
                    double before = c[i];
                    c[i] *= std::exp(0.5 - 0.045 + 0.3 * z[t % 2][i]);
                    double built = c[i] > before ? c[i] - before : 0;
                    value[i] += discount * ((10.5 - 0.06 * 8.760 * 0.7 * 1.2) * c[i] - 40 * built);
                    sum += c[i];
                }
                means[t] += sum;
            }
            for (int i = 0; i < Block; i++) means[Years] += value[i];
        }
        printf("%.6f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    fprintf(stderr, "%.4f %.2f %.1f\n", means[0] / scenarios, means[Years - 1] / scenarios, means[Years] / scenarios);
}
