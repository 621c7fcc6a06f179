"""Ids that a person can read and nobody can collide: a folded slug and six digits of a hash.

They are computed from the data alone, so that workers need no coordination. Names of different
people share a slug (Hưng, Hùng, Hung): the hash of the exact key tells them apart.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Sequence

from dvdb.text.fold import search_fold

HASH_DIGITS = 6
SLUG_LENGTH = 60
_exact = json.JSONEncoder(ensure_ascii=False).encode
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")


def slug(*parts: str | None) -> str:
    """Return the parts folded to ``a-z0-9`` and joined by ``-``, at most 60 characters long.

    Parts that are None or empty are left out; what folds to nothing (a name in another script)
    gives ``x``. The cut falls between words where it can.
    """
    text = _NOT_ALNUM.sub("-", search_fold(" ".join(part for part in parts if part))).strip("-")
    if len(text) > SLUG_LENGTH:
        cut = text.rfind("-", SLUG_LENGTH // 2, SLUG_LENGTH + 1)
        text = text[: cut if cut > 0 else SLUG_LENGTH]
    return text or "x"


def make_id(*parts: str | None, key: str | Sequence[str | None]) -> str:
    """Return ``slug(*parts)`` and six hex digits of the SHA-256 of ``key``: ``do-tan-hung-3fa9c1``.

    ``key`` is what makes the thing that thing: the fewest stable fields, as one text or a sequence
    (None and the empty text are different keys). It is hashed in NFC.
    """
    exact = key if isinstance(key, str) else _exact(list(key))
    digest = hashlib.sha256(unicodedata.normalize("NFC", exact).encode("utf-8", "surrogatepass"))
    return f"{slug(*parts)}-{digest.hexdigest()[:HASH_DIGITS]}"
