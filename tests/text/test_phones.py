"""Phone numbers as printed; a number is written here without +48, an extension after a slash."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from osl_data.text.phones import PhoneNumber, format_national, is_valid_polish, parse_phones
from osl_data.text.short_numbers import is_short


def _short(number: PhoneNumber) -> str:
    return number.e164.removeprefix("+48") + (f"/{number.extension}" if number.extension else "")


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        # grouping
        ("533828989", "533828989"),
        ("71 78 22 486", "717822486"),
        ("(71) 78-49-605", "717849605"),
        ("22/56-92-847", "225692847"),
        ("75 7172146", "757172146"),
        ("71.78.23.555", "717823555"),
        ("71\u00a078\u200923\u2011555", "717823555"),
        ("71 – 78 23 555", "717823555"),
        # prefixes
        ("+48 71 78 23 555", "717823555"),
        ("+48717823555", "717823555"),
        ("0048 71 78 23 555", "717823555"),
        ("(+48) 71 78 23 555", "717823555"),
        ("(+48 71) 78 23 555", "717823555"),
        ("48 71 78 23 555", "717823555"),
        ("+48 (0-22) 729 10 82", "227291082"),
        ("0-71 78 23 555", "717823555"),
        ("0 71 7823555", "717823555"),
        ("(0**71) 78 23 555", "717823555"),
        ("022 571 50 00", "225715000"),
        # labels
        ("tel. **71 78 23 555**", "717823555"),
        ("tel./fax 71 78 23 555", "717823555"),
        ("tel:+48717823555", "717823555"),
        ("tel.533828989", "533828989"),
        ("Telefon:\n748 334 793,", "748334793"),
        ("prawnik –696476653 w poniedziałki", "696476653"),
        ("Sekretariat-71 78 23 555", "717823555"),
        # several
        ("22 571 50 00 lub 797 318 948", "225715000 797318948"),
        ("22 571 50 00 i 797 318 948; 519 516 162, 22 277 02 56", "225715000 797318948 519516162 222770256"),
        ("22 571 50 00 oraz 797 318 948", "225715000 797318948"),
        ("71 78 22 422/71 78 22 425", "717822422 717822425"),
        ("+48 41 370 51 00, +48 41 378 44 42", "413705100 413784442"),
        ("533 828 989\n41 274 71 92", "533828989 412747192"),
        ("533 828 989, tel. 533828989", "533828989"),
        # alternatives and ranges
        ("71 78 22 422/425", "717822422 717822425"),
        ("71 78 22 422/425/427", "717822422 717822425 717822427"),
        ("71 78 23 590-593", "717823590 717823591 717823592 717823593"),
        ("71 78 23 590–92", "717823590 717823591 717823592"),
        ("71 78 22 300 do 03", "717822300 717822301 717822302 717822303"),
        ("71 782 23 00/71 782 24 00 do 02", "717822300 717822400 717822401 717822402"),
        ("71 782 23 00/71 782 24 00 do 71 782 24 02", "717822300 717822400 717822401 717822402"),
        ("71 78 22 300 do 303", "717822300 717822301 717822302 717822303"),
        ("71 78 22 300 do 71 78 22 302", "717822300 717822301 717822302"),
        ("71 78 22 300-319", " ".join(str(717822300 + i) for i in range(20))),
        ("71 78 22 300-320", "717822300"),  # too long
        ("71 78 23 590-12", "717823590"),  # descending
        ("71 78 23 590-590", "717823590"),
        # extensions
        ("41 274-71-92 wew. 240", "412747192/240"),
        ("41 274-71-92, wew. 240", "412747192/240"),
        ("41 274-71-92 (wew. 240)", "412747192/240"),
        ("41 274-71-92 w. 240", "412747192/240"),
        ("41 274-71-92 wewnętrzny 240", "412747192/240"),
        ("41 274-71-92 wew. 240, 241 lub 12", "412747192/240 412747192/241 412747192/12"),
        ("41 274-71-92 wew. 240-242", "412747192/240 412747192/241 412747192/242"),
        ("41 274-71-92 wew. 240, 533 828 989", "412747192/240 533828989"),
        ("tel: 533828989 lub 41 274-71-92 wew. 240, e-mail", "533828989 412747192/240"),
        ("71 78 22 422/425 wew. 3", "717822422/3 717822425/3"),
        # beside other numbers
        ("508 335 307 8.00-16.00", "508335307"),
        ("508 517 022 do 15.00", "508517022"),
        ("508 517 022 do 30 czerwca", "508517022"),
        ("pl. Legionów 4-5 tel. 71 78 22 486, 53-661 Wrocław", "717822486"),
        ("Gubin ul. Gdańska 17 (68) 455 81 58", "684558158"),
        ("NIP: 6612345678, tel. 71 78 23 555", "717823555"),
        ("604 929 804, kwota 123 456 789,00 zł", "604929804"),
    ],
)
def test_numbers(printed: str, numbers: str) -> None:
    assert [_short(number) for number in parse_phones(printed)] == numbers.split()


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "tel.",
        "NIP 661-000-00-00",
        "NIP: 6612345678",
        "NIP 717823555",
        "REGON 717823555",
        "REGON: 717823555",
        "KRS 0000717823",
        "nr konta 717823555",
        "12 1020 3017 0000 2802 0123 4567",
        "PL 12 1020 3017 0000 2802 0123 4567",
        "umowa nr POWR.02.08.00-00-0062/20",
        "UDA-POKL.07.01.01-14-101/12",
        "POWR.717823555",
        "https://example.org/post/717823555",
        "https://www.facebook.com/Spoleczności-113607003514666",
        "53-661 Wrocław",
        "28.12.2020",
        "01.10.2011–31.12.2012",
        "2014-2020, 2021–2027",
        "7.30-15.30",
        "715 000 000 zł",
        "717823555@wp.pl",
        "78 23 555",  # no area code: it is not ours to add
        "71 78 23 55",
        "71 78 23 555 1",
        "+49 71 78 23 555",
        "+420 717 823 555",
        "99 999 99 99",  # no such area
        "wew. 240",
        "１２３ ４５６ ７８９",
    ],
)
def test_no_numbers(printed: str) -> None:
    assert parse_phones(printed) == []


VALID = st.integers(100_000_000, 999_999_999).map(str).filter(lambda digits: is_valid_polish(f"+48{digits}"))
GROUPS = st.sampled_from([(3, 3, 3), (2, 3, 2, 2), (2, 2, 2, 3), (2, 7), (9,)])
SEPARATORS = st.sampled_from([" ", "-", "\u00a0", "\u2011", " - "])
PREFIXES = st.sampled_from(["", "+48 ", "+48", "0048 ", "tel. ", "tel./fax: "])


def _grouped(digits: str, groups: tuple[int, ...], separator: str) -> str:
    cuts = [sum(groups[:i]) for i in range(len(groups) + 1)]
    return separator.join(digits[a:b] for a, b in pairwise(cuts))


@given(VALID, GROUPS, SEPARATORS, PREFIXES)
def test_what_is_printed_is_read(digits: str, groups: tuple[int, ...], separator: str, prefix: str) -> None:
    assert parse_phones(prefix + _grouped(digits, groups, separator)) == [PhoneNumber(f"+48{digits}")]


@given(
    st.lists(VALID, unique=True, max_size=4),
    GROUPS,
    st.sampled_from([", ", "; ", " lub ", " oraz ", " i ", "\n"]),
)
def test_lists_keep_their_order(all_digits: list[str], groups: tuple[int, ...], between: str) -> None:
    printed = between.join(_grouped(digits, groups, " ") for digits in all_digits)
    assert parse_phones(printed) == [PhoneNumber(f"+48{digits}") for digits in all_digits]


@given(VALID, st.integers(1, 19), st.sampled_from(["{}-{}", "{} – {}", "{} do {}"]))
def test_ranges_hold_every_number_between(digits: str, more: int, form: str) -> None:
    assume(int(digits[-3:]) + more < 1000)
    last = f"{int(digits[-3:]) + more:03}"
    every = [f"+48{int(digits) + i}" for i in range(more + 1)]
    expected = [PhoneNumber(e164) for e164 in every if is_valid_polish(e164)]
    assert parse_phones(form.format(_grouped(digits, (2, 2, 2, 3), " "), last)) == expected


@given(st.text() | st.text("0123456789 -/().,+dowew", max_size=60))
def test_any_text_gives_valid_unique_numbers(text: str) -> None:
    numbers = parse_phones(text)
    assert all(is_short(number.e164) if number.is_short else is_valid_polish(number.e164) for number in numbers)
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    ("e164", "valid"),
    [
        ("+48717823555", True),
        ("+48533828989", True),
        ("+49717823555", False),
        ("+481", False),
        ("71", False),
        ("", False),
    ],
)
def test_valid_polish(e164: str, valid: bool) -> None:
    assert is_valid_polish(e164) is valid


@pytest.mark.parametrize(
    ("e164", "shown"),
    [
        ("+48717823555", "71 782 35 55"),
        ("+48533828989", "533 828 989"),
        ("+48800190590", "800 190 590"),
        ("+4930901820", "+49 30 901820"),
        ("71 78", "71 78"),
        ("", ""),
    ],
)
def test_format_national(e164: str, shown: str) -> None:
    assert format_national(e164) == shown


@given(VALID)
def test_what_is_shown_can_be_read(digits: str) -> None:
    assert parse_phones(format_national(f"+48{digits}")) == [PhoneNumber(f"+48{digits}")]


@pytest.mark.parametrize(("between", "found"), [(": ", []), (".: ", [PhoneNumber("+48717823555")])])
def test_a_label_reaches_two_hundred_characters(between: str, found: list[PhoneNumber]) -> None:
    assert parse_phones(f"NIP{' nr' * 65}{between}71 78 23 555") == found
