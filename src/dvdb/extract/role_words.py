"""The words of seeds/reference/role_words.csv: verbs of doing, and what makes of a word no verb.

A pattern of hundreds of forms is slow where it is tried at every letter; here each is tried only where the
first word of one of its forms stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dvdb.text.align import match_key

OFFICE = "ø"
"""Stands for each character of an office in a sentence that is read for its verbs."""
_TOKEN = re.compile(r"\w+")


class ByFirstWord:
    """A pattern in parts, each tried only at the word that its forms begin with."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        self._patterns = patterns

    def finditer(self, key: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """What ``re.Pattern.finditer`` would give for the whole pattern."""
        at = start
        for token in _TOKEN.finditer(key, start, end):
            pattern = self._patterns.get(token[0])
            if pattern is None or token.start() < at:
                continue
            found = pattern.match(key, token.start(), end)
            if found is not None:
                at = found.end()
                yield found

    def search(self, key: str, start: int, end: int) -> re.Match[str] | None:
        """The first place where the pattern stands."""
        return next(self.finditer(key, start, end), None)


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Verbs, each in the group of its role; words before a noun; words before an object (group ``by``);

    verbs of saying that fit a talk with journalists as well as a meeting; words that are a verb only next to
    their subject, and farther on a noun or what somebody is told to do.
    """

    verbs: ByFirstWord
    no_verb_after: tuple[str, ...]
    object_after: ByFirstWord
    said_anywhere: re.Pattern[str]
    next_to_subject: frozenset[str]

    def is_noun(self, key: str, start: int, at: int) -> bool:
        """Whether the words before ``at``, from ``start`` on, make the next one no verb: "sự", "bài"."""
        if not key.endswith(self.no_verb_after, start, at):
            return False
        return any(
            key.endswith(form, start, at) and not key[at - len(form) - 1 : at - len(form)].isalnum()
            for form in self.no_verb_after
        )


def compile_role_words(rows: Iterable[Mapping[str, str]]) -> RoleWords:
    """Role words from rows of role_words.csv: ``form``, ``role``, ``not_before``."""
    by_role: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        others = "|".join(match_key(word) for word in row["not_before"].split(";") if word)
        barred = f"(?! (?:{others})(?!\\w))" if others else ""
        by_role.setdefault(row["role"], []).append((match_key(row["form"]), barred))

    def forms(role: str) -> list[str]:
        return [form for form, _ in by_role.pop(role)]

    nouns, objects = forms("no verb after"), forms("object after")
    anywhere, close = forms("said anywhere"), forms("next to its subject")
    return RoleWords(
        verbs=_by_first_word(by_role, lambda group: rf"(?:{group})(?!\w)(?! của(?!\w))"),
        no_verb_after=tuple(f"{form} " for form in nouns),
        object_after=_by_first_word(
            {"by": [(form, "") for form in objects]},
            lambda group: (
                rf"{group} (?:(?:các |hai |ba )?(?:đồng chí |ông |bà |anh |chị |đ/c )|tân )?(?:{OFFICE}+ )?"
                r"(?:ngài |ông |bà )?\Z"
            ),
        ),
        said_anywhere=re.compile(rf"\W*(?:{'|'.join(map(_escaped, anywhere))}|theo(?!\w).*)"),
        next_to_subject=frozenset(close),
    )


def _escaped(form: str) -> str:
    return re.escape(form).replace("\\ ", " ")


def _by_first_word(groups: Mapping[str, list[tuple[str, str]]], whole: Callable[[str], str]) -> ByFirstWord:
    """A pattern of named groups of (form, what may not follow) in parts, one for each first word."""
    parts: dict[str, dict[str, list[str]]] = {}
    for group, pairs in groups.items():
        for form, barred in sorted(pairs, reverse=True):
            first = _TOKEN.match(form)
            if first is not None:
                parts.setdefault(first[0], {}).setdefault(group, []).append(_escaped(form) + barred)
    return ByFirstWord(
        {
            first: re.compile(whole("|".join(f"(?P<{g}>{'|'.join(forms)})" for g, forms in found.items())))
            for first, found in parts.items()
        }
    )
