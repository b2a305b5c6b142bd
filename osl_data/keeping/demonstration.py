"""A demonstration: registers that are made up, so that statistics can be seen before there is a register."""

import csv
import io
import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from osl_data.keeping.importing import Outcome, Step, import_bytes
from osl_data.keeping.journal import MARKER, JournalError, entries, is_made_up
from osl_data.keeping.writing import make_folder, write_whole
from osl_data.registers.columns import COLUMNS
from osl_data.registers.known import Known
from osl_data.registers.words import words

FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)
_MOST_PROGRAMMES = 12
_SUMMER = (7, 8)


def make_demo(folder: Path, cities: Iterable[Known], step: Step = lambda _: None) -> list[Outcome]:
    """Make up a register for each city; the same records give the same events every time.

    Raises:
        JournalError: the folder holds real registers.
    """
    if not is_made_up(folder):
        if entries(folder):
            raise JournalError(
                f"{folder}: expected a home without registers, found real ones; name another with --home"
            )
        make_folder(folder)
        write_whole(folder / MARKER, words()["demo"]["marker"].encode() + b"\n")
    outcomes = []
    for known in cities:
        step(known.city)
        outcomes.append(import_bytes(demo_csv(known), words()["demo"]["file"], known, folder, demo=True, today=LAST))
    return outcomes


def demo_csv(known: Known) -> bytes:
    """A made-up register of one city."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(COLUMNS), delimiter=";", lineterminator="\r\n")
    writer.writerow({name: column.header for name, column in COLUMNS.items()})
    writer.writerows(_events(known))
    return text.getvalue().encode("utf-8-sig")


def _events(known: Known) -> Iterator[dict[str, object]]:
    chance = random.Random(f"demo {known.city}")
    types, groups, places = list(known.types.names), list(known.groups.names), list(known.places.names)
    programmes = list(known.programmes.names)[:_MOST_PROGRAMMES] or [""]
    made = []
    for programme in programmes:
        place = chance.choice([*places, ""]) if places else ""
        kinds = chance.sample(types, min(3, len(types)))
        reached = chance.sample(groups, min(2, len(groups)))
        weekday, hour, usual = chance.randrange(5), chance.randrange(9, 18), chance.randrange(8, 40)
        day = FIRST + timedelta(days=weekday)
        while day <= LAST:
            if chance.random() < (0.25 if day.month in _SUMMER else 0.7):
                moved = min(day + timedelta(days=chance.choice([0, 0, 0, 1, 2])), LAST)
                made.append((moved, _event(chance, moved, hour, programme, place, kinds, reached, usual)))
            day += timedelta(days=7)
    for number, (_, event) in enumerate(sorted(made, key=lambda each: each[0]), 1):
        yield event | {"own_id": f"DEMO-{number:05d}"}


def _event(
    chance: random.Random,
    day: date,
    hour: int,
    programme: str,
    place: str,
    kinds: list[str],
    reached: list[str],
    usual: int,
) -> dict[str, object]:
    """One event; much is left blank, as in registers that people keep."""
    said = words()["demo"]
    event: dict[str, object] = {
        "date": day.isoformat(),
        "time_from": f"{hour}:00",
        "time_to": f"{hour + chance.randrange(1, 4)}:{chance.choice(['00', '30'])}",
        "programme": programme,
        "place": place,
        "type": chance.choice(kinds) if kinds else "",
        "groups": "; ".join(reached[: chance.randrange(1, 3)]),
        "note": chance.choice(["", "", chance.choice(said["notes"])]),
        "partners": chance.choice(["", chance.choice(said["partners"])]),
    }
    if chance.random() < 0.85:
        people = max(0, round(chance.gauss(usual, usual / 4)))
        event["participants"] = people
        if chance.random() < 0.6:
            event["women"] = women = round(people * chance.uniform(0.4, 0.8))
            event["men"] = people - women
        if chance.random() < 0.4:
            event["under_18"] = young = round(people * chance.uniform(0, 0.4))
            event["aged_60"] = round((people - young) * chance.uniform(0, 0.7))
    if chance.random() < 0.35:
        event["volunteers"] = volunteers = chance.randrange(0, 6)
        event["volunteer_hours"] = f"{volunteers * chance.choice([1, 1.5, 2]):.2f}".replace(".", ",")
    if chance.random() < 0.5:
        event["cost"] = f"{chance.randrange(2000, 150000) / 100:.2f}".replace(".", ",")
    return event
