"""The clusters that flows are tried on: one with a Service for every rule, and random ones. And who may call what."""

import itertools

from cluster import endpoint, service, terminating
from places import (CLIENT, HOST_ENDPOINTS, HOST_PORT, HOST_PORTS, KUBELET_PORT, MAPPED_PORT, NODES, PODS, SERVER_PORT, TCP_ONLY,
                    ZONES, node_address, place_of_endpoint, pod_address)
from prediction import translates_twice

LOCAL_OUT = {"externalTrafficPolicy": "Local"}
LOCAL_IN = {"internalTrafficPolicy": "Local"}
UDP = {"protocol": "UDP"}
AFFINITY = {"sessionAffinity": "ClientIP"}
SOURCES = ("pod/default/a", "pod/default/w1", "pod/default/b", "pod/default/c", "pod/default/h1", "node/n1", "node/n2",
           f"client/{CLIENT}")


def fixed_services():
    """Name, endpoints, and what the Service's spec has besides."""
    ready, ended = endpoint, endpoint("x1", ready=False, serving=False, terminating=True)
    zoned = [ready("w1", zones=["za"]), ready("w2", zones=["zb"]), ready("w3", zones=["zb"])]
    return [
        ("one-here", [ready("w1")], {}),
        ("one-there", [ready("w2")], {}),
        ("three", [ready("w1"), ready("w2"), ready("w3")], {}),
        ("itself", [ready("a")], {}),
        ("itself-and-others", [ready("a"), ready("w1"), ready("w2")], {}),
        ("itself-local", [ready("a"), ready("b")], LOCAL_OUT),
        ("in-host-network", [ready("h1")], {}),
        ("in-another-host-network", [ready("h2")], {}),
        ("in-host-network-local", [ready("h1"), ready("w2")], LOCAL_OUT),
        ("outside-local", [ready("w1")], LOCAL_OUT),
        ("outside-local-two", [ready("w1"), ready("w2")], LOCAL_OUT),
        ("outside-local-third-node", [ready("w3")], LOCAL_OUT),
        ("inside-local", [ready("w1"), ready("w2")], LOCAL_IN),
        ("inside-local-elsewhere", [ready("w3")], LOCAL_IN),
        ("both-local", [ready("w1"), ready("x1")], {**LOCAL_IN, **LOCAL_OUT}),
        ("without-endpoints", [], {}),
        ("without-endpoints-local", [], {**LOCAL_IN, **LOCAL_OUT}),
        ("none-ready", [ready("w1", ready=False), ready("w2", ready=False)], {}),
        ("one-of-two-ready", [ready("w1", ready=False), ready("w2")], {}),
        ("all-terminating", [terminating("w1"), terminating("w2"), ended], {}),
        ("terminating-and-ready", [terminating("w1"), ready("w2")], {}),
        ("terminating-here-local", [terminating("w1"), ready("w2")], {**LOCAL_IN, **LOCAL_OUT}),
        ("terminating-there-local", [terminating("w3")], {**LOCAL_IN, **LOCAL_OUT}),
        ("ended", [ended], {}),
        ("zones", zoned, {}),
        ("zones-one-without-hint", [*zoned, ready("x1")], {}),
        ("zones-unready-without-hint", [*zoned, ready("x1", ready=False)], {}),
        ("zone-nobody-is-in", [ready("w1", zones=["zc"]), ready("w2", zones=["zc"])], {}),
        ("zones-local", zoned, LOCAL_OUT),
        ("nodes", [ready("w1", nodes=["n1"], zones=["za"]), ready("w2", nodes=["n2"], zones=["zb"])], {}),
        ("nodes-one-without-hint", [ready("w1", nodes=["n1"], zones=["za"]), ready("w2", zones=["zb"])], {}),
        ("client-allowed", [ready("w1"), ready("w2")], {"loadBalancerSourceRanges": [f"{CLIENT}/32"]}),
        ("client-not-allowed", [ready("w1"), ready("w2")], {"loadBalancerSourceRanges": ["10.244.1.0/24", "192.168.0.11/32"]}),
        ("client-not-allowed-local", [ready("w2")], {"loadBalancerSourceRanges": ["10.244.0.0/16"], **LOCAL_OUT}),
        ("nobody-allowed-no-endpoints", [], {"loadBalancerSourceRanges": ["192.0.2.0/24"]}),
        ("affinity", [ready("w1"), ready("w2"), ready("w3")], AFFINITY),
        ("affinity-local", [ready("w1"), ready("x1"), ready("w2")], {**AFFINITY, **LOCAL_OUT}),
        ("udp-three", [ready("w1"), ready("w2"), ready("a")], UDP),
        ("udp-local", [ready("w1"), ready("h2")], {**UDP, **LOCAL_OUT, **LOCAL_IN}),
        ("udp-without-endpoints", [], UDP),
        ("udp-client-not-allowed", [ready("w2")], {**UDP, "loadBalancerSourceRanges": ["10.244.1.0/24"]}),
        ("udp-affinity", [ready("w1"), ready("w2"), ready("w3")], {**UDP, **AFFINITY}),
        # What another node sends to a node's own address meets that node's rules again.
        ("to-the-kubelet", [ready("k1"), ready("k2")], {}),
        ("to-the-api-server", [ready("s1")], {}),
        ("to-a-mapped-port", [ready("p2")], {}),
        ("on-the-host-pods-port", [ready("w1"), ready("w3")], {"node_port": HOST_PORT}),
        ("on-the-kubelets-port", [ready("w2")], {"node_port": KUBELET_PORT, **LOCAL_OUT}),
        ("on-the-api-servers-port", [], {"node_port": SERVER_PORT}),
        # One address twice, in one slice and in two.
        ("twice-ready-last", [terminating("w1"), ready("w1"), ready("w2")], {}),
        ("twice-ready-first", [ready("w1"), terminating("w1", node="n3"), ready("w2")], LOCAL_OUT),
        ("twice-ended-elsewhere", [[ready("w1")], [endpoint("w1", ready=False, serving=False, terminating=True, node="n2")]],
         LOCAL_OUT),
        ("twice-unready", [[terminating("w2")], [ready("w2", ready=False), ready("w1")]], {}),
        ("twice-terminating-here", [[terminating("w3", node="n1")], [ready("w3")]], {**LOCAL_IN, **LOCAL_OUT}),
    ]


def policy_services():
    """For a cluster with policies: nothing that hides whom a filter sees."""
    ready = endpoint
    return [
        ("web-everywhere", [ready("w1"), ready("w2"), ready("w3")], {}),
        ("web-local", [ready("w1"), ready("w2")], LOCAL_OUT),
        ("web-one", [ready("w2")], {}),
        ("extra", [ready("x1"), ready("x2")], {}),
        ("extra-local", [ready("x2"), ready("x3")], {**LOCAL_OUT, **LOCAL_IN}),
        ("callers", [ready("a"), ready("c")], {}),
        ("hosts", [ready("h1"), ready("h2")], {}),
        ("on-the-host-pods-port", [ready("w3"), ready("x1")], {"node_port": HOST_PORT}),
        ("on-the-mapped-port", [ready("w1")], {"node_port": MAPPED_PORT, **LOCAL_OUT}),
        ("without-endpoints", [], {}),
        ("udp-web", [ready("w1"), ready("x2")], UDP),
    ]


def random_services(random, count):
    taken = random.sample(sorted(HOST_PORTS.values()), len(HOST_PORTS))
    for number in range(count):
        spec = {}
        if random.random() < 0.4:
            spec.update(LOCAL_OUT)
        if random.random() < 0.3:
            spec.update(LOCAL_IN)
        if random.random() < 0.2:
            spec.update(AFFINITY)
        if random.random() < 0.25:
            spec.update(UDP)
        if random.random() < 0.2:
            allowed = ["10.244.0.0/16", "10.244.1.0/24", "192.168.0.11/32", f"{CLIENT}/32", "198.51.100.0/24", "192.0.2.0/24"]
            spec["loadBalancerSourceRanges"] = random.sample(allowed, random.randint(1, 3))
        if taken and random.random() < 0.3:
            spec["node_port"] = taken.pop()
        yield f"random-{number}", _random_endpoints(random, spec), spec


def _random_endpoints(random, spec):
    hosts = [name for name in random.sample(HOST_ENDPOINTS, 3) if _may_be_behind(name, spec)]
    names = random.sample([*PODS, *hosts], random.choice((0, 1, 1, 2, 2, 3, 4, 6)))
    entries = list(_random_fates(random, names))
    if random.random() < 0.75:
        return entries
    # Copies that are about to end, ahead of the first, behind it, or in a slice of their own.
    copies = [terminating(name, node=random.choice((None, *NODES)), serving=random.random() < 0.7)
              for name, entry in zip(names, entries) if not entry["conditions"]["terminating"]]
    together = copies + entries if random.random() < 0.5 else entries + copies
    return random.choice((together, [entries, copies], [copies, entries]))


def _may_be_behind(name, spec):
    """No Service leads to the port of another that leads back: what comes then is a matter of how often."""
    port = HOST_PORTS[name[0]]
    ports = list(HOST_PORTS.values())
    return not (port in TCP_ONLY and "protocol" in spec) and (
        spec.get("node_port") not in ports or ports.index(port) > ports.index(spec["node_port"]))


def _random_fates(random, names):
    calm, hinted, by_node = random.random() < 0.5, random.random() < 0.35, random.random() < 0.4
    for name in names:
        node = place_of_endpoint(name)[0]
        hints = {}
        if hinted and random.random() < 0.9:
            hints["zones"] = [ZONES[node]] if random.random() < 0.8 else [random.choice(("za", "zb", "zc"))]
            if by_node:
                hints["nodes"] = [node]
        fate = "ready" if calm else random.choice(("ready", "ready", "unready", "serving", "terminating", "ended"))
        yield {"ready": lambda: endpoint(name, **hints),
               "unready": lambda: endpoint(name, ready=False, **hints),
               "serving": lambda: endpoint(name, ready=False, serving=True, **hints),
               "terminating": lambda: terminating(name, **hints),
               "ended": lambda: endpoint(name, ready=False, serving=False, terminating=True, **hints)}[fate]()


class Cluster:
    """Services with addresses of their own, and every flow there is to them."""

    def __init__(self, generation, services, policies, random):
        self.is_random = random is not None
        self.policies = policies
        self.objects = [*self.policies]
        self.services = []
        for number, (name, endpoints, spec) in enumerate(services):
            port = (generation * 64 + number) % 1300
            place = {"cluster_ip": f"10.96.{generation % 200 + 1}.{number + 1}", "node_port": 30000 + port,
                     "vips": [f"203.0.113.{(number * 37) % 127 * 2 + 1}"],
                     "externalIPs": [f"203.0.113.{(number * 37) % 127 * 2 + 2}"]}
            kinds = ("NodePort", *["LoadBalancer"] * 3, *(() if "node_port" in spec else ("ClusterIP",)))
            kind = random.choice(kinds) if random else "LoadBalancer"
            if kind == "LoadBalancer" and "externalTrafficPolicy" in spec:
                spec = {**spec, "healthCheckNodePort": 31400 + port}
            self._add(f"{name}-{generation}", list(endpoints), spec, place, kind, random)

    def _add(self, name, endpoints, spec, place, kind, random):
        more = dict(spec)
        place["node_port"] = more.pop("node_port", place["node_port"])
        if kind == "ClusterIP":
            place["node_port"], place["vips"] = 0, []
            if random.random() < 0.5:
                place["externalIPs"] = []
        if kind != "LoadBalancer":
            place["vips"] = []
            more.pop("loadBalancerSourceRanges", None)
        if not (kind != "ClusterIP" or place["externalIPs"]):
            more.pop("externalTrafficPolicy", None)
        if random and place["vips"] and random.random() < 0.1:
            place["vips"] = [{"ip": place["vips"][0], "ipMode": "Proxy"}]
        self.services.append((name, place, more))
        self.objects += service(name, endpoints=endpoints, **place, **more)

    def has_affinity(self, trace):
        """Whether its Service has affinity, or another one that the packet may meet later."""
        again = translates_twice(trace)
        return any("sessionAffinity" in spec and (f"default/{name}" == trace["service"]
                                                  or again and place["node_port"] in HOST_PORTS.values())
                   for name, place, spec in self.services)

    def flows(self, network):
        """(source, target, protocol) of every flow to its Services, and some past them."""
        if self.policies and not network.bridge_nf:
            return  # a bridge that shows no packet to FORWARD
        for (_, place, spec), source in itertools.product(self.services, SOURCES):
            for target in self._targets(place, source, network):
                yield source, target, spec.get("protocol", "TCP")
        for source in SOURCES:
            yield from ((source, target, "TCP") for target in self._plain_targets(source))

    def _targets(self, place, source, network):
        vips = [vip if isinstance(vip, str) else vip["ip"] for vip in place["vips"]]
        addresses = [place["cluster_ip"], *vips, *place["externalIPs"]]
        for address in addresses:
            yield f"{address}:80"
        yield f"{place['cluster_ip']}:81"
        if not place["node_port"]:
            return
        for node in NODES:
            yield f"{node_address(node)}:{place['node_port']}"
        # Who listens there besides, on which of its addresses, no object says.
        if place["node_port"] in HOST_PORTS.values() and place["node_port"] != MAPPED_PORT:
            return
        if source.startswith("node/"):
            yield f"127.0.0.1:{place['node_port']}"
        if network.pods == "bridge" and source == "pod/default/a":
            yield f"10.244.1.1:{place['node_port']}"

    def _plain_targets(self, source):
        yield f"{node_address('n1')}:{MAPPED_PORT}"
        yield f"{node_address('n2')}:{MAPPED_PORT}"
        yield f"{node_address('n1')}:{SERVER_PORT}"
        yield f"{node_address('n2')}:{KUBELET_PORT}"
        if source.startswith("client/"):
            yield f"{node_address('n1')}:{HOST_PORT}"
            return
        if source.startswith("node/"):
            yield f"127.0.0.1:{MAPPED_PORT}"
        for name in ("a", "w1", "w2"):
            yield f"{pod_address(name)}:8080"
        for node in ("n1", "n2"):
            yield f"{node_address(node)}:{HOST_PORT}"
        yield f"{node_address('n1')}:29999"
