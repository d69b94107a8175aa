#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Holds resources/schema/knowledge-1.schema.json against every file of resources/knowledge, with an independent
validator, and sees to it that the schema has something against files that are wrong.

Each file is described by the definition of its name; one without a definition is an error.
"""
import copy
import json
import pathlib
import sys

import jsonschema  # Debian: python3-jsonschema. That it is missing is a failure, not a reason to skip.


def without(key):
    def change(record):
        del record[key]
    return change


def setting(key, value):
    def change(record):
        record[key] = value
    return change


# File, list, and what is wrong with its first record.
WRONG = [
    ("timeline", "events", without("title")),
    ("timeline", "events", setting("date", "2012-13")),
    ("timeline", "events", setting("title", {"en": "Only English"})),
    ("timeline", "events", setting("title", "Neither")),
    ("timeline", "events", setting("status", "certain")),
    ("timeline", "events", setting("sources", [{"title": "x", "url": "javascript:alert(1)"}])),
    ("timeline", "events", setting("influence", [])),
    ("concepts", "concepts", without("whenNot")),
    ("concepts", "concepts", setting("relations", {"loves": ["msa"]})),
    ("technologies", "technologies", setting("year", "2015")),
    ("cases", "cases", setting("countries", [])),
    ("pros-cons", "cons", setting("measure", {"en": "", "ko": ""})),
    ("questionnaire", "questions", setting("weight", 6)),
    ("questionnaire", "questions", without("against")),
    ("questionnaire", "questions", setting("for", {"concepts": [], "lessons": []})),
    ("glossary", "terms", setting("id", "Two Words")),
    ("notes-checklist", "entries", setting("shown", [])),
    ("notes-checklist", "entries", setting("shown", ["song:x"])),
]


def main():
    root = pathlib.Path(sys.argv[1])
    schema = json.loads((root / "resources/schema/knowledge-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)

    def first_error(name, document):
        validator = jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"})
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        return error and f"{error.json_path}: {error.message[:200]}"

    failures = []
    documents = {}
    for path in sorted((root / "resources/knowledge").glob("*.json")):
        if path.stem not in schema["$defs"]:
            failures.append(f"{path.name}: the schema has no definition of this name")
            continue
        documents[path.stem] = json.loads(path.read_text(encoding="utf-8"))
        if error := first_error(path.stem, documents[path.stem]):
            failures.append(f"{path.name}: must be valid, but {error}")
    for name, records, change in WRONG:
        document = copy.deepcopy(documents[name])
        change(document[records][0])
        if not first_error(name, document):
            failures.append(f"{name}.json, {records}: the schema has nothing against a wrong record")
    if len(documents) < 8:
        failures.append(f"only {len(documents)} files were found")
    print("\n".join(failures))
    print(f"{len(documents)} files, {len(WRONG)} wrong records, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
