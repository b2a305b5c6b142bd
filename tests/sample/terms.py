"""Codes of the made-up city, with labels in both languages."""

from osl_data.records.vocabulary import VocabularyTerm

CODES = {
    "activity_type": "animation selfhelp diagnosis",
    "osl_tool": "process groups",
    "target_group": "seniors children general",
    "modality": "planned current past",
    "status": "planned active ended unknown",
    "state": "running was_running undated ended_by_plan ended planned plan_passed unknown",
    "programme_type": "pal club project",
    "community": "territorial categorial",
    "partner_role": "partner",
    "contact_role": "head organiser office",
    "why_public": "official_post duty_phone",
    "phone_type": "landline mobile fax",
    "organisation_type": "mops team ngo",
    "place_type": "city district estate",
    "precision": "city place",
    "voivodeship": "14",
    "source_type": "leaflet page news reference",
    "source_text": "verbatim restated",
    "weekday": "MO TU WE TH FR SA SU",
    "figure_nature": "activity money context",
    "measure": "participants grant residents",
    "qualifier": "exact about",
    "figure_unit": "people PLN",
    "disagreement_type": "contradiction version trap",
}


_LABELS = {
    "head": "osoba kierująca",
    "organiser": "organizator społeczności lokalnej",
    "office": "biuro",
    "landline": "telefon stacjonarny",
    "mobile": "telefon komórkowy",
    "fax": "faks",
    "MO": "poniedziałek",
    "TU": "wtorek",
    "WE": "środa",
    "TH": "czwartek",
    "FR": "piątek",
    "SA": "sobota",
    "SU": "niedziela",
}
"""What cards, sheets and vCards of the sample say; all else is the code with a language."""


_TOOLS = {"animation": "groups", "selfhelp": "groups", "diagnosis": "process"}


def vocabulary() -> list[VocabularyTerm]:
    """Every code that the sample holds; labels are the code with a language."""
    return [
        VocabularyTerm(
            set=name,
            code=code,
            label_pl=_LABELS.get(code, f"{code} po polsku"),
            label_en=f"{code} in English",
            group=_TOOLS.get(code) if name == "activity_type" else None,
        )
        for name, codes in CODES.items()
        for code in codes.split()
    ]
