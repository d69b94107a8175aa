// SPDX-License-Identifier: Apache-2.0
#include "learnlinks.h"

#include "knowledge/catalogue.h"
#include "learn.h"

#include <algorithm>
#include <array>
#include <utility>

namespace topologue::window {

namespace {

using Pair = std::pair<const char *, const char *>;

constexpr std::array<Pair, 14> Fields{{{"timeout", "timeout"},
                                       {"retry", "retry"},
                                       {"circuitBreaker", "circuit-breaker"},
                                       {"bulkhead", "bulkhead"},
                                       {"rateLimit", "rate-limit"},
                                       {"hedging", "tail"},
                                       {"fallback", "fallback"},
                                       {"cache", "cache-aside"},
                                       {"connectionPool", "bulkhead"},
                                       {"autoscaling", "autoscaling"},
                                       {"healthCheck", "health-check"},
                                       {"outlierEjection", "load-balancing"},
                                       {"loadShedding", "load-shedding"},
                                       {"objective", "devops-sre"}}};

constexpr std::array<Pair, 13> Icons{{{"gateway", "api-gateway"},
                                      {"service", "msa"},
                                      {"module", "modular-monolith"},
                                      {"job", "twelve-factor"},
                                      {"database", "db-per-service"},
                                      {"cache", "cache-aside"},
                                      {"queue", "messaging"},
                                      {"search-index", "polyglot"},
                                      {"object-store", "polyglot"},
                                      {"external", "design-failure"},
                                      {"client", "bff"},
                                      {"deployables", "independent-deploy"},
                                      {"teams", "org-capability"}}};

template<std::size_t Size>
QString find(const std::array<Pair, Size> &pairs, QStringView key)
{
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [key](const Pair &pair) { return key == QLatin1String(pair.first); });
    return found == pairs.end() ? QString() : QString::fromLatin1(found->second);
}

} // namespace

QString LearnLinks::conceptOfField(const QString &path)
{
    return find(Fields, QStringView(path).mid(path.lastIndexOf(u'.') + 1));
}

QString LearnLinks::conceptOfIcon(const QString &icon)
{
    return find(Icons, icon);
}

QString LearnLinks::technologyOf(const QString &written)
{
    if (written.trimmed().isEmpty())
        return {};
    const auto *found = knowledge::technologyNamed(Learn::instance().knowledge(), written.toStdString());
    return found ? toQString(found->id) : QString();
}

} // namespace topologue::window
