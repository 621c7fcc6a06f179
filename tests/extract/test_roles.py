"""Who does what in an event, on sentences of our own about people who do not exist."""

from __future__ import annotations

import pytest

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.records import Record

TITLE = "Huyện Cái Bè sơ kết công tác dân vận"
HELD = "Sáng 12/5/2023, Ban Dân vận Huyện ủy Cái Bè tổ chức hội nghị sơ kết công tác dân vận."
BAN = "ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè"
THU = "bà Lường Thị Thu, Trưởng Ban Dân vận Huyện ủy"
NHAN, LUONG, VINH = "Trương Văn Nhãn", "Lường Thị Thu", "Kiều Quang Vinh"


def record(*sentences: str, head: str = HELD) -> Record:
    body = "\n\n".join([TITLE, head, *sentences])
    return extract(Document(id="x", body=body, origin="x"), load_lexicon())


def roles(*sentences: str, head: str = HELD) -> dict[str, set[str]]:
    found = record(*sentences, head=head)["officials"]
    return {official["name"]: {role["role"] for role in official["roles"]} for official in found}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (f"{BAN} chủ trì hội nghị.", "chair"),
        (f"Hội nghị do {BAN} chủ trì.", "chair"),
        (f"Chủ trì hội nghị là {BAN}.", "chair"),
        (f"{BAN}, dự hội nghị.", "attend"),
        (f"Đến dự hội nghị có {BAN}.", "attend"),
        (f"Dự và phát biểu chỉ đạo hội nghị có {BAN}.", "attend"),
        (f"Hội nghị có sự tham dự của {BAN}.", "attend"),
        (f"Phát biểu tại hội nghị, {BAN}, nhấn mạnh vai trò của Nhân dân.", "speak"),
        (f"{BAN} đề nghị các xã làm tốt công tác dân vận.", "speak"),
        (f"Theo {BAN}, các xã đã làm tốt.", "speak"),
        (f"{BAN} cho biết các xã đã làm tốt.", "speak"),
        (f"{BAN} trình bày kết quả sáu tháng.", "report"),
        (f"{BAN} báo cáo kết quả công tác dân vận.", "report"),
        (f"{BAN} trao Giấy khen cho 5 tập thể.", "present"),
        (f"Tại hội nghị, {BAN} tặng hoa chúc mừng.", "present"),
        (f"{BAN} vinh dự nhận Huy hiệu 30 năm tuổi Đảng.", "receive"),
        (f"Dịp này, {BAN} được tặng Bằng khen của tỉnh.", "receive"),
        (f"{BAN} vinh dự được nhận Huy hiệu 30 năm tuổi Đảng.", "receive"),
        (f"Ban tổ chức đã trao Kỷ niệm chương cho {BAN}.", "receive"),
        (f"Dịp này, {BAN} đến thăm gia đình ông Năm.", "visit"),
        (f"{BAN} ký kết chương trình phối hợp.", "sign"),
    ],
)
def test_a_verb_gives_its_role(sentence: str, role: str) -> None:
    sentence = sentence[0].upper() + sentence[1:]
    assert role in roles(sentence)[NHAN]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{BAN} và {THU} chủ trì hội nghị.",
        f"{BAN} và {THU} cùng chủ trì hội nghị.",
        f"{BAN}; {THU} đồng chủ trì hội nghị.",
        f"{BAN}, {THU} đồng chủ trì hội nghị.",
        f"Hội nghị do {BAN} và {THU} đồng chủ trì.",
        "Đồng chí Trương Văn Nhãn - Bí thư Huyện ủy, Chủ tịch Hội đồng nhân dân huyện, Trưởng Ban Chỉ đạo "
        "thực hiện Quy chế dân chủ huyện và đồng chí Lường Thị Thu - Ủy viên Ban Thường vụ Huyện ủy, "
        "Trưởng Ban Dân vận Huyện ủy, Phó Trưởng Ban Chỉ đạo thực hiện Quy chế dân chủ huyện "
        "cùng chủ trì hội nghị.",
    ],
)
def test_people_joined_before_a_verb_share_its_role(sentence: str) -> None:
    found = roles(sentence[0].upper() + sentence[1:])
    assert found == {NHAN: {"chair"}, LUONG: {"chair"}}


def test_people_of_a_caption_do_what_it_shows() -> None:
    found = roles(
        "Đồng chí Trương Văn Nhãn - Bí thư Huyện ủy (thứ 3 từ trái sang) và đồng chí Lường Thị Thu - Trưởng "
        "Ban Dân vận Huyện ủy (bìa phải) trao Giấy khen cho các tập thể"
    )
    assert found == {NHAN: {"present"}, LUONG: {"present"}}


def test_a_list_of_guests_is_present_and_its_host_speaks() -> None:
    found = roles(
        "Dự hội nghị có các đồng chí: Trương Văn Nhãn - Bí thư Huyện ủy; Lường Thị Thu - Trưởng Ban Dân vận "
        "Huyện ủy; cùng lãnh đạo các xã.",
        "Ông Kiều Quang Vinh, Phó Bí thư Huyện ủy Cái Bè, phát biểu khai mạc.",
    )
    assert found == {NHAN: {"attend"}, LUONG: {"attend"}, VINH: {"speak"}}


def test_who_chairs_is_told_before_the_list_of_guests() -> None:
    found = roles(f"Hội nghị do {BAN} chủ trì; cùng dự có {THU}.")
    assert found == {NHAN: {"chair"}, LUONG: {"attend"}}


def test_a_list_of_guests_goes_on_in_the_next_sentences() -> None:
    found = roles(
        "Đến dự hội nghị có đồng chí Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè. Các đồng chí Phó Bí thư "
        "Huyện ủy: Lường Thị Thu, Kiều Quang Vinh. Về phía Quân khu có "
        "Đại tá Ninh Văn Kha, Phó Chính ủy Quân khu 9."
    )
    assert found == {NHAN: {"attend"}, LUONG: {"attend"}, VINH: {"attend"}, "Ninh Văn Kha": {"attend"}}


@pytest.mark.parametrize(
    "later",
    [
        "Ông Nhãn đề nghị các xã cố gắng hơn.",
        "Ông cũng đề nghị các xã cố gắng hơn.",
        "Bí thư Huyện ủy đề nghị các xã cố gắng hơn.",
        "Bí thư Nhãn đề nghị các xã cố gắng hơn.",
        "Đồng chí cũng lưu ý các xã cố gắng hơn.",
    ],
)
def test_short_names_pronouns_and_offices_mean_the_person(later: str) -> None:
    assert roles(f"Dự hội nghị có {BAN}.", later)[NHAN] == {"attend", "speak"}


def test_an_office_that_two_people_held_means_the_one_named_last() -> None:
    found = roles(
        "Ông Trương Văn Nhãn, nguyên Bí thư Huyện ủy Cái Bè, dự hội nghị.",
        "Dự hội nghị còn có ông Kiều Quang Vinh, Bí thư Huyện ủy Cái Bè.",
        "Bí thư Huyện ủy nhấn mạnh vai trò của Nhân dân.",
    )
    assert found[VINH] == {"attend", "speak"}
    assert found[NHAN] == {"attend"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Ngày mai, {BAN} sẽ dự lễ khai giảng.",
        f"Trước đó, {BAN} đã thăm các hộ nghèo.",
        f"Trao đổi với phóng viên, {BAN} cho biết huyện sẽ làm đường.",
        "“Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, phát biểu hay lắm”, một người dân kể.",
        f"Bài phát biểu của {BAN} được in thành sách.",
        f"Hội nghị chúc mừng {BAN}.",
        f"{BAN} được tặng nhiều giải thưởng văn học.",
        f"Huyện có 5 tập thể được {BAN} trao tặng Giấy khen năm ngoái.",
        f"Về việc của {BAN}, người dân đề nghị làm rõ.",
        f"Dự án do {BAN} phê duyệt đã xong.",
    ],
)
def test_what_is_planned_past_quoted_or_said_of_somebody_is_no_role(sentence: str) -> None:
    sentence = sentence[0].upper() + sentence[1:]
    assert roles(sentence).get(NHAN, set()) == set()


def test_words_of_an_office_are_no_verbs() -> None:
    found = roles(
        "Tham gia đoàn có ông Trương Văn Nhãn, Trưởng Ban Chỉ đạo công tác dân vận huyện Cái Bè.",
        "Bà Lường Thị Thu là Phó Trưởng Ban Chỉ đạo công tác dân vận huyện Cái Bè.",
    )
    assert found[LUONG] == set()


def test_who_was_met_was_there() -> None:
    head = "Sáng 12/5/2023, Chủ tịch nước Kiều Quang Vinh hội kiến với Thủ tướng Lào Khăm Bun Sỉ."
    assert "attend" in roles(head=head)["Khăm Bun Sỉ"]


def test_a_role_has_the_words_that_give_it() -> None:
    found = record("Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, chủ trì hội nghị.")
    (role,) = found["officials"][0]["roles"]
    body = "\n\n".join([TITLE, HELD, "Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, chủ trì hội nghị."])
    assert body[slice(*role["evidence"])] == "chủ trì"
    assert role["event"] == found["events"][0]["id"]


def test_without_an_event_nobody_plays_a_part() -> None:
    found = roles("Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, nói về cây lúa.", head="Cây lúa quê tôi.")
    assert found == {NHAN: set()}
