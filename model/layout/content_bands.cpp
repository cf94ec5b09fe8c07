#include "model/layout/content_bands.h"

#include "model/layout/content_cells.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

CardContent band(const char* name)
{
    CardContent card;
    card.head.id = {ItemKind::Band, {}, name};
    card.head.titled = false;
    return card;
}

void add(CardContent& card, Cell cell)
{
    card.sections[std::size_t(cell.section)].push_back(std::move(cell));
}

void addExternalAddresses(CardContent& card, const kube::Service& service)
{
    std::vector<std::string> addresses = service.externalIps;
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress)
        addresses.push_back(ingress.ip.empty() ? ingress.hostname : ingress.ip);
    std::sort(addresses.begin(), addresses.end());
    addresses.erase(std::unique(addresses.begin(), addresses.end()), addresses.end());
    for (const std::string& address : addresses) {
        CellText text;
        text.id = {ItemKind::ExternalAddress, service.meta.key(), address};
        text.name = service.meta.name;
        text.address = address;
        add(card, textCell(std::move(text)));
    }
}

void addNodePorts(CardContent& card, const kube::Service& service, const MapWords& words)
{
    for (const kube::ServicePort& port : service.ports) {
        if (port.nodePort == 0)
            continue;
        CellText text;
        text.id = {ItemKind::NodePort, service.meta.key(), std::to_string(port.nodePort)};
        text.name = service.meta.name;
        text.address = ":" + std::to_string(port.nodePort) + "/" + std::string(ip::toString(port.protocol));
        text.detail = words.everyNode;
        add(card, textCell(std::move(text)));
    }
}

void addIngresses(CardContent& card, const cluster::ClusterSnapshot& snapshot, const MapOptions& options)
{
    for (const kube::Ingress& ingress : snapshot.ingresses) {
        if (!options.namespaces.empty() && options.namespaces.count(ingress.meta.namespace_) == 0)
            continue;
        CellText text;
        text.id = {ItemKind::Ingress, ingress.meta.key(), ""};
        text.name = ingress.meta.name;
        text.detail = ingress.meta.namespace_;
        for (const kube::IngressBackend& backend : ingress.backends) {
            if (text.address.empty())
                text.address = backend.host.empty() ? "*" : backend.host;
        }
        add(card, textCell(std::move(text)));
    }
}

void addClient(CardContent& card, const MapOptions& options)
{
    CellText client;
    client.id = {ItemKind::Client, {}, ""};
    client.name = options.words.client;
    client.address = options.clientAddress;
    add(card, textCell(std::move(client)));
}

} // namespace

void gatherBands(MapContent& content, const std::vector<const kube::Service*>& services, const cluster::ClusterSnapshot& snapshot,
               const MapOptions& options)
{
    const bool byService = options.groupBy == GroupBy::Service;
    content.outside = band("outside");
    addClient(content.outside, options);
    CardContent entries = band("entries");
    for (const kube::Service* service : services) {
        addExternalAddresses(byService ? entries : content.outside, *service);
        if (byService)
            addNodePorts(entries, *service, options.words);
    }
    if (byService) {
        addIngresses(entries, snapshot, options);
        if (!entries.sections[std::size_t(Section::Pods)].empty())
            content.entries = std::move(entries);
    }
    if (options.groupBy == GroupBy::Node && !services.empty()) {
        content.services = band("services");
        for (const kube::Service* service : services)
            add(*content.services, serviceCell(*service, true));
    }
}

} // namespace hopscope::layout
