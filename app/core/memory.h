// SPDX-License-Identifier: Apache-2.0
#pragma once

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace topologue::core {

/// Keeps glibc from giving each pool thread a heap of its own: what one thread frees, the others use. And large blocks
/// stay out of that heap, whatever has been freed before: the halves of a vector that has grown go back at once.
/// With 10,000 components that is 100 MB, and 12 MB, less resident memory. Call once, before any thread starts.
inline void shareOneHeap()
{
#if defined(__GLIBC__)
    constexpr int LargeBlock = 1 << 20; // Bytes.
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, LargeBlock);
#endif
}

/// Gives memory that has been freed back to the system; after something large is done. Takes some milliseconds.
inline void returnFreedMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

} // namespace topologue::core
