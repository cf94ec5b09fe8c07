"""Three nodes with pods, an outside client and a router between them, as network namespaces; a kube-proxy in each node."""

import dataclasses
import itertools
import json
import os
import subprocess

import api_server
from namespaces import Namespace, run
from node_rules import filter_rules, port_map_rules
from places import (CLIENT, CLIENT_PORTS, HOST_ENDPOINTS, HOST_SIDE, MAPPED, NODES, POD_PORTS, PODS, ROUTER, SENTINEL_PORT,
                    TCP_ONLY, node_address, node_pods, place_of_endpoint, pod_address)
from recorder import NODE_HOOKS, OUTER_HOOKS, SOCKET_HOOKS, VXLAN_PORT, Recorder

@dataclasses.dataclass(frozen=True)
class Network:
    """What differs between labs, as --assume says it."""

    mode: str = "iptables"
    pods: str = "ptp"
    overlay: str = "none"
    detector: str = "cluster-cidr:10.244.0.0/16"
    masquerade_all: bool = False
    cni_masquerade: bool = False
    bridge_nf: bool = True
    forward_drop: bool = False
    node_ports: str = ""
    localhost_node_ports: bool = True
    host_ports_first: bool = False

    def assumptions(self):
        yes_no = {True: "yes", False: "no"}
        facts = {"proxy-mode": self.mode, "pod-network": self.pods, "overlay": self.overlay, "detect-local": self.detector,
                 "masquerade-all": yes_no[self.masquerade_all], "cni-masquerade": yes_no[self.cni_masquerade],
                 "bridge-nf": yes_no[self.bridge_nf], "forward-policy": "drop" if self.forward_drop else "accept"}
        if not self.localhost_node_ports:
            facts["localhost-node-ports"] = "no"
        if self.host_ports_first:
            facts["host-port-order"] = "host-port-first"
        if self.node_ports:
            facts["node-port-addresses"] = self.node_ports
        return facts

    def __str__(self):
        return " ".join(f"{key}={value}" for key, value in self.assumptions().items())


class Lab:
    def __init__(self, number, network, programs, kubeconfig, folder):
        self.network = network
        self._prefix = f"lab{number}-"
        self._uplink = f"172.31.{number}"
        self._number = number
        self._client_ports = itertools.cycle(CLIENT_PORTS)
        self._is_filtering = self._maps_ports = False
        self._folder = os.path.join(folder, f"lab{number}")
        os.makedirs(self._folder, exist_ok=True)
        names = ["router", "client", *NODES, *(f"pod-{name}" for name in PODS)]
        run(["ip", "-batch", "-"], "".join(f"netns add {self._prefix}{name}\n" for name in names))
        self.spaces = {name: Namespace(self._prefix + name) for name in names}
        for space in self.spaces.values():
            space.sysctl({"ipv4/conf/all/rp_filter": 0, "ipv4/conf/default/rp_filter": 0,
                          "ipv4/ip_local_port_range": f"{CLIENT_PORTS.stop} 65535",
                          # Of many refused at once every one must be told.
                          "ipv4/icmp_ratelimit": 0, "ipv4/icmp_msgs_per_sec": 1000000, "ipv4/icmp_msgs_burst": 100000})
            space.ip("link set lo up\n")
        self._build_router()
        for node in NODES:
            self._build_node(node)
        for name in PODS:
            self._build_pod(name)
        if not network.host_ports_first:
            self._map_ports()
        self.recorders = [Recorder(self.spaces["client"], "client", SOCKET_HOOKS)]
        self.recorders += [Recorder(self.spaces[node], f"node/{node}", {**NODE_HOOKS, **OUTER_HOOKS}) for node in NODES]
        self.recorders += [Recorder(self.spaces[f"pod-{name}"], f"pod/default/{name}", SOCKET_HOOKS) for name in PODS]
        self.listeners = list(self._listen())
        self._proxies = [self._start_proxy(node, programs, kubeconfig) for node in NODES]

    def close(self):
        for proxy in self._proxies:
            proxy.kill()
        for proxy in self._proxies:
            proxy.wait()
        for item in [*self.recorders, *self.listeners, *self.spaces.values()]:
            item.close()
        run(["ip", "-batch", "-"], "".join(f"netns del {space.name}\n" for space in self.spaces.values()))

    def next_client_port(self):
        return next(self._client_ports)

    def check_alive(self):
        for node, proxy in zip(NODES, self._proxies):
            if proxy.poll() is not None:
                raise RuntimeError(f"kube-proxy of {node} ended ({self.network}):\n{self.log_of(node)}")

    def log_of(self, node):
        """The end of its kube-proxy's log."""
        with open(os.path.join(self._folder, f"{node}.log"), encoding="utf-8") as file:
            return "".join(file.readlines()[-20:])

    def place_of(self, source):
        """Where a FROM (pod/default/NAME, node/NAME or client/ADDRESS) has its sockets, as a step says it."""
        kind, _, name = source.partition("/")
        if kind == "pod" and name.rsplit("/", 1)[1] not in PODS:
            return "node/" + name.rsplit("/", 1)[1].replace("h", "n")
        return "client" if kind == "client" else source

    def space_of(self, source):
        """The namespace of a FROM."""
        place = self.place_of(source)
        return self.spaces[place.replace("pod/default/", "pod-").replace("node/", "")]

    def _build_router(self):
        router, client = self.spaces["router"], self.spaces["client"]
        run(["ip", "-batch", "-"],
            f"link add up{self._number} type veth peer name uplink netns {router.name}\n"
            f"addr add {self._uplink}.1/30 dev up{self._number}\nlink set up{self._number} up\n")
        router.sysctl({"ipv4/ip_forward": 1, "bridge/bridge-nf-call-iptables": 0})
        to_nodes = "".join(f"route add 203.0.113.{64 * index}/{size} via 192.168.0.{11 + index} table 100\n"
                           for index, size in enumerate((26, 26, 25)))
        router.ip(f"addr add {self._uplink}.2/30 dev uplink\nlink set uplink up\n"
                  f"link add lan type bridge\naddr add {ROUTER}/24 dev lan\naddr add 192.168.0.2/24 dev lan\nlink set lan up\n"
                  f"link add client type veth peer name eth0 netns {client.name}\n"
                  "addr add 198.51.100.1/24 dev client\nlink set client up\n"
                  f"route add {api_server.ADDRESS}/32 via {self._uplink}.1\nroute add blackhole default\n"
                  f"rule add iif client lookup 100\nroute add 192.168.0.0/24 dev lan table 100\n"
                  f"{to_nodes}route add 10.96.0.0/12 via 192.168.0.11 table 100\n")
        router.nft("table ip uplink {\nchain out {\ntype nat hook postrouting priority 100;\n"
                   f"ip daddr {api_server.ADDRESS} masquerade\n}}\n}}\n")
        client.ip(f"addr add {CLIENT}/24 dev eth0\nlink set eth0 up\nroute add default via 198.51.100.1\n")

    def _build_node(self, node):
        space, router, number = self.spaces[node], self.spaces["router"], NODES[node]
        router.ip(f"link add {node} type veth peer name eth0 netns {space.name}\nlink set {node} master lan up\n")
        space.sysctl({"ipv4/ip_forward": 1, "bridge/bridge-nf-call-iptables": int(self.network.bridge_nf)})
        lines = f"addr add {node_address(node)}/24 dev eth0\nlink set eth0 up\nroute add default via {ROUTER}\n"
        if self.network.pods == "bridge":
            lines += f"link add cni0 type bridge\naddr add 10.244.{number}.1/24 dev cni0\nlink set cni0 up\n"
        if self.network.overlay == "vxlan":
            lines += (f"link add flannel.1 address 0e:00:00:00:00:0{number} type vxlan id 1 dstport {VXLAN_PORT} dev eth0"
                      f" local {node_address(node)} nolearning\n"
                      f"addr add 10.244.{number}.0/32 dev flannel.1\nlink set flannel.1 mtu 1450 up\n")
        for other, peer in NODES.items():
            if other != node:
                lines += self._route_to(other, peer)
        space.ip(lines)
        if self.network.overlay == "vxlan":
            for other, peer in NODES.items():
                if other != node:
                    with space:
                        run(["bridge", "fdb", "append", f"0e:00:00:00:00:0{peer}", "dev", "flannel.1", "dst",
                             node_address(other)])
        if self.network.cni_masquerade:
            space.nft("table ip network_plugin {\nchain out {\ntype nat hook postrouting priority 101;\n"
                      "ip saddr 10.244.0.0/16 ip daddr != 10.244.0.0/16 masquerade fully-random\n}\n}\n")
        if self.network.forward_drop:
            with space:
                run(["iptables", "-P", "FORWARD", "DROP"])

    def settle(self, policies):
        """Once the kube-proxies have written their rules: every node's filter has those of these policies, and no others."""
        if self.network.host_ports_first and not self._maps_ports:
            self._map_ports()
        if not policies and not self._is_filtering:
            return
        for node in NODES:
            with self.spaces[node]:
                run(["iptables-restore", "--noflush"], filter_rules(policies, node, self.network, not self._is_filtering))
        self._is_filtering = True

    def _route_to(self, other, peer):
        if self.network.overlay == "vxlan":
            return (f"neigh add 10.244.{peer}.0 lladdr 0e:00:00:00:00:0{peer} dev flannel.1 nud permanent\n"
                    f"route add 10.244.{peer}.0/24 via 10.244.{peer}.0 dev flannel.1 onlink\n")
        return f"route add 10.244.{peer}.0/24 via {node_address(other)}\n"

    def _build_pod(self, name):
        node, _ = PODS[name]
        pod, host = self.spaces[f"pod-{name}"], self.spaces[node]
        address = pod_address(name)
        if self.network.pods == "bridge":
            host.ip(f"link add name veth-{name} type veth peer name eth0 netns {pod.name}\n"
                    f"link set veth-{name} master cni0 up\nlink set veth-{name} type bridge_slave hairpin on\n")
            pod.ip(f"addr add {address}/24 dev eth0\nlink set eth0 up\nroute add default via 10.244.{NODES[node]}.1\n")
        else:
            host.ip(f"link add name veth-{name} address {HOST_SIDE} type veth peer name eth0 netns {pod.name}\n"
                    f"link set veth-{name} up\nroute add {address}/32 dev veth-{name}\n")
            pod.ip(f"addr add {address}/32 dev eth0\nlink set eth0 up\nroute add 169.254.1.1 dev eth0\n"
                   f"route add default via 169.254.1.1\nneigh add 169.254.1.1 lladdr {HOST_SIDE} dev eth0 nud permanent\n")

    def _map_ports(self):
        self._maps_ports = True
        for node in NODES:
            space = self.spaces[node]
            if self.network.host_ports_first and self.network.mode == "nftables":
                space.nft("add table ip nat\ndelete table ip nat\n")  # of chains with one priority the newest comes first
            with space:
                run(["iptables-restore", "--noflush"], port_map_rules(node, self.network))
            for name in MAPPED.keys() & node_pods(node):
                device = "cni0" if self.network.pods == "bridge" else f"veth-{name}"
                space.sysctl({f"ipv4/conf/{device}/route_localnet": 1})  # so does the plugin, for 127.0.0.1

    def _listen(self):
        wanted = [("router", "0.0.0.0", SENTINEL_PORT), ("client", CLIENT, 7000)]
        # A datagram's answer must have the address that was asked: no socket for all addresses.
        for name in HOST_ENDPOINTS:
            _, address, port = place_of_endpoint(name)
            wanted.append((f"n{name[1:]}", address, port))
        wanted += [(f"pod-{name}", pod_address(name), port) for name in PODS for port in POD_PORTS]
        for name, address, port in wanted:
            for protocol in ("TCP",) if port in TCP_ONLY else ("TCP", "UDP"):
                listener = self.spaces[name].socket(protocol)
                listener.bind((address, port))
                if protocol == "TCP":
                    listener.listen(4096)
                yield listener

    def _start_proxy(self, node, programs, kubeconfig):
        mode, _, ranges = self.network.detector.partition(":")
        detectors = {"cluster-cidr": "ClusterCIDR", "node-cidr": "NodeCIDR", "bridge": "BridgeInterface",
                     "interface": "InterfaceNamePrefix", "none": "ClusterCIDR"}
        rules = {"masqueradeAll": self.network.masquerade_all, "minSyncPeriod": "50ms", "syncPeriod": "30s"}
        config = {"apiVersion": "kubeproxy.config.k8s.io/v1alpha1", "kind": "KubeProxyConfiguration",
                  "clientConnection": {"kubeconfig": kubeconfig}, "hostnameOverride": node, "mode": self.network.mode,
                  "detectLocalMode": detectors[mode], "clusterCIDR": ranges if mode == "cluster-cidr" else "",
                  "detectLocal": {"bridgeInterface": ranges if mode == "bridge" else "",
                                  "interfaceNamePrefix": ranges if mode == "interface" else ""},
                  "metricsBindAddress": "127.0.0.1:10249", "healthzBindAddress": "127.0.0.1:10256",
                  "conntrack": {"maxPerCore": 0, "min": 0, "tcpEstablishedTimeout": "0s", "tcpCloseWaitTimeout": "0s"},
                  "iptables": {**rules, "localhostNodePorts": self.network.localhost_node_ports}, "nftables": rules}
        if self.network.node_ports:
            config["nodePortAddresses"] = {"all": ["0.0.0.0/0"]}.get(self.network.node_ports,
                                                                     self.network.node_ports.split(","))
        path = os.path.join(self._folder, f"{node}.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(config, file)
        with self.spaces[node], open(os.path.join(self._folder, f"{node}.log"), "w", encoding="utf-8") as log:
            return subprocess.Popen([os.path.join(programs, "kube-proxy"), "--config", path], stdout=log, stderr=log)
