#!/bin/sh
# What one waits for in daily use: each command's start (milliseconds of wall time of --version, median of 101; true(1)
# beside it), 100,000 volunteers imported, and the week of the demo from CSV to report.
# usage: start.sh     make MODE=release first.
set -eu
. "$(dirname "$0")/part/cost.sh"
${PYTHON:-python3} - /bin/true "$bin"/cz* <<'PY'
import statistics, subprocess, sys, time
for path in sys.argv[1:]:
    took = []
    for _ in range(101):
        start = time.perf_counter()
        subprocess.run([path, "--version"], stdout=subprocess.DEVNULL, check=True)
        took.append((time.perf_counter() - start) * 1000)
    print(f"{path.rsplit('/')[-1]:<28} {statistics.median(took):6.2f} ms")
PY
"$bin/cz-generate" --volunteers 100000 --to csv -o "$dir/town"
printf '%-28s %6s s %5s MB\n' '100,000 volunteers imported' $(cost "$bin/cz-import" -q -t volunteer "$dir/town/vrijwilligers.csv")
printf '%-28s %6s s %5s MB\n' 'the week of the demo' $(PATH=$bin:$PATH cost sh "$root/examples/week.sh" "$dir/week")
