// SPDX-License-Identifier: Apache-2.0
#include "faultfields.h"

#include "faultmessages.h"
#include "maxima.h"

#include <cmath>
#include <string>
#include <variant>

namespace topologue {

namespace {

/// A value that replaces another.
struct Change {
    std::string_view field;
    std::optional<double> value;
};

std::string plain(double value)
{
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (!text.empty() && text.back() == '.')
        text.pop_back();
    return text;
}

/// Walks over the fields of a fault: lists them, and makes a change if there is one.
class Fields
{
public:
    explicit Fields(const Change *change = nullptr) : m_change(change) {}

    void operator()(fault::Down &down)
    {
        flag("silent", "Calls hang instead of being refused", "거부하지 않고 호출이 멈춤", down.silent);
        count("replicas", "Replicas (none: all)", "복제본 (비우면 전부)", down.replicas, limits::Replicas);
    }
    void operator()(fault::Slow &slow) { factor(slow.factor, "Times slower", "느려지는 배수"); }
    void operator()(fault::Errors &errors) { share("share", "Errors", "오류 비율", errors.share); }
    void operator()(fault::Restart &restart)
    {
        flag("rolling", "One replica after the other", "복제본을 하나씩 차례로", restart.rolling);
    }
    void operator()(fault::ReducedCapacity &reduced)
    {
        count("workers", "Workers (none: as they are)", "워커 (비우면 그대로)", reduced.workers, limits::Workers);
        count("cores", "Cores (none: as they are)", "코어 (비우면 그대로)", reduced.cores, limits::Cores);
    }
    void operator()(fault::ExtraWork &work)
    {
        number({"requestsPerSecond", Text::bilingual("Extra requests", "추가 요청"), "/s", work.requestsPerSecond, 0,
                limits::RatePerSecond},
               [&](double value) { work.requestsPerSecond = value; });
        mean("serviceTime", "Each takes on average", "하나의 평균 시간", work.serviceTime);
    }
    void operator()(fault::CutDependency &) {}
    void operator()(fault::AddedLatency &added)
    {
        mean("latency", "Added each way, on average", "편도 추가 지연, 평균", added.latency);
    }
    void operator()(fault::Loss &loss) { share("share", "Lost", "유실 비율", loss.share); }
    void operator()(fault::Partition &) {}
    void operator()(fault::Traffic &traffic) { factor(traffic.factor, "Times the traffic", "트래픽 배수"); }
    void operator()(fault::EmptyCache &) {}
    void operator()(fault::PolicySwitch &change) { flag("enabled", "Switched on", "켜짐", change.enabled); }
    void operator()(fault::BadVersion &version)
    {
        factor(version.factor, "Times slower", "느려지는 배수");
        share("errorShare", "Errors", "오류 비율", version.errorShare);
        share("replicaShare", "Of the replicas", "복제본 중 비율", version.replicaShare);
    }

    [[nodiscard]] std::vector<FaultField> take() { return std::move(m_list); }
    /// Of the change.
    [[nodiscard]] Result<void> outcome() const { return m_outcome; }

private:
    template<class Set>
    void number(FaultField field, Set set)
    {
        if (m_change != nullptr && m_change->field == field.id) {
            m_outcome = check(field, m_change->value);
            if (m_outcome)
                set(m_change->value.value_or(0));
        }
        m_list.push_back(std::move(field));
    }
    static Result<void> check(const FaultField &field, std::optional<double> value)
    {
        if (!value)
            return field.isOptional ? Result<void>{} : failure(messages::FaultValueMissing);
        if (!std::isfinite(*value))
            return failure(messages::FaultValueMissing);
        const std::string unit = field.unit.empty() ? std::string() : ' ' + std::string(field.unit);
        if (!(*value >= field.least && *value <= field.most))
            return failure(messages::FaultValueOutOfRange,
                           {plain(*value) + unit, plain(field.least), plain(field.most) + unit});
        if (field.isWhole && *value != std::floor(*value))
            return failure(messages::FaultValueNotWhole, {plain(*value)});
        return {};
    }

    void factor(double &value, const char *english, const char *korean)
    {
        number({"factor", Text::bilingual(english, korean), "×", value, 0, limits::Factor},
               [&](double next) { value = next; });
    }
    void share(std::string_view id, const char *english, const char *korean, double &value)
    {
        constexpr double Percent = 100;
        number({id, Text::bilingual(english, korean), "%", value * Percent, 0, Percent},
               [&](double next) { value = next / Percent; });
    }
    void flag(std::string_view id, const char *english, const char *korean, bool &value)
    {
        number({id, Text::bilingual(english, korean), "", value ? 1 : 0, 0, 1, true, true},
               [&](double next) { value = next > 0; });
    }
    void count(std::string_view id, const char *english, const char *korean, std::optional<std::uint32_t> &value,
               double most)
    {
        number({id, Text::bilingual(english, korean), "", value, 1, most, false, true, true}, [&](double next) {
            value = m_change->value ? std::optional(static_cast<std::uint32_t>(next)) : std::nullopt;
        });
    }
    void mean(std::string_view id, const char *english, const char *korean, Distribution &distribution)
    {
        using Shape = Distribution::Shape;
        const Shape shape = distribution.shape;
        if (shape == Shape::Uniform || shape == Shape::Pareto || shape == Shape::Empirical)
            return; // Made of other figures than a mean.
        const double before = distribution.mean.inMilliseconds();
        number({id, Text::bilingual(english, korean), "ms", before, 0, limits::LongestTime.inMilliseconds()},
               [&](double next) {
                   distribution.mean = Duration::milliseconds(next);
                   if (distribution.p99) // As wide as it was.
                       distribution.p99 =
                           before > 0 ? Duration::milliseconds(distribution.p99->inMilliseconds() * next / before)
                                      : distribution.mean;
               });
    }

    const Change *m_change;
    Result<void> m_outcome = failure(messages::FaultFieldUnknown, {});
    std::vector<FaultField> m_list;
};

} // namespace

std::vector<FaultField> faultFields(const Fault &fault)
{
    Fault copy = fault; // The walk may write.
    Fields fields;
    std::visit(fields, copy);
    return fields.take();
}

Result<Fault> withFaultField(const Fault &fault, std::string_view field, std::optional<double> value)
{
    Fault next = fault;
    const Change change{field, value};
    Fields fields(&change);
    std::visit(fields, next);
    const Result<void> outcome = fields.outcome();
    if (!outcome && outcome.error().front().message == &messages::FaultFieldUnknown)
        return failure(messages::FaultFieldUnknown, {std::string(field)});
    if (!outcome)
        return tl::unexpected(outcome.error());
    return next;
}

} // namespace topologue
