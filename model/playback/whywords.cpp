// SPDX-License-Identifier: Apache-2.0
#include "whywords.h"

#include "simulation/reportwords.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace topologue::playback {

namespace {

/// Korean particles come in two forms, after a consonant and after a vowel.
struct Particle {
    std::string_view both;
    std::string_view afterConsonant;
    std::string_view afterVowel;
};
constexpr std::array Particles{
    Particle{"이(가)", "이", "가"}, Particle{"을(를)", "을", "를"},   Particle{"은(는)", "은", "는"},
    Particle{"과(와)", "과", "와"}, Particle{"(으)로", "으로", "로"},
};

/// How a text ends when it is read in Korean.
enum class Ending { Unknown, Vowel, Rieul, Consonant };

Ending endingOfAscii(char last)
{
    if (std::string_view("2459").find(last) != std::string_view::npos) // 이 사 오 구
        return Ending::Vowel;
    if (std::string_view("178LR").find(last) != std::string_view::npos) // 일 칠 팔 엘 알
        return Ending::Rieul;
    if (std::string_view("036MN").find(last) != std::string_view::npos) // 영 삼 육 엠 엔
        return Ending::Consonant;
    // Abbreviations such as "DB" are spelled letter by letter; words are read in ways that nobody can tell.
    return last >= 'A' && last <= 'Z' ? Ending::Vowel : Ending::Unknown;
}

Ending endingOf(std::string_view text)
{
    if (text.empty())
        return Ending::Unknown;
    if (text.ends_with("ms")) // 밀리초
        return Ending::Vowel;
    if (static_cast<unsigned char>(text.back()) < 0x80)
        return endingOfAscii(text.back());
    const auto byte = [&](std::size_t fromEnd) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[text.size() - fromEnd]));
    };
    if (text.size() < 3 || (byte(3) & 0xF0U) != 0xE0)
        return Ending::Unknown;
    const std::uint32_t code = (byte(3) & 0x0FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(1) & 0x3FU);
    constexpr std::uint32_t FirstSyllable = 0xAC00;
    constexpr std::uint32_t LastSyllable = 0xD7A3;
    constexpr std::uint32_t Finals = 28;
    constexpr std::uint32_t RieulFinal = 8;
    if (code < FirstSyllable || code > LastSyllable)
        return Ending::Unknown;
    const std::uint32_t final = (code - FirstSyllable) % Finals;
    return final == 0 ? Ending::Vowel : final == RieulFinal ? Ending::Rieul : Ending::Consonant;
}

std::string_view formOf(const Particle &particle, Ending ending)
{
    if (ending == Ending::Unknown)
        return particle.both;
    const bool isVowel = ending == Ending::Vowel || (ending == Ending::Rieul && particle.afterVowel == "로");
    return isVowel ? particle.afterVowel : particle.afterConsonant;
}

template<class Table, class Id>
std::string nameIn(const Table &table, const Id &id, Language language)
{
    const auto *element = table.find(id);
    return element == nullptr || element->name.in(language).empty() ? id.value() : element->name.in(language);
}

} // namespace

std::string Words::say(const Message &message, const std::vector<std::string> &arguments) const
{
    const std::string_view pattern = m_language == Language::Korean ? message.korean : message.english;
    std::string result;
    std::size_t position = 0;
    while (position < pattern.size()) {
        const std::size_t open = pattern.find('{', position);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos)
            break;
        result += pattern.substr(position, open - position);
        std::size_t index = arguments.size();
        std::from_chars(pattern.data() + open + 1, pattern.data() + close, index);
        position = close + 1;
        if (index >= arguments.size())
            continue;
        result += arguments[index];
        for (const Particle &particle : Particles) {
            if (!pattern.substr(position).starts_with(particle.both))
                continue;
            result += formOf(particle, endingOf(arguments[index]));
            position += particle.both.size();
            break;
        }
    }
    result += pattern.substr(std::min(position, pattern.size()));
    return result;
}

std::string Words::name(const ElementId &id) const
{
    struct Namer {
        const Architecture &architecture;
        Language language;
        std::string operator()(const ComponentId &id) const { return nameIn(architecture.components, id, language); }
        std::string operator()(const DeployableId &id) const { return nameIn(architecture.deployables, id, language); }
        std::string operator()(const TeamId &id) const { return nameIn(architecture.teams, id, language); }
        std::string operator()(const JourneyId &id) const { return nameIn(architecture.journeys, id, language); }
        std::string operator()(const ScenarioId &id) const { return nameIn(architecture.scenarios, id, language); }
        std::string operator()(const DependencyId &id) const { return id.value(); }
    };
    if (const auto *dependency = std::get_if<DependencyId>(&id)) {
        if (const Dependency *found = m_architecture->dependencies.find(*dependency))
            return arrow(*found);
    }
    return std::visit(Namer{*m_architecture, m_language}, id);
}

std::string Words::name(const std::variant<ComponentId, DeployableId> &id) const
{
    return std::visit([this](const auto &each) { return name(ElementId(each)); }, id);
}

std::string Words::arrow(const Dependency &dependency) const
{
    return name(ElementId(dependency.from)) + " → " + name(ElementId(dependency.to));
}

std::string Words::clock(simulation::Nanos at)
{
    constexpr simulation::Nanos Second = 1'000'000'000;
    const simulation::Nanos seconds = at / Second;
    std::array<char, 64> text{};
    if (seconds >= 3600)
        std::snprintf(text.data(), text.size(), "%lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                      static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    else
        std::snprintf(text.data(), text.size(), "%02lld:%02lld", static_cast<long long>(seconds / 60),
                      static_cast<long long>(seconds % 60));
    return text.data();
}

std::string Words::number(double value)
{
    constexpr double Whole = 0.05; // Nearer than one decimal can show.
    if (value >= 10 || std::abs(value - std::round(value)) < Whole)
        return count(value);
    return simulation::realText(value, 1);
}

std::string Words::count(double value)
{
    return simulation::countText(static_cast<std::uint64_t>(std::llround(std::max(0.0, value))));
}

std::string Words::percent(double share)
{
    const double percent = share * 100;
    if (percent >= 99.95 && share < 1)
        return "99.9";
    if (percent >= 10 && percent < 99)
        return count(percent);
    if (percent > 0 && percent < 0.1)
        return "0.1";
    if (percent >= 99 && share < 1)
        return simulation::realText(std::floor(percent * 10) / 10, 1);
    return number(percent);
}

std::string Words::duration(double seconds) const
{
    const bool korean = m_language == Language::Korean;
    if (seconds < 1)
        return count(seconds * 1000) + (korean ? "ms" : " ms");
    return number(seconds) + (korean ? "초" : " s");
}

} // namespace topologue::playback
