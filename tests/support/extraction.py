"""What the extractor reads in a text, in the forms that tests compare."""

from __future__ import annotations

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.records import Event, Record

LEXICON = load_lexicon()

Office = tuple[str, str, str | None, str | None]


def record(text: str, published: str | None = None) -> Record:
    """The whole record of a text, published on a day or on one that is not known."""
    return extract(Document(id="t", body=text, origin="test", published_at=published), LEXICON)


def offices(text: str) -> set[Office]:
    """(name, title, organization, place) of every office that the text gives a person."""
    return {
        (official["name"], p["title"], p["organization"], p["place"])
        for official in record(text)["officials"]
        for p in official["positions"]
    }


def events(text: str, published: str | None = None) -> list[Event]:
    """The events that the text reports."""
    return record(text, published)["events"]


def organizer(text: str) -> str | None:
    """The body that holds the one event of the text, with its place."""
    (event,) = events(text)
    held = event["organizer"]
    return " ".join(filter(None, (held["name"], held["place"]))) if held else None
