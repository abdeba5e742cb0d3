"""The science and the files of SmearSeg. No Qt here, ever."""
