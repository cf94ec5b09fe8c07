"""Flows through real kernels under real kube-proxies, compared with what Hopscope predicts. See run."""

import argparse
import collections
import math
import os
import random
import sys
import tempfile
import time

from api_server import ADDRESS, ApiServer
from cluster import base_objects, sentinel, sentinel_port
from connections import Connection, Connector
from lab import NODES, SENTINEL_CLUSTER_IP, Lab, Network
from namespaces import run
from prediction import described, difference, flow_line, matching_candidate, patience, predict, probability
from scenarios import Cluster, fixed_services, random_services

NONE, NODE_CIDR = "none", "node-cidr"
FIXED_SEASONS = [
    [Network("iptables"), Network("nftables"), Network("iptables", "bridge", "vxlan", cni_masquerade=True),
     Network("nftables", "bridge", "vxlan", cni_masquerade=True)],
    [Network("iptables", "bridge", detector=NODE_CIDR), Network("nftables", "ptp", detector=NODE_CIDR, cni_masquerade=True),
     Network("iptables", detector=NONE, node_ports="primary"), Network("nftables", "bridge", detector=NONE, node_ports="all")],
    [Network("iptables", masquerade_all=True, forward_drop=True), Network("nftables", "bridge", masquerade_all=True),
     Network("iptables", "bridge", bridge_nf=False), Network("nftables", "bridge", bridge_nf=False)],
]
AT_ONCE = 300             # connections
SHARE_CONNECTIONS = 200
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
        for lab in labs:
            self._wait_until_synced(lab, connector)
        self._try_flows(cluster, labs, connector)
        for item in [*cluster.objects, *mark]:
            self.server.delete(item)
        self.clusters += 1

    def _wait_until_synced(self, lab, connector):
        until = time.monotonic() + 60
        waiting = list(NODES)
        while waiting:
            lab.check_alive()
            if time.monotonic() > until:
                raise RuntimeError(f"kube-proxy of {waiting} did not follow within a minute ({lab.network})")
            probes = [Connection(lab, f"node/{node}", (SENTINEL_CLUSTER_IP, sentinel_port(self._generation)), 0.1) for node in waiting]
            connector.run(probes)
            waiting = [probe.source.removeprefix("node/") for probe in probes if probe.outcome != "connected"]

    def _try_flows(self, cluster, labs, connector):
        wanted = []
        for lab in labs:
            flows = list(cluster.flows(lab.network))
            if len(flows) > self.options.per_cluster:
                flows = self.random.sample(flows, self.options.per_cluster)
            wanted += [(lab, *flow) for flow in flows]
        lines = [flow_line(lab, source, target) for lab, source, target, _ in wanted]
        traces = predict(self.options.hopscope, self.server.kubeconfig, lines)
        for first in range(0, len(wanted), AT_ONCE):
            batch = [(self._connection(lab, source, target, trace), trace, affinity)
                     for (lab, source, target, affinity), trace in zip(wanted[first:first + AT_ONCE], traces[first:first + AT_ONCE])]
            connector.run([connection for connection, _, _ in batch])
            for connection, trace, _ in batch:
                self._compare(connection, trace)
            self._try_affinity([(c, t) for c, t, affinity in batch if affinity and t.get("verdict") == "delivered"], connector)
        for lab in labs:
            self._try_shares([(source, target, trace) for (where, source, target, affinity), trace in zip(wanted, traces)
                              if where is lab and not affinity and len(trace.get("candidates", [])) > 1], lab, connector)

    def _connection(self, lab, source, target, trace):
        address, _, port = target.rpartition(":")
        return Connection(lab, source, (address, int(port)), patience(trace))

    def _compare(self, connection, trace):
        self.flows += 1
        self.connections += 1
        what = difference(trace, connection)
        if what:
            self._report(connection, trace, what)

    def _report(self, connection, trace, what):
        address, port = connection.destination
        text = (f"DIFFERENCE seed {self.options.seed}, cluster {self._generation}: {connection.source} -> {address}:{port}: {what}\n"
                f"  network: {connection.lab.network}\n{described(trace, connection)}")
        self.differences.append(text)
        if len(self.differences) <= self.options.show:
            print(text, flush=True)

    def _try_affinity(self, flows, connector):
        """After its first connection a client of a Service with affinity stays with one endpoint."""
        for connection, trace in self.random.sample(flows, min(len(flows), 3)):
            chosen = set()
            for _ in range(6):
                again = Connection(connection.lab, connection.source, connection.destination, patience(trace))
                connector.run([again])
                self.connections += 1
                found = matching_candidate(trace, again)
                chosen.add(found["endpoint"] if found else "none of the candidates")
            if len(chosen) != 1:
                self._report(again, trace, f"with affinity the client got {', '.join(sorted(chosen))}")

    def _try_shares(self, flows, lab, connector):
        """Over many connections each endpoint gets its share, as far as chance allows."""
        if not flows:
            return
        source, target, trace = self.random.choice(flows)
        made = [self._connection(lab, source, target, trace) for _ in range(SHARE_CONNECTIONS)]
        connector.run(made)
        self.connections += len(made)
        self.shares += 1
        counts = collections.Counter(found["endpoint"] for found in (matching_candidate(trace, one) for one in made) if found)
        for candidate in trace["candidates"]:
            got = counts[candidate["endpoint"]]
            if _tail(got, len(made), float(probability(candidate))) < UNBELIEVABLE:
                self._report(made[0], trace, f"{candidate['endpoint']} got {got} of {len(made)}, not {candidate['probability']}")


def _tail(got, of, chance):
    """The binomial chance of a count as far from the expected one as this, to the same side."""
    counts = range(got, of + 1) if got > of * chance else range(0, got + 1)
    return sum(math.comb(of, count) * chance ** count * (1 - chance) ** (of - count) for count in counts)


def random_network(random):
    return Network(mode=random.choice(("iptables", "nftables")), pods=random.choice(("ptp", "bridge")),
                   overlay=random.choice(("none", "vxlan")),
                   detector=random.choice(("cluster-cidr:10.244.0.0/16", "cluster-cidr:10.244.0.0/16", NODE_CIDR, NONE)),
                   masquerade_all=random.random() < 0.15, cni_masquerade=random.random() < 0.4)


def parse_options():
    parser = argparse.ArgumentParser(prog="tests/dataplane/run", description=__doc__)
    parser.add_argument("--flows", type=int, default=3000, help="how many flows at least (after the fixed scenarios)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-cluster", type=int, default=100, help="flows of each lab on each cluster, at most")
    parser.add_argument("--show", type=int, default=20, help="differences printed at most")
    parser.add_argument("--hopscope", required=True)
    parser.add_argument("--programs", required=True, help="the folder with kube-apiserver, kube-proxy, etcd and kubectl")
    return parser.parse_args()


def main():
    options = parse_options()
    began = time.monotonic()
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="hopscope-dataplane-") as folder:
        session = Session(options, folder)
        try:
            for networks in FIXED_SEASONS:
                session.season(networks, [Cluster(session.next_generation(), fixed_services(), None)])
            while session.flows < options.flows:
                session.season([random_network(session.random) for _ in range(4)], random_clusters(session))
        finally:
            session.server.stop()
    seconds = time.monotonic() - began
    print(f"seed {options.seed}: {session.flows} flows on {session.clusters} clusters, {session.shares} shares,"
          f" {session.connections} connections, {seconds:.0f} s: {len(session.differences)} differences", flush=True)
    return 1 if session.differences else 0


def random_clusters(session):
    for _ in range(CLUSTERS_OF_A_SEASON):
        if session.flows >= session.options.flows:
            return
        generation = session.next_generation()
        yield Cluster(generation, random_services(session.random, session.random.randint(3, 8)), session.random)


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main())
