"""Lints templates of CloudFormation: `lint.py FILE...`.

Errors and warnings, as on its command line; what it merely remarks is left out. Prints one JSON object: the linter's
version, and for each file its resources and what was found in it.
"""

import json
import pathlib
import sys

from cfnlint.api import lint
from cfnlint.version import __version__ as version

templates = {}
for name in sys.argv[1:]:
    text = pathlib.Path(name).read_text(encoding="utf-8")
    found = [
        {"rule": match.rule.id, "level": match.rule.severity, "message": match.message, "path": list(match.path or [])}
        for match in lint(text)
    ]
    templates[name] = {"resources": len(json.loads(text)["Resources"]), "found": found}
json.dump({"version": version, "templates": templates}, sys.stdout)
