// SPDX-License-Identifier: Apache-2.0
#include "names.h"

#include "appsettings.h"
#include "architecture/kindnames.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>
#include <map>

namespace topologue::window {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString number(double value, int digits = 3)
{
    const QLocale locale(AppSettings::instance().language() == Language::Korean ? QLocale::Korean : QLocale::English);
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return locale.toString(value, 'f', 0);
    const int decimals = std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))));
    QString text = locale.toString(value, 'f', std::min(decimals, 9));
    while (text.contains(locale.decimalPoint()) && text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint()))
        text.chop(1);
    return text;
}

// A number and its unit stay on one line.
QString together(QString text)
{
    return text.replace(u' ', QChar::Nbsp);
}

} // namespace

QString kindText(ComponentKind kind)
{
    const KindName &name = topologue::kindName(kind);
    return utf8(AppSettings::instance().language() == Language::Korean ? name.korean : name.english);
}

QString styleName(DependencyStyle style)
{
    switch (style) {
    case DependencyStyle::InProcess:
        return Names::tr("In-process call");
    case DependencyStyle::Synchronous:
        return Names::tr("Synchronous call");
    case DependencyStyle::Asynchronous:
        return Names::tr("Asynchronous message");
    case DependencyStyle::DataAccess:
        return Names::tr("Data access");
    }
    Q_UNREACHABLE();
}

QString iconName(ComponentKind kind)
{
    return utf8(topologue::kindName(kind).slug);
}

QString displayName(const Text &name, const std::string &id, Language language)
{
    const auto &text = name.in(language);
    return QString::fromStdString(text.empty() ? id : text).simplified();
}

QString countText(std::size_t count)
{
    return number(static_cast<double>(count));
}

QString compactText(double value)
{
    struct Step {
        double from;
        QString pattern;
    };
    const bool isKorean = AppSettings::instance().language() == Language::Korean;
    const std::array<Step, 3> steps =
        isKorean ? std::array<Step, 3>{{{1e12, QStringLiteral("%1조")},
                                        {1e8, QStringLiteral("%1억")},
                                        {1e4, QStringLiteral("%1만")}}}
                 : std::array<Step, 3>{
                     {{1e9, QStringLiteral("%1 bn")}, {1e6, QStringLiteral("%1 M")}, {1e3, QStringLiteral("%1 k")}}};
    for (const Step &step : steps) {
        if (std::abs(value) >= step.from)
            return together(step.pattern.arg(number(value / step.from)));
    }
    return number(value);
}

QString moneyText(double value, const std::string &currency)
{
    static const std::map<std::string, QString> signs{{"KRW", QStringLiteral("₩")},
                                                      {"USD", QStringLiteral("$")},
                                                      {"EUR", QStringLiteral("€")},
                                                      {"JPY", QStringLiteral("¥")},
                                                      {"GBP", QStringLiteral("£")}};
    const QString amount = compactText(value);
    if (const auto sign = signs.find(currency); sign != signs.end())
        return sign->second + amount;
    return currency.empty() ? amount : QString::fromStdString(currency) + QChar(0x00a0) + amount;
}

QString durationText(Duration duration)
{
    const double ms = duration.inMilliseconds();
    if (ms >= 60'000 && std::fmod(ms, 60'000) == 0)
        return together(Names::tr("%1 min").arg(number(ms / 60'000)));
    if (ms >= 1000)
        return together(Names::tr("%1 s").arg(number(ms / 1000)));
    if (ms >= 1 || ms == 0)
        return together(Names::tr("%1 ms").arg(number(ms)));
    return together(Names::tr("%1 µs").arg(number(ms * 1000)));
}

QString rateText(double perSecond)
{
    return together(Names::tr("%1 /s").arg(number(perSecond)));
}

QString shareText(double share)
{
    return together(Names::tr("%1 %").arg(number(share * 100, 4)));
}

QString distributionText(const Distribution &distribution)
{
    QString mean = durationText(distribution.expected());
    switch (distribution.shape) {
    case Distribution::Shape::Constant:
        return mean;
    case Distribution::Shape::Exponential:
        return Names::tr("%1 (exponential)").arg(mean);
    case Distribution::Shape::Uniform:
        return Names::tr("%1 to %2 (uniform)").arg(durationText(distribution.low), durationText(distribution.high));
    case Distribution::Shape::Erlang:
        return Names::tr("%1 (Erlang, %2 stages)").arg(mean).arg(distribution.stages);
    case Distribution::Shape::LogNormal:
        if (distribution.p99)
            return Names::tr("%1, p99 %2").arg(mean, durationText(*distribution.p99));
        return Names::tr("%1 (log-normal)").arg(mean);
    case Distribution::Shape::Pareto:
        return Names::tr("%1 (Pareto)").arg(mean);
    case Distribution::Shape::Empirical:
        return Names::tr("%1 (measured)").arg(mean);
    }
    Q_UNREACHABLE();
}

} // namespace topologue::window
