"""A second city beside the sample: Próbowo, where things come in twos, in another order than their ids, and at a limit.

It stands for what one city cannot show: which comes first, what is five years old to the day, what hours are told once.
"""

from pathlib import Path

from tests.making import add_terms, write_records
from tests.second_city.people import contacts
from tests.second_city.practice import activities, disagreements, figures, programmes
from tests.second_city.surroundings import CITY, organisations, places, sources

IN_CITY = (sources, places, organisations, programmes, contacts, activities, figures, disagreements)


def write(root: Path) -> Path:
    """Write the city as one more of a data folder that has the shared files, and a type of activity without a tool."""
    add_terms(root, "activity_type", "walk")
    write_records(root / CITY, IN_CITY)
    return root
