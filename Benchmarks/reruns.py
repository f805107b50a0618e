"""What a night costs in which nothing is new, or one export of twelve; started by Benchmarks/reruns.

A ledger of one year is split into twelve exports, once by month and once by unit, so that each of them has rows of all
months. Each turn runs into an empty folder, runs again without news, and then with one text of one export changed. The
last run's files are compared with those of a run into an empty folder; a difference ends the program.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import harness

DATA = harness.SCRATCH / "reruns"
ROWS = int(sys.argv[1])
REPETITIONS = int(sys.argv[2])
CODES = f"--rows {ROWS} --months 12 --ansvar 500 --vht 200 --seed 1".split()
CHANGED = "05.csv"
COLUMNS = ("{datum: Datum, serie: Serie, nummer: Ver, konto: Konto, ansvar: Ansvar, vht: Vht, projekt: Projekt, "
           "motpart: Motpart, belopp: Belopp, text: Text}")
FIGURES = ["utfall_manad", "utfall_ar"]


def split():
    """The exports, as lines end in both shapes: the second field of a date is its month, the third is the voucher."""
    ledger = DATA / "ledger.csv"
    subprocess.run([harness.BINARIES / "utfall-generate", "ledger", "--format", "csv", *CODES, "-o", ledger], check=True)
    shapes = {"month": lambda fields: fields[0][5:7], "unit": lambda fields: b"%02d" % (int(fields[2]) % 12 + 1)}
    for shape, key in shapes.items():
        (DATA / shape).mkdir(parents=True, exist_ok=True)
        files = {}
        with open(ledger, "rb") as lines:
            header = lines.readline()
            for line in lines:
                name = key(line.split(b";", 3))
                if name not in files:
                    files[name] = open(DATA / shape / f"{name.decode()}.csv", "wb")
                    files[name].write(header)
                files[name].write(line)
        for file in files.values():
            file.close()
    ledger.unlink()


def pipeline(shape, datasets):
    folder = DATA / f"pipeline-{shape}-{'figures' if datasets else 'all'}"
    subprocess.run([harness.BINARIES / "utfall-generate", "pipeline", folder, *CODES], check=True)
    if datasets:
        harness.choose_datasets(folder, datasets)
    head, rest = (folder / "pipeline.yaml").read_text().split("sources:\n", 1)
    sources = f"sources:\n  - {{path: {DATA / shape}/*.csv, scenario: utfall, columns: {COLUMNS}}}\n"
    (folder / "pipeline.yaml").write_text(head + sources + rest[rest.index("dimensions:"):])
    return folder


def change(shape, number):
    """Another text in the middle of one export."""
    path = DATA / shape / CHANGED
    lines = path.read_bytes().split(b"\n")
    fields = lines[len(lines) // 2].rsplit(b";", 1)
    lines[len(lines) // 2] = fields[0] + b';"Correction %d"' % number
    path.write_bytes(b"\n".join(lines))


def digests(output):
    """What is published, but for what names the revision."""
    run = output / os.readlink(output / "2025-12")
    names = sorted(path for path in run.rglob("*") if path.is_file())
    names = [path for path in names if path.name not in ["manifest.json", "datapackage.json"]]
    sums = subprocess.run(["sha256sum", *[path.relative_to(run) for path in names]], cwd=run, check=True,
                          capture_output=True)
    return sums.stdout


def measure(shape, datasets):
    folder, output = pipeline(shape, datasets), DATA / "output"
    command = [harness.BINARIES / "utfall", "run", folder, "--period", "2025-12", "--output", output]
    times = {"cold": [], "nothing new": [], "1 of 12 changed": []}
    for number in range(REPETITIONS):
        shutil.rmtree(output, ignore_errors=True)
        for name in times:
            if name == "1 of 12 changed":
                change(shape, number)
            # A file is trusted to be unchanged from two seconds after its last change.
            time.sleep(2.5)
            times[name].append(harness.measure(command)[0])
    again = digests(output)
    shutil.rmtree(output)
    harness.measure(command)
    if digests(output) != again:
        sys.exit(f"{folder}: a run that takes over what has not changed gives other files")
    shutil.rmtree(output)
    for name, seconds in times.items():
        ratio = statistics.median(one / cold for one, cold in zip(seconds, times["cold"]))
        print(f"| {shape}, {'figures' if datasets else 'all datasets'} | {name} | {statistics.median(seconds):.2f} "
              f"| {ratio:.3f} |", flush=True)


if not (DATA / "unit").exists():
    DATA.mkdir(parents=True, exist_ok=True)
    split()
print(f"{harness.machine()}; {ROWS} rows in 12 exports, {REPETITIONS} turns.\n")
print("| exports by | night | median s | of cold |\n|---|---|---:|---:|", flush=True)
for kind in ["month", "unit"]:
    for chosen in [None, FIGURES]:
        measure(kind, chosen)
