"""A form of a text for matching that has the same length, so that its offsets are the text's own."""

from __future__ import annotations

import re

_SAME_CHARACTER = (
    ("\u0130", "I"),  # the only capital whose lower case is two code points
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("\u3000", " "),
    ("\t", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2012", "-"),
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u2015", "-"),
    ("\u2212", "-"),
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\u02bc", "'"),
    ("\u00b4", "'"),
    ("`", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u201e", '"'),
    ("\u00ab", '"'),
    ("\u00bb", '"'),
)

_TONE_ON_FIRST = {
    a + b: c + d
    for a, plain, d in (("o", "a", "a"), ("o", "e", "e"), ("u", "y", "y"))
    for b, c in zip(
        {"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ"}[plain], {"o": "òóỏõọ", "u": "ùúủũụ"}[a], strict=True
    )
}
_TONE_ON_LAST = re.compile("[ou](?:(?<=o)[àáảãạèéẻẽẹ]|(?<=u)[ỳýỷỹỵ])(?<!q[ou].)(?![^\\W\\d_])")


def match_key(text: str) -> str:
    """Return ``text`` (NFC) in lower case, one dash, quote, apostrophe and space, tones placed one way.

    ``hoà`` and ``hòa``, ``Uỷ`` and ``ủy``, ``–`` and ``-`` become equal. The result has exactly as
    many code points as the input: ``match_key(t)[s:e]`` stands for ``t[s:e]``. Runs of spaces and
    line ends are kept.
    """
    for given, wanted in _SAME_CHARACTER:
        if given in text:
            text = text.replace(given, wanted)
    text = text.lower().replace("ð", "đ")
    return _TONE_ON_LAST.sub(lambda found: _TONE_ON_FIRST[found[0]], text)
