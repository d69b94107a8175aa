# SPDX-License-Identifier: Apache-2.0
"""Every text of the window is translated, and with the same placeholders.

usage: translations.py LUPDATE SOURCE_DIR
Collects the texts afresh into a copy of the translation file, so that a text that was added or changed since the last
`lupdate` is found, too.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

lupdate, source = sys.argv[1], Path(sys.argv[2])
original = source / "resources/translations/topologue_ko.ts"
wrong = []
with tempfile.TemporaryDirectory() as folder:
    copy = Path(folder) / original.name
    shutil.copy(original, copy)
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", source / "app/window", source / "qml",
                    "-ts", copy], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    count = 0
    for context in ElementTree.parse(copy).getroot().iter("context"):
        for message in context.iter("message"):
            count += 1
            text = message.findtext("source")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            where = f"{context.findtext('name')}: {text!r}"
            if translation.get("type") == "unfinished" or not all(forms):
                wrong.append(f"not translated: {where}")
            elif any(sorted(re.findall(r"%(?:\d+|n)", form)) != sorted(re.findall(r"%(?:\d+|n)", text)) for form in forms):
                wrong.append(f"other placeholders: {where}")
print("\n".join(wrong))
print(f"{count} texts, {len(wrong)} wrong")
if count < 100:
    sys.exit("lupdate found hardly any text: is the path right?")
sys.exit(1 if wrong else 0)
