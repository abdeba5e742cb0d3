#!/bin/sh
# Puts SmearSeg into this user's menu and opens .smearseg files with it. `install.sh --remove` undoes it.
# Nothing is copied but three small files: the program stays in the folder where this script stands.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/smearseg.desktop
kind=$share/mime/packages/smearseg.xml
picture=$share/icons/hicolor/scalable/apps/smearseg.svg

refresh() {
    command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$share/mime" || true
    command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database "$share/applications" || true
}

if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$kind" "$picture"
    refresh
    echo "SmearSeg is no longer in the menu; your projects stay where they are."
    exit 0
fi
files=$here/_internal/resources
mkdir -p "$(dirname "$entry")" "$(dirname "$kind")" "$(dirname "$picture")"
# A path may hold spaces; in a desktop entry it is quoted, and \ " ` $ % are escaped.
quoted=$(printf '%s' "$here/smearseg" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')
while IFS= read -r line; do
    case $line in
        Exec=*) printf 'Exec="%s" %%F\n' "$quoted" ;;
        *) printf '%s\n' "$line" ;;
    esac
done < "$files/desktop/smearseg.desktop" > "$entry"
cp "$files/desktop/smearseg.xml" "$kind"
cp "$files/icons/app.svg" "$picture"
refresh
echo "SmearSeg is in your menu now, and .smearseg files open with it."
