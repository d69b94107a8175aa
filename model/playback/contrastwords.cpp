// SPDX-License-Identifier: Apache-2.0
#include "contrastwords.h"

#include "contrastmessages.h"
#include "simulation/reportwords.h"
#include "standing.h"
#include "whywords.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string_view>

namespace topologue::playback {

using simulation::Comparison;
using simulation::Contrast;
using simulation::Interval;

namespace {

std::string listed(const std::vector<std::string> &names, Language language)
{
    const std::string_view last = language == Language::Korean ? ", " : " and ";
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? last : std::string_view(", ");
        text += names[i];
    }
    return text;
}

std::string requestsText(double count)
{
    const std::string digits = simulation::realText(std::abs(count), 0);
    return (std::round(count) < 0 ? "−" : "") + digits;
}

/// A journey of any document, in the order in which they first appear.
struct ComparedJourney {
    std::string name;
    std::vector<std::uint32_t> fell; ///< By document: in how many runs.
};

/// The words for one kind of cost.
struct CostWords {
    const Message &less;
    const Message &more;
    const Message &byChance;
    const Message &alike;
    const Message &lessOnce;
    const Message &moreOnce;
    std::function<std::string(double)> amount;
};

class Teller
{
public:
    Teller(const Contrast &contrast, const std::vector<ContrastSide> &sides, Language language)
        : m_contrast(contrast), m_sides(sides), m_words(*sides.front().architecture, language), m_language(language)
    {
        for (const ContrastSide &side : sides)
            m_titles.push_back(side.title);
        m_titles = shortTitles(std::move(m_titles));
    }

    std::vector<std::string> sentences()
    {
        tellWhatBreaks();
        for (std::size_t other = 1; other < m_sides.size(); ++other)
            tellWhatItCosts(other);
        return std::move(m_sentences);
    }

private:
    void say(const Message &message, const std::vector<std::string> &arguments)
    {
        m_sentences.push_back(m_words.say(message, arguments));
    }

    [[nodiscard]] std::vector<ComparedJourney> journeys() const
    {
        std::vector<ComparedJourney> result;
        std::map<std::string, std::size_t> rows;
        for (std::size_t side = 0; side < m_sides.size(); ++side) {
            const Architecture &architecture = *m_sides[side].architecture;
            for (std::size_t j = 0; j < architecture.journeys.size(); ++j) {
                const Journey &journey = architecture.journeys[j];
                const auto [row, isNew] = rows.emplace(journey.id.value(), result.size());
                if (isNew) {
                    const std::string &name = journey.name.in(m_language);
                    result.push_back(
                        {name.empty() ? journey.id.value() : name, std::vector<std::uint32_t>(m_sides.size(), 0)});
                }
                result[row->second].fell[side] = m_contrast.fell(side, j);
            }
        }
        return result;
    }

    void tellWhatBreaks()
    {
        const std::uint32_t runs = m_contrast.replications();
        // By where they usually break: what breaks in the most of them first.
        std::map<std::vector<bool>, std::vector<std::string>, std::greater<>> groups;
        std::vector<std::function<void()>> sometimes;
        for (const ComparedJourney &journey : journeys()) {
            std::vector<bool> where;
            for (std::size_t side = 0; side < m_sides.size(); ++side) {
                const std::uint32_t fell = journey.fell[side];
                where.push_back(2 * fell > runs);
                if (fell > 0 && fell < runs)
                    sometimes.emplace_back([this, name = journey.name, fell, runs, side] {
                        say(message::BreaksSometimes,
                            {std::to_string(fell), std::to_string(runs), name, m_titles[side]});
                    });
            }
            if (std::find(where.begin(), where.end(), true) != where.end())
                groups[where].push_back(journey.name);
        }
        if (groups.empty() && sometimes.empty())
            say(message::NoneBreaks, {});
        for (const auto &[where, names] : groups)
            tellGroup(where, names);
        for (const auto &tell : sometimes)
            tell();
    }

    void tellGroup(const std::vector<bool> &where, const std::vector<std::string> &names)
    {
        std::vector<std::string> in;
        std::vector<std::string> notIn;
        for (std::size_t side = 0; side < where.size(); ++side)
            (where[side] ? in : notIn).push_back(m_titles[side]);
        const bool isOne = names.size() == 1;
        const std::string journeys = listed(names, m_language);
        if (notIn.empty() && in.size() == 2)
            say(isOne ? message::OneBreaksInBoth : message::SomeBreakInBoth, {journeys});
        else if (notIn.empty())
            say(isOne ? message::OneBreaksInAll : message::SomeBreakInAll, {journeys});
        else if (in.size() == 1)
            say(isOne ? message::OneBreaksOnlyIn : message::SomeBreakOnlyIn, {journeys, in.front()});
        else
            say(isOne ? message::OneBreaksInNotIn : message::SomeBreakInNotIn,
                {journeys, listed(in, m_language), listed(notIn, m_language)});
    }

    void tellWhatItCosts(std::size_t other)
    {
        const std::string &currency = m_sides.front().architecture->currency;
        const CostWords requests{message::FailsFewer,
                                 message::FailsMore,
                                 message::FailsByChance,
                                 message::FailsAlike,
                                 message::FailsFewerOnce,
                                 message::FailsMoreOnce,
                                 [](double count) { return requestsText(count); }};
        const CostWords value{message::LosesLess,
                              message::LosesMore,
                              message::LosesByChance,
                              message::LosesAlike,
                              message::LosesLessOnce,
                              message::LosesMoreOnce,
                              [&](double amount) { return moneyText(amount, currency, m_language); }};
        const Comparison failed = m_contrast.failed(0, other);
        const Comparison lost = m_contrast.lostValue(0, other);
        const bool isSameValue = isAlike(lost);
        if (isAlike(failed) && isSameValue) {
            const bool isOnce = m_contrast.replications() < 2;
            say(isOnce ? message::CostsAlikeOnce : message::CostsAlike, {m_titles[other], m_titles[0]});
            return;
        }
        // What has a price is told by it. With three documents that is enough to read.
        const bool hasValue = lost.first.mean > 0 || lost.second.mean > 0;
        if (!hasValue || m_sides.size() == 2)
            tellCost(other, failed, requests);
        if (hasValue)
            tellCost(other, lost, value);
    }

    [[nodiscard]] bool isAlike(const Comparison &comparison) const
    {
        const Interval &difference = comparison.difference;
        return difference.mean == 0 && (m_contrast.replications() < 2 || difference.halfWidth() == 0);
    }

    void tellCost(std::size_t other, const Comparison &comparison, const CostWords &words)
    {
        const Interval &difference = comparison.difference;
        const std::string &name = m_titles[other];
        const std::string &first = m_titles[0];
        const double size = std::abs(difference.mean);
        const bool isLess = difference.mean < 0;
        if (isAlike(comparison))
            say(words.alike, {name, first});
        else if (m_contrast.replications() < 2)
            say(isLess ? words.lessOnce : words.moreOnce, {name, first, words.amount(size)});
        else if (!comparison.isReal())
            say(words.byChance, {name, first, words.amount(difference.low), words.amount(difference.high)});
        else
            say(isLess ? words.less : words.more,
                {name, first, words.amount(size),
                 words.amount(std::min(std::abs(difference.low), std::abs(difference.high))),
                 words.amount(std::max(std::abs(difference.low), std::abs(difference.high)))});
    }

    const Contrast &m_contrast;
    const std::vector<ContrastSide> &m_sides;
    const Words m_words;
    const Language m_language;
    std::vector<std::string> m_titles;
    std::vector<std::string> m_sentences;
};

} // namespace

std::vector<std::string> distinctTitles(std::vector<std::string> titles)
{
    const std::vector<std::string> given = titles;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const auto before = std::count(given.begin(), given.begin() + static_cast<std::ptrdiff_t>(i), given[i]);
        if (before > 0)
            titles[i] += " (" + std::to_string(before + 1) + ')';
    }
    return titles;
}

std::vector<std::string> shortTitles(std::vector<std::string> titles)
{
    titles = distinctTitles(std::move(titles));
    if (titles.size() < 2)
        return titles;
    std::string_view shared = titles.front();
    for (const std::string &title : titles) {
        const auto end = std::mismatch(shared.begin(), shared.end(), title.begin(), title.end()).first;
        shared = shared.substr(0, static_cast<std::size_t>(end - shared.begin()));
    }
    const auto colon = shared.rfind(": ");
    if (colon == std::string_view::npos)
        return titles;
    const std::size_t cut = colon + 2;
    for (std::string &title : titles) {
        title.erase(0, cut);
        if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
            title.front() = static_cast<char>(title.front() - 'a' + 'A');
    }
    return titles;
}

std::vector<std::string> contrastSentences(const Contrast &contrast, const std::vector<ContrastSide> &sides,
                                           Language language)
{
    if (sides.size() < 2 || contrast.documents() != sides.size())
        return {};
    return Teller(contrast, sides, language).sentences();
}

std::string contrastNote(std::uint32_t replications, Language language)
{
    const Architecture none;
    const Words words(none, language);
    return replications < 2 ? words.say(message::OneRun, {})
                            : words.say(message::ManyRuns, {std::to_string(replications)});
}

} // namespace topologue::playback
