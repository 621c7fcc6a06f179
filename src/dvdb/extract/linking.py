"""The rules that join people and offices: patterns over the spelling of a sentence (see ``signs``).

"Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Sơn La Hoàng Văn Chất" is ``O,O_N``; "ông A - T1, T2; bà B - T3" is
``N-O,O;N-O``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvdb.extract.offices import Office
from dvdb.extract.signs import Item, Sentence

Link = tuple[int, list[int], bool]
"""(index of the person, indexes of the offices, whether they are over) among the items of a sentence.

The person's may be that of an office, for who is said to hold it elsewhere in the text.
"""

_TITLES_FIRST = re.compile(r"(?:[OP][,k&-]){0,40}[OP]_(?=[NS])")
_TITLE_COMMA_NAME = re.compile(r"(?<![NS][-,(:])(?:[OP][,k-]){0,40}[OP](?:[,:-])(?=N(?![-,(:]O))")
_NAME_FIRST = re.compile(r"[NS][-,(:](?=[OP])")
_IS = re.compile(r"[=f](?=[OP])")
_SERVES = re.compile(r"O\.O_[NS],(?=N)")
_WHILE = re.compile(r"(?<![NS][-,(=f])(?:[OP][,k&-]){0,40}[OP],(?=[NS])")
_OF_A_POST = re.compile(
    r"(?:miễn nhiệm|nhậm chức|bầu|bãi nhiệm|phê chuẩn|bổ nhiệm|chức vụ|chức danh|chức|cách chức|"
    r"thôi (?:làm )?nhiệm vụ|kỷ luật)(?!\w)[^.;]{0,40}$"
)
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:thư ký báo chí|phu nhân|vợ|chồng|con gái|con trai|con rể|cố vấn(?: cấp cao)?|trợ lý|"
    r"chính quyền|thời|nhiệm kỳ|văn phòng|"
    r"gửi(?: đến| tới| cho)?|(?:chất vấn|câu hỏi|kiến nghị|đề xuất|ý kiến)(?: với| đến| tới)|"
    r"phát ngôn viên|luật sư|nội các)(?: [^,.;:]{2,30})?(?: của)?(?: (?:cựu|tân|nguyên))? $"
)
_ONCE_WAS = re.compile(r"[^,.;]{0,20}(?<!\w)(?:từng|trải qua|kinh qua)(?!\w)")
_SUCH_AS = re.compile(r"(?<!\w)(?:như|gồm|gồm có) ?:? ?\Z")
_ON_BEHALF = re.compile(
    r"(?<!\w)(?:thay mặt(?: cho)?|"
    r"(?:ủy quyền|chỉ đạo|yêu cầu|đề nghị|phân công|đồng ý|cho phép|quyết định) của)(?: (?:các|đồng chí))? \Z"
)
"""Before the office in whose name another acts: "Thừa ủy quyền của | Chủ tịch nước, Bộ trưởng A"."""
_OF_WHOM = re.compile(
    r"(?:tiền nhiệm|kế nhiệm|con trai|con gái|con|cha|bố|vợ|chồng|em trai|anh trai|cháu)(?: của)? $"
)
_ACCORDING_TO = re.compile(r"(?<!\w)theo (?:[^\W\d_]+ ){0,3}\Z")
_ACTS = re.compile(r" (?:đã|sẽ|đang|chưa|phải|nên|cần|không|vẫn|cũng|có thể|chỉ) ")
_WHILE_HOLDING = re.compile(
    r"(?<!\w)(?:khi|thời gian|thời|lúc)(?: còn| đang)? (?:giữ|là|làm|đảm nhiệm|đảm nhận|"
    r"trên cương vị)(?: [^,.;\s]+){0,4} $"
)
_TOGETHER = ("các", "hai", "ba ", "những")
"""Words that call several people by one honorific: các đồng chí, hai ông."""
_MEMBERS_OF_A_HOUSE = ("Đại biểu", "Nghị sĩ", "Thượng nghị sĩ", "Hạ nghị sĩ")
_SENT = ("Đặc phái viên", "Đại sứ")
_ONE_OF_THESE = ("Bộ trưởng", "Thủ tướng", "Chủ tịch nước", "Chủ tịch Quốc hội", "Tổng thống")


def _seat(office: Office) -> str:
    return f"{office.name} Quốc hội" if office.organization == "Quốc hội" else office.name


def _is_a_deputy(item: Item) -> bool:
    return item.office is not None and item.office.title.title in _MEMBERS_OF_A_HOUSE


def _of_another_state(item: Item) -> bool:
    return item.office is not None and item.office.place_level == "country"


def _leads_a_committee(office: Office) -> bool:
    return office.name == "Bí thư" and office.organization in ("Tỉnh ủy", "Thành ủy")


def _held_together(chain: list[int], items: list[Item]) -> list[int]:
    """The end of a chain that one person can hold: no Bộ trưởng is Chủ tịch Quốc hội."""
    kept = [chain[-1]]
    for index in reversed(chain[:-1]):
        office = items[index].office
        for other in (items[i].office for i in kept):
            if office is None or other is None:
                continue
            a, b = _seat(office), _seat(other)
            if a in _ONE_OF_THESE and b in _ONE_OF_THESE and a != b:
                return kept
            if b == "Đại biểu Quốc hội" and a in _ONE_OF_THESE and len(kept) == 1:
                return kept  # "chất vấn Bộ trưởng Y tế, đại biểu A": the deputy is no minister
            if _of_another_state(items[index]) and b in _SENT:
                return kept  # "tại cuộc gặp Ngoại trưởng Nga, Đặc phái viên A": nobody is both
            if _leads_a_committee(office) and (other.organization or "").startswith("Sở "):
                return kept
            same_seat = office.title.single_seat and a == b and office.organization and other.organization
            elsewhere = office.place and other.place and office.place != other.place
            if same_seat and office.organization == other.organization and elsewhere:
                return kept
            if same_seat and a == "Bộ trưởng" and office.organization != other.organization:
                return kept
        kept.insert(0, index)
    return kept


class Linker:
    """The links of one sentence; an office is given once unless it is shared."""

    def __init__(self, key: str, sentence: Sentence) -> None:
        self.key = key
        self.spelling = sentence.spelling
        self.items = sentence.items
        self.taken: set[int] = set()
        self.first_style: set[int] = set()

    def links(self) -> Iterator[Link]:
        """Every link by the rules, the surest first."""
        yield from self._titles_first()
        yield from self._shared_titles()
        yield from self._names_first()
        yield from self._what_somebody_is()
        yield from self._posts_of_a_name()
        yield from self._while_holding()
        yield from self._helpers_behind()
        yield from self._title_comma_name()

    def _titles_first(self) -> Iterator[Link]:
        """The titles before the name: O,O_N."""
        spelling, items, taken = self.spelling, self.items, self.taken
        for found in _TITLES_FIRST.finditer(spelling):
            person = found.end() // 2
            if items[person].letter == "S" and items[person].name is None:
                continue  # "nói với Tổng thống Mỹ ông không bị điều tra"
            chain = list(range(found.start() // 2, person))
            before = found.start() - 1
            if before > 0 and spelling[before] in "=f" and len(chain) > 1:
                chain = chain[-1:]
            elif before > 0 and spelling[before] in "-,(:" and spelling[before - 1] in "NS":
                previous = (before - 1) // 2
                if (previous not in self.first_style and len(chain) > 1) or (
                    previous not in self.first_style and spelling[before] in "-("
                ):
                    chain = chain[-1:]
                chain = self._after_the_like(previous, chain)
            if "&" in spelling[chain[0] * 2 : person * 2]:
                chain = self._after_and(spelling, chain)
            if len(chain) > 1 and _ON_BEHALF.search(
                self.key, max(0, items[chain[0]].start - 40), items[chain[0]].start
            ):
                chain = chain[1:]
            chain = _held_together(chain, items)
            shared = [i for i in chain if items[i].letter == "P"]
            if len(chain) > len(shared) and all(_is_a_deputy(items[i]) for i in shared):
                chain = [i for i in chain if i not in shared]
                taken.update(shared)
                shared = []  # "chất vấn của các đại biểu Quốc hội, Bộ trưởng A ..."
            if shared:
                for other in self._coordinated(spelling, person):
                    yield other, shared, False
                chain = [i for i in chain if i not in shared]
            self.first_style.add(person)
            taken.update(chain)
            taken.update(shared)
            if chain:
                yield person, chain, False

    def _after_the_like(self, previous: int, chain: list[int]) -> list[int]:
        """From the seat that the one before has too: "nghị sĩ A, chủ tịch Ủy ban X, | nghị sĩ B"."""
        if previous not in self.first_style or not _is_a_deputy(self.items[previous - 1]):
            return chain
        return next((chain[at:] for at in range(1, len(chain)) if _is_a_deputy(self.items[chain[at]])), chain)

    def _shared_titles(self) -> Iterator[Link]:
        """A shared title before a list: P:N-O;N-O."""
        spelling, items, taken = self.spelling, self.items, self.taken
        for index, item in enumerate(items):
            if (
                item.letter == "P"
                and index not in taken
                and spelling[index * 2 + 1 : index * 2 + 2] in (":", "=", ",", "-")
                and not (_is_a_deputy(item) and spelling.startswith(",O", index * 2 + 1))
            ):
                people = [i for i in self._listed(spelling, index, items) if items[i].letter == "N"]
                if people:
                    taken.add(index)
                for person in people:
                    yield person, [index], False

    def _names_first(self) -> Iterator[Link]:
        """The name before its titles: N-O,O."""
        spelling, items, taken = self.spelling, self.items, self.taken
        for found in _NAME_FIRST.finditer(spelling):
            person = found.start() // 2
            chain = self._chain_after(spelling, person + 1, taken)
            if person in self.first_style and any(_of_another_state(items[i]) for i in chain):
                continue  # "cuộc gặp Chủ tịch nước A, Thủ tướng Belarus khẳng định ..."
            if chain and self._acts_in_the_words_of(person, chain[-1]):
                continue
            if chain and not (items[chain[0]].letter == "P" and _is_a_deputy(items[chain[0]])):
                taken.update(chain)
                for other in self._sharing(spelling, person, chain):
                    yield other, chain, False
                yield person, chain, False

    def _acts_in_the_words_of(self, person: int, office: int) -> bool:
        """Whether an office is named for what its holder did: "Theo bị cáo A, giám đốc sở đã ký"."""
        start, end = self.items[person].start, self.items[office].end
        if _ACTS.match(self.key, end) is None:
            return False
        if self.key[self.items[office].start : end] == "tổng thống":
            return True  # "Khi sa thải ông A, tổng thống đã gieo rắc nghi ngờ"
        return _ACCORDING_TO.search(self.key, max(0, start - 40), start) is not None

    def _sharing(self, spelling: str, person: int, chain: list[int]) -> list[int]:
        """Those named before who share what follows the last: "các đồng chí A và B, Phó Trưởng Ban ..."."""
        if spelling[person * 2] == "S" or len(chain) > 1:
            return []
        people: list[int] = []
        at = person * 2
        while at >= 2 and spelling[at - 1] in ",&" and spelling[at - 2] == "N":
            at -= 2
            if at // 2 in self.first_style:
                return []
            people.append(at // 2)
        office = self.items[chain[0]].office
        if not people or office is None or (at and spelling[at - 1] == "_"):
            return []
        called_together = (self.items[people[-1]].honorific or "").lower().startswith(_TOGETHER)
        many = not office.title.single_seat and called_together
        return (
            people
            if many or (self.items[chain[0]].letter == "P" and not _is_a_deputy(self.items[chain[0]]))
            else []
        )

    def _what_somebody_is(self) -> Iterator[Link]:
        """What somebody is, becomes or was: N=O, N-O=O, SfO."""
        spelling, items, taken = self.spelling, self.items, self.taken
        for found in _IS.finditer(spelling):
            office = found.end() // 2
            subject = self._subject(spelling, found.start(), items)
            chain = self._chain_after(spelling, office, taken, lists=True)
            if subject is None and self._is_a_holder(found.start() // 2, office):
                subject = found.start() // 2
            if subject is None or not chain:
                continue
            taken.update(chain)
            people = sorted([subject, *self._with(spelling, subject)])
            if len(people) == len(chain) > 1 and "&" in spelling[chain[0] * 2 : chain[-1] * 2]:
                for person, office_index in zip(people, chain, strict=True):
                    yield person, [office_index], found[0] == "f"
                continue
            for person in people:
                yield person, chain, found[0] == "f"

    def _posts_of_a_name(self) -> Iterator[Link]:
        """O thay N, O là N, O cho N."""
        spelling, items, taken = self.spelling, self.items, self.taken
        for index in range(len(items) - 1):
            sign = spelling[index * 2 + 1]
            if items[index].letter in "OP" and items[index + 1].letter == "N":
                if sign == "t":
                    for person in self._coordinated(spelling, index + 1):
                        yield person, [index], True
                elif index not in taken and (
                    sign == "="
                    or (
                        sign == ">"
                        and _OF_A_POST.search(self.key, max(0, items[index].start - 60), items[index].start)
                    )
                ):
                    taken.add(index)
                    several = (items[index + 1].honorific or "").lower().startswith("các") or (
                        sign == "=" and _SUCH_AS.search(self.key, items[index].end, items[index + 1].start)
                    )
                    for person in self._coordinated(spelling, index + 1) if several else [index + 1]:
                        yield person, [index], False

    def _while_holding(self) -> Iterator[Link]:
        """What somebody held then: "Khi giữ các cương vị O, O, bà S ..."."""
        spelling, items, taken = self.spelling, self.items, self.taken
        for found in _WHILE.finditer(spelling):
            person = found.end() // 2
            chain = [i for i in range(found.start() // 2, person) if i not in taken]
            if len(chain) == person - found.start() // 2 and _WHILE_HOLDING.search(
                self.key, max(0, items[chain[0]].start - 60), items[chain[0]].start
            ):
                taken.update(chain)
                yield person, chain, True

    def _helpers_behind(self) -> Iterator[Link]:
        """A helper named behind whom he serves: "phát ngôn viên của Tổng thống A, ông B"."""
        for found in _SERVES.finditer(self.spelling):
            helper, person = found.start() // 2, found.start() // 2 + 3
            gap = self.key[self.items[helper].end : self.items[helper + 1].start]
            if helper not in self.taken and gap == " của " and self.items[person].honorific:
                self.taken.add(helper)
                yield person, [helper], False

    def _title_comma_name(self) -> Iterator[Link]:
        """Titles, a comma, and the name: O,O,N."""
        spelling, items, taken = self.spelling, self.items, self.taken
        for found in _TITLE_COMMA_NAME.finditer(spelling):
            person = found.end() // 2
            chain = [i for i in range(found.start() // 2, person) if i not in taken]
            if len(chain) > 1 and items[chain[0]].letter == "P" and _is_a_deputy(items[chain[0]]):
                chain = chain[1:]
            if (
                chain
                and person not in self.first_style
                and not _OF_ANOTHER.search(
                    self.key, max(0, items[chain[0]].start - 40), items[chain[0]].start
                )
                and (items[person].honorific or spelling[found.end() - 1] != ":")
            ):
                taken.update(chain)
                yield person, chain, False

    @staticmethod
    def _after_and(spelling: str, chain: list[int]) -> list[int]:
        """Of offices joined by và, those after it where the first ones have a person of their own."""
        start = chain[0] * 2
        if start >= 2 and spelling[start - 2] in "NS" and spelling[start - 1] in "-,(:":
            last_and = spelling.rindex("&", start, chain[-1] * 2 + 1)
            return [i for i in chain if i * 2 > last_and]
        return chain

    @staticmethod
    def _coordinated(spelling: str, person: int) -> list[int]:
        """A person and those joined to him by commas and và, with no office between."""
        people = [person]
        at = person * 2
        while at + 2 < len(spelling) and spelling[at + 1] in ",&" and spelling[at + 2] in "NS":
            if (
                at + 3 < len(spelling)
                and spelling[at + 3] in "-,("
                and spelling[at + 4 : at + 5] in ("O", "P")
            ):
                break
            at += 2
            people.append(at // 2)
        return people

    @staticmethod
    def _listed(spelling: str, office: int, items: list[Item]) -> list[int]:
        """The people of the list that a shared title opens: up to other words or another shared title."""
        people: list[int] = []
        at = office * 2 + 2
        while at < len(spelling):
            if spelling[at] == "P":
                break
            if spelling[at] in "NS":
                if people and (items[at // 2].honorific or "").lower().startswith(("các", "hai", "ba ")):
                    break
                people.append(at // 2)
            if at + 1 < len(spelling) and spelling[at + 1] in ".=ft>":
                break
            if people and spelling[at + 1 : at + 3] == ";O":
                break  # "các Phó Thủ tướng: A, B; Bí thư Tỉnh ủy C": C has an office of his own
            at += 2
        return people

    @staticmethod
    def _chain_after(spelling: str, office: int, taken: set[int], *, lists: bool = False) -> list[int]:
        """Offices in a row from ``office`` on that no other person has."""
        chain: list[int] = []
        at = office * 2
        joints = ",-k&(;_" if lists else ",-k&(_"
        while at < len(spelling) and len(chain) < 40 and spelling[at] in "OP" and at // 2 not in taken:
            chain.append(at // 2)
            if at + 1 >= len(spelling) or spelling[at + 1] not in joints:
                break
            at += 2
        return chain

    def _is_a_holder(self, index: int, told: int) -> bool:
        """Whether an office stands for who holds it: "Tân Bí thư Tỉnh ủy từng giữ chức | Giám đốc ..."."""
        item = self.items[index]
        office = item.office
        seat = office is not None and office.title.single_seat and office.organization is not None
        return seat and _ONCE_WAS.match(self.key, item.end, self.items[told].start) is not None

    def _is_of_whom(self, item: Item) -> bool:
        """Whether somebody is only named to say who another is: "người tiền nhiệm của ông Hưng"."""
        return bool(_OF_WHOM.search(self.key, max(0, item.start - 24), item.start))

    def _acts(self, item: Item) -> bool:
        """Whether somebody is named as who dealt with another: "ông Quý được bà Trà ... bổ nhiệm làm O"."""
        return self.key.endswith(("được ", "bị "), 0, item.start)

    def _subject(self, spelling: str, sign: int, items: list[Item]) -> int | None:
        """Of whom an office after là, giữ chức ... is said: the nearest before, over his offices."""
        at = sign - 1
        while at >= 0:
            named = spelling[at] in "NS" and not self._is_of_whom(items[at // 2])
            if named and (at == sign - 1 or not self._acts(items[at // 2])):
                return at // 2
            if at == 0 or spelling[at - 1] not in (".,-(k&=f:" if spelling[at] in "NS" else ",-(k&=f:"):
                return None
            at -= 2
        return None

    @staticmethod
    def _with(spelling: str, subject: int) -> list[int]:
        """Other subjects of the same verb: "ông A, T1 và ông B, T2 làm ..."."""
        at = subject * 2
        others: list[int] = []
        while at >= 2 and spelling[at - 1] == "&":
            at -= 2
            while at >= 2 and spelling[at] in "OP" and spelling[at - 1] in ",-(":
                at -= 2
            if spelling[at] not in "NS":
                break
            others.append(at // 2)
        return others
