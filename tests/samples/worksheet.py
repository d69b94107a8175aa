#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The arithmetic of the three e-commerce samples, by hand and without the simulation engine.

Rates follow the journeys along the dependencies. A processor's utilisation is rate x service time / cores; the mean
number of busy workers is rate x holding time (Little's law), where a worker is held until all its callees have
answered. Queues are left out, so both are lower bounds. Prints the tables that samples/README.md explains, and fails
when a figure on which the story of a scenario rests no longer holds.

Usage: worksheet.py [FOLDER WITH THE SAMPLES]
"""

import json
import pathlib
import sys

HOP_MS = 0.25  # Network within a data centre, each way: half of the 0.5 ms round trip in Jeff Dean's numbers.
DOCUMENTS = ("monolith", "distributed-monolith", "microservices")


class Sample:
    def __init__(self, folder, name):
        path = pathlib.Path(folder) / f"ecommerce-{name}.topo.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        self.name = name
        self.components = {c["id"]: c for c in document["components"]}
        self.deployables = {d["id"]: d for d in document.get("deployables", [])}
        self.dependencies = {d["id"]: d for d in document["dependencies"]}
        self.journeys = {j["id"]: j for j in document["journeys"]}
        self.scenarios = {s["id"]: s for s in document["scenarios"]}
        self.component_rates = {}  # (component, journey) -> requests per second
        self.entries = []  # (component, journey, requests per second): work that takes a worker of its own
        for journey in self.journeys.values():
            rate = journey["load"]["requestsPerSecond"]
            self.entries.append((journey["entry"], journey["id"], rate))
            self._follow(journey["entry"], journey["id"], rate)

    def home(self, component):
        """The deployable that the component runs in: its own name if it is one by itself."""
        return self.components[component].get("deployable", component)

    def kind(self, component):
        return self.components[component].get("kind", "service")  # A default is not written out.

    def capacity(self, home):
        owner = self.deployables.get(home) or self.components[home]
        capacity = owner["capacity"]
        replicas = capacity.get("replicas", 1)
        return {"workers": replicas * capacity.get("workers", 100), "cores": replicas * capacity.get("cores", 4),
                "asynchronous": capacity.get("workerModel") == "asynchronous", "replicas": replicas}

    def callees(self, component, journey):
        """The dependencies that serve the journey, by stage."""
        stages = {}
        for dependency in self.dependencies.values():
            if (dependency["from"] == component and not dependency.get("consumes")
                    and journey in dependency.get("journeys", [journey])):
                stages.setdefault(dependency.get("stage", 0), []).append(dependency)
        return [stages[number] for number in sorted(stages)]

    def in_process(self, dependency):
        return self.home(dependency["from"]) == self.home(dependency["to"])

    def _follow(self, component, journey, rate):
        key = (component, journey)
        self.component_rates[key] = self.component_rates.get(key, 0) + rate
        for stage in self.callees(component, journey):
            for dependency in stage:
                carried = rate * dependency.get("callsPerRequest", 1)
                if not self.in_process(dependency):
                    self.entries.append((dependency["to"], journey, carried))
                self._follow(dependency["to"], journey, carried)
        if self.kind(component) == "queue":  # Each consumer gets every message.
            for dependency in self.dependencies.values():
                if (dependency["to"] == component and dependency.get("consumes")
                        and journey in dependency.get("journeys", [journey])):
                    self.entries.append((dependency["from"], journey, rate))
                    self._follow(dependency["from"], journey, rate)

    def rate(self, component):
        return sum(rate for (name, _), rate in self.component_rates.items() if name == component)

    def service_ms(self, component):
        return mean_ms(self.components[component].get("serviceTime", 0))

    def holding_ms(self, component, journey):
        """How long one request holds its worker, without any queue on the way."""
        if self.capacity(self.home(component))["asynchronous"]:
            return self.service_ms(component)
        return self.answer_ms(component, journey)

    def answer_ms(self, component, journey):
        held = self.service_ms(component)
        for stage in self.callees(component, journey):
            held += max(dependency.get("callsPerRequest", 1) * self.call_ms(dependency, journey)
                        for dependency in stage)
        return held

    def call_ms(self, dependency, journey):
        hop = 0 if self.in_process(dependency) else mean_ms(dependency.get("latency", HOP_MS))
        if dependency.get("kind") == "message":  # The broker's answer is waited for, the consumers' are not.
            return 2 * hop + self.service_ms(dependency["to"])
        return 2 * hop + self.answer_ms(dependency["to"], journey)

    def processor_demand(self, home):
        """Busy cores."""
        return sum(rate * self.service_ms(component) / 1000
                   for (component, _), rate in self.component_rates.items() if self.home(component) == home)

    def busy_workers(self, home):
        return sum(rate * self.holding_ms(component, journey) / 1000
                   for component, journey, rate in self.entries if self.home(component) == home)

    def homes(self):
        return list(dict.fromkeys(self.home(component) for component in self.components))

    def limit_s(self, dependency):
        return self.dependencies[dependency]["policies"]["timeout"].get("limitMs", 1000) / 1000

    def consumer_workers(self, dependency):
        return self.dependencies[dependency].get("concurrency", 1) * self.capacity(
            self.home(self.dependencies[dependency]["from"]))["replicas"]

    def fault(self, scenario):
        return self.scenarios[scenario]["events"][0]["fault"]


def mean_ms(distribution):
    return distribution["meanMs"] if isinstance(distribution, dict) else distribution


class Checks:
    def __init__(self):
        self.failed = 0

    def that(self, holds, claim):
        print(f"  {'ok  ' if holds else 'FAIL'} {claim}")
        self.failed += not holds


def print_healthy(sample, checks):
    print(f"\n{sample.name}, nothing fails")
    print(f"  {'deployable':<18}{'calls/s':>9}{'cores':>7}{'busy':>8}{'':>7}{'workers':>9}{'busy':>8}")
    for home in sample.homes():
        if home in sample.components and sample.kind(home) in ("client", "job"):
            continue
        capacity = sample.capacity(home)
        demand, busy = sample.processor_demand(home), sample.busy_workers(home)
        calls = sum(rate for component, _, rate in sample.entries if sample.home(component) == home)
        share = demand / capacity["cores"]
        print(f"  {home:<18}{calls:9.0f}{capacity['cores']:7}{demand:8.2f}{share:7.0%}"
              f"{capacity['workers']:9}{busy:8.1f}")
        if share >= 0.6 or busy / capacity["workers"] >= 0.6:
            checks.that(False, f"{home} is less than 60 % busy")


def check_fairness(samples, checks):
    print("\nThe same hardware in all three")
    parts = {"modules and services": {"module", "service"}, "databases": {"database"},
             "search and memory": {"searchIndex", "cache"}}
    for part, kinds in parts.items():
        totals = []
        for sample in samples.values():
            homes = {sample.home(c["id"]) for c in sample.components.values() if sample.kind(c["id"]) in kinds}
            capacities = [sample.capacity(home) for home in homes]
            totals.append((sum(c["cores"] for c in capacities), sum(c["workers"] for c in capacities)))
        checks.that(len(set(totals)) == 1, f"{part}: {totals[0][0]} cores, {totals[0][1]} workers or connections")
    demands = {round(sum(s.processor_demand(h) for h in s.homes()), 6) for s in samples.values()}
    checks.that(len(demands) == 1, f"processor work: {min(demands):.2f} cores busy")


def check_payment_database_down(samples, checks):
    print("\nPayment database down: who waits, and for how long")
    mono, dist, micro = (samples[name] for name in DOCUMENTS)
    pay = mono.journeys["pay"]["load"]["requestsPerSecond"]
    event = mono.scenarios["payment-database-down"]["events"][0]
    lasts = event["endS"] - event["startS"]

    limit = mono.limit_s("payment-payment-db")
    stuck = mono.consumer_workers("payment-consumes")
    free = mono.capacity("shop")["workers"] - mono.busy_workers("shop") - stuck
    checks.that(pay * limit > free and free / pay < 15,
                f"monolith: {free:.0f} free workers / {pay} payments per second that wait {limit:.0f} s "
                f"= none left after {free / pay:.1f} s")
    needed = pay * 1 + mono.busy_workers("shop") + stuck
    checks.that(needed < 0.5 * mono.capacity("shop")["workers"],
                f"monolith with a timeout of 1 s: {needed:.0f} of {mono.capacity('shop')['workers']} workers busy")
    enough = pay * lasts + mono.busy_workers("shop") + stuck
    checks.that(enough > mono.capacity("shop")["workers"], f"monolith: {enough:.0f} workers would have been enough")

    touched = {d["from"] for d in dist.dependencies.values() if dist.home(d["to"]) == "shop-db"} - {"product-batch"}
    for service in sorted(touched - {"delivery"}):
        rate = dist.rate(service)
        workers = dist.capacity(service)["workers"]
        checks.that(workers / rate < 5, f"distributed monolith: {service} has no worker left after "
                                        f"{workers / rate:.1f} s ({workers} / {rate:.0f} per second)")
    checks.that({"login", "catalogue", "order", "payment"} <= touched and all(
        any(d["from"] == caller and d["to"] == "catalogue" and not d.get("optional")
            for d in dist.dependencies.values()) for caller in ("search", "web-bff")),
        "distributed monolith: search and browse fall with the catalogue")

    limit = micro.limit_s("payment-payment-db")
    needed = pay * limit + micro.consumer_workers("payment-consumes")
    checks.that(needed < 0.7 * micro.capacity("payment")["workers"],
                f"microservices: {needed:.0f} of {micro.capacity('payment')['workers']} payment workers wait "
                f"{limit:.0f} s, even before the breaker opens")
    callers = {d["from"] for d in micro.dependencies.values() if d["to"] == "payment"}
    checks.that(callers == {"web-bff"} and micro.capacity("web-bff")["asynchronous"],
                "microservices: only the gateway calls payment, and it waits without a worker")


def check_bulk_update(samples, checks):
    print("\nBulk product update: the work on the server that holds the products")
    for sample in samples.values():
        fault = sample.fault("bulk-product-update")
        home = sample.home(fault["component"])
        extra = fault["requestsPerSecond"] * mean_ms(fault["serviceTime"]) / 1000
        cores = sample.capacity(home)["cores"]
        demand = sample.processor_demand(home) + extra
        others = sorted(c["id"] for c in sample.components.values()
                        if sample.home(c["id"]) == home and c["id"] != fault["component"])
        checks.that(demand > 1.2 * cores, f"{sample.name}: {demand:.1f} busy cores wanted of {cores}; "
                                          f"suffer as well: {', '.join(others) or 'nobody'}")


def check_spike(samples, checks):
    print("\nTraffic spike: ten times the product views")
    for sample in samples.values():
        fault = sample.fault("traffic-spike")
        stores = {c["id"] for c in sample.components.values() if sample.kind(c["id"]) == "database"}
        overloaded = {}
        for home in sample.homes():
            extra = sum(rate * (fault["factor"] - 1) * sample.service_ms(component) / 1000
                        for (component, journey), rate in sample.component_rates.items()
                        if journey == fault["journey"] and sample.home(component) == home)
            cores = sample.capacity(home)["cores"]
            share = (sample.processor_demand(home) + extra) / cores
            if share > 1 and home not in stores:  # A store gets only what its overloaded callers let through.
                overloaded[home] = f"{home} {share:.0%}"
        expected = {"shop"} if sample.name == "monolith" else {"catalogue", "display"}
        checks.that(set(overloaded) == expected, f"{sample.name}: offered {', '.join(overloaded.values())}")
    micro = samples["microservices"]
    gateways = micro.capacity("web-bff")["replicas"]
    most = gateways * micro.dependencies["web-bff-catalogue"]["policies"]["bulkhead"]["maxConcurrent"]
    wait = most * micro.service_ms("catalogue") / micro.capacity("catalogue")["cores"]
    checks.that(wait < 0.5 * 1000 * micro.limit_s("search-catalogue"),
                f"microservices: the bulkhead lets {most} views in at once: the catalogue answers after {wait:.0f} ms")


def check_slow_provider(samples, checks):
    print("\nSlow payment provider")
    for sample in samples.values():
        pay = sample.journeys["pay"]["load"]["requestsPerSecond"]
        factor = sample.fault("slow-payment-provider")["factor"]
        answer = sample.service_ms("payment-provider") * factor / 1000
        held = min(answer, sample.limit_s("payment-payment-provider"))
        home = sample.home("payment")
        workers = sample.capacity(home)["workers"]
        free = workers - sample.busy_workers(home)
        claim = (f"{sample.name}: {pay} payments per second x {held:.0f} s want {pay * held:.0f} of the {workers} "
                 f"workers of {home}")
        checks.that(pay * held > workers, f"{claim}: none left after {free / pay:.1f} s")
        room = sample.capacity("payment-provider")["cores"]
        checks.that(pay * answer < room, f"{sample.name}: the provider itself takes {room} at once and is not full")


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2] / "samples"
    samples = {name: Sample(folder, name) for name in DOCUMENTS}
    checks = Checks()
    for sample in samples.values():
        print_healthy(sample, checks)
    check_fairness(samples, checks)
    check_payment_database_down(samples, checks)
    check_bulk_update(samples, checks)
    check_spike(samples, checks)
    check_slow_provider(samples, checks)
    print(f"\n{checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
