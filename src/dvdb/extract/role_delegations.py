"""Who leads a delegation that comes somewhere: "Đoàn công tác do ông A dẫn đầu đã kiểm tra ..."."""

from __future__ import annotations

import re

from dvdb.extract.mentions import Mention
from dvdb.extract.role_sentences import RoleSentence
from dvdb.extract.role_words import OFFICE

_LEADS = re.compile(rf"(?<!\w)(?:dẫn đầu|(?:làm|là) (?:trưởng đoàn|{OFFICE}{{11}}(?!{OFFICE})))(?!\w)")
"""Trưởng đoàn may have been read as an office."""
_A_DELEGATION = re.compile(r" (?:một |các )?(?:đoàn|phái đoàn)(?!\w)")
_LED_BY = re.compile(r"(?<!\w)(?:đoàn|phái đoàn)(?!\w)[^.;]{0,260}?(?<!\w)do (?=[^.;]*\Z)")
_LONGEST_LED = 420
"""Characters from a delegation to the verb: whose it is, the leader and his titles."""
_WORDS_BEFORE_THE_LEADER = 70
"""Characters between "do" and the leader that are no title's: his rank, his honorific."""
_RECEIVED = re.compile(r"(?<!\w)(?:tiếp|đón|tiếp đón|chào mừng)(?: \w+){0,2} \Z")
_MET = re.compile(r"(?<!\w)(?:với|cùng)(?: [^.,;]{1,60})? \Z")
_DENIED = re.compile(r"(?<!\w)(?:không|chưa)(?: \w+){0,3} \Z")
_TO_COME = re.compile(r"\W*(?:sẽ|dự kiến)(?!\w)")
_COMES = re.compile(
    r"(?<!\w)(?:thăm|làm việc|kiểm tra|khảo sát|giám sát|thanh tra|đến|tới|về|sang|rời|lên đường|quá cảnh|"
    r"thị sát|dâng hương|viếng|(?P<attends>tham dự|dự|tham gia))(?!\w)"
)
_CLAUSE_ENDS = re.compile(r"[.;]")
_REACH = 200
"""Characters after the verb in which the text tells what the delegation does."""


def read_delegations(sentence: RoleSentence, subjects: list[Mention]) -> None:
    """Who leads a delegation comes with it, and attends where it only attends."""
    for verb in _LEADS.finditer(sentence.key):
        leading, role = _led_by(sentence, verb.start())
        if not leading and _A_DELEGATION.match(sentence.key, verb.end()):
            leading, role = sentence.acting(verb.start(), subjects), None
        if leading and not _TO_COME.match(sentence.key, verb.end()):
            for mention in leading:
                sentence.add(mention, role or _does(sentence.key, verb.end()), verb.start(), verb.end())


def _led_by(sentence: RoleSentence, verb: int) -> tuple[list[Mention], str | None]:
    """Those between "đoàn ... do" and the verb, and their role where somebody meets the delegation."""
    led = _LED_BY.search(sentence.key, max(0, verb - _LONGEST_LED), verb)
    if led is None or _DENIED.search(sentence.key, max(0, led.start() - 40), led.start()):
        return [], None
    leading = [m for m in sentence.inside if led.end() <= m.start < verb]
    if not leading or sentence.words_between(led.end(), leading[0].start) > _WORDS_BEFORE_THE_LEADER:
        return [], None
    if "trong đó" in sentence.key[led.end() : leading[0].start]:
        return [], None
    before = sentence.key[max(0, led.start() - 90) : led.start()]
    if _RECEIVED.search(before):
        return leading, "visit"
    return leading, "attend" if _MET.search(before) else None


def _does(key: str, at: int) -> str:
    """What a delegation does after it is named."""
    stop = _CLAUSE_ENDS.search(key, at)
    done = _COMES.search(key, at, min(at + _REACH, stop.start() if stop else len(key)))
    if done is None:
        return "there"
    return "attend" if done["attends"] else "visit"
