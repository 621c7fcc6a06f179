"""What can be chosen for a parameter of a question, by the parameter's name.

A closed choice is a drop-down list; an open one suggests, and takes other words too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dvdb.models.base import LEVELS
from dvdb.publish.questions import Question
from dvdb.publish.site.facts.kept import kept
from dvdb.publish.site.facts.reading import rows
from dvdb.publish.site.language import Language
from dvdb.publish.site.words import codes_of

PROVINCES = (
    "select name from places "
    "where level = 'province' and (valid_to is null or valid_to > '2025') group by name order by min(id)"
)

OFFICES = """
select p.title as name, count(*) as times
from positions p
group by p.title
order by times desc, p.title
limit 60
"""

BODIES = """
select name, count(*) as times
from organizations
group by name
order by times desc, name
limit 60
"""

KINDS = "select name from event_kinds order by name"

YEARS = """
select year as name from (
  select substr(first_day, 1, 4) as year from events where first_day is not null
  union select substr(published_at, 1, 4) from articles where published_at is not null)
order by year desc
"""

_SUGGESTED = {"place": PROVINCES, "office": OFFICES, "organization": BODIES, "kind": KINDS}


@dataclass(frozen=True, slots=True)
class Choices:
    """The values with their words; ``closed`` where nothing else makes sense."""

    options: tuple[tuple[str, str], ...]
    closed: bool


async def of_question(database: Any, question: Question, say: Language) -> dict[str, Choices]:
    """The choices for those parameters of the question that have any."""
    found = {}
    for parameter in question.parameters:
        if parameter == "level":
            found[parameter] = Choices(
                tuple((level, say.code_words(None, "level", level)) for level in LEVELS), closed=True
            )
        elif parameter == "check":
            codes = [*codes_of("check"), *codes_of("code")]
            found[parameter] = Choices(tuple((code, say.of(words)) for code, words in codes), closed=True)
        elif parameter == "year":
            found[parameter] = Choices(await kept(database, parameter, _years), closed=True)
        elif parameter in _SUGGESTED:
            found[parameter] = Choices(await kept(database, parameter, _suggestions(parameter)), closed=False)
    return found


async def _years(database: Any) -> tuple[tuple[str, str], ...]:
    return tuple((row["name"], row["name"]) for row in await rows(database, YEARS))


def _suggestions(parameter: str) -> Any:
    async def read(database: Any) -> tuple[tuple[str, str], ...]:
        names = [row["name"] for row in await rows(database, _SUGGESTED[parameter])]
        return tuple((name, name) for name in names)

    return read
