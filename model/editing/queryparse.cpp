// SPDX-License-Identifier: Apache-2.0
#include "architecture/policies.h"
#include "kinds.h"
#include "messages.h"
#include "query.h"
#include "utf8text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace topologue::editing {

namespace {

constexpr std::size_t MostBytes = 2'000;
constexpr std::size_t MostConditions = 50;

using Field = Condition::Field;
using Comparison = Condition::Comparison;

struct FieldWord {
    std::string_view word;
    Field field;
};
constexpr std::array FieldWords{
    FieldWord{"kind", Field::Kind},
    FieldWord{"team", Field::Team},
    FieldWord{"tech", Field::Technology},
    FieldWord{"technology", Field::Technology},
    FieldWord{"deployable", Field::Deployable},
    FieldWord{"tag", Field::Tag},
    FieldWord{"name", Field::Name},
    FieldWord{"id", Field::Id},
    FieldWord{"journey", Field::Journey},
    FieldWord{"has", Field::Has},
    FieldWord{"no", Field::No},
    FieldWord{"종류", Field::Kind},
    FieldWord{"팀", Field::Team},
    FieldWord{"기술", Field::Technology},
    FieldWord{"배포단위", Field::Deployable},
    FieldWord{"태그", Field::Tag},
    FieldWord{"이름", Field::Name},
    FieldWord{"여정", Field::Journey},
    FieldWord{"있음", Field::Has},
    FieldWord{"없음", Field::No},
};
constexpr std::string_view FieldList = "kind, team, tech, deployable, tag, name, id, journey, has, no";

struct FigureWord {
    std::string_view word;
    Figure figure;
};
constexpr std::array FigureWords{
    FigureWord{"errors", Figure::Errors},
    FigureWord{"utilisation", Figure::Utilisation},
    FigureWord{"utilization", Figure::Utilisation},
    FigureWord{"rate", Figure::Rate},
    FigureWord{"p99", Figure::P99},
    FigureWord{"오류", Figure::Errors},
    FigureWord{"이용률", Figure::Utilisation},
    FigureWord{"요청률", Figure::Rate},
};
constexpr std::string_view FigureList = "errors, utilisation, rate, p99";

struct ComparisonSign {
    std::string_view sign;
    Comparison comparison;
};
constexpr std::array ComparisonSigns{
    ComparisonSign{">=", Comparison::AtLeast}, ComparisonSign{"<=", Comparison::AtMost},
    ComparisonSign{">", Comparison::More},     ComparisonSign{"<", Comparison::Less},
    ComparisonSign{"=", Comparison::Equal},
};

struct Unit {
    std::string_view word;
    double factor;
};
constexpr std::array RateUnits{Unit{"", 1},      Unit{"/s", 1},    Unit{"k", 1e3},
                               Unit{"k/s", 1e3}, Unit{"m/s", 1e6}, Unit{"/min", 1.0 / 60}};
constexpr std::array ShareUnits{Unit{"", 1}, Unit{"%", 0.01}};
constexpr std::array TimeUnits{Unit{"ms", 1e-3}, Unit{"s", 1}, Unit{"", 1e-3}, Unit{"us", 1e-6}};

template<class List>
std::optional<double> factorOf(const List &units, std::string_view word)
{
    for (const Unit &unit : units) {
        if (unit.word == word)
            return unit.factor;
    }
    return std::nullopt;
}

/// What `has:` and `no:` may ask for, in lower case.
std::vector<std::string> possessions()
{
    std::vector<std::string> words{"team", "technology", "description", "deployable", "capacity"};
    for (const std::string_view policy : PolicyNames)
        words.push_back(foldedCase(policy));
    return words;
}

class QueryParser
{
public:
    explicit QueryParser(std::string_view text) : m_text(text) {}

    Result<Query> parse()
    {
        while (skipSpaces())
            condition();
        if (m_query.conditions.size() > MostConditions)
            fail(messages::QueryTooLong, 0, {std::to_string(MostBytes), std::to_string(MostConditions)});
        if (!m_errors.empty())
            return tl::unexpected(std::move(m_errors));
        return std::move(m_query);
    }

private:
    bool skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
        return m_at < m_text.size();
    }
    void fail(const Message &message, std::size_t at, std::vector<std::string> arguments = {})
    {
        Place place;
        place.line = 1;
        place.column = static_cast<std::uint32_t>(at) + 1;
        m_errors.push_back(diagnose(message, std::move(arguments), place));
    }
    /// Up to one of `ends` outside of quotation marks; without the marks.
    std::string word(std::string_view ends)
    {
        std::string result;
        while (m_at < m_text.size() && ends.find(m_text[m_at]) == std::string_view::npos) {
            if (m_text[m_at] != '"') {
                result += m_text[m_at++];
                continue;
            }
            const std::size_t close = m_text.find('"', m_at + 1);
            if (close == std::string_view::npos) {
                fail(messages::QueryOpenQuote, m_at);
                m_at = m_text.size();
                return result;
            }
            result += m_text.substr(m_at + 1, close - m_at - 1);
            m_at = close + 1;
        }
        return result;
    }
    void condition()
    {
        Condition condition;
        const bool wasQuoted = m_text[m_at] == '"';
        if (m_text[m_at] == '-' && m_at + 1 < m_text.size() && m_text[m_at + 1] != ' ') {
            condition.negated = true;
            ++m_at;
        }
        const std::size_t start = m_at;
        const std::string head = word(" :<>=");
        const char sign = m_at < m_text.size() ? m_text[m_at] : ' ';
        bool isGood = true;
        if (wasQuoted || sign == ' ' || head.empty()) {
            const std::string rest = wasQuoted ? std::string() : word(" ");
            condition.values = {foldedCase(head + rest)};
        } else if (sign == ':') {
            ++m_at;
            isGood = field(condition, foldedCase(head), start);
        } else {
            isGood = comparison(condition, foldedCase(head), start);
        }
        if (isGood)
            m_query.conditions.push_back(std::move(condition));
    }
    bool field(Condition &condition, const std::string &name, std::size_t start)
    {
        const auto *const known = std::find_if(FieldWords.begin(), FieldWords.end(),
                                               [&](const FieldWord &each) { return each.word == name; });
        const std::size_t valueStart = m_at;
        do {
            if (m_at < m_text.size() && m_text[m_at] == ',')
                ++m_at;
            if (std::string value = foldedCase(word(" ,")); !value.empty())
                condition.values.push_back(std::move(value));
        } while (m_at < m_text.size() && m_text[m_at] == ',');
        if (known == FieldWords.end()) {
            fail(messages::QueryUnknownField, start, {name, std::string(FieldList)});
            return false;
        }
        condition.field = known->field;
        if (condition.values.empty()) // "kind:" while it is being typed.
            return false;
        return checkValues(condition, known->word, valueStart);
    }
    bool checkValues(Condition &condition, std::string_view name, std::size_t at)
    {
        if (condition.field == Field::Kind) {
            for (std::string &value : condition.values) {
                if (const auto kind = kindFromWord(value)) {
                    value = foldedCase(kindName(*kind).word);
                } else if (value != "call" && value != "message" && value != "dataaccess" && value != "inprocess") {
                    std::string list;
                    for (int i = 0; i < ComponentKindCount; ++i)
                        list += std::string(kindName(static_cast<ComponentKind>(i)).word) + ", ";
                    fail(messages::QueryUnknownValue, at,
                         {value, std::string(name), list + "call, message, dataAccess, inProcess"});
                    return false;
                }
            }
        } else if (condition.field == Field::Has || condition.field == Field::No) {
            const auto known = possessions();
            for (const std::string &value : condition.values) {
                if (std::find(known.begin(), known.end(), value) != known.end())
                    continue;
                std::string list;
                for (const std::string &each : known)
                    list += (list.empty() ? "" : ", ") + each;
                fail(messages::QueryUnknownValue, at, {value, std::string(name), list});
                return false;
            }
        }
        return true;
    }
    bool comparison(Condition &condition, const std::string &name, std::size_t start)
    {
        const auto *const known = std::find_if(FigureWords.begin(), FigureWords.end(),
                                               [&](const FigureWord &each) { return each.word == name; });
        const auto *const sign =
            std::find_if(ComparisonSigns.begin(), ComparisonSigns.end(),
                         [&](const ComparisonSign &each) { return m_text.substr(m_at).starts_with(each.sign); });
        m_at += sign->sign.size();
        const std::size_t valueStart = m_at;
        const std::string value = foldedCase(word(" "));
        if (known == FigureWords.end()) {
            fail(messages::QueryUnknownField, start, {name, std::string(FigureList)});
            return false;
        }
        condition.field = Field::Figure;
        condition.figure = known->figure;
        condition.comparison = sign->comparison;
        const auto number = numberFrom(value, known->figure);
        if (!number) {
            fail(messages::QueryNoNumber, valueStart, {name + std::string(sign->sign), value});
            return false;
        }
        condition.number = *number;
        return true;
    }
    static std::optional<double> numberFrom(const std::string &text, Figure figure)
    {
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc())
            return std::nullopt;
        const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
        std::optional<double> factor;
        if (figure == Figure::Rate)
            factor = factorOf(RateUnits, unit);
        else if (figure == Figure::P99)
            factor = factorOf(TimeUnits, unit);
        else
            factor = factorOf(ShareUnits, unit);
        return factor ? std::optional(number * *factor) : std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Query m_query;
    Diagnostics m_errors;
};

} // namespace

Result<Query> parseQuery(std::string_view text)
{
    if (text.size() > MostBytes)
        return failure(messages::QueryTooLong, {std::to_string(MostBytes), std::to_string(MostConditions)});
    return QueryParser(text).parse();
}

} // namespace topologue::editing
