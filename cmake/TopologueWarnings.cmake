# SPDX-License-Identifier: Apache-2.0

# Warnings are errors in our own code; a compiler that the project does not know may turn that off.
option(TOPOLOGUE_WERROR "Treat warnings as errors" ON)

add_library(topologue_warnings INTERFACE)
target_compile_options(topologue_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wcast-align -Wduplicated-cond -Wlogical-op
  # GCC 12 reports std::string's own copies (GCC bug 105651); -Wnull-dereference, as noisy, is left to clang-tidy.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${TOPOLOGUE_WERROR}>:-Werror>)
