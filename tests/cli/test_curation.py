"""What a person decides: listed by `review`, written by `judge`, followed by the next load."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dvdb import pipeline

Run = Callable[..., "subprocess.CompletedProcess[str]"]

HEADER = "kind,left_id,right_id,decision,reason,who,when,source\n"
SIGNED = ",vì sao,Người thử,2026-01-02,\n"

BOARD = "Ban Dân vận Tỉnh ủy Sơn La"
TEXTS = {
    # One office, one name with one mark apart: a misprint, or two people.
    "mot": f"Ngày 3/4/2023, {BOARD} tổ chức hội nghị sơ kết công tác dân vận. "
    f"Ông Tòng Văn Ngẫm, Trưởng {BOARD}, chủ trì hội nghị.",
    "hai": f"Ngày 8/8/2023, {BOARD} tổ chức hội nghị giao ban tháng 8. "
    f"Ông Tòng Văn Ngẩm, Trưởng {BOARD}, chủ trì hội nghị.",
    "ba": f"Ngày 9/9/2023, {BOARD} tổ chức hội nghị giao ban tháng 9. "
    f"Ông Tòng Văn Ngâm, Phó Trưởng {BOARD}, chủ trì hội nghị.",
    # Two heads of one board on one day.
    "bon": "Ngày 2/2/2024, Hội Nông dân tỉnh Sơn La tổ chức hội nghị sơ kết. "
    "Ông Cầm Bá Thoòng, Chủ tịch Hội Nông dân tỉnh Sơn La, chủ trì hội nghị.",
    "nam": "Ngày 2/2/2024, Hội Nông dân tỉnh Sơn La tổ chức buổi gặp mặt. "
    "Bà Lò Thị Ủn, Chủ tịch Hội Nông dân tỉnh Sơn La, phát biểu.",
    "bay": "Ngày 5/6/2024, Hội Nông dân tỉnh Sơn La tổ chức hội nghị giao ban. "
    "Ông Cầm Bá Thoòng, Chủ tịch Hội Nông dân tỉnh Sơn La, chủ trì hội nghị.",
    "tam": "Ngày 7/8/2024, Hội Nông dân tỉnh Sơn La tổ chức hội nghị tổng kết. "
    "Bà Lò Thị Ủn, Chủ tịch Hội Nông dân tỉnh Sơn La, chủ trì hội nghị.",
    # No province is named.
    "sau": "Sáng 5/4/2023, Ban Dân vận Tỉnh ủy tổ chức hội nghị. "
    "Ông Lường Văn Chựa, Trưởng Ban Dân vận Tỉnh ủy, chủ trì hội nghị.",
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with dvdb.db, in which the articles of bai/ are loaded."""
    folder = tmp_path_factory.mktemp("curation")
    (folder / "bai").mkdir()
    for name, text in TEXTS.items():
        (folder / "bai" / f"{name}.txt").write_text(text, encoding="utf-8")
    pipeline.load([folder / "bai"], f"sqlite:///{folder / 'dvdb.db'}")
    return folder


@pytest.fixture
def folder(tmp_path: Path, loaded: Path) -> Path:
    """The folder of the test, with a copy of all that."""
    shutil.copytree(loaded, tmp_path, dirs_exist_ok=True)
    return tmp_path


def listed(dvdb: Run, *more: str) -> list[dict[str, object]]:
    found = dvdb("review", "--json", "--limit", "500", *more)
    assert found.returncode == 0, found.stderr
    rows: list[dict[str, object]] = json.loads(found.stdout)
    return rows


def ids(folder: Path) -> dict[str, str]:
    """The id of each official by name."""
    with closing(sqlite3.connect(folder / "dvdb.db")) as connection:
        return dict(connection.execute("SELECT name, id FROM officials").fetchall())


def judge(dvdb: Run, left: str, right: str, decision: str, *more: str) -> subprocess.CompletedProcess[str]:
    return dvdb(
        "judge", left, right, decision, "--because", "cùng một ban", "--curation", "quyet-dinh", *more
    )


def lines(folder: Path) -> list[dict[str, str]]:
    with (folder / "quyet-dinh" / "judgements.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def refused(finished: subprocess.CompletedProcess[str]) -> str:
    assert finished.returncode == 1, finished
    (line,) = finished.stderr.splitlines()
    return line


def test_review_lists_what_is_doubtful_with_how_to_decide(folder: Path, dvdb: Run) -> None:
    rows = listed(dvdb)
    names = ids(folder)
    pairs = {frozenset((row["left_id"], row["right_id"])): row for row in rows}
    misprint = pairs[frozenset((names["Tòng Văn Ngẫm"], names["Tòng Văn Ngẩm"]))]
    assert misprint["kind"] == "match"
    assert "Trưởng Ban" in str(misprint["left"])
    assert "2023" in str(misprint["left"])
    assert str(misprint["decide"]).startswith(f"dvdb judge {misprint['left_id']} {misprint['right_id']} ")
    seat = pairs[frozenset((names["Cầm Bá Thoòng"], names["Lò Thị Ủn"]))]
    assert seat["kind"] == "seat"
    assert "Chủ tịch, Hội Nông dân tỉnh Sơn La on 2024-02-02" in str(seat["why"])
    (nowhere,) = (row for row in rows if row["kind"] == "place")
    sha256 = hashlib.sha256(TEXTS["sau"].encode()).hexdigest()
    assert f"overrides.csv: {sha256},place," in str(nowhere["decide"])


def test_review_puts_first_what_most_facts_depend_on(folder: Path, dvdb: Run) -> None:
    rows = listed(dvdb)
    facts = [int(str(row["facts"])) for row in rows]
    assert facts == sorted(facts, reverse=True)
    # Each of the two heads holds the office in two articles, and chairs or speaks at both.
    assert (rows[0]["kind"], facts[0]) == ("seat", 4)
    assert facts[-1] < 4


def test_review_says_the_same_in_words_json_and_csv(folder: Path, dvdb: Run) -> None:
    rows = listed(dvdb, "--kind", "match")
    assert {row["kind"] for row in rows} == {"match"}
    table = dvdb("review", "--csv", "--limit", "500", "--kind", "match").stdout
    assert [{k: v or None for k, v in row.items()} for row in csv.DictReader(table.splitlines())] == [
        {k: None if v is None else str(v) or None for k, v in row.items()} for row in rows
    ]
    shown = dvdb("review", "--limit", "1", "--kind", "match")
    assert str(rows[0]["decide"]) in shown.stdout
    assert f"{len(rows)} to decide, the first 1 are shown" in shown.stderr


def test_judged_to_be_one_is_one_row_after_the_next_load(folder: Path, dvdb: Run) -> None:
    names = ids(folder)
    pair = sorted((names["Tòng Văn Ngẫm"], names["Tòng Văn Ngẩm"]))
    written = judge(dvdb, *reversed(pair), "--same", "--who", "Người thử", "--source", "sổ tay")
    assert written.returncode == 0, written.stderr
    assert "quyet-dinh/judgements.csv:2: " in written.stdout
    assert "dvdb build --curation quyet-dinh" in written.stderr
    (line,) = lines(folder)
    assert (line["decision"], line["reason"], line["who"], line["source"]) == (
        "same", "cùng một ban", "Người thử", "sổ tay",
    )  # fmt: skip
    (folder / "truoc.db").write_bytes((folder / "dvdb.db").read_bytes())
    assert dvdb("load", "bai", "-w", "1", "--curation", "quyet-dinh").returncode == 0
    after = ids(folder)
    assert len(after) == len(names) - 1
    told = json.loads(dvdb("diff", "truoc.db", "dvdb.db", "--json").stdout)
    (moved,) = told["officials"]["redirected"]
    assert {moved["id"], moved["to"]} == set(pair)
    assert moved["to"] in after.values()
    assert told["officials"]["gone"] == []


def test_judgement_is_followed_without_the_documents(folder: Path, dvdb: Run) -> None:
    names = ids(folder)
    pair = {names["Tòng Văn Ngẫm"], names["Tòng Văn Ngẩm"]}
    assert judge(dvdb, *sorted(pair), "--same").returncode == 0
    assert dvdb("build", "--curation", "quyet-dinh").returncode == 0
    assert len(pair & set(ids(folder).values())) == 1


def test_judged_to_be_two_stays_two_and_is_asked_no_more(folder: Path, dvdb: Run) -> None:
    names = ids(folder)
    pair = (names["Tòng Văn Ngẫm"], names["Tòng Văn Ngẩm"])
    assert judge(dvdb, *pair, "--different").returncode == 0
    for _ in ("before the next load", "after it"):
        asked = [{row["left_id"], row["right_id"]} for row in listed(dvdb, "--curation", "quyet-dinh")]
        assert asked
        assert set(pair) not in asked
        assert dvdb("load", "bai", "-w", "1", "--curation", "quyet-dinh").returncode == 0
    assert ids(folder) == names


def test_judgement_that_cannot_stand_is_refused_and_not_written(folder: Path, dvdb: Run) -> None:
    names = ids(folder)
    one, two, three = (names[f"Tòng Văn {given}"] for given in ("Ngẫm", "Ngẩm", "Ngâm"))
    assert "khong-co: no such id" in refused(judge(dvdb, "khong-co", one, "--same"))
    assert "is one row" in refused(judge(dvdb, one, one, "--same"))
    assert "needs a reason" in refused(dvdb("judge", one, two, "--same", "--because", "  "))
    assert not (folder / "quyet-dinh").exists()
    assert judge(dvdb, one, two, "--same").returncode == 0
    assert judge(dvdb, two, three, "--different").returncode == 0
    before = lines(folder)
    assert "judgements.csv:2: the two are judged the same already" in refused(
        judge(dvdb, two, one, "--different")
    )
    contradiction = refused(judge(dvdb, one, three, "--same"))
    assert "judgements.csv:3: " in contradiction
    assert "judged different" in contradiction
    assert "judgements.csv:2" in contradiction
    assert lines(folder) == before


def test_judge_wants_to_know_which(folder: Path, dvdb: Run) -> None:
    finished = dvdb("judge", "a", "b", "--because", "x")
    assert finished.returncode == 2
    assert "--same or --different" in finished.stderr


def test_files_that_contradict_themselves_stop_the_build(folder: Path, dvdb: Run) -> None:
    own = folder / "quyet-dinh"
    own.mkdir()
    (own / "judgements.csv").write_text(
        HEADER + "".join(f"officials,{pair}{SIGNED}" for pair in ("a,b,same", "b,c,same", "a,c,different")),
        encoding="utf-8",
    )
    line = refused(dvdb("build", "--curation", "quyet-dinh"))
    assert "judgements.csv:4: a and c are judged different" in line
    assert "judgements.csv:2" in line
    assert "judgements.csv:3" in line


def correction(folder: Path, path: str, expect: str, value: str) -> None:
    own = folder / "quyet-dinh"
    own.mkdir(exist_ok=True)
    sha256 = hashlib.sha256(TEXTS["mot"].encode()).hexdigest()
    (own / "corrections.csv").write_text(
        f"sha256,path,expect,value,reason,who,when,source\n{sha256},{path},{expect},{value}{SIGNED}",
        encoding="utf-8",
    )


def test_correction_is_followed_while_the_record_reads_what_it_expects(folder: Path, dvdb: Run) -> None:
    correction(folder, "officials[Tòng Văn Ngẫm].name", "Tòng Văn Ngẫm", "Tòng Văn Ngẩm")
    assert dvdb("build", "bai", "-w", "1", "--curation", "quyet-dinh").returncode == 0
    names = ids(folder)
    assert "Tòng Văn Ngẩm" in names
    assert "Tòng Văn Ngẫm" not in names


@pytest.mark.parametrize(
    ("path", "expect", "says"),
    [
        ("officials[Tòng Văn Ngẫm].name", "Tòng Văn Ngấm", "'Tòng Văn Ngấm' but reads 'Tòng Văn Ngẫm'"),
        ("officials[Người Khác].name", "Người Khác", "the record has no officials[Người Khác]"),
    ],
)  # fmt: skip
def test_correction_that_fits_no_longer_stops_the_build_by_file_and_line(
    folder: Path, dvdb: Run, path: str, expect: str, says: str
) -> None:
    correction(folder, path, expect, "Tòng Văn Ngẩm")
    line = refused(dvdb("build", "bai", "-w", "1", "--curation", "quyet-dinh"))
    assert "quyet-dinh/corrections.csv:2: " in line
    assert says in line


def test_folder_of_decisions_that_is_not_there_is_named(folder: Path, dvdb: Run) -> None:
    for command in (("build",), ("load", "bai"), ("review",)):
        assert "khong-co: no such folder" in refused(dvdb(*command, "--curation", "khong-co"))


def test_place_that_a_person_found_resolves_what_hung_on_it(folder: Path, dvdb: Run) -> None:
    (asked,) = (row for row in listed(dvdb) if row["kind"] == "place")
    line = str(asked["decide"]).rpartition(": ")[2].replace("PLACE,...", "Sơn La" + SIGNED)
    (folder / "quyet-dinh").mkdir()
    (folder / "quyet-dinh" / "overrides.csv").write_text(
        f"sha256,field,value,reason,who,when,source\n{line}", encoding="utf-8"
    )
    assert dvdb("load", "bai", "-w", "1", "--curation", "quyet-dinh").returncode == 0
    assert [row for row in listed(dvdb, "--curation", "quyet-dinh") if row["kind"] == "place"] == []
    with closing(sqlite3.connect(folder / "dvdb.db")) as connection:
        held = connection.execute(
            "SELECT position, place FROM office_testimonies WHERE official = 'Lường Văn Chựa'"
        ).fetchall()
    assert held == [("Trưởng Ban, Ban Dân vận Tỉnh ủy Sơn La", "Sơn La")]


def test_nothing_overrules_what_a_text_tells(folder: Path, dvdb: Run) -> None:
    (folder / "quyet-dinh").mkdir()
    sha256 = hashlib.sha256(TEXTS["mot"].encode()).hexdigest()
    (folder / "quyet-dinh" / "overrides.csv").write_text(
        f"sha256,field,value,reason,who,when,source\n{sha256},place,Lai Châu{SIGNED}", encoding="utf-8"
    )
    line = refused(dvdb("load", "bai", "-w", "1", "--curation", "quyet-dinh"))
    assert "quyet-dinh/overrides.csv:2: place of article" in line
    assert "'Sơn La' and not 'Lai Châu'" in line


def test_alias_is_the_name_of_a_person_in_that_province(folder: Path, dvdb: Run) -> None:
    (folder / "quyet-dinh").mkdir()
    (folder / "quyet-dinh" / "aliases.csv").write_text(
        "kind,name,place,canonical,reason,who,when,source\n"
        f"official,Tòng Văn Ngẩm,Sơn La,Tòng Văn Ngẫm{SIGNED}"
        f"official,Tòng Văn Ngâm,Lai Châu,Tòng Văn Ngẫm{SIGNED}",
        encoding="utf-8",
    )
    assert dvdb("load", "bai", "-w", "1", "--curation", "quyet-dinh").returncode == 0
    assert {name for name in ids(folder) if name.startswith("Tòng")} == {"Tòng Văn Ngẫm", "Tòng Văn Ngâm"}


def test_bodies_judged_the_same_are_refused_with_what_to_do_instead(folder: Path, dvdb: Run) -> None:
    with closing(sqlite3.connect(folder / "dvdb.db")) as connection:
        (one,), (other,) = connection.execute("SELECT id FROM organizations ORDER BY id LIMIT 2").fetchall()
    assert "aliases.csv" in refused(judge(dvdb, one, other, "--same"))
