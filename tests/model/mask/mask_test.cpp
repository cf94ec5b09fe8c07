// What is hidden is replaced in the same way everywhere, keeps its shape, and cannot be told back.
#include "tests/support/test_main.h"

#include "model/mask/mask.h"
#include "model/mask/mask_names.h"

using namespace hopscope;
using mask::Hidden;
using mask::Mask;

namespace {

ip::IpAddress address(const char* text)
{
    return *ip::IpAddress::parse(text);
}

int bitsInCommon(const ip::IpAddress& one, const ip::IpAddress& other)
{
    int bits = 0;
    while (bits < one.bitLength() && one.bit(bits) == other.bit(bits))
        ++bits;
    return bits;
}

cluster::ClusterSnapshot shop()
{
    cluster::ClusterSnapshot snapshot;
    for (const char* name : {"worker-1", "worker-2", "ip-10-0-1-5", "ip-10.0.1.5.ec2.internal", "node-10.0.1.5"}) {
        kube::Node node;
        node.meta.name = name;
        node.addresses.push_back({"InternalIP", "10.0.1.5"});
        node.podCidrs.push_back("10.244.1.0/24");
        snapshot.nodes.put(node);
    }
    for (const char* name : {"web-7b44dc87c5-5hrgb", "web-7b44dc87c5-7nm9s", "a", "b", "c"}) {
        kube::Pod pod;
        pod.meta.name = name;
        pod.meta.namespace_ = "shop";
        pod.nodeName = "worker-1";
        pod.podIps.push_back(address("10.244.1.7"));
        snapshot.pods.put(pod);
    }
    for (const auto& [space, name] : {std::pair{"shop", "web"}, std::pair{"default", "kubernetes"}}) {
        kube::Service service;
        service.meta.name = name;
        service.meta.namespace_ = space;
        service.clusterIps.push_back("10.96.0.20");
        snapshot.services.put(service);
    }
    return snapshot;
}

const Mask& all()
{
    static const Mask mask(shop(), Hidden{true, true, true});
    return mask;
}

std::string textOf(const char* text)
{
    return all().text(text);
}

} // namespace

class MaskTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theHashIsSipHash()
    {
        // The first of the authors' test vectors with a whole word and seven bytes.
        std::string text;
        for (int i = 0; i < 15; ++i)
            text += char(i);
        QCOMPARE(mask::keyedHash({0x0706050403020100, 0x0f0e0d0c0b0a0908}, text), std::uint64_t(0xa129ca6149be45e5));
    }

    void addressesKeepWhatTheyHaveInCommon()
    {
        // Public ones leave their place, but not each other.
        for (const std::vector<const char*>& few : std::vector<std::vector<const char*>>{
                 {"10.244.1.7", "10.244.1.8", "10.244.2.7", "10.96.0.20", "192.168.1.10", "192.168.1.11", "192.168.7.1", "172.16.180.193", "172.16.203.129"},
                 {"8.8.8.8", "8.8.4.4", "8.9.0.1"}, {"fd00:10::1", "fd00:10::2", "fd00:11::1"}})
            for (const char* one : few)
                for (const char* other : few)
                    QVERIFY2(bitsInCommon(all().address(address(one)), all().address(address(other))) >= bitsInCommon(address(one), address(other)), one);
        QVERIFY(all().address(address("10.244.1.7")) != all().address(address("10.244.1.8")));
    }

    void addressesStayWhatTheyAre()
    {
        for (const auto& [range, text] : {std::pair{"10.0.0.0/8", "10.244.1.7"}, std::pair{"172.16.0.0/12", "172.20.3.4"}, std::pair{"192.168.0.0/16", "192.168.1.10"},
                                          std::pair{"100.64.0.0/10", "100.100.1.1"}, std::pair{"fd00::/8", "fd12::7"}, std::pair{"240.0.0.0/4", "8.8.8.8"},
                                          std::pair{"2001:db8::/32", "2a00::1"}}) {
            QVERIFY2(ip::Cidr::parse(range)->contains(all().address(address(text))), text);
            QVERIFY2(all().address(address(text)) != address(text), text);
        }
        for (const char* text : {"127.0.0.1", "169.254.20.10", "0.0.0.0", "198.51.100.10", "::1", "fe80::1", "2001:db8::10"})
            QCOMPARE(all().address(address(text)), address(text));
    }

    void rangesHoldWhatTheyHeld()
    {
        for (const char* text : {"10.244.1.0/24", "10.96.0.0/12", "172.16.180.192/26"}) {
            const ip::Cidr range = *ip::Cidr::parse(text);
            QVERIFY(all().range(range).contains(all().address(range.base().plus(3))));
            QCOMPARE(all().range(range).length(), range.length());
        }
        QCOMPARE(all().range(*ip::Cidr::parse("0.0.0.0/0")).toString(), std::string("0.0.0.0/0"));
    }

    void namesKeepTheirShapeAndTheirPrefixes()
    {
        const std::string one = all().name("web-7b44dc87c5-5hrgb");
        const std::string other = all().name("web-7b44dc87c5-7nm9s");
        QCOMPARE(one.size(), std::string("web-7b44dc87c5-5hrgb").size());
        QCOMPARE(one.substr(0, 14), other.substr(0, 14));
        QCOMPARE(one[3], '-');
        QCOMPARE(one.substr(0, 3), all().name("web"));
        QVERIFY(one != other && all().name("web") != "web");
        const std::string first = all().name("worker-1");
        QVERIFY(first.ends_with("-1"));
        QCOMPARE(first.substr(0, 7), all().name("worker-2").substr(0, 7));
    }

    void twoNamesNeverBecomeOne()
    {
        std::set<std::string> masked;
        const auto names = mask::namesIn(shop());
        for (const std::string& name : names)
            masked.insert(all().name(name));
        QCOMPARE(masked.size(), names.size());
        for (const std::string& name : masked)
            QVERIFY2(names.count(name) == 0 || name == "kubernetes", name.c_str());
    }

    void whatEveryClusterHasStays()
    {
        QCOMPARE(all().namespaceName("kube-system"), std::string("kube-system"));
        QCOMPARE(all().key({"default", "kubernetes"}).toString(), std::string("default/kubernetes"));
    }

    void textsAreReplacedWordByWord()
    {
        const std::string pod = all().namespaceName("shop") + '/' + all().name("web");
        QCOMPARE(textOf("pod/shop/web"), "pod/" + pod);
        QCOMPARE(textOf("10.96.0.20:80"), all().address(address("10.96.0.20")).toString() + ":80");
        QCOMPARE(textOf("It goes to 10.96.0.20."), "It goes to " + all().address(address("10.96.0.20")).toString() + '.');
        QCOMPARE(textOf("[fd12::7]:80"), '[' + all().address(address("fd12::7")).toString() + "]:80");
        QCOMPARE(textOf("10.244.1.0/24"), all().range(*ip::Cidr::parse("10.244.1.0/24")).toString());
        QCOMPARE(textOf("web.shop.svc.cluster.local"), all().name("web") + '.' + all().namespaceName("shop") + ".svc.cluster.local");
        QCOMPARE(textOf("node ip-10-0-1-5, version 1.30.2"), "node " + all().name("ip-10-0-1-5") + ", version 1.30.2");
    }

    void anAddressInANameIsHiddenToo()
    {
        const Mask addresses(shop(), Hidden{true, false, false});
        QVERIFY(addresses.name("ip-10-0-1-5").starts_with("ip-10-"));
        QVERIFY(addresses.name("ip-10-0-1-5") != "ip-10-0-1-5");
        QCOMPARE(addresses.name("worker-1"), std::string("worker-1"));
        QVERIFY(all().name("ip-10-0-1-5").find("10-0-1-5") == std::string::npos);
    }

    /// cert-manager runs in cert-manager: which of the two a text means is not said.
    void aNamespaceIsHiddenWhereAnObjectHasItsName()
    {
        cluster::ClusterSnapshot snapshot = shop();
        kube::Service service;
        service.meta.name = "shop";
        service.meta.namespace_ = "shop";
        snapshot.services.put(service);
        const Mask namespaces(snapshot, Hidden{false, false, true});
        QCOMPARE(namespaces.text("pod/shop/a"), "pod/" + namespaces.namespaceName("shop") + "/a");
        QCOMPARE(namespaces.text("a.shop.svc.cluster.local"), "a." + namespaces.namespaceName("shop") + ".svc.cluster.local");
        const Mask names(snapshot, Hidden{false, true, false});
        QCOMPARE(names.text("svc/shop/web"), "svc/" + names.name("shop") + '/' + names.name("web"));
    }

    void aFullStopIsNoPartOfAName()
    {
        QCOMPARE(textOf("It calls web."), "It calls " + all().name("web") + '.');
        QCOMPARE(textOf("web.shop.svc."), textOf("web.shop.svc") + '.');
        QCOMPARE(textOf("From 10.244.1.7..."), "From " + all().address(address("10.244.1.7")).toString() + "...");
    }

    /// Parts of IPv6 addresses look like names: here a pod is called a, another c.
    void anIPv6AddressIsOneWhateverItsPartsAreCalled()
    {
        for (const char* written : {"fd00::a", "a::c", "2001:db8:a:b:c::1"})
            QCOMPARE(textOf(written), all().address(address(written)).toString());
        QCOMPARE(textOf("fd00::a: refused."), all().address(address("fd00::a")).toString() + ": refused.");
        QCOMPARE(textOf("[fd00::a]:80 > a:80"), '[' + all().address(address("fd00::a")).toString() + "]:80 > " + all().name("a") + ":80");
        QCOMPARE(textOf("10.96.0.20:80"), all().address(address("10.96.0.20")).toString() + ":80");
    }

    /// Some providers name a node by its address.
    void anAddressWithDotsInALongerNameIsHiddenToo()
    {
        const std::string masked = all().address(address("10.0.1.5")).toString();
        for (const Hidden hidden : {Hidden{true, false, false}, Hidden{false, true, false}, Hidden{true, true, true}}) {
            const Mask mask(shop(), hidden);
            for (const char* name : {"ip-10.0.1.5.ec2.internal", "node-10.0.1.5"}) {
                const std::string named = mask.name(name);
                QVERIFY2(named.find("10.0.1.5") == std::string::npos && named.find('-' + masked) != std::string::npos, named.c_str());
                QCOMPARE(mask.text(std::string("node/") + name + ":10250"), "node/" + named + ":10250");
            }
        }
        // A host that no object is named after.
        QVERIFY(all().text("https://ip-10.0.1.9.example.net:6443").find("10.0.1.9") == std::string::npos);
    }

    void aNameThatIsAnAddressIsHiddenAsOne()
    {
        cluster::ClusterSnapshot snapshot;
        kube::Node node;
        node.meta.name = "10.0.1.5";
        node.addresses.push_back({"InternalIP", "10.0.1.5"});
        snapshot.nodes.put(node);
        for (const Hidden& hidden : {Hidden{true, false, false}, Hidden{false, true, false}, Hidden{true, true, true}}) {
            const Mask mask(snapshot, hidden);
            QVERIFY(mask.name("10.0.1.5") != "10.0.1.5");
            QVERIFY(ip::IpAddress::parse(mask.name("10.0.1.5")));
            QCOMPARE(mask.text("node/10.0.1.5"), "node/" + mask.name("10.0.1.5"));
        }
        QCOMPARE(Mask(snapshot, Hidden{false, false, true}).name("10.0.1.5"), std::string("10.0.1.5"));
    }

    void onlyWhatIsAskedForIsHidden()
    {
        const Mask names(shop(), Hidden{false, true, false});
        QCOMPARE(names.text("shop 10.96.0.20"), std::string("shop 10.96.0.20"));
        QVERIFY(names.text("web") != "web");
        const Mask nothing(shop(), Hidden{});
        QVERIFY(nothing.snapshot(shop()).pods.find({"shop", "a"}) != nullptr);
    }

    void theSameClusterIsMaskedInTheSameWay()
    {
        const Mask again(shop(), Hidden{true, true, true});
        QCOMPARE(again.name("web-7b44dc87c5-5hrgb"), all().name("web-7b44dc87c5-5hrgb"));
        QCOMPARE(again.address(address("10.244.1.7")), all().address(address("10.244.1.7")));
    }

    void aMaskedClusterHoldsTogether()
    {
        const cluster::ClusterSnapshot masked = all().snapshot(shop());
        QCOMPARE(masked.pods.size(), shop().pods.size());
        QCOMPARE(masked.nodes.size(), shop().nodes.size());
        for (const kube::Pod& pod : masked.pods) {
            const kube::Node* node = masked.nodes.find({{}, pod.nodeName.str()});
            QVERIFY(node);
            QVERIFY(ip::Cidr::parse(node->podCidrs.front())->contains(pod.podIps.front()));
            QVERIFY(pod.meta.namespace_ != "shop");
        }
        for (const kube::Service& service : masked.services)
            QVERIFY(all().hidden().names && service.clusterIps.front() != "10.96.0.20");
    }
};

HOPSCOPE_TEST_MAIN(MaskTest)
#include "mask_test.moc"
