"""The science and the files of SmearSeg. No Qt here, ever."""

__version__ = "0.1.0"
