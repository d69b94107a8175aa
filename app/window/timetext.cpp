// SPDX-License-Identifier: Apache-2.0
#include "timetext.h"

#include <QStringList>

#include <cmath>

namespace topologue::window {

QString timeText(double seconds)
{
    const auto tenths = static_cast<qint64>(std::llround(seconds * 10));
    const QString text = QStringLiteral("%1:%2").arg(tenths / 600).arg(tenths % 600 / 10, 2, 10, QLatin1Char('0'));
    return tenths % 10 == 0 ? text : text + u'.' + QString::number(tenths % 10);
}

std::optional<double> secondsFromText(const QString &text)
{
    double seconds = 0;
    for (const QString &part : text.trimmed().split(u':')) {
        bool isNumber = false;
        const double value = part.toDouble(&isNumber);
        if (!isNumber || !(value >= 0) || !std::isfinite(value))
            return std::nullopt;
        seconds = seconds * 60 + value;
    }
    return seconds;
}

} // namespace topologue::window
