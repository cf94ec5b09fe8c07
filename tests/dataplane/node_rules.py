"""What network plugins write into a node's iptables: hostPorts as the portmap plugin does, NetworkPolicies in FORWARD."""

import ipaddress

from places import MAPPED, MAPPED_PORT, PODS, node_pods, pod_address, pod_labels

PORT_MAP_MARK, ALLOWED_MARK = "0x2000/0x2000", "0x10000/0x10000"  # kube-proxy's is 0x4000
ALLOW = f"-j MARK --set-xmark {ALLOWED_MARK}"
FORGET = "-j MARK --set-xmark 0x0/0x10000"


def port_map_rules(node, network):
    """For iptables-restore: behind kube-proxy's rules, which it puts first whenever it starts, or before them."""
    bits = 24 if network.pods == "bridge" else 32  # of the container's address, as the plugin before it answered
    lines = ["*nat", ":CNI-HOSTPORT-SETMARK -", ":CNI-HOSTPORT-MASQ -", ":CNI-HOSTPORT-DNAT -",
             f"-A CNI-HOSTPORT-SETMARK -j MARK --set-xmark {PORT_MAP_MARK}",
             f"-A CNI-HOSTPORT-MASQ -m mark --mark {PORT_MAP_MARK} -j MASQUERADE",
             "-I POSTROUTING -j CNI-HOSTPORT-MASQ"]
    command = "-I" if network.host_ports_first else "-A"
    lines += [f"{command} {chain} -m addrtype --dst-type LOCAL -j CNI-HOSTPORT-DNAT" for chain in ("PREROUTING", "OUTPUT")]
    for name in sorted(MAPPED.keys() & node_pods(node)):
        lines += [f":CNI-DN-{name} -"]
        for protocol in ("tcp", "udp"):
            port = f"-p {protocol} --dport {MAPPED_PORT}"
            lines += [f"-A CNI-HOSTPORT-DNAT {port} -j CNI-DN-{name}",
                      f"-A CNI-DN-{name} {port} -s {pod_address(name)}/{bits} -j CNI-HOSTPORT-SETMARK",
                      f"-A CNI-DN-{name} {port} -s 127.0.0.1 -j CNI-HOSTPORT-SETMARK",
                      f"-A CNI-DN-{name} {port} -j DNAT --to-destination {pod_address(name)}:{MAPPED[name]}"]
    return "\n".join([*lines, "COMMIT", ""])


def filter_rules(policies, node, network, is_first):
    """For iptables-restore: each connection's first packet in FORWARD, held against the policies of the node's own pods, as it
    is there. A pod's traffic with its own node passes INPUT and OUTPUT, where nothing is filtered."""
    lines = ["*filter", ":LAB-POLICY -"]
    if is_first:
        lines.append("-I FORWARD -j LAB-POLICY")  # before kube-proxy's rules, which accept what it marked
    lines.append("-A LAB-POLICY -m conntrack --ctstate ESTABLISHED,RELATED -j RETURN")
    for name in node_pods(node):
        address = pod_address(name)
        device = "cni0" if network.pods == "bridge" else f"veth-{name}"
        # The API: a pod cannot block itself.
        lines.append(f"-A LAB-POLICY -s {address} -d {address} -j RETURN")
        for direction, way in (("egress", f"-i {device} -s {address}"), ("ingress", f"-o {device} -d {address}")):
            selecting = [policy["spec"] for policy in policies if _selects(policy["spec"], name, direction)]
            if selecting:
                chain = f"LAB-{direction[:2].upper()}-{name}"
                lines += _chain(chain, [rule for spec in selecting for rule in spec.get(direction, [])], direction)
                lines.append(f"-A LAB-POLICY {way} -j {chain}")
    return "\n".join([*lines, "COMMIT", ""])


def _selects(spec, name, direction):
    return direction.capitalize() in spec["policyTypes"] and _has_labels(name, spec["podSelector"])


def _has_labels(name, selector):
    return selector.get("matchLabels", {}).items() <= pod_labels(name).items()


def _chain(chain, rules, direction):
    lines = [f":{chain} -", f"-A {chain} {FORGET}"]
    side, peers = ("-s", "from") if direction == "ingress" else ("-d", "to")
    for number, rule in enumerate(rules):
        ports = [_port_match(port) for port in rule.get("ports", [])] or [""]
        for place, peer in enumerate(rule.get(peers, [{"ipBlock": {"cidr": "0.0.0.0/0"}}])):
            for port in ports:
                lines += _peer_rules(chain, f"{chain}-{number}-{place}", side, peer, port)
    return [*lines, f"-A {chain} -m mark ! --mark {ALLOWED_MARK} -j DROP", f"-A {chain} {FORGET}"]


def _peer_rules(chain, own_chain, side, peer, port):
    block = peer.get("ipBlock")
    if not block:
        members = [pod_address(name) for name in PODS if _has_labels(name, peer["podSelector"])]
        return [f"-A {chain} {side} {address} {port} {ALLOW}" for address in members]
    if not block.get("except"):
        return [f"-A {chain} {side} {ipaddress.ip_network(block['cidr'])} {port} {ALLOW}"]
    return [f":{own_chain} -", *(f"-A {own_chain} {side} {hole} -j RETURN" for hole in block["except"]),
            f"-A {own_chain} {ALLOW}", f"-A {chain} {side} {block['cidr']} {port} -j {own_chain}"]


def _port_match(port):
    match = f"-p {port['protocol'].lower()}"
    if "port" in port:
        match += f" --dport {port['port']}" + (f":{port['endPort']}" if "endPort" in port else "")
    return match
