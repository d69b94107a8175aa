// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "recording.h"

#include <string>

namespace topologue::simulation {

/// The sampled requests of a recording as spans that tracing tools read. `architecture` is the one that was simulated:
/// it says which deployable ("service" of the tools) a component runs in.
///
/// A call between two deployables gives a client span (from sending to the answer or giving up) and, if it arrived, a
/// server span inside of it (from arrival to the end of the work, which may be after the caller has given up). A call
/// inside of one deployable is one internal span. A message has a producer span and a span of the broker; who consumes
/// it has a consumer span whose parent is the producer's. The root is the server span of the journey's entry, without a
/// client: users are no service. What had not ended when the run did ends there and has `topologue.unfinished`.
///
/// A client span is an error if the caller saw a failure; a server span, if the failure happened there or behind it, so
/// not if the caller merely stopped waiting. Time 0 of the scenario is 2020-01-01T00:00:00Z. Ids follow from the seed
/// and the place in the recording alone. O(spans); about 900 bytes per span.

/// As Jaeger's query service and UI have it: times in whole microseconds. Source: jaegertracing.io, "JSON" of the UI.
[[nodiscard]] std::string jaegerTraces(const Recording &recording, const Architecture &architecture);

/// As OTLP/JSON has it: ids in hexadecimal, kinds and codes as numbers, 64-bit numbers as strings.
/// Source: OpenTelemetry Protocol Specification 1.x, "JSON Protobuf Encoding".
[[nodiscard]] std::string otlpTraces(const Recording &recording, const Architecture &architecture);

} // namespace topologue::simulation
