// SPDX-License-Identifier: Apache-2.0
// M/M/1 at utilisation 0.8 on the event scheduler of ns-3: the peer of bench_simulation. Usage: mm1_ns3 [CUSTOMERS]
#include <ns3/double.h>
#include <ns3/event-id.h>
#include <ns3/nstime.h>
#include <ns3/random-variable-stream.h>
#include <ns3/simulator.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>

namespace {

class Station
{
public:
    explicit Station(long customers) : m_left(customers)
    {
        m_gaps->SetAttribute("Mean", ns3::DoubleValue(1 / 0.8));
        m_services->SetAttribute("Mean", ns3::DoubleValue(1));
        ns3::Simulator::Schedule(ns3::Seconds(m_gaps->GetValue()), &Station::arrive, this);
    }
    double spent() const { return m_spent; }

private:
    void arrive()
    {
        m_inside.push_back(ns3::Simulator::Now().GetSeconds());
        if (m_inside.size() == 1)
            serve();
        if (--m_left > 0)
            ns3::Simulator::Schedule(ns3::Seconds(m_gaps->GetValue()), &Station::arrive, this);
    }
    void serve() { ns3::Simulator::Schedule(ns3::Seconds(m_services->GetValue()), &Station::leave, this); }
    void leave()
    {
        m_spent += ns3::Simulator::Now().GetSeconds() - m_inside.front();
        m_inside.pop_front();
        if (!m_inside.empty())
            serve();
    }

    ns3::Ptr<ns3::ExponentialRandomVariable> m_gaps = ns3::CreateObject<ns3::ExponentialRandomVariable>();
    ns3::Ptr<ns3::ExponentialRandomVariable> m_services = ns3::CreateObject<ns3::ExponentialRandomVariable>();
    std::deque<double> m_inside;
    long m_left;
    double m_spent = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const long customers = argc > 1 ? std::atol(argv[1]) : 1'000'000;
    Station station(customers);
    const auto start = std::chrono::steady_clock::now();
    ns3::Simulator::Run();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("ns-3: %ld customers, mean response %.2f, %.2f s, %.3f Mevents/s\n", customers,
                station.spent() / static_cast<double>(customers), seconds,
                2 * static_cast<double>(customers) / seconds / 1e6);
    ns3::Simulator::Destroy();
}
