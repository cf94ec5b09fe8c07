"""Flows through real kernels under real kube-proxies, compared with what Hopscope predicts. See run."""

import argparse
import collections
import dataclasses
import math
import os
import random
import sys
import tempfile
import time

from api_server import ADDRESS, ApiServer
from cluster import base_objects, sentinel, sentinel_port
from connections import Connection, Connector
from lab import Lab, Network
from namespaces import run
from places import NODES, SENTINEL_ADDRESSES, SENTINEL_CLUSTER_IP, ZONES
from policies import fixed_policies, random_policies
from prediction import (described, difference, flow_line, forgets_first_try, matching_candidate, patience, port_was_taken,
                        predict, probability, translates_twice)
from scenarios import Cluster, fixed_services, policy_services, random_services

NONE, NODE_CIDR, CLUSTER_CIDR = "none", "node-cidr", "cluster-cidr:10.244.0.0/16"
FIXED_SEASONS = [
    [Network("iptables"), Network("nftables"), Network("iptables", "bridge", "vxlan", cni_masquerade=True),
     Network("nftables", "bridge", "vxlan", cni_masquerade=True)],
    [Network("iptables", "bridge", detector=NODE_CIDR), Network("nftables", "ptp", detector=NODE_CIDR, cni_masquerade=True),
     Network("iptables", detector=NONE, node_ports="primary"), Network("nftables", "bridge", detector=NONE, node_ports="all")],
    [Network("iptables", masquerade_all=True, forward_drop=True),
     Network("nftables", "bridge", masquerade_all=True, host_ports_first=True),
     Network("iptables", "bridge", bridge_nf=False), Network("nftables", "bridge", bridge_nf=False)],
]
AT_ONCE = 500             # connections
SENTINEL_PROBES = 24      # of each node: one that does not know its zone yet takes any endpoint
SHARE_CONNECTIONS = 200
AFFINITY_CONNECTIONS = 5
NO_CANDIDATE = "none of the candidates"
UNBELIEVABLE = 1e-11      # the chance of a share so far off; ten thousand of them are tested in a long run
CLUSTERS_OF_A_SEASON = 12


class Session:
    def __init__(self, options, folder):
        self.options = options
        self.random = random.Random(options.seed)
        self.flows = self.connections = self.shares = self.clusters = 0
        self.differences = []
        self._folder = folder
        self._labs_made = self._generation = 0
        self._zones_named_until = 0.0
        run(["ip", "-batch", "-"], f"link set lo up\naddr add {ADDRESS}/32 dev lo\n")
        self.server = ApiServer(options.programs, folder)
        for item in base_objects():
            self.server.create(item)

    def season(self, networks, clusters):
        """Some labs at once, and on them one cluster after the other."""
        labs = []
        for network in networks:
            self._labs_made += 1
            labs.append(Lab(self._labs_made, network, self.options.programs, self.server.kubeconfig, self._folder))
        connector = Connector(labs)
        try:
            for cluster in clusters:
                self._try_cluster(cluster, labs, connector)
        finally:
            connector.close()
            for lab in labs:
                lab.close()

    def next_generation(self):
        self._generation += 1
        return self._generation

    def _try_cluster(self, cluster, labs, connector):
        mark = list(sentinel(self._generation))
        for item in [*cluster.objects, *mark]:
            self.server.create(item)
        self._wait_until_synced(labs, connector)
        for lab in labs:
            lab.settle(cluster.policies)
        self._try_flows(cluster, labs, connector)
        for item in [*cluster.objects, *mark]:
            self.server.delete(item)
        self.clusters += 1

    def _wait_until_synced(self, labs, connector):
        until = time.monotonic() + 60
        waiting = [(lab, node) for lab in labs for node in NODES]
        while waiting:
            for lab in labs:
                lab.check_alive()
            if time.monotonic() > until:
                lab, node = waiting[0]
                raise RuntimeError(f"kube-proxy of {node} did not follow within a minute ({lab.network}):\n{lab.log_of(node)}")
            connected = self._probe(waiting, 1, connector, lambda probe: probe.outcome == "connected")
            settled = self._probe(connected, SENTINEL_PROBES, connector, _reached_own_zone)
            waiting = [place for place in waiting if place not in settled]
            if waiting and set(waiting) <= set(connected):
                self._name_zones_again()

    def _probe(self, places, times, connector, is_right):
        """Which of the (lab, node) places reach the sentinel rightly, every time."""
        target = (SENTINEL_CLUSTER_IP, sentinel_port(self._generation))
        probes = [Connection(lab, f"node/{node}", target, 0.1) for lab, node in places for _ in range(times)]
        connector.run(probes)
        wrong = {(probe.lab, probe.source.removeprefix("node/")) for probe in probes if not is_right(probe)}
        return [place for place in places if place not in wrong]

    def _name_zones_again(self):
        """A kube-proxy that saw its node's zone too early in its start never asks again; a change it hears of."""
        if time.monotonic() < self._zones_named_until:
            return
        self._zones_named_until = time.monotonic() + 3
        for zones in (dict.fromkeys(ZONES, "renamed"), ZONES):
            for node, zone in zones.items():
                self.server.request("PATCH", f"/api/v1/nodes/{node}",
                                    {"metadata": {"labels": {"topology.kubernetes.io/zone": zone}}},
                                    "application/merge-patch+json")

    def _try_flows(self, cluster, labs, connector):
        wanted = []
        for lab in labs:
            flows = list(cluster.flows(lab.network))
            most = self.options.per_cluster * (3 if cluster.is_random else 4) // 3
            if len(flows) > most:
                flows = self.random.sample(flows, most)
            wanted += [(lab, *flow) for flow in flows]
        lines = [flow_line(*flow) for flow in wanted]
        traces = predict(self.options.hopscope, self.server.kubeconfig, lines)
        flows = [Flow(*where, trace) for where, trace in zip(wanted, traces)]
        flows.sort(key=lambda flow: patience(flow.trace))  # those that nothing is expected of wait together
        for first in range(0, len(flows), AT_ONCE):
            batch = flows[first:first + AT_ONCE]
            made = [flow.connection() for flow in batch]
            connector.run(made)
            for connection, flow in zip(made, batch):
                self._compare(self._tried_once(connection, flow, connector), flow)
        delivered = [flow for flow in flows if flow.trace.get("verdict") == "delivered"]
        with_affinity = [flow for flow in delivered if cluster.has_affinity(flow.trace)]
        self._try_affinity([flow for flow in with_affinity if not translates_twice(flow.trace)], connector)
        self._try_shares([flow for flow in delivered if flow not in with_affinity and len(flow.trace["candidates"]) > 1
                          and not forgets_first_try(flow.trace)], connector)

    def _tried_once(self, connection, flow, connector):
        """The connection, or another one where a SYN was sent again before its time was up (the machine is busy) and that
        matters, or where the client's port was taken."""
        for _ in range(10):
            if not (connection.sent_twice and forgets_first_try(flow.trace)) and not port_was_taken(flow.trace, connection):
                break
            connection = flow.connection()
            connector.run([connection])
        return connection

    def _compare(self, connection, flow):
        self.flows += 1
        self.connections += 1
        what = difference(flow.trace, connection)
        if what:
            self._report(connection, flow, what)

    def _report(self, connection, flow, what):
        text = (f"DIFFERENCE seed {self.options.seed}, cluster {self._generation}:"
                f" {flow.source} -> {flow.target} {flow.protocol}: {what}\n"
                f"  network: {flow.lab.network}\n{described(flow.trace, connection)}")
        self.differences.append(text)
        if len(self.differences) <= self.options.show:
            print(text, flush=True)

    def _try_affinity(self, flows, connector):
        """After its first connection a client of a Service with affinity stays with one endpoint."""
        self.random.shuffle(flows)
        # Other addresses of the Service share the memory, and may add to it: one flow of each client to each Service.
        chosen = list({(flow.lab, flow.lab.place_of(flow.source), flow.trace["service"]): flow for flow in flows
                       if flow.trace["clientSees"] == "connected"}.values())[:AT_ONCE]
        found = [{} for _ in chosen]
        for _ in range(AFFINITY_CONNECTIONS):
            made = [flow.connection() for flow in chosen]
            connector.run(made)
            self.connections += len(made)
            for flow, connection, endpoints in zip(chosen, made, found):
                connection = self._tried_once(connection, flow, connector)
                candidate = matching_candidate(flow.trace, connection)
                endpoints[candidate["endpoint"] if candidate else NO_CANDIDATE] = connection
        for flow, endpoints in zip(chosen, found):
            if len(endpoints) != 1 or NO_CANDIDATE in endpoints:
                self._report(endpoints.get(NO_CANDIDATE) or next(iter(endpoints.values())), flow,
                             f"with affinity the client got {', '.join(sorted(endpoints))}")

    def _try_shares(self, flows, connector):
        """Over many connections each endpoint gets its share, as far as chance allows. One flow of each lab."""
        self.random.shuffle(flows)
        chosen = {flow.lab: flow for flow in flows}.values()
        made = [(flow, [flow.connection() for _ in range(SHARE_CONNECTIONS)]) for flow in chosen]
        connector.run([connection for _, connections in made for connection in connections])
        for flow, connections in made:
            self.connections += len(connections)
            self.shares += 1
            matching = [matching_candidate(flow.trace, connection) for connection in connections]
            counts = collections.Counter(id(candidate) for candidate in matching)
            for candidate in flow.trace["candidates"]:
                got = counts[id(candidate)]
                if _tail(got, len(connections), float(probability(candidate))) < UNBELIEVABLE:
                    self._report(connections[0], flow,
                                 f"{candidate['endpoint']} got {got} of {len(connections)}, not {candidate['probability']}")


@dataclasses.dataclass(eq=False)
class Flow:
    lab: Lab
    source: str
    target: str
    protocol: str
    trace: dict

    def connection(self):
        address, _, port = self.target.rpartition(":")
        return Connection(self.lab, self.source, (address, int(port)), patience(self.trace), self.protocol)


def _reached_own_zone(probe):
    address = SENTINEL_ADDRESSES[ZONES[probe.source.removeprefix("node/")]]
    return probe.outcome == "connected" and any(seen.hook == "odnat" and seen.destination[0] == address for seen in probe.seen)


def _tail(got, of, chance):
    """The binomial chance of a count as far from the expected one as this, to the same side."""
    counts = range(got, of + 1) if got > of * chance else range(0, got + 1)
    return sum(math.comb(of, count) * chance ** count * (1 - chance) ** (of - count) for count in counts)


def random_network(random):
    pods = random.choice(("ptp", "bridge"))
    by_interface = "bridge:cni0" if pods == "bridge" else "interface:veth"
    return Network(mode=random.choice(("iptables", "nftables")), pods=pods, overlay=random.choice(("none", "vxlan")),
                   detector=random.choice((CLUSTER_CIDR, CLUSTER_CIDR, CLUSTER_CIDR, NODE_CIDR, NONE, by_interface)),
                   masquerade_all=random.random() < 0.15, cni_masquerade=random.random() < 0.4,
                   bridge_nf=pods == "ptp" or random.random() < 0.8, forward_drop=random.random() < 0.1,
                   node_ports=random.choice(("", "", "", "all", "primary", "192.168.0.0/24", "10.244.0.0/16,127.0.0.0/8")),
                   localhost_node_ports=random.random() < 0.8, host_ports_first=random.random() < 0.2)


def parse_options():
    parser = argparse.ArgumentParser(prog="tests/dataplane/run", description=__doc__)
    parser.add_argument("--flows", type=int, default=3000, help="how many flows at least (after the fixed scenarios)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-cluster", type=int, default=150,
                        help="flows of each lab on each random cluster, at most; a third more on a fixed one")
    parser.add_argument("--show", type=int, default=20, help="differences printed at most")
    parser.add_argument("--hopscope", required=True)
    parser.add_argument("--programs", required=True, help="the folder with kube-apiserver, kube-proxy, etcd and kubectl")
    return parser.parse_args()


def main():
    options = parse_options()
    began = time.monotonic()
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(dir="/run") as folder:  # which only this run's namespace has
        session = Session(options, folder)
        try:
            for networks in FIXED_SEASONS:
                session.season(networks, fixed_clusters(session))
            while session.flows < options.flows:
                session.season([random_network(session.random) for _ in range(4)], random_clusters(session))
        finally:
            session.server.stop()
    seconds = time.monotonic() - began
    print(f"seed {options.seed}: {session.flows} flows on {session.clusters} clusters, {session.shares} shares,"
          f" {session.connections} connections, {seconds:.0f} s: {len(session.differences)} differences", flush=True)
    return 1 if session.differences else 0


def fixed_clusters(session):
    """Two, for without root the rules of all would be more than a netlink message may hold, and one with policies."""
    for half in (0, 1):
        yield Cluster(session.next_generation(), fixed_services()[half::2], [], None)
    generation = session.next_generation()
    yield Cluster(generation, policy_services(), fixed_policies(generation), None)


def random_clusters(session):
    for _ in range(CLUSTERS_OF_A_SEASON):
        if session.flows >= session.options.flows:
            return
        generation = session.next_generation()
        policies = list(random_policies(session.random, generation)) if session.random.random() < 0.5 else []
        yield Cluster(generation, random_services(session.random, session.random.randint(3, 8)), policies, session.random)


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main())
