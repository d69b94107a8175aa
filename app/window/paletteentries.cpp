// SPDX-License-Identifier: Apache-2.0
#include "paletteentries.h"

#include "appsettings.h"
#include "core/fuzzymatch.h"
#include "names.h"
#include "scene.h"
#include "session.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

struct Palette {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void addForm(PaletteEntry &entry, const QString &text)
{
    const QString form = core::matchForm(text);
    if (!form.isEmpty() && !entry.forms.contains(form))
        entry.forms.append(form);
}

/// A name may be a whole text: of what is longer nobody sees the end.
QString shown(const QString &name)
{
    return name.left(core::MaxMatchedText).simplified();
}

template<class T>
PaletteEntry elementEntry(const T &element, const QString &detail, const QString &icon)
{
    PaletteEntry entry;
    entry.sort = PaletteEntry::Sort::Element;
    entry.id = QString::fromStdString(elementKey(ElementId(element.id)));
    entry.title = shown(displayName(element.name, element.id.value(), AppSettings::instance().language()));
    entry.detail = detail;
    entry.icon = icon;
    addForm(entry, entry.title);
    for (const auto &[tag, name] : element.name.byLanguage())
        addForm(entry, QString::fromStdString(name));
    addForm(entry, QString::fromStdString(element.id.value()));
    return entry;
}

} // namespace

QString PaletteEntry::key() const
{
    switch (sort) {
    case Sort::Action:
        return QStringLiteral("action:") + id;
    case Sort::Sample:
    case Sort::File:
        return QStringLiteral("file:") + id;
    case Sort::Learn:
        return QStringLiteral("learn:") + id;
    case Sort::Element:
        break;
    }
    return id;
}

std::vector<PaletteEntry> actionEntries(const Actions &actions)
{
    std::vector<PaletteEntry> entries;
    for (const Action *action : actions.all()) {
        if (action == actions.palette())
            continue; // It is open.
        PaletteEntry entry;
        entry.id = action->id();
        entry.title = action->text();
        entry.detail = action->group();
        entry.icon = action->icon();
        entry.action = action;
        const core::ActionInfo &info = action->info();
        const core::Words group = core::groupWords(info.group);
        addForm(entry, entry.title);
        addForm(entry, toQString(info.text.english));
        addForm(entry, toQString(info.text.korean));
        addForm(entry, toQString(group.english) + u' ' + toQString(info.text.english));
        addForm(entry, toQString(group.korean) + u' ' + toQString(info.text.korean));
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::optional<int> scoreOf(const PaletteEntry &entry, const QString &typed)
{
    std::optional<int> best;
    for (const QString &form : entry.forms)
        best = std::max(best, core::fuzzyScore(typed, form));
    return best;
}

std::vector<PaletteEntry> componentEntries(const Architecture &architecture)
{
    std::vector<PaletteEntry> entries;
    entries.reserve(architecture.components.size());
    for (const Component &component : architecture.components) {
        const QString technology = shown(QString::fromStdString(component.technology));
        entries.push_back(elementEntry(component, technology.isEmpty() ? kindText(component.kind) : technology,
                                       iconName(component.kind)));
    }
    return entries;
}

std::vector<PaletteEntry> deployableEntries(const Architecture &architecture)
{
    std::vector<PaletteEntry> entries;
    for (const Deployable &deployable : architecture.deployables)
        entries.push_back(elementEntry(deployable, Palette::tr("Deployable"), QStringLiteral("deployables")));
    return entries;
}

std::vector<PaletteEntry> elementEntries(const Architecture &architecture)
{
    std::vector<PaletteEntry> entries = componentEntries(architecture);
    for (PaletteEntry &entry : deployableEntries(architecture))
        entries.push_back(std::move(entry));
    for (const Journey &journey : architecture.journeys) {
        PaletteEntry entry = elementEntry(journey, Palette::tr("Journey"), QStringLiteral("user"));
        entry.near = QString::fromStdString(elementKey(ElementId(journey.entry)));
        entries.push_back(std::move(entry));
    }
    for (const Team &team : architecture.teams)
        entries.push_back(elementEntry(team, Palette::tr("Team"), QStringLiteral("teams")));
    return entries;
}

std::vector<PaletteEntry> fileEntries()
{
    std::vector<PaletteEntry> entries;
    for (const QVariant &variant : Session::instance().samples()) {
        const QVariantMap sample = variant.toMap();
        PaletteEntry entry;
        entry.sort = PaletteEntry::Sort::Sample;
        entry.id = sample.value(QStringLiteral("file")).toString();
        entry.title = sample.value(QStringLiteral("name")).toString();
        entry.detail = Palette::tr("Sample");
        entry.icon = QStringLiteral("welcome");
        addForm(entry, entry.title);
        addForm(entry, sample.value(QStringLiteral("id")).toString());
        entries.push_back(std::move(entry));
    }
    for (const QString &path : AppSettings::instance().recentFiles()) {
        PaletteEntry entry;
        entry.sort = PaletteEntry::Sort::File;
        entry.id = path;
        entry.title = QFileInfo(path).fileName();
        entry.detail = QFileInfo(path).path();
        entry.icon = QStringLiteral("history");
        addForm(entry, entry.title);
        addForm(entry, path.right(core::MaxMatchedText));
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace topologue::window
