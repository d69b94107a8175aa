// SPDX-License-Identifier: Apache-2.0
#include "inspectorsheets.h"

#include "architecture/traffic.h"
#include "names.h"
#include "scene.h"

#include <QCoreApplication>

namespace topologue::window {

namespace {

struct Inspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

using Row = InspectorModel::Row;
using Sheet = InspectorModel::Sheet;

void section(Sheet &sheet, const QString &label)
{
    sheet.rows.push_back({QStringLiteral("section"), label, {}, {}, {}, {}, {}});
}

// A label without a value says nothing: such a row is left out.
void value(Sheet &sheet, const QString &label, const QString &value, const QString &help = {})
{
    if (!value.isEmpty())
        sheet.rows.push_back({QStringLiteral("value"), label, value, {}, help, {}, {}});
}

void link(Sheet &sheet, const QString &label, const QString &value, const std::string &key, const QString &icon)
{
    sheet.rows.push_back({QStringLiteral("link"), label, value, {}, {}, QString::fromStdString(key), icon});
}

QString nameOf(const Architecture &architecture, const ComponentId &id, Language language)
{
    const auto *component = architecture.components.find(id);
    return component ? displayName(component->name, id.value(), language) : QString::fromStdString(id.value());
}

QString textOf(const Text &text, Language language)
{
    return QString::fromStdString(text.in(language));
}

void teamRow(Sheet &sheet, const Architecture &architecture, const std::optional<TeamId> &id, Language language)
{
    const auto *team = id ? architecture.teams.find(*id) : nullptr;
    if (team)
        value(sheet, Inspector::tr("Team"), displayName(team->name, team->id.value(), language));
}

void capacityRows(Sheet &sheet, const Capacity &capacity)
{
    value(sheet, Inspector::tr("Replicas"), countText(capacity.replicas), Inspector::tr("How many copies run."));
    value(sheet, Inspector::tr("Workers per replica"), countText(capacity.workers),
          Inspector::tr("Requests that one replica handles at once; more wait in its queue."));
    value(sheet, Inspector::tr("Cores per replica"), countText(capacity.cores),
          Inspector::tr("Processors that do the replica's own work."));
    if (capacity.queueLimit)
        value(sheet, Inspector::tr("Queue limit"), countText(*capacity.queueLimit),
              Inspector::tr("Requests that may wait in one replica; further ones are refused at once."));
    if (capacity.queueDiscipline == QueueDiscipline::LastInFirstOut)
        value(sheet, Inspector::tr("Queue order"), Inspector::tr("last in, first out"),
              Inspector::tr("The newest request gets the next free worker; what waits long is given up anyway."));
    if (capacity.memoryLimit)
        value(sheet, Inspector::tr("Memory limit"), Inspector::tr("%1 requests").arg(*capacity.memoryLimit),
              Inspector::tr("More requests in flight than this crash the replica."));
    if (capacity.autoscaling)
        value(sheet, Inspector::tr("Autoscaling"),
              Inspector::tr("%1 to %2 replicas at %3")
                  .arg(capacity.autoscaling->minReplicas)
                  .arg(capacity.autoscaling->maxReplicas)
                  .arg(shareText(capacity.autoscaling->targetUtilisation)));
}

QString retryLimits(const Retry &retry)
{
    QStringList limits;
    if (retry.budgetShare)
        limits.append(Inspector::tr("%1 of the requests").arg(shareText(*retry.budgetShare)));
    if (retry.maxActive)
        limits.append(Inspector::tr("%1 at once").arg(*retry.maxActive));
    if (retry.throttle)
        limits.append(Inspector::tr("none after many failures"));
    return limits.join(QStringLiteral(", "));
}

QString breakerText(const CircuitBreaker &breaker)
{
    const QString rate = shareText(breaker.failureRateThreshold);
    if (breaker.machine == CircuitBreaker::Machine::Hystrix)
        return Inspector::tr("opens at %1, as Hystrix does").arg(rate);
    if (breaker.machine == CircuitBreaker::Machine::Polly)
        return Inspector::tr("opens at %1, as Polly does").arg(rate);
    return Inspector::tr("opens at %1").arg(rate);
}

void policyRows(Sheet &sheet, const Policies &policies)
{
    const std::size_t before = sheet.rows.size();
    section(sheet, Inspector::tr("Policies"));
    if (policies.timeout)
        value(sheet, Inspector::tr("Timeout"), durationText(policies.timeout->limit),
              Inspector::tr("The caller stops waiting for one attempt after this time."));
    if (policies.retry) {
        value(sheet, Inspector::tr("Attempts in all"), countText(policies.retry->attempts),
              Inspector::tr("Including the first. Each further one adds load where it hurts."));
        value(sheet, Inspector::tr("Retries at most"), retryLimits(*policies.retry),
              Inspector::tr("Keeps retries from drowning a callee that is in trouble."));
    }
    if (policies.circuitBreaker)
        value(sheet, Inspector::tr("Circuit breaker"), breakerText(*policies.circuitBreaker),
              Inspector::tr("Refuses calls at once for %1 when so many of the last calls failed.")
                  .arg(durationText(policies.circuitBreaker->openTime)));
    if (policies.bulkhead)
        value(sheet, Inspector::tr("Bulkhead"), Inspector::tr("%1 at once").arg(policies.bulkhead->maxConcurrent),
              Inspector::tr("At most so many calls of one replica wait here; the rest fail at once."));
    if (policies.rateLimit)
        value(sheet, Inspector::tr("Rate limit"), rateText(policies.rateLimit->callsPerSecond));
    if (policies.hedging)
        value(sheet, Inspector::tr("Hedging after"), durationText(policies.hedging->delay));
    if (policies.fallback == Fallback::Degrade)
        value(sheet, Inspector::tr("Fallback"), Inspector::tr("answer with less"));
    if (policies.fallback == Fallback::Value)
        value(sheet, Inspector::tr("Fallback"), Inspector::tr("stand-in value"));
    if (policies.cache)
        value(sheet, Inspector::tr("Cache hits"), shareText(policies.cache->hitShare));
    if (policies.connectionPool)
        value(sheet, Inspector::tr("Connection pool"), countText(policies.connectionPool->size));
    if (sheet.rows.size() == before + 1)
        value(sheet, Inspector::tr("None"), Inspector::tr("waits for ever"),
              Inspector::tr("Without a timeout the caller waits as long as the callee takes."));
}

} // namespace

Sheet componentSheet(const Architecture &architecture, const Component &component, Language language)
{
    Sheet sheet{displayName(component.name, component.id.value(), language),
                kindName(component.kind),
                iconName(component.kind),
                textOf(component.description, language),
                {}};
    section(sheet, Inspector::tr("Runs on"));
    value(sheet, Inspector::tr("Technology"), QString::fromStdString(component.technology));
    teamRow(sheet, architecture, component.team, language);
    const auto *deployable = component.deployable ? architecture.deployables.find(*component.deployable) : nullptr;
    if (deployable)
        link(sheet, Inspector::tr("Deployable"), displayName(deployable->name, deployable->id.value(), language),
             elementKey(deployable->id), QStringLiteral("deployables"));
    if (component.kind != ComponentKind::Client) {
        capacityRows(sheet, capacityOf(architecture, component));
        value(sheet, Inspector::tr("Service time"), distributionText(component.serviceTime),
              Inspector::tr("Processor time of its own per request, without waiting for others."));
    }

    const auto styleIcon = [&](const ComponentId &id) {
        const auto *other = architecture.components.find(id);
        return other ? iconName(other->kind) : QString();
    };
    bool first = true;
    for (const auto &dependency : architecture.dependencies) {
        if (dependency.from != component.id)
            continue;
        if (std::exchange(first, false))
            section(sheet, Inspector::tr("Needs"));
        link(sheet, nameOf(architecture, dependency.to, language),
             dependency.policies.timeout ? durationText(dependency.policies.timeout->limit) : QString(),
             elementKey(dependency.id), styleIcon(dependency.to));
    }
    first = true;
    for (const auto &dependency : architecture.dependencies) {
        if (dependency.to != component.id)
            continue;
        if (std::exchange(first, false))
            section(sheet, Inspector::tr("Needed by"));
        link(sheet, nameOf(architecture, dependency.from, language), {}, elementKey(dependency.id),
             styleIcon(dependency.from));
    }
    return sheet;
}

Sheet deployableSheet(const Architecture &architecture, const Deployable &deployable, Language language)
{
    Sheet sheet{displayName(deployable.name, deployable.id.value(), language),
                Inspector::tr("Deployable"),
                QStringLiteral("deployables"),
                textOf(deployable.description, language),
                {}};
    section(sheet, Inspector::tr("Runs on"));
    value(sheet, Inspector::tr("Technology"), QString::fromStdString(deployable.technology));
    teamRow(sheet, architecture, deployable.team, language);
    capacityRows(sheet, deployable.capacity);
    section(sheet, Inspector::tr("Released and failing together"));
    for (const auto &component : architecture.components) {
        if (component.deployable == deployable.id)
            link(sheet, displayName(component.name, component.id.value(), language), {}, elementKey(component.id),
                 iconName(component.kind));
    }
    return sheet;
}

Sheet dependencySheet(const Architecture &architecture, const Dependency &dependency, Language language)
{
    const QString from = nameOf(architecture, dependency.from, language);
    const QString to = nameOf(architecture, dependency.to, language);
    Sheet sheet{Inspector::tr("%1 → %2").arg(from, to),
                styleName(dependencyStyle(architecture, dependency)),
                {},
                textOf(dependency.label, language),
                {}};
    section(sheet, Inspector::tr("Call"));
    link(sheet, from, Inspector::tr("from"), elementKey(dependency.from), {});
    link(sheet, to, Inspector::tr("to"), elementKey(dependency.to), {});
    value(sheet, Inspector::tr("Protocol"), QString::fromStdString(dependency.protocol));
    value(sheet, Inspector::tr("Calls per request"), QString::number(dependency.callsPerRequest));
    const auto index = architecture.dependencies.indexOf(dependency.id);
    if (index)
        value(sheet, Inspector::tr("Expected rate"), rateText(expectedCallRates(architecture)[*index]),
              Inspector::tr("When nothing fails: the rates of the journeys times the calls along their way."));
    QStringList journeys;
    for (const auto &id : dependency.journeys) {
        const auto *journey = architecture.journeys.find(id);
        journeys.append(journey ? displayName(journey->name, id.value(), language)
                                : QString::fromStdString(id.value()));
    }
    value(sheet, Inspector::tr("Journeys"), journeys.join(QStringLiteral(", ")));
    if (dependency.latency)
        value(sheet, Inspector::tr("Network, each way"), distributionText(*dependency.latency));
    if (dependency.optional)
        value(sheet, Inspector::tr("Optional"), Inspector::tr("yes"), Inspector::tr("The caller can do without."));
    if (dependencyStyle(architecture, dependency) != DependencyStyle::InProcess)
        policyRows(sheet, dependency.policies);
    return sheet;
}

Sheet teamSheet(const Architecture &architecture, const Team &team, Language language)
{
    Sheet sheet{displayName(team.name, team.id.value(), language),
                Inspector::tr("Team"),
                QStringLiteral("teams"),
                textOf(team.mission, language),
                {}};
    section(sheet, Inspector::tr("Owns"));
    for (const auto &component : architecture.components) {
        if (component.team == team.id)
            link(sheet, displayName(component.name, component.id.value(), language), {}, elementKey(component.id),
                 iconName(component.kind));
    }
    return sheet;
}

Sheet architectureSheet(const Architecture &architecture, Language language)
{
    Sheet sheet{textOf(architecture.name, language),
                Inspector::tr("Architecture"),
                QStringLiteral("explore"),
                textOf(architecture.description, language),
                {}};
    section(sheet, Inspector::tr("Holds"));
    value(sheet, Inspector::tr("Components"), countText(architecture.components.size()));
    value(sheet, Inspector::tr("Dependencies"), countText(architecture.dependencies.size()));
    value(sheet, Inspector::tr("Teams"), countText(architecture.teams.size()));
    if (!architecture.journeys.isEmpty())
        section(sheet, Inspector::tr("Journeys"));
    for (const auto &journey : architecture.journeys) {
        QString help;
        if (journey.objective.successShare && journey.objective.p99)
            help = Inspector::tr("Goal: %1 succeed, 99 % within %2.")
                       .arg(shareText(*journey.objective.successShare), durationText(*journey.objective.p99));
        QString rate = rateText(journey.load.requestsPerSecond);
        if (journey.priority != 0)
            rate = Inspector::tr("%1, priority %2").arg(rate).arg(journey.priority);
        value(sheet, displayName(journey.name, journey.id.value(), language), rate, help);
    }
    if (!architecture.scenarios.isEmpty())
        section(sheet, Inspector::tr("Scenarios"));
    for (const auto &scenario : architecture.scenarios)
        value(sheet, displayName(scenario.name, scenario.id.value(), language), durationText(scenario.duration),
              textOf(scenario.description, language));
    return sheet;
}

Sheet severalSheet(const Architecture &architecture, const QStringList &keys, Language language)
{
    Sheet sheet{Inspector::tr("%n selected", nullptr, static_cast<int>(keys.size())), {}, {}, {}, {}};
    section(sheet, Inspector::tr("Selection"));
    constexpr int MaxRows = 200; // Beyond that a list helps nobody.
    for (const QString &key : keys.mid(0, MaxRows)) {
        const auto element = elementFromKey(key.toStdString());
        if (const auto *id = element ? std::get_if<ComponentId>(&*element) : nullptr) {
            if (const auto *component = architecture.components.find(*id))
                link(sheet, displayName(component->name, id->value(), language), kindName(component->kind),
                     elementKey(*id), iconName(component->kind));
        }
    }
    return sheet;
}

} // namespace topologue::window
