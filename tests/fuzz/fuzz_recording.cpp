// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzzRecording({reinterpret_cast<const char *>(data), size});
    return 0;
}
