"""One module a kind of input: bytes -> Document."""
