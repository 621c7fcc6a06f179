"""A person opens the site in Chromium, on a wide screen and on a phone, and reads what they came for."""

from __future__ import annotations

import json
import urllib.parse

import pytest
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait
from support.website import Site

PAGES = {
    "/": ("Ai giữ chức vụ gì", "Who held which office"),
    "/dvdb": ("Mọi bảng và câu hỏi", "All tables and questions"),
    "/dvdb/officials": ("Lường Thị Én", "Lường Thị Én"),
    "/dvdb/officials/do-van-du": ("Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Vân", "How sure"),
    "/dvdb/organizations/bdv-ha-van": ("Người giữ chức vụ", "Office-holders"),
    "/dvdb/events/so-ket-2024": ("hơn 120 mô hình", "People"),
    "/dvdb/articles/hop-so-ket": ("Mai Viết", "Mai Viết"),
    "/dvdb/articles/sap-nhap": ("<script>alert('tít')</script>", "<script>alert('tít')</script>"),
    "/dvdb/places/ha-van": ("Mọi cột của dòng này", "Every column of this row"),
    "/dvdb/positions/truong-bdv": ("Trưởng Ban", "Trưởng Ban"),
    "/-/about": ("dvdb", "dvdb"),
    "/dvdb/holdings": ("Trần Nơi Khác", "Trần Nơi Khác"),
    "/dvdb/tenures": ("2024-12-20", "2024-12-20"),
    "/-/search?q=do+van+du": ("Đỗ Văn Dự", "Đỗ Văn Dự"),
    "/dvdb/q01_who_held_office?office=truong+ban+dan+van": ("ghi nhận đúng ngày", "Who held"),
    "/nothing": ("Không có trang này", "Not found"),
}
"""Words that a page shows in Vietnamese and in English."""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_page_reads_well_and_asks_no_other_machine(
    site: Site, browser: webdriver.Chrome, page: str, language: str, width: int
) -> None:
    look(browser, width)
    browser.get(in_language(site.address + page, language))
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == language
    assert PAGES[page][language == "en"] in browser.find_element(By.TAG_NAME, "main").text
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    complaints = [entry["message"] for entry in browser.get_log("browser")]
    assert [said for said in complaints if page != "/nothing" or "404" not in said] == []
    assert hosts_asked(browser) == {urllib.parse.urlsplit(site.address).netloc}


@pytest.mark.parametrize("width", [1280, 390])
def test_search_leads_to_the_official_and_on_to_the_article(
    site: Site, browser: webdriver.Chrome, width: int
) -> None:
    look(browser, width)
    browser.get(site.address + "/")
    browser.find_element(By.ID, "q").send_keys("do van du", Keys.ENTER)
    wait_for(browser, "h1", "Tìm trong toàn bộ dữ liệu")
    browser.find_element(By.LINK_TEXT, "Đỗ Văn Dự").click()
    wait_for(browser, "h1", "Đỗ Văn Dự")
    browser.find_element(By.LINK_TEXT, "Tổng kết công tác dân vận năm 2024").click()
    wait_for(browser, ".body-text", "3 tập thể và 7 cá nhân")


def test_named_query_is_filled_in_and_answered(site: Site, browser: webdriver.Chrome) -> None:
    look(browser, 1280)
    browser.get(site.address + "/")
    browser.find_element(By.PARTIAL_LINK_TEXT, "Ai khen bao nhiêu tập thể").click()
    wait_for(browser, "h1", "Ai khen bao nhiêu tập thể")
    browser.find_element(By.NAME, "place").send_keys("Nơi Không Có", Keys.ENTER)
    wait_for(browser, "main", "Không có kết quả")
    browser.find_element(By.NAME, "place").clear()
    Select(browser.find_element(By.NAME, "year")).select_by_visible_text("2024")
    browser.find_element(By.CSS_SELECTOR, ".sql button").click()
    wait_for(browser, "table", "Ủy ban nhân dân tỉnh Hà Vân")


def in_language(address: str, language: str) -> str:
    """The address of the page in Vietnamese or English."""
    return f"{address}{'&' if '?' in address else '?'}lang={language}"


def wait_for(browser: webdriver.Chrome, place: str, words: str) -> None:
    """Wait until the page that a click has asked for is there, and has the words in that place."""
    # While one page gives way to the next, Chromium may answer with any of its errors.
    waiting = WebDriverWait(browser, 20, ignored_exceptions=(WebDriverException,))
    waiting.until(lambda page: words in page.find_element(By.CSS_SELECTOR, place).text)


def look(browser: webdriver.Chrome, width: int) -> None:
    """Look through a window of that width, as somebody who was never here; earlier logs are forgotten."""
    browser.delete_all_cookies()
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    browser.get_log("browser")
    browser.get_log("performance")


def hosts_asked(browser: webdriver.Chrome) -> set[str]:
    """The machines that the browser has asked since it was last looked at."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    addresses = [
        urllib.parse.urlsplit(message["params"]["request"]["url"])
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]
    return {address.netloc for address in addresses if address.scheme in ("http", "https")}
