// SPDX-License-Identifier: Apache-2.0
#include "appsettings.h"
#include "architecture/policypresets.h"
#include "editing/quantity.h"
#include "inspectorfields.h"
#include "inspectormodel.h"
#include "session.h"

#include <algorithm>

namespace topologue::window {

using editing::Property;
using editing::PropertyType;
using editing::PropertyValue;

std::optional<Property> InspectorModel::find(const QString &path) const
{
    if (!m_document)
        return std::nullopt;
    auto properties =
        editing::propertiesOf(*m_document->architecture(), elements(), AppSettings::instance().language());
    const auto found = std::find_if(properties.begin(), properties.end(),
                                    [&](const Property &p) { return p.path == path.toStdString(); });
    return found == properties.end() ? std::nullopt : std::optional(std::move(*found));
}

void InspectorModel::fail(const QString &path, const Diagnostics &diagnostics)
{
    m_errors.insert(path, Session::textOf(diagnostics));
    rowChanged(path);
}

void InspectorModel::giveUp(const QString &path)
{
    if (m_errors.remove(path) > 0)
        rowChanged(path);
}

bool InspectorModel::set(const Property &property, const PropertyValue &value, int mergeId)
{
    const QString path = QString::fromStdString(property.path);
    auto next = editing::withProperty(*m_document->architecture(), elements(), property.path, value,
                                      AppSettings::instance().language());
    if (!next) {
        fail(path, next.error());
        return false;
    }
    giveUp(path);
    if (mergeId < 0)
        m_stepped.clear();
    m_document->edit(
        std::move(*next),
        tr("Change: %1").arg(QString::fromUtf8(property.label.data(), static_cast<qsizetype>(property.label.size()))),
        mergeId);
    return true;
}

bool InspectorModel::enter(const QString &path, const QString &text)
{
    const auto property = find(path);
    if (!property)
        return false;
    const auto quantity = quantityOf(property->type);
    if (!quantity)
        return set(*property, text.toStdString());
    if (property->isOptional && text.trimmed().isEmpty())
        return set(*property, {});
    const double *shown = std::get_if<double>(&property->value);
    // A priority may be below zero; nothing else that is counted or measured may.
    const bool isBelow = property->path == "priority" && text.trimmed().startsWith(u'-');
    const auto number = editing::readQuantity(isBelow ? text.trimmed().mid(1).toStdString() : text.toStdString(),
                                              *quantity, shown ? *shown : 0);
    if (!number) {
        fail(path, number.error());
        return false;
    }
    return set(*property, isBelow ? -*number : *number);
}

bool InspectorModel::choose(const QString &path, const QString &id)
{
    if (path == QLatin1String("journeys")) {
        Architecture next = *m_document->architecture();
        for (const ElementId &element : elements()) {
            const auto *dependency = next.dependencies.find(std::get<DependencyId>(element));
            Dependency changed = *dependency;
            const JourneyId journey(id.toStdString());
            if (std::erase(changed.journeys, journey) == 0)
                changed.journeys.push_back(journey);
            next.dependencies.replace(changed.id, changed);
        }
        m_document->edit(std::move(next), tr("Change: %1").arg(tr("Journeys")));
        return true;
    }
    const auto property = find(path);
    if (!property)
        return false;
    return set(*property, id.isEmpty() ? PropertyValue() : PropertyValue(id.toStdString()));
}

bool InspectorModel::turn(const QString &path, bool on)
{
    const auto property = find(path);
    return property && set(*property, on);
}

bool InspectorModel::reset(const QString &path)
{
    const auto property = find(path);
    return property && set(*property, property->standard);
}

bool InspectorModel::step(const QString &path, bool up, bool large)
{
    const auto property = find(path);
    if (!property || !quantityOf(property->type))
        return false;
    if (m_stepped != path) {
        m_stepped = path;
        ++m_series;
    }
    const double *value = std::get_if<double>(&property->value);
    const bool isKept = set(*property, steppedValue(property->type, value ? *value : 0, up, large), m_series);
    return isKept;
}

void InspectorModel::add(const QString &path, const QString &id)
{
    Q_UNUSED(path)
    if (id.startsWith(QLatin1String("preset:"))) {
        applyPreset(id.mid(7));
        return;
    }
    const auto property = find(id);
    if (!property)
        return;
    if (property->type == PropertyType::Group) {
        set(*property, true);
        return;
    }
    m_revealed.insert(id);
    refresh();
}

void InspectorModel::applyPreset(const QString &id)
{
    const PolicyPreset *preset = findPolicyPreset(id.toStdString());
    if (!preset)
        return;
    Architecture next = *m_document->architecture();
    for (const ElementId &element : elements()) {
        const auto *arrow = std::get_if<DependencyId>(&element);
        const Dependency *dependency = arrow ? next.dependencies.find(*arrow) : nullptr;
        if (!dependency)
            continue;
        Dependency changed = *dependency;
        const Fallback fallback = changed.policies.fallback; // What is answered instead is not a library's to say.
        changed.policies = preset->policies;
        changed.policies.fallback = fallback;
        next.dependencies.replace(*arrow, std::move(changed));
    }
    m_document->edit(
        std::move(next),
        tr("Policies as %1").arg(QString::fromStdString(preset->name.in(AppSettings::instance().language()))));
}

void InspectorModel::beginScrub(const QString &path)
{
    endScrub(false);
    const auto property = find(path);
    if (!property || !quantityOf(property->type))
        return;
    const double *value = std::get_if<double>(&property->value);
    giveUp(path);
    m_scrub = Scrub{path, value ? *value : 0, std::nullopt, nullptr};
    rowChanged(path);
}

void InspectorModel::scrub(double by)
{
    const auto property = m_scrub ? find(m_scrub->path) : std::nullopt;
    if (!property)
        return;
    const PropertyValue value = scrubbedValue(property->type, m_scrub->from, by);
    if (m_scrub->now == value)
        return;
    auto next = editing::withProperty(*m_document->architecture(), elements(), property->path, value,
                                      AppSettings::instance().language());
    if (!next)
        return; // Out of its range: the drag stops at the last value that can be.
    m_scrub->now = value;
    m_scrub->preview = std::make_shared<const Architecture>(std::move(*next));
    rowChanged(m_scrub->path);
    emit previewed(m_scrub->preview);
}

void InspectorModel::endScrub(bool keep)
{
    if (!m_scrub)
        return;
    const Scrub scrub = *std::exchange(m_scrub, std::nullopt);
    rowChanged(scrub.path);
    const auto property = find(scrub.path);
    if (keep && scrub.now && property && property->value != *scrub.now)
        set(*property, *scrub.now);
    else if (scrub.preview)
        emit previewed(nullptr);
}

QString InspectorModel::scrubbedText() const
{
    const auto property = find(m_scrub->path);
    return property ? editText(*property, *m_scrub->now) : QString();
}

} // namespace topologue::window
