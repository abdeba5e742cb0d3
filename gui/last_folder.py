"""The folder that files of a kind went to last: of each project its own, kept in its file."""

from __future__ import annotations

from pathlib import Path

from gui.workspace import Workspace

EXPORTS, REPORTS, NETWORKS = "exports_folder", "reports_folder", "networks_folder"
"""What is written there; the names of the project's settings."""


def last_folder(workspace: Workspace, kind: str) -> Path | None:
    """Where it is offered to write: the preferred folder, or this project's last, if it is there.

    A project that came from another computer may name a folder that is not here.
    """
    project = workspace.project
    stored = project.get_setting(kind, "") if project is not None else ""
    return workspace.settings.exports_folder(stored if isinstance(stored, str) else "")


def keep_folder(workspace: Workspace, kind: str, folder: Path) -> None:
    """Offer it the next time; a project that is only looked at keeps nothing."""
    if workspace.project is not None:
        workspace.store(lambda: workspace.require_project().set_setting(kind, str(folder)))
