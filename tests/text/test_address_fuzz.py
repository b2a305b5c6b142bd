"""Any text gives whole parts of an address, in a time that grows with its length."""

import random
from collections.abc import Iterator
from time import process_time

import pytest

from osl_data.text.addresses import PostalAddress, parse_address
from tests.text.any_text import slow

_PIECES = (
    "ul. ul al. pl. os. Osiedle rondo skwer Rynek Jana i z Kolna J. Wł. św. gen. 3 12 12A 5a - – / , ; : ( ) | 00-238 "
    "53-611 Warszawa Grodzisk Maz. m. lok. pok. kl. II p. s. bl. bud. C U3 nr tel. 71 78 23 584 8.00 maja 2024 osób "
    "„ ” ' wejście od 1956 r. 303 Dywizjonu w na Skłodowskiej Curie Leśne D-4 ł ß İ ﬁ ² ½ ٣ A B oraz www.x.pl a@b.pl"
)
PIECES = _PIECES.split()
ODD = ["\n", "\u0301", "\u200b", "\u00a0", "\x85", "\x00", ""]
JOINTS = [" ", " ", "", ", ", "\n"]


def texts(count: int) -> Iterator[str]:
    drawn = random.Random(10)
    for _ in range(count):
        joint = drawn.choice(JOINTS)
        yield joint.join(drawn.choice(PIECES + ODD) for _ in range(drawn.randint(0, 40)))


def assert_whole(text: str, address: PostalAddress) -> None:
    for part in vars(address).values():
        assert part is None or part.strip() == part != "", text
        assert part is None or "\n" not in part, text
    assert address == PostalAddress() or address.street or address.postcode, text


def test_any_pieces_give_whole_parts() -> None:
    for text in texts(5_000):
        assert_whole(text, parse_address(text))


@pytest.mark.long
def test_no_text_takes_long() -> None:
    assert slow(lambda text: assert_whole(text, parse_address(text)), texts(20_000)) == []


@pytest.mark.long
@pytest.mark.parametrize(
    "unit",
    [
        "ul. Jana ",
        "ul. Polna 5, 00-238 Warszawa; ",
        "os. Leśne, lok. 5; ",
        "Kałków 5, ",
        "12/",
        "1-",
        "pok. 1, ",
        "i J. ",
        "„A” ",
        "św. ",
        "m4",
        "M",
        "5",
        "-",
        ", ",
        "Nowa ",
        "z ",
    ],
)
def test_twenty_times_the_text_takes_no_hundred_times_as_long(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        start = process_time()
        parse_address(text)
        return process_time() - start

    short = min(seconds(1_000) for _ in range(3))
    assert min(seconds(20_000) for _ in range(3)) < 100 * short + 0.01
