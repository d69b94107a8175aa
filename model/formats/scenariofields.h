// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names.h"

/// Fields of scenarios and faults; see fields.h. Beside these a fault has its "type".
namespace topologue::formats {

template<class Archive>
void describe(Archive &archive, Of<fault::Down>)
{
    archive.target(&fault::Down::target);
    archive.field("silent", &fault::Down::silent);
    archive.field("replicas", &fault::Down::replicas);
}

template<class Archive>
void describe(Archive &archive, Of<fault::Slow>)
{
    archive.target(&fault::Slow::target);
    archive.field("factor", &fault::Slow::factor);
}

template<class Archive>
void describe(Archive &archive, Of<fault::Errors>)
{
    archive.target(&fault::Errors::target);
    archive.field("share", &fault::Errors::share);
}

template<class Archive>
void describe(Archive &archive, Of<fault::Restart>)
{
    archive.target(&fault::Restart::target);
    archive.field("rolling", &fault::Restart::rolling);
}

template<class Archive>
void describe(Archive &archive, Of<fault::ReducedCapacity>)
{
    archive.target(&fault::ReducedCapacity::target);
    archive.field("workers", &fault::ReducedCapacity::workers);
    archive.field("cores", &fault::ReducedCapacity::cores);
}

template<class Archive>
void describe(Archive &archive, Of<fault::ExtraWork>)
{
    archive.required("component", &fault::ExtraWork::component);
    archive.field("requestsPerSecond", &fault::ExtraWork::requestsPerSecond);
    archive.field("serviceTime", &fault::ExtraWork::serviceTime);
}

template<class Archive>
void describe(Archive &archive, Of<fault::CutDependency>)
{
    archive.required("dependency", &fault::CutDependency::dependency);
}

template<class Archive>
void describe(Archive &archive, Of<fault::AddedLatency>)
{
    archive.required("dependency", &fault::AddedLatency::dependency);
    archive.field("latency", &fault::AddedLatency::latency);
}

template<class Archive>
void describe(Archive &archive, Of<fault::Loss>)
{
    archive.required("dependency", &fault::Loss::dependency);
    archive.field("share", &fault::Loss::share);
}

template<class Archive>
void describe(Archive &archive, Of<fault::Partition>)
{
    archive.required("these", &fault::Partition::these);
    archive.required("those", &fault::Partition::those);
}

template<class Archive>
void describe(Archive &archive, Of<fault::Traffic>)
{
    archive.field("journey", &fault::Traffic::journey);
    archive.field("factor", &fault::Traffic::factor);
}

template<class Archive>
void describe(Archive &archive, Of<fault::EmptyCache>)
{
    archive.required("dependency", &fault::EmptyCache::dependency);
}

template<class Archive>
void describe(Archive &archive, Of<fault::PolicySwitch>)
{
    archive.required("dependency", &fault::PolicySwitch::dependency);
    archive.required("policy", &fault::PolicySwitch::policy);
    archive.field("enabled", &fault::PolicySwitch::enabled);
}

template<class Archive>
void describe(Archive &archive, Of<fault::BadVersion>)
{
    archive.target(&fault::BadVersion::target);
    archive.field("factor", &fault::BadVersion::factor);
    archive.field("errorShare", &fault::BadVersion::errorShare);
    archive.field("replicaShare", &fault::BadVersion::replicaShare);
}

template<class Archive>
void describe(Archive &archive, Of<ScenarioEvent>)
{
    archive.required("id", &ScenarioEvent::id);
    archive.seconds("startS", &ScenarioEvent::start);
    archive.seconds("endS", &ScenarioEvent::end);
    archive.required("fault", &ScenarioEvent::fault);
}

template<class Archive>
void describe(Archive &archive, Of<Scenario>)
{
    archive.required("id", &Scenario::id);
    archive.field("name", &Scenario::name);
    archive.field("description", &Scenario::description);
    archive.seconds("durationS", &Scenario::duration);
    archive.field("events", &Scenario::events);
}

} // namespace topologue::formats
