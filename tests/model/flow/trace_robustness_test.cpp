// Whatever is asked, of whatever cluster: an answer or an error, never a crash, and nothing assumed that is shown as read.
#include "model/flow/trace_json.h"
#include "tests/model/flow/ask.h"
#include "tests/support/test_main.h"

#include <random>

using namespace hopscope;

namespace {

const std::string mixed = "node n1 192.168.0.11 fd00::11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12\n"
                          "pod a n1 10.244.1.5 fd01::5 ports=http:8080\n"
                          "pod done n1 10.244.1.6 phase=Succeeded\n"
                          "pod lost n9 10.244.9.5\n"
                          "hostpod agent n2 ports=9090\n"
                          "service web 10.96.0.20:80 nodeport=30080 vip=203.0.113.10 externalip=198.51.100.7 etp=Local name=http -> a:8080\n"
                          "service db None:5432 -> a:5432\n"
                          "service alias None:80 type=ExternalName externalname=db.default.svc.cluster.local\n"
                          "service empty 10.96.0.21:80\n"
                          "policy deny-all\n"
                          "range 10.96.0.0/16\n";

/// Pieces that the grammar of FROM and TO is made of, whole and broken.
const std::vector<std::string> pieces{"pod/",  "svc/",   "node/", "nodeport/", "client", "dns/",      "default/", "a",          "web",    "db",
                                      "alias", "empty",  "agent", "done",      "lost",   "n1",        "n2",       "n9",         ":",      "/",
                                      "80",    "http",   "0",     "65536",     "-1",     "10.96.0.20", "127.0.0.1", "[fd00::11]", "::1",    ".",
                                      "..",    "%eth0",  "\xff",  " ",         "",       "203.0.113.10", "30080",  "e\xcc\x81",  "999999999999", "web.default.svc.cluster.local."};

const std::vector<std::string> whole{"pod/default/a",       "node/n1",           "client",         "client/8.8.8.8",      "svc/default/web:http",
                                     "svc/default/db:5432", "nodeport/n2:30080", "dns/web:80",     "10.96.0.20:80",       "[fd00::11]:80",
                                     "pod/default/agent",   "203.0.113.10:80",   "dns/alias:5432", "pod/default/a:http", "svc/default/empty:80"};

/// One that is right, or with a piece put into it somewhere, or only pieces.
template <class Random>
std::string phrase(Random& random)
{
    std::string text = random() % 8 == 0 ? std::string() : whole[random() % whole.size()];
    for (std::size_t count = random() % 3; count > 0; --count) {
        const std::size_t at = random() % (text.size() + 1);
        text.replace(at, random() % 3, pieces[random() % pieces.size()]);
    }
    return text;
}

} // namespace

class TraceRobustnessTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void randomSourcesAndDestinationsGetAnAnswerOrAnError()
    {
        std::mt19937 random(20261123);
        const auto snapshot = support::drawCluster(mixed);
        const auto facts = facts::detectNetwork(*snapshot);
        int answered = 0;
        for (int i = 0; i < 50000; ++i) {
            const auto from = flow::parseSource(phrase(random));
            const auto to = flow::parseTarget(phrase(random));
            if (!from || !to)
                continue;
            flow::Query query{*from, *to, ip::Protocol(random() % 3), {}};
            if (const auto assumption = flow::parseAssumption("entry-node=n" + std::to_string(random() % 4)); random() % 4 == 0)
                query.assume.insert(*assumption);
            const auto trace = flow::findFlow(*snapshot, facts, query);
            QVERIFY(!trace || flow::traceToJson(*trace, {}).starts_with("{"));
            answered += trace.hasValue();
        }
        QVERIFY2(answered > 1000, qPrintable(QString::number(answered)));
    }

    void everyPairOfAllEndsIsAnsweredInEveryMode()
    {
        const auto snapshot = support::drawCluster(mixed);
        const auto facts = facts::detectNetwork(*snapshot);
        for (const char* mode : {"iptables", "nftables", "ipvs", "cilium"})
            for (const char* from : {"pod/default/a", "pod/default/agent", "pod/default/done", "pod/default/lost", "node/n1", "node/n2", "client",
                                     "client/2001:db8::1"})
                for (const char* to : {"svc/default/web:http", "svc/default/db:5432", "svc/default/alias:80", "svc/default/empty:80",
                                       "nodeport/n1:30080", "nodeport/n2:30080", "203.0.113.10:80", "198.51.100.7:80", "10.96.0.20:81",
                                       "10.96.77.7:80", "127.0.0.1:30080", "[::1]:80", "pod/default/a", "pod/default/done:80",
                                       "pod/default/lost:80", "pod/default/agent:9090", "dns/web:80", "dns/db:5432", "dns/alias:5432",
                                       "dns/nothing:80", "8.8.8.8:53", "10.244.1.77:80", "192.168.0.12:9090"}) {
                    flow::Query query = support::query(from, to);
                    query.assume.insert({"proxy-mode", mode});
                    const auto trace = flow::findFlow(*snapshot, facts, query);
                    QVERIFY2(trace.hasValue(), to);
                    for (const flow::Assumption& assumption : trace->assumptions)
                        QVERIFY(assumption.key != "proxy-mode" || assumption.basis == facts::Basis::Assumed);
                    for (const flow::Candidate& candidate : trace->candidates)
                        QVERIFY(!candidate.forward.empty() && candidate.probability.numerator > 0);
                }
    }
};

HOPSCOPE_TEST_MAIN(TraceRobustnessTest)
#include "trace_robustness_test.moc"
