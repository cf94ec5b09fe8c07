"""What Hopscope says of a flow, and whether that is what the kernel did."""

import collections
import fractions
import json
import os
import subprocess

from places import entry_node


def flow_line(lab, source, target, protocol):
    """A line of `hopscope trace --lines`: the flow, and all of the network that no object shows."""
    facts = {**lab.network.assumptions(), "entry-node": entry_node(target.rpartition(":")[0])}
    return " ".join([source, target, "--protocol", protocol, *(f"--assume {key}={value}" for key, value in facts.items())])


def predict(program, kubeconfig, lines):
    done = subprocess.run([program, "--kubeconfig", kubeconfig, "trace", "--lines", "-"], input="\n".join(lines) + "\n",
                          text=True, capture_output=True, check=False, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(lines):
        raise RuntimeError(f"{program} answered {len(answers)} of {len(lines)} flows: {done.stderr.strip()}")
    return answers


def probability(candidate):
    return fractions.Fraction(candidate["probability"])


class Tuples:
    """Steps compared with what was seen, place by place; E, S0 and each address's S must stand for one port."""

    def __init__(self):
        self._ports = {}

    def _is(self, predicted, seen):
        address, _, port = predicted.rpartition(":")
        if address != seen[0]:
            return False
        if port.isdigit():
            return int(port) == seen[1]
        # Each node that masquerades draws a port of its own.
        return self._ports.setdefault((port, address) if port == "S" else port, seen[1]) == seen[1]

    def answers(self, steps, seen):
        """The same for a reply; one that is not listed up to the socket that gets it (over lo) may go on."""
        return self.equal(steps, seen, bool(steps) and steps[-1]["hook"] == "in")

    def equal(self, steps, seen, whole=True):
        """`steps` of one direction against all that was seen of it, in every place."""
        expected, found = collections.defaultdict(list), collections.defaultdict(list)
        for step in steps:
            expected[step["where"], False].append({**step, "outer": None})
            if step["outer"]:
                expected[step["where"], True].append({**step, "hook": {"post": "sent", "pre": "received"}[step["hook"]]})
        for packet in seen:
            found[packet.place, packet.outer is not None].append(packet)
        return all(self._place_equal(expected[place], found[place], whole) for place in expected.keys() | found.keys())

    def _place_equal(self, steps, packets, whole):
        return (len(steps) == len(packets) or not whole and len(steps) < len(packets)) and all(
            step["hook"] == packet.hook and self._is(step["src"], packet.source) and self._is(step["dst"], packet.destination)
            and packet.outer == (step["outer"] and (step["outer"]["src"], step["outer"]["dst"], step["outer"]["port"]))
            for step, packet in zip(steps, packets))


class TuplesOfTakenPort(Tuples):
    """When the client's port and the endpoint are a connection's that is there (masquerade may have drawn the same port),
    conntrack changes the port though no rule says so: E may be one other port, too."""

    def __init__(self):
        super().__init__()
        self._own = None

    def _is(self, predicted, seen):
        address, _, port = predicted.rpartition(":")
        if port != "E" or address != seen[0]:
            return super()._is(predicted, seen)
        self._own = self._own or seen[1]
        return seen[1] == self._own or self._ports.setdefault("changed", seen[1]) == seen[1]


def port_was_taken(trace, connection):
    return bool(difference(trace, connection)) and not difference(trace, connection, TuplesOfTakenPort)


def matching_candidate(trace, connection, kind_of_tuples=Tuples):
    """The candidate whose steps are what was seen; None when no one's are."""
    forward, reply = directions(connection)
    for candidate in trace["candidates"]:
        tuples = kind_of_tuples()
        if (connection.outcome == outcome_of(candidate) and tuples.equal(candidate["forward"], forward)
                and (not arrives(candidate) or tuples.answers(candidate["reply"], reply))):
            return candidate
    return None


def arrives(candidate):
    return candidate["result"] == "works" and candidate["policy"] == "allowed"


def outcome_of(candidate):
    """What the client sees that gets this endpoint."""
    if arrives(candidate):
        return "connected"
    return "refused" if candidate["result"] == "rejected" and candidate["policy"] == "allowed" else "timeout"


def translates_twice(trace):
    """Whether a second node translates what the first has translated, or sent to the second."""
    return any(sum("dst" in step["changed"] for step in candidate["forward"]) > 1 for candidate in trace["candidates"])


def directions(connection):
    return [seen for seen in connection.seen if not seen.is_reply], [seen for seen in connection.seen if seen.is_reply]


def difference(trace, connection, kind_of_tuples=Tuples):
    """Nothing, or what differs, in one sentence."""
    if "error" in trace:
        return "Hopscope refuses the flow: " + trace["error"]
    if trace["verdict"] in ("delivered", "denied-by-policy") and trace["candidates"]:
        return None if matching_candidate(trace, connection, kind_of_tuples) else "the kernel did what no candidate does"
    if trace["clientSees"] not in ("depends", connection.outcome):
        return f"the client should see {trace['clientSees']}, and saw {connection.outcome}"
    # With a host's firewall the attempt is that of one endpoint of several.
    if trace["verdict"] != "dropped-by-host-firewall" and not _ends_as_predicted(
            trace, directions(connection)[0], kind_of_tuples()):
        return "the packet's steps up to where it ends differ"
    return None


def _ends_as_predicted(trace, forward, tuples):
    steps = trace["attempt"]
    # What no socket waits for passes INPUT all the same, and the node's TCP answers; no step says that.
    if trace["verdict"] == "not-captured" and trace["clientSees"] in ("refused", "depends"):
        forward = [seen for seen in forward if seen.hook != "in"]
    return not steps or tuples.equal(steps, forward)


def forgets_first_try(trace):
    """Of a packet that a host's filter discards conntrack keeps nothing: a second SYN gets an endpoint of its own."""
    return any(candidate["result"] in ("dropped-by-host-firewall", "dropped") or candidate["policy"] != "allowed"
               for candidate in trace.get("candidates", []))


def patience(trace):
    """How long to wait: a second is enough to know that nothing comes, when nothing is predicted."""
    outcomes = {outcome_of(candidate) for candidate in trace.get("candidates", [])}
    if forgets_first_try(trace):
        return 0.9
    if outcomes and "timeout" not in outcomes:
        return 5.0
    if "connected" in outcomes:
        return 2.5
    return 0.9 if trace.get("clientSees") == "timeout" else 2.5


def described(trace, connection):
    """The prediction and the observation, for a person to compare."""
    lines = [f"  predicted: {trace.get('verdict')}, client sees {trace.get('clientSees')}, decided on {trace.get('decidedOn')}"
             f" for {trace.get('service')}"]
    for candidate in trace.get("candidates", []):
        lines.append(f"    {candidate['endpoint']} {candidate['probability']} {candidate['snat']} {candidate['result']}"
                     f" {candidate['policy']}")
        lines += [f"      {name} {_step(step)}" for name in ("forward", "reply") for step in candidate[name]]
    lines += [f"    attempt {_step(step)}" for step in trace.get("attempt", [])]
    lines.append(f"  observed: {connection.outcome}")
    for seen in connection.seen:
        source, target = (f"{address}:{port}" for address, port in (seen.source, seen.destination))
        lines.append(f"    {'reply' if seen.is_reply else 'forward'} {seen.place} {seen.hook} {source} > {target}"
                     + (f" inside {seen.outer[0]} > {seen.outer[1]}:{seen.outer[2]}" if seen.outer else ""))
    return "\n".join(lines)


def _step(step):
    around = step["outer"]
    return (f"{step['where']} {step['hook']} {step['src']} > {step['dst']}"
            + (f" inside {around['protocol']} {around['src']} > {around['dst']}:{around['port']}" if around else ""))
