"""NetworkPolicies: of any pods, towards any peers."""

from places import CLIENT, PODS, pod_labels

BLOCKS = ({"cidr": f"{CLIENT}/32"}, {"cidr": "198.51.100.0/24"}, {"cidr": "192.168.0.0/24"}, {"cidr": "192.168.0.11/32"},
          {"cidr": "192.168.0.12/32"}, {"cidr": "10.244.0.0/16"}, {"cidr": "10.244.0.0/16", "except": ["10.244.1.0/24"]},
          {"cidr": "0.0.0.0/0", "except": ["192.168.0.0/24", "10.244.2.0/25"]}, {"cidr": "0.0.0.0/0"})
PORTS = ({"protocol": "TCP", "port": 8080}, {"protocol": "TCP"}, {"protocol": "UDP"},
         {"protocol": "TCP", "port": 8000, "endPort": 11000}, {"protocol": "TCP", "port": 30000, "endPort": 32767})


def fixed_policies(generation):
    """Those that show who a filter takes the client for: the web pods are for the client and for callers, the extra ones for
    nodes alone; a may call two places, c nobody."""
    web, extra, callers = ({"matchLabels": {"app": name}} for name in ("web", "extra", "caller"))
    specs = [{"podSelector": web, "policyTypes": ["Ingress"],
              "ingress": [{"from": [{"ipBlock": {"cidr": f"{CLIENT}/32"}}, {"podSelector": callers}]}]},
             {"podSelector": extra, "policyTypes": ["Ingress"],
              "ingress": [{"from": [{"ipBlock": {"cidr": "192.168.0.0/24", "except": ["192.168.0.13/32"]}}]}]},
             {"podSelector": {"matchLabels": {"pod": "a"}}, "policyTypes": ["Egress"],
              "egress": [{"to": [{"ipBlock": {"cidr": "192.168.0.12/32"}}]},
                         {"to": [{"podSelector": web}], "ports": [{"protocol": "TCP", "port": 8080}]}]},
             {"podSelector": {"matchLabels": {"pod": "c"}}, "policyTypes": ["Ingress", "Egress"]}]
    return [_policy(generation, number, spec) for number, spec in enumerate(specs)]


def random_policies(random, generation):
    for number in range(random.randint(1, 3)):
        directions = random.choice((["Ingress"], ["Ingress"], ["Egress"], ["Ingress", "Egress"]))
        spec = {"podSelector": _selector(random), "policyTypes": directions}
        for direction, peers in (("Ingress", "from"), ("Egress", "to")):
            if direction in directions:
                spec[direction.lower()] = [_rule(random, peers) for _ in range(random.choice((0, 1, 1, 2)))]
        yield _policy(generation, number, spec)


def _policy(generation, number, spec):
    return {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
            "metadata": {"name": f"policy-{generation}-{number}", "namespace": "default"}, "spec": spec}


def _selector(random):
    name = random.choice(sorted(PODS))
    return random.choice(({}, {"matchLabels": {"app": pod_labels(name)["app"]}}, {"matchLabels": {"pod": name}}))


def _rule(random, peers):
    rule = {}
    if random.random() < 0.9:
        rule[peers] = [{"ipBlock": random.choice(BLOCKS)} if random.random() < 0.6 else {"podSelector": _selector(random)}
                       for _ in range(random.randint(1, 2))]
    if random.random() < 0.3:
        rule["ports"] = random.sample(PORTS, random.randint(1, 2))
    return rule
