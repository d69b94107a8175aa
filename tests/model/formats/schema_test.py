#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Holds resources/schema/topo-1.schema.json against every sample and every case, with an independent validator.

Every sample and every accepted case must be valid, every rejected case must not be. A rejected case that only the
meaning of the whole document can refuse has a file `beyond-the-schema`, which says why; such a case must be valid.
"""
import json
import pathlib
import sys

import jsonschema  # Debian: python3-jsonschema. That it is missing is a failure, not a reason to skip.


def refuse_duplicates(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError("duplicate key")
    return dict(pairs)


def refuse_constant(name):
    raise ValueError(name + " is no JSON number")


def finite(text):
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(text + " is too large")
    return value


def parse(path):
    document = json.loads(
        path.read_bytes().decode("utf-8-sig"),
        object_pairs_hook=refuse_duplicates,
        parse_constant=refuse_constant,
        parse_float=finite,
    )
    json.dumps(document, ensure_ascii=False).encode("utf-8")  # Python reads half a surrogate pair.
    return document


def first_error(validator, path):
    """What makes the file invalid, or nothing."""
    try:
        document = parse(path)
    except (ValueError, RecursionError) as error:
        return f"not JSON: {error}"
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    return error and f"{error.json_path}: {error.message[:200]}"


def main():
    root = pathlib.Path(sys.argv[1])
    schema = json.loads((root / "resources/schema/topo-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    cases = root / "tests/cases/formats"

    valid = sorted(root.glob("samples/*.topo.json")) + sorted(cases.glob("accepted/*/input.topo.json"))
    invalid = []
    for path in sorted(cases.glob("rejected/*/input.topo.json")):
        (valid if (path.parent / "beyond-the-schema").exists() else invalid).append(path)

    failures = []
    for path in valid:
        if error := first_error(validator, path):
            failures.append(f"{path.relative_to(root)}: must be valid, but {error}")
    for path in invalid:
        if not first_error(validator, path):
            failures.append(f"{path.relative_to(root)}: must be invalid, but the schema has nothing against it")
    if len(valid) < 10 or len(invalid) < 20:
        failures.append(f"only {len(valid)} valid and {len(invalid)} invalid files were found")
    print("\n".join(failures))
    print(f"{len(valid)} files that must be valid, {len(invalid)} that must not, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
