"""Everyone can use every page: with a screen reader, in weak light, by keyboard alone."""

from __future__ import annotations

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from support.axe import faults
from support.website import Site

PAGES = (
    "/",
    "/dvdb",
    "/dvdb/officials",
    "/dvdb/officials/do-van-du",
    "/dvdb/organizations/bdv-ha-van",
    "/dvdb/events/so-ket-2024",
    "/dvdb/articles/hop-so-ket",
    "/dvdb/articles/sap-nhap",
    "/dvdb/places/ha-van",
    "/dvdb/positions/truong-bdv",
    "/-/about",
    "/dvdb/tenures",
    "/-/search?q=do+van+du",
    "/-/about",
    "/dvdb/q01_who_held_office",
    "/dvdb/-/query?sql=select+name+from+officials",
    "/nothing",
)
REACHABLE = (
    "a[href], button, input:not([type=hidden]):not([type=radio]:not(:checked)), select, summary, textarea"
)
"""Of a choice of several, TAB reaches the chosen one and the arrows the others."""
_COUNT_SEEN = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).length"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_page_has_no_serious_fault(
    site: Site, browser: webdriver.Chrome, page: str, language: str, width: int
) -> None:
    browser.set_window_size(width, 900)
    browser.get(f"{site.address}{page}{'&' if '?' in page else '?'}lang={language}")
    assert faults(browser) == []


@pytest.mark.parametrize(
    "page", ["/", "/dvdb/officials/do-van-du", "/dvdb/q01_who_held_office", "/dvdb/events"]
)
def test_keyboard_alone_reaches_everything(site: Site, browser: webdriver.Chrome, page: str) -> None:
    browser.set_window_size(1280, 900)
    browser.get(site.address + page)
    expected = browser.execute_script(_COUNT_SEEN, REACHABLE)
    reached = set()
    for _ in range(expected + 5):
        browser.switch_to.active_element.send_keys(Keys.TAB)
        element = browser.switch_to.active_element
        if element.tag_name != "body":
            reached.add(element.id)
    assert len(reached) >= expected > 10


def test_first_stop_of_the_keyboard_skips_to_the_content(site: Site, browser: webdriver.Chrome) -> None:
    browser.delete_all_cookies()
    browser.get(site.address + "/dvdb/officials/do-van-du")
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    skip = browser.switch_to.active_element
    assert "Bỏ qua" in skip.text
    skip.send_keys(Keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("id") == "content"
