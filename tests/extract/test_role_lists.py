"""Who is listed as present, and the wordings of meetings of the kind, on sentences of our own."""

from __future__ import annotations

import pytest

from tests.support.meetings import BAN, LUONG, NHAN, THU, VINH, everything, roles

VINH_TOO = "đồng chí Kiều Quang Vinh, Phó Bí thư Huyện ủy Cái Bè"


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị có sự quan tâm tham dự của {ban}.",
        "Hội nghị có sự tham gia chỉ đạo của {ban}.",
        "Hội nghị vinh dự được đón tiếp {ban}, đến dự.",
        "Tiếp và làm việc với Đoàn có {ban}.",
        "Tiếp đoàn công tác của tỉnh có {ban}.",
        "Tiếp xúc với cử tri xã An Lạc có {ban}.",
        "Thành phần tham dự gồm: {ban}.",
        "Dự tại điểm cầu huyện có {ban}.",
        "{ban}, cùng các đại biểu tham quan nơi trưng bày.",
        "{ban} và các đại biểu thực hiện nghi thức phát động.",
        "Tại lễ ra quân, {ban}, phát lệnh ra quân.",
        "{ban}, cùng các đại biểu xúc những xẻng cát đầu tiên.",
        "Trước hội nghị, {ban}, cùng các đại biểu dâng hương.",
    ],
)
def test_who_is_there_attends(sentence: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == {"attend"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Báo cáo viên tại hội nghị là {ban}.", "speak"),
        ("Tham gia ý kiến tại hội nghị, {ban}, nói về cây cầu.", "speak"),
        ("{ban}, làm rõ những khó khăn của xã.", "speak"),
        ("{ban}, giới thiệu cách làm của xã.", "speak"),
        ("Trong ảnh: {ban}, phát biểu tại hội nghị", "speak"),
        ("Nhân dịp này, 5 tập thể được {ban}, tặng Giấy khen.", "present"),
    ],
)
def test_other_wordings_of_speaking_and_giving(sentence: str, role: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == {role}


def test_one_sentence_may_tell_who_chairs_and_who_is_there() -> None:
    found = roles(f"Hội nghị diễn ra dưới sự chủ trì của {BAN} và sự tham dự của {THU}; {VINH_TOO}.")
    assert found == {NHAN: {"chair"}, LUONG: {"attend"}, VINH: {"attend"}}


def test_lists_of_a_sentence_part_at_a_semicolon() -> None:
    found = roles(
        "Chủ trì tại điểm cầu huyện: đồng chí Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè; dự tại điểm cầu xã: "
        "đồng chí Kiều Quang Vinh, Bí thư Đảng ủy xã An Lạc."
    )
    assert found == {NHAN: {"chair"}, VINH: {"attend"}}
    found = roles(f"Chủ tọa kỳ họp gồm {BAN}; {THU}.")
    assert found == {NHAN: {"chair"}, LUONG: {"chair"}}


def test_people_with_long_titles_in_a_row_do_one_thing() -> None:
    found = roles(
        "Đồng chí Trương Văn Nhãn, Ủy viên Ban Thường vụ, Bí thư Huyện ủy Cái Bè, đồng chí Kiều Quang Vinh, "
        "Phó Bí thư Huyện ủy, Chủ tịch UBND huyện cùng các đại biểu tham quan nơi trưng bày."
    )
    assert found == {NHAN: {"attend"}, VINH: {"attend"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Việc này có chỉ đạo trực tiếp của {ban}.",
        "Thực hiện chỉ đạo của {ban}, các xã đã làm đường.",
        "Huyện tiếp tục phân công cán bộ, trong đó có {ban}.",
        "{ban}, là người trực tiếp viết kế hoạch này.",
        "Hội nghị đã bầu {ban}, làm Trưởng Ban Chỉ đạo.",
    ],
)
def test_who_is_only_named_is_not_listed(sentence: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == set()


def test_a_quotation_of_any_length_and_marks_is_read_in_one_pass() -> None:
    marks = ' "a' * 30000 + " “b" * 30000
    said = f"{BAN[0].upper()}{BAN[1:]} đề nghị các xã cố gắng hơn."
    assert everything(said, marks) == {"speak"}
