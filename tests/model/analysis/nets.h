// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/topojson.h"
#include "simulation/net.h"

#include <QElapsedTimer>
#include <stdexcept>
#include <string>

namespace topologue::analysis::tests {

using simulation::tests::constant;
using simulation::tests::exponential;
using simulation::tests::Net;
using simulation::tests::seconds;

inline Architecture sample(const std::string &name)
{
    auto read = formats::readTopoJsonFile(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-" + name + ".topo.json");
    if (!read)
        throw std::logic_error(read.error().front().sentence());
    return std::move(read->architecture);
}

/// The answer of a question that is not stopped.
template<class Answer>
Answer answered(Result<Answer> result)
{
    if (!result)
        throw std::logic_error(result.error().front().sentence());
    if (!result->isFinished)
        throw std::logic_error("unfinished");
    return std::move(*result);
}

/// How long `ask` goes on after its progress has said no, in milliseconds; negative if it never asked.
template<class Ask>
qint64 stopsAfter(Ask ask)
{
    QElapsedTimer sinceNo;
    int calls = 0;
    const auto result = ask([&](double) {
        if (++calls == 3)
            sinceNo.start();
        return calls < 3;
    });
    if (!result || result->isFinished || !sinceNo.isValid())
        return -1;
    return sinceNo.elapsed();
}

/// The published case of a retry storm: 30 servers of 0.1 s; the client gives up after 1 s and tries once more, and
/// what it gave up on is still served. See validation_published.cpp.
inline Net retryStorm(std::uint32_t attempts)
{
    Net net;
    net.caller("client").station("database", exponential(0.1), 30);
    net.call("client", "database", [attempts](Dependency &d) {
        d.policies.timeout = Timeout{seconds(1), false, {}};
        if (attempts > 1) {
            Retry retry;
            retry.attempts = attempts;
            retry.backoff = Duration();
            retry.jitter = Jitter::None;
            d.policies.retry = retry;
        }
    });
    net.journey("journey", "client", 280, [](Journey &j) { j.objective.successShare = 0.99; });
    return net;
}

} // namespace topologue::analysis::tests
