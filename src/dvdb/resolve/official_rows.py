"""The people of an article, their offices, and their parts in its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dvdb.records import PLACE_BASES, Official
from dvdb.records import Position as PrintedPosition
from dvdb.resolve.article_rows import ArticleRows
from dvdb.resolve.dates import day, printed_date
from dvdb.resolve.ids import fact_id, person_key
from dvdb.resolve.officials import is_foreign, name_id, official_key
from dvdb.resolve.organizations import Reading
from dvdb.resolve.places import NOTHING
from dvdb.resolve.positions import Position, Title, label, position
from dvdb.resolve.spheres import ALIAS, CENTRAL, CENTRE, Office, Sphere


@dataclass(frozen=True, slots=True)
class _Held:
    """An office of a person as printed, and what it was read as."""

    printed: PrintedPosition
    reading: Reading
    title: Title | None
    office: Position | None
    basis: str | None


class OfficialRows(ArticleRows):
    """The part of an article's rows that tells who holds which office."""

    def _officials(self) -> None:
        used: Counter[str] = Counter()
        for official in self.record["officials"]:
            self._official(official, used)

    def _official(self, official: Official, used: Counter[str]) -> None:
        foreign = is_foreign(official["name"]) or any(map(self._is_abroad, official["positions"]))
        held = [self._held(printed, foreign=foreign) for printed in official["positions"]]
        person, name = self._person(official["name"], self._spheres(held, foreign=foreign), used)
        called = name_id(person, official["name"])
        self._add(
            "official_names",
            {"id": called, "official_id": person, "name": official["name"], "basis": "article"},
        )
        self._prove("official_names", called, official["evidence"])
        dates = self._observed(official)
        for one in held:
            self._holding(official["name"], person, one, dates)
        for role in official["roles"]:
            event = self.events.get(role["event"])
            if event is None or role["role"] not in self.by.roles:
                self._issue(
                    "unknown_role",
                    f"{official['name']}: role {role['role']!r} in event {role['event']!r}",
                    role["evidence"],
                )
                continue
            row_id = fact_id(event.id, role["role"], person)
            self._add(
                "participations",
                {
                    "id": row_id,
                    "event_id": event.id,
                    "official_id": person,
                    "name_printed": name,
                    "role_id": role["role"],
                },
            )
            self._prove("participations", row_id, [role["evidence"]])

    def _spheres(self, held: Sequence[_Held], *, foreign: bool) -> tuple[list[Sphere], list[Sphere]]:
        """The spheres of a person with these offices, and those that merged into them."""
        offices = [
            Office(
                title=one.printed["title"],
                organization=one.printed["organization"],
                place=one.printed["place"],
                former=one.printed["former"],
                reading=one.reading,
                known=one.title,
            )
            for one in held
        ]
        spheres = self.by.spheres
        return spheres.of(offices, None if foreign else self.setting, self.sha256), spheres.before(offices)

    def _person(
        self, printed: str, spheres: tuple[list[Sphere], list[Sphere]], used: Counter[str]
    ) -> tuple[str, str]:
        """Add the person and the keys that the article shows to be his or hers; the key and the name.

        The article's rows name the person by this key; which person it is, all articles together tell.
        """
        own, before = spheres
        first = own[0]
        name = self.by.curation.alias("official", printed, first.province or _abroad(first))
        namesakes = used[official_key(name, first)]
        used[official_key(name, first)] += 1
        person = official_key(name, first, namesakes)
        self._add("officials", {"id": person, "name": name, "name_key": person_key(name)})
        keys = [(official_key(name, sphere, namesakes), name, sphere) for sphere in own]
        if name != printed:  # the person's address before the alias was known
            old = Sphere(ALIAS, first.exact, first.label, first.province)
            keys.append((official_key(printed, first, namesakes), printed, old))
        for key_id, called, sphere in keys:
            self._add(
                "official_keys",
                {
                    "id": key_id,
                    "official_id": person,
                    "name_key": person_key(called),
                    "sphere": sphere.kind,
                    "province": sphere.province,
                },
            )
            self._appears(person, key_id, "itself" if key_id == person else "stated")
        for sphere in before:
            self._appears(person, official_key(name, sphere, namesakes), "succession")
        return person, name

    def _appears(self, key_id: str, other: str, basis: str) -> None:
        known = (key_id, other)
        if known not in self.seen["appearances"]:
            self.seen["appearances"].add(known)
            self.out["appearances"].append(
                {"article_id": self.id, "key_id": key_id, "other_key_id": other, "basis": basis}
            )

    def _is_abroad(self, printed: PrintedPosition) -> bool:
        """Whether an office is a central one of another country: its holder has none of ours besides."""
        name, place = printed["organization"], printed["place"]
        if place is None or self.by.places.knows(place):
            return False
        return name is None or self._read(name, None, self.date, curated=False)[0].organization is not None

    def _held(self, printed: PrintedPosition, *, foreign: bool) -> _Held:
        """Read one office: its body, its title, and the office these make if both are certain.

        What is printed with another country's name is not ours (Thủ tướng Chính phủ Anh), nor are the
        central offices of foreigners whose country is not printed beside each (Tổng Bí thư, Chủ tịch nước
        Trung Quốc).
        """
        title, name = printed["title"], printed["organization"]
        nothing = _Held(printed, Reading(None, NOTHING), None, None, printed["place_basis"])
        if name is None:
            known = self.by.titles.central(title)
            if known is None or foreign or (printed["place"] and not self.by.places.knows(printed["place"])):
                return nothing
            kind = known.organization_kind_id
            body = self.by.organizations.headed_by(title, kind) if kind else None
            if kind and body is None:
                return nothing
            return _Held(
                printed, Reading(body, NOTHING), known, position(title, body, known), printed["place_basis"]
            )
        reading, curated = self._read(name, printed["place"], self.date)
        if printed["place"] and reading.organization is None:
            self._issue(
                "place_unresolved",
                f"{title}, {name}: {printed['place']!r} is not one unit on {self.date or 'no date'}",
                printed["evidence"],
            )
        body = reading.organization
        if foreign and body is not None and body.kind_id is not None and body.level == "central":
            self._issue(
                "organization_unresolved",
                f"{name}: of which country is not certain",
                printed["evidence"],
            )
            return nothing
        known = self.by.titles.find(title, body.name if body else name, body.level if body else "any")
        office = position(title, body, known) if body else None
        return _Held(printed, reading, known, office, "curator" if curated else printed["place_basis"])

    def _observed(self, official: Official) -> tuple[str | None, str | None]:
        """The day that the article testifies to, and whether the event or the publication gives it."""
        attended = [role["event"] for role in official["roles"]]
        events = {event["id"]: event for event in self.record["events"]}
        for event_id in (*attended, *events):
            if event_id in events and (date := printed_date(events[event_id]["start_date"])):
                return date, "event"
        published = day(self.published)
        return (published, "published") if published else (None, None)

    def _holding(self, name: str, person: str, held: _Held, observed: tuple[str | None, str | None]) -> None:
        printed, office = held.printed, held.office
        if office is not None:
            if office.organization is not None:
                self._organization(office.organization, printed["organization"], [printed["evidence"]])
            body = office.organization
            self._add(
                "positions",
                {
                    "id": office.id,
                    "label": label(office.title, body.full_name if body else None),
                    "title": office.title,
                    "title_id": office.known.id if office.known else None,
                    "organization_id": body.id if body else None,
                    "single_seat": office.known.single_seat if office.known else 0,
                },
            )
        row_id = fact_id(
            self.id, "h", person, printed["title"], printed["organization"], printed["place"],
            printed["former"], printed["acting"],
        )  # fmt: skip
        on = day(observed[0])
        self._add(
            "holdings",
            {
                "id": row_id,
                "article_id": self.id,
                "official_id": person,
                "name_printed": name,
                "position_id": office.id if office else None,
                "title_printed": printed["title"],
                "organization_printed": printed["organization"],
                "place_printed": printed["place"],
                "place_basis": self._known(held.basis, PLACE_BASES, "place_basis"),
                "former": int(printed["former"]),
                "acting": int(printed["acting"]),
                "observed_on": observed[0],
                "observed_basis": observed[1],
                "first_day": on,
                "last_day": on,
            },
        )
        self._prove("holdings", row_id, [printed["evidence"]])


def _abroad(sphere: Sphere) -> str | None:
    """What an alias calls the place of a sphere that lies in no province."""
    return CENTRAL if sphere.kind == CENTRE else sphere.label
