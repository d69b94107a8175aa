// SPDX-License-Identifier: Apache-2.0
#include "drawing/palette.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace topologue::drawing;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

/// Machado, Oliveira, Fernandes: "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG
/// 15 (6), 2009, severity 1.0; for linear RGB.
constexpr Matrix Protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix Deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix Tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix Normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

Vector times(const Matrix &matrix, const Vector &vector)
{
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    }
    return result;
}

Vector linear(Color color)
{
    const auto channel = [](std::uint8_t value) {
        const double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return {channel(color.red), channel(color.green), channel(color.blue)};
}

/// CIE L*a*b* (D65) of how the color is seen.
Vector seen(Color color, const Matrix &vision)
{
    Vector rgb = times(vision, linear(color));
    for (double &channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    constexpr Matrix ToXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Vector xyz = times(ToXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE 1976 color difference; about 2.3 is just noticeable side by side.
double difference(const Vector &a, const Vector &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

constexpr std::array<const char *, ThemeCount> ThemeNames{"light", "dark", "light, high contrast",
                                                          "dark, high contrast"};

} // namespace

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void computesTheContrastRatiosOfTheStandard();
    void givesEveryInkItsOwnName();
    void contrastsEnough_data();
    void contrastsEnough();
    void keepsStatesApartInEveryVision_data();
    void keepsStatesApartInEveryVision();
};

void PaletteTest::computesTheContrastRatiosOfTheStandard()
{
    const Color black{0, 0, 0};
    const Color white{255, 255, 255};
    QCOMPARE(contrastRatio(black, white), 21.0);
    QCOMPARE(contrastRatio(white, black), 21.0);
    QCOMPARE(contrastRatio(white, white), 1.0);
    // #767676 is the well-known lightest gray that reaches 4.5 : 1 on white.
    QVERIFY(contrastRatio({0x76, 0x76, 0x76}, white) >= 4.5);
    QVERIFY(contrastRatio({0x77, 0x77, 0x77}, white) < 4.5);
}

void PaletteTest::givesEveryInkItsOwnName()
{
    std::set<std::string_view> names;
    for (int ink = 0; ink < InkCount; ++ink)
        names.insert(inkName(static_cast<Ink>(ink)));
    QCOMPARE(names.size(), std::size_t{InkCount});
    QCOMPARE(inkName(Ink::SurfaceQuiet), "surface-quiet");
    QCOMPARE(inkName(Ink::Shadow), "shadow");
}

void PaletteTest::contrastsEnough_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("ink");
    QTest::addColumn<int>("ground");
    QTest::addColumn<double>("least");

    const auto addIn = [](int theme, Ink ink, std::initializer_list<Ink> grounds, double least) {
        for (const Ink ground : grounds) {
            QTest::addRow("%s: %s on %s", ThemeNames[static_cast<std::size_t>(theme)], inkName(ink).data(),
                          inkName(ground).data())
                << theme << static_cast<int>(ink) << static_cast<int>(ground) << least;
        }
    };
    constexpr double ForText = 4.5;          // WCAG 2.1, 1.4.3 (AA).
    constexpr double ForMarks = 3;           // WCAG 2.1, 1.4.11.
    constexpr double ForContrast = 7;        // WCAG 2.1, 1.4.6 (AAA).
    constexpr double ForMarksContrast = 4.5; // Our own.
    const auto add = [&](Ink ink, std::initializer_list<Ink> grounds, double least) {
        for (const Theme theme : {Theme::Light, Theme::Dark})
            addIn(static_cast<int>(theme), ink, grounds, least);
        for (const Theme theme : {Theme::LightContrast, Theme::DarkContrast})
            addIn(static_cast<int>(theme), ink, grounds, least == ForText ? ForContrast : ForMarksContrast);
    };
    const auto everywhere = {Ink::Canvas,     Ink::Surface,     Ink::SurfaceQuiet, Ink::Slab,
                             Ink::AccentSoft, Ink::HealthySoft, Ink::DegradedSoft, Ink::FailedSoft};
    for (const Ink text : {Ink::Text, Ink::TextSecondary})
        add(text, everywhere, ForText);
    for (const Theme theme : {Theme::LightContrast, Theme::DarkContrast}) {
        addIn(static_cast<int>(theme), Ink::TextTertiary, everywhere, ForContrast);
        for (const Ink line : {Ink::Border, Ink::SlabEdge})
            addIn(static_cast<int>(theme), line, {Ink::Canvas, Ink::Surface, Ink::SurfaceQuiet, Ink::Slab},
                  ForMarksContrast);
    }
    const auto plain = {Ink::Canvas, Ink::Surface, Ink::SurfaceQuiet};
    for (const Ink state : {Ink::Accent, Ink::Healthy, Ink::Degraded, Ink::Failed, Ink::Message})
        add(state, plain, ForText);
    add(Ink::Accent, {Ink::AccentSoft}, ForText);
    add(Ink::Healthy, {Ink::HealthySoft}, ForText);
    add(Ink::Degraded, {Ink::DegradedSoft}, ForText);
    add(Ink::Failed, {Ink::FailedSoft}, ForText);
    add(Ink::AccentText, {Ink::Accent}, ForText);
    for (const Ink mark : {Ink::BoxBorder, Ink::Arrow, Ink::Message, Ink::Accent, Ink::Healthy, Ink::Degraded,
                           Ink::Failed, Ink::TextTertiary})
        add(mark, {Ink::Canvas, Ink::Surface, Ink::SurfaceQuiet, Ink::Slab}, ForMarks);
}

void PaletteTest::contrastsEnough()
{
    QFETCH(const int, theme);
    QFETCH(const int, ink);
    QFETCH(const int, ground);
    QFETCH(const double, least);
    const Palette &palette = Palette::of(static_cast<Theme>(theme));
    const Color on = palette.color(static_cast<Ink>(ground));
    QCOMPARE(on.alpha, std::uint8_t{255});
    const double ratio = contrastRatio(palette.color(static_cast<Ink>(ink)), on);
    QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 : 1").arg(ratio)));
}

void PaletteTest::keepsStatesApartInEveryVision_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<Matrix>("vision");
    for (int theme = 0; theme < ThemeCount; ++theme) {
        const QByteArray name = QByteArray(ThemeNames[static_cast<std::size_t>(theme)]) + ", ";
        QTest::newRow(name + "normal") << theme << Normal;
        QTest::newRow(name + "protanopia") << theme << Protanopia;
        QTest::newRow(name + "deuteranopia") << theme << Deuteranopia;
        QTest::newRow(name + "tritanopia") << theme << Tritanopia;
    }
}

void PaletteTest::keepsStatesApartInEveryVision()
{
    QFETCH(const int, theme);
    QFETCH(const Matrix, vision);
    // Six times what is just noticeable. Shape tells the states apart as well, so this is help, not the only way.
    constexpr double Least = 15;
    constexpr std::array States{Ink::Healthy, Ink::Degraded, Ink::Failed, Ink::Message};
    const Palette &palette = Palette::of(static_cast<Theme>(theme));
    for (std::size_t i = 0; i < States.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double apart =
                difference(seen(palette.color(States[i]), vision), seen(palette.color(States[j]), vision));
            QVERIFY2(apart >= Least, qPrintable(QStringLiteral("%1 and %2: %3")
                                                    .arg(inkName(States[i]).data())
                                                    .arg(inkName(States[j]).data())
                                                    .arg(apart)));
        }
    }
}

QTEST_APPLESS_MAIN(PaletteTest)
#include "palette_test.moc"
