"""The window of training runs."""
