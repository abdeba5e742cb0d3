"""A short tour of the window: five steps that point at the real widgets, done by the person."""
