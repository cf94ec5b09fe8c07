// The shared policy cases: flows through published NetworkPolicies, with the answers of other people's analyzers.
#include "model/flow/find_flow.h"
#include "model/policy/evaluate.h"
#include "model/source/file_source.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hopscope;

namespace {

const QString casesFolder = QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/policy-cases");

policy::Subject subjectOf(const QJsonObject& end)
{
    policy::Subject subject;
    subject.address = ip::IpAddress::parse(end["ip"].toString().toStdString()).value();
    if (end["kind"].toString() == QLatin1String("pod"))
        subject.pod = kube::ObjectKey{end["namespace"].toString().toStdString(), end["name"].toString().toStdString()};
    return subject;
}

policy::Connection connectionOf(const QJsonObject& flow)
{
    policy::Connection connection;
    connection.source = subjectOf(flow["src"].toObject());
    connection.destination = subjectOf(flow["dst"].toObject());
    connection.port = std::uint16_t(flow["port"].toInt());
    connection.protocol = ip::parseProtocol(flow["proto"].toString().toStdString()).value();
    return connection;
}

flow::Query queryOf(const QJsonObject& flow)
{
    const policy::Connection connection = connectionOf(flow);
    const std::string port = std::to_string(connection.port);
    flow::Query query;
    query.protocol = connection.protocol;
    query.from = flow::ClientPlace{connection.source.address};
    if (connection.source.pod)
        query.from = flow::PodPlace{*connection.source.pod};
    query.to = flow::AddressTarget{connection.destination.address, port};
    if (connection.destination.pod)
        query.to = flow::PodTarget{*connection.destination.pod, port};
    return query;
}

QString decision(bool allowed)
{
    return allowed ? QStringLiteral("allowed") : QStringLiteral("denied");
}

/// The classes of np-guard's README: what is inside a partial port set is hard.
QString classOf(const QJsonObject& flow)
{
    const QString ends = flow["src"].toObject()["kind"].toString() + QStringLiteral(" to ") + flow["dst"].toObject()["kind"].toString();
    const QString ports = flow["conn"].toString();
    const bool partial = ports.contains(QLatin1String("TCP")) || ports.contains(QLatin1String("UDP")) || ports.contains(QLatin1String("SCTP"));
    return flow["expected"].toString() + (partial ? QStringLiteral(", some ports, ") : QStringLiteral(", ")) + ends;
}

} // namespace

class PolicyCasesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyFlowIsDecidedAsExpected_data()
    {
        QTest::addColumn<QString>("suite");
        QTest::addColumn<int>("scored");
        QTest::newRow("np-guard") << "np-guard" << 7284;
        QTest::newRow("app-netpols") << "app-netpols" << 1085;
    }

    /// The analyzers behind the cases take hostNetwork pods for pods.
    void everyFlowIsDecidedAsExpected()
    {
        QFETCH(QString, suite);
        QFETCH(int, scored);
        if (!readCases(suite))
            QSKIP("../shared/policy-cases is not on this machine.");
        std::map<QString, std::pair<int, int>> passedOf;
        QStringList differences;
        for (const QJsonObject& flow : m_flows) {
            const QString difference = differenceIn(flow, policy::HostNetworkPods::ArePods);
            auto& [passed, all] = passedOf[classOf(flow)];
            ++all;
            passed += difference.isEmpty();
            if (!difference.isEmpty())
                differences.append(difference);
        }
        for (const auto& [name, counts] : passedOf)
            qInfo("%s: %d of %d", qPrintable(name), counts.first, counts.second);
        QVERIFY2(differences.isEmpty(), qPrintable("\n" + differences.mid(0, 40).join('\n')));
        QCOMPARE(int(m_flows.size()), scored);
    }

    void aTraceEndsWhereThePoliciesDeny_data() { everyFlowIsDecidedAsExpected_data(); }

    /// The same cases, asked of the function that the window asks.
    void aTraceEndsWhereThePoliciesDeny()
    {
        QFETCH(QString, suite);
        if (!readCases(suite))
            QSKIP("../shared/policy-cases is not on this machine.");
        QStringList differences;
        std::map<const cluster::ClusterSnapshot*, facts::NetworkFacts> known;
        for (const QJsonObject& flow : m_flows) {
            const cluster::ClusterSnapshot& snapshot = cluster(flow);
            const auto facts = known.try_emplace(&snapshot).first;
            if (facts->second == facts::NetworkFacts{})
                facts->second = facts::detectNetwork(snapshot);
            const auto trace = flow::findFlow(snapshot, facts->second, queryOf(flow));
            const bool denied = trace && trace->verdict == flow::Verdict::DeniedByPolicy;
            if (!trace || decision(!denied) != flow["expected"].toString())
                differences.append(flow["id"].toString());
        }
        QVERIFY2(differences.isEmpty(), qPrintable("\n" + differences.mid(0, 40).join('\n')));
    }

    void hostNetworkPodsAsNodesChangeNoOtherFlow_data() { everyFlowIsDecidedAsExpected_data(); }

    void hostNetworkPodsAsNodesChangeNoOtherFlow()
    {
        QFETCH(QString, suite);
        if (!readCases(suite))
            QSKIP("../shared/policy-cases is not on this machine.");
        int changed = 0;
        for (const QJsonObject& flow : m_flows) {
            const QString difference = differenceIn(flow, policy::HostNetworkPods::AreTheirNode);
            QVERIFY2(difference.isEmpty() || hasHostNetworkPod(flow), qPrintable(difference));
            changed += !difference.isEmpty();
        }
        qInfo("%d flows differ, all of hostNetwork pods", changed);
    }

private:
    /// The scored ones.
    bool readCases(const QString& suite)
    {
        m_flows.clear();
        m_folder = casesFolder + "/" + suite;
        QFile file(m_folder + "/cases.jsonl");
        if (!file.open(QIODevice::ReadOnly))
            return false;
        while (!file.atEnd()) {
            const QJsonObject flow = QJsonDocument::fromJson(file.readLine()).object();
            if (flow["scored"].toBool())
                m_flows.append(flow);
        }
        return true;
    }

    /// One sentence, empty when the case passes. app-netpols says what each direction decides, too.
    QString differenceIn(const QJsonObject& flow, policy::HostNetworkPods hostNetworkPods)
    {
        const auto verdict = policy::evaluate(cluster(flow), connectionOf(flow), hostNetworkPods);
        const auto differs = [&](const char* name, bool allowed) {
            return flow.contains(QLatin1String(name)) && flow[QLatin1String(name)].toString() != decision(allowed);
        };
        if (!differs("expected", verdict.allowed()) && !differs("ingress", verdict.ingress.allowed) &&
            !differs("egress", verdict.egress.allowed))
            return {};
        return flow["id"].toString() + ": " + decision(verdict.allowed()) + ", egress " +
               support::word(verdict.egress.reason) + ", ingress " + support::word(verdict.ingress.reason);
    }

    bool hasHostNetworkPod(const QJsonObject& flow)
    {
        const policy::Connection connection = connectionOf(flow);
        const auto isOne = [&](const policy::Subject& subject) {
            const kube::Pod* pod = subject.pod ? cluster(flow).pods.find(*subject.pod) : nullptr;
            return pod && pod->hostNetwork;
        };
        return isOne(connection.source) || isOne(connection.destination);
    }

    /// Read by the program's own loader.
    const cluster::ClusterSnapshot& cluster(const QJsonObject& flow)
    {
        const QString path = m_folder + "/" + flow["objects"].toString();
        auto& snapshot = m_clusters[path];
        if (!snapshot) {
            auto loaded = source::loadPath(path.toStdString());
            if (!loaded || !loaded.value().malformed.empty())
                qFatal("%s cannot be read whole", qPrintable(path));
            snapshot = loaded.value().snapshot;
        }
        return *snapshot;
    }

    QString m_folder;
    QList<QJsonObject> m_flows;
    std::map<QString, cluster::SnapshotPointer> m_clusters;
};

HOPSCOPE_TEST_MAIN(PolicyCasesTest)
#include "policy_cases_test.moc"

#include <map>
