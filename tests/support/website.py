"""A site that `dvdb serve` serves, asked as a browser or a program asks it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

SERVE = [sys.executable, "-c", "from dvdb.cli import main; main()", "serve", "--port", "0"]


BLOCKS = {
    "h1",
    "h2",
    "h3",
    "p",
    "li",
    "dt",
    "dd",
    "th",
    "td",
    "div",
    "section",
    "blockquote",
    "footer",
    "small",
    "summary",
    "option",
    "ul",
}
"""Elements that begin on a line of their own or in a cell of their own."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.scripts: list[tuple[str | None, str]] = []
        self.ids: list[str] = []
        self.cells: list[str] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "script":
            self.scripts.append((dict(attrs).get("type"), ""))
        if tag in BLOCKS:
            self.text.append(" ")
        self._in_cell = self._in_cell or tag == "td"
        if tag == "td":
            self.cells.append("")
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action")]

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = self._in_cell and tag != "td"

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.cells[-1] += data
        if self.cdata_elem == "script":
            kind, before = self.scripts[-1]
            self.scripts[-1] = (kind, before + data)
        else:
            self.text.append(data)


@dataclass
class Answer:
    """What the site answered."""

    status: int
    headers: dict[str, str]
    body: str

    @property
    def words(self) -> str:
        """The text of the page, one space between words."""
        return " ".join("".join(self._read().text).split())

    @property
    def links(self) -> list[str]:
        """Every address on the page."""
        return self._read().links

    @property
    def ids(self) -> list[str]:
        """The places on the page that an address may name."""
        return self._read().ids

    @property
    def cells(self) -> list[str]:
        """What each cell of the page's tables says."""
        return [" ".join(cell.split()) for cell in self._read().cells]

    @property
    def tags(self) -> set[str]:
        """The elements that the page has."""
        return self._read().tags

    @property
    def scripts(self) -> list[tuple[str | None, str]]:
        """Each script element of the page: its type, and what stands in it."""
        return self._read().scripts

    @property
    def data(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    def _read(self) -> _Reader:
        reader = _Reader()
        reader.feed(self.body)
        return reader


@dataclass
class Site:
    """A site that answers at ``address``, on the database file at ``path``."""

    address: str
    path: Path

    def get(
        self,
        page: str,
        method: str = "GET",
        host: str | None = None,
        if_none_match: str | None = None,
        cookie: str | None = None,
        **parameters: str,
    ) -> Answer:
        """Ask for a page, with parameters in the address."""
        query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
        request = urllib.request.Request(self.address + page + query, method=method)
        if host:
            request.add_header("Host", host)
        if cookie:
            request.add_header("Cookie", cookie)
        if if_none_match:
            request.add_header("If-None-Match", if_none_match)
        if method == "POST":
            request.data = b"{}"
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60) as reply:
                return Answer(reply.status, _lower(reply.headers), reply.read().decode())
        except urllib.error.HTTPError as refused:
            return Answer(refused.code, _lower(refused.headers), refused.read().decode())

    def rows(self, question: str, **parameters: str) -> list[dict[str, Any]]:
        """The rows of a named query, with the parameters that are given."""
        answer = self.get(f"/dvdb/{question}.json", _shape="array", **parameters)
        assert answer.status == 200, answer.body
        return list(answer.data)

    def sql(self, statement: str) -> Answer:
        """What a statement of the visitor's own gets, as JSON."""
        return self.get("/dvdb/-/query.json", sql=statement, _shape="array")


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


@contextmanager
def served(path: Path, log: Path, *options: str) -> Iterator[Site]:
    """`dvdb serve` in a process of its own, until the end of the block."""
    with log.open("w") as output:
        process = subprocess.Popen(
            [*SERVE, "-d", f"sqlite:///{path}", *options], stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield Site(_address(process, log), path)
    finally:
        process.terminate()
        process.wait(30)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    for _ in range(600):
        said = log.read_text()
        start = said.find("http://")
        if start >= 0 and "\n" in said[start:]:
            return said[start:].split("/  ", 1)[0]
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise AssertionError(f"the site did not start: {log.read_text()}")
