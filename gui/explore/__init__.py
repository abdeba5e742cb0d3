"""The window that shows the data before training."""
