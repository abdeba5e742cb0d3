"""The ladder of methods on the open image: what runs, what came of it, and the window for it."""
