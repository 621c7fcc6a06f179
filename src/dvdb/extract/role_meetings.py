"""Who meets whom, comes to work with whom, is shown, quoted, given something: what no single verb tells."""

from __future__ import annotations

import re

from dvdb.extract.mentions import Mention
from dvdb.extract.role_clauses import NEXT_TO_SUBJECT
from dvdb.extract.role_sentences import HONORIFIC, RoleSentence
from dvdb.extract.role_words import OFFICE

_WORKING_SESSION = re.compile(
    r"(?P<how>có |dành |tiến hành |tại |trong |mở đầu |kết thúc |ở )(?:một |những |các )?(?:buổi|"
    r"cuộc) làm việc"
    rf"(?P<whose> của [^.;]{{3,120}}?)?(?: [^\W\d_]+){{0,3}}? (?:với|cùng|tại) (?!đoàn|các đoàn|đồng chí|"
    rf"các đồng chí|thủ tướng|phó|"
    rf"bộ trưởng|chủ tịch|bí thư|báo|phóng viên|chúng tôi|{OFFICE})"
)
_APPOINTS = re.compile(
    r"(?<!\w)(?:điều động(?:, phân công)?(?:, chỉ định)?|phân công|chỉ định|luân chuyển|chuẩn y) "
    r"(?=[^\W\d_])"
)
_DIRECTLY = re.compile(r"[^,.;:”\"]*(?<!của )")
_GIVES_TO = re.compile(r"(?<!\w)(?:trao|tặng)(?! đổi)[^.;]{0,120}? (?=(?:cho|tặng) )")
_IS_GIVEN = re.compile(
    rf"[^\w.;:]*(?:{OFFICE}[{OFFICE} ,–-]*)?(?:, )?(?:cũng |đã |vinh dự |vừa )*"
    r"(?P<verb>được (?:đón nhận|nhận|trao tặng|trao|tặng thưởng|tặng) "
    r"(?:bằng khen|giấy khen|huân chương|huy chương|huy hiệu|kỷ niệm chương|cờ|danh hiệu))(?!\w)"
)
_CALLS_ON = re.compile(r"(?<!\w)hội kiến(?: với)?(?!\w)")
"""What a guest does: he comes to see whom he names."""
_AT_THE_MEETING = re.compile(r"(?<!\w)(?:trong|tại|sau) (?:buổi|cuộc) \Z")
"""Opens a sentence whose subject follows: "Trong buổi tiếp A, ông B cho biết ..."."""
_RECEIVES = ("tiếp", "đón")
_MEETS = re.compile(
    r"(?<!\w)(?:hội kiến|hội đàm|gặp gỡ|gặp|tiếp|tiếp kiến|đón)(?: (?:với|và|mặt|làm việc với))* "
    rf"(?:ngài )?{HONORIFIC}[{OFFICE} ]*(?:ngài |samdech |hoàng thân |quốc vương )?{HONORIFIC}\Z"
)
_NO_VISIT = re.compile(r"(?<!\w)(?:sẽ|dự kiến)(?!\w)|(?<!\w)(?:vinh dự|vinh hạnh) (?:được )?(?:đón )?\Z")
"""A meeting to come, or guests that a meeting had: "vinh dự được đón ông A"."""
_WORDS_OF = re.compile(
    r"(?:báo cáo viên|diễn giả)(?!\w)[^.,;:]{0,50} là "
    rf"(?:{OFFICE}+ )?{HONORIFIC}(?:{OFFICE}+ )?\Z|"
    r"(?:(?<!\w)(?:đó|đây|trên)|[\"”“],?) (?:cũng )?(?:chính )?là (?:những |một trong những |"
    r"lời )?(?:khẳng định|phát biểu|chỉ đạo|yêu cầu|chia sẻ|ý kiến|"
    r"nhận định|đề nghị|câu hỏi|trăn trở|đánh giá|quan điểm|cam kết|lưu ý|nhấn mạnh|thông tin|kết luận|"
    r"nhận xét)"
    rf"(?: (?:mạnh mẽ|chung|trên|này|quan trọng|thẳng thắn))? của (?:{OFFICE}+ )?{HONORIFIC}(?:{OFFICE}+ )?\Z"
)
_SPEECH_OF = re.compile(
    r"(?<!\w)(?:chỉ đạo|phát biểu|kết luận|yêu cầu|khẳng định|ý kiến) "
    rf"của (?:{OFFICE}+ )?{HONORIFIC}(?:{OFFICE}+ )?\Z"
)
_AT_A_SITTING = re.compile(
    r" (?:tại|trong) (?:buổi|cuộc|phiên)(?P<comes> làm việc (?:tại|với(?! (?:"
    r"lãnh đạo|đại diện|đoàn|doanh nghiệp|công ty|tổng công ty|tập đoàn))))?(?!\w)"
)
_HEARD_FROM = re.compile(
    r"(?<!\w)(?:lắng )?nghe (?:[^.;:]{0,90} )?(?P<what>ý kiến|báo cáo|phát biểu|tham luận|trình bày|chia sẻ|"
    rf"phản ánh|giải trình|góp ý)[^.;:]{{0,40}} của (?:{OFFICE}+ )?{HONORIFIC}(?:{OFFICE}+ )?\Z"
)
_HEARS = re.compile(rf"(?<!\w)nghe (?:{OFFICE}+ )?{HONORIFIC}(?:{OFFICE}+ )?\Z")
_WORDS_SAY = re.compile(
    r"(?<!\w)(?P<what>diễn văn|bài phát biểu|phát biểu|tham luận|báo cáo|ý kiến|đáp từ)(?: [^\W\d_]+){0,4} "
    rf"của (?:{OFFICE}+ )?{HONORIFIC}(?:{OFFICE}+ )?\Z"
)
_SAY = re.compile(
    rf"[ {OFFICE},–-]*(?:đã |cũng )?(?:nêu|khẳng định|nhấn mạnh|cho biết|đánh giá|chỉ rõ|cho thấy|"
    r"ghi nhận|cho rằng)(?!\w)"
)
_GIVEN_BY = re.compile(rf"(?<!\w)được (?:{OFFICE}+ )?{HONORIFIC}(?:{OFFICE}+ )?\Z")
_GIVEN_OUT = re.compile(
    rf"[ ,{OFFICE}-]*(?:đã )?(?P<verb>đưa ra|nêu ra|nêu|chia sẻ|khẳng định|nhấn mạnh|thông tin|cho biết|"
    rf"công bố) "
    r"(?:tại|trong) (?:buổi|cuộc|hội nghị|phiên|kỳ họp|lễ|họp|tọa đàm|hội thảo)"
)
_SHOWN_AT = re.compile(
    rf"(?:, {OFFICE}+)*,?(?: \([^()]{{2,40}}\))?,? (?P<at>(?:trong (?P<trip>chuyến (?:thăm|khảo sát|công tác|"
    r"kiểm tra|làm việc))|(?:tại|trong) (?:buổi|cuộc gặp|lễ|hội nghị|cuộc họp|phiên|kỳ họp|tọa đàm|hội thảo|"
    r"họp báo|đại hội|diễn đàn|điểm cầu)))(?!\w)"
)
_WELCOMED = frozenset({"tiếp", "đón", "chào mừng", "chào đón", "mời"})
_RECEIVES_GUESTS = re.compile(
    r"(?<!\w)(?:tiếp|đón|chào mừng|hoan nghênh)(?! (?:và|đón|đó|theo|tục|xúc))(?!\w)[^,;.:]{3,160}\Z"
)
_AND_ELSE = re.compile(r";| và (?!đoàn|phu nhân|các)")
_ON_A_TRIP = re.compile(
    r"(?<!\w)(?:lên đường|rời (?:thủ đô )?hà nội|chuyến thăm|(?:tới|đến) thăm|thăm(?: \w+)? (?:chính thức|"
    r"cấp nhà nước|hữu nghị|"
    r"làm việc))(?!\w)[^.;]{0,140}\Z"
)
"""What is done on a journey abroad is to come, or is another event than the journey."""


def is_of_guests(sentence: RoleSentence, subject: int, verb: int) -> bool:
    """Whether a visit is made by guests whom the subject receives: "A tiếp đoàn B đến thăm"."""
    return _RECEIVES_GUESTS.search(sentence.key, subject, verb) is not None


def guest_of(sentence: RoleSentence, verb: int) -> Mention | None:
    """Whom somebody welcomes who visits: "A tiếp B đang thăm Việt Nam"."""
    before = [m for m in sentence.inside if m.end <= verb]
    if not before or sentence.objects.get(before[-1].start) not in _WELCOMED:
        return None
    gap = sentence.key[before[-1].end : verb]
    return None if _AND_ELSE.search(gap) is not None or len(gap) > 120 else before[-1]


def on_a_trip(sentence: RoleSentence, verb: int) -> bool:
    """Whether something was attended on a journey: "thăm chính thức Đức và dự Hội nghị G20"."""
    return (
        sentence.key.endswith(("và ", "và tham ", "và đến "), 0, verb)
        and _ON_A_TRIP.search(sentence.key, max(0, verb - 170), verb) is not None
    )


def read_meetings(sentence: RoleSentence) -> None:
    """Who meets, calls on or receives whom: host and guest are there."""
    for mention in sentence.inside:
        met = _MEETS.search(sentence.key, max(0, mention.start - 160), mention.start)
        if met is None or _NO_VISIT.search(sentence.key, max(0, met.start() - 200), met.start()):
            continue
        role = "visit" if met[0].startswith(_RECEIVES) else "met" if met[0].startswith("gặp") else "attend"
        opens = _AT_THE_MEETING.search(sentence.key, max(0, met.start() - 20), met.start()) is not None
        for one in (mention, *([] if opens else sentence.joined_after(mention))):
            sentence.add(one, role, met.start(), met.end())
        if met[0].startswith("gặp"):
            continue
        subjects = [m for m in sentence.inside if m.start not in sentence.objects]
        for one in sentence.acting(met.start(), subjects):
            sentence.add(one, "visit" if _CALLS_ON.match(met[0]) else "attend", met.start(), met.end())


def read_working_sessions(sentence: RoleSentence, subjects: list[Mention]) -> None:
    """Who comes to work with a body: "A có buổi làm việc với B", "A phát biểu tại buổi làm việc với B"."""
    for session in _WORKING_SESSION.finditer(sentence.key):
        if session["whose"] is not None:
            coming = [m for m in sentence.inside if session.start("whose") < m.start < session.end()]
        else:
            coming = sentence.acting(session.start(), subjects)
        for mention in coming:
            sentence.add(mention, "visit", session.start(), session.end())


def read_pictures(sentence: RoleSentence, subjects: list[Mention]) -> None:
    """Who is shown at the event: "Ông A tại buổi lễ"."""
    for mention in sentence.inside:
        with_another = sentence.objects.get(mention.start) in ("với", "cùng với")
        if mention not in subjects and not (with_another and not any(sentence.verbs(0, mention.start))):
            continue
        shown = _SHOWN_AT.match(sentence.key, mention.end)
        if shown is not None:
            role = "visit" if shown["trip"] else "there"
            sentence.add(mention, role, shown.start("at"), shown.end())


def read_words(sentence: RoleSentence) -> None:
    """Whose words were told before: "Đó là khẳng định của A tại hội nghị", "được A đưa ra tại hội nghị"."""
    for mention in sentence.inside:
        sitting = _AT_A_SITTING.match(sentence.key, mention.end)
        said = _WORDS_OF.search(sentence.key, max(0, mention.start - 200), mention.start)
        if said is None and sitting is not None:
            said = _SPEECH_OF.search(sentence.key, max(0, mention.start - 200), mention.start)
        if said is not None:
            sentence.add(mention, "speak", said.start(), said.end())
            if sitting is not None and sitting["comes"]:
                sentence.add(mention, "visit", sitting.start(), sitting.end())
            continue
        if _read_what_was_heard(sentence, mention):
            continue
        given = _GIVEN_BY.search(sentence.key, max(0, mention.start - 200), mention.start)
        told = _GIVEN_OUT.match(sentence.key, mention.end) if given is not None else None
        if told is not None:
            sentence.add(mention, "speak", told.start("verb"), told.end("verb"))


def _read_what_was_heard(sentence: RoleSentence, mention: Mention) -> bool:
    """Who was heard: "nghe ông A báo cáo", "nghe ý kiến của ông A", "Diễn văn của ông A nêu rõ"."""
    key, before = sentence.key, max(0, mention.start - 300)
    if _HEARS.search(key, before, mention.start):
        verb = next(sentence.verbs(mention.end), None)
        if verb is not None and NEXT_TO_SUBJECT.fullmatch(key, mention.end, verb.start()):
            sentence.add(mention, verb.lastgroup or "", verb.start(), verb.end())
            return True
    heard = _HEARD_FROM.search(key, before, mention.start)
    if heard is None and _SAY.match(key, mention.end):
        heard = _WORDS_SAY.search(key, before, mention.start)
    if heard is None:
        return False
    role = "report" if heard["what"] == "báo cáo" else "speak"
    for one in (mention, *sentence.joined_after(mention)):
        sentence.add(one, role, heard.start("what"), heard.end("what"))
    return True


def read_receivers(sentence: RoleSentence) -> None:
    """Who is appointed, and who is given something by whomever."""
    given = [m for m in sentence.inside if sentence.objects.get(m.start) in ("cho", "tặng")]
    for verb in _GIVES_TO.finditer(sentence.key) if given else ():
        for mention in given:
            if verb.end() <= mention.start < verb.end() + 90:
                sentence.add(mention, "receive", verb.start(), verb.end())
    for mention in sentence.inside:
        given_to = _IS_GIVEN.match(sentence.key, mention.end)
        if given_to is not None and mention.start not in sentence.objects:
            sentence.add(mention, "receive", given_to.start("verb"), given_to.end())
    for verb in _APPOINTS.finditer(sentence.key):
        for mention in sentence.inside:
            if verb.end() <= mention.start < verb.end() + 24 and _DIRECTLY.fullmatch(
                sentence.key, verb.end(), mention.start
            ):
                sentence.add(mention, "appointed", verb.start(), verb.end())
