// The index that follows a cluster is the one that is made of it afresh.
#include "tests/support/test_main.h"

#include "model/addresses/address_index.h"
#include "model/cluster/cluster_change.h"
#include "tests/support/generated_cluster.h"

#include <random>

using namespace hopscope;

namespace {

ip::AddressSpan everything(ip::Family family)
{
    return ip::spanOf(ip::Cidr(family == ip::Family::V4 ? ip::IpAddress() : *ip::IpAddress::parse("::"), 0));
}

std::vector<addresses::Holder> holdersIn(const addresses::AddressIndex& index)
{
    std::vector<addresses::Holder> holders;
    for (const ip::Family family : {ip::Family::V4, ip::Family::V6})
        index.holders().forEachIn(everything(family), [&](const addresses::Holder& holder) { holders.push_back(holder); });
    return holders;
}

/// Every naming of the address, whichever range it is in, in an order of its own.
std::vector<std::string> namingsOf(const addresses::AddressIndex& index, const ip::IpAddress& address)
{
    std::vector<std::string> names;
    index.namings().forEachAround(ip::Cidr(address, address.bitLength()), [&](const ip::Cidr& range, const addresses::RangeNaming& naming) {
        names.push_back(range.toString() + " " + naming.owner->key().toString() + " " + std::to_string(int(naming.how)) + " " + std::to_string(naming.rule));
    });
    std::sort(names.begin(), names.end());
    return names;
}

kube::NetworkPolicy policyAround(const std::string& name, const std::string& range)
{
    kube::NetworkPolicy policy;
    policy.meta.namespace_ = "shop";
    policy.meta.name = name;
    kube::PolicyPeer peer;
    peer.ipBlock = kube::IpBlock{range, {}};
    policy.ingress.push_back({{peer}, {}});
    return policy;
}

/// A change of any kind: pods come, go, end and move; nodes and Services change their addresses; policies name other ranges.
cluster::ClusterChange someChange(const cluster::ClusterSnapshot& snapshot, std::mt19937& random)
{
    const auto below = [&](std::size_t end) { return random() % std::max<std::size_t>(end, 1); };
    const std::string address = "10.244." + std::to_string(below(4)) + "." + std::to_string(below(250));
    const std::string name = "changed-" + std::to_string(below(40));
    auto at = snapshot.pods.begin();
    for (std::size_t steps = below(snapshot.pods.size()); steps > 0; --steps)
        ++at;
    switch (below(6)) {
    case 0: return cluster::ObjectPut{test::generatedPod("shop", name, "node-1", address)};
    case 1: return cluster::ObjectRemoved{kube::Kind::Pod, at->meta.key()};
    case 2: {
        kube::Pod pod = *at;
        pod.phase = "Succeeded";
        return cluster::ObjectPut{pod};
    }
    case 3: return cluster::ObjectPut{policyAround(name, "10.244." + std::to_string(below(4)) + ".0/24")};
    case 4: return cluster::ObjectRemoved{kube::Kind::NetworkPolicy, {"shop", name}};
    default: {
        kube::Service service = *snapshot.services.begin();
        service.externalIps = {address};
        service.loadBalancerSourceRanges = {"10.244.0.0/16"};
        return cluster::ObjectPut{service};
    }
    }
}

} // namespace

class AddressIndexTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void followingAClusterIsAsGoodAsReadingItAfresh()
    {
        std::mt19937 random(11);
        cluster::SnapshotPointer snapshot = test::generatedCluster(5, {4, 700, 30, 10});
        addresses::AddressIndex following(snapshot, {});
        const ip::IpAddress probe = *ip::IpAddress::parse("10.244.1.9");
        for (int round = 0; round < 300; ++round) {
            std::vector<cluster::ClusterChange> changes;
            for (std::size_t i = 0; i <= random() % 4; ++i)
                changes.push_back(someChange(*snapshot, random));
            snapshot = cluster::apply(snapshot, std::move(changes));
            following.update(snapshot);
            const addresses::AddressIndex fresh(snapshot, {});
            QVERIFY(holdersIn(following) == holdersIn(fresh));
            QCOMPARE(following.holders().size(), fresh.holders().size());
            QVERIFY(namingsOf(following, probe) == namingsOf(fresh, probe));
        }
    }

    void anotherClusterLeavesNothingBehind()
    {
        addresses::AddressIndex following(test::generatedCluster(1, {3, 50, 8, 3}), {});
        const cluster::SnapshotPointer other = test::generatedCluster(2, {5, 90, 12, 2});
        following.update(other);
        QVERIFY(holdersIn(following) == holdersIn(addresses::AddressIndex(other, {})));
        following.update(nullptr);
        QVERIFY(holdersIn(following).empty());
        QCOMPARE(following.holders().size(), std::size_t(0));
    }
};

HOPSCOPE_TEST_MAIN(AddressIndexTest)
#include "address_index_test.moc"
