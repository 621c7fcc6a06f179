"""axe-core, which finds what keeps people out of a page; from npm, put in a cache by .ci/run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from selenium import webdriver
from support.needs import require

CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "dvdb" / "axe"
SCRIPT = CACHE / "node_modules" / "axe-core" / "axe.min.js"

_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(
  found => done(found.violations.map(v => [v.impact, v.id, v.nodes.map(n => n.target.join(" "))])),
  problem => done([["critical", String(problem), []]])
);
"""


def faults(browser: webdriver.Chrome) -> list[Any]:
    """Serious and critical faults of the page that the browser shows: impact, rule, where."""
    require(SCRIPT.exists(), f"needs axe-core (npm install --prefix {CACHE} axe-core)")
    browser.execute_script(SCRIPT.read_text(encoding="utf-8"))
    found = browser.execute_async_script(_RUN)
    return [fault for fault in found if fault[0] in ("serious", "critical")]
