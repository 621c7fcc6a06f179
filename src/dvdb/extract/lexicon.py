"""The words of officialese, read once from ``seeds/reference`` and handed to the extractor."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise

import ahocorasick_rs

from dvdb.extract.event_words import EventWords, compile_event_words
from dvdb.extract.fields import Fields
from dvdb.extract.figures import Units, compile_units
from dvdb.extract.letters import plain
from dvdb.extract.page_lines import PageLines, compile_page_lines
from dvdb.extract.phrases import Phrases, word_ends
from dvdb.extract.role_words import RoleWords, compile_role_words
from dvdb.extract.topics import Topics, compile_topics
from dvdb.text.align import match_key


@dataclass(frozen=True, slots=True)
class Title:
    """A title word: ``organization`` is the body it means alone, ``head_word`` the first word of its body."""

    title: str
    rank: int
    single_seat: bool
    organization: str | None
    head_word: str | None


@dataclass(frozen=True, slots=True)
class Body:
    """A known body, or the first words of one.

    ``tail`` tells what may follow: ``level`` (tỉnh, huyện ...), ``place``, ``of`` (the committee it serves),
    ``field`` (what it deals with), ``nation``, ``at`` (where it sits), ``board`` (of a firm), ``firm``
    (public where the text tells that it is the state's), ``reject`` (no public body), or nothing.
    """

    name: str
    kind: str | None
    level: str | None
    tail: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of administration by name: what it may be, and where."""

    name: str
    level: str
    kind: str
    code: str
    parent: str | None
    valid_from: str
    valid_to: str


@dataclass(frozen=True, slots=True)
class Source:
    """A newspaper, broadcaster or portal: its province is evidence for the place of what it prints."""

    id: str
    name: str
    kind: str
    domains: tuple[str, ...]
    codes: tuple[str, ...]
    place: str | None


@dataclass(frozen=True)
class Lexicon:
    """Everything the extractor knows about words. Build it with ``load_lexicon``."""

    abbreviations: Mapping[str, str]
    titles: Phrases[Title]
    bodies: Phrases[Body]
    field: Fields
    field_words: frozenset[str]
    field_pairs: frozenset[tuple[str, str]]
    units: Mapping[str, Phrases[tuple[Unit, ...]]]
    units_by_code: Mapping[str, tuple[Unit, ...]]
    countries: Phrases[str]
    foreign_places: Phrases[str]
    heads_of_state: Mapping[tuple[str, str], str]
    surnames: frozenset[str]
    common_surnames: frozenset[str]
    event_words: EventWords
    sources: tuple[Source, ...]
    measures: Units
    page_lines: PageLines
    topics: Topics
    ends_a_body: re.Pattern[str]
    ends_a_name: re.Pattern[str]
    begins_a_clause: re.Pattern[str]
    begins_no_name: re.Pattern[str]
    is_a_name: re.Pattern[str]
    no_person_after: re.Pattern[str]
    roles: RoleWords
    places: ahocorasick_rs.AhoCorasick
    automaton: ahocorasick_rs.AhoCorasick
    title_of_pattern: tuple[Title, ...]

    def place_starts(self, key: str) -> set[int]:
        """Where a name of a province or district begins in ``key``, word boundaries not yet looked at."""
        return {start for _, start, _ in self.places.find_matches_as_indexes(key, overlapping=True)}

    def title_cues(self, key: str) -> Iterator[tuple[int, int, Title]]:
        """Every title word in ``key`` that stands between word boundaries, longest first, left to right."""
        for index, start, end in self.automaton.find_matches_as_indexes(key):
            if not word_ends(key, end) or (start and key[start - 1].isalnum()):
                continue
            title = self.title_of_pattern[index]
            if title.head_word == "vụ" and key.startswith("vụ ", start) and key.endswith("chức ", 0, start):
                inner = self.titles.match(key, start + len("vụ "))  # chức vụ | Trưởng Ban
                if inner is not None:
                    start += len("vụ ")
                    title, end = inner
            yield start, end, title


_EXPANDED = {"org", "org_part", "title", "title_part", "place", "topic", "programme"}
_NEVER_ALONE = ("Trưởng", "Phó Trưởng", "Thường trực")
_STATES = ("Cộng hòa", "CH", "Vương quốc", "Nhà nước")
"""Kinds of state before the name of a country."""
_LATE_SURNAMES = {"đồng", "đoàn", "mai", "cao", "lại", "từ", "văn", "thái", "danh", "nông", "vi"}


def _rows(folder: Traversable, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(folder.joinpath(name).read_text(encoding="utf-8"))))


def _forms(text: str) -> list[str]:
    return [form.strip() for form in text.split(";") if form.strip()]


def _units(
    rows: list[dict[str, str]],
) -> tuple[dict[str, Phrases[tuple[Unit, ...]]], dict[str, tuple[Unit, ...]]]:
    by_level: dict[str, dict[str, list[Unit]]] = {"province": {}, "district": {}, "commune": {}}
    by_code: dict[str, list[Unit]] = {}
    for row in rows:
        unit = Unit(
            name=row["name"],
            level=row["level"],
            kind=row["kind"],
            code=row["code"],
            parent=row["parent_code"] or None,
            valid_from=row["valid_from"],
            valid_to=row["valid_to"],
        )
        by_code.setdefault(unit.code, []).append(unit)
        for form in _place_forms(unit.name):
            by_level[unit.level].setdefault(match_key(form), []).append(unit)
    phrases = {
        level: Phrases({key: tuple(units) for key, units in found.items()})
        for level, found in by_level.items()
    }
    return phrases, {code: tuple(units) for code, units in by_code.items()}


def _country_forms(name: str, forms: list[str]) -> list[str]:
    """The ways a country is printed: with and without what kind of state it is, Cộng hòa Cuba."""
    return [name, *forms, *(f"{state} {name}" for state in _STATES)]


def _place_forms(name: str) -> set[str]:
    """The ways a name of a place is printed: hyphens with and without spaces, Đắk as Đăk, Đak, Dak, Đắc."""
    forms = {name, name.replace("-", " - ")}
    forms |= {name.replace(" - ", joint) for joint in ("-", " ", " -", "- ", " – ")}
    if name == "Thừa Thiên Huế":
        forms |= {"Thừa Thiên - Huế", "Thừa Thiên-Huế"}
    if name == "Buôn Ma Thuột":
        forms |= {"Buôn Mê Thuột", "Ban Mê Thuột"}
    for form in list(forms):
        if re.search(r"(?:Đắk|Đăk|Đắc|Đak)", form):
            for written in ("Đắk", "Đăk", "Đak", "Dak", "Đắc", "Đăc", "Dăk"):
                again = re.sub(r"Đắk|Đăk|Đắc|Đak", written, form)
                forms |= {
                    again,
                    again.replace("Lắk", "Lăk"),
                    again.replace("Lắk", "Lak"),
                    again.replace("Lắk", "Lắc"),
                    again.replace("'", ""),
                    again.replace("'", "’"),
                }
    return forms


def _heads_of_state(rows: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    """The country of a title and a name without marks that all the press knows: Tổng thống Putin."""
    return {
        (title, plain(name)): row["country"]
        for row in rows
        for name in [row["name"], *_forms(row["forms"])]
        for title in _forms(row["titles"])
    }


def _boundary_words(folder: Traversable) -> dict[str, str]:
    """The alternatives of a pattern for each kind of word at which a name or a body begins or ends."""
    words: dict[str, list[str]] = {}
    for row in _rows(folder, "boundary_words.csv"):
        words.setdefault(row["where"], []).append(re.escape(match_key(row["word"])).replace("\\ ", " "))
    return {where: "|".join(sorted(found, key=len, reverse=True)) for where, found in words.items()}


def compile_lexicon(folder: Traversable) -> Lexicon:
    """Read the CSV files of ``folder`` (see seeds/reference) into a ``Lexicon``."""
    abbreviations = {
        row["abbreviation"]: row["expansion"].split(";")[0].strip()
        for row in _rows(folder, "abbreviations.csv")
        if row["category"] in _EXPANDED and row["ambiguous"] != "yes"
    }
    titles: dict[str, Title] = {}
    for row in _rows(folder, "title_words.csv"):
        title = Title(
            row["title"],
            int(row["rank"]),
            row["single_seat"] == "yes",
            row["organization"] or None,
            row["head_word"] or None,
        )
        if (
            title.organization != "thường vụ"
            and title.head_word != "đại biểu"
            and row["title"] not in _NEVER_ALONE
        ):
            titles[match_key(row["title"])] = title
        for form in _forms(row["forms"]):
            titles.setdefault(match_key(form), title)
    bodies = {
        row["form"]: Body(row["name"], row["kind"] or None, row["level"] or None, row["tail"])
        for row in _rows(folder, "organization_words.csv")
    }
    fields = [row["field"] for row in _rows(folder, "organization_fields.csv")]
    units, units_by_code = _units(_rows(folder, "places.csv"))
    countries = {
        form: row["name"]
        for row in _rows(folder, "countries.csv")
        for form in _country_forms(row["name"], _forms(row["forms"]))
    }
    foreign_places = {
        form: row["place"]
        for row in _rows(folder, "foreign_places.csv")
        for form in [row["place"], *_forms(row["forms"])]
    }
    surnames = {match_key(row["surname"]) for row in _rows(folder, "surnames.csv")}
    by_code = {unit.code: unit for group in units_by_code.values() for unit in group}
    sources = tuple(
        Source(
            row["id"],
            row["name"],
            row["kind"],
            tuple(_forms(row["domain"])),
            tuple(_forms(row["dateline_codes"])),
            by_code[row["place_code"]].name if row["place_code"] in by_code else None,
        )
        for row in _rows(folder, "sources.csv")
    )
    patterns = list(titles)
    boundary = _boundary_words(folder)
    return Lexicon(
        abbreviations=abbreviations,
        roles=compile_role_words(_rows(folder, "role_words.csv")),
        titles=Phrases(titles),
        bodies=Phrases(bodies),
        field=Fields(fields),
        field_words=frozenset(word for text in fields for word in re.findall(r"[^\W\d_]+", match_key(text))),
        field_pairs=frozenset(pair for text in fields for pair in pairwise(match_key(text).split())),
        units=units,
        units_by_code=units_by_code,
        countries=Phrases(countries),
        foreign_places=Phrases(foreign_places),
        heads_of_state=_heads_of_state(_rows(folder, "heads_of_state.csv")),
        surnames=frozenset(surnames),
        common_surnames=frozenset(surnames - _LATE_SURNAMES),
        event_words=compile_event_words(_rows(folder, "event_words.csv")),
        sources=sources,
        measures=compile_units(_rows(folder, "units.csv")),
        page_lines=compile_page_lines(_rows(folder, "page_lines.csv")),
        topics=compile_topics(_rows(folder, "topics.csv")),
        ends_a_body=re.compile(f"(?:{boundary['ends a body']})(?!\\w)"),
        ends_a_name=re.compile(boundary["ends a name"]),
        begins_a_clause=re.compile(f"(?:{boundary['begins a clause']})(?!\\w)"),
        begins_no_name=re.compile(boundary["begins no name"]),
        is_a_name=re.compile(f"(?:{boundary['is a name']})(?!\\w)"),
        no_person_after=re.compile(f"(?:{boundary['no person after']}) $"),
        places=ahocorasick_rs.AhoCorasick(
            sorted(
                {
                    key
                    for level in ("province", "district")
                    for key, _ in units[level].all()
                    if key[0].isalpha()
                }
            ),
            matchkind=ahocorasick_rs.MatchKind.Standard,
        ),
        automaton=ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        title_of_pattern=tuple(titles[pattern] for pattern in patterns),
    )


@lru_cache(maxsize=1)
def _shipped() -> Lexicon:
    return compile_lexicon(files("dvdb.seeds").joinpath("reference"))


def load_lexicon(folder: Traversable | None = None) -> Lexicon:
    """The lexicon of ``folder``, or the one that ships with dvdb (compiled once a process)."""
    return _shipped() if folder is None else compile_lexicon(folder)
