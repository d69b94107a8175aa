// SPDX-License-Identifier: Apache-2.0
#include "textpdf.h"

#include "creationdate.h"
#include "drawing/palette.h"
#include "messages.h"
#include "qttextmeasurer.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace topologue::render {

namespace {

// In points.
constexpr double TextSize = 9.5;
constexpr double FootSize = 8;
constexpr double SideMargin = 54;
constexpr double TopMargin = 50;
constexpr double FootMargin = 56;
constexpr double FootHeight = 26; ///< Of the margin, up to the line of the foot.
constexpr double PointsPerInch = 72;

QColor ink(drawing::Ink ink)
{
    const drawing::Color color = drawing::Palette::light().color(ink);
    return {color.red, color.green, color.blue};
}

QFont textFont(double points)
{
    QFont font = qtFont({});
    font.setPointSizeF(points);
    return font;
}

/// What is short stays on one line, and the head stands over what it is the head of.
void styleColumn(QTextTable &table, int column)
{
    constexpr qsizetype Short = 16;
    const Qt::Alignment alignment =
        table.cellAt(table.rows() - 1, column).firstCursorPosition().blockFormat().alignment();
    for (int row = 0; row < table.rows(); ++row) {
        QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
        QTextBlockFormat format = cursor.blockFormat();
        format.setAlignment(alignment);
        format.setNonBreakableLines(cursor.block().text().size() <= Short);
        cursor.setBlockFormat(format);
    }
}

/// Lines between rows instead of boxes around cells; the first row again on each page.
void styleTables(QTextDocument &document)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(0.5);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(ink(drawing::Ink::Border));
        format.setCellPadding(4);
        format.setCellSpacing(0);
        format.setTopMargin(2);
        format.setBottomMargin(8);
        format.setHeaderRowCount(1);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(ink(drawing::Ink::SurfaceQuiet));
            cell.setFormat(head);
            styleColumn(*table, column);
        }
    }
}

void styleBlocks(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool isInTable = QTextCursor(block).currentTable() != nullptr;
        format.setLineHeight(isInTable || level > 0 ? 108 : 122, QTextBlockFormat::ProportionalHeight);
        if (level > 0) {
            format.setTopMargin(level == 1 ? 0 : 12);
            format.setBottomMargin(level == 1 ? 8 : 4);
        } else if (isInTable) {
            format.setTopMargin(0);
            format.setBottomMargin(0);
        } else {
            const bool endsList = !block.textList() && block.previous().isValid() && block.previous().textList();
            format.setTopMargin(endsList ? 5 : 0);
            format.setBottomMargin(block.textList() ? 1 : 6);
        }
        QTextCursor(block).setBlockFormat(format);
    }
}

/// A heading goes to the page of what it is the heading of.
void keepHeadings(QTextDocument &document, double pageHeight)
{
    const auto pageOf = [&](const QTextBlock &block) {
        const QRectF place = document.documentLayout()->blockBoundingRect(block);
        return static_cast<int>((place.top() + std::min(place.height(), pageHeight / 20)) / pageHeight);
    };
    for (QTextBlock block = document.begin(); block.isValid() && block.next().isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.headingLevel() == 0 || pageOf(block) == pageOf(block.next()))
            continue;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

void paintFoot(QPainter &painter, const QRectF &page, const QString &title, const QString &number)
{
    painter.setFont(textFont(FootSize));
    painter.setPen(ink(drawing::Ink::TextSecondary));
    const QString shown = painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(page.width() * 0.8));
    painter.drawText(page, Qt::AlignLeft | Qt::AlignTop, shown);
    painter.drawText(page, Qt::AlignRight | Qt::AlignTop, number);
}

} // namespace

Result<QByteArray> renderTextPdf(const QString &markdown, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Topologue"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(SideMargin, TopMargin, SideMargin, FootMargin), QPageLayout::Point);
        const double unit = writer.resolution() / PointsPerInch;
        const QSizeF page = writer.pageLayout().paintRectPixels(writer.resolution()).size();

        QTextDocument document;
        document.setDefaultFont(textFont(TextSize));
        document.setDocumentMargin(0);
        document.setMarkdown(markdown);
        styleTables(document);
        styleBlocks(document);
        document.documentLayout()->setPaintDevice(&writer); // Not before: each change would be laid out.
        document.setPageSize(page);
        keepHeadings(document, page.height());

        QPainter painter;
        if (!painter.begin(&writer))
            return failure(EncodingFailed, {"PDF", "QPdfWriter"});
        const int pages = document.pageCount();
        for (int i = 0; i < pages; ++i) {
            if (i > 0 && !writer.newPage())
                return failure(EncodingFailed, {"PDF", "QPdfWriter"});
            painter.save();
            QAbstractTextDocumentLayout::PaintContext context;
            context.palette.setColor(QPalette::Text, ink(drawing::Ink::Text));
            context.clip = QRectF(QPointF(0, i * page.height()), page);
            painter.translate(0, -context.clip.top());
            painter.setClipRect(context.clip);
            document.documentLayout()->draw(&painter, context);
            painter.restore();
            const QRectF foot(0, page.height() + FootHeight * unit, page.width(), FootHeight * unit);
            paintFoot(painter, foot, title, QStringLiteral("%1 / %2").arg(i + 1).arg(pages));
        }
        painter.end();
    }
    blankCreationDate(bytes);
    return bytes;
}

} // namespace topologue::render
