// SPDX-License-Identifier: Apache-2.0
#include "filmwords.h"

#include "drawing/wording.h"

#include <array>
#include <cmath>

namespace topologue::film {

namespace {

std::string choose(Language language, const char *english, const char *korean)
{
    return language == Language::Korean ? korean : english;
}

std::string twoDigits(long long value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

} // namespace

std::string nameOf(const Text &name, const std::string &id, Language language)
{
    const std::string &text = name.in(language);
    return text.empty() ? id : text;
}

namespace words {

std::string loadOnly(Language language)
{
    return choose(language, "Load only, no faults", "장애 없이 부하만");
}

std::string faults(Language language)
{
    return choose(language, "What happens", "일어나는 일");
}

std::string faultsAndMore(std::size_t leftOut, Language language)
{
    const std::string count = std::to_string(leftOut);
    return language == Language::Korean ? "일어나는 일 (+" + count + "개)" : "What happens (+" + count + ")";
}

std::string moreJourneys(std::size_t count, Language language)
{
    return language == Language::Korean ? "여정 " + std::to_string(count) + "개 더 있음"
                                        : "and " + std::to_string(count) + " more journeys";
}

std::string lostSoFar(Language language)
{
    return choose(language, "Lost so far", "지금까지 손실");
}

std::string mark(playback::Mark mark, Language language)
{
    switch (mark) {
    case playback::Mark::Success:
        return choose(language, "succeeds", "성공");
    case playback::Mark::Degraded:
        return choose(language, "degraded", "저하");
    case playback::Mark::Failed:
        return choose(language, "fails", "실패");
    case playback::Mark::Retry:
        return choose(language, "retry", "재시도");
    case playback::Mark::Waiting:
        return choose(language, "waits", "대기");
    case playback::Mark::Message:
        return choose(language, "message", "메시지");
    }
    return {};
}

std::string scale(double leastRequests, double mostRequests, double speed, Language language)
{
    const bool korean = language == Language::Korean;
    const std::string least = drawing::formatRate(std::round(leastRequests));
    const std::string most = drawing::formatRate(std::round(mostRequests));
    const std::string count = least == most ? least : least + (korean ? "~" : " to ") + most;
    std::string text;
    if (mostRequests > 0 && korean)
        text = "점 하나 = 요청 " + count + "개 · ";
    else if (mostRequests > 0)
        text = "a dot is " + count + (count == "1" ? " request · " : " requests · ");
    return text + drawing::formatRate(speed) + (korean ? "배속" : " × speed");
}

std::string describeFilm(const std::string &scenario, simulation::Nanos from, simulation::Nanos to, Language language)
{
    const std::string range = clockText(from) + (language == Language::Korean ? " ~ " : " to ") + clockText(to);
    return language == Language::Korean ? "애니메이션: " + scenario + ", " + range
                                        : "Animation: " + scenario + ", " + range;
}

std::string moment(simulation::Nanos at, simulation::Nanos duration, Language language)
{
    return language == Language::Korean ? clockText(duration) + " 중 " + clockText(at)
                                        : "at " + clockText(at) + " of " + clockText(duration);
}

std::string comparisonOf(const std::vector<std::string> &titles, Language language)
{
    std::string list;
    for (const std::string &title : titles)
        list += (list.empty() ? "" : ", ") + title;
    return language == Language::Korean ? "비교: " + list : "Comparison of " + list;
}

std::string architecture(Language language)
{
    return choose(language, "Architecture", "아키텍처");
}

std::string clockText(simulation::Nanos time)
{
    const long long seconds = time / 1'000'000'000;
    const long long hours = seconds / 3600;
    const std::string minutes = std::to_string(seconds / 60 % 60);
    const std::string rest = ':' + twoDigits(seconds % 60);
    return hours > 0 ? std::to_string(hours) + ':' + twoDigits(seconds / 60 % 60) + rest : minutes + rest;
}

double tickStep(double span, double most)
{
    static constexpr std::array<double, 16> Steps{1,   2,   5,    10,   15,   30,    60,    120,
                                                  300, 600, 1800, 3600, 7200, 21600, 43200, 86400};
    for (const double step : Steps) {
        if (span / step <= most)
            return step;
    }
    return std::ceil(span / most / 86400) * 86400;
}

} // namespace words

} // namespace topologue::film
