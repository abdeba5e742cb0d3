#!/bin/sh
# The few system libraries that Qt's X11 plugin needs and a bare Debian or Ubuntu lacks.
# Asks the linker what is missing instead of keeping a list of what ought to be there.
# Usage: system_libraries.sh PYTHON
set -u
[ "$(uname -s)" = Linux ] || exit 0
plugins=$("$1" -c 'import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms")') || exit 0
missing=$(ldd "$plugins"/libqxcb.so "$plugins"/../../lib/libQt6Gui.so.6 2>/dev/null | awk '/not found/ {print $1}' | sort -u)
fonts=yes
command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list : family 2>/dev/null | head -n 1)" ] || fonts=no
[ -z "$missing" ] && [ "$fonts" = yes ] && exit 0

packages=""
for library in $missing; do
    case "$library" in
        libxcb-icccm.so.4)       package=libxcb-icccm4 ;;
        libxcb-keysyms.so.1)     package=libxcb-keysyms1 ;;
        libxcb-cursor.so.0)      package=libxcb-cursor0 ;;
        libxcb-image.so.0)       package=libxcb-image0 ;;
        libxcb-render-util.so.0) package=libxcb-render-util0 ;;
        libxcb-render.so.0)      package=libxcb-render0 ;;
        libxcb-shape.so.0)       package=libxcb-shape0 ;;
        libxcb-randr.so.0)       package=libxcb-randr0 ;;
        libxcb-shm.so.0)         package=libxcb-shm0 ;;
        libxcb-sync.so.1)        package=libxcb-sync1 ;;
        libxcb-xfixes.so.0)      package=libxcb-xfixes0 ;;
        libxcb-xinerama.so.0)    package=libxcb-xinerama0 ;;
        libxcb-xkb.so.1)         package=libxcb-xkb1 ;;
        libxcb-util.so.1)        package=libxcb-util1 ;;
        libxcb.so.1)             package=libxcb1 ;;
        libX11-xcb.so.1)         package=libx11-xcb1 ;;
        libX11.so.6)             package=libx11-6 ;;
        libxkbcommon-x11.so.0)   package=libxkbcommon-x11-0 ;;
        libxkbcommon.so.0)       package=libxkbcommon0 ;;
        libEGL.so.1)             package=libegl1 ;;
        libGL.so.1)              package=libgl1 ;;
        libGLX.so.0)             package=libglx0 ;;
        libOpenGL.so.0)          package=libopengl0 ;;
        libdbus-1.so.3)          package=libdbus-1-3 ;;
        libfontconfig.so.1)      package=libfontconfig1 ;;
        libfreetype.so.6)        package=libfreetype6 ;;
        libglib-2.0.so.0|libgthread-2.0.so.0) package=libglib2.0-0 ;;
        *) echo "Qt needs $library; please install the package of your system that holds it." >&2; continue ;;
    esac
    packages="$packages $package"
done
[ "$fonts" = no ] && packages="$packages fontconfig fonts-dejavu-core"
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "The window needs system libraries that are missing here (Debian names:$packages)." >&2
    exit 0
fi
as_root=""
if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1; then as_root=sudo; else
        echo "The window needs:$packages. Please ask an administrator to run: apt-get install$packages" >&2
        exit 0
    fi
fi
echo "Installing the system libraries that Qt needs:$packages"
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $packages >/dev/null || {
    echo "Could not install:$packages. Please install them by hand; headless commands work without." >&2
}
exit 0
