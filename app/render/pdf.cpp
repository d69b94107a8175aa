// SPDX-License-Identifier: Apache-2.0
#include "pdf.h"

#include "creationdate.h"
#include "messages.h"
#include "painter.h"
#include "png.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace topologue::render {

namespace {

/// Readers refuse pages of more than 14,400 points a side (ISO 32000-1, annex C).
constexpr double MaxPagePoints = 14'400;
constexpr double PointsPerUnit = 72.0 / 96.0;
constexpr int UnitsPerInch = 96;

} // namespace

Result<QByteArray> renderPdf(const drawing::DisplayList &list, const drawing::Palette &palette, double scale,
                             double margin, bool transparent, const QString &title)
{
    if (!(scale >= MinScale && scale <= MaxScale)) {
        return failure(ScaleOutOfRange, {QString::number(scale).toStdString(), QString::number(MinScale).toStdString(),
                                         QString::number(MaxScale).toStdString()});
    }
    const Rect area = list.bounds.grown(margin);
    const double width = std::max(area.width, 1.0);
    const double height = std::max(area.height, 1.0);
    const double pageScale = std::min(scale, MaxPagePoints / (std::max(width, height) * PointsPerUnit));

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(UnitsPerInch);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Topologue"));
        // An exact match, so that Qt does not make a drawing of nearly A4 into A4.
        const QSizeF points(width * pageScale * PointsPerUnit, height * pageScale * PointsPerUnit);
        writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout::Point);

        QPainter painter;
        if (!painter.begin(&writer))
            return failure(EncodingFailed, {"PDF", "QPdfWriter"});
        painter.scale(pageScale, pageScale);
        if (!transparent) {
            const drawing::Color canvas = palette.color(drawing::Ink::Canvas);
            // Past the edge, because the page is a whole number of points and may be a little larger.
            painter.fillRect(QRectF(-2, -2, width + 4, height + 4), QColor(canvas.red, canvas.green, canvas.blue));
        }
        painter.translate(-area.x, -area.y);
        paintAll(painter, list, palette);
        painter.end();
    }
    blankCreationDate(bytes);
    return bytes;
}

} // namespace topologue::render
