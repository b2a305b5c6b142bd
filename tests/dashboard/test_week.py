"""A week: seven days in their order, each slot with where it leads and the hue of its city."""

from dashboard.components.week import WeekSlot, week
from dashboard.i18n import words_of
from tests.dashboard.outline import outline


def test_days_with_and_without_slots() -> None:
    slots = [
        WeekSlot("wed", "10:00–12:00", "Club", "./program?id=club", ("club", "hall"), "Testowo", 1),
        WeekSlot("wed", "13:00–14:00", "Duty", None, (), "Dolne", 5),
    ]
    made = week(slots, {"tue": "Tuesday", "wed": "Wednesday"}, words_of("en"))
    assert outline(made) == [
        "div.week",
        "  section.off > h3: Tuesday ; p.small.muted: not stated",
        "  section",
        "    h3: Wednesday",
        "    article.c1",
        "      time: 10:00–12:00",
        "      [Club](./program?id=club)<br>club<br>hall<br><span.muted: <span.dot.c1>Testowo>",
        "    article.c1 > time: 13:00–14:00 ; Duty<br><span.muted: <span.dot.c1>Dolne>",
    ]
