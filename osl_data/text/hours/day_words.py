"""The words with which Polish pages (and our English notes) speak of days, times and parts of the year.

All are written folded: lower case, without diacritics. A word that ends in `*` stands for all that begin so.
"""

from functools import lru_cache
from typing import NamedTuple


class Word(NamedTuple):
    """What a word says: its kind, and which of the kind."""

    kind: str
    value: int | str = 0


OTHER = Word("word")

_DAYS = (
    "poniedz* ponied pon pn mondays monday mon",
    "wtor* wto wt tuesdays tuesday tues tue",
    "sroda srode srody srodzie srodom srodami srodach srod sro sr wednesdays wednesday wed",
    "czwartek czwartku czwartki czwartkow czwartkiem czwartkom czwartkach czwartkami czwa czw czwar czwart cz "
    "thursdays thursday thurs thur thu",
    "piatek piatku piatki piatkow piatkiem piatkom piatkach piatkami piat pia pi pt fridays friday fri",
    "sobota sobote soboty sobocie sobot sobotom sobotami sobotach sobote sob so sb saturdays saturday sat",
    "niedziel* niedz nied ndz nd ni sundays sunday sun",
)
FAINT_DAYS = frozenset(["pn", "pt", "pi", "cz", "so", "sb", "nd", "ni", "sr", "mon", "sat", "sun", "wed"])
"""Short forms that are other words too: days only where a day may stand."""
LETTER_DAYS = {"s": 5, "n": 6}
"""Capitals that are Saturday and Sunday after other days."""

_MONTHS = (
    "styczen styczniu january jan",
    "luty lutym february feb",
    "marzec marcu march mar",
    "kwiecien kwietniu april apr",
    "maj maju may",
    "czerwiec czerwcu june jun",
    "lipiec lipcu july jul",
    "sierpien sierpniu august aug",
    "wrzesien wrzesniu september sept sep",
    "pazdziernik pazdzierniku october oct",
    "listopad listopadzie november nov",
    "grudzien grudniu december dec",
)
_OF_MONTHS = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "wrzesnia",
    "pazdziernika",
    "listopada",
    "grudnia",
]
ROMAN = {
    numeral: number
    for number, numeral in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)
}

_ORDINALS = {
    1: "pierwsz*",
    2: "drugi druga drugie drugiego drugiej drugim druga",
    3: "trzeci trzecia trzecie trzeciego trzeciej trzecim",
    4: "czwarty czwarta czwarte czwartego czwartej czwartym",
    5: "piaty piata piate piatego piatej piatym",
    -1: "ostatni ostatnia ostatnie ostatniego ostatniej ostatnim",
}

_KINDS = {
    "from": "od from dniem",
    "to": "do to through until till",
    "and_to": "a",
    "and": "i oraz and tudziez jak",
    "at": "o at",
    "in": "w we on in na przez",
    "between": "miedzy pomiedzy between",
    "daily": "codzien codziennie daily everyday",
    "weekend": "weekend*",
    "working": "robocz* powszedni* workdays weekdays",
    "days": "dzien dni dniach dniu dnia days day",
    "rest": "pozostal* inne innych reszta reszte",
    "closed": "nieczynn* zamkniet* zamkn zamk zamykam* closed",
    "off": "wolny wolne wewnetrzn*",
    "not": "nie brak",
    "works": "pracuje* pracujem* przyjmuj* czynn* otwart* dziala* dyzur* przyjec obslugi interesantow",
    "break": "przerwa przerwe przerwy przerwie break",
    "except": "oprocz poza procz wyjatkiem wylaczeniem wyj wyjatek wyjatkami except bez wylaczajac",
    "holiday": "swieta swieto swiat swiatecz* swietach holiday holidays",
    "ordinarily": "ustawowo ustawowe panstwowe panstwowych koscielne koscielnych",
    "also": "takze rowniez wlacznie",
    "every": "co",
    "each": "kazdy kazda kazde kazdego kazdej kazdym every each wszystkie",
    "once": "raz razy",
    "week": "tydzien tygodnie tygodni tygodniu tygodnia week weeks",
    "month_word": "miesiac miesiaca miesiacu miesiace miesiecy miesiacach mies miesiecznie month m-ca m-cu",
    "year_word": "rok roku rokiem r lata latach",
    "all": "cala caly cale calej",
    "day_night": "doba dobe doby",
    "round": "calodobow* nonstop",
    "hour": "godz godzin* g godzinach hours h hrs",
    "noon": "poludnia poludnie poludniem poludniu noon midday",
    "midnight": "polnoc polnocy polnoca midnight",
    "doubt": "wybran* niektor* czasem czasami parzyst* nieparzyst* naprzemienn* przemian zmiane handlow* pracujac* "
    "wyznaczon* ewentualnie lub albo badz or nastepn* najblizsz* kwartal* polrocz* przedostatni* wielki wielka "
    "wielkan* srednio rzadko czesto",
    "whole_year": "caloroczn*",
    "no_time": "tel telefon* fax faks* nr numer* pok pokoj* ul ulic* al pl plac placu nip regon krs os osiedl* kod kom "
    "skr sala sali lok lokal* aleja aleje alei rondo skwer wiek wieku klas klasy klasa poz",
    "unit": "lat lata osob os osoby zl tys pln min minut minuty godzin tygodni miesiecy km m ha proc uczestnik* miejsc "
    "sztuk szt stron kg cm",
    "evening": "wieczorem wieczor",
    "am": "am",
    "pm": "pm",
    "subject": "kas kasa kasy kasie kasowy bilet* wejsc* sekretariat* dyrektor* kierowni* burmistrz* wojt* prezydent* "
    "prezes* posla poslow senator* przewodnicz* radny radni radnych radnego starost* prawnik* psycholog* adwokat* "
    "mediator* porad* infolini* czytelni* wypozyczaln* kawiarni* bufet* sklep* ekspozycj* wystaw* basen* silowni* "
    "ogrod* parking* garaz* toalet* dzial dzialu filia filii filie oddzial oddzialu msza msze mszy spowied* nabozen* "
    "adoracj* przyjmowan* obslug* rejestracj* zapisy laboratori* apteka aptece poradni* ksiegow* archiwum podawcz* "
    "skarg* pielegniark* lekarz* pediatr* szczepien* galeria galerii restauracj* saun* kort* lodowisk* kregielni* "
    "pracowni* zajeci* warsztat* proby asystent* pedagog* doradca doradcy magazyn* szatni* prasow* interesant* petent*",
    "house": "biuro biura urzad urzedu urzedzie biblioteka biblioteki biblioteczn* muzeum klub klubu swietlica osrodek "
    "osrodka dom centrum kancelaria instytucja placowka siedziba",
}

_SEASONS = {
    "wakacje": "wakacje wakacji wakacjach wakacyjn* wakacjami",
    "ferie": "ferie ferii feriach feriami feryjn*",
    "lato": "lato latem lecie",
    "zima": "zima zimie",
    "wiosna": "wiosna wiosne",
    "jesień": "jesien jesienia",
    "letni": "letni letnim letniego letnia letnich letnie",
    "zimowy": "zimowy zimowym zimowego zimowa zimowych zimowe",
    "sezon": "sezon sezonie sezonu sezonem",
    "okres": "okres okresie okresu okresem czas_letni",
    "szkolny": "szkolny szkolnym szkolnego",
    "akademicki": "akademicki akademickim akademickiego",
    "wiosenny": "wiosenny wiosennym",
    "jesienny": "jesienny jesiennym",
}


def _tables() -> tuple[dict[str, Word], list[tuple[str, Word]]]:
    whole: dict[str, Word] = {}
    begun: list[tuple[str, Word]] = []

    def add(words: str, word: Word) -> None:
        for each in words.split():
            if each.endswith("*"):
                begun.append((each[:-1], word))
            else:
                whole.setdefault(each, word)

    for day, words in enumerate(_DAYS):
        add(words, Word("day", day))
    for month, words in enumerate(_MONTHS, 1):
        add(words, Word("month", month))
    for month, name in enumerate(_OF_MONTHS, 1):
        add(name, Word("of_month", month))
    for ordinal, words in _ORDINALS.items():
        add(words, Word("ordinal", ordinal))
    add("wigili*", Word("feast", 24))
    add("sylwest*", Word("feast", 31))
    for season, words in _SEASONS.items():
        add(words, Word("season", season))
    for kind, words in _KINDS.items():
        add(words, Word(kind, kind))
    return whole, begun


_WHOLE, _BEGUN = _tables()


@lru_cache(maxsize=8192)
def word_of(folded: str) -> Word:
    """What a folded word says; `OTHER` when it says nothing of days and times."""
    found = _WHOLE.get(folded)
    if found:
        return found
    return next((word for start, word in _BEGUN if folded.startswith(start)), OTHER)
