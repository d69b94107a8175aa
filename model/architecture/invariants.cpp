// SPDX-License-Identifier: Apache-2.0
#include "invariants.h"

#include "checks.h"
#include "maxima.h"
#include "messages.h"

#include <algorithm>

namespace topologue {

namespace {

/// The questions themselves are the program's, and change: an answer to one that is not asked is no error.
void checkAssessment(Checker &checker, const Scope &root)
{
    const auto &assessment = checker.architecture().assessment;
    checker.count(root, "assessment", assessment.size(), limits::ListEntries);
    const Scope scope = root.in("assessment");
    for (const auto &[question, answer] : assessment)
        checker.range(scope, question, answer, 0, limits::Answer);
}

} // namespace

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

    checkAssessment(checker, root);
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
