#!/usr/bin/env bash
# The nightly session, also by hand: fuzz/nightly.sh [SECONDS]. Each half takes SECONDS: the stable command, then libFuzzer with ASan.
# Exit 0 if nothing was found.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-600}
# Another seed each day, printed, so that a session can be run again.
seed=${DIFFTEST_SEED:-$(date +%Y%m%d)}
echo "seed $seed, $seconds seconds each"

cargo run --release --quiet -- fuzz --seconds "$seconds" --seed "$seed" --findings findings
if cargo +nightly fuzz --version >/dev/null 2>&1; then
    cargo +nightly fuzz run differential -- -max_total_time="$seconds" -max_len=8192 -seed="$seed"
else
    echo "cargo-fuzz with a nightly toolchain is not installed: libFuzzer is left out"
fi
