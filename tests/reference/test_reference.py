"""The reference files: whole, and every mistake in them told with its file and line."""

from __future__ import annotations

import shutil
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest
from dvdb.loaders.reference import FORMATS, load_reference
from sqlalchemy import create_engine, insert

from dvdb.errors import SeedError
from dvdb.models.base import Base
from dvdb.text.keys import spelling_key


@pytest.fixture(scope="module")
def reference():
    return load_reference()


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the reference files, without communes, that a test may spoil."""
    with resources.as_file(resources.files("dvdb.seeds").joinpath("reference")) as source:
        copy = Path(shutil.copytree(source, tmp_path / "reference"))
    for name, is_about_communes in (
        ("places.csv", lambda line: ",commune," in line),
        ("place_successions.csv", lambda line: len(line.split(",")[0]) == 5),
    ):
        lines = (copy / name).read_text(encoding="utf-8").split("\n")
        (copy / name).write_text(
            "\n".join(line for line in lines if not is_about_communes(line)), encoding="utf-8"
        )
    return copy


def change(folder: Path, name: str, old: str, new: str) -> int:
    """Replace the first line that begins with ``old``, and return its number."""
    path = folder / name
    lines = path.read_text(encoding="utf-8").split("\n")
    number = next(index for index, line in enumerate(lines) if line.startswith(old))
    lines[number] = new
    path.write_text("\n".join(lines), encoding="utf-8")
    return number + 1


def problems(folder: Path) -> tuple[str, ...]:
    with pytest.raises(SeedError) as caught:
        load_reference(folder)
    return caught.value.problems


def test_the_rows_fit_the_tables_in_the_order_given(reference) -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        for table, rows in reference.items():
            connection.execute(insert(Base.metadata.tables[table]), rows)
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []


def test_ids_are_unique_and_do_not_change_between_reads(reference) -> None:
    for table, rows in reference.items():
        assert max(Counter(row["id"] for row in rows).values()) == 1, table
    assert load_reference() == reference


def on(reference, day: str, level: str):
    return [
        place
        for place in reference["places"]
        if place["level"] == level
        and (place["valid_from"] or "0")[:10] <= day <= (place["valid_to"] or "9999")
    ]


@pytest.mark.parametrize(
    ("day", "level", "count"),
    [
        ("2025-06-30", "province", 63),
        ("2025-06-30", "district", 696),
        ("2025-06-30", "commune", 10_035),
        ("2025-07-01", "province", 34),
        ("2025-07-01", "district", 0),
        ("2025-07-01", "commune", 3_321),
    ],
)
def test_the_units_of_both_systems_are_whole(day: str, level: str, count: int, reference) -> None:
    assert len(on(reference, day, level)) == count


def test_a_code_used_again_means_another_place_after_the_reform(reference) -> None:
    named = {
        day: {p["code"]: p["name"] for p in on(reference, day, "province")}
        for day in ("2025-06-30", "2025-07-01")
    }
    assert (named["2025-06-30"]["82"], named["2025-07-01"]["82"]) == ("Tiền Giang", "Đồng Tháp")
    moved = {code for code, name in named["2025-07-01"].items() if named["2025-06-30"][code] != name}
    assert len(moved) == 7


@pytest.mark.parametrize(
    ("name", "day", "kind"),
    [
        ("Thừa Thiên Huế", "2024-12-31", "tỉnh"),
        ("Huế", "2025-01-01", "thành phố"),
        ("Đồng Nai", "2026-04-29", "tỉnh"),
        ("Đồng Nai", "2026-04-30", "thành phố"),
        ("Hà Tây", "2008-07-31", "tỉnh"),
        ("Hà Nội", "2008-08-01", "thành phố"),
        ("Bắc Thái", "1990-01-01", "tỉnh"),
    ],
)
def test_a_province_has_its_kind_of_the_day(name: str, day: str, kind: str, reference) -> None:
    assert [place["kind"] for place in on(reference, day, "province") if place["name"] == name] == [kind]


def test_a_unique_district_leads_to_its_province(reference) -> None:
    by_id = {place["id"]: place for place in reference["places"]}
    [district] = [p for p in on(reference, "2024-07-23", "district") if p["name"] == "Gò Công Tây"]
    assert by_id[district["parent_id"]]["name"] == "Tiền Giang"
    assert by_id[district["parent_id"]]["valid_to"] == "2025-06-30"


GAPS = {("Mỹ Hưng", "01651"), ("Phú Thịnh", "02482")}
"""Communes for which the conversion table of 2025 has no row."""


def test_every_unit_that_ended_in_the_reform_has_a_successor(reference) -> None:
    succeeded = {step["predecessor_id"] for step in reference["place_successions"]}
    ended = [place for place in reference["places"] if place["valid_to"] == "2025-06-30"]
    orphans = {(place["name"], place["code"]) for place in ended if place["id"] not in succeeded}
    assert orphans == GAPS


def test_names_are_spelt_one_way(reference) -> None:
    spellings: dict[str, set[str]] = {}
    for place in reference["places"]:
        if place["level"] == "province":
            spellings.setdefault(spelling_key(place["name"]), set()).add(place["name"])
    assert [names for names in spellings.values() if len(names) > 1] == []


def test_the_boards_merged_in_2025_lead_to_their_successor(reference) -> None:
    kinds = {kind["id"]: kind for kind in reference["organization_kinds"]}
    assert kinds["central_massmob"]["valid_to"] == "2025-02-02"
    assert kinds["central_massmob"]["successor_id"] == "central_propaganda_massmob"
    assert kinds["central_propaganda_massmob"]["valid_from"] == "2025-02-03"
    assert kinds["prov_massmob"]["successor_id"] == "prov_propaganda_massmob"


@pytest.mark.parametrize(
    ("file", "line", "spoilt", "says"),
    [
        ("places.csv", "002,", "002,district,quận,,01,,2025-06-30,", "name is empty"),
        ("places.csv", "002,", "002,town,quận,Hoàn Kiếm,01,,2025-06-30,", "level: 'town' is none of"),
        (
            "places.csv",
            "002,",
            "002,district,quận,Hoàn Kiếm,01,,30/06/2025,",
            "valid_to: '30/06/2025' is no date",
        ),
        ("places.csv", "002,", "002,district,quận,Hoàn Kiếm,01,,2025-06-31,", "not in the calendar"),
        (
            "places.csv",
            "002,",
            "002,district,quận,Hoàn Kiếm,01,2025-07-01,2025-06-30,",
            "valid_to is before valid_from",
        ),
        ("places.csv", "002,", "002,district,quận,Hoàn Kiếm,99,,2025-06-30,", "parent_code: no place '99'"),
        ("places.csv", "002,", "002,district,quận,Hoàn Kiếm,,,2025-06-30,", "parent_code is empty"),
        ("places.csv", "002,", "002,district,quận,Hoàn Kiếm,003,,2025-06-30,", "does not lie in a district"),
        ("places.csv", "002,", "001,district,quận,Hoàn Kiếm,01,,2025-06-30,", "code, valid_from as in line"),
        ("places.csv", "002,", "002,district,quận,Hoàn Kiếm,01", "5 cells where the header has 8"),
        (
            "place_successions.csv",
            "28,",
            "28,2008-07-30,01,,2008-08-01,whole,absorb,",
            "predecessor: no place '28'",
        ),
        (
            "place_successions.csv",
            "28,",
            "28,2008-07-31,01,,2008-08-01,half,absorb,",
            "extent: 'half' is none of",
        ),
        (
            "organization_kinds.csv",
            "politburo,",
            "politburo,Bộ Chính trị,,,,x,,,,,,",
            "parent_id: there is no kind 'x'",
        ),
        (
            "organization_kinds.csv",
            "politburo,",
            "politburo,Bộ Chính trị,,,,,,,,,x,",
            "successor_id: there is no kind",
        ),
        (
            "organization_kinds.csv",
            "politburo,",
            "politburo,Bộ Chính trị,,,,politburo,,,,,,",
            "refers to itself",
        ),
        (
            "titles.csv",
            "tong_bi_thu,",
            "tong_bi_thu,Tổng Bí thư,,,x,,,1,yes,",
            "organization_kind_id: there is no kind",
        ),
        (
            "titles.csv",
            "tong_bi_thu,",
            "tong_bi_thu,Tổng Bí thư,,,,,,first,yes,",
            "rank: 'first' is no whole number",
        ),
        ("titles.csv", "tong_bi_thu,", "Tổng,Tổng Bí thư,,,,,,1,yes,", "id: 'Tổng' is no id"),
        ("roles.csv", "chair,", "attend,chủ trì,,,", "id as in line"),
        ("sources.csv", "bao_an_giang,", "bao_an_giang,Báo An Giang,,,,999,,,", "place_code: no place '999'"),
        (
            "sources.csv",
            "bao_an_giang,",
            "bao_an_giang,Báo An Giang,,baocamau.vn,,89,,,",
            "baocamau.vn is that of line",
        ),
        ("abbreviations.csv", "DV,", "DV,dân vận,,,perhaps,", "ambiguous: 'perhaps' is none of"),
        ("surnames.csv", "Nguyễn,", "Nguyễn,,,,,", "6 cells where the header has 4"),
        ("roles.csv", "id,", "id,name,name_en,cues,note,colour", "unknown column 'colour'"),
        ("roles.csv", "id,", "id,name,name_en,note", "column 'cues' is missing"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_line(
    file: str, line: str, spoilt: str, says: str, folder: Path
) -> None:
    number = change(folder, file, line, spoilt)
    told = problems(folder)
    assert any(says in problem for problem in told), told
    assert any(problem.startswith(file) for problem in told), told
    if "as in line" not in says and "is that of line" not in says:
        assert any(problem.startswith(f"{file}:{number}: ") for problem in told), told


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    change(folder, "roles.csv", "chair,", "chair,,,,")
    change(folder, "event_kinds.csv", "interim_review,", ",hội nghị sơ kết,,,")
    (folder / "titles.csv").unlink()
    (folder / "sources.csv").write_bytes(b"\xff\xfe\xff")
    told = problems(folder)
    for file in ("roles.csv:2", "event_kinds.csv:2", "titles.csv:1", "sources.csv:1"):
        assert any(problem.startswith(file) for problem in told), told


def test_an_empty_file_is_told(folder: Path) -> None:
    (folder / "roles.csv").write_text("")
    assert "roles.csv:1: the file is empty" in problems(folder)


def test_a_file_saved_by_a_spreadsheet_is_read(folder: Path, reference) -> None:
    text = (folder / "roles.csv").read_text(encoding="utf-8")
    (folder / "roles.csv").write_text("\ufeff" + text.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert load_reference(folder)["roles"] == reference["roles"]


def test_every_table_file_is_in_the_folder() -> None:
    names = {entry.name for entry in resources.files("dvdb.seeds").joinpath("reference").iterdir()}
    assert {f"{name}.csv" for name in FORMATS} <= names
