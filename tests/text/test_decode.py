"""Bytes to text: every encoding that news comes in, and a plain reason for what is no text."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.encodings import windows_1258

from dvdb.text.decode import TextError, decode
from dvdb.text.normalise import to_body

ARTICLE = (
    "Sơ kết công tác dân vận 6 tháng đầu năm\n"
    "Sáng 5/7, Ban Dân vận Huyện ủy tổ chức hội nghị sơ kết công tác dân vận; đồng chí Lê Thị Mẫu, "
    "Phó Bí thư Thường trực Huyện ủy, dự và phát biểu “chỉ đạo” – với hơn 120 đại biểu.\n"
)

VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩị"
    "óòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ ,.\nĐ",
    min_size=1,
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_give_the_same_text(encoding: str) -> None:
    assert to_body(decode(ARTICLE.encode(encoding)).text) == ARTICLE


def test_big_endian_utf16_with_a_byte_order_mark_is_read() -> None:
    assert decode(codecs.BOM_UTF16_BE + ARTICLE.encode("utf-16-be")).text == ARTICLE


def test_windows_1258_is_recognised_and_its_letters_are_joined() -> None:
    found = decode(windows_1258(ARTICLE))
    assert found.encoding == "cp1258"
    assert to_body(found.text) == ARTICLE


def test_decomposed_letters_become_the_same_body() -> None:
    assert to_body(decode(unicodedata.normalize("NFD", ARTICLE).encode()).text) == ARTICLE


@given(VIETNAMESE)
def test_any_vietnamese_text_survives_utf8(text: str) -> None:
    assert decode(text.encode()).text == text


@given(VIETNAMESE)
def test_any_vietnamese_text_survives_utf16_with_a_mark(text: str) -> None:
    assert decode(text.encode("utf-16")).text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_reason(data: bytes) -> None:
    try:
        assert isinstance(decode(data).text, str)
    except TextError as error:
        assert error.code in {"binary", "broken-utf8", "broken-utf16", "unknown-encoding"}
        assert error.message


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"PK\x03\x04\x14\x00\x06\x00", ".docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", ".doc"),
        (bytes(range(256)) * 4, "not text"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(TextError) as caught:
        decode(data)
    assert caught.value.code == "binary"
    assert kind in caught.value.message


@pytest.mark.parametrize(
    "damaged",
    [
        ARTICLE.encode()[:50] + b"\xff" + ARTICLE.encode()[50:],
        ARTICLE.encode()[:18] + b"\xc3(" + ARTICLE.encode()[18:],
        b"mot dong \xc3( khong dau",
    ],
)
def test_damaged_utf8_is_refused_with_the_place(damaged: bytes) -> None:
    with pytest.raises(TextError, match=r"damaged UTF-8.*line \d+, byte \d+") as caught:
        decode(damaged)
    assert caught.value.code == "broken-utf8"


def test_a_file_cut_in_the_middle_of_a_letter_says_so() -> None:
    cut = "Đại hội".encode() * 3 + "ị".encode()[:2]
    with pytest.raises(TextError, match="breaks off in the middle of a letter"):
        decode(cut)


def test_utf16_cut_in_the_middle_of_a_unit_is_refused() -> None:
    with pytest.raises(TextError) as caught:
        decode(ARTICLE.encode("utf-16")[:-1])
    assert caught.value.code == "broken-utf16"


def test_letters_of_another_language_are_not_taken_for_vietnamese() -> None:
    with pytest.raises(TextError) as caught:
        decode("人民日报 社会主义 新闻".encode("gbk") * 10)
    assert caught.value.code == "unknown-encoding"


def test_smart_quotes_alone_are_read() -> None:
    assert decode("Hoi nghi “so ket” – 2024".encode("cp1252")).text == "Hoi nghi “so ket” – 2024"


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_line_ends_become_one_kind(line_end: str) -> None:
    assert to_body(f"một{line_end}hai{line_end}") == "một\nhai\n"


@given(st.text())
def test_a_body_is_its_own_body_and_can_be_stored(text: str) -> None:
    body = to_body(text)
    assert to_body(body) == body
    assert b"\0" not in body.encode("utf-8")


def test_nothing_but_letters_and_line_ends_changes() -> None:
    text = " \u00a0hai  khoảng\ttrắng – “ngoặc” \u200b\n\n./.\n"
    assert to_body(text) == text
