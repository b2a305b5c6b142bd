"""The words of the tests: Polish, as the dashboard has them."""

from osl_data.wording.entry import Words

_DAYS = {
    "mon": "poniedziałek",
    "tue": "wtorek",
    "wed": "środa",
    "thu": "czwartek",
    "fri": "piątek",
    "sat": "sobota",
    "sun": "niedziela",
}
_LABELS = {
    "contact_role": {"head": "osoba kierująca", "organiser": "organizator społeczności lokalnej", "office": "biuro"},
    "phone_type": {"landline": "telefon stacjonarny", "mobile": "telefon komórkowy", "fax": "faks"},
    "weekday": _DAYS,
}


def label(vocabulary: str, code: str) -> str:
    """The label of a code of the sample; the code itself where the sample has more than this page."""
    return _LABELS.get(vocabulary, {}).get(code, code)


def date(text: str) -> str:
    return ".".join(reversed(text.split("-")))


WORDS = Words(
    language="pl",
    label=label,
    date=date,
    stated="stan na {date}",
    inferred="stan na ok. {date} (z kontekstu)",
    confirmed="potwierdzono {date}",
    undated="źródło bez daty",
    superseded="Dane nieaktualne; zastąpiono przez: {name}",
    superseded_unnamed="Dane nieaktualne; nowsze źródło podaje kogoś innego",
    extension="wew. {extension}",
    room="pok. {room}",
    daily="codziennie",
    days_unknown="dni nie podano",
    unverified="numer niesprawdzony",
)
