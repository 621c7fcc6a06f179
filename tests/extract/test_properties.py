"""What holds for any text at all."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.records import Record
from dvdb.text.fold import search_fold as fold
from dvdb.text.normalise import to_body as normalise

LEXICON = load_lexicon()
bounded = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)

SURNAMES = ("Trương", "Lường", "Kiều", "Ninh", "Giàng", "Mạc", "Tống", "Khuất")
MIDDLE = ("Văn", "Thị", "Quang", "Minh", "A", "Ngọc")
GIVEN = ("Nhãn", "Sổ", "Vinh", "Kha", "Thảo", "Lũy", "Bưởi", "Hạnh")
PLACES = ("Lạng Sơn", "Kon Tum", "Trà Vinh", "Quảng Trị", "Hải Dương")
OFFICES = ("Bí thư Tỉnh ủy", "Trưởng Ban Dân vận Tỉnh ủy", "Chủ tịch UBND tỉnh", "Giám đốc Sở Nội vụ tỉnh")
PIECES = (
    "đồng chí ",
    "ông ",
    "Ông ",
    "các đồng chí: ",
    "Phó Bí thư Thường trực ",
    "Trưởng Ban Dân vận ",
    "Tỉnh ủy ",
    "Huyện ủy ",
    "UBND tỉnh ",
    "(BCĐ) ",
    "HĐND ",
    "Lạng Sơn ",
    "TP.HCM ",
    "Nguyễn Văn A",
    "Y Biêr Niê",
    "H'Ngăm",
    ", ",
    " - ",
    "; ",
    ". ",
    "\n",
    "\n\n",
    "(",
    ")",
    "“",
    "”",
    '"',
    "Sáng 9/7/2024, ",
    "ngày 31-2",
    "hội nghị sơ kết ",
    "tổ chức ",
    "chủ trì ",
    "trao Bằng khen cho 5 tập thể ",
    "hơn 6 tỷ 700 triệu đồng ",
    "01-NQ/TU ",
    "quý I-2024 ",
    "6 tháng đầu năm ",
    "Ảnh: ",
    "Tin, ảnh: ",
    "\u00a0",
    "\u200b",
    "e\u0323\u0302",
    "🎉",
    "nguyên ",
    "kiêm ",
    "thay ",
)

any_text = st.text(max_size=400)
officialese = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def read(text: str) -> Record:
    return extract(Document(id="x", body=normalise(text), origin="x"), LEXICON)


def spans(value: Any) -> Iterator[tuple[int, int]]:
    """Every range of evidence in a record."""
    if isinstance(value, dict):
        evidence = value.get("evidence")
        if evidence:
            yield from map(tuple, [evidence] if isinstance(evidence[0], int) else evidence)
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@bounded
@given(st.one_of(any_text, officialese))
def test_any_text_gives_a_record_with_offsets_inside_it(text: str) -> None:
    record = read(text)
    body = normalise(text)
    json.dumps(record, ensure_ascii=False)
    for start, end in spans(record):
        assert 0 <= start < end <= len(body)
        assert body[start:end].strip()


@bounded
@given(officialese)
def test_evidence_of_an_official_reads_as_the_name(text: str) -> None:
    body = normalise(text)
    for official in read(text)["officials"]:
        printed = {fold(" ".join(body[start:end].split())) for start, end in official["evidence"]}
        assert fold(official["name"]) in printed


@bounded
@given(st.one_of(any_text, officialese))
def test_decomposed_text_is_read_like_composed_text(text: str) -> None:
    assert read(unicodedata.normalize("NFD", text)) == read(unicodedata.normalize("NFC", text))


@bounded
@given(officialese)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert read(text) == read(text)


@st.composite
def articles(draw: st.DrawFn) -> str:
    """An article about one person who holds an office in a province."""
    name = " ".join(draw(st.sampled_from(part)) for part in (SURNAMES, MIDDLE, GIVEN))
    place, office = draw(st.sampled_from(PLACES)), draw(st.sampled_from(OFFICES))
    forms = (
        f"Dự hội nghị có ông {name}, {office} {place}.",
        f"Đồng chí {name} - {office} {place} chủ trì hội nghị.",
        f"{office} {place} {name} phát biểu tại hội nghị.",
    )
    return f"Sáng 5/4/2023, Tỉnh ủy {place} tổ chức hội nghị.\n\n{draw(st.sampled_from(forms))}\n"


@bounded
@given(articles(), articles())
def test_joined_articles_do_not_mix_their_people(first: str, second: str) -> None:
    def offices(text: str) -> set[tuple[str, str, str | None, str | None]]:
        return {
            (official["name"], p["title"], p["organization"], p["place"])
            for official in read(text)["officials"]
            for p in official["positions"]
        }

    apart = offices(first) | offices(second)
    assert len(apart) in (1, 2)
    assert offices(f"{first}\n\n{second}") == apart
