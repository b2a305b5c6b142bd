"""What a user asks for: one frozen model shared by every view, every query and the URL."""

from itertools import islice
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from osl_data.text.fold import fold

MOST_CODES = 100
LONGEST_CODE = 100
LONGEST_TEXT = 500


def _plain_codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Each code once, in order: neither endless ones, nor ones that do not show, nor endlessly many."""
    plain = (code for code in dict.fromkeys(codes) if len(code) <= LONGEST_CODE and code.isprintable())
    return tuple(islice(plain, MOST_CODES))


def _plain_text(text: str) -> str:
    """The beginning of a text, with a space for what does not show."""
    start = text[:LONGEST_TEXT]
    return start if start.isprintable() else "".join(sign if sign.isprintable() else " " for sign in start).strip()


Codes = Annotated[tuple[str, ...], AfterValidator(_plain_codes)]
Year = Annotated[int, Field(ge=1900, le=2100)]


class Filters(BaseModel):
    """Empty means no restriction; within a field any value passes, between fields all must.

    `cities` and `places` are place ids, the others vocabulary codes; `text` is matched word by word, folded. Whoever
    asks may be anybody: a code counts once, and what is endless or does not show is left out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    cities: Codes = ()
    places: Codes = ()
    types: Codes = ()
    states: Codes = ()
    target_groups: Codes = ()
    activity_types: Codes = ()
    year_from: Year | None = None
    year_to: Year | None = None
    text: Annotated[str, AfterValidator(_plain_text)] = ""

    def parameters(self) -> dict[str, Any]:
        """Parameters of the statements that filter: an empty field is NULL, which restricts nothing."""
        words = fold(self.text).split()
        return {
            "cities": list(self.cities) or None,
            "places": list(self.places) or None,
            "types": list(self.types) or None,
            "states": list(self.states) or None,
            "target_groups": list(self.target_groups) or None,
            "activity_types": list(self.activity_types) or None,
            "year_from": self.year_from,
            "year_to": self.year_to,
            "words": words or None,
        }

    def is_empty(self) -> bool:
        """Whether nothing is restricted."""
        return self == Filters()
