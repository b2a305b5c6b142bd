"""Statistics of activity registers: events → aggregates → answers, with small numbers withheld."""
