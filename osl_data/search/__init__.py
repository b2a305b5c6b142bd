"""The one search: what is found and why, over an index that is built beside the database."""
