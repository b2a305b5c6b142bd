"""What a unit is part of."""

import duckdb

from osl_data.queries.contacts.units import Unit, units

MOPS, TEAM = "Miejski Ośrodek Pomocy Społecznej w Testowie", "Zespół Terenowy nr 1"


def test_units_from_the_widest_to_their_own(connection: duckdb.DuckDBPyConnection) -> None:
    assert units(connection) == [
        Unit("anna-testowa", [MOPS, TEAM]),
        Unit("jan-dawny", [MOPS, TEAM]),
        Unit("mops-dyrekcja", [MOPS]),
        Unit("zespol-1-biuro", [MOPS, TEAM]),
    ]
