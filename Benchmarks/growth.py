"""How time and memory grow with the work; started by Benchmarks/growth, which builds what is needed.

Rows, files, distinct konteringar and mapping rules are each made more, with all else the same. A run maps and adds up
the ledger, publishes its tables, and writes no normalized dataset.
"""
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import harness

DATA = harness.SCRATCH / "growth"
LARGEST = int(sys.argv[1])
REPETITIONS = int(sys.argv[2])
CODES = "--months 14 --ansvar 500 --vht 200 --seed 1".split()
HEADER = "Datum;Konto;Ansvar;Vht;Projekt;Motpart;Belopp;Text\n"


def measure(title, folder, rows):
    output = DATA / "output"
    command = [harness.BINARIES / "utfall", "run", folder, "--force", "--output", output]
    runs = []
    for _ in range(REPETITIONS):
        shutil.rmtree(output, ignore_errors=True)
        runs.append(harness.measure(command))
    seconds = statistics.median(seconds for seconds, _ in runs)
    peak = max(peak for _, peak in runs)
    print(f"| {title} | {seconds:.2f} | {rows / seconds / 1e6:.1f} M | {peak:.0f} |", flush=True)


def pipeline(name, sources, rules=300, shape=CODES):
    folder = DATA / f"pipeline-{name}"
    words = [word for source in sources for word in ("--source", source)]
    subprocess.run([harness.BINARIES / "utfall-generate", "pipeline", folder, "--rules", str(rules), *words, *shape],
                   check=True)
    harness.choose_datasets(folder, ["utfall_manad", "utfall_ar"])
    return folder


def ledger(rows, form):
    path = DATA / f"ledger-{rows}.{form}"
    if not path.exists():
        part = DATA / "part"
        subprocess.run([harness.BINARIES / "utfall-generate", "ledger", "--format", form, "--rows", str(rows), *CODES,
                        "-o", part], check=True)
        part.rename(path)
    return path


def head(title):
    print(f"\n| {title} | median s | rows/s | peak MB |\n|---|---:|---:|---:|", flush=True)


def grow_rows():
    head("rows")
    for form in ["csv", "sie4"]:
        for rows in [10 ** power for power in range(6, 10) if 10 ** power <= LARGEST]:
            measure(f"{rows:,} {form}".replace(",", " "), pipeline(f"rows-{form}", [ledger(rows, form)]), rows)
            if rows > 10_000_000:
                ledger(rows, form).unlink()


def grow_files():
    """The same rows in ever more files."""
    head("files, of 10 000 000 rows")
    rows = 10_000_000
    whole = ledger(rows, "csv")
    for count in [1, 100, 10_000]:
        folder = DATA / "files"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        with open(whole, "rb") as source:
            header = source.readline()
            for number in range(count):
                with open(folder / f"{number:05}.csv", "wb") as part:
                    part.write(header)
                    part.writelines(line for _, line in zip(range(rows // count), source))
        measure(f"{count:,}".replace(",", " "), pipeline("files", [folder / "*.csv"]), rows)
    shutil.rmtree(folder)


def grow_konteringar():
    """Rows that go through as many different konteringar as there are, over and over."""
    head("distinct konteringar, of 5 000 000 rows")
    rows = 5_000_000
    for count in [10, 1_000, 100_000, 1_000_000]:
        path = DATA / "konteringar.csv"
        with open(path, "w", encoding="utf-8") as file:
            file.write(HEADER)
            for number in range(rows):
                # A step that has no factor in common with the count reaches them all, in no order of theirs.
                code = number * 7_919 % count
                file.write(f"2026-01-31;{4000 + code % 10};{1000 + code // 10 % 500};{500 + code // 5000 % 200};;;"
                           f"{number % 9000},25;Text\n")
        measure(f"{count:,}".replace(",", " "), pipeline("konteringar", [path]), rows)
        path.unlink()


def grow_rules():
    head("mapping rules, of 5 000 000 rows")
    for rules in [10, 100, 1_000, 10_000]:
        measure(f"{rules:,}".replace(",", " "), pipeline("rules", [ledger(5_000_000, "csv")], rules), 5_000_000)


def main():
    DATA.mkdir(exist_ok=True)
    print(f"{harness.machine()}; median of {REPETITIONS} runs.")
    grow_rows()
    grow_files()
    grow_konteringar()
    grow_rules()


if __name__ == "__main__":
    main()
