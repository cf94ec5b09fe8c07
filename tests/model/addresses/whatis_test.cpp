// What is said of an address, and what is not (addresses.md A.2 and A.6).
#include "tests/support/test_main.h"

#include "model/addresses/whatis.h"
#include "model/source/file_source.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/kube_objects.h"

#include <algorithm>

using namespace hopscope;
using addresses::Answer;
using addresses::Role;

namespace {

Answer asked(const cluster::SnapshotPointer& snapshot, const std::string& text)
{
    const addresses::AddressIndex index(snapshot, facts::detectNetwork(*snapshot));
    const auto question = addresses::parseQuestion(text);
    return question ? addresses::whatis(index, *question) : Answer{};
}

cluster::SnapshotPointer dualStack()
{
    static const auto loaded = source::loadPath(HOPSCOPE_SOURCE_DIR "/tests/model/addresses/dual_stack.yaml");
    return loaded->snapshot;
}

/// "pod Pod shop/web; endpoint-of Service shop/web".
QString claims(const Answer& answer)
{
    QStringList words;
    for (const addresses::Claim& claim : answer.claims) {
        std::string text(kindWord(claim));
        if (claim.objectKind)
            text += " " + std::string(kube::kindName(*claim.objectKind)) + " " + claim.object.toString();
        words << QString::fromStdString(text);
    }
    return words.join(QStringLiteral("; "));
}

QString role(const Answer& answer)
{
    return QString::fromStdString(std::string(toString(answer.role)));
}

bool isMissing(const Answer& answer, addresses::NotKnown::What what, kube::Kind kind = kube::Kind::Pod)
{
    return std::any_of(answer.notKnown.begin(), answer.notKnown.end(), [&](const addresses::NotKnown& missing) { return missing.what == what && missing.kind == kind; });
}

const std::string flannel = "node n1 192.168.0.11 pods=10.244.1.0/24 annotation=flannel.alpha.coreos.com/backend-type:vxlan\n"
                            "node n2 192.168.0.12 pods=10.244.2.0/24 annotation=flannel.alpha.coreos.com/backend-type:vxlan\n"
                            "plugin kube-flannel-ds container=kube-flannel arg=--ip-masq\nrange 10.96.0.0/16\n";

} // namespace

class WhatisTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyoneWhoHasItIsNamed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("who");
        const auto row = [](const char* address, const char* who) { QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(who); };
        row("10.244.0.7", "pod Pod shop/web; endpoint-of Service shop/web");
        row("fd00:10:244::7", "pod Pod shop/web");
        row("10.244.1.9", "pod Pod shop/coming; ending-pod Pod shop/leaving; endpoint-of Service shop/web");
        row("10.244.1.20", "ended-pod Pod shop/migration");
        row("172.22.0.5", "further-interface Pod shop/web");
        row("192.168.7.11", "node-internal-ip Node alpha; host-network-pod Pod kube-flannel/kube-flannel-ds-a; endpoint-of Service default/kubernetes");
        row("203.0.113.11", "node-other-address Node alpha; documentation");
        row("10.96.0.20", "cluster-ip Service shop/web");
        row("10.0.0.9", "external-ip Service shop/web"); // written 010.0.0.9
        row("203.0.113.80", "load-balancer Service shop/web; ingress Ingress shop/web; documentation");
        row("192.168.50.5", "endpoint-of Service shop/database");
        row("192.168.60.6", "endpoint EndpointSlice shop/lonely");
        row("10.244.0.0", "overlay-device Node alpha");
        row("10.244.0.1", "bridge-gateway Node alpha");
        row("127.0.0.1", "loopback");
        row("169.254.169.254", "cloud-metadata");
        row("8.8.8.8", "");
    }
    void everyoneWhoHasItIsNamed()
    {
        QFETCH(QString, address);
        QTEST(claims(asked(dualStack(), address.toStdString())), "who");
    }

    void itsPlaceInTheRangeIsSaid_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* address, const char* place) { QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(place); };
        row("10.244.0.0", "network-address");
        row("10.244.0.1", "gateway");
        row("10.244.0.255", "broadcast");
        row("10.244.0.7", "");
        row("10.96.0.0", "network-address");
        row("10.96.0.1", "kubernetes-service");
        row("10.96.0.20", "static-band");
        row("10.96.1.0", "static-band"); // the 256th
        row("10.96.1.1", "free");
        row("10.96.3.3", "");
        row("10.96.255.255", "broadcast");
        row("fd00:96::", "network-address");
        row("fd00:96::ffff", "free"); // IPv6 has no broadcast
        row("8.8.8.8", "");
    }
    void itsPlaceInTheRangeIsSaid()
    {
        QFETCH(QString, address);
        QTEST(role(asked(dualStack(), address.toStdString())), "place");
    }

    void rangesComeSmallestFirst()
    {
        const Answer answer = asked(dualStack(), "10.244.0.7");
        QCOMPARE(answer.ranges.size(), std::size_t(2));
        QCOMPARE(answer.ranges[0].range.toString(), std::string("10.244.0.0/24"));
        QCOMPARE(answer.ranges[0].node, std::string("alpha"));
        QVERIFY(answer.ranges[1].range.contains(answer.ranges[0].range));
    }

    void sinceIsWhenTheObjectWasMade()
    {
        const Answer answer = asked(dualStack(), "10.244.0.7");
        QVERIFY(answer.claims.front().since == parseRfc3339("2026-02-01T08:00:00Z"));
    }

    void rulesThatNameItSayHow()
    {
        const Answer outside = asked(dualStack(), "192.168.50.5");
        QStringList how;
        for (const addresses::Naming& naming : outside.namedBy)
            how << QString::fromStdString(std::string(toString(naming.how)) + " " + naming.range.toString() + " " + naming.except);
        QCOMPARE(how, (QStringList{QStringLiteral("ingress-excepts 192.168.0.0/16 192.168.50.0/24"), QStringLiteral("egress-allows 0.0.0.0/0 ")}));
        const Answer client = asked(dualStack(), "198.51.100.7");
        QVERIFY(std::any_of(client.namedBy.begin(), client.namedBy.end(), [](const addresses::Naming& naming) {
            return naming.how == addresses::Naming::How::SourceRange && naming.object.toString() == "shop/web";
        }));
        QCOMPARE(asked(dualStack(), "fd00:1::5").namedBy.size(), std::size_t(1));
    }

    void aPodIsSeenOutsideAsItsNode()
    {
        const Answer pod = asked(support::drawCluster(flannel + "pod a n1 10.244.1.5\n"), "10.244.1.5");
        QCOMPARE(pod.seenAs.size(), std::size_t(1));
        QVERIFY(pod.seenAs.front().what == addresses::SeenAs::Case::Masqueraded);
        QCOMPARE(pod.seenAs.front().address->toString(), std::string("192.168.0.11"));
    }

    void aNodesAddressMayBeThatOfItsPods()
    {
        const Answer node = asked(support::drawCluster(flannel + "pod a n1 10.244.1.5\npod b n1 10.244.1.6\npod c n2 10.244.2.6\nhostpod d n1\n"), "192.168.0.11");
        QCOMPARE(node.seenAs.size(), std::size_t(1));
        QVERIFY(node.seenAs.front().what == addresses::SeenAs::Case::SharedByPods);
        QCOMPARE(node.seenAs.front().pods, std::size_t(2));
        QCOMPARE(node.seenAs.front().examples.front().toString(), std::string("default/a"));
    }

    void twoOwnersAreAConflictThatNamesIt()
    {
        const Answer answer = asked(support::drawCluster(flannel + "pod a n1 10.244.1.5\npod b n1 10.244.1.5\n"), "10.244.1.5");
        QCOMPARE(answer.claims.size(), std::size_t(2));
        QCOMPARE(answer.conflicts.size(), std::size_t(1));
        QVERIFY(answer.conflicts.front().kind == facts::Conflict::Kind::SharedPodAddress);
    }

    void aPortIsServedByAnObjectOrByNobodyKnown_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("sees");
        const auto row = [](const char* question, const char* first, const char* sees) {
            QTest::newRow(question) << QString::fromLatin1(question) << QString::fromLatin1(first) << QString::fromLatin1(sees);
        };
        row("10.96.0.20:80", "service-port Service shop/web", "connected");
        row("192.168.7.11:30080", "node-port Service shop/web", "connected");
        row("192.168.7.12:30080/tcp", "node-port Service shop/web", "connected");
        row("10.96.0.20:81", "cluster-ip Service shop/web", "timeout");
        row("10.244.0.7:8080", "container-port Pod shop/web", "connected");
    }
    void aPortIsServedByAnObjectOrByNobodyKnown()
    {
        QFETCH(QString, question);
        QFETCH(QString, first);
        QFETCH(QString, sees);
        const Answer answer = asked(dualStack(), question.toStdString());
        QVERIFY2(claims(answer).startsWith(first), qPrintable(claims(answer)));
        QVERIFY(answer.port.has_value());
        QCOMPARE(QString::fromStdString(std::string(toString(answer.port->clientSees))), sees);
    }

    void ofAPodsPortItIsSaidThatNobodyKnows()
    {
        QVERIFY(isMissing(asked(dualStack(), "10.244.0.7:9999"), addresses::NotKnown::What::PodListening));
        QVERIFY(!isMissing(asked(dualStack(), "10.96.0.20:9999"), addresses::NotKnown::What::PodListening));
    }

    void aRangeIsCounted()
    {
        const Answer answer = asked(dualStack(), "10.244.1.77/24");
        QVERIFY(answer.inside.has_value());
        QVERIFY(answer.question.hadHostBits);
        QCOMPARE(answer.inside->size.toString(), std::string("256"));
        QCOMPARE(answer.inside->addresses, std::size_t(1)); // .9 twice, and a finished pod's that is free
        QCOMPARE(answer.inside->biggestGap->toString(), std::string("10.244.1.10 - 10.244.1.255"));
        QCOMPARE(answer.inside->ranges.size(), std::size_t(1));
        QVERIFY(!answer.ranges.empty());
    }

    void whatWasNotReadMayBeInAGap()
    {
        QVERIFY(asked(dualStack(), "10.244.1.0/28").inside->biggestGap.has_value());
        QVERIFY(!asked(dualStack(), "192.168.7.0/24").inside->biggestGap); // other machines than the nodes
        QVERIFY(!asked(dualStack(), "10.0.0.0/8").inside->biggestGap); // more than the ranges that are known
        auto unread = std::make_shared<cluster::ClusterSnapshot>(*dualStack());
        unread->setCoverage(kube::Kind::Pod, cluster::Coverage::Forbidden);
        const Answer answer = asked(unread, "10.244.1.0/24");
        QVERIFY(answer.inside.has_value());
        QVERIFY(!answer.inside->biggestGap);
    }

    void aNameLeadsToAddresses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("addresses");
        const auto row = [](const char* name, const char* addresses) { QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(addresses); };
        row("web.shop", "10.96.0.20 fd00:96::20");
        row("web.shop.svc.cluster.local", "10.96.0.20 fd00:96::20");
        row("web.shop.svc", "10.96.0.20 fd00:96::20");
        row("alpha", "192.168.7.11 fd00:7::11 203.0.113.11");
        row("node/beta", "192.168.7.12 fd00:7::12");
        row("pod/shop/web", "10.244.0.7 fd00:10:244::7");
        row("shop/coming", "10.244.1.9");
        row("coming", "10.244.1.9");
        row("nobody", "");
        row("nobody.shop", "");
    }
    void aNameLeadsToAddresses()
    {
        QFETCH(QString, name);
        const Answer answer = asked(dualStack(), name.toStdString());
        QVERIFY(answer.name.has_value());
        QStringList found;
        for (const ip::IpAddress& address : answer.name->addresses)
            found << QString::fromStdString(address.toString());
        QTEST(found.join(QLatin1Char(' ')), "addresses");
        QCOMPARE(answer.isKnown(), !found.isEmpty());
    }

    void whatWasNotReadIsSaidAndNothingIsCalledFree()
    {
        auto snapshot = std::make_shared<cluster::ClusterSnapshot>(*dualStack());
        snapshot->setCoverage(kube::Kind::Pod, cluster::Coverage::Forbidden);
        const Answer answer = asked(snapshot, "10.244.1.77");
        QCOMPARE(role(answer), QString());
        QVERIFY(isMissing(answer, addresses::NotKnown::What::Objects, kube::Kind::Pod));
        QCOMPARE(role(asked(dualStack(), "10.244.1.77")), QStringLiteral("free"));
        QVERIFY(!isMissing(asked(dualStack(), "10.244.1.77"), addresses::NotKnown::What::Objects, kube::Kind::Pod));
    }

    void rangesThatNobodyNamesAreNotKnown()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11\npod a n1 10.244.1.5\n");
        const Answer answer = asked(snapshot, "10.244.9.9");
        QVERIFY(isMissing(answer, addresses::NotKnown::What::ServiceRanges, kube::Kind::Service));
        QVERIFY(!answer.isKnown());
    }
};

HOPSCOPE_TEST_MAIN(WhatisTest)
#include "whatis_test.moc"
