"""Rows of JSON lines and CSV, with the same fields: ``text``, and if known ``id``, ``title``, ``url``,
``source``, ``published_at``, ``authors``.

``text`` becomes the body as it is; a title that is not its first line stays metadata. A row without an
id gets one from its text, never from its place in the file.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping

from dvdb.loaders._sources import Refused

from dvdb.documents import Document
from dvdb.text.normalise import to_body
from dvdb.text.slugs import make_id

MAX_ID = 200
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
_LOCAL = re.compile(r"(?<!\d)(\d{1,2})(?:\s*[/.-]\s*|\s)(\d{1,2})(?:\s*[/.-]\s*|\s)(\d{4})(?!\d)")
_VIETNAM = datetime.timezone(datetime.timedelta(hours=7))


def document(row: Mapping[str, object], origin: str, name: str) -> Document:
    """Return the document of one row; ``name`` begins the id of a row that has none.

    Raises:
        Refused: ``bad-row`` or ``empty``, with what is wrong with it.

    """
    text = _text(row, "text")
    if text is None or not text.strip():
        raise Refused("empty", "`text` is missing or empty")
    body = to_body(text)
    return Document(
        id=_id(row) or make_id(name, key=body),
        body=body,
        origin=origin,
        title=_line(row, "title"),
        url=_line(row, "url"),
        source=_line(row, "source"),
        published_at=_date(row),
        authors=_authors(row),
    )


def check_id(text: str) -> str:
    """Return an id in NFC without surrounding space.

    Raises:
        Refused: it is longer than 200 characters or has a control character.

    """
    found = unicodedata.normalize("NFC", text.strip())
    if len(found) > MAX_ID:
        raise Refused("bad-row", f"`id` is longer than {MAX_ID} characters")
    if _CONTROL.search(found) or to_body(found) != found:
        raise Refused("bad-row", "`id` has a line break or another control character")
    return found


def iso_date(text: str) -> str | None:
    """Return the day in a stamp as ``YYYY-MM-DD``, or None; an hour in another zone gives the day in Vietnam.

    Read are ``2024-07-24``, ``2024-07-24T09:10:00Z``, ``24/07/2024 09:10``, ``Thứ tư - 24.7.2024``.
    """
    try:
        if found := _ISO.search(text):
            year, month, day, hour, minute, zone = found.groups()
            if hour and zone:
                offset = "+00:00" if zone == "Z" else zone
                stamp = f"{year}-{int(month):02}-{int(day):02}T{int(hour):02}:{minute}:00{offset}"
                return datetime.datetime.fromisoformat(stamp).astimezone(_VIETNAM).date().isoformat()
            return datetime.date(int(year), int(month), int(day)).isoformat()
        if found := _LOCAL.search(text):
            day, month, year = found.groups()
            return datetime.date(int(year), int(month), int(day)).isoformat()
    except (ValueError, OverflowError):
        return None
    return None


def _text(row: Mapping[str, object], field: str) -> str | None:
    value = row.get(field)
    if value is None or isinstance(value, str):
        return value
    raise Refused("bad-row", f"`{field}` is {_kind(value)}, not text")


def _line(row: Mapping[str, object], field: str) -> str | None:
    value = _text(row, field)
    return " ".join(to_body(value).split()) or None if value else None


def _id(row: Mapping[str, object]) -> str | None:
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or isinstance(value, str):
        return check_id(value) or None if value else None
    raise Refused("bad-row", f"`id` is {_kind(value)}, not text or a whole number")


def _date(row: Mapping[str, object]) -> str | None:
    value = _line(row, "published_at")
    if value is None:
        return None
    day = iso_date(value)
    if day is None:
        raise Refused(
            "bad-row", f"`published_at` is no date: {value[:40]!r} (write 2024-07-24 or 24/07/2024)"
        )
    return day


def _authors(row: Mapping[str, object]) -> tuple[str, ...]:
    value = row.get("authors")
    if value is None:
        return ()
    names = re.split(r"[;|]", value) if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise Refused("bad-row", "`authors` is neither text (names between semicolons) nor a list of texts")
    return tuple(name for name in (" ".join(to_body(name).split()) for name in names) if name)


def _kind(value: object) -> str:
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (bool, "true or false"),
        ((int, float), "a number"),
        (list, "a list"),
        (Mapping, "an object"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "something else")
