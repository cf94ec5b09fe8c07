"""What passes the hooks of a namespace: every SYN and SYN-ACK, and every datagram of ours, with the tuple it has there.

The rules only log to a netlink group of the namespace. A connection is recognised everywhere by its initial sequence
number, a datagram by the number it carries; address translation touches neither, so that any number of flows can be
watched at once.
"""

import collections
import socket
import struct

GROUP = 7
SNAP_LENGTH = 120
NETLINK_NETFILTER = 12
CONFIGURE = (4 << 8) | 1  # NFNL_SUBSYS_ULOG, NFULNL_MSG_CONFIG
PACKET = (4 << 8) | 0
BIND, COPY_PACKET = 1, 2
PAYLOAD, PREFIX = 9, 10
SO_RCVBUFFORCE = 33

# Around NAT: its destination half is at -100, its source half at 100; LOCAL_IN's half is at 100 too.
NODE_HOOKS = {"pre": ("prerouting", -350), "dnat": ("prerouting", -50), "in": ("input", 150),
              "out": ("output", -350), "odnat": ("output", -50), "post": ("postrouting", 150)}
SOCKET_HOOKS = {"out": ("output", -350), "in": ("input", 150)}

# The packets around packets, as a node's own sockets would send and get them.
OUTER_HOOKS = {"sent": ("output", -350), "received": ("input", 150)}
VXLAN_PORT = 8472  # flannel's
VXLAN_HEADERS = 20 + 8 + 8 + 14  # IP, UDP, VXLAN, Ethernet

QUESTION, ANSWER = b"HOPq", b"HOPr"  # how our datagrams begin; a number of four bytes follows

OURS = ("ip protocol tcp tcp flags & (syn | rst | fin) == syn", f"ip protocol udp @th,64,24 0x{QUESTION[:3].hex()}")
ENCAPSULATED = (f"ip protocol udp udp dport {VXLAN_PORT}",)

# outer: None, or source, destination and port of the packet around this one
Seen = collections.namedtuple("Seen", "place hook is_reply source destination number outer")


class Recorder:
    def __init__(self, namespace, place, hooks):
        self.place = place
        chains = ""
        for name, (hook, priority) in hooks.items():
            chains += f"chain at_{name} {{\n type filter hook {hook} priority {priority};\n"
            for match in ENCAPSULATED if name in OUTER_HOOKS else OURS:
                chains += f" {match} log prefix \"{name}\" group {GROUP} snaplen {SNAP_LENGTH} queue-threshold 1\n"
            chains += "}\n"
        namespace.nft("table inet hopscope_recorder {\n" + chains + "}\n")
        with namespace:
            self.socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, NETLINK_NETFILTER)
        try:
            self.socket.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 4 << 20)
        except PermissionError:  # not root: what the system gives has to do; read() fails when anything is lost
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
        self.socket.bind((0, 0))
        command = struct.pack("=HHB3x", 5, 1, BIND)
        mode = struct.pack("=HH", 10, 2) + struct.pack(">IBx", SNAP_LENGTH, COPY_PACKET) + b"\0\0"
        body = struct.pack("=BB", 0, 0) + struct.pack(">H", GROUP) + command + mode
        self.socket.send(struct.pack("=IHHII", 16 + len(body), CONFIGURE, 5, 1, 0) + body)
        answer = self.socket.recv(4096)
        if struct.unpack_from("=i", answer, 16)[0] != 0:
            raise RuntimeError("the kernel does not log packets to netlink (NFLOG)")
        self.socket.setblocking(False)

    def fileno(self):
        return self.socket.fileno()

    def close(self):
        self.socket.close()

    def read(self):
        """What was logged since the last call, in order."""
        while True:
            try:
                data = self.socket.recv(65536)
            except BlockingIOError:
                return
            offset = 0
            while offset + 16 <= len(data):
                length, kind = struct.unpack_from("=IH", data, offset)
                packet = self._parse(data[offset + 20:offset + length]) if kind == PACKET else None
                if packet:
                    yield packet
                offset += (length + 3) & ~3

    def _parse(self, attributes):
        prefix = payload = b""
        offset = 0
        while offset + 4 <= len(attributes):
            length, kind = struct.unpack_from("=HH", attributes, offset)
            if kind == PREFIX:
                prefix = attributes[offset + 4:offset + length].rstrip(b"\0")
            elif kind == PAYLOAD:
                payload = attributes[offset + 4:offset + length]
            offset += (length + 3) & ~3
        hook, outer = prefix.decode("ascii"), None
        if hook in OUTER_HOOKS:
            outer = (socket.inet_ntoa(payload[12:16]), socket.inet_ntoa(payload[16:20]), VXLAN_PORT)
            payload = payload[VXLAN_HEADERS:]
        return self._seen(hook, outer, payload)

    def _seen(self, hook, outer, packet):
        header = (packet[0] & 15) * 4
        number_of = {socket.IPPROTO_TCP: _number_of_segment, socket.IPPROTO_UDP: _number_of_datagram}.get(packet[9])
        numbered = number_of and number_of(packet[header:])
        if not numbered:
            return None
        source_port, destination_port = struct.unpack_from(">HH", packet, header)
        return Seen(self.place, hook, numbered[1], (socket.inet_ntoa(packet[12:16]), source_port),
                    (socket.inet_ntoa(packet[16:20]), destination_port), numbered[0], outer)


def _number_of_segment(segment):
    """The initial sequence number and whether it is the SYN-ACK; nothing of other segments."""
    if segment[13] & 0x07 != 0x02:
        return None
    sequence, acknowledged = struct.unpack_from(">II", segment, 4)
    is_reply = bool(segment[13] & 0x10)
    return (acknowledged - 1) & 0xFFFFFFFF if is_reply else sequence, is_reply


def _number_of_datagram(datagram):
    """Its number, which is no segment's, and whether it is the answer."""
    kind = datagram[8:12]
    return (datagram_number(datagram[8:]), kind == ANSWER) if kind in (QUESTION, ANSWER) else None


def datagram_number(payload):
    return (1 << 32) + struct.unpack_from(">I", payload, 4)[0]
