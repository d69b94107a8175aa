// SPDX-License-Identifier: Apache-2.0
#include "inks.h"

#include "appsettings.h"

namespace topologue::window {

QColor toQColor(drawing::Color color)
{
    return {color.red, color.green, color.blue, color.alpha};
}

Inks::Inks(QObject *parent) : QObject(parent)
{
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, &Inks::changed);
}

const drawing::Palette &Inks::palette()
{
    return drawing::Palette::of(AppSettings::instance().theme());
}

QColor Inks::color(drawing::Ink ink)
{
    return toQColor(palette().color(ink));
}

} // namespace topologue::window
