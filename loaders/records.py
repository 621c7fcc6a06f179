"""``seeds/records/*.yaml``: one reviewed record an article, read strictly.

A file holds one record in the format of :mod:`dvdb.records`, written short: a field that may be
null, an empty list and a false flag can be left out. Beside every ``evidence`` stands ``surface``,
the words of the article at those offsets (one string for one span, a list for a list of spans), so
that a fact keeps its quote while the article's text is not there, and so that the text can be
checked against the record when it comes.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, cast

import yaml

from dvdb.errors import SeedError
from dvdb.records import HEDGES, PARTS_OF_DAY, PLACE_BASES, Record

_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"(?:\d{4}|-)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d|Z)?)?")


@dataclass(frozen=True, slots=True)
class ReviewedRecord:
    """A record that a person has checked.

    ``surfaces`` maps each evidence span ``(start, end)`` to the words printed there; ``origin`` is
    the file's name.
    """

    record: Record
    surfaces: Mapping[tuple[int, int], str]
    origin: str

    @property
    def sha256(self) -> str:
        """The SHA-256 of the document's body that the record is about."""
        return self.record["document"]["sha256"]

    def mismatch(self, body: str) -> str | None:
        """The first evidence whose words are not in ``body`` at its offsets, or None."""
        for (start, end), words in sorted(self.surfaces.items()):
            if body[start:end] != words:
                return (
                    f"{self.origin}: evidence [{start}, {end}] should read {words!r} "
                    f"but the article reads {body[start:end]!r}"
                )
        return None


def read_records(folder: Traversable | None = None) -> list[ReviewedRecord]:
    """The reviewed records under ``folder`` (default: those that ship with dvdb), by file name.

    Raises :class:`~dvdb.errors.SeedError` with every problem of every file.
    """
    folder = folder or resources.files("dvdb.seeds").joinpath("records")
    if not folder.is_dir():
        return []
    files = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith((".yaml", ".yml"))),
        key=lambda entry: entry.name,
    )
    records: list[ReviewedRecord] = []
    problems: list[str] = []
    first: dict[tuple[str, str], str] = {}
    for file in files:
        reader = _Reader(f"records/{file.name}")
        reviewed = reader.read(file)
        problems += reader.problems
        if reviewed is None:
            continue
        document = reviewed.record["document"]
        for field, value in (("id", document["id"]), ("sha256", document["sha256"])):
            other = first.setdefault((field, value), reviewed.origin)
            if other != reviewed.origin:
                problems.append(f"{reviewed.origin}: document.{field} {value} is also that of {other}")
        records.append(reviewed)
    if problems:
        raise SeedError(problems)
    return records


class _Reader:
    """Reads one file and collects what is wrong with it.

    The record's TypedDicts are the schema: there is no second description of the fields.
    """

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.problems: list[str] = []
        self.surfaces: dict[tuple[int, int], str] = {}

    def read(self, file: Traversable) -> ReviewedRecord | None:
        try:
            root = yaml.compose(file.read_bytes().decode("utf-8"), Loader=yaml.SafeLoader)
        except UnicodeDecodeError as error:
            self.problems.append(f"{self.origin}: not UTF-8 (byte {error.start})")
            return None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            self.problems.append(f"{self.origin}:{line}: not YAML: {error.problem}")
            return None
        except yaml.YAMLError as error:
            self.problems.append(f"{self.origin}: not YAML: {error}")
            return None
        if root is None:
            self.problems.append(f"{self.origin}: the file is empty")
            return None
        record = cast(Record, self._mapping(root, Record, ""))
        if not self.problems:
            self._check(record, root)
        return None if self.problems else ReviewedRecord(record, dict(self.surfaces), self.origin)

    def _problem(self, node: yaml.Node, field: str, message: str) -> None:
        self.problems.append(f"{self.origin}:{node.start_mark.line + 1}: {field or 'record'}: {message}")

    # -- values by their type -------------------------------------------------------------------

    def _value(self, node: yaml.Node, hint: Any, field: str) -> Any:
        if typing.is_typeddict(hint):
            return self._mapping(node, hint, field)
        origin = typing.get_origin(hint)
        if origin is list:
            return self._list(node, typing.get_args(hint)[0], field)
        options = set(typing.get_args(hint)) if origin in (typing.Union, types.UnionType) else {hint}
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, options, field)
        (rest,) = [option for option in options if option is not types.NoneType][:1] or [None]
        if typing.is_typeddict(rest) or typing.get_origin(rest) is list:
            return self._value(node, rest, field)
        self._problem(node, field, f"expected {_name(options)}")
        return None

    def _scalar(self, node: yaml.ScalarNode, options: set[Any], field: str) -> Any:
        kind = node.tag.rpartition(":")[2]
        text: str = node.value
        if kind == "null":
            if types.NoneType not in options:
                self._problem(node, field, f"is empty; expected {_name(options)}")
            return None
        if bool in options and kind == "bool":
            return text.lower() in ("true", "yes", "on")
        if int in options and kind == "int" and re.fullmatch(r"-?\d+", text):
            return int(text)
        if float in options and kind == "float" and re.fullmatch(r"-?\d+\.\d+", text):
            return float(text)
        if str in options:
            if not text.strip():
                self._problem(node, field, "is blank; leave it out or write null")
            return text
        self._problem(node, field, f"{text!r} is not {_name(options)}")
        return None

    def _list(self, node: yaml.Node, item: Any, field: str) -> list[Any]:
        if not isinstance(node, yaml.SequenceNode):
            self._problem(node, field, "expected a list")
            return []
        return [self._value(child, item, f"{field}[{i}]") for i, child in enumerate(node.value)]

    def _mapping(self, node: yaml.Node, shape: Any, field: str) -> dict[str, Any]:
        if not isinstance(node, yaml.MappingNode):
            self._problem(node, field, "expected fields")
            return {}
        hints = typing.get_type_hints(shape)
        allowed = {*hints, "surface"} if "evidence" in hints else set(hints)
        found: dict[str, yaml.Node] = {}
        for key, child in node.value:
            name = str(key.value)
            if name not in allowed:
                self._problem(key, field, f"has no field {name!r}")
            elif name in found:
                self._problem(key, field, f"field {name!r} stands twice")
            else:
                found[name] = child
        values: dict[str, Any] = {}
        for name, hint in hints.items():
            path = f"{field}.{name}".lstrip(".")
            if name in found:
                values[name] = self._value(found[name], hint, path)
            else:
                values[name] = self._absent(node, hint, path)
        if "evidence" in found:
            self._surface(found, values["evidence"], field, node)
        return values

    def _absent(self, node: yaml.Node, hint: Any, field: str) -> Any:
        if types.NoneType in typing.get_args(hint):
            return None
        if typing.get_origin(hint) is list and not field.endswith("evidence"):
            return []
        if hint is bool:
            return False
        self._problem(node, field, "is missing")
        return None

    def _surface(self, found: dict[str, yaml.Node], evidence: Any, field: str, node: yaml.Node) -> None:
        """Take ``surface`` into ``surfaces``; each string must be as long as its span."""
        if evidence is None:
            return
        spans = evidence if evidence and isinstance(evidence[0], list) else [evidence]
        spans = [span for span in spans if span]
        path = f"{field}.surface".lstrip(".")
        if "surface" not in found:
            self._problem(node, path, "is missing: write the article's words at the evidence's offsets")
            return
        given = found["surface"]
        children = given.value if isinstance(given, yaml.SequenceNode) else [given]
        if len(children) != len(spans):
            self._problem(given, path, f"{len(children)} strings for {len(spans)} spans of evidence")
            return
        for child, span in zip(children, spans, strict=True):
            words = child.value if isinstance(child, yaml.ScalarNode) else ""
            if (
                len(span) != 2
                or any(type(offset) is not int for offset in span)
                or not 0 <= span[0] < span[1]
            ):
                self._problem(node, f"{field}.evidence", f"{span} is not [start, end] with 0 <= start < end")
            elif len(words) != span[1] - span[0]:
                self._problem(
                    child,
                    path,
                    f"{words!r} has {len(words)} characters, its evidence {span} {span[1] - span[0]}",
                )
            elif self.surfaces.setdefault((span[0], span[1]), words) != words:
                self._problem(
                    child, path, f"evidence {span} reads {self.surfaces[span[0], span[1]]!r} elsewhere"
                )

    # -- what the types cannot say ----------------------------------------------------------------

    def _check(self, record: Record, root: yaml.Node) -> None:
        document = record["document"]
        self._expect(root, "document.sha256", document["sha256"], _SHA256)
        self._expect(root, "document.published_at", document["published_at"], _MOMENT)
        self._one_of(root, "document.place_basis", document["place_basis"], PLACE_BASES)
        events = [event["id"] for event in record["events"]]
        for name in sorted({name for name in events if events.count(name) > 1}):
            self._problem(root, "events", f"two events have the id {name!r}")
        for i, event in enumerate(record["events"]):
            field = f"events[{i}]"
            self._expect(root, f"{field}.start_date", event["start_date"], _DATE)
            self._expect(root, f"{field}.end_date", event["end_date"], _DATE)
            self._one_of(root, f"{field}.part_of_day", event["part_of_day"], PARTS_OF_DAY)
            self._one_of(root, f"{field}.parent", event["parent"], set(events) - {event["id"]})
            for which in (event["period"], event["planning_period"]):
                if which:
                    self._expect(root, f"{field}.period.start", which["start"], _DATE)
                    self._expect(root, f"{field}.period.end", which["end"], _DATE)
        for i, official in enumerate(record["officials"]):
            for j, position in enumerate(official["positions"]):
                self._one_of(
                    root, f"officials[{i}].positions[{j}].place_basis", position["place_basis"], PLACE_BASES
                )
            for j, role in enumerate(official["roles"]):
                self._one_of(root, f"officials[{i}].roles[{j}].event", role["event"], events)
        for i, figure in enumerate(record["figures"]):
            self._one_of(root, f"figures[{i}].event", figure["event"], events)
            self._one_of(root, f"figures[{i}].hedge", figure["hedge"], HEDGES)
        for i, citation in enumerate(record["citations"]):
            self._expect(root, f"citations[{i}].date", citation["date"], _DATE)

    def _expect(self, root: yaml.Node, field: str, value: str | None, form: re.Pattern[str]) -> None:
        if value is not None and not form.fullmatch(value):
            self._problem(_at(root, field), field, f"{value!r} is not of the expected form")

    def _one_of(self, root: yaml.Node, field: str, value: str | None, known: typing.Collection[str]) -> None:
        if value is not None and value not in known:
            self._problem(
                _at(root, field), field, f"{value!r} is not one of {', '.join(sorted(known)) or '(none)'}"
            )


def _at(root: yaml.Node, field: str) -> yaml.Node:
    """The node of ``events[0].start_date``, or the nearest one above it."""
    node = root
    for step in re.findall(r"[a-z_0-9]+", field):
        if isinstance(node, yaml.SequenceNode) and step.isdigit():
            node = node.value[int(step)]
        else:
            node = next((child for key, child in _pairs(node) if key.value == step), node)
    return node


def _pairs(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from node.value


def _name(options: set[Any]) -> str:
    names = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    return " or ".join(sorted(names.get(o, "fields") for o in options if o is not types.NoneType))
