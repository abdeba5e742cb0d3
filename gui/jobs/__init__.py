"""What the program is busy with: the list of jobs, its panel, the taskbar, notifications."""
