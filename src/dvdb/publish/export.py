"""Every table and view as CSV: the exact values, and beside them a form for spreadsheets."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dvdb.errors import DvdbError
from dvdb.publish import catalog
from dvdb.publish.cells import exact, harmless, line
from dvdb.publish.dictionary import dictionary
from dvdb.publish.reading import Row, reading

SPREADSHEET = "spreadsheet"
MANIFEST = "manifest.json"
README = "README.md"
DICTIONARY = "dictionary.md"


class ExportError(DvdbError):
    """The export could not be written; what was there before is untouched."""


@dataclass(frozen=True, slots=True)
class Exported:
    """One file of the export: its path in the folder, rows without the header, and its SHA-256."""

    file: str
    rows: int
    sha256: str


def export(url: str | None, folder: Path | str) -> list[Exported]:
    """Write the database at *url* into *folder*, and return what was written, in order.

    Files are ordered by key, hold no time of the export, and are the same bytes for the same rows from
    SQLite and PostgreSQL. They are written aside and moved into place when all are whole; files of an
    earlier export that are no longer made are removed, and other files in the folder are left alone.

    Raises `ExportError` where the folder cannot be written, and what `reading` raises for *url*.
    """
    target = Path(folder)
    with reading(url) as source, _written_aside(target) as aside:
        (aside / SPREADSHEET).mkdir()
        written: list[Exported] = []
        for relation in catalog.exported_relations():
            names, rows = source.rows(relation)
            with contextlib.closing(rows):
                written += _write_both(aside, relation.name, names, rows)
        (aside / README).write_text(_readme(written), encoding="utf-8", newline="\n")
        (aside / DICTIONARY).write_text(dictionary(), encoding="utf-8", newline="\n")
        _write_manifest(aside, written)
    return written


def _write_both(aside: Path, name: str, columns: Sequence[str], rows: Iterable[Row]) -> list[Exported]:
    plain = _CsvFile(aside, f"{name}.csv", "", "\n", exact)
    excel = _CsvFile(aside, f"{SPREADSHEET}/{name}.csv", "\ufeff", "\r\n", harmless)
    with plain, excel:
        for file in (plain, excel):
            file.header(columns)
        for row in rows:
            plain.row(row)
            excel.row(row)
    return [plain.summary(), excel.summary()]


class _CsvFile:
    """A CSV file that counts its rows and its hash while it is written."""

    def __init__(self, aside: Path, name: str, start: str, end: str, cell: Callable[[object], str]) -> None:
        self.name = name
        self._cell = cell
        self._end = end
        self._file = (aside / name).open("wb")
        self._hash = hashlib.sha256()
        self._rows = 0
        self._write(start)

    def __enter__(self) -> _CsvFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def header(self, columns: Sequence[str]) -> None:
        self._write(line(columns, self._end))

    def row(self, row: Row) -> None:
        self._write(line([self._cell(value) for value in row], self._end))
        self._rows += 1

    def _write(self, text: str) -> None:
        data = text.encode("utf-8")
        self._hash.update(data)
        self._file.write(data)

    def summary(self) -> Exported:
        return Exported(self.name, self._rows, self._hash.hexdigest())


@contextlib.contextmanager
def _written_aside(target: Path) -> Iterator[Path]:
    """A folder inside *target* whose files replace those of *target* once the block has succeeded."""
    if target.exists() and not target.is_dir():
        raise ExportError(f"{target}: is a file; name a folder")
    try:
        target.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".export-", dir=target))
    except OSError as problem:
        raise ExportError(f"{target}: cannot write there: {problem.strerror or problem}") from None
    try:
        try:
            yield aside
        except OSError as problem:
            raise ExportError(f"{target}: {problem.strerror or problem}; nothing was changed") from None
        try:
            _move_into_place(aside, target)
        except OSError as problem:
            raise ExportError(f"{target}: {problem.strerror or problem}; export again") from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _move_into_place(aside: Path, target: Path) -> None:
    stale = _files_of_manifest(target) - _files_of_manifest(aside)
    files = sorted(path.relative_to(aside) for path in aside.rglob("*") if path.is_file())
    for file in files:
        if (target / file).is_dir():
            raise IsADirectoryError(0, f"{target / file} is a folder")
    (target / SPREADSHEET).mkdir(exist_ok=True)
    for file in sorted(files, key=lambda file: file.name == MANIFEST):
        (aside / file).replace(target / file)
    for name in stale:
        (target / name).unlink(missing_ok=True)


def _files_of_manifest(folder: Path) -> set[str]:
    """The CSV files that an export in *folder* names; none where there is no manifest we can read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        names = {str(entry["file"]) for entry in manifest["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    # The manifest may have been edited: only what an export itself could have written is removed.
    return {name for name in names if re.fullmatch(rf"(?:{SPREADSHEET}/)?[a-z_]+\.csv", name)}


def _write_manifest(aside: Path, written: list[Exported]) -> None:
    entries = [{"file": one.file, "rows": one.rows, "sha256": one.sha256} for one in written]
    text = json.dumps({"files": entries}, ensure_ascii=False, indent=1) + "\n"
    (aside / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def _readme(written: list[Exported]) -> str:
    counts = "".join(
        f"| {one.file.removesuffix('.csv')} | {one.rows} |\n" for one in written if "/" not in one.file
    )
    return f"""# dvdb: dữ liệu xuất ra / exported data

Mỗi bảng có hai tệp cùng nội dung. Tệp trong thư mục này dành cho máy: UTF-8, ngày dạng ISO, ô trống là
không có giá trị (NULL). Tệp trong `{SPREADSHEET}/` mở bằng Excel: ô nào Excel sẽ hiểu là công thức thì có
dấu `'` đứng trước, ô dài hơn 32.767 ký tự bị cắt và ghi `[…]`.

Each table comes twice. The files here are exact, for programs: UTF-8 without a byte order mark, LF, ISO
dates, rows in the order of their keys; an empty field is NULL, as no column holds an empty text. Those in
`{SPREADSHEET}/` are for Excel: byte order mark, CRLF, `'` before what a spreadsheet would run, cells over
32,767 characters cut and marked `[…]`.

`{MANIFEST}` has the rows and the SHA-256 of each file. `{DICTIONARY}` says what each column means.

| table | rows |
|---|---|
{counts}"""
