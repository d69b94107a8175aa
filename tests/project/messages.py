#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every Message of model/ has both languages, with the same placeholders, and a remedy in both or in none.

usage: messages.py SOURCE_DIR
Reads the headers named *messages.h, so that a new message, or a new header, needs no entry in a list.
"""
import re
import sys
from pathlib import Path

MESSAGE = re.compile(r"inline constexpr Message (\w+)\{(.*?)\};\n", re.DOTALL)
PIECE = re.compile(r'"((?:[^"\\]|\\.)*)"|(,)|//[^\n]*')
CODE = re.compile(r"[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+")
HANGUL = re.compile("[\uac00-\ud7a3]")
PLACEHOLDER = re.compile(r"\{\d+(?::kind)?\}")


def fields(body):
    """The five texts; literals beside each other belong together."""
    texts = [""]
    for literal, comma in PIECE.findall(body):
        if comma:
            texts.append("")
        else:
            texts[-1] += literal.replace('\\"', '"')
    return texts[:-1] if body.rstrip().endswith(",") else texts


def faults(texts):
    if len(texts) != 5:
        yield f"has {len(texts)} texts instead of 5"
        return
    code, english, english_remedy, korean, korean_remedy = texts
    if not CODE.fullmatch(code):
        yield f"has the code {code!r}"
    if not english or not korean:
        yield "says nothing"
    if bool(english_remedy) != bool(korean_remedy):
        yield "has a remedy in one language"
    for text, translation in ((english, korean), (english_remedy, korean_remedy)):
        if HANGUL.search(text):
            yield f"has Korean in English: {text}"
        if text != translation and not HANGUL.search(translation):
            yield f"has no Korean: {translation}"
        # An argument that is a word has one number in English and another in Korean.
        if len(set(PLACEHOLDER.findall(text))) != len(set(PLACEHOLDER.findall(translation))):
            yield f"has other placeholders in Korean: {text} / {translation}"
    if english_remedy and not english.endswith((".", "?", "}")):
        yield f"does not end as a sentence does: {english}"
    if english_remedy and not english_remedy.endswith((".", "?")):
        yield f"does not end as a sentence does: {english_remedy}"


source = Path(sys.argv[1])
count, wrong = 0, []
for header in sorted((source / "model").rglob("*messages.h")):
    for name, body in MESSAGE.findall(header.read_text()):
        count += 1
        wrong += [f"{header.relative_to(source)}: {name} {fault}" for fault in faults(fields(body))]
if count < 300:
    wrong.append(f"only {count} messages were found: does this file still read them?")
print(*wrong, f"{count} messages, {len(wrong)} faults", sep="\n")
sys.exit(1 if wrong else 0)
