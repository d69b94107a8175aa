// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/gamma_distribution.hpp>
#include <boost/random/normal_distribution.hpp>
#include <cstdint>
#include <pcg_random.hpp>
#include <string_view>

namespace topologue::simulation {

/// One source of chance. It is a function of the seed, the id of the element and the purpose alone, so that two
/// documents that share an element also share its numbers (common random numbers), and an element more or less does
/// not move anybody else's.
class Stream
{
public:
    Stream() = default;
    Stream(std::uint64_t seed, std::string_view id, std::string_view purpose)
        : m_engine(pcg64(mixed(seed ^ hashOf(purpose)), hashOf(id)))
    {
    }

    /// 0 <= x < 1, in steps of 2^-53.
    double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }
    /// True with probability `share`; draws nothing where that is certain.
    bool chance(double share) { return share > 0 && (share >= 1 || uniform() < share); }
    /// Of mean 1 (ziggurat).
    double exponential() { return boost::random::detail::unit_exponential_distribution<double>()(m_engine); }
    /// Of mean 0 and deviation 1 (ziggurat).
    double normal() { return boost::random::detail::unit_normal_distribution<double>()(m_engine); }
    /// The sum of `stages` exponentials of mean 1.
    double erlang(std::uint32_t stages) { return boost::random::gamma_distribution<double>(stages)(m_engine); }
    /// A whole number 0 <= n < `bound`; `bound` > 0. The bias is under bound / 2^32.
    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(((m_engine() >> 32) * std::uint64_t{bound}) >> 32);
    }

private:
    /// FNV-1a, 64 bits.
    static constexpr std::uint64_t hashOf(std::string_view text)
    {
        std::uint64_t hash = 0xcbf29ce484222325ULL;
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        return hash;
    }
    /// Neighbouring seeds give unrelated states (the finalizer of SplitMix64).
    static constexpr std::uint64_t mixed(std::uint64_t x)
    {
        x += 0x9e3779b97f4a7c15ULL;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        return x ^ (x >> 31);
    }

    /// The numbers of PCG, each drawn when the one before it is asked for: its 128-bit product is then ready in time,
    /// and does not stand between an event and the time of the next one.
    class Ahead
    {
    public:
        using result_type = pcg64::result_type;
        Ahead() : Ahead(pcg64()) {}
        explicit Ahead(pcg64 engine) : m_engine(engine), m_next(m_engine()) {}

        static constexpr result_type min() { return pcg64::min(); }
        static constexpr result_type max() { return pcg64::max(); }
        result_type operator()()
        {
            const result_type number = m_next;
            m_next = m_engine();
            return number;
        }

    private:
        pcg64 m_engine;
        result_type m_next;
    };

    Ahead m_engine;
};

} // namespace topologue::simulation
