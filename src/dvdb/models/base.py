"""What all tables share: names of constraints, commented columns, the formats of dates.

Every column says in its ``comment`` what one value means, its format or unit, and what NULL means,
and in ``info["vi"]`` its Vietnamese label. Every table has both too, and in ``info["group"]`` the
part of the database it belongs to. The site, the dictionary and the packages are made from these.

``info["internal"]`` marks a column that differs between two builds of the same inputs: it is left
out of exports and comparisons.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}

LEVELS = ("central", "region", "province", "district", "commune", "village", "unit")
"""Levels of bodies; ``region`` spans provinces, ``unit`` is an agency, school or firm below no level."""


class Base(DeclarativeBase):
    """The declarative base; ``Base.metadata`` holds all tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text()}  # noqa: RUF012  # read once by SQLAlchemy


def column(comment: str, vi: str, *args: Any, internal: bool = False, **options: Any) -> MappedColumn[Any]:
    """Return a column with its English ``comment`` and Vietnamese label ``vi``."""
    info: dict[str, object] = {"vi": vi}
    if internal:
        info["internal"] = True
    return mapped_column(*args, comment=comment, info=info, **options)


def key(comment: str, vi: str = "mã") -> MappedColumn[Any]:
    """Return the text primary key of a table."""
    return column(comment, vi, primary_key=True)


def link(target: str, comment: str, vi: str, *, index: bool = True, **options: Any) -> MappedColumn[Any]:
    """Return a foreign key to ``target`` (``table.column``), indexed unless a longer index starts with it."""
    return column(comment, vi, ForeignKey(target), index=index, **options)


def table(comment: str, vi: str, group: str, **options: Any) -> dict[str, Any]:
    """Return the table options: English comment, Vietnamese label, and group of design.md section 5."""
    return {"comment": comment, "info": {"vi": vi, "group": group}, **options}


def big() -> BigInteger:
    """Return the type of whole numbers beyond two thousand million, such as đồng."""
    return BigInteger()


def one_of(name: str, values: tuple[str, ...]) -> CheckConstraint:
    """Return a check that the column ``name`` holds one of ``values`` (or NULL)."""
    return CheckConstraint(f"{name} IN ({', '.join(repr(value) for value in values)})", name=name)


def flag(name: str) -> CheckConstraint:
    """Return a check that the column ``name`` holds 0 or 1."""
    return CheckConstraint(f"{name} IN (0, 1)", name=name)


def day(name: str) -> CheckConstraint:
    """Return a check that the column ``name`` is written ``YYYY-MM-DD`` (or is NULL)."""
    return CheckConstraint(f"{name} LIKE '____-__-__'", name=name)


def partial_date(name: str) -> CheckConstraint:
    """Return a check for a whole or partial date.

    ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, or ``--MM-DD`` where the year is not told.
    """
    shapes = ("____-__-__", "____-__", "____", "--__-__")
    return CheckConstraint(" OR ".join(f"{name} LIKE '{shape}'" for shape in shapes), name=name)


def in_order(first: str, last: str) -> CheckConstraint:
    """Return a check that ``first`` is not after ``last`` where both are known to the same precision."""
    return CheckConstraint(f"{first} <= {last} OR length({first}) <> length({last})", name=f"{first}_{last}")


def span(start: str = "start_offset", end: str = "end_offset") -> CheckConstraint:
    """Return a check that a range of code points is not empty and not negative."""
    return CheckConstraint(f"{start} >= 0 AND {end} > {start}", name="span")
