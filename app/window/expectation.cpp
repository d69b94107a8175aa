// SPDX-License-Identifier: Apache-2.0
#include "expectation.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "names.h"
#include "playback/expected.h"
#include "simulation/estimate.h"
#include "switchto.h"

#include <cmath>
#include <optional>

namespace topologue::window {

struct Expectation::Answer {
    Document::Snapshot architecture;
    std::optional<simulation::Estimate> estimate; // None: the document has errors.
    MomentPtr moment;
};

namespace {

QString nameOf(const Architecture &architecture, const simulation::Bottleneck &bottleneck, Language language)
{
    using Kind = simulation::Bottleneck::Kind;
    const auto nameOfComponent = [&](const ComponentId &id) {
        const Component *component = architecture.components.find(id);
        return component ? displayName(component->name, id.value(), language) : QString();
    };
    if (bottleneck.kind == Kind::Consumers || bottleneck.kind == Kind::Connections) {
        const Dependency &arrow = architecture.dependencies[bottleneck.element];
        return Expectation::tr("%1 → %2").arg(nameOfComponent(arrow.from), nameOfComponent(arrow.to));
    }
    std::size_t index = bottleneck.element;
    if (index < architecture.deployables.size()) {
        const Deployable &deployable = architecture.deployables[index];
        return displayName(deployable.name, deployable.id.value(), language);
    }
    index -= architecture.deployables.size();
    for (const Component &component : architecture.components) {
        if (isOwnDeployable(component) && index-- == 0)
            return displayName(component.name, component.id.value(), language);
    }
    return {};
}

} // namespace

Expectation::Expectation(QObject *parent) : QObject(parent) {}

void Expectation::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback)
        connect(m_playback, &Playback::filmChanged, this, &Expectation::clear);
    emit playbackChanged();
}

void Expectation::setInspector(InspectorModel *inspector)
{
    if (!switchTo(m_inspector, inspector, this))
        return;
    if (m_inspector)
        connect(m_inspector, &InspectorModel::previewed, this, &Expectation::expect);
    emit inspectorChanged();
}

void Expectation::expect(const Document::Snapshot &architecture)
{
    m_wanted = architecture;
    if (!m_wanted) {
        clear();
        if (m_playback)
            m_playback->setExpected(nullptr);
    } else if (!m_isAsking) {
        ask();
    }
}

void Expectation::ask()
{
    m_isAsking = true;
    core::inPool([architecture = m_wanted] {
        Answer answer{architecture, std::nullopt, nullptr};
        if (auto estimate = simulation::estimate(*architecture)) {
            answer.moment = std::make_shared<const Moment>(
                Moment{nullptr, playback::expectedSnapshot(*architecture, *estimate), architecture});
            answer.estimate = std::move(*estimate);
        }
        return answer;
    }).then(this, [this](const Answer &answer) {
        m_isAsking = false;
        if (!m_wanted)
            return; // Given up meanwhile.
        show(answer);
        if (m_wanted != answer.architecture)
            ask();
    });
}

void Expectation::show(const Answer &answer)
{
    if (!answer.estimate || !m_playback)
        return;
    const simulation::Estimate &estimate = *answer.estimate;
    const Language language = AppSettings::instance().language();
    m_isStable = estimate.isStable;
    if (!estimate.bottleneck) {
        m_text = tr("Expected: no traffic");
    } else {
        const QString place = nameOf(*answer.architecture, *estimate.bottleneck, language);
        const double use = estimate.bottleneck->utilisation;
        if (!estimate.isStable)
            m_text = tr("Expected: %1 cannot keep up").arg(place);
        else if (estimate.headroom && std::isfinite(*estimate.headroom))
            m_text =
                tr("Expected: %1 is the busiest at %2, and there is room for %3 times the traffic")
                    .arg(place, shareText(std::round(use * 100) / 100), QString::number(*estimate.headroom, 'g', 2));
        else
            m_text = tr("Expected: %1 is the busiest at %2").arg(place, shareText(std::round(use * 100) / 100));
    }
    m_playback->setExpected(answer.moment);
    emit changed();
}

void Expectation::clear()
{
    m_wanted.reset();
    if (m_text.isEmpty())
        return;
    m_text.clear();
    m_isStable = true;
    emit changed();
}

} // namespace topologue::window
