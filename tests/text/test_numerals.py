"""Numbers in text: digits with either grouping, multipliers, words; each with where it stands."""

from decimal import Decimal

import pytest

from osl_data.text.numerals import PrintedNumber, printed_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("wzięło udział 28 osób", ["28"]),
        ("1 642 uczestników", ["1642"]),
        ("3,125,000.00 zł", ["3125000.00"]),
        ("35.195 mieszkańców", ["35.195", "35195"]),
        ("ponad 5 mln zł", ["5000000"]),
        ("12,3 tys. osób", ["12300.0"]),
        ("about 155 thousand", ["155000"]),
        ("value 1 million 34 thousand zł", ["1000000", "1034000", "34000"]),
        ("seven teams, dwanaście grup", ["7", "12"]),
        ("w latach 2014/2015", ["2014", "2015"]),
        ("2014-2021 85%, state 15%", ["2014", "2021", "85", "15"]),
        ("children aged 3–6", ["3", "6"]),
        ("130 m²", ["130"]),
        ("POWR.02", []),
        ("nothing", []),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    assert [number.value for number in printed_numbers(text)] == [Decimal(value) for value in values]


TO_TEN = list(range(1, 11))
TEENS = list(range(11, 21))
TENS = [30, 40, 50, 60, 100, 1000]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("jeden, dwa, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć", TO_TEN),
        ("jednego, dwóch, trzech, czterech, pięciu, sześciu, siedmiu, ośmiu, dziewięciu, dziesięciu", TO_TEN),
        ("jedno, dwoje, troje, czworo, pięcioro, sześcioro, siedmioro, ośmioro, dziewięcioro", TO_TEN[:-1]),
        ("one, two, three, four, five, six, seven, eight, nine, ten", TO_TEN),
        ("jednym, dwoma, trzema, czterema", [1, 2, 3, 4]),
        ("jedna, dwie, jednej, both, a pair, twice, a single one", [1, 2, 1, 2, 2, 2, 1, 1]),
        (
            "jedenaście, dwanaście, trzynaście, czternaście, piętnaście, szesnaście, siedemnaście, osiemnaście,"
            " dziewiętnaście, dwadzieścia",
            TEENS,
        ),
        (
            "jedenastu, dwunastu, trzynastu, czternastu, piętnastu, szesnastu, siedemnastu, osiemnastu,"
            " dziewiętnastu, dwudziestu",
            TEENS,
        ),
        (
            "eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty",
            TEENS,
        ),
        ("trzydzieści, czterdzieści, pięćdziesiąt, sześćdziesiąt, sto, tysiąc", TENS),
        ("trzydziestu, czterdziestu, pięćdziesięciu, sześćdziesięciu, stu, tysiąca", TENS),
        ("thirty, forty, fifty, sixty, a hundred, a thousand", TENS),
    ],
)
def test_numbers_in_words(text: str, values: list[int]) -> None:
    assert [number.value for number in printed_numbers(text)] == values


def test_where_a_number_stands() -> None:
    assert printed_numbers("Około  20 osób") == [PrintedNumber(Decimal(20), 6, 8)]
