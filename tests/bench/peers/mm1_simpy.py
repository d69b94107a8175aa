# SPDX-License-Identifier: Apache-2.0
"""M/M/1 at utilisation 0.8 as SimPy processes: the peer of bench_simulation. Usage: mm1_simpy.py [CUSTOMERS]"""
import random
import sys
import time

import simpy


def customer(env, server, stream, times):
    arrived = env.now
    with server.request() as turn:
        yield turn
        yield env.timeout(stream.expovariate(1.0))
    times[0] += env.now - arrived


def source(env, server, arrivals, services, customers, times):
    for _ in range(customers):
        yield env.timeout(arrivals.expovariate(0.8))
        env.process(customer(env, server, services, times))


customers = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
env = simpy.Environment()
times = [0.0]
env.process(source(env, simpy.Resource(env), random.Random(1), random.Random(2), customers, times))
start = time.perf_counter()
env.run()
seconds = time.perf_counter() - start
# As for Topologue, a customer counts as two events: it comes and it goes.
print(f"SimPy: {customers} customers, mean response {times[0] / customers:.2f}, {seconds:.2f} s, "
      f"{2 * customers / seconds / 1e6:.3f} Mevents/s")
