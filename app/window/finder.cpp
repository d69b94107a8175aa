// SPDX-License-Identifier: Apache-2.0
#include "finder.h"

#include "appsettings.h"
#include "litkeys.h"
#include "scene.h"
#include "session.h"
#include "switchto.h"

#include <algorithm>
#include <unordered_map>

namespace topologue::window {

namespace {

template<class Id, class State>
using StatesById = std::unordered_map<Id, const State *>;

template<class Table, class State>
auto byId(const Table &table, const std::vector<State> &states)
{
    using Id = std::remove_cvref_t<decltype(table.begin()->id)>;
    StatesById<Id, State> found;
    std::size_t index = 0;
    for (const auto &element : table) {
        if (index < states.size())
            found.emplace(element.id, &states[index++]);
    }
    return found;
}

template<class Id, class State>
const State *stateOf(const StatesById<Id, State> &states, const ElementId &element)
{
    const auto *id = std::get_if<Id>(&element);
    const auto found = id ? states.find(*id) : states.end();
    return found == states.end() ? nullptr : found->second;
}

/// Of the moment, which they keep alive.
editing::Figures figuresOf(const MomentPtr &moment)
{
    using editing::Figure;
    if (!moment)
        return {};
    const Architecture &architecture = moment->architecture();
    return [moment, components = byId(architecture.components, moment->snapshot.components),
            deployables = byId(architecture.deployables, moment->snapshot.deployables),
            arrows = byId(architecture.dependencies, moment->snapshot.dependencies),
            journeys = byId(architecture.journeys, moment->snapshot.journeys)](const ElementId &element,
                                                                               Figure figure) -> std::optional<double> {
        constexpr double Ms = 1e-3;
        if (const auto *component = stateOf(components, element)) {
            switch (figure) {
            case Figure::Errors:
                return component->failedShare;
            case Figure::Utilisation:
                return component->utilisation;
            case Figure::Rate:
                return component->ratePerSecond;
            case Figure::P99:
                return component->p99Ms * Ms;
            }
        }
        if (const auto *deployable = stateOf(deployables, element); deployable && figure == Figure::Utilisation)
            return deployable->utilisation;
        if (const auto *arrow = stateOf(arrows, element)) {
            if (figure == Figure::Errors)
                return arrow->failedShare;
            if (figure == Figure::Rate)
                return arrow->ratePerSecond;
        }
        if (const auto *journey = stateOf(journeys, element)) {
            if (figure == Figure::Errors)
                return 1 - journey->successShare;
            if (figure == Figure::Rate)
                return journey->ratePerSecond;
            if (figure == Figure::P99)
                return journey->p99Ms * Ms;
        }
        return std::nullopt;
    };
}

/// A query is one line, which needs no number.
QString textOf(Diagnostics diagnostics)
{
    for (Diagnostic &diagnostic : diagnostics)
        diagnostic.place = {};
    return Session::textOf(diagnostics);
}

bool isOf(const editing::Query &query, editing::Condition::Field field)
{
    return std::any_of(query.conditions.begin(), query.conditions.end(),
                       [field](const editing::Condition &condition) { return condition.field == field; });
}

bool isWordsOnly(const editing::Query &query)
{
    return std::all_of(query.conditions.begin(), query.conditions.end(), [](const editing::Condition &condition) {
        return condition.field == editing::Condition::Field::Word;
    });
}

/// Of what can be selected.
QStringList keysOf(const std::vector<ElementId> &found, const Architecture &architecture)
{
    std::unordered_map<DeployableId, int> members;
    for (const Component &component : architecture.components) {
        if (component.deployable)
            ++members[*component.deployable];
    }
    QStringList keys;
    for (const ElementId &element : found) {
        const auto *deployable = std::get_if<DeployableId>(&element);
        const bool isDrawn =
            deployable ? members[*deployable] > 1 // Else its component stands for it.
                       : std::holds_alternative<ComponentId>(element) || std::holds_alternative<DependencyId>(element);
        if (isDrawn)
            keys.append(QString::fromStdString(elementKey(element)));
    }
    return keys;
}

} // namespace

Finder::Finder(QObject *parent) : QObject(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Finder::parse);
}

void Finder::setDocument(Document *document)
{
    if (!switchTo(m_document, document, this))
        return;
    if (m_document)
        connect(m_document, &Document::changed, this, &Finder::refresh);
    refresh();
}

void Finder::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback)
        connect(m_playback, &Playback::momentChanged, this, [this] {
            if (isOf(m_query, editing::Condition::Field::Figure))
                refresh();
        });
    refresh();
}

void Finder::setQuery(const QString &query)
{
    if (m_text == query)
        return;
    m_text = query;
    parse();
}

void Finder::parse()
{
    auto query = editing::parseQuery(m_text.toStdString());
    const QString error = query ? QString() : textOf(query.error());
    if (error != m_errorText) {
        m_errorText = error;
        emit errorChanged();
    }
    if (!query || *query == m_query)
        return;
    m_query = std::move(*query);
    refresh();
}

void Finder::refresh()
{
    std::vector<ElementId> found;
    if (m_document && seeks()) {
        const MomentPtr moment = m_playback && m_playback->document() == m_document ? m_playback->moment() : nullptr;
        const bool needsFigures = isOf(m_query, editing::Condition::Field::Figure);
        found = editing::findAll(*m_document->architecture(), m_query,
                                 needsFigures ? figuresOf(moment) : editing::Figures(),
                                 isWordsOnly(m_query) ? editing::Among::DrawnBoxes : editing::Among::Everything);
    }
    m_found = std::move(found);
    m_keys = m_found.empty() ? QStringList() : keysOf(m_found, *m_document->architecture());
    emit foundChanged();
}

QStringList Finder::lit() const
{
    return m_document && seeks() ? litKeys(*m_document->architecture(), m_found) : QStringList();
}

} // namespace topologue::window
