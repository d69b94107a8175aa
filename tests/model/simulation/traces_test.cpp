// SPDX-License-Identifier: Apache-2.0
#include "shopnet.h"
#include "simulation/traces.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace topologue;
using namespace topologue::simulation;
using Json = nlohmann::ordered_json;

namespace {

/// A span of either format, in the words of Jaeger; times in nanoseconds.
struct Seen {
    std::string trace;
    std::string parent;
    std::string service;
    std::string operation;
    std::string kind;
    std::int64_t start = 0;
    std::int64_t end = 0;
    bool isError = false;
    std::string component;
    std::string cause;
};
using SeenSpans = std::map<std::string, Seen>; ///< By id.

std::string textOf(const Json &tags, const char *key)
{
    for (const Json &tag : tags) {
        if (tag["key"] == key)
            return tag["value"].is_object()   ? tag["value"].value("stringValue", std::string())
                   : tag["value"].is_string() ? tag["value"].get<std::string>()
                                              : tag["value"].dump();
    }
    return {};
}

SeenSpans jaegerSpans(const Json &json)
{
    SeenSpans spans;
    for (const Json &trace : json["data"]) {
        for (const Json &span : trace["spans"]) {
            Seen seen;
            seen.trace = span["traceID"].get<std::string>();
            for (const Json &reference : span["references"])
                seen.parent = reference["spanID"].get<std::string>();
            seen.service = trace["processes"][span["processID"].get<std::string>()]["serviceName"].get<std::string>();
            seen.operation = span["operationName"].get<std::string>();
            seen.kind = textOf(span["tags"], "span.kind");
            seen.start = span["startTime"].get<std::int64_t>() * 1000;
            seen.end = seen.start + span["duration"].get<std::int64_t>() * 1000;
            seen.isError = textOf(span["tags"], "error") == "true";
            seen.component = textOf(span["tags"], "topologue.component");
            seen.cause = textOf(span["tags"], "topologue.cause");
            spans.emplace(span["spanID"].get<std::string>(), seen);
        }
    }
    return spans;
}

SeenSpans otlpSpans(const Json &json)
{
    const std::vector<std::string> kinds{"", "internal", "server", "client", "producer", "consumer"};
    SeenSpans spans;
    for (const Json &resource : json["resourceSpans"]) {
        for (const Json &span : resource["scopeSpans"][0]["spans"]) {
            Seen seen;
            seen.trace = span["traceId"].get<std::string>();
            seen.parent = span.value("parentSpanId", std::string());
            seen.service = textOf(resource["resource"]["attributes"], "service.name");
            seen.operation = span["name"].get<std::string>();
            seen.kind = kinds.at(span["kind"].get<std::size_t>());
            seen.start = std::stoll(span["startTimeUnixNano"].get<std::string>());
            seen.end = std::stoll(span["endTimeUnixNano"].get<std::string>());
            seen.isError = span["status"].value("code", 0) == 2;
            seen.component = textOf(span["attributes"], "topologue.component");
            seen.cause = textOf(span["attributes"], "topologue.cause");
            spans.emplace(span["spanId"].get<std::string>(), seen);
        }
    }
    return spans;
}

const Json &shopJaeger()
{
    static const Json json = Json::parse(jaegerTraces(tests::shopRecording(), tests::shopNet().architecture()));
    return json;
}
const Json &shopOtlp()
{
    static const Json json = Json::parse(otlpTraces(tests::shopRecording(), tests::shopNet().architecture()));
    return json;
}

QStringList keysOf(const Json &object)
{
    QStringList keys;
    for (const auto &[key, value] : object.items())
        keys.append(QString::fromStdString(key));
    keys.sort();
    return keys;
}

} // namespace

/// Sampled requests in the forms that tracing tools read.
class TracesTest : public QObject
{
    Q_OBJECT

private slots:
    /// The fields of Jaeger's own answers (jaeger-ui, src/types/trace.tsx and its fixtures).
    void jaegerHasTheFieldsOfJaeger()
    {
        const Json &json = shopJaeger();
        QCOMPARE(keysOf(json), (QStringList{"data", "errors", "limit", "offset", "total"}));
        const Json &trace = json["data"][0];
        QCOMPARE(keysOf(trace), (QStringList{"processes", "spans", "traceID", "warnings"}));
        static const QRegularExpression TraceId("^[0-9a-f]{32}$");
        static const QRegularExpression SpanId("^[0-9a-f]{16}$");
        for (const Json &span : trace["spans"]) {
            QCOMPARE(keysOf(span), (QStringList{"duration", "flags", "logs", "operationName", "processID", "references",
                                                "spanID", "startTime", "tags", "traceID", "warnings"}));
            QVERIFY(TraceId.match(QString::fromStdString(span["traceID"].get<std::string>())).hasMatch());
            QVERIFY(SpanId.match(QString::fromStdString(span["spanID"].get<std::string>())).hasMatch());
            QVERIFY(span["startTime"].is_number_integer() && span["duration"].is_number_integer());
            for (const Json &reference : span["references"]) {
                QCOMPARE(keysOf(reference), (QStringList{"refType", "spanID", "traceID"}));
                QCOMPARE(reference["refType"].get<std::string>(), std::string("CHILD_OF"));
                QVERIFY(reference["traceID"] == span["traceID"]);
            }
            for (const Json &tag : span["tags"]) {
                QCOMPARE(keysOf(tag), (QStringList{"key", "type", "value"}));
                const std::string type = tag["type"].get<std::string>();
                QVERIFY(type == "string"    ? tag["value"].is_string()
                        : type == "bool"    ? tag["value"].is_boolean()
                        : type == "int64"   ? tag["value"].is_number_integer()
                        : type == "float64" ? tag["value"].is_number()
                                            : false);
            }
        }
    }
    /// opentelemetry-proto, trace.proto, in the JSON Protobuf Encoding of the protocol's specification.
    void otlpHasTheFieldsOfOtlp()
    {
        const Json &json = shopOtlp();
        QCOMPARE(keysOf(json), QStringList{"resourceSpans"});
        std::set<std::string> services;
        for (const Json &resource : json["resourceSpans"]) {
            QCOMPARE(keysOf(resource), (QStringList{"resource", "scopeSpans"}));
            services.insert(textOf(resource["resource"]["attributes"], "service.name"));
            QCOMPARE(resource["scopeSpans"][0]["scope"]["name"].get<std::string>(), std::string("topologue"));
            for (const Json &span : resource["scopeSpans"][0]["spans"]) {
                QStringList keys = keysOf(span);
                keys.removeOne("parentSpanId"); // Roots have none.
                QCOMPARE(keys, (QStringList{"attributes", "endTimeUnixNano", "kind", "name", "spanId",
                                            "startTimeUnixNano", "status", "traceId"}));
                QVERIFY(span["kind"].is_number_integer());
                QVERIFY(span["startTimeUnixNano"].is_string());
                for (const Json &attribute : span["attributes"]) {
                    QCOMPARE(attribute["value"].size(), std::size_t(1));
                    const std::string type = attribute["value"].begin().key();
                    const Json &value = attribute["value"].begin().value();
                    QVERIFY(type == "stringValue"   ? value.is_string()
                            : type == "boolValue"   ? value.is_boolean()
                            : type == "intValue"    ? value.is_string()
                            : type == "doubleValue" ? value.is_number()
                                                    : false);
                }
            }
        }
        QCOMPARE(services, (std::set<std::string>{"core", "web", "db", "mailer", "events"}));
    }
    void bothFormsTellTheSame()
    {
        const SeenSpans jaeger = jaegerSpans(shopJaeger());
        const SeenSpans otlp = otlpSpans(shopOtlp());
        QVERIFY(jaeger.size() > 1000);
        QCOMPARE(jaeger.size(), otlp.size());
        for (const auto &[id, one] : jaeger) {
            const Seen &other = otlp.at(id);
            QCOMPARE(one.trace, other.trace);
            QCOMPARE(one.parent, other.parent);
            QCOMPARE(one.service, other.service);
            QCOMPARE(one.operation, other.operation);
            QCOMPARE(one.kind, other.kind);
            QCOMPARE(one.isError, other.isError);
            QCOMPARE(one.component, other.component);
            QCOMPARE(one.cause, other.cause);
            QCOMPARE(one.start, other.start / 1000 * 1000); // Jaeger has microseconds.
        }
    }
    void everyParentIsThereAndBeginsBefore()
    {
        const SeenSpans spans = otlpSpans(shopOtlp());
        std::size_t roots = 0;
        for (const auto &[id, span] : spans) {
            QVERIFY(span.end >= span.start);
            if (span.parent.empty()) {
                ++roots;
                continue;
            }
            const Seen &parent = spans.at(span.parent);
            QCOMPARE(parent.trace, span.trace);
            QVERIFY(parent.start <= span.start);
        }
        QCOMPARE(roots, tests::shopRecording().traces.size());
        std::set<std::string> traces;
        for (const auto &[id, span] : spans)
            traces.insert(span.trace);
        QCOMPARE(traces.size(), roots);
    }
    void aCallHasAClientAndAServer()
    {
        const SeenSpans spans = otlpSpans(shopOtlp());
        std::map<std::string, int> seen;
        for (const auto &[id, span] : spans) {
            const std::string parent = span.parent.empty() ? "nobody" : spans.at(span.parent).kind;
            ++seen[span.kind + " of " + span.component + " at " + span.service + " under " + parent];
        }
        const std::map<std::string, int> wanted{
            {"server of web at web under nobody", 0},           {"client of shop at web under server", 0},
            {"server of shop at core under client", 0},         {"internal of prices at core under server", 0},
            {"client of db at core under server", 0},           {"server of db at db under client", 0},
            {"producer of events at core under server", 0},     {"server of events at events under producer", 0},
            {"consumer of mailer at mailer under producer", 0},
        };
        QStringList unexpected;
        for (const auto &[what, count] : seen) {
            if (!wanted.contains(what))
                unexpected.append(QString::fromStdString(what));
        }
        QCOMPARE(unexpected, QStringList());
        QCOMPARE(seen.size(), wanted.size());
    }
    /// The database hangs, so its callers give up; it has seen no failure itself.
    void errorsAreWhereTheyHappened()
    {
        std::map<std::string, int> errors;
        for (const auto &[id, span] : otlpSpans(shopOtlp())) {
            if (span.isError)
                ++errors[span.kind + " " + span.component + " " + span.cause];
        }
        QVERIFY(errors["client db timeout"] > 20);
        QVERIFY(errors["server shop downstream"] > 20);
        QVERIFY(errors["client shop downstream"] > 20);
        QVERIFY(errors["server web timeout"] > 20);
        QCOMPARE(errors.size(), std::size_t(4));
    }
    void timesBeginWithTheYear2020()
    {
        const Trace &first = tests::shopRecording().traces[0];
        const std::int64_t start = std::stoll(
            shopOtlp()["resourceSpans"][1]["scopeSpans"][0]["spans"][0]["startTimeUnixNano"].get<std::string>());
        QCOMPARE(start, std::int64_t{1'577'836'800'000'000'000} + first.start);
        QCOMPARE(shopJaeger()["data"][0]["spans"][0]["startTime"].get<std::int64_t>(), start / 1000);
    }
    void idsFollowFromTheSeedAlone()
    {
        const tests::Net net = tests::shopNet();
        const auto ids = [&net](std::uint64_t seed) {
            std::set<std::string> result;
            for (const auto &[id, span] : jaegerSpans(Json::parse(jaegerTraces(net.run(2, seed), net.architecture()))))
                result.insert({id, span.trace});
            return result;
        };
        const std::set<std::string> one = ids(1);
        QVERIFY(one.size() > 200);
        QCOMPARE(ids(1), one);
        for (const std::string &id : ids(2))
            QVERIFY(!one.contains(id));
    }
    void whatHadNotEndedEndsWithTheRun()
    {
        const tests::Net net = tests::shopNet();
        const Recording recording = net.run(4); // In the middle of the fault.
        const Json json = Json::parse(otlpTraces(recording, net.architecture()));
        int unfinished = 0;
        for (const Json &resource : json["resourceSpans"]) {
            for (const Json &span : resource["scopeSpans"][0]["spans"]) {
                const std::int64_t end = std::stoll(span["endTimeUnixNano"].get<std::string>());
                QVERIFY(end <= 1'577'836'804'000'000'000);
                for (const Json &attribute : span["attributes"])
                    unfinished += attribute["key"] == "topologue.unfinished";
            }
        }
        QVERIFY(unfinished > 5);
    }
    void aRecordingWithoutSamplesIsAnEmptyFile()
    {
        const Recording recording;
        QCOMPARE(Json::parse(jaegerTraces(recording, {}))["data"].size(), std::size_t(0));
        QCOMPARE(Json::parse(otlpTraces(recording, {}))["resourceSpans"].size(), std::size_t(0));
    }
    void namesOfAForeignRecordingAreEscaped()
    {
        Recording recording = tests::shopRecording();
        for (auto *names : {&recording.names.components, &recording.names.deployables, &recording.names.journeys})
            for (std::string &name : *names)
                name += "\"\n\xFF";
        QVERIFY(Json::accept(jaegerTraces(recording, {})));
        QVERIFY(Json::accept(otlpTraces(recording, {})));
    }
};

QTEST_GUILESS_MAIN(TracesTest)
#include "traces_test.moc"
