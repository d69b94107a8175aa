// SPDX-License-Identifier: Apache-2.0
#include "validation_page.h"

#include <cstdio>

/// Prints the validation page.
int main()
{
    std::fputs(topologue::simulation::tests::pageOf(topologue::simulation::tests::runAllCases()).c_str(), stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
}
