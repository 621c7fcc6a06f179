"""Who holds which office: the ways officialese joins people and offices, and who is no official."""

from __future__ import annotations

import pytest
from support.extraction import Office, offices
from support.extraction import record as record_of


def names(text: str) -> list[str]:
    return [official["name"] for official in record_of(text)["officials"]]


TH = "Tỉnh ủy"
UB = "Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize(
    "text",
    [
        "Dự hội nghị có Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu Giàng Văn Páo.",
        "Dự hội nghị có đồng chí Giàng Văn Páo, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu.",
        "Dự hội nghị có đồng chí Giàng Văn Páo - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu.",
        "Dự hội nghị có đồng chí Giàng Văn Páo - Phó Bí thư Tỉnh ủy - Chủ tịch UBND tỉnh Lai Châu.",
        "Dự hội nghị có đồng chí Giàng Văn Páo (Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu).",
        "Đồng chí Giàng Văn Páo là Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu.",
        "Đồng chí Giàng Văn Páo, Phó Bí thư, Chủ tịch UBND tỉnh Lai Châu dự hội nghị.",
        "Đồng chí Giàng Văn Páo, Phó Bí thư Tỉnh ủy kiêm Chủ tịch UBND tỉnh Lai Châu dự hội nghị.",
        "Đồng chí Giàng Văn Páo, PBT Tỉnh ủy, CT UBND tỉnh Lai Châu dự; Chủ tịch UBND tỉnh Lai Châu nói.",
        "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu, đồng chí Giàng Văn Páo chủ trì.",
    ],
    ids=[
        "before",
        "comma",
        "dash",
        "dashes",
        "brackets",
        "is",
        "party first",
        "kiem",
        "abbreviated",
        "comma before name",
    ],
)
def test_a_chain_of_offices_belongs_to_one_person(text: str) -> None:
    wanted = {("Giàng Văn Páo", "Phó Bí thư", TH, "Lai Châu")}
    if "CT UBND" not in text:
        wanted.add(("Giàng Văn Páo", "Chủ tịch", UB, "Lai Châu"))
    assert wanted <= offices(text)
    assert {o[0] for o in offices(text)} == {"Giàng Văn Páo"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Đồng chí Lò Thị Mến, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy Sơn La phát biểu.",
            {
                ("Lò Thị Mến", "Ủy viên Ban Thường vụ", TH, "Sơn La"),
                ("Lò Thị Mến", "Trưởng Ban", "Ban Dân vận Tỉnh ủy", "Sơn La"),
            },
        ),
        (
            "Đồng chí Trần Đức Mạnh, Phó Chủ tịch - Tổng Thư ký Ủy ban Trung ương MTTQ Việt Nam phát biểu.",
            {
                ("Trần Đức Mạnh", "Phó Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", None),
                ("Trần Đức Mạnh", "Tổng Thư ký", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", None),
            },
        ),
        (
            "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Hòa Bình Bùi Văn Sáng dự.",
            {
                ("Bùi Văn Sáng", "Bí thư", TH, "Hòa Bình"),
                ("Bùi Văn Sáng", "Chủ tịch", "Hội đồng nhân dân tỉnh", "Hòa Bình"),
            },
        ),
        (
            "Ông Hà Công Luận, Huyện ủy viên, Chủ tịch UBND xã Mường Lý, huyện Mường Lát trao quà.",
            {
                ("Hà Công Luận", "Huyện ủy viên", "Huyện ủy", "Mường Lát"),
                ("Hà Công Luận", "Chủ tịch", "Ủy ban nhân dân xã", "Mường Lý"),
            },
        ),
    ],
    ids=["board takes the committee", "two titles of a body", "place given last", "district and commune"],
)
def test_what_one_office_of_a_chain_leaves_out_the_others_say(text: str, wanted: set[Office]) -> None:
    assert offices(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Dự hội nghị có các đồng chí Phó Chủ tịch UBND tỉnh Bắc Kạn: Nông Văn Chí, Hà Thị Liễu.",
            {
                ("Nông Văn Chí", "Phó Chủ tịch", UB, "Bắc Kạn"),
                ("Hà Thị Liễu", "Phó Chủ tịch", UB, "Bắc Kạn"),
            },
        ),
        (
            "Các Phó Chủ tịch UBND tỉnh Bắc Kạn Nông Văn Chí và Hà Thị Liễu dự buổi làm việc.",
            {
                ("Nông Văn Chí", "Phó Chủ tịch", UB, "Bắc Kạn"),
                ("Hà Thị Liễu", "Phó Chủ tịch", UB, "Bắc Kạn"),
            },
        ),
        (
            "Cùng dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An: Vi Văn Tài - Trưởng Ban Dân vận "
            "Tỉnh ủy; Cao Thị Nhàn - Giám đốc Công an tỉnh.",
            {
                ("Vi Văn Tài", "Ủy viên Ban Thường vụ", TH, "Nghệ An"),
                ("Vi Văn Tài", "Trưởng Ban", "Ban Dân vận Tỉnh ủy", "Nghệ An"),
                ("Cao Thị Nhàn", "Ủy viên Ban Thường vụ", TH, "Nghệ An"),
                ("Cao Thị Nhàn", "Giám đốc", "Công an tỉnh", "Nghệ An"),
            },
        ),
        (
            "Hai Phó Chủ tịch HĐND tỉnh Gia Lai là ông Siu Phước và bà Rơ Châm Hồng.",
            {
                ("Siu Phước", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh", "Gia Lai"),
                ("Rơ Châm Hồng", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh", "Gia Lai"),
            },
        ),
        (
            "HĐND tỉnh bầu ông Cao Thanh Lịch làm Chủ tịch HĐND tỉnh An Giang; hai phó chủ tịch là ông "
            "Lê Văn Ngọ và bà Trần Thị Phin.",
            {
                ("Cao Thanh Lịch", "Chủ tịch", "Hội đồng nhân dân tỉnh", "An Giang"),
                ("Lê Văn Ngọ", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh", "An Giang"),
                ("Trần Thị Phin", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh", "An Giang"),
            },
        ),
    ],
    ids=["colon", "directly", "own offices too", "are", "body of the chair"],
)
def test_a_shared_title_counts_for_each(text: str, wanted: set[Office]) -> None:
    assert offices(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Dự có: Nông Văn Chí - Bí thư Huyện ủy Na Rì; Hà Thị Liễu - Chủ tịch UBND huyện Pác Nặm.",
        "Đến dự có ông Nông Văn Chí, Bí thư Huyện ủy Na Rì; bà Hà Thị Liễu, Chủ tịch UBND huyện Pác Nặm.",
        "Bí thư Huyện ủy Na Rì Nông Văn Chí và Chủ tịch UBND huyện Pác Nặm Hà Thị Liễu đến dự.",
        "Ông Nông Văn Chí - Bí thư Huyện ủy Na Rì và bà Hà Thị Liễu - Chủ tịch UBND huyện Pác Nặm đến dự.",
        "Bí thư Huyện ủy Na Rì Nông Văn Chí, Chủ tịch UBND huyện Pác Nặm Hà Thị Liễu đến dự.",
    ],
    ids=["semicolon and dash", "semicolon and comma", "titles first, and", "dash and", "titles first, comma"],
)
def test_each_of_a_list_has_his_own_offices(text: str) -> None:
    assert offices(text) == {
        ("Nông Văn Chí", "Bí thư", "Huyện ủy", "Na Rì"),
        ("Hà Thị Liễu", "Chủ tịch", "Ủy ban nhân dân huyện", "Pác Nặm"),
    }


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Đồng chí Lê Quang Tạo, nguyên Bí thư Tỉnh ủy Hà Nam dự lễ.", "former"),
        ("Dự lễ có nguyên Bí thư Tỉnh ủy Hà Nam Lê Quang Tạo.", "former"),
        ("Ông Lê Quang Tạo từng là Bí thư Tỉnh ủy Hà Nam.", "former"),
        ("Cựu Bí thư Tỉnh ủy Hà Nam Lê Quang Tạo kể lại.", "former"),
        ("Ông Lê Quang Tạo, quyền Bí thư Tỉnh ủy Hà Nam, chủ trì.", "acting"),
        ("Tân Bí thư Tỉnh ủy Hà Nam Lê Quang Tạo phát biểu.", None),
    ],
    ids=["nguyên after", "nguyên before", "từng là", "cựu", "quyền", "tân"],
)
def test_former_and_acting_offices_are_marked(text: str, flag: str | None) -> None:
    record = record_of(text)
    (official,) = record["officials"]
    (position,) = official["positions"]
    assert (position["title"], position["organization"], position["place"]) == ("Bí thư", TH, "Hà Nam")
    assert position["former"] == (flag == "former")
    assert position["acting"] == (flag == "acting")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "HĐND tỉnh đã bầu ông Đinh Khắc Tiệp giữ chức Phó Chủ tịch UBND tỉnh Quảng Ngãi.",
            {("Đinh Khắc Tiệp", "Phó Chủ tịch", UB, "Quảng Ngãi")},
        ),
        (
            "Ông Đinh Khắc Tiệp, Giám đốc Sở Tài chính, được bổ nhiệm giữ chức "
            "Chánh Văn phòng UBND tỉnh Quảng Ngãi.",
            {
                ("Đinh Khắc Tiệp", "Giám đốc", "Sở Tài chính", "Quảng Ngãi"),
                ("Đinh Khắc Tiệp", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh", "Quảng Ngãi"),
            },
        ),
        (
            "Ông Đinh Khắc Tiệp được bầu làm Bí thư Huyện ủy Ba Tơ thay ông Phạm Viết Rin.",
            {
                ("Đinh Khắc Tiệp", "Bí thư", "Huyện ủy", "Ba Tơ"),
                ("Phạm Viết Rin", "Bí thư", "Huyện ủy", "Ba Tơ"),
            },
        ),
        (
            "Thủ tướng Lê Hữu Phong ký quyết định bổ nhiệm ông Đinh Khắc Tiệp giữ chức Thứ trưởng Bộ Nội vụ.",
            {
                ("Lê Hữu Phong", "Thủ tướng", "Chính phủ", None),
                ("Đinh Khắc Tiệp", "Thứ trưởng", "Bộ Nội vụ", None),
            },
        ),
        (
            "Các đại biểu HĐND tỉnh Quảng Ngãi đã bầu ông Đinh Khắc Tiệp giữ chức Chủ tịch UBND tỉnh.",
            {("Đinh Khắc Tiệp", "Chủ tịch", UB, "Quảng Ngãi")},
        ),
        (
            "Ông Đinh Khắc Tiệp, người tiền nhiệm của ông Phạm Viết Rin, được điều động "
            "giữ chức Bí thư Huyện ủy Ba Tơ.",
            {("Đinh Khắc Tiệp", "Bí thư", "Huyện ủy", "Ba Tơ")},
        ),
        (
            "Ông Đinh Khắc Tiệp (phải) nhận quyết định giữ chức Bí thư Huyện ủy Ba Tơ.",
            {("Đinh Khắc Tiệp", "Bí thư", "Huyện ủy", "Ba Tơ")},
        ),
        (
            "Bà Phạm Thị Rin, Giám đốc Sở Y tế Quảng Ngãi, cho biết chức vụ Phó Giám đốc Sở Y tế còn khuyết.",
            {("Phạm Thị Rin", "Giám đốc", "Sở Y tế", "Quảng Ngãi")},
        ),
    ],
    ids=[
        "elected",
        "moved",
        "in the place of",
        "who signs is not appointed",
        "who elects is not elected",
        "predecessor",
        "receives the decision",
        "speaks of a post",
    ],
)
def test_news_of_appointments(text: str, wanted: set[Office]) -> None:
    assert offices(text) == wanted


def test_a_life_told_in_a_list_gives_every_former_office() -> None:
    text = (
        "Ông Lương Văn Bằng từng giữ các chức vụ: Bí thư Huyện đoàn Chợ Đồn; "
        "Phó Chủ tịch UBND huyện Chợ Đồn; "
        "Giám đốc Sở Nội vụ tỉnh Bắc Kạn."
    )
    assert offices(text) == {
        ("Lương Văn Bằng", "Bí thư", "Huyện đoàn", "Chợ Đồn"),
        ("Lương Văn Bằng", "Phó Chủ tịch", "Ủy ban nhân dân huyện", "Chợ Đồn"),
        ("Lương Văn Bằng", "Giám đốc", "Sở Nội vụ", "Bắc Kạn"),
    }


@pytest.mark.parametrize(
    "name",
    [
        "Y Thông Niê",
        "Y Biăk Mlô",
        "H'Lan Êban",
        "K’Brèm",
        "A Ngọc Lâm",
        "Điểu Xuân Thành",
        "Rơ Mah Thảo",
        "Ksor Hải",
        "Giàng Seo Sử",
        "Sùng A Lềnh",
        "Lò Văn Mừng",
        "Quàng Thị Vân",
        "Thạch Sa Rây",
        "Danh Hoàng Nam",
        "Chamaléa Thủy",
        "Alăng Đức",
        "Tôn Nữ Minh Châu",
        "Âu Dương Quân",
        "Pờ Hùng Sang",
        "Bế Xuân Đại",
    ],
)
def test_names_of_all_peoples(name: str) -> None:
    text = f"Chủ trì hội nghị là đồng chí {name}, Phó Chủ tịch HĐND tỉnh Kon Tum."
    assert offices(text) == {(name, "Phó Chủ tịch", "Hội đồng nhân dân tỉnh", "Kon Tum")}


@pytest.mark.parametrize(
    "honorific",
    [
        "đồng chí",
        "đ/c",
        "ông",
        "bà",
        "Thiếu tướng",
        "Đại tá",
        "Thượng tá",
        "PGS.TS",
        "TS.",
        "GS.TS",
        "Thạc sĩ",
        "bác sĩ",
        "Tiến sĩ",
        "đồng chí Đại tá",
    ],
)
def test_ranks_degrees_and_respect_are_no_part_of_a_name(honorific: str) -> None:
    text = f"Dự buổi lễ có {honorific} Tạ Quang Hiển, Phó Giám đốc Sở Y tế tỉnh Hà Nam."
    assert offices(text) == {("Tạ Quang Hiển", "Phó Giám đốc", "Sở Y tế", "Hà Nam")}


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị diễn ra trên đường Nguyễn Huệ, cạnh trụ sở UBND tỉnh; Chủ tịch UBND tỉnh vắng mặt.",
        "Hiệu trưởng dự lễ khai giảng tại Trường THPT Lê Hồng Phong.",
        "Cán bộ học tập và làm theo tư tưởng Hồ Chí Minh; Bí thư Tỉnh ủy giao các ban tham mưu.",
        "Chủ tịch Hồ Chí Minh dạy: dân vận khéo thì việc gì cũng thành công.",
        "Đoàn viên Đoàn Thanh niên Cộng sản Hồ Chí Minh ra quân; Bí thư Tỉnh đoàn phát động.",
        "Lãnh đạo tỉnh dâng hương Nhà tưởng niệm đồng chí Lê Duẩn tại công viên Lê Duẩn.",
        "Giải thưởng Tôn Đức Thắng được trao cho mười kỹ sư; Chủ tịch LĐLĐ tỉnh trao giải.",
        "Cầu thủ Nguyễn Quang Lập ghi bàn, Chủ tịch UBND tỉnh thưởng nóng toàn đội.",
        "Ca sĩ Đàm Thu Trang hát trước các đại biểu và lãnh đạo Sở Văn hóa.",
        "Bà Nguyễn Thị Thắm ở thôn Đông kể chuyện với cán bộ UBND xã.",
        "Theo bị cáo Trần Văn Khải, giám đốc sở đã ký văn bản.",
        "Phong trào Nguyễn Văn Trỗi lan rộng; Bí thư Tỉnh đoàn biểu dương.",
        "Bệnh viện Nguyễn Tri Phương tiếp nhận ca bệnh, Sở Y tế vào cuộc.",
        "Sân vận động Hàng Đẫy đón khán giả; Trưởng Ban Tổ chức cho biết vé đã bán hết.",
        "Sau vòng đấu, Giám đốc Sở tuyên dương Trung tâm Văn hóa Thái Bình Dương.",
        "Tổng thống Phi-lip-pin sẽ thăm Việt Nam.",
        "Đội trưởng Lê Quang Bách của đội tuyển ghi hai bàn.",
        "Ông Tạ Văn Ba chuẩn bị lên chức Chánh Thanh tra.",
    ],
    ids=[
        "street",
        "school",
        "thought",
        "the president of old",
        "youth union",
        "a dead leader",
        "award",
        "footballer",
        "singer",
        "villager",
        "accused",
        "movement",
        "hospital",
        "organizers of a match",
        "an ocean",
        "a country",
        "captain of a team",
        "only planned",
    ],
)
def test_a_name_without_an_office_is_no_official(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "tail",
    [
        "Ảnh: Trần Văn Lộc",
        "Tin, ảnh: Trần Văn Lộc",
        "Bài và ảnh: Trần Văn Lộc",
        "Theo Trần Văn Lộc",
        "Trần Văn Lộc",
    ],
    ids=["photo", "news and photo", "text and photo", "after", "bare"],
)
def test_bylines_and_credits_are_no_officials(tail: str) -> None:
    text = (
        "Hội nghị dân vận\nSáng 3/5, hội nghị diễn ra tại thị xã.\n"
        f"Phát biểu tại hội nghị có Phó Chủ tịch UBND tỉnh Hà Nam Đỗ Đức Bình.\n{tail}"
    )
    assert names(text) == ["Đỗ Đức Bình"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bí thư Quang Dũng nói về đầu tư\nBí thư Thành ủy Đà Nẵng Phan Quang Dũng phát biểu. "
            "Bí thư Quang Dũng chia sẻ thêm.",
            ["Phan Quang Dũng"],
        ),
        (
            "Phó Chủ tịch nước Đặng Thị Minh Thu dự lễ. Phó Chủ tịch nước Đặng Minh Thu trao quà.",
            ["Đặng Thị Minh Thu"],
        ),
        (
            "Tổng thống Nga Viktor Sorokin tới Hà Nội. Tổng thống Sorokin cảm ơn.",
            ["Viktor Sorokin"],
        ),
        (
            "Ông Lê Bá Sang là Chủ tịch UBND huyện Ea Kar. Ông Sang cho biết thêm.",
            ["Lê Bá Sang"],
        ),
    ],
    ids=["given names", "without Thị", "family name abroad", "given name"],
)
def test_shorter_forms_of_a_name_are_the_same_person(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sau phần trả lời của Bộ trưởng Bộ Y tế, Chủ tịch Quốc hội Lê Thị Ngân kết luận.",
            {("Lê Thị Ngân", "Chủ tịch", "Quốc hội", None)},
        ),
        (
            "Báo cáo với Bí thư Thành ủy Cần Thơ, Phó Giám đốc Sở Xây dựng Võ Phi Long nêu số liệu.",
            {("Võ Phi Long", "Phó Giám đốc", "Sở Xây dựng", "Cần Thơ")},
        ),
        (
            "Thư ký báo chí Tổng thống Nga, ông Pavel Orlov nói như vậy.",
            {("Pavel Orlov", "Thư ký báo chí Tổng thống", None, "Nga")},
        ),
    ],
    ids=["minister and chair of parliament", "secretary and deputy director", "press secretary"],
)
def test_neighbouring_offices_of_two_people_are_kept_apart(text: str, wanted: set[Office]) -> None:
    assert offices(text) == wanted


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bí thư Tỉnh ủy Kiên Giang Thái Bá Trung dự lễ.", "Kiên Giang"),
        ("Chủ tịch UBND huyện Krông Nô, tỉnh Đắk Nông Ngô Xuân Đức dự lễ.", "Krông Nô"),
        ("Bí thư Huyện ủy Đăk R'lấp Hồ Văn Muôn dự lễ.", "Đắk R'Lấp"),
        ("Chủ tịch UBND thành phố Buôn Ma Thuột Vũ Văn Hưng dự lễ.", "Buôn Ma Thuột"),
        ("Bí thư Thành ủy TP.HCM Trần Lưu Tâm dự lễ.", "Hồ Chí Minh"),
        ("Phó Chủ tịch UBND xã Phúc Hòa (huyện Tân Yên, Bắc Giang) Vi Văn Tôn dự lễ.", "Phúc Hòa"),
        ("Bí thư Đà Nẵng Phan Quang Dũng dự lễ.", "Đà Nẵng"),
        ("Chủ tịch UBND Quận 5 Hồ Minh Tâm dự lễ.", "5"),
        ("Tại tỉnh Yên Bái, Bí thư Tỉnh ủy Đỗ Đức Lâm dự lễ.", "Yên Bái"),
        ("Bí thư Tỉnh ủy Thừa Thiên - Huế Lê Trường Sơn dự lễ.", "Thừa Thiên Huế"),
    ],
    ids=[
        "glued",
        "province after",
        "spelling",
        "buôn",
        "TP.HCM",
        "brackets",
        "no body",
        "number",
        "context",
        "hyphen",
    ],
)
def test_the_place_of_an_office(text: str, place: str) -> None:
    found = offices(text)
    assert {o[3] for o in found} == {place}
    assert len({o[0] for o in found}) == 1


def test_a_municipality_has_no_provincial_committee() -> None:
    text = "Hội nghị tổ chức tại thành phố Hồ Chí Minh. Ông Bùi Văn Nhân, Ủy viên Ban Thường vụ Tỉnh ủy, dự."
    assert offices(text) == {("Bùi Văn Nhân", "Ủy viên Ban Thường vụ", TH, None)}


def test_an_abbreviation_that_the_article_defines_is_written_out() -> None:
    text = (
        "Ban Quản lý Quỹ đất (BQQĐ) tổ chức tọa đàm. "
        "Ông Mai Đức Tuệ, Giám đốc Trung tâm Khuyến nông (TTKN) tỉnh Hà Nam, Trưởng BQQĐ dự."
    )
    assert ("Mai Đức Tuệ", "Giám đốc", "Trung tâm Khuyến nông tỉnh", "Hà Nam") in offices(text)


def test_a_short_office_and_its_full_form_are_one() -> None:
    text = (
        "Chủ tịch UBND tỉnh Hải Dương Nguyễn Dương Thạch kết luận. "
        "Chủ tịch Nguyễn Dương Thạch yêu cầu các sở vào cuộc."
    )
    assert offices(text) == {("Nguyễn Dương Thạch", "Chủ tịch", UB, "Hải Dương")}


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Ông Tạ Văn Ba, Phó Chánh Thanh tra Sở Xây dựng chuẩn bị lên đường.", "Sở Xây dựng"),
        ("Thứ trưởng Bộ Y tế Tạ Văn Ba cách đây ít lâu đã tới thăm.", "Bộ Y tế"),
        ("Ông Tạ Văn Ba, Giám đốc Trung tâm Dịch vụ việc làm đồng ý.", "Trung tâm Dịch vụ việc làm"),
        ("Ông Tạ Văn Ba, Trưởng phòng Tài nguyên nước cho biết.", "Phòng Tài nguyên nước"),
        ("Ông Tạ Văn Ba, Chủ tịch Hội Nhà báo Việt Nam cam kết.", "Hội Nhà báo Việt Nam"),
        (
            "Ông Tạ Văn Ba, Trưởng Ban Chỉ đạo kỳ thi tốt nghiệp, kiểm tra.",
            "Ban Chỉ đạo kỳ thi tốt nghiệp",
        ),
    ],
    ids=["getting ready", "some time ago", "agrees", "water", "pledges", "a task"],
)
def test_a_body_ends_before_what_it_does(text: str, organization: str) -> None:
    assert {o[2] for o in offices(text)} == {organization}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tạ Văn Ba, Giám đốc Sở Y tế tỉnh Hà Nam, nói. " * 3,
        "Ông Tạ Văn Ba, Giám đốc Sở Y tế tỉnh Hà Nam.\n\nÔng Ba, Giám đốc Sở Y tế, nói thêm.",
    ],
    ids=["again", "short later"],
)
def test_an_office_said_again_is_listed_once(text: str) -> None:
    record = record_of(text)
    assert [len(o["positions"]) for o in record["officials"]] == [1]


def test_the_evidence_of_an_office_is_cut_from_the_text_as_printed() -> None:
    text = "Dự có đ/c  Tạ Văn Ba - UV BTV Tỉnh ủy, PCT UBND tỉnh Hà Nam."
    record = record_of(text)
    (official,) = record["officials"]
    assert [text[s:e] for s, e in official["evidence"]] == ["Tạ Văn Ba"]
    assert [text[p["evidence"][0] : p["evidence"][1]] for p in official["positions"]] == [
        "UV BTV Tỉnh ủy",
        "PCT UBND tỉnh Hà Nam",
    ]


def test_a_name_with_an_initial_is_a_name() -> None:
    text = "Tổng thống Belarus A.Kuznetsovich tới Hà Nội. Tổng thống Kuznetsovich cảm ơn."
    assert offices(text) == {("A.Kuznetsovich", "Tổng thống", None, "Belarus")}


def test_the_head_of_a_neighbouring_state_holds_an_office_of_his_country() -> None:
    text = "Chủ tịch Trung Quốc Tập Vĩnh Khang tới thăm. Chủ tịch Tập Vĩnh Khang phát biểu."
    assert offices(text) == {("Tập Vĩnh Khang", "Chủ tịch", None, "Trung Quốc")}


def test_a_pronoun_after_a_time_is_the_person_named_before() -> None:
    text = (
        "Ông Tạ Văn Ba được bầu làm Chủ tịch UBND tỉnh Hà Nam.\n"
        "Trước đó, ông giữ chức Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert ("Tạ Văn Ba", "Giám đốc", "Sở Y tế", "Hà Nam") in offices(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng cục trưởng Tổng cục Thuế Lò Văn Huyện quyết định điều động hai người.", "Lò Văn Huyện"),
        ("Dự có ông Khuất Đức Phát, Ủy viên Trung ương Đảng.", "Khuất Đức Phát"),
        ("Bí thư Tỉnh ủy Lai Châu Khuất Văn Kha Phát biểu tại hội nghị.", "Khuất Văn Kha"),
        ("Bộ trưởng Quốc phòng Đức Ursula von der Halden thăm một trung tâm.", "Ursula von der Halden"),
        ("Bộ trưởng Quốc phòng Nga Sergei Ilmanov Hãng Tin ngày 24/5 dẫn lời.", "Sergei Ilmanov"),
        ("Dự có Bí thư thứ 1 Đại sứ quán Việt Nam tại LB Nga Khuất Thị Hạnh.", "Khuất Thị Hạnh"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_foreign_surname_alone_is_the_person_named_in_full() -> None:
    text = "Tổng thống Hàn Quốc Choi Geun-ho họp báo. Cựu Tổng thống Choi không dự."
    assert names(text) == ["Choi Geun-ho"]


@pytest.mark.parametrize(
    "text",
    [
        "Hà Nội có 3 Phó Giám đốc Sở Nội vụ gồm có ông Lò Văn Kha, Mạc Văn Lũy và bà Khuất Thị Hạnh.",
        "Đã xử lý các cán bộ nguyên Ủy viên T.Ư Đảng như các ông Lò Văn Kha, Mạc Văn Lũy, Khuất Thị Hạnh.",
    ],
)
def test_an_office_of_several_people_is_given_to_each_of_them(text: str) -> None:
    assert names(text) == ["Lò Văn Kha", "Mạc Văn Lũy", "Khuất Thị Hạnh"]
