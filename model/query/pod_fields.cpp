#include "model/kube/pod_status.h"
#include "model/query/field_values.h"
#include "model/kube/workload.h"

namespace hopscope::query {

namespace {

/// The words of a pod's health in the language.
std::string_view healthWord(kube::PodHealth health)
{
    switch (health) {
    case kube::PodHealth::Ready: return "ready";
    case kube::PodHealth::NotReady: return "notready";
    case kube::PodHealth::Starting: return "starting";
    case kube::PodHealth::Failing: return "failing";
    case kube::PodHealth::Terminating: return "terminating";
    case kube::PodHealth::Completed: break;
    }
    return "completed";
}

Knowledge tell(std::string_view text, ValueSink& sink)
{
    if (!text.empty())
        sink.text(text);
    return Knowledge::Known;
}

void readPorts(const kube::Container& container, ValueSink& sink)
{
    for (const kube::ContainerPort& port : container.ports)
        sink.number(port.containerPort);
}

void readContainers(const kube::Pod& pod, Field field, ValueSink& sink)
{
    for (const kube::Container& container : pod.containers) {
        if (field == Field::Image)
            sink.text(container.image);
        else
            readPorts(container, sink);
    }
    for (const kube::Container& container : pod.initContainers) {
        if (field == Field::Image)
            sink.text(container.image);
        else if (container.restartPolicyAlways) // others have ended before anybody can connect
            readPorts(container, sink);
    }
}

/// Of the second address of a pod whose object has not arrived, nobody knows.
Knowledge readAddresses(const kube::Pod& pod, ValueSink& sink)
{
    for (const ip::IpAddress& address : pod.podIps)
        sink.address(address);
    return pod.printed.isNull() ? Knowledge::Known : Knowledge::Unknown;
}

/// A pod known by its printed row alone is ready when that says so.
bool isReady(const kube::Pod& pod)
{
    return pod.printed.isNull() ? pod.isReady() : kube::podHealth(pod) == kube::PodHealth::Ready;
}

Knowledge readZone(const kube::Pod& pod, const Surroundings& around, ValueSink& sink)
{
    if (pod.nodeName.empty())
        return Knowledge::Known;
    if (const auto zone = around.zones.find(pod.nodeName); zone != around.zones.end())
        return tell(zone->second, sink);
    return around.snapshot.isReadWhole(kube::Kind::Node) ? Knowledge::Known : Knowledge::Unknown;
}

/// What only the object says, which a printed row does not.
Knowledge readObject(const kube::Pod& pod, AskedField asked, ValueSink& sink)
{
    switch (asked.field) {
    case Field::Label: return readKey(pod.meta.labels, asked.key, sink);
    case Field::Phase: return tell(pod.phase, sink);
    case Field::Owner: return tell(kube::workloadOf(pod).name, sink);
    case Field::OwnerKind: return tell(kube::workloadOf(pod).kind, sink);
    case Field::HostNetwork: sink.yesNo(pod.hostNetwork); return Knowledge::Known;
    default: readContainers(pod, asked.field, sink); return Knowledge::Known;
    }
}

bool isOfStatus(Field field)
{
    return field == Field::Ip || field == Field::Ready || field == Field::Health || field == Field::Status ||
           field == Field::Restarts || field == Field::Phase;
}

} // namespace

Knowledge readField(const kube::Pod& pod, AskedField asked, const Surroundings& around, ValueSink& sink)
{
    if (isOfStatus(asked.field) && !kube::isStatusRead(pod))
        return Knowledge::Unknown;
    switch (asked.field) {
    case Field::Node: return tell(pod.nodeName, sink);
    case Field::Ip:
        // The address of a finished pod is another's by now, or will be (cluster-facts.md 3.3).
        return pod.isTerminal() ? Knowledge::Known : readAddresses(pod, sink);
    case Field::Anything: readMeta(pod.meta, asked, sink); return readAddresses(pod, sink);
    case Field::Ready: sink.yesNo(isReady(pod)); return Knowledge::Known;
    case Field::Health: sink.text(healthWord(kube::podHealth(pod))); return Knowledge::Known;
    case Field::Status: return tell(kube::podStatus(pod).text, sink);
    case Field::Restarts: sink.number(std::uint32_t(kube::podStatus(pod).restarts)); return Knowledge::Known;
    case Field::Zone: return readZone(pod, around, sink);
    case Field::Label:
    case Field::Phase:
    case Field::Owner:
    case Field::OwnerKind:
    case Field::HostNetwork:
    case Field::Image:
    case Field::Port: return pod.printed.isNull() ? readObject(pod, asked, sink) : Knowledge::Unknown;
    default: return readMeta(pod.meta, asked, sink);
    }
}

} // namespace hopscope::query
