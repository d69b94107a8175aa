// SPDX-License-Identifier: Apache-2.0
#include "architecture.h"

namespace topologue {

namespace {

bool shareDeployable(const Component &one, const Component &other)
{
    if (one.id == other.id)
        return true;
    return one.deployable && one.deployable == other.deployable;
}

} // namespace

DependencyStyle dependencyStyle(const Architecture &architecture, const Dependency &dependency)
{
    switch (dependency.kind) {
    case DependencyKind::Message:
        return DependencyStyle::Asynchronous;
    case DependencyKind::DataAccess:
        return DependencyStyle::DataAccess;
    case DependencyKind::Call:
        break;
    }
    const Component *const from = architecture.components.find(dependency.from);
    const Component *const to = architecture.components.find(dependency.to);
    return from && to && shareDeployable(*from, *to) ? DependencyStyle::InProcess : DependencyStyle::Synchronous;
}

const Capacity &capacityOf(const Architecture &architecture, const Component &component)
{
    static const Capacity Default;
    if (component.deployable) {
        const Deployable *const deployable = architecture.deployables.find(*component.deployable);
        return deployable ? deployable->capacity : Default;
    }
    return component.capacity ? *component.capacity : Default;
}

} // namespace topologue
