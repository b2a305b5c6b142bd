"""Loading registers in AppTest: a small register, and what somebody does on Rejestry."""

from streamlit.testing.v1 import AppTest

from dashboard import data
from dashboard.i18n import words_of
from tests.dashboard.opening import opened

PL, EN = words_of("pl"), words_of("en")
HEADER = "Data;Program;Miejsce;Uczestnicy razem;Nr własny\n"
GOOD = "12.03.2025;wroclaw-pal-aktywna-polanka;Ołbin;24;A-1\n"
OTHER = "13.04.2025;wroclaw-pal-aktywna-polanka;Ołbin;30;A-2\n"
BAD = "31.02.2025;wroclaw-pal-aktywna-polanka;Nigdzie;x;A-3\n"


def page(language: str = "pl", **params: str) -> AppTest:
    """The page, in a language."""
    return opened("rejestry", **params, **({"lang": "en"} if language == "en" else {}))


def give(app: AppTest, content: str | bytes, name: str = "rejestr.csv") -> AppTest:
    """Choose a file."""
    held = content.encode() if isinstance(content, str) else content
    app.file_uploader[0].set_value((name, held, "text/csv")).run()
    assert [error.message for error in app.exception] == []
    return app


def press(app: AppTest, label: str) -> AppTest:
    """Click the first button with a label."""
    next(button for button in app.button if button.label == label).click().run()
    assert [error.message for error in app.exception] == []
    return app


def labels(app: AppTest) -> list[str]:
    """What stands on the buttons."""
    return [button.label for button in app.button]


def kinds() -> list[str]:
    """The entries of the journal."""
    return [entry.kind for entry in data.register_entries()]
