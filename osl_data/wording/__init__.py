"""A record in the words of its reader: contacts, reports, what search says."""
