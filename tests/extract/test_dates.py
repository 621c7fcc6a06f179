"""Dates, stamps and years: what is a calendar date, when a page was published, and which year is meant."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvdb.extract.dates import ANNIVERSARY, BIRTH, DATE, DEADLINE, DOCUMENT, RELATIVE, DateMention, find_dates
from dvdb.extract.stamps import find_stamp
from dvdb.extract.years import YearClues, resolve_end, resolve_year
from dvdb.text.align import match_key


def dates(text: str) -> list[DateMention]:
    return find_dates(text, match_key(text))


@pytest.mark.parametrize(
    ("text", "day", "month", "year", "part"),
    [
        ("Chiều ngày 9-7, Huyện ủy An Lạc họp.", 9, 7, None, "chiều"),
        ("Sáng 8/7, Huyện ủy An Lạc họp.", 8, 7, None, "sáng"),
        ("Chiều ngày 23 – 7, Huyện ủy họp.", 23, 7, None, "chiều"),
        ("Ngày 3-4, Tỉnh ủy họp.", 3, 4, None, None),
        ("Chiều ngày 05/7/2019, Tỉnh ủy họp.", 5, 7, 2019, "chiều"),
        ("Tối 14.6, tại quảng trường.", 14, 6, None, "tối"),
        ("Họp vào ngày 5 tháng 7 năm 2019 tại xã.", 5, 7, 2019, None),
        ("Lúc 10h30 ngày 5/7, đoàn đến.", 5, 7, None, None),
        ("Sáng mùng 2/9, xã tổ chức lễ chào cờ.", 2, 9, None, "sáng"),
        ("Mới đây ngày 27/5, đoàn làm việc.", 27, 5, None, None),
        ("Sáng thứ hai, ngày 15/4, đoàn làm việc.", 15, 4, None, "sáng"),
        ("Đoàn làm việc hôm 11/6 tại huyện.", 11, 6, None, None),
    ],
)
def test_a_day_is_read_in_every_way_it_is_written(
    text: str, day: int, month: int, year: int | None, part: str | None
) -> None:
    (found,) = [d for d in dates(text) if d.kind == DATE]
    assert (found.day, found.month, found.year, found.part_of_day) == (day, month, year, part)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Trong 2 ngày 13 và 14/8, huyện tập huấn.", (13, 8), (14, 8)),
        ("Từ ngày 30/6 đến 2/7, huyện tập huấn.", (30, 6), (2, 7)),
        ("Từ ngày 11-13/5, huyện tập huấn.", (11, 5), (13, 5)),
        ("Trong hai ngày 18 - 19/8, huyện tập huấn.", (18, 8), (19, 8)),
        ("Trong các ngày 1, 2 và 3/8, huyện tập huấn.", (1, 8), (3, 8)),
        ("Diễn ra từ ngày 29/3 đến 3/4/2019.", (29, 3), (3, 4)),
    ],
)
def test_a_range_has_its_first_and_last_day(text: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    (found,) = dates(text)
    assert ((found.day, found.month), (found.end_day, found.end_month)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Xếp hạng: 5 - 1 phiếu bầu",
        "19/19 xã đạt chuẩn, 4/4 tiêu chí",
        "Trực 24/7 để phục vụ nhân dân",
        "đồng chí An (thứ 3 từ phải sang)",
        "điện thoại 024.3456.789",
        "đạt 10.5% kế hoạch, giá 5.6 triệu đồng",
        "bà con ở nhà số 12/5 đường Hoa Mai",
        "Công văn 12/4-CV",
        "đội nhà thắng 3-2",
        "tăng từ 1/3 đến 2/3 số hộ",
        "lễ hội mở ngày 13/1 âm lịch",
        "ngày 31/2, ngày 45/7",
    ],
)
def test_what_only_looks_like_a_date_is_left_out(text: str) -> None:
    assert [d for d in dates(text) if d.kind == DATE] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("kỷ niệm 65 năm ngày chiến thắng (7/5/1954 – 7/5/2019)", ANNIVERSARY),
        ("chào mừng Quốc khánh 2/9", ANNIVERSARY),
        ("kỷ niệm Ngày truyền thống 15/10", ANNIVERSARY),
        ("Ông Lò Văn Sơn sinh ngày 4-11-1964 tại xã Bản Mới", BIRTH),
        ("Kết luận số 24-KL/TU ngày 5.6.2012 của Tỉnh ủy", DOCUMENT),
        ("hoàn thành trước ngày 30.6", DEADLINE),
        ("Sáng nay, huyện An Lạc họp.", RELATIVE),
    ],
)
def test_a_day_that_dates_no_event_says_what_it_is(text: str, kind: str) -> None:
    assert [d.kind for d in dates(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("Sáng nay (29/11), huyện họp.", "nay"),
        ("Sáng qua 11.10, huyện họp.", "qua"),
        ("Sáng nay, 22/1, huyện họp.", "nay"),
    ],
)
def test_nay_and_qua_stay_with_their_day(text: str, relative: str) -> None:
    (found,) = dates(text)
    assert found.relative == relative and found.part_of_day == "sáng" and found.day is not None


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Thứ tư - 24/07/2024 09:10", "2024-07-24T09:10:00+07:00"),
        ("Cập nhật ngày: 29/12/2022 13:30:26", "2022-12-29T13:30:26+07:00"),
        ("Thứ sáu, 15/10/2021", "2021-10-15"),
        ("15/10/2021 | 08:30", "2021-10-15T08:30:00+07:00"),
        ("08:30 15/10/2021", "2021-10-15T08:30:00+07:00"),
        ("Post date: 15/10/2021", "2021-10-15"),
        ("Ngày đăng: 15/10/2021 | Lượt xem: 33", "2021-10-15"),
        ("10/29/2021 8:30:00 PM", "2021-10-29T20:30:00+07:00"),
        ("Sáng 15/10/2021, huyện An Lạc tổ chức hội nghị", None),
        ("Ngày 15/10/2021, UBND huyện An Lạc tổ chức", None),
        ("Xếp hạng: 5 - 1 phiếu bầu", None),
        ("", None),
    ],
)
def test_a_stamp_line_gives_the_time_of_publication(line: str, stamp: str | None) -> None:
    assert find_stamp(line) == stamp


BACKGROUND = "Đồng bào các dân tộc chung sức làm ăn. " * 20


def resolved(text: str, published: str | None = None) -> str | None:
    key = match_key(text)
    found = find_dates(text, key)
    first = next(d for d in found if d.kind in (DATE, RELATIVE))
    return resolve_year(first, published, YearClues(text, key, found))[0]


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        (
            "Chiều 9-7, Huyện ủy sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2024.",
            None,
            "2024-07-09",
        ),
        ("Ngày 3-4, Tỉnh ủy sơ kết quý I, triển khai nhiệm vụ quý II-2024.", None, "2024-04-03"),
        (
            "Ngày 19/1, Huyện ủy tổng kết công tác năm 2018, triển khai chương trình năm 2019.",
            None,
            "2019-01-19",
        ),
        ("Chiều 15/12, Huyện ủy nghe kết quả hoạt động năm 2018, chuẩn bị cho năm 2019.", None, "2018-12-15"),
        ("Tối 14.6, kỷ niệm 60 năm (14.6.1957 - 14.6.2017).", None, "2017-06-14"),
        ("Sáng 31/8, ông An nhận chức kể từ ngày 1/9/2019.", None, "2019-08-31"),
        ("Sáng 8/8, ông Lê Văn An (44 tuổi) nhận chức. Ông Lê Văn An sinh năm 1974.", None, "2018-08-08"),
        ("Sáng 8/8, huyện họp bàn nhiệm kỳ 2016-2021.", None, "--08-08"),
        ("Sáng 5/2, huyện gặp mặt đầu xuân Kỷ Hợi.", None, "2019-02-05"),
        ("Ngày 20/12, huyện chuẩn bị đón Tết Nguyên đán Kỷ Hợi.", None, "2018-12-20"),
        ("Tối 4/6, huyện khai mạc Lễ hội Hoa Ban lần thứ 3 năm 2022.", None, "2022-06-04"),
        ("Tối 4/6, xã họp. Tọa đàm Du lịch Việt - Lào 2022 do Sở Du lịch tổ chức.", None, "2022-06-04"),
        ("Ngày 4/6, tỉnh họp. Ông An yêu cầu trong năm 2022, các sở phải làm xong.", None, "2022-06-04"),
        ("Ngày 4/6, tỉnh họp. Từ đầu năm 2022, huyện đã làm 30 ngôi nhà.", None, "2022-06-04"),
        (
            f"Ngày 8/2, huyện họp bàn. {BACKGROUND}Trong năm 2021, huyện đã thu 30 tỷ đồng.",
            None,
            "2022-02-08",
        ),
        ("Ngày 10/6, huyện họp. Xã sẽ làm xong mọi việc ở bản vào cuối tháng 6/2022.", None, "2022-06-10"),
        ("Ngày 10/6, huyện họp theo văn bản số 310/UBND ngày 2/6/2022.", None, "2022-06-10"),
        ("Ngày 10/5, huyện họp. Kế hoạch năm 2022 sẽ xong, còn lại làm trong năm 2023.", None, "2022-05-10"),
        ("Ngày 10/6, huyện họp. Cầu phải xong trước ngày 30/6/2022.", None, "2022-06-10"),
        ("Ngày 10/11, huyện họp. Quy định mới có hiệu lực từ 1/1/2023.", None, "2022-11-10"),
        ("Ngày 3/5, tỉnh tổ chức hội nghị báo cáo viên các huyện, tháng 5/2022.", None, "2022-05-03"),
        ("Sáng 29/3, huyện phát động thi đua, từ ngày 7-4 đến ngày 7-5-2022.", None, "2022-03-29"),
        ("Ngày 9/5, tỉnh họp. Năm 2021 thu 30 tỷ đồng. Năm 2022, tỉnh đặt mục tiêu 40.", None, "2022-05-09"),
        ("Sáng 8/8, huyện họp.", "2020-08-09", "2020-08-08"),
        ("Sáng 28/12, huyện họp.", "2020-01-03T08:00:00+07:00", "2019-12-28"),
        ("Hôm qua, huyện họp.", "2020-03-01", "2020-02-29"),
        ("Hôm qua, huyện họp.", None, None),
    ],
)
def test_the_year_comes_from_the_text_or_the_day_of_publication(
    text: str, published: str | None, wanted: str | None
) -> None:
    assert resolved(text, published) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 4/6, tỉnh họp. Từ năm 2012 đến năm 2020, huyện làm 30 ngôi nhà.",
        "Ngày 4/6, tỉnh họp. Thu ngân sách cao hơn năm 2021.",
        "Ngày 4/6, tỉnh họp bàn thi hành Luật Hợp tác xã năm 2012.",
        "Ngày 4/6, tỉnh họp. Hội Hữu nghị được thành lập ngày 28/4/2011.",
        "Ngày 4/6, tỉnh họp theo Kết luận số 24-KL/TU ngày 5/11/2012.",
        "Ngày 4/6, tỉnh họp bàn quy hoạch, tầm nhìn du lịch 2030.",
        "Ngày 4/6, tỉnh họp. Tháng 3/2014, ông Lò Văn An được bầu giữ chức Phó Chủ tịch.",
    ],
)
def test_a_year_of_other_times_tells_nothing(text: str) -> None:
    assert resolved(text) == "--06-04"


def test_a_story_does_not_lie_before_what_it_tells_as_past() -> None:
    text = "Ngày 4/6, tỉnh họp về kết quả năm 2015. Cây cầu đã khánh thành ngày 20/5/2018."
    assert resolved(text) == "2018-06-04"


def test_a_range_over_new_year_ends_in_the_next_year() -> None:
    (found,) = dates("Từ ngày 28/12 đến 3/1, huyện tập huấn.")
    assert resolve_end(found, "2021-01-05") == "2021-01-03"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("ngàysáng 0123456789/.-–,()quámhôm\nĐiều"), max_size=120))
def test_any_text_is_read_and_every_surface_lies_in_it(text: str) -> None:
    body = unicodedata.normalize("NFC", text)
    key = match_key(body)
    found = find_dates(body, key)
    for d in found:
        assert 0 <= d.start < d.end <= len(body)
    starts = [d.start for d in found]
    assert starts == sorted(starts)
    for d in found:
        resolve_year(d, None, YearClues(body, key, found))
    find_stamp(body)


def test_a_decomposed_text_gives_the_same_dates_once_composed() -> None:
    text = "Chiều ngày 23 – 7, Đảng ủy xã họp; kỷ niệm Quốc khánh 2/9."
    again = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text))
    assert dates(again) == dates(text)
