// SPDX-License-Identifier: Apache-2.0
#include "whymodel.h"

#include "appsettings.h"
#include "names.h"
#include "scene.h"
#include "session.h"
#include "switchto.h"

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

QString nameOf(const Architecture &architecture, const ElementId &element)
{
    const Language language = AppSettings::instance().language();
    if (const auto *id = std::get_if<JourneyId>(&element)) {
        const Journey *journey = architecture.journeys.find(*id);
        return journey ? displayName(journey->name, id->value(), language) : QString();
    }
    if (const auto *id = std::get_if<ComponentId>(&element)) {
        const Component *component = architecture.components.find(*id);
        return component ? displayName(component->name, id->value(), language) : QString();
    }
    if (const auto *id = std::get_if<DeployableId>(&element)) {
        const Deployable *deployable = architecture.deployables.find(*id);
        return deployable ? displayName(deployable->name, id->value(), language) : QString();
    }
    if (const auto *id = std::get_if<DependencyId>(&element)) {
        if (const Dependency *dependency = architecture.dependencies.find(*id))
            return nameOf(architecture, dependency->from) + QStringLiteral(" → ")
                   + nameOf(architecture, dependency->to);
    }
    return {};
}

} // namespace

WhyModel::WhyModel(QObject *parent) : QObject(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &WhyModel::ask);
}

void WhyModel::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback)
        connect(m_playback, &Playback::momentChanged, this, &WhyModel::ask);
    emit playbackChanged();
    ask();
}

void WhyModel::setSubject(const QString &key)
{
    if (m_subject == key)
        return;
    m_subject = key;
    emit subjectChanged();
    ask();
}

void WhyModel::ask()
{
    const FilmPtr film = m_playback ? m_playback->film() : nullptr;
    const bool isOtherFilm = film != m_film;
    if (isOtherFilm) {
        m_reasons.reset();
        m_film = film;
    }
    const std::size_t before = std::exchange(m_reached, film ? reached() : 0);
    if (before != m_reached || isOtherFilm)
        emit spreadChanged();
    m_why = {};
    if (const auto element = elementFromKey(m_subject.toStdString()); element && m_film) {
        if (!m_reasons)
            m_reasons.emplace(*m_film->architecture, m_film->recording);
        m_why = m_reasons->at(*element, m_playback->now(), AppSettings::instance().language());
    }
    emit answerChanged();
}

QString WhyModel::headline() const
{
    if (!m_why.isEmpty())
        return QString::fromStdString(m_why.headline);
    const auto element = elementFromKey(m_subject.toStdString());
    return element && m_film ? tr("%1 is well now.").arg(nameOf(*m_film->architecture, *element)) : QString();
}

QVariantList WhyModel::steps() const
{
    QVariantList list;
    for (const playback::WhyStep &step : m_why.steps) {
        list << QVariantMap{
            {QStringLiteral("text"), QString::fromStdString(step.sentence)},
            {QStringLiteral("place"), step.place ? QString::fromStdString(elementKey(*step.place)) : QString()}};
    }
    return list;
}

QVariantList WhyModel::remedies() const
{
    QVariantList list;
    for (const playback::Remedy &remedy : m_why.remedies) {
        list << QVariantMap{{QStringLiteral("text"), QString::fromStdString(remedy.sentence)},
                            {QStringLiteral("place"), QString::fromStdString(elementKey(remedy.place))},
                            {QStringLiteral("applicable"), remedy.policies.has_value() || remedy.capacity.has_value()}};
    }
    return list;
}

bool WhyModel::isEditable() const
{
    return m_playback && Session::instance().isOpen(m_playback->document());
}

std::size_t WhyModel::reached() const
{
    const MomentPtr moment = m_playback ? m_playback->moment() : nullptr;
    if (!moment)
        return 0;
    const auto &wave = moment->film->wave;
    const simulation::Nanos end = moment->snapshot.at + moment->film->recording.interval;
    return static_cast<std::size_t>(
        std::count_if(wave.begin(), wave.end(), [end](const auto &step) { return step.at < end; }));
}

QVariantList WhyModel::spread() const
{
    QVariantList list;
    const std::size_t count = m_film && m_reached > 0 ? m_film->wave.size() : 0;
    for (std::size_t i = 0; i < count; ++i) { // They are in order of time.
        const playback::WaveStep &step = m_film->wave[i];
        list << QVariantMap{{QStringLiteral("text"),
                             QString::fromStdString(playback::waveSentence(*m_film->architecture, step,
                                                                           AppSettings::instance().language()))},
                            {QStringLiteral("place"), QString::fromStdString(elementKey(step.element))},
                            {QStringLiteral("seconds"), static_cast<double>(step.at) / 1e9},
                            {QStringLiteral("reached"), i < m_reached}};
    }
    return list;
}

bool WhyModel::apply(int index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_why.remedies.size() || !m_playback->document())
        return false;
    const playback::Remedy remedy = m_why.remedies[static_cast<std::size_t>(index)];
    Architecture next = *m_playback->document()->architecture();
    if (!playback::applyRemedy(next, remedy))
        return false;
    m_playback->document()->edit(std::move(next), tr("Remedy: %1").arg(nameOf(*m_film->architecture, remedy.place)));
    return true;
}

QString WhyModel::worstJourney() const
{
    const MomentPtr moment = m_playback ? m_playback->moment() : nullptr;
    if (!moment)
        return {};
    std::size_t worst = 0;
    const auto &journeys = moment->snapshot.journeys;
    for (std::size_t i = 1; i < journeys.size(); ++i) {
        if (journeys[i].health > journeys[worst].health)
            worst = i;
    }
    const bool isWell = journeys.empty() || journeys[worst].health < playback::Health::Degraded;
    return isWell ? QString() : QString::fromStdString(elementKey(moment->film->architecture->journeys[worst].id));
}

} // namespace topologue::window
