"""JSON lines and CSV: each bad row is told with its line, and the rest goes on."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
import unicodedata

import pytest
from dvdb.loaders._rows import iso_date

TEXT = "Hội nghị tổng kết công tác dân vận\nNgày 5/12, Huyện ủy tổ chức hội nghị.\n"


def write(path, rows: list[object]) -> None:
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")


def test_every_known_field_is_kept(tmp_path, load) -> None:
    write(
        tmp_path / "a.jsonl",
        [
            {
                "id": 7,
                "title": " Tổng  kết ",
                "text": TEXT,
                "url": "https://example.vn/7",
                "source": "Báo Mẫu",
                "published_at": "2024-07-09T23:30:00Z",
                "authors": ["Lê Mẫu", " "],
                "colour": "unknown fields are passed over",
            }
        ],
    )
    [document], rejects = load(tmp_path / "a.jsonl")
    assert rejects == []
    assert (document.id, document.title, document.body) == ("7", "Tổng kết", TEXT)
    assert (document.url, document.source) == ("https://example.vn/7", "Báo Mẫu")
    assert document.published_at == "2024-07-10", "half past eleven in Greenwich is the next day in Vietnam"
    assert document.authors == ("Lê Mẫu",)


def test_a_title_that_the_text_does_not_begin_with_stays_metadata(tmp_path, load) -> None:
    write(tmp_path / "a.jsonl", [{"id": "a", "title": "Tựa đề khác", "text": TEXT}])
    [document], _ = load(tmp_path / "a.jsonl")
    assert document.body == TEXT


def test_a_row_without_an_id_is_named_by_its_text_not_its_place(tmp_path, load) -> None:
    write(tmp_path / "one.jsonl", [{"text": TEXT}])
    write(tmp_path / "two.jsonl", [{"id": "x", "text": "khác"}, {"text": TEXT}])
    [alone], _ = load(tmp_path / "one.jsonl")
    (tmp_path / "one.jsonl").unlink()
    (tmp_path / "two.jsonl").rename(tmp_path / "one.jsonl")
    [_, second], _ = load(tmp_path / "one.jsonl")
    assert alone.id == second.id


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("{not json", "bad-row"),
        ("[1, 2]", "bad-row"),
        ('"text"', "bad-row"),
        ("[" * 100_000, "bad-row"),
        ('{"id": ' + "1" * 5000 + ', "text": "a"}', "bad-row"),
        ({"id": "a"}, "empty"),
        ({"id": "a", "text": "  \n"}, "empty"),
        ({"id": "a", "text": ["một"]}, "bad-row"),
        ({"id": "a", "text": None}, "empty"),
        ({"id": 1.5, "text": TEXT}, "bad-row"),
        ({"id": True, "text": TEXT}, "bad-row"),
        ({"id": "a\nb", "text": TEXT}, "bad-row"),
        ({"id": "x" * 201, "text": TEXT}, "bad-row"),
        ({"id": "a", "title": 5, "text": TEXT}, "bad-row"),
        ({"id": "a", "text": TEXT, "published_at": "31/13/2024"}, "bad-row"),
        ({"id": "a", "text": TEXT, "authors": 3}, "bad-row"),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_the_next_is_read(bad: object, code: str, tmp_path, load) -> None:
    write(tmp_path / "a.jsonl", [{"id": "one", "text": "một"}, "", bad, {"id": "two", "text": "hai"}])
    documents, rejects = load(tmp_path / "a.jsonl")
    assert [document.id for document in documents] == ["one", "two"]
    assert [(reject.code, reject.origin.rsplit(":", 1)[1]) for reject in rejects] == [(code, "3")]


def test_a_line_of_fifty_megabytes_is_refused_without_being_held(tmp_path, load) -> None:
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.write(b'{"id": "one", "text": "mot"}\n{"id": "big", "text": "')
        for _ in range(50):
            file.write(b"a" * 2**20)
        file.write(b'"}\n{"id": "two", "text": "hai"}')
    tracemalloc.start()
    documents, rejects = load(tmp_path / "a.jsonl")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [document.id for document in documents] == ["one", "two"]
    assert [(reject.code, reject.origin.rsplit(":", 1)[1]) for reject in rejects] == [("too-large", "2")]
    assert peak < 25 * 2**20


def test_a_line_with_a_broken_letter_is_refused_alone(tmp_path, load) -> None:
    good = json.dumps({"id": "one", "text": TEXT}, ensure_ascii=False).encode()
    (tmp_path / "a.jsonl").write_bytes(good + b"\n" + good.replace(b"one", b"n\xff") + b"\n" + good)
    documents, rejects = load(tmp_path / "a.jsonl")
    assert len(documents) == 1
    assert [(reject.code, reject.origin.rsplit(":", 1)[1]) for reject in rejects] == [("broken-utf8", "2")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_rows_in_other_encodings_are_read(encoding: str, tmp_path, load) -> None:
    line = json.dumps({"id": "một", "text": unicodedata.normalize("NFD", TEXT)}, ensure_ascii=False)
    (tmp_path / "a.jsonl").write_bytes((line + "\r\n").encode(encoding))
    [document], rejects = load(tmp_path / "a.jsonl")
    assert (document.id, document.body, rejects) == ("một", TEXT, [])


def test_half_a_surrogate_pair_and_nul_become_a_mark_that_can_be_stored(tmp_path, load) -> None:
    write(tmp_path / "a.jsonl", ['{"id": "a", "text": "m\\ud83d\\u0000t"}'])
    [document], _ = load(tmp_path / "a.jsonl")
    assert document.body == "m\ufffd\ufffdt"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_with_any_usual_delimiter(delimiter: str, tmp_path, load) -> None:
    held = io.StringIO(newline="")
    writer = csv.writer(held, delimiter=delimiter)
    writer.writerow(["ID", " Text ", "title"])
    writer.writerow(["a", TEXT + 'có "ngoặc", dấu; và\ttab', "Tổng kết"])
    (tmp_path / "a.csv").write_text("\ufeff" + held.getvalue(), encoding="utf-8", newline="")
    [document], rejects = load(tmp_path / "a.csv")
    assert rejects == []
    assert (document.id, document.title) == ("a", "Tổng kết")
    assert document.body == TEXT + 'có "ngoặc", dấu; và\ttab'


def test_the_line_that_excel_puts_before_the_header_is_passed_over(tmp_path, load) -> None:
    (tmp_path / "a.csv").write_text("sep=;\r\nid;text\r\na;một\r\n", encoding="utf-16")
    [document], rejects = load(tmp_path / "a.csv")
    assert (document.body, rejects) == ("một", [])


def test_bad_csv_rows_are_told_with_their_line(tmp_path, load) -> None:
    rows = ["id,title,text", "a,A,một", "b,B", "c,C,ba,bốn", ",,", 'd,D,"năm', 'sáu"', "e,E,bảy"]
    (tmp_path / "a.csv").write_text("\n".join(rows), encoding="utf-8")
    documents, rejects = load(tmp_path / "a.csv")
    assert [(document.id, document.body) for document in documents] == [
        ("a", "một"),
        ("d", "năm\nsáu"),
        ("e", "bảy"),
    ]
    assert [(reject.code, reject.origin.rsplit(":", 1)[1]) for reject in rejects] == [
        ("bad-row", "3"),
        ("bad-row", "4"),
        ("empty", "5"),
    ]


def test_one_stray_quotation_mark_does_not_eat_the_rest_of_the_file(tmp_path, load) -> None:
    rows = ["id,text", "a,một", 'b,"hai', "c,ba", "d,bốn"]
    (tmp_path / "a.csv").write_text("\n".join(rows), encoding="utf-8")
    documents, rejects = load(tmp_path / "a.csv")
    assert [document.id for document in documents] == ["a", "c", "d"]
    assert [(reject.code, reject.origin.rsplit(":", 1)[1]) for reject in rejects] == [("bad-row", "3")]


@pytest.mark.parametrize(
    ("text", "code"),
    [("a,b\n1,2\n", "no-text-column"), ("id,text,text\n1,2,3\n", "bad-header"), ("", "empty")],
)
def test_a_header_that_cannot_be_used_is_told(text: str, code: str, tmp_path, load) -> None:
    (tmp_path / "a.csv").write_text(text)
    documents, rejects = load(tmp_path / "a.csv")
    assert (documents, [reject.code for reject in rejects]) == ([], [code])


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-07-24", "2024-07-24"),
        ("2024-07-24 09:10", "2024-07-24"),
        ("2024-07-24T23:10:00+00:00", "2024-07-25"),
        ("2024-07-24T23:10:00+07:00", "2024-07-24"),
        ("24/07/2024 09:10", "2024-07-24"),
        ("Thứ tư - 24.7.2024", "2024-07-24"),
        ("thứ năm, 08 08 2019 08:51", "2019-08-08"),
        ("(26.07.2019 14:14)", "2019-07-26"),
        ("30/02/2024", None),
        ("hôm qua", None),
        ("0912 345 678", None),
    ],
)
def test_stamps_are_read_as_days_in_vietnam(stamp: str, day: str | None) -> None:
    assert iso_date(stamp) == day


def test_a_json_file_holds_one_article_or_a_list(tmp_path, load) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"id": "one", "text": TEXT}, indent=2), encoding="utf-8")
    rows = [{"id": "two", "text": "hai"}, 3, {"id": "three", "text": "ba"}]
    (tmp_path / "two.json").write_text(json.dumps(rows, indent=2), encoding="utf-8")
    (tmp_path / "lines.json").write_text('{"id": "a", "text": "b"}\n{"id": "c", "text": "d"}\n')
    (tmp_path / "broken.json").write_bytes(b'{"id": "a", "text": "\xff"}')
    documents, rejects = load(tmp_path)
    assert [document.id for document in documents] == ["one", "two", "three"]
    assert [(reject.code, reject.origin.rsplit("/", 1)[1]) for reject in rejects] == [
        ("broken-utf8", "broken.json"),
        ("bad-row", "lines.json"),
        ("bad-row", "two.json:2"),
    ]
    assert ".jsonl" in rejects[1].message
