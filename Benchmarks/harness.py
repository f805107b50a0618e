"""What the benchmarks share: where things are, and how a process is measured."""
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRATCH = Path(os.environ["SCRATCH"])
BINARIES = Path(os.environ["BINARIES"])


def measure(command):
    """Seconds and peak memory in MB of a process and the children it waited for."""
    # Else one that syncs what it writes would wait for what the one before has left to be written.
    os.sync()
    with open(SCRATCH / "standard-output", "wb") as output, open(SCRATCH / "standard-error", "wb") as messages:
        start = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command} ended with {process.returncode}: {(SCRATCH / 'standard-error').read_text()}")
    return seconds, usage.ru_maxrss / 1024


def choose_datasets(folder, datasets):
    """Makes a generated pipeline publish some datasets only."""
    text = (folder / "pipeline.yaml").read_text().replace("datasets: all", f"datasets: [{', '.join(datasets)}]")
    (folder / "pipeline.yaml").write_text(text)


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    return (f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, "
            f"load {os.getloadavg()[0]:.1f} at the start")
