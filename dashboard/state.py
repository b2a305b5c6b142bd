"""Filters, language and page parameters ↔ URL, through one pydantic model.

The URL holds codes, not labels, so that a link shows the same view in both languages. Widgets keep their values in
session state under `KEYS`; the URL is written after every run and read when somebody else changed it: a link, a
bookmark, or the browser's back button.
"""

from typing import Annotated, Any, Literal
from urllib.parse import urlencode

import streamlit as st
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from dashboard.i18n import Words, words_of
from osl_data.queries.filters import MOST_CODES, Filters

LISTS = {
    "city": "cities",
    "place": "places",
    "type": "types",
    "status": "states",
    "group": "target_groups",
    "activity": "activity_types",
}
YEARS = {"from": "year_from", "to": "year_to"}
_RENAMED = {"status": {"active": "running"}}
"""Codes of old links."""
LOCAL = ("id", "view", "all", "by", "of", "about", "among", "show", "metric")
"""Parameters that belong to one page."""
_NAMES = frozenset({*LISTS, *YEARS, *LOCAL, "q", "lang"})
_URL = "url"
_RECENT = 8
"""So many values of a session the URL may still show while newer ones are on their way to it."""


_MOST_VALUES = 10 * MOST_CODES
"""So many values of one parameter are looked at."""
_LONGEST_VALUE = 1000
"""Characters: six ids that are compared stand in one value."""


def _plain_local(local: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((key, value) for key, value in local if len(value) <= _LONGEST_VALUE and value.isprintable())


class ViewAddress(BaseModel):
    """What a URL of the dashboard says."""

    model_config = ConfigDict(frozen=True)

    filters: Filters = Filters()
    language: Literal["pl", "en"] = "pl"
    local: Annotated[tuple[tuple[str, str], ...], AfterValidator(_plain_local)] = ()

    @classmethod
    def read(cls, params: dict[str, list[str]]) -> "ViewAddress":
        """Read query parameters; a value that makes no sense is left out."""
        params = {key: [value for value in values if value] for key, values in params.items()}
        fields: dict[str, Any] = {
            name: tuple(_RENAMED.get(key, {}).get(code, code) for code in params[key])
            for key, name in LISTS.items()
            if params.get(key)
        }
        fields |= {name: params[key][0] for key, name in YEARS.items() if params.get(key)}
        if params.get("q"):
            fields["text"] = params["q"][0]
        try:
            filters = Filters.model_validate(fields)
        except ValidationError as error:
            wrong = {detail["loc"][0] for detail in error.errors()}
            filters = Filters.model_validate({k: v for k, v in fields.items() if k not in wrong})
        language: Literal["pl", "en"] = "en" if params.get("lang") == ["en"] else "pl"
        local = tuple((key, params[key][0]) for key in LOCAL if params.get(key))
        return cls(filters=filters, language=language, local=local)

    def params(self) -> dict[str, list[str]]:
        """Query parameters that read back as this address; what is not restricted is not there."""
        found = {key: list(getattr(self.filters, name)) for key, name in LISTS.items()}
        found |= {key: [str(getattr(self.filters, name) or "")] for key, name in YEARS.items()}
        found["q"] = [self.filters.text]
        found["lang"] = ["en"] if self.language == "en" else []
        found |= {key: [value] for key, value in self.local}
        return {key: values for key, values in found.items() if values and values != [""]}

    def href(self, page: str) -> str:
        """A link to a page of the dashboard, relative to any page."""
        query = urlencode(self.params(), doseq=True)
        return f"./{page}?{query}" if query else f"./{page}"


def begin(page: str) -> ViewAddress:
    """Bring session and URL together at the start of a run, and give what the page shows.

    A changed URL wins, except for the bare one that a click in the navigation leaves behind, and for one that lags: who
    types quickly changes a widget before the browser shows the URL that the run before has written.
    """
    session = st.session_state
    params = _params()
    moved = session.get("_page") not in (None, page)
    written = session.get("_written")
    if not moved and written and lags(_URL, params, _from_session(ViewAddress.read(written).local).params()):
        params = written
    remember(_URL, params)
    if "_page" not in session or (params != written and not (moved and not params)):
        address = ViewAddress.read(params)
        _to_session(address)
    else:
        address = _from_session(() if moved else ViewAddress.read(params).local)
    session["_page"] = page
    return address


def page() -> str:
    """The page that was begun last; empty before the first."""
    found: str = st.session_state.get("_page", "")
    return found


def finish(address: ViewAddress) -> None:
    """Write the URL that shows this view."""
    params = address.params()
    if {key: st.query_params.get_all(key) for key in st.query_params} != params:
        st.query_params.from_dict(params)
    st.session_state["_written"] = params
    remember(_URL, params)


def remember(key: str, value: Any) -> None:
    """Keep what was last shown under a key, so that a URL that lags behind is told from one that was changed."""
    st.session_state[f"{key}-recent"] = [*st.session_state.get(f"{key}-recent", ()), value][-_RECENT:]


def newest(key: str, otherwise: Any = None) -> Any:
    """What was last shown under a key."""
    return st.session_state.get(f"{key}-recent", [otherwise])[-1]


def lags(key: str, asked: Any, chosen: Any) -> bool:
    """Whether a URL asks for something shown lately, while what is chosen has moved on since."""
    return asked in st.session_state.get(f"{key}-recent", ()) and chosen != newest(key)


def _to_session(address: ViewAddress) -> None:
    for key, name in LISTS.items():
        st.session_state[key] = list(getattr(address.filters, name))
    for key, name in YEARS.items():
        st.session_state[key] = getattr(address.filters, name)
    st.session_state["q"] = address.filters.text
    st.session_state["lang"] = address.language


def _from_session(local: tuple[tuple[str, str], ...]) -> ViewAddress:
    state = st.session_state
    fields: dict[str, Any] = {name: tuple(state.get(key) or ()) for key, name in LISTS.items()}
    fields |= {name: state.get(key) for key, name in YEARS.items()}
    fields["text"] = state.get("q") or ""
    return ViewAddress(filters=Filters(**fields), language=state.get("lang") or "pl", local=local)


def words() -> Words:
    """The words of the language in use; before a page has begun, of the language its URL asks for."""
    params = _params()
    session = st.session_state
    if "_page" not in session or (params and params != session.get("_written")):
        return words_of(ViewAddress.read(params).language)
    return words_of(session.get("lang") or "pl")


def _params() -> dict[str, list[str]]:
    """What the URL says of the parameters that there are, bounded: a session keeps what it has seen."""
    asked = {key: st.query_params.get_all(key)[:_MOST_VALUES] for key in st.query_params if key in _NAMES}
    return {key: [value[: _LONGEST_VALUE + 1] for value in dict.fromkeys(values)] for key, values in asked.items()}
