"""Words of Polish addresses: kinds of ways, titles in names of streets, and words that are neither."""


def word_set(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


WAYS = {
    form: short
    for short, forms in {
        "ul.": "ul ulica ulicy ulicą ulicę",
        "pl.": "pl plac placu placem",
        "al.": "al aleja aleje aleję aleją alei alejach",
        "os.": "os oś osiedle osiedlu osiedla",
        "bulwar": "bul bulw bulwar bulwaru bulwarze bulwarem",
        "wybrzeże": "wyb wybrz wybrzeże wybrzeża wybrzeżu wybrzeżem",
        "rondo": "rondo ronda rondzie rondem",
        "skwer": "skwer skweru skwerze skwerem",
        "park": "park parku parkiem",
        "szosa": "szosa szosy szosie szosą",
        "trakt": "trakt traktu trakcie traktem",
        "droga": "droga drogi drodze drogą",
        "zaułek": "zaułek zaułka zaułku zaułkiem",
        "pasaż": "pasaż pasażu pasażem",
        "promenada": "promenada promenady promenadzie promenadą",
    }.items()
    for form in forms.split()
}
"""What a way is called, in short or in a case form, and how it is written before the name."""

ABBREVIATED_WAYS = word_set("ul pl al os oś bul bulw wyb wybrz")

SURE_WAYS = ABBREVIATED_WAYS | word_set("ulica ulicy ulicą ulicę")
"""Forms that are never a part of another name, so that a street without a number is one."""

NO_WAY_NAMES = word_set("Krajowa Wojewódzka Powiatowa Gminna Ekspresowa Narodowy Krajobrazowy Technologiczny")
"""What follows `Droga` and `Park` where they are no address: `Droga Krajowa 7`."""

MONTHS = word_set("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia")

TITLES = word_set(
    "św sw śś ss oo bł ks x o br s bp abp abpa bpa kard kan prał prob gen marsz płk ppłk pułk mjr kpt kap por "
    "ppor rtm kmdr kadm adm wadm chor sierż plut kpr wachm hm phm dh dr hab prof doc mgr inż arch hr kr im red "
    "dyr prez prym hetm ord dra król boh obr powst konst bat dyw bryg pap"
)
"""Titles in short, with a dot or without one before the name."""

FULL_TITLES = word_set(
    "świętego świętej świętych błogosławionego błogosławionej księdza biskupa arcybiskupa kardynała prymasa "
    "papieża ojca brata siostry matki generała marszałka pułkownika podpułkownika majora kapitana porucznika "
    "podporucznika rotmistrza sierżanta kaprala admirała kontradmirała komandora hetmana króla królowej księcia "
    "księżnej hrabiego hrabiny doktora profesora docenta inżyniera architekta harcmistrza druha prezydenta "
    "premiera ministra pastora rabina braci sióstr"
)

SHORT_NAMES = word_set(
    "adr al aleks alf and andrz ant aug bart barb bol bolesł bron bronisł cyp czesł cz dom ed edm edw eug fel "
    "feliks ferd fr franc gab grz gust hel hen henr hier hip ign ir izab jac jadw jak jar jul józ jerz kar kat "
    "kaz kazim kl klem kon konst krz ksaw leop leon luc lud ludw łuk mac maks mar marc mat mich miecz mieczysł "
    "mik mikoł nat paw piotr przem raf rom rysz seb stan stanisł st stef sew szcz szym tad teod teof tom urs wac "
    "wacł wal wand wawrz wiesł wik winc wit wł wład władysł woj wojc zb zbign zdz zof zyg zygm żel"
)
"""First names in short, before a surname and with a dot: `Wł. Sikorskiego`."""

DOUBLE = word_set("skłodowskiej skłodowska boya grota rydza bora przerwy kossak szczuckiej korwina")
"""First halves of names that are printed with blanks around the hyphen as well: `Skłodowskiej - Curie`."""

OPENING = word_set("na nad pod za do przy przed między u")
"""Small words that may begin a name: `pl. pod Lipami`."""

PARTICLES = word_set("von van de la da di du del der den el le")
"""Small words of foreign names."""

ORIGIN = word_set("z ze spod znad")
BATTLE = word_set("na nad pod o za spod znad")

REMEMBERED = word_set("bitwy bohaterów obrońców ofiar poległych zwycięzców żołnierzy powstańców walk walki zdobywców")
"""Words in names after which a small word goes on: `Bitwy pod Płowcami`."""

SAINTS = word_set("św świętej świętego siostry matki s")
"""Words after which a name may go on with `od`: `św. Teresy od Dzieciątka Jezus`."""

PAIRED = {"żwirki": "wigury", "warsa": "sawy", "sacco": "vanzettiego"}
"""Surnames and names that are one street together, though each could be one alone."""

DATED = word_set("konstytucji konst powstania rewolucji rocznicy")
"""Words in names after which a day goes on: `Konstytucji 3 Maja`."""

DEAD = word_set("poległych pomordowanych zamordowanych ofiar")

LOWER_PARTS = word_set(
    "pułku dywizji dywizjonu eskadry armii brygady batalionu korpusu ułanów strzelców piechoty artylerii "
    "lotnictwa poczty wojska sierpnia września czerwca października grudnia lipca maja"
)
"""Nouns in names that are printed in lower case as well."""

NO_NAMES = word_set(
    "zabaw tel telefon telefony fax faks kom wew pok pokój nr lok nip regon krs email e-mail www godz pon"
)
"""Labels and the like: where one stands, a name has ended."""

COUNTED = word_set(
    "osób osoby osobom osobami osobowa osobowy miejsc miejsca miejscami mieszkańców mieszkańcami lat lata rok "
    "roku latach rodzin rodziny dzieci seniorów uczestników uczestniczek dni dzień tygodni miesięcy godzin "
    "godziny minut min zł złotych tys mln km cm metrów ha szt sztuk proc procent razy edycji bloków budynków "
    "punktów pkt mieszkań lokali pokoi domów kondygnacji piętra lecie lecia stron egz sal stanowisk kobiet "
    "mężczyzn m² km² młodzieży par grup zajęć spotkań warsztatów klubów placówek"
)
"""What stands after a number that counts: no house has it."""

UNITS = word_set(
    "klub dom centrum ośrodek filia biblioteka świetlica szkoła przedszkole żłobek urząd zespół fundacja "
    "stowarzyszenie muzeum teatr kino galeria parafia kościół sala sekretariat kancelaria poradnia przychodnia "
    "szpital punkt miejsce adres siedziba kontakt biuro oddział dział referat wydział placówka hotel restauracja "
    "kawiarnia kawiarenka pałac pałacyk ratusz dworzec stadion hala basen park plac rynek osiedle dzielnica rada "
    "zarząd spółdzielnia wspólnota komisariat straż policja sąd bank poczta apteka sklep pracownia warsztat "
    "warsztaty liceum gimnazjum technikum uniwersytet politechnika akademia instytut schronisko hostel "
    "noclegownia jadłodajnia bar zapraszamy zapisy spotkanie spotkania zajęcia dyżur dyżury telefon parter "
    "wejście budynek lokal piętro klatka oficyna gmina powiat województwo sołectwo kod woj gm pow program projekt "
    "pawilon czynne otwarte inspektorat delegatura ekspozytura magazyn wypożyczalnia czytelnia aula scena"
)
"""Words that name a unit, a room or a region: no town."""

NUMBERED = UNITS | word_set(
    "poniedziałek poniedziałki poniedziałku wtorek wtorki wtorku środa środy środę czwartek czwartki czwartku "
    "piątek piątki piątku sobota soboty sobotę niedziela niedziele niedzielę pon wt śr czw pt sob niedz styczeń "
    "luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień lata lat latach rok "
    "roku od do tel telefon fax faks kom wew nip regon krs nr numer art ust poz pkt str rozdział część etap tura "
    "zadanie pokój grupa podstawowa autobus linia linie tramwaj strona komisja okręg blok gabinet stanowisko tom "
    "załącznik tabela rysunek lekcja klasa godzina edycja obwód rejon lok pok bud kl ul"
)
"""Words of the names of units, days and documents, which are numbered as houses are."""

SHORT_TOWN_PARTS = word_set(
    "św święt świętokrz maz mazow wlkp śl śląs kam zdr gd gdań pom podl lub lubel lubus tryb kuj podh krak warm "
    "dol górn zebrz tarn żyw opol kośc łódz rad mał wlk wielk kasz zach podk podhal białost bial rzesz pomor b k "
    "dz d j g m r w kr sand łomż mław ciech"
)
"""Second parts of the names of towns in short; they keep their dot."""

VILLAGE_PARTS = (
    *("Mał", "Wielk", "Duż", "Górn", "Doln", "Star", "Now", "Średni", "Kościeln", "Szlacheck", "Królewsk"),
    *("Zdrój", "Wieś", "Wola", "Kolonia", "Góra", "Dwór"),
)
"""Stems of words beside which another word is still the name of one village."""

ROOMS = word_set("pok pokój pokoju pokoje pokoi pokojach room sala sali sale gab gabinet gabinecie")
FLATS = word_set("lok lokal lokalu lokale lokalem mieszk mieszkanie mieszkania mieszkaniu")
FLAT_KINDS = word_set(
    "użytkowy użytkowym użytkowe usługowy usługowym handlowy biurowy mieszkalny użytk usł użyt handl biur"
)
BUILDINGS = word_set("bud budynek budynku")
PARTS = word_set(
    "klatka klatce klatki kl wejście wejściem brama bramie segment seg pawilon pawilonie paw blok bloku bl "
    "skrzydło skrzydle skrz boks box stoisko hala of"
)
FLOORS = {
    "parter": "parter",
    "parterze": "parter",
    "oficyna": "oficyna",
    "oficynie": "oficyna",
    "front": "front",
    "suterena": "suterena",
    "suterenie": "suterena",
    "sutereny": "sutereny",
    "suterenach": "sutereny",
    "przyziemie": "przyziemie",
    "przyziemiu": "przyziemie",
    "poddasze": "poddasze",
    "poddaszu": "poddasze",
    "piwnica": "piwnica",
    "antresola": "antresola",
    "półpiętro": "półpiętro",
}

PART_WORDS = ROOMS | FLATS | BUILDINGS | PARTS | FLOORS.keys() | {"m", "piętro", "wysoki", "niski", "wjazd"}
"""What opens a room or another part of an address."""
