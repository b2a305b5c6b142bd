"""The contact finder: what a search on Kontakty, or on the start page, shows beside the numbers."""

import pytest

from dashboard.views.contacts.card_list import REPORT_TO
from tests.dashboard.opening import links, opened, said, text
from tests.dashboard.pages import drawn

pytestmark = pytest.mark.usefixtures("home")


def html(query: str, language: str = "pl", **params: str) -> str:
    """All that Kontakty draws for a query."""
    return "\n".join(element.value for element in opened("kontakty", q=query, lang=language, **params).html)


def test_a_result_says_why_it_was_found_and_marks_it() -> None:
    assert 'obszar: <mark>Ołbin</mark> <span class="muted">(dokładnie)</span>' in html("olbin")
    assert 'area: <mark>Ołbin</mark> <span class="muted">(exactly)</span>' in html("olbin", "en")


def test_a_slip_finds_the_person_and_asks_whether_she_was_meant() -> None:
    page = html("radziók")
    assert '<a href="tel:+48519516162">519 516 162</a>' in page
    assert "Czy chodziło o: " in page
    assert "<b>Radziuk</b></a>?" in page


def test_digits_find_the_number_they_are_in() -> None:
    assert '<a href="tel:+48519516162">519 516 162</a>' in html("19 516")


def test_a_street_that_is_only_the_teams_own_address_says_so() -> None:
    assert "To adres samego zespołu. Żadne źródło nie podaje, które ulice on obsługuje." in html("Nowowiejska 29")


def test_other_kinds_of_records_are_found_too() -> None:
    page = html("olbin")
    assert "Znaleziono też" in page
    assert 'href="./program?id=wroclaw-pal-aktywny-olbin"' in page.replace("&amp;", "&").replace("?q=olbin&id", "?id")


def test_a_replaced_contact_comes_last_and_says_so() -> None:
    page = html("Targówek OSL")
    assert page.index("519 516 162") < page.index("Dane nieaktualne; zastąpiono przez: Agnieszka Radziuk")


@pytest.mark.parametrize("query", ["22 277 02 56", "Wincentego 87 pok. 39", "Drzazga"])
def test_who_replaced_a_contact_comes_before_it_also_where_only_the_old_one_matches(query: str) -> None:
    page = html(query)
    assert said(opened("kontakty", q=query), "h3") == ["Agnieszka Radziuk", "Izabela Drzazga"]
    assert page.index("Zastępuje: Izabela Drzazga") < page.index("Dane nieaktualne; zastąpiono przez")
    assert "Replaces: Izabela Drzazga" in html(query, "en")


def test_who_replaced_a_contact_is_shown_once_where_the_text_finds_both() -> None:
    page = html("Targówek OSL")
    assert page.count('id="targowek-agnieszka-radziuk"') == 1
    assert "Zastępuje:" not in page


def test_a_query_that_finds_nothing_says_what_to_do() -> None:
    page = html("zzzzqqq")
    assert "Nie znaleźliśmy kontaktu do „zzzzqqq”." in page
    assert 'class="card' not in page


@pytest.mark.parametrize("query", ["", " ", "a" * 10_000, "🙂", "%_'\";--", "\u202eabc", "\x00\x07", "<b>x</b>"])
def test_no_query_breaks_the_page(query: str) -> None:
    assert "data-osl-landmark" in html(query)
    assert "<b>x</b>" not in html(query)


def test_an_error_is_reported_by_mail_where_an_address_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 'data-copy="Atlas OSL: błąd w danych, Agnieszka Radziuk' in html("radziuk")
    monkeypatch.setenv(REPORT_TO, "osl@example.org")
    page = html("radziuk")
    assert 'href="mailto:osl@example.org?subject=Atlas%20OSL' in page
    assert 'data-copy="Atlas OSL' not in page


def test_a_card_can_be_taken_along() -> None:
    page = html("radziuk")
    assert 'href="./vcard/targowek-agnieszka-radziuk.vcf?lang=pl"' in page
    assert 'src="./qr/targowek-agnieszka-radziuk.svg?lang=pl"' in page


@pytest.mark.parametrize("query", ["olbin", "radziók", "19 516", "Nowowiejska 29", "zzzzqqq"])
def test_the_start_page_finds_what_kontakty_finds(query: str) -> None:
    start, kontakty = opened(q=query), opened("kontakty", q=query)
    found = [element.value for element in kontakty.html if "card" in element.value or "Znaleziono" in element.value]
    assert set(found) <= {element.value for element in start.html}
    assert said(start, "h3") == said(kontakty, "h3")
    assert ("Wróć do przeglądu", "./") in links(start)
    assert [*start.download_button] == []


def test_the_start_page_shows_the_first_contacts_and_leads_to_all_with_filters_and_text() -> None:
    app = opened(q="osl", city="starachowice", lang="en")
    everybody = said(opened("kontakty", q="osl", city="starachowice", all="1"), "h3")
    assert said(app, "h3") == everybody[:6]
    everywhere = f"Show all ({len(everybody)})", "./kontakty?city=starachowice&q=osl&lang=en&all=1"
    assert everywhere in links(app)
    assert ("Back to the overview", "./?city=starachowice&lang=en") in links(app)


@pytest.mark.parametrize("query", ["", "  "])
def test_an_empty_box_leaves_the_overview_as_it_is(query: str) -> None:
    assert text(opened(q=query)) == text(drawn("przeglad", "pl"))


@pytest.mark.parametrize("query", ["a" * 10_000, "%_'\";--", "<b>x</b>"])
def test_no_query_breaks_the_start_page(query: str) -> None:
    page = "\n".join(element.value for element in opened(q=query).html)
    assert "data-osl-landmark" in page
    assert "<b>x</b>" not in page
