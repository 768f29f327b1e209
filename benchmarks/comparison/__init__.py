"""The engine and its peers at the same work, in turn, on one machine."""
