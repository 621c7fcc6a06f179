"""Takes the screenshots of this folder anew: the site on the seeds that ship, in Chromium.

    python docs/screenshots/take.py

Needs Chromium and its driver. The pictures differ with the fonts of the machine.
"""

from __future__ import annotations

import base64
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests"))

from support.browser import open_browser  # noqa: E402  # lies with the tests
from support.website import served  # noqa: E402

DESKTOP, TALL, PHONE = (1120, 800), (1120, 1240), (390, 780)


def addresses(path: Path) -> dict[str, str]:
    """The pages that are shown, by the name of their picture."""
    with sqlite3.connect(path) as database:

        def first(sql: str) -> str:
            return str(database.execute(sql).fetchone()[0])

        official = first("select id from officials where name = 'Đinh Tấn Hoàng'")
        body = first("select id from organizations where full_name = 'Ban Dân vận Tỉnh ủy Tiền Giang'")
        event = first("select event_id from figures group by event_id order by count(*) desc limit 1")
        place = first("select id from places where full_name = 'tỉnh Đồng Tháp' and valid_to is null")
    return {
        "home": "/",
        "official": f"/dvdb/officials/{official}",
        "organization": f"/dvdb/organizations/{body}",
        "event": f"/dvdb/events/{event}",
        "place": f"/dvdb/places/{place}",
        "question": "/dvdb/q03_offices_together",
    }


SHOWN = (
    ("home", "vi", TALL),
    ("home", "en", PHONE),
    ("official", "en", DESKTOP),
    ("official", "vi", PHONE),
    ("organization", "vi", DESKTOP),
    ("event", "en", PHONE),
    ("place", "vi", PHONE),
    ("question", "en", DESKTOP),
)
"""Page, language and window of each picture."""


def main() -> None:
    """Build, serve, look, and write the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "seeds.db")
        build = [sys.executable, "-m", "dvdb", "build", "-d", f"sqlite:///{path}"]
        subprocess.run(build, check=True, capture_output=True)
        pages = addresses(path)
        with served(path, Path(folder, "serve.log")) as site, open_browser() as browser:
            for name, language, (width, height) in SHOWN:
                window = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
                browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", window)
                browser.get(f"{site.address}{pages[name]}?lang={language}")
                shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
                kind = "phone" if width < 500 else "desktop"
                target = HERE / f"{name}-{kind}-{language}.png"
                target.write_bytes(base64.b64decode(shot["data"]))
                print(target.name, f"{target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
