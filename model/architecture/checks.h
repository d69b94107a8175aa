// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checker.h"

/// The parts of checkInvariants, by what they look at. `scope` is the scope of the checked thing itself.
namespace topologue {

void checkDistribution(Checker &checker, const Scope &scope, const Distribution &distribution);
void checkCapacity(Checker &checker, const Scope &scope, const Capacity &capacity);
void checkPolicies(Checker &checker, const Scope &scope, const Policies &policies);

void checkTeams(Checker &checker, const Scope &root);
void checkDeployables(Checker &checker, const Scope &root);
void checkComponents(Checker &checker, const Scope &root);
void checkDependencies(Checker &checker, const Scope &root);
void checkJourneys(Checker &checker, const Scope &root);
void checkScenarios(Checker &checker, const Scope &root);
void checkFault(Checker &checker, const Scope &scope, const Fault &fault);
void checkDrawing(Checker &checker, const Scope &root);

} // namespace topologue
