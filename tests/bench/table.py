# SPDX-License-Identifier: Apache-2.0
"""The table that tests/bench/run prints: a row is a ratio against a peer or a limit, both measured in the same run."""
import os
import statistics
import subprocess
import time

RUNS = int(os.environ.get("RUNS", "7"))
rows = []


def row(what, ours, peer, ratio, goal, unit):
    met = {"<=": ratio <= goal[1], ">=": ratio >= goal[1]}[goal[0]]
    rows.append((what, ours, peer, ratio, f"{goal[0]} {goal[1]:g}", "met" if met else "MISSED", unit))
    print(f"  {what}: {ours:.4g} {unit} against {peer:.4g} {unit} = {ratio:.3f} (goal {goal[0]} {goal[1]:g})", flush=True)


def median(values):
    return statistics.median(values)


def timed(*command, environment=None):
    """Seconds. It must end well."""
    begun = time.monotonic()
    done = subprocess.run([*map(str, command)], env=environment, capture_output=True, text=True, timeout=1200)
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stdout[-1000:]}{done.stderr[-2000:]}")
    return time.monotonic() - begun


def print_table():
    print("| what | Vitrine | peer or limit | ratio | goal | |\n| --- | --- | --- | --- | --- | --- |")
    for what, ours, peer, ratio, goal, met, unit in rows:
        print(f"| {what} | {ours:.4g} {unit} | {peer:.4g} {unit} | {ratio:.2f} | {goal} | {met} |")
