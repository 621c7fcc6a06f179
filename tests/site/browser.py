"""Debian's Chromium, headless, for tests that read the pages as a person would."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

DRIVER = "/usr/bin/chromedriver"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--lang=vi",
)


def require_chromium() -> str:
    """The path of Chromium; skips the test where there is none, fails it where there must be one."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium and Path(DRIVER).exists():
        return chromium
    reason = "needs Chromium and its driver (Debian: apt-get install chromium chromium-driver)"
    if os.environ.get("DVDB_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@contextlib.contextmanager
def open_browser(width: int = 1280, height: int = 900) -> Iterator[webdriver.Chrome]:
    """A browser with an empty profile, its console kept, closed afterwards."""
    options = Options()
    options.binary_location = require_chromium()
    for flag in (*FLAGS, f"--window-size={width},{height}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options.add_argument(f"--user-data-dir={profile}")
        browser = webdriver.Chrome(options=options, service=Service(DRIVER))
        try:
            browser.set_page_load_timeout(60)
            yield browser
        finally:
            browser.quit()
