#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the schemas of lessons and challenges against every shipped file, with an independent validator. Damaged
copies must not be valid: a schema that accepts everything would pass as well.
"""
import json
import pathlib
import sys

import jsonschema  # Debian: python3-jsonschema.


def absolute(part, base):
    """References with their whole address: this validator cannot join a fragment to a URN."""
    if isinstance(part, dict):
        return {
            key: base + value if key == "$ref" and value.startswith("#") else absolute(value, base)
            for key, value in part.items()
        }
    return [absolute(item, base) for item in part] if isinstance(part, list) else part


def main():
    root = pathlib.Path(sys.argv[1])
    schemas = {}
    for name in ("topo-1", "lesson-1", "challenge-1"):
        schema = json.loads((root / f"resources/schema/{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        schemas[schema["$id"]] = absolute(schema, schema["$id"])

    def validator(name):
        schema = schemas[f"urn:topologue:schema:{name}"]
        resolver = jsonschema.RefResolver.from_schema(schema, store=schemas)
        return jsonschema.Draft202012Validator(schema, resolver=resolver)

    failures = 0
    counts = {}
    for kind in ("lesson", "challenge"):
        checks = validator(f"{kind}-1")
        files = sorted((root / "resources/lessons").glob(f"*.{kind}.json"))
        counts[kind] = len(files)
        for path in files:
            document = json.loads(path.read_text(encoding="utf-8"))
            error = jsonschema.exceptions.best_match(checks.iter_errors(document))
            if error:
                print(f"{path.name}: {error.json_path}: {error.message[:200]}")
                failures += 1
            damaged = [dict(document, chapter="nowhere"), dict(document, title={"en": "Only one"}), dict(document, extra=1)]
            for copy in damaged:
                if checks.is_valid(copy):
                    print(f"{path.name}: a damaged copy is valid")
                    failures += 1
    print(counts)
    return 1 if failures or 0 in counts.values() else 0


sys.exit(main())
