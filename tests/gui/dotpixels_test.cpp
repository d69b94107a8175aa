// SPDX-License-Identifier: Apache-2.0
#include "drawing/palette.h"
#include "window/dotshape.h"
#include "window/dotsprites.h"
#include "window/dotstamps.h"

#include <QPainter>
#include <QRegion>
#include <QTest>

#include <cmath>

using namespace topologue;
using namespace topologue::window;

/// Requests as pixels, for both ways in which they are drawn.
class DotPixelsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr double Radius = 4.5;
    static constexpr QSize Item{200, 120};

    static std::vector<PlacedDot> everyMark()
    {
        std::vector<PlacedDot> dots;
        for (std::size_t mark = 0; mark < playback::MarkCount; ++mark) {
            const auto at = static_cast<double>(mark);
            dots.push_back({{20 + at * 25.25, 30 + at * 0.5}, 0, static_cast<playback::Mark>(mark), false});
            dots.push_back({{20 + at * 25.5, 80 + at * 0.75}, 0, static_cast<playback::Mark>(mark), true});
        }
        return dots;
    }
    /// What the stamps stand for: each dot painted where it is.
    static QImage painted(const std::vector<PlacedDot> &dots, double ratio, drawing::Theme theme)
    {
        QImage image(Item * ratio, QImage::Format_RGBA8888_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const PlacedDot &dot : dots)
            paintDot(painter, drawing::Palette::of(theme), dot.mark, dot.at * ratio, dot.radius(Radius) * ratio);
        return image;
    }

private slots:
    void noMarkReachesOutOfItsPartOfTheSprites()
    {
        for (const double ratio : {1.0, 2.0}) {
            const QImage sprites = DotSprites::paint(drawing::Palette::of(drawing::Theme::Dark), ratio);
            QRegion parts;
            for (std::size_t mark = 0; mark < playback::MarkCount; ++mark) {
                const QRectF part = DotSprites::partOf(static_cast<playback::Mark>(mark));
                parts += QRectF(part.x() * sprites.width(), part.y() * sprites.height(), part.width() * sprites.width(),
                                part.height() * sprites.height())
                             .toAlignedRect();
            }
            int inked = 0;
            for (int y = 0; y < sprites.height(); ++y) {
                for (int x = 0; x < sprites.width(); ++x) {
                    if (sprites.pixel(x, y) == 0)
                        continue;
                    ++inked;
                    QVERIFY2(parts.contains(QPoint(x, y)), qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
                }
            }
            QVERIFY(inked > sprites.width() * sprites.height() / 10);
        }
    }

    void stampsAreThePaintedDots()
    {
        DotStamps stamps;
        for (const auto theme : {drawing::Theme::Light, drawing::Theme::Dark}) {
            for (const double ratio : {1.0, 2.0}) {
                const QImage wanted = painted(everyMark(), ratio, theme);
                const DotStamps::Sheet sheet = stamps.lay(everyMark(), Item, Radius, ratio, theme);
                QCOMPARE(sheet.image.size(), sheet.rect.size());
                QVERIFY(QRect(QPoint(), wanted.size()).contains(sheet.rect));
                QImage whole(wanted.size(), wanted.format());
                whole.fill(Qt::transparent);
                QPainter painter(&whole);
                for (const QRect &part : sheet.parts)
                    painter.drawImage(sheet.rect.topLeft() + part.topLeft(), sheet.image, part);
                painter.end();
                QVERIFY(whole == wanted);
            }
        }
    }

    void dotsAtTheEdgeAreCutAndThoseBeyondIgnored()
    {
        DotStamps stamps;
        const std::vector<PlacedDot> edge = {
            {{-3.25, -2.5}, 0, playback::Mark::Failed, false},
            {{Item.width() + 2.0, Item.height() + 3.0}, 0, playback::Mark::Retry, true}};
        const QImage wanted = painted(edge, 1, drawing::Theme::Light);
        const DotStamps::Sheet sheet = stamps.lay(edge, Item, Radius, 1, drawing::Theme::Light);
        QCOMPARE(sheet.rect, QRect(QPoint(), Item));
        QVERIFY(sheet.image == wanted);
        QVERIFY(stamps.lay({}, Item, Radius, 1, drawing::Theme::Light).image.isNull());
        QVERIFY(stamps.lay({{{-500, 60}, 0, playback::Mark::Failed, false}}, Item, Radius, 1, drawing::Theme::Light)
                    .image.isNull());
    }

    void onlyPartsWithDotsAreNamed()
    {
        constexpr QSize Large(1280, 800);
        DotStamps stamps;
        const auto partsOf = [&](const std::vector<PlacedDot> &dots) {
            return stamps.lay(dots, Large, Radius, 1, drawing::Theme::Light).parts;
        };
        const PlacedDot first{{32, 32}, 0, playback::Mark::Success, false};
        const PlacedDot far{{1'216, 670}, 0, playback::Mark::Success, false};
        QCOMPARE(partsOf({first}), std::vector<QRect>{QRect(0, 0, 64, 64)});
        QCOMPARE(partsOf({first, far}), (std::vector<QRect>{QRect(0, 0, 64, 64), QRect(1'152, 640, 128, 64)}));
    }

    void aSheetThatIsInUseIsNotPaintedOver()
    {
        DotStamps stamps;
        const DotStamps::Sheet first = stamps.lay(everyMark(), Item, Radius, 1, drawing::Theme::Light);
        const QImage before = first.image.copy();
        std::vector<PlacedDot> moved = everyMark();
        for (PlacedDot &dot : moved)
            dot.at += QPointF(3, 2);
        QVERIFY(stamps.lay(moved, Item, Radius, 1, drawing::Theme::Light).image != before);
        QVERIFY(first.image == before);
    }
};

QTEST_MAIN(DotPixelsTest)
#include "dotpixels_test.moc"
