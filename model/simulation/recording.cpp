// SPDX-License-Identifier: Apache-2.0
#include "recording.h"

#include <algorithm>

namespace topologue::simulation {

std::size_t Recording::intervalAt(Nanos time) const
{
    const std::size_t count = intervals();
    if (count == 0 || time <= 0)
        return 0;
    return std::min(static_cast<std::size_t>(time / interval), count - 1);
}

std::size_t Recording::bytes() const
{
    return journeys.bytes() + components.bytes() + deployables.bytes() + dependencies.bytes() + journeyTimes.bytes()
           + componentTimes.bytes() + dependencyTimes.bytes() + waitTimes.bytes()
           + events.capacity() * sizeof(RecordedEvent) + traces.capacity() * sizeof(Trace)
           + spans.capacity() * sizeof(Span);
}

} // namespace topologue::simulation
