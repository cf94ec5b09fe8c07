#include "model/layout/content_bands.h"

#include "model/layout/content_cells.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

CardContent band(const char* name)
{
    CardContent card;
    card.head.id = {ItemKind::Band, {}, name};
    return card;
}

void add(CardContent& card, Cell cell)
{
    card.sections[std::size_t(cell.section)].push_back(std::move(cell));
}

void addExternalAddresses(std::vector<Cell>& cells, const kube::Service& service)
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
        cells.push_back(textCell(std::move(text), Section::Entries));
    }
}

void addNodePorts(std::vector<Cell>& cells, const kube::Service& service, const MapWords& words)
{
    for (const kube::ServicePort& port : service.ports) {
        if (port.nodePort == 0)
            continue;
        CellText text;
        text.id = {ItemKind::NodePort, service.meta.key(), std::to_string(port.nodePort)};
        text.name = words.everyNode;
        text.address = ":" + std::to_string(port.nodePort) + "/" + std::string(ip::toString(port.protocol));
        cells.push_back(textCell(std::move(text), Section::Entries));
    }
}

void addIngresses(std::vector<Cell>& cells, const kube::Service& service, const cluster::ClusterSnapshot& snapshot)
{
    for (const kube::Ingress& ingress : snapshot.ingresses) {
        if (firstBackend(ingress) != service.meta.key())
            continue;
        CellText text;
        text.id = {ItemKind::Ingress, ingress.meta.key(), ""};
        text.name = ingress.meta.name;
        for (const kube::IngressBackend& backend : ingress.backends) {
            if (text.address.empty())
                text.address = backend.host.empty() ? "*" : backend.host;
        }
        cells.push_back(textCell(std::move(text), Section::Entries));
    }
}

void addClient(CardContent& card, const MapOptions& options)
{
    CellText client;
    client.id = {ItemKind::Client, {}, ""};
    client.name = options.words.client;
    client.address = options.clientAddress;
    add(card, textCell(std::move(client), Section::Entries));
}

} // namespace

kube::ObjectKey firstBackend(const kube::Ingress& ingress)
{
    return ingress.backends.empty() ? kube::ObjectKey() : kube::ObjectKey{ingress.meta.namespace_, ingress.backends.front().serviceName};
}

std::vector<Cell> entriesOf(const kube::Service& service, const cluster::ClusterSnapshot& snapshot, const MapOptions& options)
{
    std::vector<Cell> cells;
    addIngresses(cells, service, snapshot);
    addExternalAddresses(cells, service);
    addNodePorts(cells, service, options.words);
    return cells;
}

void gatherBands(MapContent& content, const std::vector<const kube::Service*>& services, const MapOptions& options)
{
    CardContent outside = band("outside");
    addClient(outside, options);
    if (options.groupBy != GroupBy::Service) {
        for (const kube::Service* service : services)
            addExternalAddresses(outside.sections[std::size_t(Section::Entries)], *service);
    }
    content.outside = finished(std::move(outside));
    if (options.groupBy != GroupBy::Node || services.empty())
        return;
    CardContent all = band("services");
    for (const kube::Service* service : services)
        add(all, serviceCell(*service, true));
    content.services = finished(std::move(all));
}

} // namespace hopscope::layout
