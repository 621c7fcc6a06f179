"""What a body became, as far as the reference tables tell."""

from __future__ import annotations

from dvdb.resolve.resolver import Resolver
from dvdb.resolve.successions import Succession


def became(resolver: Resolver, name: str, place: str | None, date: str) -> Succession | None:
    body = resolver.organizations.read(name, place, date=date, within=None).organization
    assert body is not None
    return resolver.successions.of(body)


def test_boards_that_were_merged_have_one_successor(resolver: Resolver) -> None:
    steps = [
        became(resolver, name, "Lạng Sơn", "2024-05-01")
        for name in ("Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy")
    ]
    assert all(steps)
    assert {(step.successor.full_name, step.date, step.kind) for step in steps if step} == {
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Lạng Sơn", "2025-02", "merge")
    }
    assert len({step.successor.id for step in steps if step}) == 1


def test_committees_of_merged_provinces_became_that_of_the_new_one(resolver: Resolver) -> None:
    steps = [became(resolver, "Tỉnh ủy", place, "2024-05-01") for place in ("Tiền Giang", "Đồng Tháp")]
    after = resolver.organizations.read("Tỉnh ủy", "Đồng Tháp", date="2025-08-01", within=None).organization
    assert after is not None
    assert [(step.successor.id, step.date) for step in steps if step] == [(after.id, "2025-07-01")] * 2
    assert resolver.successions.of(after) is None


def test_instrument_of_units_is_that_of_their_state_bodies_only(resolver: Resolver) -> None:
    state = became(resolver, "Ủy ban nhân dân tỉnh", "Tiền Giang", "2024-05-01")
    party = became(resolver, "Tỉnh ủy", "Tiền Giang", "2024-05-01")
    assert state is not None and party is not None
    assert state.instrument == "Nghị quyết 202/2025/QH15"
    assert party.instrument is None


def test_what_stands_or_ended_without_an_heir_has_no_successor(resolver: Resolver) -> None:
    assert became(resolver, "Tỉnh ủy", "Lạng Sơn", "2024-05-01") is None
    assert became(resolver, "Huyện ủy", "Gò Công Tây", "2024-05-01") is None
    assert became(resolver, "Sở Xây dựng", "Tiền Giang", "2024-05-01") is None


def test_boards_of_a_merged_province_went_on_in_two_steps(resolver: Resolver) -> None:
    first = became(resolver, "Ban Dân vận Tỉnh ủy", "Tiền Giang", "2024-05-01")
    assert first is not None
    second = resolver.successions.of(first.successor)
    assert second is not None
    assert (second.successor.full_name, second.date) == (
        "Ban Tuyên giáo và Dân vận Tỉnh ủy Đồng Tháp",
        "2025-07-01",
    )
    assert resolver.successions.of(second.successor) is None
