#include "model/facts/address_table.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

ComparisonRow line(AddressType type, AssignedBy by, ReachableFrom scope, UsedFor usage)
{
    ComparisonRow row;
    row.type = type;
    row.assignedBy = by;
    row.scope = scope;
    row.usage = usage;
    return row;
}

void fillFrom(const AddressRow& found, ComparisonRow& row)
{
    row.example = found.value;
    row.exampleOwner = found.owner;
    row.assignedBy = found.assignedBy;
    row.assignedByName = found.assignedByName;
    row.scope = found.reachableFrom;
    row.usage = found.usedFor;
}

bool isSystem(const AddressRow& row)
{
    return row.owner.namespace_ == "kube-system" || row.owner.namespace_ == "default";
}

/// The user's own objects make better examples than the system's, and a Service with a NodePort better than one without.
int rank(const AddressRow& row, const kube::ObjectKey& preferred)
{
    if (row.owner == preferred)
        return 0;
    return isSystem(row) ? 2 : 1;
}

void fillExample(const std::vector<AddressRow>& table, std::initializer_list<AddressType> types,
                 const kube::ObjectKey& preferred, ComparisonRow& row)
{
    const AddressRow* best = nullptr;
    for (const AddressType type : types) {
        for (const AddressRow& candidate : table) {
            if (candidate.type == type && (!best || rank(candidate, preferred) < rank(*best, preferred)))
                best = &candidate;
        }
        if (best) {
            fillFrom(*best, row);
            row.type = best->type;
            return;
        }
    }
}

kube::ObjectKey serviceWithNodePort(const std::vector<AddressRow>& table)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [](const AddressRow& row) { return row.type == AddressType::NodePort; });
    return found == table.end() ? kube::ObjectKey{} : found->owner;
}

} // namespace

std::vector<ComparisonRow> addressComparison(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts)
{
    const std::vector<AddressRow> table = addressTable(snapshot, facts);
    const kube::ObjectKey service = serviceWithNodePort(table);
    std::vector<ComparisonRow> rows{
        line(AddressType::NodeInternalIp, AssignedBy::NodeOperatingSystem, ReachableFrom::NodeNetwork, UsedFor::NodeTraffic),
        line(AddressType::PodIp, AssignedBy::Cni, ReachableFrom::Cluster, UsedFor::PodTraffic),
        line(AddressType::ClusterIp, AssignedBy::ApiServer, ReachableFrom::Cluster, UsedFor::ServiceTraffic),
        line(AddressType::NodePort, AssignedBy::ApiServer, ReachableFrom::Outside, UsedFor::OutsideAccess),
        line(AddressType::LoadBalancerIp, AssignedBy::LoadBalancerController, ReachableFrom::Outside, UsedFor::OutsideAccess),
    };
    fillExample(table, {AddressType::NodeInternalIp}, {}, rows[0]);
    fillExample(table, {AddressType::PodIp}, {}, rows[1]);
    fillExample(table, {AddressType::ClusterIp}, service, rows[2]);
    fillExample(table, {AddressType::NodePort}, {}, rows[3]);
    fillExample(table, {AddressType::LoadBalancerIp, AddressType::LoadBalancerHostname, AddressType::ExternalIp}, {}, rows[4]);
    return rows;
}

} // namespace hopscope::facts
