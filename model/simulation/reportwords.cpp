// SPDX-License-Identifier: Apache-2.0
#include "reportwords.h"

#include "texttable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace topologue::simulation {

namespace {

template<class Element>
std::string nameOf(const Element &element, Language language)
{
    const std::string &name = element.name.in(language);
    return terminalText(name.empty() ? element.id.value() : name);
}

/// Separators into the digits before the point, which end at `end`.
void groupDigits(std::string &text, std::size_t end)
{
    const std::size_t begin = text.starts_with('-') ? 1 : 0;
    for (std::size_t i = end; i > begin + 3; i -= 3)
        text.insert(i - 3, ",");
}

} // namespace

Word causeWord(Cause cause)
{
    constexpr std::array<Word, CauseCount> Words{{{"none", "없음"},
                                                  {"refused", "거절"},
                                                  {"timeout", "타임아웃"},
                                                  {"queue full", "대기열 가득 참"},
                                                  {"circuit open", "서킷 브레이커 열림"},
                                                  {"bulkhead full", "벌크헤드 가득 참"},
                                                  {"rate limit", "속도 제한"},
                                                  {"shed", "부하 차단"},
                                                  {"error", "오류"},
                                                  {"downstream", "하위 호출 실패"},
                                                  {"crash", "비정상 종료"},
                                                  {"user left", "사용자 이탈"},
                                                  {"simulator limit", "시뮬레이터 한도"}}};
    return Words[static_cast<std::size_t>(cause)];
}

std::string journeyName(const Architecture &architecture, std::size_t index, Language language)
{
    return index < architecture.journeys.size() ? nameOf(architecture.journeys[index], language) : std::string();
}

std::string deployableName(const Architecture &architecture, const std::string &id, Language language)
{
    if (const Deployable *deployable = architecture.deployables.find(DeployableId(id)))
        return nameOf(*deployable, language);
    if (const Component *component = architecture.components.find(ComponentId(id)))
        return nameOf(*component, language);
    return terminalText(id);
}

std::string scenarioName(const Architecture &architecture, const std::string &id, Language language)
{
    if (id.empty())
        return Word{"Load only, no scenario", "시나리오 없이 부하만"}.in(language);
    const Scenario *scenario = architecture.scenarios.find(ScenarioId(id));
    return scenario != nullptr ? nameOf(*scenario, language) : terminalText(id);
}

std::string countText(std::uint64_t count)
{
    std::string text = std::to_string(count);
    groupDigits(text, text.size());
    return text;
}

std::string realText(double value, int decimals)
{
    if (!std::isfinite(value))
        return std::string(Nothing);
    std::array<char, 400> digits{};
    const int length = std::snprintf(digits.data(), digits.size(), "%.*f", decimals, value);
    std::string text(digits.data(), static_cast<std::size_t>(std::max(0, length)));
    groupDigits(text, std::min(text.find('.'), text.size()));
    return text;
}

std::string millisecondsText(double milliseconds)
{
    return realText(milliseconds, milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0);
}

std::string shareText(double share)
{
    if (!std::isfinite(share))
        return std::string(Nothing);
    constexpr double Least = 0.01; // Percent: what two decimals can show.
    double percent = std::round(share * 1e4) / 100;
    if (share < 1)
        percent = std::min(percent, 100 - Least);
    if (share > 0)
        percent = std::max(percent, Least);
    return realText(percent, 2) + " %";
}

std::string secondsText(Nanos time, Language language)
{
    const bool isWhole = time % 1'000'000'000 == 0;
    return realText(static_cast<double>(time) / 1e9, isWhole ? 0 : 1) + (language == Language::Korean ? "초" : " s");
}

} // namespace topologue::simulation
