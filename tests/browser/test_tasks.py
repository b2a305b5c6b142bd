"""What users do, from the start page, cold, without a manual; steps (clicks and typed words) are counted."""

import re
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.acting import answer, arrive, card, follow, params
from tests.browser.driving import OpenPage, new_context, settle
from tests.browser.serving import Server
from tests.shipped import counted, recorded


@dataclass
class Visitor:
    """Somebody on the start page, whose clicks and typed words are counted."""

    page: Page
    clicks: int = 0
    words: list[str] = field(default_factory=list)

    @property
    def steps(self) -> int:
        """Clicks and typed words."""
        return self.clicks + len(self.words)

    def click(self, what: Locator) -> None:
        """One click, and wait for what it does."""
        what.click()
        self.clicks += 1

    def open(self, page: str) -> None:
        """Click a page in the navigation."""
        self.click(self.page.get_by_test_id("stTopNavLink").filter(has_text=page))
        expect(self.page.get_by_role("heading", level=1)).to_have_text(page)
        settle(self.page)

    def follow(self, link: Locator) -> None:
        """Click a link inside the dashboard."""
        follow(link)
        self.clicks += 1

    def type(self, word: str) -> None:
        """Type one word into the search box; the answer follows by itself."""
        self.page.get_by_role("searchbox").press_sequentially(word)
        arrive(self.page, q=word)
        self.words.append(word)

    def download(self, button: Locator) -> bytes:
        """Click a button that hands out a file."""
        with self.page.expect_download() as started:
            self.click(button)
        return Path(started.value.path()).read_bytes()


@pytest.fixture
def visitor(open_page: OpenPage) -> Visitor:
    """Somebody on the start page."""
    return Visitor(open_page("/"))


# Staff


def test_staff_call_the_team_that_runs_osl_on_olbin(visitor: Visitor) -> None:
    visitor.type("Ołbin")
    first = visitor.page.locator("article.card").first
    expect(first.get_by_role("heading")).to_have_text("Zespół Terenowej Pracy Socjalnej nr 8")
    number = first.get_by_role("link", name="71 782 35 55")
    expect(number).to_have_attribute("href", "tel:+48717823555")
    expect(number).to_be_in_viewport()
    assert (visitor.clicks, visitor.words) == (0, ["Ołbin"])


def test_staff_find_whom_of_czestocice_one_can_call(visitor: Visitor) -> None:
    visitor.type("Częstocice")
    expect(card(visitor.page, "Artur Zawadzki")).to_be_visible()
    cards = visitor.page.locator("article.card")
    numbers = {
        one.get_by_role("heading").inner_text(): one.locator("a[href^=tel]").all_inner_texts() for one in cards.all()
    }
    stated = {
        "Dorota Struska": ["883 580 999"],
        "Katarzyna Kozińska": ["883 522 999"],
        "Magdalena Kłys": ["883 508 999"],
        "Artur Zawadzki": [],
    }
    assert {name: numbers.get(name) for name in stated} == stated
    assert {*numbers} - {*stated} <= {"Miejski Ośrodek Pomocy Społecznej w Ostrowcu Świętokrzyskim"}
    assert {*[*numbers][:3]} == {name for name, phones in stated.items() if phones}
    expect(card(visitor.page, "Artur Zawadzki")).to_contain_text("przewodniczący Rady Osiedla Częstocice")
    expect(card(visitor.page, "Artur Zawadzki")).to_contain_text("telefonu nie podano")
    assert (visitor.clicks, visitor.words) == (0, ["Częstocice"])


@pytest.mark.parametrize("note", ["19 516", "519516", "Radziuk", "radziuk"])
def test_staff_learn_whose_number_a_note_holds(visitor: Visitor, note: str) -> None:
    visitor.type(note)
    found = visitor.page.locator("article.card")
    expect(found).to_have_count(1)
    expect(found.get_by_role("heading")).to_have_text("Agnieszka Radziuk")
    expect(found).to_contain_text("Ośrodek Pomocy Społecznej Dzielnicy Targówek m.st. Warszawy")
    expect(found.locator("a[href^=tel]")).to_have_text("519 516 162")
    assert (visitor.clicks, visitor.words) == (0, [note])


def test_staff_see_who_is_on_duty_for_ostrowiecka_on_thursday_evening(visitor: Visitor) -> None:
    page = visitor.page
    visitor.open("Aktywność")
    visitor.click(page.get_by_role("radio", name="Tydzień"))
    thursday = page.get_by_role("row").filter(has_text="czwartek 17:30–19:00")
    duty = thursday.filter(has_text="Ostrowiecka 21 A")
    expect(duty).to_have_count(1)
    expect(duty).to_contain_text("Dyżury / praca w terenie")
    expect(duty).to_contain_text("prowadzone ok. 2023, dziś nie wiadomo")
    expect(duty).to_contain_text("Starachowice")
    assert visitor.steps == 2


# Managers


def test_managers_see_which_facts_are_oldest(visitor: Visitor) -> None:
    section = visitor.page.locator("section").filter(has_text="Najstarsze informacje")
    years = [int(year) for year in re.findall(r"stan na (?:ok\. )?(?:\d\d\.)*(\d{4})", section.inner_text())]
    assert len(years) == 5
    assert years == sorted(years)
    visitor.follow(section.get_by_role("link").first)
    assert visitor.steps == 1


def test_managers_see_which_facts_contradict_one_another(visitor: Visitor) -> None:
    section = visitor.page.locator("section").filter(has_text="Źródła się różnią")
    differences = recorded("disagreements")
    expect(section.get_by_role("listitem")).to_have_count(5)
    visitor.follow(section.get_by_role("link", name=counted("n.differences", "disagreements")))
    blocks = visitor.page.locator(".block")
    expect(blocks).to_have_count(len(differences))
    claims = [block.locator(".claims > div").count() for block in blocks.all()]
    assert sorted(claims) == sorted(len(one["claims"]) for one in differences)
    assert min(claims) > 0
    assert visitor.steps == 1


def test_managers_learn_that_participants_of_pal_groups_must_not_be_added_and_why(visitor: Visitor) -> None:
    page = visitor.page
    visitor.follow(page.locator(".totals a").nth(2))
    visitor.click(page.locator(".st-key-city").get_by_role("button", name="Wrocław"))
    arrive(page, city="wroclaw")
    expect(page.locator("tr.group").filter(has_text="Uczestnicy programu lub grupy")).to_contain_text(
        "Tych liczb nie można dodać: dotyczą różnych okresów albo okresu nie podano; "
        "żadne źródło nie mówi, czy ktoś nie jest liczony dwa razy."
    )
    groups = page.locator("tr.group:has-text('Uczestnicy programu lub grupy') ~ tr").all_inner_texts()
    stated = [row.split("\t")[0].strip() for row in groups[:4]]
    assert sorted(stated) == ["10 osób", "12 osób", "18 osób", "28 osób"]
    expect(page.get_by_text("68", exact=True)).to_have_count(0)
    assert visitor.steps == 2


# Researchers


def test_researchers_take_every_programme_for_seniors_with_sources_as_a_spreadsheet(visitor: Visitor) -> None:
    page = visitor.page
    visitor.open("Programy")
    visitor.type("seniorzy")
    data = visitor.download(page.get_by_role("button", name="Pobierz XLSX"))
    book = openpyxl.load_workbook(BytesIO(data), read_only=True)
    heading, *rows = book["programmes"].iter_rows(values_only=True)
    found = {row[heading.index("id")]: row for row in rows}
    stated = {p["id"] for p in recorded("programmes") if "seniors" in p.get("target_groups", [])}
    assert stated <= set(found)
    assert {row[heading.index("status")] for row in rows} >= {"active", "ended"}
    assert all(row[heading.index("sources")] for row in rows)
    assert len(list(book["sources"].iter_rows())) > 1
    assert visitor.steps == 3


def test_researchers_come_from_a_figure_to_the_source_that_states_it(visitor: Visitor) -> None:
    page = visitor.page
    page.goto("/aktywnosc?view=figures")
    settle(page)
    row = page.locator("tr").filter(has_text="28 osób").filter(has_text="Aktywna Polanka")
    visitor.click(row.locator("summary"))
    original = "http://mops.wroclaw.pl/projekty-i-programy/zrealizowane/28-programy-aktywnosci-lokalnej?start=10"
    links = row.get_by_role("link", name="otwórz stronę")
    expect(links.first).to_have_attribute("href", original)
    assert {link.get_attribute("href") for link in links.all()} == {original}
    visitor.follow(row.locator(".evidence").get_by_role("link").first)
    title = "Programy Aktywności Lokalnej"
    expect(page.get_by_role("heading", level=2).first).to_have_text(title)
    expect(page.get_by_test_id("stMain")).to_contain_text("notatka 2")
    assert visitor.steps == 2


def test_researchers_share_a_view_by_its_link(visitor: Visitor, browser: Browser, server: Server) -> None:
    page = visitor.page
    visitor.open("Aktywność")
    visitor.click(page.get_by_role("radio", name="Odbiorcy"))
    arrive(page, view="groups")
    visitor.click(page.locator(".st-key-city").get_by_role("button", name="Warszawa"))
    arrive(page, city="warszawa")
    mine = answer(page)
    context = new_context(browser, server.url)
    colleague = context.new_page()
    colleague.goto(page.url)
    settle(colleague)
    assert answer(colleague) == mine
    assert params(colleague) == {"city": ["warszawa"], "view": ["groups"]}
    context.close()
