// SPDX-License-Identifier: Apache-2.0
#include "invariants.h"

#include "checks.h"
#include "messages.h"

#include <algorithm>

namespace topologue {

Diagnostics checkInvariants(const Architecture &architecture)
{
    Checker checker(architecture);
    Scope root;
    root.kind = "document";
    root.id = architecture.name.in(Language::English);

    const std::string &currency = architecture.currency;
    const bool usual = currency.size() == 3
                       && std::all_of(currency.begin(), currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!currency.empty() && !usual)
        checker.warning(messages::UnusualCurrency, root, "currency", {currency});

    checkTeams(checker, root);
    checkDeployables(checker, root);
    checkComponents(checker, root);
    checkDependencies(checker, root);
    checkJourneys(checker, root);
    checkScenarios(checker, root);
    checkDrawing(checker, root);
    return checker.take();
}

} // namespace topologue
