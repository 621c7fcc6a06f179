"""Documents cited by number: as printed, with the kind told by the words, and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvdb.extract.citations import find_citations
from dvdb.records import Citation
from dvdb.text.align import match_key


def citations(text: str) -> list[Citation]:
    return find_citations(text, match_key(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("thực hiện Nghị quyết số 01-NQ/TU về công tác dân vận", [("01-NQ/TU", "Nghị quyết")]),
        ("theo Nghị định 61/1999/NĐ-CP", [("61/1999/NĐ-CP", "Nghị định")]),
        ("thực hiện Chỉ thị 05 của Bộ Chính trị", [("05", "Chỉ thị")]),
        ("Nghị quyết 18-NQ/TW", [("18-NQ/TW", "Nghị quyết")]),
        ("theo văn bản số 217/QĐ-TW", [("217/QĐ-TW", "Văn bản")]),
        ("Nghị quyết 25 - NQ/TW", [("25 - NQ/TW", "Nghị quyết")]),
        ("Quyết định 217, 218-QĐ/TW", [("217", "Quyết định"), ("218-QĐ/TW", "Quyết định")]),
        ("các nghị quyết số 18, 19", [("18", "Nghị quyết"), ("19", "Nghị quyết")]),
        ("quyết định số 36 và 42 về nhân lực", [("36", "Quyết định"), ("42", "Quyết định")]),
        ("Quy định 137-QĐ/TW", [("137-QĐ/TW", "Quy định")]),
        ("theo 137-QĐ/TW", [("137-QĐ/TW", "Quyết định")]),
        ("Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15", [("10/2022/QH15", "Luật")]),
        ("Pháp lệnh 34/2007/PL-UBTVQH11", [("34/2007/PL-UBTVQH11", "Pháp lệnh")]),
        ("31 - HD/BTCTW", [("31 - HD/BTCTW", "Hướng dẫn")]),
        ("Nghị quyết số01-NQ/TU", [("01-NQ/TU", "Nghị quyết")]),
        ("Kế hoạch 42/KH-UBND", [("42/KH-UBND", "Kế hoạch")]),
        ("Nghị quyết 26-NQ/T.Ư", [("26-NQ/T.Ư", "Nghị quyết")]),
        ("Nghị quyết số 19-2017/NQ-CP", [("19-2017/NQ-CP", "Nghị quyết")]),
        ("Nghị quyết 30a", [("30a", "Nghị quyết")]),
        ("thực hiện Nghị định 24/2014, sở có ba phó giám đốc", [("24/2014", "Nghị định")]),
        ("Nghị định 71/CP của Chính phủ", [("71/CP", "Nghị định")]),
        ("Quyết định số 48/TTg năm 1979", [("48/TTg", "Quyết định")]),
        ("theo Nghị định số 88/2014/NĐCP", [("88/2014/NĐCP", "Nghị định")]),
        ("được cấp Giấy phép xây dựng số 207/GPXD", [("207/GPXD", "Giấy phép xây dựng")]),
        (
            "thay thế Quyết định (QĐ) 44/2014 về tách thửa; trước ngày QĐ 44 có hiệu lực",
            [("44/2014", "Quyết định")],
        ),
        ("Thông tư 16.2015 của Bộ quy định", [("16.2015", "Thông tư")]),
        ("nêu trong văn bản 192 (về kỷ luật)", [("192", "Văn bản")]),
        ("Kết luận số 22-KL/TW; thực hiện Kết luận 22 của Bộ Chính trị", [("22-KL/TW", "Kết luận")]),
        ("Chỉ thị 05 của Bộ Chính trị. Chỉ thị 05 được quán triệt", [("05", "Chỉ thị")]),
    ],
)
def test_a_number_is_cited_as_printed_with_the_kind_before_it(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    assert [(c["number"], c["kind"]) for c in citations(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "theo Điều 4, khoản 2",
        "theo kế hoạch 5/2017 mới xong",
        "triển khai Đề án 06 và Chương trình 135",
        "Nghị quyết Trung ương 4 khóa XII",
        "Nghị quyết Đại hội XIII",
        "Đoàn kiểm tra số 471",
        "tách từ thửa số 12/A của ông Năm",
        "gửi 3 văn bản 12 trang",
        "số nhà 12/5 đường Hoa Mai, điện thoại 0203.456.789",
        "xe biển số 51A-123.45",
        "nhận được thông báo 5 tháng nữa",
        "tình hình năm 2016 và kế hoạch 2017",
        "xây dựng kế hoạch 5 năm, kế hoạch 10 ngày",
        "quyết định 3 nội dung quan trọng",
        "10 UBND xã; 5 Ủy viên",
        "dịch Covid-19, cúm A/H5N1, đội U-23",
        "Dân số: 8.000 người; trong số 48 giải",
    ],
)
def test_other_numbers_are_no_citations(text: str) -> None:
    assert citations(text) == []


def test_title_issuer_and_date_are_read_from_the_words_after_the_number() -> None:
    (c,) = citations(
        "Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007 của Ủy ban Thường vụ Quốc hội "
        "về thực hiện dân chủ ở xã."
    )
    assert c["issuer"] == "Ủy ban Thường vụ Quốc hội"
    assert c["date"] == "2007-04-20"
    assert c["title"] == "thực hiện dân chủ ở xã"


def test_a_quoted_title_is_taken_whole() -> None:
    (c,) = citations("Nghị quyết 25-NQ/TW về “Tăng cường công tác dân vận, phần một”, hôm nay")
    assert c["title"] == "Tăng cường công tác dân vận, phần một"


def test_the_code_tells_the_issuer_where_the_words_do_not() -> None:
    assert citations("Chỉ thị 16/CT-TTg được ban hành")[0]["issuer"] == "Thủ tướng Chính phủ"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("nghị quyếtsố 0123456789/-NQTWĐ,()và\nđịnh"), max_size=120))
def test_any_text_is_read_and_the_number_is_its_surface(text: str) -> None:
    body = unicodedata.normalize("NFC", text)
    for c in find_citations(body, match_key(body)):
        start, end = c["evidence"]
        assert body[start:end] == c["number"]


def test_a_decomposed_text_gives_the_same_citations_once_composed() -> None:
    text = "Quyết định số 23-QĐ/TW, ngày 30/7/2021 của Bộ Chính trị"
    assert citations(unicodedata.normalize("NFC", unicodedata.normalize("NFD", text))) == citations(text)
