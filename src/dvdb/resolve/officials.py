"""The keys of persons: a name in a sphere."""

from __future__ import annotations

from dvdb.resolve.ids import make_id, person_key, slug, with_y
from dvdb.resolve.spheres import ARTICLE, Sphere
from dvdb.text.syllables import is_syllable


def is_foreign(name: str) -> bool:
    """Whether a name cannot be Vietnamese: no mark on any letter, and a word that is no syllable.

    Names of the Central Highlands keep their marks (Ksor Phước), or are built of syllables (Y Thông).
    """
    return name.isascii() and not all(is_syllable(word) for word in name.split())


def official_key(name: str, sphere: Sphere, namesakes: int = 0) -> str:
    """``do-tan-hung-tien-giang-3fa9c1``; ``namesakes`` counts the article's earlier persons of that key."""
    exact = ("official", person_key(name), *sphere.exact, *([str(namesakes)] if namesakes else []))
    if sphere.kind == ARTICLE:
        return f"{slug(with_y(name))}-{sphere.exact[1][:12]}-{make_id(name, key=exact).rpartition('-')[2]}"
    return make_id(with_y(name), sphere.label, key=exact)


def name_id(person: str, printed: str) -> str:
    """The id of the row that says that ``person`` is called ``printed``."""
    return f"{person}-{make_id(printed, key=('name', printed))}"
