"""Keys to compare by, forms to match patterns on, and ids that are computed from the data alone."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache

from dvdb.text.align import match_key
from dvdb.text.keys import spelling_key
from dvdb.text.slugs import make_id, slug

__all__ = ["body_key", "body_label", "fact_id", "form", "key", "make_id", "person_key", "slug", "with_y"]

_I = re.compile(r"\b(h|k|l|m|s|t|qu)i\b", re.IGNORECASE)
"""Syllables that are written with i or y, as each writer likes: Lí and Lý, Sĩ and Sỹ, Quí and Quý."""

_JOINT_WORDS = frozenset({"và", "của", "thuộc"})
_JOINTS = frozenset(map(spelling_key, _JOINT_WORDS))
_BETWEEN = re.compile(r"[\s,;&/-]+")

_exact = json.JSONEncoder(ensure_ascii=False).encode

_FACT_DIGITS = 12
"""More than the six of an entity: an article can have hundreds of rows under its one slug."""


@lru_cache(maxsize=131_072)
def key(text: str) -> str:
    """The identity of a spelling: texts with the same key are the same words (:mod:`dvdb.text.keys`)."""
    return spelling_key(text)


@lru_cache(maxsize=131_072)
def person_key(name: str) -> str:
    """The identity of a person's name: its key, with y for an i that may stand for it."""
    return key(with_y(name))


def with_y(name: str) -> str:
    """``Lí Sĩ Quí`` -> ``Ly Sy Quy`` with its marks: the spelling that ids are made from."""
    return unicodedata.normalize("NFC", _I.sub(r"\1y", unicodedata.normalize("NFD", name)))


@lru_cache(maxsize=131_072)
def body_key(name: str) -> str:
    """The identity of a body's name: its key without what joins the parts of it.

    ``Sở Tài nguyên - Môi trường`` = ``Sở Tài nguyên và Môi trường``; ``Vụ Pháp chế, Bộ Y tế`` = ``Vụ Pháp chế
    của Bộ Y tế``. No two bodies differ in that alone.
    """
    return " ".join(_without_joints(key(name), _JOINTS))


def body_label(name: str) -> str:
    """The name without what joins its parts, for ids: the same for all names of one key."""
    return " ".join(_without_joints(name, _JOINT_WORDS))


def _without_joints(name: str, joints: Collection[str]) -> Iterator[str]:
    return (word for word in _BETWEEN.split(name) if word and word.lower() not in joints)


@lru_cache(maxsize=131_072)
def form(text: str) -> str:
    """``text`` in lower case with tones placed one way and single spaces: what patterns are matched on."""
    return " ".join(match_key(unicodedata.normalize("NFC", text)).split())


def fact_id(article_id: str, kind: str, *parts: object) -> str:
    """The id of a row that belongs to one article: ``<article>-<kind>-<hash of what the row says>``.

    ``parts`` are JSON values: null, text, number and list all differ.
    """
    digest = hashlib.sha256(_exact(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{article_id}-{kind}-{digest[:_FACT_DIGITS]}"
