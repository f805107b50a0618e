"""Measures utfall against other programs; started by Benchmarks/run, which builds and installs what is needed.

Every job is run by its contestants in turn (A B C A B C ...), so that what else the machine does falls on all of them.
Before any time is reported, all contestants must agree on every total to the öre.
"""
import shutil
import statistics
import subprocess
import sys
from decimal import Decimal

from harness import BINARIES, HERE, SCRATCH, choose_datasets, machine, measure

ROWS, REPETITIONS = int(sys.argv[1]), int(sys.argv[2])
DATA = SCRATCH / f"data-{ROWS}"
SHAPE = f"--rows {ROWS} --months 14 --ansvar 500 --vht 200 --seed 1".split()
LEDGERS = {"ledger.csv": "csv", "ledger.se": "sie4", "ledger.sie": "sie5"}


def make_data():
    DATA.mkdir(exist_ok=True)
    for name, form in LEDGERS.items():
        plain, packed = DATA / name, DATA / (name + ".gz")
        if not plain.exists():
            part = DATA / "part"
            subprocess.run([BINARIES / "utfall-generate", "ledger", "--format", form, *SHAPE, "-o", part], check=True)
            part.rename(plain)
        if not packed.exists():
            part = DATA / "part"
            with open(part, "wb") as file:
                subprocess.run(["gzip", "-6", "-n", "-c", plain], stdout=file, check=True)
            part.rename(packed)


def make_pipeline(ledger, datasets):
    folder = SCRATCH / f"pipeline-{ledger}-{datasets[0]}"
    subprocess.run(
        [BINARIES / "utfall-generate", "pipeline", folder, "--rules", "300", "--source", DATA / ledger, *SHAPE],
        check=True)
    choose_datasets(folder, datasets)
    return folder


# MARK: Contestants: each is a name, a command, where its result is, and what reads the result (None for a limit).

PYTHON = sys.executable
MAPPING = None


def utfall(ledger, datasets, read):
    output = SCRATCH / "output"
    command = [BINARIES / "utfall", "run", make_pipeline(ledger, datasets), "--force", "--output", output]
    return "utfall", command, output, read


def script(name, job, ledger, read):
    output = SCRATCH / f"{name}-{job}.csv"
    command = [PYTHON, HERE / "contestants" / f"{name}_job.py", job, DATA / ledger, MAPPING, output]
    return name, command, output, read


def mawk(ledger):
    program = f"mawk -f {HERE}/contestants/sie4.awk {MAPPING}"
    if ledger.endswith(".gz"):
        return "gzip + mawk", ["sh", "-c", f"gzip -dc {DATA / ledger} | {program} -"], None, read_mawk
    return "mawk", ["sh", "-c", f"{program} {DATA / ledger}"], None, read_mawk


def limit(name, *command):
    return f"limit: {name}", command, None, None


# MARK: Results: totals in öre by period, verksamhet and slag.

def ore(text):
    return int(Decimal(text) * 100)


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split(",") for line in file]


def read_utfall(output):
    rows = lines(output / "latest" / "utfall_manad.csv")[1:]
    return {(row[0], row[1], row[2]): ore(row[4]) for row in rows}


def read_csv(output):
    return {tuple(row[:3]): ore(row[3]) for row in lines(output)[1:]}


def read_mawk(_):
    return {tuple(row[:3]): int(row[3]) for row in lines(SCRATCH / "standard-output")}


def read_normalized(output):
    """Rows and the totals by period, verksamhet and slag of the normalized dataset."""
    files = output / "latest" / "transaktioner" / "*" / "*.csv" if output.is_dir() else output
    text = subprocess.run([PYTHON, HERE / "totals.py", files], check=True, capture_output=True, text=True).stdout
    rows = [line.split(",") for line in text.splitlines()]
    return {tuple(row[:3]): (int(row[3]), ore(row[4])) for row in rows}


EXPECTED = {}


def agree(job, name, output, read):
    """Holds the totals of a contestant to those of the first one of its kind of job."""
    if read is None:
        return
    kind = job.split()[0]
    result = {key: value for key, value in read(output).items() if value not in (0, (0, 0))}
    expected = EXPECTED.setdefault(kind, result)
    wrong = sorted(key for key in result.keys() | expected.keys() if result.get(key) != expected.get(key))
    if wrong or not result:
        first = wrong[0] if wrong else "none at all"
        sys.exit(f"{job}: {name} disagrees on {len(wrong)} totals, first {first}: "
                 f"{result.get(first)} and {expected.get(first)}")


def run(job, ledger, contestants):
    """Runs the contestants in turn and prints a row of the table for each."""
    size = (DATA / ledger).stat().st_size
    measured = {name: [] for name, *_ in contestants}
    for turn in range(REPETITIONS):
        for name, command, output, read in contestants:
            if output is not None and output.is_dir():
                shutil.rmtree(output)
            measured[name].append(measure(command))
            if turn == 0:
                agree(job, name, output, read)
    base = [seconds for seconds, _ in measured[contestants[0][0]]]
    for name, runs in measured.items():
        seconds = statistics.median(seconds for seconds, _ in runs)
        ratio = statistics.median(own / other for (own, _), other in zip(runs, base))
        peak = max(peak for _, peak in runs)
        print(f"| {job} | {name} | {seconds:.2f} | {ratio:.2f} | {size / seconds / 1e6:.0f} | "
              f"{ROWS / seconds / 1e6:.2f} M | {peak:.0f} |", flush=True)


def start_up():
    """The sample pipeline with nothing new: what a run by cron costs on most days."""
    pipeline, output = HERE.parent / "Pipelines" / "socialnamnden", SCRATCH / "start-up"
    command = [BINARIES / "utfall", "run", pipeline, "--output", output]
    measure(command)
    runs = [measure(command) for _ in range(max(REPETITIONS, 20))]
    milliseconds = statistics.median(seconds for seconds, _ in runs) * 1000
    print(f"\nStart-up, the sample pipeline with nothing new: {milliseconds:.0f} ms, "
          f"{max(peak for _, peak in runs):.0f} MB.")


def main():
    global MAPPING
    make_data()
    outcome, normalized = ["utfall_manad", "utfall_ar"], ["transaktioner"]
    MAPPING = make_pipeline("ledger.csv", outcome) / "mapping.csv"
    print(f"{machine()}; {ROWS} rows, {REPETITIONS} runs of each in turn.\n")
    print("| job | contestant | median s | times utfall | MB/s | rows/s | peak MB |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for ledger in ["ledger.csv", "ledger.csv.gz"]:
        limits = inflating(ledger) if ledger.endswith(".gz") else []
        run(f"outcome {ledger}", ledger, [
            utfall(ledger, outcome, read_utfall), script("duckdb", "outcome", ledger, read_csv),
            script("polars", "outcome", ledger, read_csv), *limits])
    for ledger in ["ledger.se", "ledger.se.gz"]:
        limits = inflating(ledger) if ledger.endswith(".gz") else []
        run(f"outcome {ledger}", ledger, [utfall(ledger, outcome, read_utfall), mawk(ledger), *limits])
    java = [limit("JDK StAX", "java", "-cp", SCRATCH, "ParseXML", DATA / "ledger.sie")] if shutil.which("javac") else []
    run("outcome ledger.sie", "ledger.sie", [
        utfall("ledger.sie", outcome, read_utfall),
        limit("libxml2 SAX2", SCRATCH / "parse_xml", DATA / "ledger.sie"), *java])
    run("outcome ledger.sie.gz", "ledger.sie.gz", [
        utfall("ledger.sie.gz", outcome, read_utfall), *inflating("ledger.sie.gz")])
    run("normalize ledger.csv", "ledger.csv", [
        utfall("ledger.csv", normalized, read_normalized), script("duckdb", "normalize", "ledger.csv", read_normalized),
        script("polars", "normalize", "ledger.csv", read_normalized)])
    start_up()


def inflating(ledger):
    return [limit(f"inflate, {library}", SCRATCH / f"inflate_{library}", DATA / ledger) for library in ("isal", "zlib")]


if __name__ == "__main__":
    main()
