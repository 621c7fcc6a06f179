"""Debian's Chromium, headless, for tests that read the pages as a person would."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from support.needs import require

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


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    require(
        found and Path(DRIVER).exists(),
        "needs Chromium and its driver (Debian: apt-get install chromium chromium-driver)",
    )
    return str(found)


@contextlib.contextmanager
def open_browser(width: int = 1280, height: int = 900) -> Iterator[webdriver.Chrome]:
    """A browser with an empty profile, its console kept, closed afterwards."""
    options = Options()
    options.binary_location = _chromium()
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
