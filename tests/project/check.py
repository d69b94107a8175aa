#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks on the project itself, one per name; without a name, all of them.

Each check returns its findings as lines "path:line: what is wrong". The exit code is 0 without findings, 1 with some,
2 for an unknown name. Only the standard library is used. A tree without git (an unpacked archive) is walked instead.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LICENCE_LINE = "SPDX-License-Identifier: Apache-2.0"
SOURCE_SUFFIXES = {".cpp", ".h", ".qml", ".js", ".py", ".cmake", ".sh", ".yml", ".yaml", ".svg"}
SOURCE_NAMES = {"CMakeLists.txt", "dev", "run", "with-display", ".clang-format", ".clang-tidy"}
BINARY_SUFFIXES = {".png", ".ttf", ".otf", ".woff2", ".gz", ".qm", ".pdf", ".ico"}


def files():
    """Every file of the project, as paths relative to the root."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True
        ).stdout.decode()
        found = {Path(name) for name in listed.split("\0") if name}
    except (OSError, subprocess.CalledProcessError):
        found = {path.relative_to(ROOT) for path in ROOT.rglob("*")}
        found = {path for path in found if path.parts[0] not in ("build", ".git") and "__pycache__" not in path.parts}
    return sorted(path for path in found if (ROOT / path).is_file())


def lines(path):
    """The numbered lines of a text file; none for a file that is not UTF-8 (a fixture of bad input)."""
    try:
        return list(enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), start=1))
    except UnicodeDecodeError:
        return []


def under(*folders, suffixes):
    return [path for path in files() if path.parts[0] in folders and path.suffix in suffixes]


def matching(paths, pattern, message, allowed=None):
    """One finding for each line of the given files in which the pattern is found."""
    for path in paths:
        for number, text in lines(path):
            if re.search(pattern, text) and not (allowed and re.search(allowed, text)):
                yield f"{path}:{number}: {message}: {text.strip()[:100]}"


def licences():
    """Every source says its licence in its first lines. Fixtures are data, so tests/cases is left out."""
    for path in files():
        if path.parts[:2] == ("tests", "cases"):
            continue
        script = not path.suffix and (path.name in SOURCE_NAMES or path.parts[:2] == ("tests", "project"))
        if script or path.suffix in SOURCE_SUFFIXES or path.name in SOURCE_NAMES:
            if not any(LICENCE_LINE in text for _, text in lines(path)[:3]):
                yield f"{path}:1: the line '{LICENCE_LINE}' is missing"


def document_paths():
    """Every path that a document names in backticks exists, seen from a folder above it; a bare name, anywhere."""
    looks_like_path = re.compile(r"(\./)?[\w.@*-]+(/[\w.@*-]+)*/?")
    suffix = re.compile(r"[^.]\.(md|h|cpp|qml|py|json|cmake|txt|png|svg)$")
    names = {path.name for path in files()}
    for document in files():
        if document.suffix != ".md":
            continue
        folders = [ROOT / parent for parent in document.parents]
        for number, text in lines(document):
            for token in re.findall(r"`([^`\s]+)`", text):
                is_path = looks_like_path.fullmatch(token) and ("/" in token or suffix.search(token))
                # What the build makes is not in the tree, and "*.topo.json" is a kind of file, not one of ours.
                if not is_path or token.startswith(("build/", "./build/", "*")):
                    continue
                if token not in names and not any(any(folder.glob(token.rstrip("/"))) for folder in folders):
                    yield f"{document}:{number}: `{token}` does not exist"
        for number, text in lines(document):
            for target in re.findall(r"\]\(([^)#\s]+)\)", text):
                if "://" not in target and not (ROOT / document.parent / target).exists():
                    yield f"{document}:{number}: the link to {target} leads nowhere"


def machine_paths():
    """No file mentions a folder that only one machine has."""
    texts = [path for path in files() if path.suffix not in BINARY_SUFFIXES]
    yield from matching(texts, r"(^|[\s\"'`=(:])/(work|home|root|Users)/\w", "a path of one machine")


def include_directions():
    """qml -> app -> model: model/ has neither Qt nor app/, and no include climbs out of its folder."""
    sources = {".cpp", ".h"}
    yield from matching(under("model", suffixes=sources), r"#\s*include\s*<Q[A-Z]", "model/ has no Qt")
    yield from matching(under("model", suffixes=sources), r"#\s*include\s*\"(app|core|render|cli|window|qml)/", "model/ does not know app/")
    yield from matching(under("model", "app", suffixes=sources), r"#\s*include\s*\"[^\"]*\.\./", "an include that climbs out of its folder")


def own_header_first():
    """A source includes its own header first, which shows that the header needs nothing before it."""
    for path in under("model", "app", suffixes={".cpp"}):
        own = path.with_suffix(".h")
        first = next((text for _, text in lines(path) if text.startswith("#include")), "")
        if (ROOT / own).exists() and first != f'#include "{own.name}"':
            yield f"{path}:1: the first include is not {own.name}"


def theme_colours():
    """QML takes its colours from the Theme singleton only, so that light and dark stay complete."""
    screens = [path for path in under("qml", suffixes={".qml"}) if not path.name.startswith("Theme")]
    yield from matching(screens, r"[\"']#[0-9a-fA-F]{3,8}[\"']|\bQt\.(rgba|hsla|hsva)\(\s*[\d.]", "a literal colour; use Theme")
    yield from matching(screens, r"\b[cC]olor:\s*[\"'][a-zA-Z]+[\"']", "a literal colour; use Theme", allowed=r"[\"']transparent[\"']")


CHECKS = {
    "licences": licences,
    "document-paths": document_paths,
    "machine-paths": machine_paths,
    "include-directions": include_directions,
    "own-header-first": own_header_first,
    "theme-colours": theme_colours,
}


def main(names):
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"check.py: no check is named {', '.join(unknown)}; there are {', '.join(CHECKS)}", file=sys.stderr)
        return 2
    findings = [finding for name in names or CHECKS for finding in CHECKS[name]()]
    print("\n".join(findings) or f"{len(files())} files, no finding")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
