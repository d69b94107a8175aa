// SPDX-License-Identifier: Apache-2.0
#include "policies.h"

namespace topologue {

bool hasPolicy(const Policies &policies, std::string_view name)
{
    return (name == "timeout" && policies.timeout) || (name == "retry" && policies.retry)
           || (name == "circuitBreaker" && policies.circuitBreaker) || (name == "bulkhead" && policies.bulkhead)
           || (name == "rateLimit" && policies.rateLimit) || (name == "hedging" && policies.hedging)
           || (name == "fallback" && policies.fallback != Fallback::Fail) || (name == "cache" && policies.cache)
           || (name == "connectionPool" && policies.connectionPool);
}

} // namespace topologue
