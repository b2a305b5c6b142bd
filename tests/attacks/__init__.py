"""Attacks that take minutes: `make attack` runs them. Each has short ones of its kind among the tests."""
