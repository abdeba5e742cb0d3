"""The language of the window: which there are, which one is chosen, and putting it in place.

A language is one file, ``resources/translations/smearseg_<code>.qm``, made from the ``.ts`` file
beside it by ``make translations``. Nothing else names the languages there are.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core import words
from gui.theme import RESOURCES

SYSTEM = "system"
ENGLISH = "en"
CONTEXT = "SmearSeg"
"""The context of all our messages in the files of translations."""
FOLDER = RESOURCES / "translations"


def languages(folder: Path = FOLDER) -> dict[str, str]:
    """Code -> the language's own name, of English and of every file of translations."""
    codes = sorted(path.stem.removeprefix("smearseg_") for path in folder.glob("smearseg_*.qm"))
    return {ENGLISH: "English"} | {code: _own_name(code) for code in codes}


def _own_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def chosen(setting: str, there: dict[str, str], preferred: list[str] | None = None) -> str:
    """The code of the language that ``setting`` asks for; English where there is no such.

    ``preferred`` are the system's languages, best first: ``["de-AT", "en"]``.
    """
    if setting != SYSTEM:
        return setting if setting in there else ENGLISH
    wanted = QLocale.system().uiLanguages() if preferred is None else preferred
    for name in wanted:
        parts = name.replace("-", "_").split("_")
        for length in range(len(parts), 0, -1):
            if (code := "_".join(parts[:length])) in there:
                return code
    return ENGLISH


def use_language(code: str, folder: Path = FOLDER) -> None:
    """Show texts in the language ``code`` from now on; windows that stand keep theirs.

    Numbers are written with a decimal point in every language, in fields as in the texts beside
    them and in the files that are exported.
    """
    numbers = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    numbers.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(numbers)
    app = QCoreApplication.instance()
    for old in _Installed.translators:
        QCoreApplication.removeTranslator(old)
    _Installed.translators = []
    if code == ENGLISH or app is None:
        words.use(None)
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in ((f"qtbase_{code}", qt), (f"smearseg_{code}", str(folder))):
        translator = QTranslator(app)
        if translator.load(name, place):
            QCoreApplication.installTranslator(translator)
            _Installed.translators.append(translator)
    words.use(_look_up, code)


class _Installed:
    translators: list[QTranslator] = []  # noqa: RUF012 - the process has one language


def _look_up(text: str, number: int) -> str:
    return QCoreApplication.translate(CONTEXT, text, None, number)
