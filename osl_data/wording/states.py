"""The state of a programme or activity in words, with the date that it rests on."""

from typing import Protocol

from osl_data.wording.words import Words

SAID = (
    "running",
    "was_running.programme",
    "was_running.activity",
    "was_running.contact",
    "undated.programme",
    "undated.activity",
    "undated.contact",
    "ended.programme",
    "ended.activity",
    "ended.contact",
    "planned.programme",
    "planned.activity",
    "planned.contact",
    "plan_passed",
)
"""What is said of a state; some words agree with what it is of."""


class KnownState(Protocol):
    """A state with its dates; `kind` tells what it is of: a programme, an activity or hours of a contact."""

    @property
    def kind(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def with_programme(self) -> bool: ...
    @property
    def due(self) -> str | None: ...
    @property
    def stated_on(self) -> str | None: ...
    @property
    def inferred(self) -> bool: ...
    @property
    def not_before(self) -> str | None: ...


def state_phrase(of: KnownState, words: Words) -> str:
    """A state in words: "działał w 2019, dziś nie wiadomo". A date that only the context shows says "ok."."""
    if of.state == "unknown":
        return words("not_stated")
    code = "ended" if of.state == "ended_by_plan" else of.state
    said = code if code in SAID else f"{code}.{of.kind}"
    named = words(f"state.{said}")
    if of.with_programme:
        named = words("state.with_programme", state=named)
    match of.state:
        case "running":
            return words("state.beside", state=named, told=words.as_of(of.stated_on or "", inferred=of.inferred))
        case "was_running":
            return words("state.today_unknown", told=f"{named} {_when(of, words)}")
        case "undated":
            return f"{named}{_bound(of, words)}"
        case "ended_by_plan":
            return words("state.by_plan", state=named, date=words.date(of.due))
        case "planned" if of.due:
            return f"{named} {words('state.for', date=words.date(of.due))}"
        case "ended" | "planned":
            return _beside(of, named, words)
        case "plan_passed":
            return words("state.not_known_whether", told=f"{named} {_planned(of, words)}")
    return named


def _beside(of: KnownState, named: str, words: Words) -> str:
    """A state with the date of its end, or else of its newest source, where there is one that tells of the end."""
    if of.due:
        return words("state.beside", state=named, told=words.date(of.due))
    if of.stated_on and not of.with_programme:
        return words("state.beside", state=named, told=words.as_of(of.stated_on, inferred=of.inferred))
    return named


def _planned(of: KnownState, words: Words) -> str:
    if of.due:
        return words("state.for", date=words.date(of.due))
    return _when(of, words) if of.stated_on else f"({words('date.undated')}{_bound(of, words)})"


def _when(of: KnownState, words: Words) -> str:
    """The year of the newest source: the day would say more than that it was so about then."""
    return words("state.about" if of.inferred else "state.in", year=(of.stated_on or "")[:4])


def _bound(of: KnownState, words: Words) -> str:
    return f", {words('date.not_before', date=words.date(of.not_before))}" if of.not_before else ""
