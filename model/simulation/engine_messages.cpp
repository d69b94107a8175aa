// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

namespace topologue::simulation {

namespace {

/// Before a message that was not handled is given out again.
constexpr Nanos RedeliveryPause = 1'000'000'000;

} // namespace

/// Whether each consumer's line has room for one more message.
bool Engine::hasRoom(std::uint32_t queue, std::uint32_t journey) const
{
    const auto &broker = m_plan.components[queue].component->broker;
    const std::uint64_t most = broker && broker->maxMessages ? *broker->maxMessages : UINT64_MAX;
    if (isUnread(queue))
        return m_components[queue].kept < most;
    for (std::uint32_t i = m_plan.firstConsumerOf[queue]; i < m_plan.firstConsumerOf[queue + 1]; ++i) {
        const std::uint32_t consumer = m_plan.consumersOf[i];
        if (m_plan.consumers[consumer].programs[journey] == NoIndex)
            continue;
        if (m_consumers[consumer].backlog.size >= most || m_messages.live() >= m_options.mostInFlight)
            return false;
    }
    return true;
}

/// True of a queue that nobody consumes, as dead letter queues often are: it keeps what it gets.
bool Engine::isUnread(std::uint32_t queue) const
{
    return m_plan.firstConsumerOf[queue] == m_plan.firstConsumerOf[queue + 1];
}

/// Puts a message into the queue, once for each consumer that has a part in the journey.
void Engine::store(std::uint32_t queue, std::uint32_t journey, Reference origin, std::uint32_t span)
{
    if (isUnread(queue)) {
        ComponentState &state = m_components[queue];
        if (state.kept++ == 0)
            state.keptSince = m_now;
        m_recorder.component(queue).backlog.change(m_now, 1);
        return;
    }
    for (std::uint32_t i = m_plan.firstConsumerOf[queue]; i < m_plan.firstConsumerOf[queue + 1]; ++i) {
        const std::uint32_t consumer = m_plan.consumersOf[i];
        if (m_plan.consumers[consumer].programs[journey] == NoIndex)
            continue;
        const std::uint32_t index = m_messages.take();
        Message &message = m_messages[index];
        message.published = m_now;
        message.request = origin;
        message.journey = journey;
        message.consumer = consumer;
        message.span = span;
        if (Request *request = m_requests.find(origin.index, origin.generation)) {
            ++request->references;
            request->sentMessages = true;
        }
        m_consumers[consumer].backlog.push(m_messages, index);
        m_recorder.component(queue).backlog.change(m_now, 1);
        takeMessages(consumer);
    }
}

/// A replica of the consumer that can take one more message; None if there is none.
std::uint32_t Engine::freeReplicaFor(std::uint32_t index)
{
    const Consumer &consumer = m_plan.consumers[index];
    ConsumerState &state = m_consumers[index];
    const std::uint32_t station = m_plan.components[consumer.component].station;
    const std::uint32_t first = m_plan.stations[station].firstReplica;
    const std::uint32_t most = m_plan.dependencies[consumer.dependency].dependency->concurrency;
    const auto count = static_cast<std::uint32_t>(state.busy.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t r = (state.turn + i) % count;
        const Replica &replica = m_replicas[first + r];
        if (replica.state == Replica::State::Ready && !replica.isHung() && !replica.isDraining
            && state.busy[r] < most) {
            state.turn = r + 1;
            return first + r;
        }
    }
    return NoIndex;
}

/// Gives messages to consumers as long as there are both, and the broker can be reached.
void Engine::takeMessages(std::uint32_t index)
{
    const Consumer &consumer = m_plan.consumers[index];
    ConsumerState &state = m_consumers[index];
    if (state.backlog.size == 0 || m_dependencies[consumer.dependency].cuts > 0)
        return;
    const StationState &broker = m_stations[m_plan.components[consumer.queue].station];
    if (m_components[consumer.queue].downs > 0 || m_components[consumer.queue].hangs > 0 || broker.ready.empty()
        || m_replicas[broker.ready.front()].isHung())
        return;
    while (state.backlog.size > 0) {
        const std::uint32_t replica = freeReplicaFor(index);
        if (replica == NoIndex)
            return;
        const std::uint32_t taken = state.backlog.pop(m_messages);
        m_recorder.component(consumer.queue).backlog.change(m_now, -1);
        Message &message = m_messages[taken];
        message.replica = replica;
        ++message.deliveries;
        ++m_replicas[replica].coming;
        ++state.busy[replica - m_plan.stations[m_replicas[replica].station].firstReplica];
        DependencyMeter &meter = m_recorder.dependency(consumer.dependency);
        meter.meter.arrived(m_now);
        ++meter.row.attempts;
        ++meter.row.sent;
        meter.row.retries += message.deliveries > 1 ? 1 : 0;
        const Nanos latency = networkTime(consumer.dependency);
        message.taken = m_now;
        m_queue.push(m_now + latency, EventKind::MessageArrives, taken, message.generation);
    }
}

/// At the consumer, where it takes a worker as a call does, or waits for one in the same line.
void Engine::messageArrives(std::uint32_t index)
{
    const Message &message = m_messages[index];
    const Consumer &consumer = m_plan.consumers[message.consumer];
    --m_replicas[message.replica].coming;
    if (m_replicas[message.replica].state != Replica::State::Ready) {
        messageHandled(index, failed(Cause::Crash));
        return;
    }
    Entry entry;
    entry.program = consumer.programs[message.journey];
    entry.component = consumer.component;
    entry.dependency = consumer.dependency;
    entry.askedBy = Asker::Message;
    entry.asker = {index, message.generation};
    entry.request = message.request;
    if (message.span != NoIndex) {
        Span span;
        span.trace = m_recorder.span(message.span).trace;
        span.parent = message.span;
        span.component = entry.component;
        span.dependency = entry.dependency;
        span.attempt = static_cast<std::uint16_t>(message.deliveries);
        span.sent = message.taken;
        entry.span = m_recorder.addSpan(span);
    }
    m_recorder.component(entry.component).meter.arrived(m_now);
    ++m_recorder.deployable(m_plan.components[entry.component].station).arrivals;
    comeIn(makeFrame(entry, message.replica));
}

void Engine::messageHandled(std::uint32_t index, Answer answer)
{
    Message &message = m_messages[index];
    const std::uint32_t consumerIndex = message.consumer;
    const Consumer &consumer = m_plan.consumers[consumerIndex];
    m_recorder.dependency(consumer.dependency)
        .meter.ended(m_now, answer.outcome, answer.causeSeen(), m_now - message.taken);
    --m_consumers[consumerIndex]
          .busy[message.replica - m_plan.stations[m_replicas[message.replica].station].firstReplica];
    const auto &broker = m_plan.components[consumer.queue].component->broker;
    const std::uint32_t most = broker ? broker->maxDeliveries : MessageBroker().maxDeliveries;
    if (answer.isFailure() && message.deliveries < most) {
        m_queue.push(m_now + RedeliveryPause, EventKind::Redeliver, index, message.generation);
    } else {
        if (answer.isFailure()) {
            ++m_deadLetters;
            m_recorder.noteSometimes(m_now, RecordedEvent::Kind::DeadLettered, consumer.queue);
            const auto letters = broker && broker->deadLetterQueue
                                     ? m_architecture.components.indexOf(*broker->deadLetterQueue)
                                     : std::nullopt;
            if (letters && hasRoom(static_cast<std::uint32_t>(*letters), message.journey))
                store(static_cast<std::uint32_t>(*letters), message.journey, message.request, message.span);
        }
        const Reference request = message.request;
        m_messages.giveBack(index);
        completed(request);
    }
    takeMessages(consumerIndex);
}

void Engine::redeliver(std::uint32_t index)
{
    const std::uint32_t consumer = m_messages[index].consumer;
    m_consumers[consumer].backlog.push(m_messages, index);
    m_recorder.component(m_plan.consumers[consumer].queue).backlog.change(m_now, 1);
    takeMessages(consumer);
}

/// Something became ready or reachable again.
void Engine::wakeConsumers()
{
    for (std::uint32_t c = 0; c < m_consumers.size(); ++c)
        takeMessages(c);
}

} // namespace topologue::simulation
