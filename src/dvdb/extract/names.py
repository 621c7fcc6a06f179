"""Names of people: where a run of capitalised words is one, and where in the run it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from dvdb.extract.letters import CAPITALISED, LOWER_NEXT, RUN, UPPER, WORD_IN_RUN, is_vietnamese, plain
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.reading import Reading
from dvdb.text.align import match_key

HONORIFIC = re.compile(
    r"""(?<!\w)(?:
    (?:các\ |hai\ |ba\ |những\ |quý\ )?
    (?:đồng\ chí|đ/c|đ\.c|ông|bà|anh|chị|cô(?:\ giáo)?|chú|bác|ngài|em|cụ
      |thầy(?:\ giáo)?|thày|nhà\ sử\ học|nhà\ nghiên\ cứu|nhà\ khoa\ học|chuyên\ gia|tướng
      |(?:phó\ )?giáo\ sư|pgs|gs|tiến\ s[ĩỹ](?:\ khoa\ học)?|tskh|ts|thạc\ s[ĩỹ]|ths|bác\ s[ĩỹ]|bs
      |kỹ\ sư|ks|luật\ sư|ls|kiến\ trúc\ sư|kts|cử\ nhân
      |nhà\ giáo(?:\ ưu\ tú|\ nhân\ dân)?|ngưt|ngnd|nsưt|nsnd|bsckii|bscki|nhà\ báo
      |nhà\ văn|nghệ\ s[ĩỹ]|nhạc\ s[ĩỹ]
      |anh\ hùng(?:\ lực\ lượng\ vũ\ trang\ nhân\ dân|\ lao\ động)?
      |(?:đại|thượng|trung|thiếu)\ (?:tướng|tá|úy)|chuẩn\ (?:tướng|úy)|chuẩn\ đô\ đốc|phó\ đô\ đốc|đô\ đốc
      |samdech(?:\ techo)?
      |sheikh|hòa\ thượng|thượng\ tọa|đại\ đức|ni\ sư|ni\ trưởng|linh\ mục|mục\ sư|giám\ mục|đức\ cha)
    (?:\ \([^()\n]{1,30}\))?
    (?:\.\s?|,\s|\s|\ ?-\ ?|:\s?))+
    (?:đ/c\ |đồng\ chí\ |ông\ |bà\ )?""",
    re.VERBOSE,
)
"""Words of respect, ranks and degrees before a name, on the key; several may follow one another."""

_HOUR = re.compile("Sáng|Trưa|Chiều|Tối|Ngày|Hôm")
_DAY_NEXT = re.compile(r" \d")
"""An hour or day with its date opens the next sentence: "... Nguyễn Văn Hải | Sáng 15/6"."""
CAPITALS = re.compile(f"[{UPPER}]{{2,7}}(?: [{UPPER}]{{1,7}}){{1,4}}(?!\\w)(?! [{UPPER}]{{2}})")
"""A name printed in capitals: PHẠM THÁI HÒA."""

NOT_OFFICIALS = frozenset(
    match_key(name)
    for name in (
        "Hồ Chí Minh",
        "Nguyễn Ái Quốc",
        "Nguyễn Tất Thành",
        "Bác Hồ",
        "Việt Nam",
        "Các Mác",
        "Lênin",
        "Ăngghen",
        "Tổ Quốc",
        "Mặt Trận",
        "Nhân Dân",
        "Đại Đoàn Kết",
        "Nông Thôn Mới",
        "Dân Vận",
        "Dân Vận Khéo",
        "Nam Bộ",
        "Bắc Bộ",
        "Trung Bộ",
        "Tây Nam Bộ",
        "Tây Nguyên",
        "Thái Bình Dương",
    )
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person in a reading: its place and the words of its run."""

    start: int
    end: int
    words: int


class NameFinder:
    """Reads names at given places of one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon

    def at(self, start: int, *, introduced: bool = False, most: int = 6) -> Name | None:
        """The name that begins at ``start``; without an introducing word it needs a known surname."""
        shouted = self._in_capitals(start)
        if shouted is not None and (introduced or shouted.words > 2):
            return shouted
        initials = _INITIALS.match(self.text, start) if introduced else None
        if initials is not None:
            return Name(start, initials.end(), 2)
        run = RUN.match(self.text, start)
        if run is None:
            return None
        pen_name = self.lexicon.is_a_name.match(self.key, start)
        if pen_name is not None and pen_name.end() == run.end():
            return Name(start, run.end(), 2)
        words = list(islice(WORD_IN_RUN.finditer(self.text, start, run.end()), most + 2))
        if not introduced and len(words) > 1 and not self._stops(1, words[1]):
            first = self.key[words[0].start() : words[0].end()]
            if not self._known_start(first, run[0]):
                return None
        count = 0
        for index, word in enumerate(words):
            if index >= most or self._stops(index, word) or (index >= 2 and _next_sentence(words, index)):
                break
            count = index + 1
        if count == 0:
            return None
        first = self.key[words[0].start() : words[0].end()]
        end = words[count - 1].end()
        if count > 2:
            end = self._before_a_hyphen(words[count - 1].start(), end)
        if count < 2:
            whole = self._foreign_end(start, end)
            alone = whole == end and not self.key.startswith(("k'", "h'"), start)  # K'Brèm is a full name
            return Name(start, whole, 1 if alone else 2)
        if self.key[words[1].start() : words[1].end()] in ("ông", "bà"):
            return None
        if self.key[start:end] in NOT_OFFICIALS or self.key[start:end].startswith("hồ chí minh"):
            return None
        last = self.lexicon.countries.match(self.key, words[count - 1].start())
        if count > 2 and last is not None and last[1] == end and not is_vietnamese(words[count - 1][0]):
            end = words[count - 2].end()
        if self.lexicon.begins_no_name.fullmatch(first):
            return None
        country = self.lexicon.countries.match(self.key, start)
        if country is not None and first not in self.lexicon.surnames and country[1] < end:
            return None
        if country is not None and country[1] == end:
            return None
        if not introduced and not self._known_start(first, self.text[start:end]):
            return None
        return Name(start, self._foreign_end(start, end), count)

    def _in_capitals(self, start: int) -> Name | None:
        """A Vietnamese name printed in capitals: PHẠM THÁI HÒA."""
        found = CAPITALS.match(self.text, start)
        if found is None:
            return None
        words = found[0].split()
        if match_key(words[0]) not in self.lexicon.surnames or not all(map(is_vietnamese, words)):
            return None
        if self.lexicon.bodies.match(self.key, start) or self.lexicon.titles.match(self.key, start):
            return None
        return Name(start, found.end(), len(words))

    def _before_a_hyphen(self, start: int, end: int) -> int:
        """The end of a Vietnamese name that the next word hangs on: Phan Xuân Công-Trưởng (phòng)."""
        name, _, hung = self.text[start:end].partition("-")
        title = self.lexicon.titles.match(self.key, start + len(name) + 1) if hung else None
        if is_vietnamese(name) and (
            (hung[:1].isupper() and is_vietnamese(hung)) or hung in _BEFORE_A_TITLE or title is not None
        ):
            return start + len(name)
        return end

    def _foreign_end(self, start: int, end: int) -> int:
        """The end of a foreign name with small words inside it: Montes | de Oca, Mohammed | bin Salman."""
        initial = _MIDDLE_INITIAL.match(self.text, end - 2)
        if initial is not None:
            return initial.end()  # Donald J. Trump
        particle = _PARTICLE.match(self.text, end)
        if particle is None or all(is_vietnamese(w) for w in WORD_IN_RUN.findall(self.text, start, end)):
            return end
        further = _PARTICLE.match(self.text, particle.end())
        return further.end() if further is not None else particle.end()

    def _known_start(self, first: str, name: str) -> bool:
        return first in self.lexicon.surnames or is_of_a_minority(name)

    def _stops(self, index: int, word: re.Match[str]) -> bool:
        """Whether the word at this place of a run can no longer belong to the name."""
        text = word[0]
        if len(text) > 1 and text.isupper():
            return True
        if index < 1:
            return False
        whole = index >= 2 and not self.key.endswith((" văn ", " thị "), 0, word.start())
        if whole and self.lexicon.ends_a_name.fullmatch(self.key, word.start(), word.end()):
            return True
        body = self.lexicon.bodies.match(self.key, word.start()) if whole else None
        if body is not None and " " in self.key[word.start() : body[1]]:
            return True
        if index > 2 and _HOUR.fullmatch(text) and _DAY_NEXT.match(self.text, word.end()):
            return True
        if (
            whole
            and LOWER_NEXT.match(self.text, word.end())
            and self.lexicon.begins_a_clause.match(self.key, word.start())
        ):
            return True
        title = self.lexicon.titles.match(self.key, word.start())
        return title is not None and title[1] > word.end()


def _next_sentence(words: list[re.Match[str]], index: int) -> bool:
    """Whether a Vietnamese word with its marks follows foreign ones: Donald Trump | Mới."""
    word, before, first = words[index][0], words[index - 1][0], words[0][0]
    if is_vietnamese(first) or is_vietnamese(before) or "-" in before:
        return False
    return is_vietnamese(word) and word.lower() != plain(word)


_BEFORE_A_TITLE = ("nguyên", "cựu", "quyền")
_INITIALS = re.compile(f"(?:[A-ZĐ]\\. ?){{1,2}}(?:[A-ZĐ] )?(?![A-ZĐ](?!\\w)){CAPITALISED}(?!\\w)")
_MIDDLE_INITIAL = re.compile(f" [A-Z]\\. ?(?:[A-Z]\\. ?)?(?=[^\\W\\d_]{{2}}){CAPITALISED}(?!\\w)")
_PARTICLE = re.compile(
    f"(?: (?:de la|de|del|da|dos|du|della|di|van der|van den|van de|van|von der|von|bin|ibn|al|el|la|ben)|"
    f"-al) ?-?{CAPITALISED}(?: (?:Al )?{CAPITALISED})?(?!\\w)"
)
_MINORITY = re.compile(
    r"^(?:Y|A|K['’`]|H['’`]|K ?['’`] ?|Điểu|Rơ|Ksor|Siu|Nay|Kpă|Rah|Kră|Alăng|Bríu|Hồ|Pơloong|Giàng|Vừ|"
    r"Lầu|Sùng|Thào)\b"
)


def is_of_a_minority(name: str) -> bool:
    """Names of ethnic groups without a Kinh surname: Y Biêr Niê, A Brưk, K'Ré, H'Ngăm, Điểu Xuân Hùng."""
    return bool(_MINORITY.match(name))
