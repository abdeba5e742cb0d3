"""What stands over the window while no project is open: what to begin with, and recent projects."""
