"""Loading registers for the page that does it: from the file that was chosen to what is told of it.

What came of a file stays in the session until another one is chosen, so that nothing is imported twice.
"""

from dataclasses import dataclass, replace
from typing import Literal, Protocol

import streamlit as st

from dashboard.access import may_load
from dashboard.data import ask, prepare_register
from osl_data.keeping import importing, journal
from osl_data.keeping.history import Version, versions
from osl_data.keeping.importing import Outcome, Register
from osl_data.keeping.journal import BusyError, JournalEntry, JournalError, storage_errors
from osl_data.keeping.troubles import placeless
from osl_data.queries.reference import register_names
from osl_data.registers.confining import confinement, recognised_confined, rejects_confined
from osl_data.registers.known import Known
from osl_data.registers.problems import Problem, RegisterError
from osl_data.registers.words import Language
from osl_data.store import home

How = Literal["chosen", "recognised"]
State = Literal["refused", "given_up", "busy", "failed", "city", "kept", "dry", "unchanged", "none"]


class Step(Protocol):
    """Told what is being done, how much of all is (0 to 1), and of how many rows if that is known.

    Told every tenth of a second: when somebody has asked for another page meanwhile, Streamlit leaves it by an error,
    which ends the work.
    """

    def __call__(self, what: str, done: float, rows: int = 0) -> None: ...


_LOADED, _SAID, _UNPREPARED = "register-loaded", "register-said", "register-unprepared"
_REJECTS = "register-rejects"
"""The file of rejected rows, with what it was made of and the language of its reasons."""
_UNDER_WAY = "register-under-way"
"""The file that is being read or checked, which can still be given up."""


@dataclass(frozen=True)
class LoadingState:
    """What came of a file.

    Attributes:
        state: what came of it; `city`: it waits for somebody to say which city it is of.
        file: its name.
        city: id of the city, once it is known.
        how: how the city is known.
        outcome: the checked rows.
        problems: why the file is refused as a whole.
        trouble: what keeps registers from being written, in technical words.
        register: the file as it was read, while something can still be done with it.
    """

    state: State
    file: str
    city: str = ""
    how: How = "chosen"
    outcome: Outcome | None = None
    problems: tuple[Problem, ...] = ()
    trouble: str = ""
    register: Register | None = None


def loaded() -> LoadingState | None:
    """What came of the last file of this session."""
    found: LoadingState | None = st.session_state.get(_LOADED)
    return found


def get_ready() -> None:
    """Have the process started in which files are opened, while somebody chooses one."""
    confinement.start()


def load(data: bytes, name: str, city: str | None, *, dry_run: bool, step: Step) -> None:
    """Read a file, check it, and keep its accepted rows; `loaded` tells what came of it.

    Args:
        name: what the file is called.
        city: its city, if one was chosen; else it is known by the names in the file.
        dry_run: keep nothing.
    """
    st.session_state[_UNDER_WAY] = name
    step("reading", 0.1)
    try:
        register = importing.read_register(data, name, lambda rows: step("reading", 0.1, rows))
        found = city or recognised_confined(register.sheet, map(known, cities()), lambda _: step("recognising", 0.25))
    except RegisterError as error:
        _keep(LoadingState("refused", name, city or "", problems=tuple(error.problems)))
        return
    draft = LoadingState("city", name, found or "", "chosen" if city else "recognised", register=register)
    if found:
        _import(draft, dry_run=dry_run, step=step)
    else:
        _keep(draft)


def rejected(outcome: Outcome, language: Language, step: Step) -> bytes:
    """The file of the rejected rows, made once: what is made only for who clicks could not tell that it failed.

    Raises:
        RegisterError: it cannot be made within its limits.
    """
    made: bytes | RegisterError
    made_of, told_in, made = st.session_state.get(_REJECTS, (None, "", b""))
    if made_of is not outcome or told_in != language:
        try:
            made = rejects_confined(outcome.checked, language, lambda _: step("rejecting", 0.6))
        except RegisterError as error:
            made = error
        st.session_state[_REJECTS] = outcome, language, made
    if isinstance(made, RegisterError):
        raise made
    return made


def go_on(draft: LoadingState, city: str, *, dry_run: bool, step: Step) -> None:
    """Go on with a file that is there: its city was told, or it is to be kept after it was only checked."""
    how = draft.how if city == draft.city else "chosen"
    _import(replace(draft, city=city, how=how), dry_run=dry_run, step=step)


def give_up() -> bool:
    """Give up the file that is being read or checked; False when there is none, or it is being kept already.

    Its process ends with the run of the page that waits for it.
    """
    name = st.session_state.pop(_UNDER_WAY, None)
    if name is not None:
        _keep(LoadingState("given_up", name))
    return name is not None


def take_back(number: int, file: str) -> None:
    """Undo an entry of the journal; `said` tells it.

    Args:
        number: the entry: an import, or the undoing of one.
        file: the file of the import.
    """
    if not may_load():
        return
    try:
        if number not in {each.number for each in journal.standing(journal.entries(home.registers()))}:
            st.session_state[_SAID] = ("already", file, "")
            return
        entry = importing.undo(home.registers(), number)
    except storage_errors() as error:
        st.session_state[_SAID] = ("busy" if isinstance(error, BusyError) else "failed", file, _told(error))
        return
    undone = next(each for each in journal.entries(home.registers()) if each.number == entry.undoes)
    st.session_state[_SAID] = ("undone" if undone.kind == "import" else "restored", file, "")
    st.session_state[_UNPREPARED] = True


def said() -> tuple[str, str, str] | None:
    """What came of the last undoing, the file and the trouble; told once.

    It is undone, restored, already, busy, failed; or unprepared, when the statistics could not be computed.
    """
    found: tuple[str, str, str] | None = st.session_state.pop(_SAID, None)
    return found


def prepare(step: Step) -> None:
    """Make what statistics are computed from, if this session has changed the registers since."""
    if not st.session_state.get(_UNPREPARED):
        return
    try:
        prepare_register(lambda _, done: step("preparing", 0.7 + 0.3 * done))
    except storage_errors() as error:
        st.session_state[_SAID] = ("unprepared", "", _told(error))
    st.session_state[_UNPREPARED] = False


def known(city: str) -> Known:
    """What a register of a city may name; of none, the vocabulary alone."""
    found: Known = ask(register_names.known_names, city)
    return found


def cities() -> list[str]:
    """Ids of the cities that a register may be of."""
    return list(ask(register_names.city_names).names)


def undoing(listed: tuple[JournalEntry, ...], number: int) -> JournalEntry | None:
    """The entry that takes an import back; None for one that counts."""
    return next((each for each in journal.standing(list(listed)) if each.undoes == number), None)


def row_versions(city: str, own_id: str) -> list[Version]:
    """Every version of a row that was ever accepted, oldest first.

    Raises:
        JournalError: the registers cannot be read.
    """
    try:
        return versions(home.registers(), city, own_id)
    except storage_errors() as error:
        raise JournalError(str(error)) from error


def _import(draft: LoadingState, *, dry_run: bool, step: Step) -> None:
    if draft.register is None or not may_load():
        return
    amounts = {"checking": 0.3, "keeping": 0.6}

    def tell(what: str) -> None:
        step(what, amounts[what])
        if what == "checking":
            st.session_state[_UNDER_WAY] = draft.file
        else:
            st.session_state.pop(_UNDER_WAY, None)

    try:
        outcome = importing.import_sheet(
            draft.register,
            known(draft.city),
            home.registers(),
            dry_run=dry_run,
            step=tell,
        )
    except RegisterError as error:
        _keep(replace(draft, state="refused", problems=tuple(error.problems), register=None))
        return
    except storage_errors() as error:
        _keep(replace(draft, state="busy" if isinstance(error, BusyError) else "failed", trouble=_told(error)))
        return
    _keep(
        replace(
            draft, state=outcome.result, outcome=outcome, register=draft.register if outcome.result == "dry" else None
        )
    )
    st.session_state[_UNPREPARED] = outcome.entry is not None


def _told(error: Exception) -> str:
    return placeless(error, home.registers())


def _keep(found: LoadingState) -> None:
    st.session_state.pop(_UNDER_WAY, None)
    st.session_state[_LOADED] = found
