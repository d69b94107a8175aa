// SPDX-License-Identifier: Apache-2.0
#include "architecture/kindnames.h"
#include "drawing/icons.h"
#include "drawing/path.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace topologue;
using namespace topologue::drawing;

class IconsTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsEveryFileOfTheFolder();
    void hasAnIconForEveryKind();
    void findsNothingForAnUnknownName();
    void staysInsideItsBox_data();
    void staysInsideItsBox();
};

void IconsTest::holdsEveryFileOfTheFolder()
{
    QStringList files = QDir(QStringLiteral(TOPOLOGUE_SOURCE_DIR "/resources/icons")).entryList({"*.svg"});
    QCOMPARE(static_cast<qsizetype>(icons().size()), files.size());
    for (const QString &file : files) {
        const Icon *icon = findIcon(file.chopped(4).toStdString());
        QVERIFY2(icon, qPrintable(file));
        QCOMPARE(QString::fromStdString(std::string(icon->name)), file.chopped(4));
    }
}

void IconsTest::hasAnIconForEveryKind()
{
    for (int kind = 0; kind < ComponentKindCount; ++kind) {
        const Icon &icon = iconOf(static_cast<ComponentKind>(kind));
        QCOMPARE(icon.name, kindName(static_cast<ComponentKind>(kind)).slug);
    }
}

void IconsTest::findsNothingForAnUnknownName()
{
    QVERIFY(!findIcon(""));
    QVERIFY(!findIcon("zzz"));
    QVERIFY(!findIcon("databas"));
}

void IconsTest::staysInsideItsBox_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < icons().size(); ++i)
        QTest::newRow(std::string(icons()[i].name).c_str()) << static_cast<int>(i);
}

void IconsTest::staysInsideItsBox()
{
    QFETCH(const int, index);
    const Icon &icon = icons()[static_cast<std::size_t>(index)];
    std::size_t points = 0;
    for (const PathVerb verb : icon.verbs)
        points += verb == PathVerb::Cubic ? 3 : verb == PathVerb::Close ? 0 : 1;
    QCOMPARE(points, icon.points.size());
    QCOMPARE(icon.verbs.front(), PathVerb::Move);

    const Rect drawn = Path().addIcon(icon, {0, 0}, 1).bounds().grown(IconStroke / 2);
    QVERIFY(drawn.x >= 0);
    QVERIFY(drawn.y >= 0);
    QVERIFY(drawn.right() <= IconSize);
    QVERIFY(drawn.bottom() <= IconSize);
    // One optical size: no icon is lost in its box, and each stands near its middle.
    QVERIFY(std::max(drawn.width, drawn.height) >= 11);
    QVERIFY(std::abs(drawn.center().x - IconSize / 2) <= 1);
    QVERIFY(std::abs(drawn.center().y - IconSize / 2) <= 1);
}

QTEST_APPLESS_MAIN(IconsTest)
#include "icons_test.moc"
