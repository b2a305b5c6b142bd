"""What a user asks for: one frozen model shared by every view, every query and the URL."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from osl_data.text.fold import fold

Codes = tuple[str, ...]
Year = Annotated[int, Field(ge=1900, le=2100)]


class Filters(BaseModel):
    """Empty means no restriction; within a field any value passes, between fields all must.

    `cities` and `places` are place ids, the others vocabulary codes; `text` is matched word by word, folded.
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
    text: str = ""

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
