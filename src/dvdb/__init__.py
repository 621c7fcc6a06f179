"""dvdb: Vietnamese news about *công tác dân vận* as a relational dataset."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("dvdb")
except PackageNotFoundError:  # run from a folder that was never installed
    __version__ = "0+unknown"
