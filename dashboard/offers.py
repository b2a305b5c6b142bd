"""Which sessions were offered a box for a file, under which ids a file may come, and how much of them is held."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Mapping, Sequence
from threading import Lock

from streamlit import config
from streamlit.runtime import get_instance
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFileManager, UploadFileUrlInfo

_IDS = 16
"""So many ids of a session are remembered: a box takes one file at a time."""

_OF_A_SESSION, _OF_ALL = 2, 8
"""So many of the largest files may be held at once: a session has the one being read and the next."""

_MEGABYTE = 2**20

_AROUND = 1
"""Megabytes that a form may have around its file, as Streamlit allows."""


class UploadOffers:
    """The boxes for files that stand on pages now. Safe to use from any thread: pages and the server both do.

    Whether a visitor may load a file is decided where the page is drawn, with all that is known of the visitor there;
    of a request the server knows only what anybody can write into it. So a page that draws the box says so here.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._offered: dict[str, deque[str]] = {}
        self._given: dict[str, deque[str]] = {}
        self._coming: dict[str, int] = defaultdict(int)

    def offer(self, session: str) -> None:
        """A page with a box for a file was drawn for this session."""
        with self._lock:
            self._offered.setdefault(session, deque(maxlen=_IDS))
            self._given.setdefault(session, deque(maxlen=_IDS))

    def withdraw(self, session: str) -> None:
        """This session may send files no more."""
        with self._lock:
            self._offered.pop(session, None)
            self._given.pop(session, None)

    def sessions(self) -> list[str]:
        """Who was offered a box."""
        with self._lock:
            return [*self._offered]

    def name(self, session: str, ids: Collection[str]) -> None:
        """Under these ids the session may send files, each once."""
        with self._lock:
            if session in self._offered:
                self._offered[session].extend(ids)

    def take(self, session: str, file: str) -> bool:
        """Whether the session may send this file now; it may not a second time."""
        with self._lock:
            if file not in self._offered.get(session, ()):
                return False
            self._offered[session].remove(file)
            self._given[session].append(file)
            return True

    def sent(self, session: str, file: str) -> bool:
        """Whether the session has sent this file, and so may take it away."""
        with self._lock:
            return file in self._given.get(session, ())

    def come(self, session: str, size: int) -> None:
        """That many bytes more of a file are coming in; of a negative size, they are held now, or were let go."""
        with self._lock:
            self._coming[session] += size
            if not self._coming[session]:
                del self._coming[session]

    def fit(self, session: str, held: Mapping[str, int]) -> bool:
        """Whether there is room for what is held and what is coming in, of this session and of all.

        Args:
            held: the bytes that are held, by session.
        """
        most: int = (config.get_option("server.maxUploadSize") + _AROUND) * _MEGABYTE
        with self._lock:
            own = held.get(session, 0) + self._coming.get(session, 0)
            return own <= most * _OF_A_SESSION and sum(held.values()) + sum(self._coming.values()) <= most * _OF_ALL


OFFERS = UploadOffers()
"""Those of this server."""


def offer_here() -> None:
    """A page with a box for a file is drawn for the visitor of this run."""
    if page := get_script_run_ctx(suppress_warning=True):
        OFFERS.offer(page.session_id)


def withdraw_here() -> None:
    """The visitor of this run may send files no more."""
    if page := get_script_run_ctx(suppress_warning=True):
        OFFERS.withdraw(page.session_id)


def let_go_here(file: str) -> None:
    """The visitor of this run needs a file no more: it is not held any longer."""
    if page := get_script_run_ctx(suppress_warning=True):
        _held_by(page.uploaded_file_mgr).remove_file(page.session_id, file)


def held() -> dict[str, int]:
    """The bytes of files that are held, by session."""
    stored = list(_held_by(get_instance().uploaded_file_mgr).file_storage.items())
    return {session: sum(len(file.data) for file in list(files.values())) for session, files in stored}


def guard(offers: UploadOffers) -> None:
    """Let Streamlit name ids for files only to sessions that were offered a box, and remember which."""
    manager = _held_by(get_instance().uploaded_file_mgr)
    names: Callable[[str, Sequence[str]], list[UploadFileUrlInfo]] = manager.get_upload_urls

    def named(session_id: str, file_names: Sequence[str]) -> list[UploadFileUrlInfo]:
        if session_id not in offers.sessions():
            return []
        found = names(session_id, file_names[:_IDS])
        offers.name(session_id, [each.file_id for each in found])
        return found

    manager.get_upload_urls = named  # type: ignore[method-assign]


def forget_gone(offers: UploadOffers) -> None:
    """Let go of the files and offers of sessions that have left."""
    runtime = get_instance()
    manager = _held_by(runtime.uploaded_file_mgr)
    for session in {*list(manager.file_storage), *offers.sessions()}:
        if not runtime.is_active_session(session):
            manager.remove_session_files(session)
            offers.withdraw(session)


def _held_by(manager: UploadedFileManager) -> MemoryUploadedFileManager:
    """Where Streamlit holds files: the protocol knows neither what is held nor how to let go of one file."""
    assert isinstance(manager, MemoryUploadedFileManager)
    return manager
