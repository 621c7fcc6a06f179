"""An address with an old id leads to the page of the row that took its place."""

from __future__ import annotations

import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from support.website import Site, served

from dvdb.store import open_engine


@pytest.fixture(scope="module")
def moved(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of a dataset in which rows had other ids before."""
    path = tmp_path_factory.mktemp("moved") / "dvdb.db"
    shutil.copy(filled, path)
    engine = open_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        for table, old, new in (
            ("officials", "do-du", "do-van-du"),
            ("events", "so-ket", "so-ket-2024"),
            ("officials", "hai-bang", "luong-thi-en"),
            ("events", "hai-bang", "tong-ket-2024"),
        ):
            connection.execute(
                text("INSERT INTO redirects (table_name, old_id, new_id) VALUES (:t, :o, :n)"),
                {"t": table, "o": old, "n": new},
            )
    engine.dispose()
    with served(path, path.parent / "serve.log") as running:
        yield running


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def led(site: Site, page: str, method: str = "GET") -> tuple[int, str | None]:
    """The status of the first answer, and where it leads."""
    request = urllib.request.Request(site.address + page, method=method)
    try:
        with urllib.request.build_opener(_Stay).open(request, timeout=60) as answer:
            return answer.status, answer.headers["location"]
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers["location"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/dvdb/officials/do-du", "/dvdb/officials/do-van-du"),
        ("/dvdb/officials/do-du.json", "/dvdb/officials/do-van-du.json"),
        ("/dvdb/officials/do-du?_extra=x", "/dvdb/officials/do-van-du?_extra=x"),
        ("/dvdb/events/so-ket", "/dvdb/events/so-ket-2024"),
        ("/dvdb/events/hai-bang", "/dvdb/events/tong-ket-2024"),
        ("/dvdb/officials/hai-bang", "/dvdb/officials/luong-thi-en"),
    ],
)
def test_old_address_leads_to_the_new_page_for_good(moved: Site, old: str, new: str) -> None:
    assert led(moved, old) == (301, new)
    assert led(moved, old, "HEAD") == (301, new)


def test_the_page_it_leads_to_is_that_of_the_person(moved: Site) -> None:
    page = moved.get("/dvdb/officials/do-du")
    assert page.status == 200
    assert "Đỗ Văn Dự" in page.words


@pytest.mark.parametrize(
    "page", ["/dvdb/officials/khong-co", "/dvdb/officials/do-van-du-x.json", "/-/khong-co", "/dvdb/khong-co"]
)
def test_what_never_was_is_not_found(moved: Site, page: str) -> None:
    assert led(moved, page)[0] == 404


def test_an_id_of_today_is_not_led_away(moved: Site) -> None:
    assert led(moved, "/dvdb/officials/do-van-du")[0] == 200
