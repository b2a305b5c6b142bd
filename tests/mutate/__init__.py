"""Small wrong changes made one at a time in a copy of the tree, to see which of them the tests catch."""
