"""The report of a project, from dialog to files."""
