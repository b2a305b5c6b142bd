"""Who was offered a box for a file, which names were given, and for how much there is room."""

import pytest
from streamlit import config

from dashboard.offers import UploadOffers

MEGABYTE = 2**20


def test_a_session_is_forgotten_with_all_that_it_was_offered() -> None:
    offers = UploadOffers()
    offers.name("a", ["1"])
    assert not offers.take("a", "1")
    offers.offer("a")
    offers.name("a", ["1", "2"])
    offers.offer("a")
    assert (offers.sessions(), offers.sent("a", "1"), offers.take("a", "1"), offers.take("a", "1")) == (
        ["a"],
        False,
        True,
        False,
    )
    assert offers.sent("a", "1")
    offers.withdraw("a")
    assert (offers.sessions(), offers.sent("a", "1"), offers.take("a", "2")) == ([], False, False)


def test_only_the_newest_names_count() -> None:
    offers = UploadOffers()
    offers.offer("a")
    offers.name("a", [str(number) for number in range(17)])
    assert [number for number in range(17) if offers.take("a", str(number))] == [*range(1, 17)]


def test_room_is_counted_for_a_session_and_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of files of 20 MB, with one for the form around each, a session has room for 2 and all together for 8."""
    monkeypatch.setattr(config, "get_option", {"server.maxUploadSize": 20}.get)
    offers = UploadOffers()
    most = 42 * MEGABYTE
    assert offers.fit("a", {"a": most})
    assert not offers.fit("a", {"a": most + 1})
    offers.come("a", 1)
    assert not offers.fit("a", {"a": most})
    assert offers.fit("b", {"a": most, "b": most})
    others = {"b": most, "c": most, "d": most}
    assert offers.fit("e", others | {"e": most - 1})
    assert not offers.fit("e", others | {"e": most})
    offers.come("a", -1)
    assert offers.fit("e", others | {"e": most})
