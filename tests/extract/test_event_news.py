"""Events in general news: what the story reports, what only comes up in it, and who holds what."""

from __future__ import annotations

import pytest
from support.extraction import events, organizer

BACKGROUND = "Bà con trong vùng trồng chè và nuôi dê. " * 4


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chiều 5/6, UBND huyện Mường La tổ chức buổi họp về cây chè.", "buổi họp"),
        ("Chiều 5/6, UBND huyện Mường La tổ chức cuộc giao ban với các xã.", "cuộc giao ban"),
        ("Chiều 5/6, Thủ tướng Lò Văn Pánh đã tiếp thân mật Ngài Kham Sỉ, Đại sứ Lào.", "buổi tiếp"),
        (
            "Tin vùng cao\nLàm việc với các phòng ngày 6/2, ông Lò Văn Pánh yêu cầu sửa đường.",
            "buổi làm việc",
        ),
        ("Sáng 5/6, đoàn của Tỉnh ủy Sơn La đã làm việc với Huyện ủy Mường La.", "buổi làm việc"),
        (
            "Ngày 5/6, Bí thư Tỉnh ủy có chuyến thăm và làm việc tại huyện Mường La.",
            "chuyến thăm và làm việc",
        ),
        ("Sáng 5/6, lãnh đạo huyện đã trao quyết định nghỉ hưu cho ông Lò Văn Pánh.", "trao quyết định"),
        (
            "Sáng 5/6, Huyện ủy Mường La công bố quyết định về cán bộ. Phát biểu tại lễ, ông Pánh cảm ơn.",
            "lễ công bố quyết định",
        ),
        ("Tối 5/6, UBND huyện Mường La tổ chức Chương trình “Chè xanh quê tôi”.", "chương trình"),
        ("Tối 5/6, UBND huyện Mường La tổ chức bế mạc Festival Chè.", "lễ bế mạc"),
        ("Chiều 5/6, phát biểu trước HĐND thành phố Sơn La, ông Pánh nói về cây xanh.", "kỳ họp"),
        ("Trong phần trả lời chất vấn tại HĐND tỉnh Sơn La ngày 5/6, ông Pánh nhận lỗi.", "phiên chất vấn"),
        ("Tin hội trường\nSáng 5/6, Quốc hội thảo luận ở hội trường về luật chè.", "phiên thảo luận"),
        ("Sáng 5/6, tại chùa làng Hạ đã diễn ra lễ khai hội xuân.", "lễ khai hội"),
    ],
)
def test_an_event_is_called_as_the_text_calls_it(text: str, kind: str) -> None:
    assert events(text)[0]["type"] == kind


@pytest.mark.parametrize(
    "text",
    [
        "Cháy nhà ở bản Mòn\nNgày 1/1, công an tiến hành kiểm tra xe tải chở gỗ trên đường.",
        "Đường mới\nTổ giám định đã làm việc từ ngày 2/6 đến nay.",
        "Quy định mua sắm\nĐơn vị được chọn thầu khi tổ chức các hội nghị, hội thảo, đại hội trong ngày 3/4.",
        "Khách quý\nChủ tịch Kham Sỉ sẽ thăm Việt Nam và tham dự Hội nghị Chủ tịch Mặt trận từ ngày 23/6.",
        "Chủ tịch sẽ nói trước dân\nTại kỳ họp lần này, ngày 15/6, Chủ tịch xã sẽ trả lời dân.",
        "Luật mới\nNgày 12/7, ông Pánh công bố 6 luật được thông qua tại kỳ họp thứ 3 Quốc hội.",
        "Sửa đình\nSở đề nghị UBND xã dừng thi công, đồng thời tổ chức hội nghị xin ý kiến, ngày 17/1.",
        f"Nói về cây chè\nChiều 3/6, ông Pánh trả lời phỏng vấn. {BACKGROUND}Tại cuộc họp tôi đã nói rồi.",
        "Ảnh cũ\nTháng 5/1941, tại Hội nghị Trung ương ở hang đá, ông được bầu.",
        "Trâu chọi\nChiều 3/7, ban tổ chức lễ hội chọi trâu cho biết con trâu ốm.",
    ],
    ids=[
        "police",
        "since",
        "list",
        "to come",
        "announced",
        "passed",
        "asked for",
        "interview",
        "history",
        "committee",
    ],
)
def test_what_only_comes_up_is_no_event(text: str) -> None:
    assert events(text) == []


def test_a_meeting_days_before_the_story_is_its_background() -> None:
    text = (
        f"Phạt chủ xưởng\nNgày 22/6, UBND huyện Mường La ra quyết định phạt. {BACKGROUND}"
        "Ngày 8/6, đoàn liên ngành có buổi làm việc với xưởng."
    )
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ông Pánh chủ trì cuộc họp của Ban Chỉ đạo xử lý các xưởng chậm tiến độ, kém hiệu quả. "
            "Ông họp sáng 5/6.",
            "Ban Chỉ đạo xử lý các xưởng chậm tiến độ, kém hiệu quả",
        ),
        (
            "Sáng 5/6, cuộc giao ban giữa UBND tỉnh Sơn La với các sở bàn về chè.",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        ("Sáng 5/6, lễ tuyên dương được Sở Y tế tỉnh Sơn La tổ chức.", "Sở Y tế Sơn La"),
        ("Ngày 5/6, UBND tỉnh Sơn La đã chủ trì một cuộc họp về chè.", "Ủy ban nhân dân tỉnh Sơn La"),
        (
            "Ngày 5/6, UBND huyện Mường La (Sơn La) và Cty TNHH Chè Xanh đã tổ chức lễ khánh thành cầu.",
            "Ủy ban nhân dân huyện Mường La và Công ty trách nhiệm hữu hạn Chè Xanh",
        ),
        (
            "Ông Pánh nói tại phiên làm việc sáng 5/6 của Ủy ban nhân dân tỉnh Sơn La.",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        ("Ảnh: Lò Pánh - TTXVN Tiếp tục chương trình kỳ họp, sáng 5/6, Quốc hội nghe báo cáo.", "Quốc hội"),
        ("Ngày 5/6, Công ty CP Chè Xanh đã tổ chức lễ ra mắt.", "Công ty Cổ phần Chè Xanh"),
    ],
)
def test_the_holder_is_told_in_many_ways(text: str, wanted: str) -> None:
    assert organizer(text) == wanted


def test_a_decision_of_a_body_is_no_meeting_of_it() -> None:
    text = "Chiều 5/6, tại huyện Mường La diễn ra hội nghị công bố quyết định của Bộ Chính trị."
    assert organizer(text) != "Bộ Chính trị"


def test_press_conference_is_held_by_whom_a_later_sentence_names() -> None:
    text = (
        "Ông Lò Văn Pánh cho biết điều này trong cuộc họp báo sáng 28/6.\n"
        "Tại buổi họp báo do UBND tỉnh Sơn La tổ chức, nhiều câu hỏi được nêu."
    )
    assert organizer(text) == "Ủy ban nhân dân tỉnh Sơn La"


def test_title_of_an_event_does_not_end_in_a_word_that_leads_on() -> None:
    (event,) = events("UBND tỉnh Sơn La tổ chức hội nghị về trồng chè tại Mường La từ ngày 5/6/2023.")
    assert event["title"] == "Hội nghị về trồng chè tại Mường La"
