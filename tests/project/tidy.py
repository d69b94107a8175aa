#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over the sources of model/ and app/: tidy.py BUILD_FOLDER [REGEX] [OPTION...].

  --analyze         also Clang's static analyzer, which takes more than all other checks together
  --record          write what is known to be clean to tidy-clean.txt beside this file, which serves other machines
  --within SECONDS  begin no source later than this; those that are left are counted and are no failure

A source that was found clean is not looked at again until it, a header of ours that it includes, its compiler options
or .clang-tidy change: its fingerprint is kept in ~/.cache/topologue/tidy, which also serves other clones. All sources
take two cores the better part of an hour. (Looking at a dozen in one file that includes them all was tried: it takes
longer, as the time goes into our code, not into the headers, and many do not compile together.)
The folder must be a finished build, for the generated headers and for Ninja's record of who includes what.
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIDY = "clang-tidy-14"
RECORD = Path(__file__).with_name("tidy-clean.txt")
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "topologue" / "tidy"


def commands(build, wanted):
    """The compiler's command for each source, without gcc's precompiled header, which clang cannot read."""
    database = json.loads((build / "compile_commands.json").read_text())
    chosen = {}
    for entry in database:
        source = Path(entry["file"])
        if not any(source.is_relative_to(ROOT / area) for area in ("model", "app")) or not wanted.search(str(source)):
            continue
        entry["command"] = re.sub(r" -Winvalid-pch| -include \S*cmake_pch\.hxx", "", entry["command"])
        chosen.setdefault(source, entry)
    return chosen


def headers(build):
    """For each object file, the headers of ours (and the generated ones) that Ninja saw it include."""
    record = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    found, current = {}, []
    for line in record.splitlines():
        if line and not line[0].isspace():
            current = found.setdefault(line.split(":")[0], [])
        elif line.strip():
            path = (build / line.strip()).resolve()
            if path.is_relative_to(ROOT) and path.suffix not in (".gch", ".hxx"):
                current.append(path)
    return found


def fingerprint(entry, record, configuration):
    """Stands for what the checks would see. None for a source that Ninja has not built yet: what it includes is not known, so nothing can be kept."""
    included = record.get(re.search(r" -o (\S+)", entry["command"]).group(1))
    if included is None:
        return None
    digest = hashlib.sha256(configuration)
    digest.update(entry["command"].replace(str(ROOT), "").encode())
    for path in sorted({Path(entry["file"]), *included}):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes() if path.exists() else b"gone")
    return digest.hexdigest()[:32]


def run(source, database, analyze):
    # gcc has warning options that clang does not know.
    options = ["--quiet", "-p", str(database), "--extra-arg=-Wno-unknown-warning-option"]
    if not analyze:
        options.append("--checks=-clang-analyzer-*")
    done = subprocess.run([TIDY, *options, str(source)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.strip() or done.stderr.strip()


def recorded():
    """The fingerprints in the record: a line holds one, a space and the source that it is of."""
    return {line.split()[0] for line in RECORD.read_text().splitlines()} if RECORD.exists() else set()


def is_clean(key, analyze):
    """Whether a source with this fingerprint is known to be clean: what the analyzer saw has passed the rest, too."""
    return bool(key) and ((CACHE / f"{key}+").exists() or not analyze and (CACHE / key).exists())


def record_clean(keys):
    """Writes the record anew, from what the cache knows to be clean. A + stands for the analyzer."""
    lines = []
    for source, key in sorted(keys.items()):
        if is_clean(key, analyze=False):
            lines.append(f"{key}{'+' if is_clean(key, analyze=True) else ''} {source.relative_to(ROOT)}\n")
    RECORD.write_text("".join(lines))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("wanted", nargs="?", default="", type=re.compile)
    parser.add_argument("--analyze", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--within", type=float, default=float("inf"))
    return parser.parse_args()


def main(options):
    build = options.build.resolve()
    chosen = commands(build, options.wanted)
    if not chosen:
        print("tidy: no source of model/ or app/ is in this build's compile_commands.json", file=sys.stderr)
        return 2
    database = build / "tidy"
    database.mkdir(exist_ok=True)
    (database / "compile_commands.json").write_text(json.dumps(list(chosen.values())))

    version = subprocess.run([TIDY, "--version"], capture_output=True, check=True).stdout
    version = re.sub(rb"Host CPU:.*", b"", version)  # What is found does not depend on it.
    configuration = version + (ROOT / ".clang-tidy").read_bytes()
    record = headers(build)
    keys = {source: fingerprint(entry, record, configuration) for source, entry in chosen.items()}
    CACHE.mkdir(parents=True, exist_ok=True)
    for known in recorded():
        (CACHE / known).touch()
    due = sorted(source for source, key in keys.items() if not is_clean(key, options.analyze))
    print(f"tidy: {len(due)} of {len(chosen)} sources to look at", flush=True)

    start, failed, left = time.monotonic(), [], 0

    def look(source):
        if time.monotonic() - start > options.within:
            return None
        return run(source, database, options.analyze)

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for source, answer in zip(due, pool.map(look, due)):
            if answer is None:
                left += 1
            elif answer[0]:
                failed.append(source.relative_to(ROOT))
                print(answer[1], flush=True)
            elif keys[source]:
                (CACHE / f"{keys[source]}{'+' if options.analyze else ''}").touch()
    if options.record:
        record_clean(keys)
    if left:
        print(f"tidy: no time for {left} sources")
    print(f"tidy: {time.monotonic() - start:.0f} s, {len(failed)} sources with findings", *failed, sep="\n  ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(arguments()))
