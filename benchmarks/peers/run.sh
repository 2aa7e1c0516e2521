#!/usr/bin/env bash
# Runs the reference workload in C++, in numpy (where PYTHON has it) and in the library, on all vectors and on those of AVX2 alone, in turn,
# pinned to one core, and prints the median time of each with its range, and how many times as long as the library it takes. Last, the
# first run of a thousand scenarios in fresh processes.
set -euo pipefail
cd "$(dirname "$0")"
core=${CORE:-0}
scenarios=${SCENARIOS:-1048576}
turns=${TURNS:-7}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
g++ -O3 -march=native -ffast-math reference.cpp -o "$work/reference"
dotnet build -c Release -v quiet -nologo ../AiInfraMath.Benchmarks >/dev/null
library=(dotnet ../AiInfraMath.Benchmarks/bin/Release/net10.0/AiInfraMath.Benchmarks.dll peer "$scenarios" 25)
for ((turn = 0; turn < turns; turn++)); do
  taskset -c "$core" "${library[@]}" >>"$work/library"
  taskset -c "$core" "${library[@]}" percentiles >>"$work/library-percentiles"
  DOTNET_EnableAVX512=0 taskset -c "$core" "${library[@]}" >>"$work/library-avx2"
  DOTNET_EnableAVX512=0 taskset -c "$core" "${library[@]}" percentiles >>"$work/library-percentiles-avx2"
  taskset -c "$core" "$work/reference" "$scenarios" 9 2>/dev/null >>"$work/cpp"
  if "$python" -c 'import numpy' 2>/dev/null; then
    taskset -c "$core" "$python" reference.py "$scenarios" 3 2>/dev/null >>"$work/numpy"
    taskset -c "$core" "$python" reference.py "$scenarios" 1 percentiles 2>/dev/null >>"$work/numpy-percentiles"
  fi
done
summary() { sort -g "$1" | awk '{ v[NR] = $1 } END { printf "%.2f %.2f %.2f", v[int((NR + 1) / 2)] * 1e3, v[1] * 1e3, v[NR] * 1e3 }'; }
report() {
  [ -f "$work/$1" ] || { echo "$1: not installed"; return; }
  read -r median least most <<<"$(summary "$work/$1")"
  read -r own _ _ <<<"$(summary "$work/$2")"
  awk -v n="$1" -v m="$median" -v l="$least" -v h="$most" -v o="$own" \
    'BEGIN { printf "%-22s %8.2f ms (%.2f to %.2f)  %6.2f times the library\n", n, m, l, h, m / o }'
}
report library library
report library-avx2 library
report cpp library
report numpy library
report library-percentiles library-percentiles
report numpy-percentiles library-percentiles
report library-percentiles-avx2 library-percentiles
for ((turn = 0; turn < 21; turn++)); do
  dotnet ../AiInfraMath.Benchmarks/bin/Release/net10.0/AiInfraMath.Benchmarks.dll peer 1000 1 >>"$work/first-call"
done
report first-call first-call
