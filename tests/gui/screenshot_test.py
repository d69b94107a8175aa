# SPDX-License-Identifier: Apache-2.0
"""Starts the whole program, has it paint its window, and checks that the window is not blank.

usage: screenshot_test.py PROGRAM SOURCE_DIR
"""
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

program, source = sys.argv[1], Path(sys.argv[2])
failures = 0
with tempfile.TemporaryDirectory() as folder:
    for theme, canvas in (("light", (0xF6, 0xF7, 0xF9)), ("dark", (0x11, 0x15, 0x1B))):
        picture = Path(folder) / f"{theme}.png"
        subprocess.run([program, "--screenshot", picture, "--size", "1280x720", "--theme", theme,
                        source / "samples/ecommerce-monolith.topo.json"], check=True, timeout=60)
        image = Image.open(picture).convert("RGB")
        colours = image.getcolors(1 << 24)
        total = image.width * image.height
        ground = next((count for count, colour in colours if colour == canvas), 0)
        ok = image.size == (1280, 720) and 0.1 < ground / total < 0.7 and len(colours) > 200
        print(f"{theme}: {image.size}, {len(colours)} colours, {ground / total:.0%} empty canvas: {'ok' if ok else 'FAILED'}")
        failures += not ok
sys.exit(failures)
