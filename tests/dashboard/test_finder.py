"""The contact finder: what a search on Kontakty shows beside the numbers."""

import pytest

from dashboard.contacts import REPORT_TO
from tests.dashboard.opening import opened

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
