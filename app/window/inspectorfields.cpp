// SPDX-License-Identifier: Apache-2.0
#include "inspectorfields.h"

#include "appsettings.h"
#include "architecture/policypresets.h"
#include "editing/quantity.h"

#include <QCoreApplication>
#include <QVariantMap>

#include <algorithm>
#include <array>
#include <cmath>

namespace topologue::window {

using editing::Property;
using editing::PropertyType;
using editing::PropertyValue;
using editing::Quantity;

namespace {

struct Inspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

/// What is worth seeing although it is at its default. Of a group that is switched on, what people tune first.
bool isBasic(std::string_view path)
{
    static constexpr auto Ends = std::to_array<std::string_view>({"name",
                                                                  "kind",
                                                                  "technology",
                                                                  "description",
                                                                  "team",
                                                                  "deployable",
                                                                  "mission",
                                                                  "currency",
                                                                  "entry",
                                                                  "from",
                                                                  "to",
                                                                  "protocol",
                                                                  "callsPerRequest",
                                                                  "capacity.replicas",
                                                                  "capacity.workers",
                                                                  "capacity.cores",
                                                                  "shape",
                                                                  "meanMs",
                                                                  "p99Ms",
                                                                  "lowMs",
                                                                  "highMs",
                                                                  "stages",
                                                                  "variation",
                                                                  "tailIndex",
                                                                  "fallback",
                                                                  "limitMs",
                                                                  "retry.attempts",
                                                                  "backoffMs",
                                                                  "failureRateThreshold",
                                                                  "windowCalls",
                                                                  "windowTimeMs",
                                                                  "openTimeMs",
                                                                  "maxConcurrent",
                                                                  "callsPerSecond",
                                                                  "delayMs",
                                                                  "hitShare",
                                                                  "keys",
                                                                  "entries",
                                                                  "size",
                                                                  "requestsPerSecond",
                                                                  "peakPerSecond",
                                                                  "startS",
                                                                  "endS",
                                                                  "users",
                                                                  "thinkTimeMs",
                                                                  "valuePerSuccess",
                                                                  "successShare",
                                                                  "targetUtilisation",
                                                                  "minReplicas",
                                                                  "maxReplicas",
                                                                  "consecutiveFailures",
                                                                  "baseEjectionTimeMs",
                                                                  "maxInFlight",
                                                                  "maxQueueWaitMs",
                                                                  "unhealthyThreshold",
                                                                  "maxTokens",
                                                                  "consumes",
                                                                  "concurrency",
                                                                  "maxMessages"});
    return std::any_of(Ends.begin(), Ends.end(), [&](std::string_view end) {
        return path == end || (path.ends_with(end) && path[path.size() - end.size() - 1] == '.');
    });
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString parentOf(const QString &path)
{
    const qsizetype point = path.lastIndexOf(u'.');
    return point < 0 ? QString() : path.left(point);
}

QString editorOf(const Property &property)
{
    switch (property.type) {
    case PropertyType::Flag:
        return QStringLiteral("flag");
    case PropertyType::Choice:
    case PropertyType::Reference:
        return QStringLiteral("choice");
    case PropertyType::Line:
        return QStringLiteral("line");
    case PropertyType::Words:
        return property.path == "name" || property.path == "label" ? QStringLiteral("line") : QStringLiteral("words");
    default:
        return QStringLiteral("number");
    }
}

QVariantMap item(const QString &id, const QString &label, bool checked = false, bool heading = false)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("label"), label},
            {QStringLiteral("checked"), checked},
            {QStringLiteral("heading"), heading}};
}

InspectorModel::Row rowOf(const Property &property, int depth)
{
    InspectorModel::Row row;
    row.kind = property.type == PropertyType::Group ? QStringLiteral("group") : QStringLiteral("field");
    row.label = text(property.label);
    row.help = text(property.help);
    row.path = QString::fromStdString(property.path);
    row.depth = depth;
    row.isMixed = property.isMixed;
    if (property.type == PropertyType::Group)
        return row;
    row.editor = editorOf(property);
    row.value = editText(property, property.value);
    const std::string *chosen = std::get_if<std::string>(&property.value);
    if (property.isOptional && property.type == PropertyType::Reference)
        row.choices.append(item(QString(), Inspector::tr("none"), chosen == nullptr));
    for (const editing::PropertyChoice &choice : property.choices)
        row.choices.append(item(QString::fromStdString(choice.id), QString::fromStdString(choice.label),
                                chosen != nullptr && *chosen == choice.id));
    const bool canReset = property.type != PropertyType::Words && property.type != PropertyType::Line
                          && property.type != PropertyType::Reference && !property.isStandard();
    if (canReset)
        row.standard = property.isOptional && std::holds_alternative<std::monostate>(property.standard)
                           ? Inspector::tr("not set")
                           : editText(property, property.standard);
    if (!property.source.empty() && !property.isMixed)
        row.origin = Inspector::tr("Default %1: %2")
                         .arg(editText(property, property.standard), QString::fromStdString(property.source));
    return row;
}

void addPresets(QVariantList &choices)
{
    choices.append(item(QString(), Inspector::tr("As a library does"), false, true));
    for (const PolicyPreset &preset : policyPresets())
        choices.append(item(QStringLiteral("preset:") + QString::fromStdString(preset.id),
                            QString::fromStdString(preset.name.in(AppSettings::instance().language()))));
}

} // namespace

std::optional<Quantity> quantityOf(PropertyType type)
{
    switch (type) {
    case PropertyType::Count:
        return Quantity::Count;
    case PropertyType::Number:
        return Quantity::Number;
    case PropertyType::Share:
        return Quantity::Share;
    case PropertyType::Rate:
        return Quantity::Rate;
    case PropertyType::Time:
        return Quantity::Time;
    default:
        return std::nullopt;
    }
}

QString editText(const Property &property, const PropertyValue &value)
{
    if (const double *number = std::get_if<double>(&value)) {
        const auto quantity = quantityOf(property.type);
        return quantity ? QString::fromStdString(editing::quantityText(*number, *quantity)) : QString();
    }
    if (const bool *flag = std::get_if<bool>(&value))
        return *flag ? QStringLiteral("true") : QString();
    const std::string *word = std::get_if<std::string>(&value);
    if (!word)
        return property.type == PropertyType::Reference ? Inspector::tr("none") : QString();
    for (const editing::PropertyChoice &choice : property.choices) {
        if (choice.id == *word)
            return QString::fromStdString(choice.label);
    }
    return QString::fromStdString(*word);
}

void addFields(InspectorModel::Sheet &sheet, const std::vector<Property> &properties, const QString &part,
               const QSet<QString> &revealed)
{
    // What waits below a heading, by the group or part that it belongs to.
    QHash<QString, QVariantList> waiting;
    // Groups that are closed, so that their parts belong to whoever is above.
    const QString prefix = part.isEmpty() ? QString() : part + u'.';
    const int base = part.isEmpty() ? 0 : static_cast<int>(part.count(u'.')) + 1;

    const auto close = [&](const QString &group) {
        QVariantList choices = waiting.take(group);
        if (group == QLatin1String("policies"))
            addPresets(choices);
        if (choices.isEmpty())
            return;
        InspectorModel::Row row;
        row.kind = QStringLiteral("add");
        row.label = group == QLatin1String("policies") ? Inspector::tr("Add policy") : Inspector::tr("More");
        row.path = group;
        row.choices = choices;
        row.depth = group.isEmpty() ? 0 : static_cast<int>(group.count(u'.')) + 1 - base;
        sheet.rows.push_back(row);
    };

    QStringList open{part}; // Groups that the next property may be in.
    for (const Property &property : properties) {
        const QString path = QString::fromStdString(property.path);
        if (!path.startsWith(prefix) || (part.isEmpty() && path.contains(u'.'))
            || property.type == PropertyType::Section)
            continue;
        while (parentOf(path) != open.last() && open.size() > 1)
            close(open.takeLast());
        const bool isOff = property.type == PropertyType::Group && property.value == PropertyValue(false);
        const bool isShown = property.type == PropertyType::Group
                                 ? !isOff
                                 : isBasic(property.path) || !property.isStandard() || revealed.contains(path);
        if (!isShown) {
            waiting[open.last()].append(item(path, text(property.label)));
            continue;
        }
        sheet.rows.push_back(rowOf(property, static_cast<int>(path.count(u'.')) - base));
        if (property.type == PropertyType::Group)
            open.append(path);
    }
    while (!open.isEmpty())
        close(open.takeLast());
}

double steppedValue(PropertyType type, double value, bool up, bool large)
{
    double step = value > 0 ? std::pow(10, std::floor(std::log10(value)) - 1) : 1;
    if (type == PropertyType::Share)
        step = value > 0.99 || (value == 0.99 && up) ? 0.001 : 0.01;
    else if (type == PropertyType::Time && value <= 0)
        step = 1e6;
    else if (type == PropertyType::Count)
        step = std::max(1.0, step);
    if (large)
        step *= 10;
    double next = value + (up ? step : -step);
    next = std::round(next / (step / 10)) * (step / 10); // No tails such as 0.30000000000000004.
    return type == PropertyType::Share ? std::clamp(next, 0.0, 1.0) : std::max(0.0, next);
}

double scrubbedValue(PropertyType type, double from, double pixels)
{
    constexpr double PixelsPerDecade = 160;
    constexpr double SharePerPixel = 0.0025;
    if (type == PropertyType::Share)
        return std::clamp(std::round((from + pixels * SharePerPixel) * 1000) / 1000, 0.0, 1.0);
    if (from <= 0)
        return std::max(0.0, std::round(pixels / 4) * (type == PropertyType::Time ? 1e6 : 1));
    double value = from * std::pow(10, pixels / PixelsPerDecade);
    const double digit = std::pow(10, std::floor(std::log10(value)) - 1); // Two digits are enough for a drag.
    value = std::round(value / digit) * digit;
    return type == PropertyType::Count ? std::max(1.0, std::round(value)) : value;
}

} // namespace topologue::window
