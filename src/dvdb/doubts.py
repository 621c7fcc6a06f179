"""The kinds of doubts that wait for a person's decision."""

from __future__ import annotations

DOUBTS = {
    "match": "two rows that may be one",
    "seat": "two holders of one seat on one day",
    "provinces": "one person in office in two provinces on one day",
    "place": "an article whose place is not known",
    "body": "a body that is not known, or could be several",
    "judgement": "a judgement on rows that are gone",
}
"""Each kind, in the order in which equals are listed, with what it is."""
