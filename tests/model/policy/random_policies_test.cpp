// What must hold for any cluster: both readings of the API agree, and policies only ever add.
#include "model/policy/evaluate.h"
#include "tests/model/policy/plain_reading.h"
#include "tests/model/policy/random_policies.h"
#include "tests/support/test_main.h"

using namespace hopscope;

namespace {

constexpr unsigned clusterCount = 400;
constexpr int connectionCount = 250;

QByteArray described(unsigned seed, const policy::Connection& connection)
{
    const auto end = [](const policy::Subject& subject) {
        return (subject.pod ? subject.pod->toString() + " " : subject.node) + subject.address.toString();
    };
    return QByteArray::fromStdString("seed " + std::to_string(seed) + ": " + end(connection.source) + " to " +
                                     end(connection.destination) + ":" + std::to_string(connection.port) + "/" +
                                     std::string(ip::toString(connection.protocol)));
}

} // namespace

class RandomPoliciesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aSecondPlainReadingOfTheApiAgrees()
    {
        int isolated = 0;
        int denied = 0;
        int byRule = 0;
        forEach([&](unsigned seed, const cluster::SnapshotPointer& snapshot, const policy::Connection& connection) {
            const auto verdict = policy::evaluate(*snapshot, connection);
            for (const bool egress : {true, false}) {
                const policy::DirectionVerdict& found = egress ? verdict.egress : verdict.ingress;
                const support::PlainAnswer plain = support::readPlainly(*snapshot, connection, egress);
                QVERIFY2(found.isolated == plain.isolated && found.allowed == plain.allowed,
                         described(seed, connection) + (egress ? " egress" : " ingress"));
                isolated += plain.isolated;
                denied += !plain.allowed;
                byRule += found.allowedBy.has_value();
            }
        });
        qInfo("%d verdicts of isolated pods: %d denied, %d allowed by a rule", isolated, denied, byRule);
        QVERIFY(denied > 1000 && byRule > 1000);
    }

    void theRuleNamedAllowsAloneAndNoEarlierOneDoes()
    {
        forEach([](unsigned seed, const cluster::SnapshotPointer& snapshot, const policy::Connection& connection) {
            for (const bool egress : {true, false}) {
                const auto verdict = directionOf(policy::evaluate(*snapshot, connection), egress);
                if (!verdict.allowedBy)
                    continue;
                kube::NetworkPolicy policy = *snapshot->networkPolicies.find(verdict.allowedBy->policy);
                auto& rules = egress ? policy.egress : policy.ingress;
                rules.resize(verdict.allowedBy->rule + 1);
                QVERIFY2(allowsAlone(*snapshot, policy, connection, egress), described(seed, connection));
                rules.pop_back();
                QVERIFY2(!allowsAlone(*snapshot, policy, connection, egress), described(seed, connection));
            }
        });
    }

    void takingARuleAwayNeverAllowsMore()
    {
        forEach([](unsigned seed, const cluster::SnapshotPointer& snapshot, const policy::Connection& connection) {
            const auto before = policy::evaluate(*snapshot, connection);
            for (const kube::NetworkPolicy& original : snapshot->networkPolicies) {
                kube::NetworkPolicy policy = original;
                policy.ingress.clear();
                policy.egress.clear();
                cluster::ClusterSnapshot poorer = *snapshot;
                poorer.networkPolicies.put(policy);
                const auto after = policy::evaluate(poorer, connection);
                QVERIFY2(before.allowed() || !after.allowed(), described(seed, connection));
                QVERIFY2(before.ingress.selecting == after.ingress.selecting, described(seed, connection));
            }
        }, 20);
    }

    void aPolicyThatDoesNotSelectChangesNothing()
    {
        forEach([](unsigned seed, const cluster::SnapshotPointer& snapshot, const policy::Connection& connection) {
            const auto before = policy::evaluate(*snapshot, connection);
            for (const kube::NetworkPolicy& policy : snapshot->networkPolicies) {
                const auto selects = [&](const policy::DirectionVerdict& verdict) {
                    return std::count(verdict.selecting.begin(), verdict.selecting.end(), policy.meta.key()) > 0;
                };
                if (selects(before.egress) || selects(before.ingress))
                    continue;
                cluster::ClusterSnapshot without = *snapshot;
                without.networkPolicies.remove(policy.meta.key());
                QVERIFY2(policy::evaluate(without, connection) == before, described(seed, connection));
            }
        }, 20);
    }

private:
    template <class Check>
    static void forEach(Check check, int connections = connectionCount)
    {
        for (unsigned seed = 1; seed <= clusterCount && !QTest::currentTestFailed(); ++seed) {
            support::RandomPolicies random(seed);
            for (int i = 0; i < connections && !QTest::currentTestFailed(); ++i)
                check(seed, random.snapshot(), random.connection());
        }
    }

    static const policy::DirectionVerdict& directionOf(const policy::PolicyVerdict& verdict, bool egress)
    {
        return egress ? verdict.egress : verdict.ingress;
    }

    /// With this policy as the only one.
    static bool allowsAlone(const cluster::ClusterSnapshot& snapshot, const kube::NetworkPolicy& policy,
                            const policy::Connection& connection, bool egress)
    {
        cluster::ClusterSnapshot alone = snapshot;
        alone.networkPolicies = {};
        alone.networkPolicies.put(policy);
        return directionOf(policy::evaluate(alone, connection), egress).allowed;
    }
};

HOPSCOPE_TEST_MAIN(RandomPoliciesTest)
#include "random_policies_test.moc"
