"""Labels of codes and names of places, in the language in use: what data says, not what we say."""

from dataclasses import dataclass
from functools import cached_property

import duckdb

from osl_data.queries import reference
from osl_data.wording.words import Words


@dataclass(frozen=True, eq=False)
class Labels:
    """Labels of vocabulary terms, names of places and cities."""

    words: Words
    terms: tuple[reference.TermRow, ...]
    places: tuple[reference.PlaceRow, ...]

    @cached_property
    def _labels(self) -> dict[tuple[str, str], str]:
        return {(t.vocabulary, t.code): self.words.pick(t.label_pl, t.label_en) for t in self.terms}

    @cached_property
    def _places(self) -> dict[str, reference.PlaceRow]:
        return {place.id: place for place in self.places}

    def term(self, vocabulary: str, code: str) -> str:
        """The label of a term; a code that only an old link knows is shown as it is."""
        return self._labels.get((vocabulary, code), code)

    def role(self, code: str, title: str | None) -> str:
        """What a contact is: its title for who reads Polish, as titles are, else the label of its role."""
        return self.words.pick(title or "", "") or self.term("contact_role", code)

    def vocabulary(self, name: str) -> dict[str, str]:
        """Code → label of a whole set, in its order."""
        return {t.code: self.term(name, t.code) for t in self.terms if t.vocabulary == name}

    def broader(self, vocabulary: str, code: str) -> str | None:
        """The broader term of a term."""
        return next((t.broader for t in self.terms if (t.vocabulary, t.code) == (vocabulary, code)), None)

    def place(self, id_: str) -> str:
        """The name of a place; an id that only an old link knows is shown as it is."""
        return self._places[id_].name if id_ in self._places else id_

    def city_position(self, id_: str | None) -> int:
        """The position of a city among all: its hue."""
        return self._cities.index(id_) if id_ in self._cities else len(self._cities)

    @cached_property
    def _cities(self) -> list[str]:
        return sorted(place.id for place in self.places if place.type == "city")

    @cached_property
    def cities(self) -> dict[str, str]:
        """City id → name, in the order of places."""
        return {place.id: place.name for place in self.places if place.type == "city"}

    def areas(self, cities: tuple[str, ...] = ()) -> dict[str, str]:
        """Districts, estates and areas as id → "name (city)", of some cities or all."""
        return {
            place.id: self.words("place.in_city", place=place.name, city=self.place(place.city))
            for place in sorted(self.places, key=lambda p: (p.city, p.name))
            if place.type != "city" and (not cities or place.city in cities)
        }


def labels(connection: duckdb.DuckDBPyConnection, words: Words) -> Labels:
    """The labels of a build in a language."""
    return Labels(words, tuple(reference.terms(connection)), tuple(reference.places(connection)))
