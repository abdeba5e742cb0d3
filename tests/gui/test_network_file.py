"""Saving the network as a file: no other file is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from core.model import TrainedModel
from tests.gui.technician import LEFT, Technician


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    return technician


def save_over(person: Technician, path: Path, agree: bool) -> None:
    """Save the network under a name in the dialog, and answer whether a file is replaced."""
    asked: list[str] = []

    def reply(box: QMessageBox) -> None:
        asked.append(box.text())
        yes = box.button(QMessageBox.StandardButton.Yes)
        person.bot.mouseClick(yes if agree else box.defaultButton(), LEFT)

    person.action("saveNetworkAction").trigger()
    person.soon(QMessageBox, reply)
    chooser = person.dialog(QFileDialog)
    [field] = chooser.findChildren(QLineEdit, "fileNameEdit")
    person.bot.wait(150)  # the dialog reads the folder, and then writes its own choice
    field.setText(str(path))
    person.bot.keyClick(field, Qt.Key.Key_Return)
    person.until(lambda: bool(asked))
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QFileDialog) and widget.isVisible():
            widget.reject()
    person.settle()


@pytest.mark.parametrize("typed", ["net", "net 0.25", "net.safetensors"])
def test_a_file_is_replaced_by_a_network_only_after_a_yes(
    person: Technician, tmp_path: Path, typed: str
) -> None:
    target = tmp_path / f"{typed.removesuffix('.safetensors')}.safetensors"
    target.write_bytes(b"precious")
    save_over(person, tmp_path / typed, agree=False)
    assert target.read_bytes() == b"precious"
    save_over(person, tmp_path / typed, agree=True)
    person.until(lambda: any(f"{target.name} written" in said for said in person.notices))
    assert TrainedModel.load(target).class_names == ("Cell",)
