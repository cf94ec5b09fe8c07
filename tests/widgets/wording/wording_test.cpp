#include "tests/support/test_main.h"
#include "widgets/wording/path_question_wording.h"
#include "widgets/wording/wording.h"

#include <set>

using namespace hopscope;

namespace {

flow::Peer peer(const char* address, std::uint16_t port)
{
    return {*ip::IpAddress::parse(address), flow::Peer::Port::Number, port};
}

flow::Step stepOn(const char* node, flow::Reason reason, flow::Peer source, flow::Peer destination)
{
    flow::Step step;
    step.where = {flow::Place::Kind::Node, {}, node, {}};
    step.reason = reason;
    step.source = source;
    step.destination = destination;
    return step;
}

kube::Service nodePortService()
{
    kube::Service service;
    service.meta.namespace_ = "nginx-demo";
    service.meta.name = "nginx-nodeport";
    service.type = "NodePort";
    service.clusterIps = {"10.101.63.221"};
    service.selector = {{"app", "nginx"}};
    service.ports = {{"", ip::Protocol::Tcp, 80, 30007, "80"}};
    return service;
}

cluster::ClusterSnapshot clusterWith(const kube::Service& service, int ready)
{
    cluster::ClusterSnapshot snapshot;
    snapshot.services.put(service);
    kube::Node node;
    node.meta.name = "worker-node1";
    node.addresses = {{"InternalIP", "192.168.1.182"}};
    snapshot.nodes.put(node);
    kube::EndpointSlice slice;
    slice.meta.namespace_ = service.meta.namespace_;
    slice.meta.name = "slice";
    slice.meta.labels["kubernetes.io/service-name"] = service.meta.name;
    slice.addressType = "IPv4";
    slice.ports = {{"", false, ip::Protocol::Tcp, 80}};
    for (int i = 0; i < 3; ++i) {
        kube::SliceEndpoint endpoint;
        endpoint.addresses = {ip::IpAddress::v4(0xAC10B4C1 + std::uint32_t(i))};
        endpoint.ready = i < ready;
        slice.endpoints.push_back(endpoint);
    }
    snapshot.endpointSlices.put(slice);
    return snapshot;
}

} // namespace

/// Every enum of the model has its words, and sentences say what the objects say.
class WordingTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void everyErrorSaysWhatIsWrongAndWhatToDo();
    void eachLimitHasItsSentence();
    void anErrorStaysOnOneLine();
    void everyReasonHasASentence();
    void everyDecisionHasASentence();
    void policiesOfOtherKindsHaveSentences();
    void everyAddressWordDiffers();
    void translationNamesBothAddresses();
    void aRefusalNamesItsCause();
    void reconnectingSaysWhenAndHowOld();
    void whoSignsInIsToldWhatTheCommandSays();
    void nobodyCountsDownToATryThatMustBeAskedFor();
    void whatIsKeptBackIsCountedOnce();
    void severalNamespacesAreNamedOrCounted();
    void aKindIsInOneState();
    void whatCouldNotBeReadIsSaid();
    void onlyWhatIsNotLiveHasAnAge();
    void aServiceIsBrokenDownAsInTheNotes();
    void aServiceWithoutReadyEndpointsLeadsNowhere();
    void rangesOfTheirOwnShowNoOverlay();
    void whatIsSaidOfADecisionHoldsForEveryKindOfAddress();
};

void WordingTest::everyErrorSaysWhatIsWrongAndWhatToDo()
{
    std::set<QString> seen;
    for (int kind = 0; kind <= int(ErrorKind::OverLimit); ++kind) {
        const QString sentence = wording::errorSentence({ErrorKind(kind), "detail", "context"});
        const QStringList parts = sentence.split(QStringLiteral(". "));
        QVERIFY2(parts.size() >= 2 && parts.last().size() >= 15, qPrintable(QString::number(kind) + sentence));
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("context")), qPrintable(sentence));
        QVERIFY2(seen.insert(sentence).second, qPrintable(sentence));
    }
}

void WordingTest::eachLimitHasItsSentence()
{
    std::set<QString> seen;
    for (int limit = int(Limit::SmallAnswer); limit < int(Limit::Patience); ++limit) {
        const Error error{ErrorKind::OverLimit, {}, "https://10.0.0.1:6443/api/v1/pods", Limit(limit)};
        const QString sentence = wording::errorSentence(error);
        QVERIFY2(sentence.contains(QStringLiteral("https://10.0.0.1:6443/api/v1/pods")) && sentence.count(QStringLiteral(". ")) == 1,
                 qPrintable(sentence));
        QVERIFY2(seen.insert(sentence).second, qPrintable(sentence));
    }
    const Error busy{ErrorKind::TooManyRequests, "slow down", "https://10.0.0.1:6443", Limit::Patience};
    QVERIFY(wording::errorSentence(busy).contains(QStringLiteral("half a minute")));
}

void WordingTest::anErrorStaysOnOneLine()
{
    const QString sentence = wording::errorSentence({ErrorKind::CannotConnect, "connection\nrefused\n", "https://10.0.0.1:6443"});
    QVERIFY(!sentence.contains(QLatin1Char('\n')));
    QVERIFY(sentence.startsWith(QStringLiteral("https://10.0.0.1:6443 does not answer (connection refused).")));
}

void WordingTest::everyReasonHasASentence()
{
    for (int reason = 0; !flow::toString(flow::Reason(reason)).empty(); ++reason) {
        const auto step = stepOn("n1", flow::Reason(reason), peer("10.244.1.5", 40000), peer("10.244.1.7", 8080));
        const QString sentence = wording::stepSentence(step, step, 3);
        QVERIFY2(sentence.size() > 30 && sentence.endsWith(QLatin1Char('.')), qPrintable(QString::number(reason) + sentence));
        QVERIFY2(!sentence.contains(QRegularExpression(QStringLiteral("%[0-9n]"))), qPrintable(sentence));
    }
}

void WordingTest::everyDecisionHasASentence()
{
    for (int decision = 0; !flow::toString(flow::Decision(decision)).empty(); ++decision) {
        const QString sentence = wording::whySentence({flow::Decision(decision), {"1", "2", "3", "4", "5", "6"}});
        QVERIFY2(sentence.size() > 15 && sentence.endsWith(QLatin1Char('.')), qPrintable(QString::number(decision) + sentence));
        QVERIFY2(!sentence.contains(QRegularExpression(QStringLiteral("%[0-9n]|\\?"))), qPrintable(sentence));
    }
}

void WordingTest::policiesOfOtherKindsHaveSentences()
{
    for (int decision = int(flow::Decision::TierAccepts); decision <= int(flow::Decision::PolicyKindsUnread); ++decision) {
        for (const char* end : {"pod/shop/web", "node/n1"}) {
            const std::vector<std::string> arguments{"egress", end, "AdminNetworkPolicy guard", "2", "no-tenants", "Admin"};
            const QString sentence = wording::whySentence({flow::Decision(decision), arguments});
            QVERIFY2(sentence.size() > 40 && sentence.endsWith(QLatin1Char('.')), qPrintable(QString::number(decision) + sentence));
            QVERIFY2(sentence.contains(QLatin1String("leaving")) && !sentence.contains(QLatin1Char('?')), qPrintable(sentence));
            QVERIFY2(sentence.contains(QLatin1String("guard")), qPrintable(sentence));
        }
    }
    QCOMPARE(wording::whySentence({flow::Decision::TierDenies, {"ingress", "pod/a/b", "ClusterNetworkPolicy guard", "1", "", "Baseline"}}),
             QStringLiteral("ClusterNetworkPolicy guard denies traffic coming to pod a/b, by its rule 1, in tier Baseline."));
}

void WordingTest::everyAddressWordDiffers()
{
    std::set<QString> words;
    for (int type = 0; type <= int(facts::AddressType::TunnelIp); ++type)
        QVERIFY(words.insert(wording::addressTypeWord(facts::AddressType(type))).second);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(wording::assignedByWord(facts::AssignedBy::Cni, "Calico"), QStringLiteral("Network plugin (CNI): Calico"));
}

void WordingTest::translationNamesBothAddresses()
{
    const auto before = stepOn("worker-node1", flow::Reason::ArrivesAtNode, peer("192.168.1.10", 40000), peer("192.168.1.182", 30007));
    const auto step = stepOn("worker-node1", flow::Reason::TranslatedToEndpoint, peer("192.168.1.10", 40000), peer("172.16.203.129", 80));
    const QString sentence = wording::stepSentence(step, before, 3);
    QVERIFY2(sentence.startsWith(QStringLiteral("kube-proxy's rule on worker-node1 rewrites the destination: "
                                                "192.168.1.182:30007 becomes 172.16.203.129:80, one of 3")), qPrintable(sentence));
}

void WordingTest::aRefusalNamesItsCause()
{
    flow::FlowTrace trace;
    trace.verdict = flow::Verdict::Rejected;
    trace.to = "10.96.0.20:81";
    trace.service = kube::ObjectKey{"default", "web"};
    trace.attempt = {stepOn("n1", flow::Reason::RejectedPortNotUsed, peer("10.244.1.5", 1), peer("10.96.0.20", 81))};
    QCOMPARE(wording::verdictSentence(trace), QStringLiteral("Refused: the Service at 10.96.0.20:81 has no such port."));
    trace.attempt.back().reason = flow::Reason::RejectedNoEndpoints;
    QCOMPARE(wording::verdictSentence(trace), QStringLiteral("Refused: Service default/web has no usable endpoint."));
}

void WordingTest::reconnectingSaysWhenAndHowOld()
{
    source::SourceState state;
    state.phase = source::SourcePhase::Reconnecting;
    state.name = "lab";
    state.retryIn = std::chrono::milliseconds(2100);
    state.attempt = 2;
    state.since = parseRfc3339("2026-01-15T10:04:00Z");
    state.error = Error{ErrorKind::CannotConnect, "refused", "https://lab:6443"};
    const QString phrase = wording::sourcePhrase(state, *parseRfc3339("2026-01-15T10:05:00Z"));
    QVERIFY2(phrase.startsWith(QStringLiteral("lab: Reconnecting in 3 s (attempt 2); shown as of 10:04")), qPrintable(phrase));
    QVERIFY2(phrase.endsWith(QStringLiteral("https://lab:6443 does not answer (refused).")), qPrintable(phrase));
}

/// A kind of one namespace is a part; one that is refused there too is missing, and no part.
void WordingTest::whoSignsInIsToldWhatTheCommandSays()
{
    source::SourceState state;
    state.kind = source::SourceKind::Live;
    state.name = "lab";
    state.signIn = client::SignIn{"kubelogin", {}, 0};
    QCOMPARE(wording::sourcePhrase(state, {}), QStringLiteral("lab: Signing in: kubelogin ..."));
    state.signIn->lines = {"first", "enter code AB-12"};
    QCOMPARE(wording::sourcePhrase(state, {}), QStringLiteral("lab: Signing in: kubelogin ... enter code AB-12"));
}

void WordingTest::nobodyCountsDownToATryThatMustBeAskedFor()
{
    source::SourceState state;
    state.kind = source::SourceKind::Live;
    state.phase = source::SourcePhase::Reconnecting;
    state.name = "lab";
    state.error = Error{ErrorKind::ExecTimedOut, "no answer in time", "kubelogin"};
    state.retryIn = std::chrono::hours(24);
    const QString phrase = wording::sourcePhrase(state, {});
    QVERIFY2(phrase.contains(QStringLiteral("F5")) && phrase.contains(QStringLiteral("kubelogin")), qPrintable(phrase));
    QVERIFY(!phrase.contains(QStringLiteral("86400")));
}

void WordingTest::whatIsKeptBackIsCountedOnce()
{
    source::SourceState state;
    state.phase = source::SourcePhase::Live;
    state.name = "lab";
    for (const auto coverage : {cluster::Coverage::Complete, cluster::Coverage::Partial, cluster::Coverage::Forbidden}) {
        source::KindState& kind = state.kinds.emplace_back();
        kind.coverage = coverage;
        if (coverage != cluster::Coverage::Complete)
            kind.onlyNamespaces = {"team"};
    }
    QCOMPARE(wording::sourcePhrase(state, TimePoint{}),
             QStringLiteral("lab: live; 1 kind(s) of namespace team only; 1 kind(s) cannot be read"));
}

void WordingTest::severalNamespacesAreNamedOrCounted()
{
    QLocale::setDefault(QLocale::English); // lists are joined as the reader's language does
    source::SourceState state;
    state.phase = source::SourcePhase::Live;
    state.name = "lab";
    source::KindState& pods = state.kinds.emplace_back();
    pods.kind = kube::Kind::Pod;
    pods.coverage = cluster::Coverage::Partial;
    pods.phase = client::ReflectorPhase::Watching;
    pods.refused = true;
    pods.objects = 4;
    pods.onlyNamespaces = {"a", "b"};
    pods.refusedNamespaces = {"c"};
    const auto word = [](const source::KindState& kind) { return wording::kindStateWord(kind, source::SourceKind::Live); };
    const auto reason = [](const source::KindState& kind) { return wording::kindStateReason(kind, source::SourceKind::Live, {}); };
    QCOMPARE(word(pods), QStringLiteral("live, namespaces a and b only"));
    QCOMPARE(reason(pods), QStringLiteral("Missing permission: list and watch on pods in all namespaces. "
                                          "Namespace c is refused, or does not exist."));
    QCOMPARE(wording::emptyTableSentence(pods, source::SourceKind::Live),
             QStringLiteral("No Pod in namespaces a and b, the only ones that are read."));
    QCOMPARE(wording::sourcePhrase(state, {}), QStringLiteral("lab: live; 1 kind(s) of namespaces a and b only"));

    pods.onlyNamespaces = {"a", "b", "d", "e"};
    pods.refusedNamespaces = {"c", "f"};
    QCOMPARE(word(pods), QStringLiteral("live, 4 namespaces only"));
    QCOMPARE(reason(pods), QStringLiteral("Missing permission: list and watch on pods in all namespaces. Read: namespaces a, b, d, and e. "
                                          "Namespaces c and f are refused, or do not exist."));
    QCOMPARE(wording::sourcePhrase(state, {}), QStringLiteral("lab: live; 1 kind(s) of 4 namespaces only"));

    source::KindState services = pods;
    services.onlyNamespaces = {"a"};
    state.kinds.push_back(services);
    QCOMPARE(wording::sourcePhrase(state, {}), QStringLiteral("lab: live; 2 kind(s) of some namespaces only"));

    services.refused = false; // -n a -n c -n f
    QVERIFY(reason(services).startsWith(QStringLiteral("Only these namespaces were asked for. Namespaces c")));
    services.refusedNamespaces.clear();
    QCOMPARE(reason(services), QStringLiteral("Only this namespace was asked for."));
    QCOMPARE(wording::leftOutSentence({"x", "y"}), QStringLiteral("Namespaces are read one by one, 20 at most; left out: x and y."));
}

void WordingTest::aKindIsInOneState()
{
    using client::ReflectorPhase;
    using cluster::Coverage;
    const auto word = [](Coverage coverage, ReflectorPhase phase, std::size_t objects = 0,
                         std::optional<std::size_t> expected = {}) {
        source::KindState kind;
        kind.coverage = coverage;
        kind.phase = phase;
        kind.objects = objects;
        kind.expected = expected;
        return wording::kindStateWord(kind, source::SourceKind::Live);
    };
    QCOMPARE(word(Coverage::NotRead, ReflectorPhase::Idle), QStringLiteral("not yet asked"));
    QCOMPARE(word(Coverage::Arriving, ReflectorPhase::Listing), QStringLiteral("syncing"));
    QCOMPARE(word(Coverage::Arriving, ReflectorPhase::Listing, 500), QStringLiteral("syncing, 500 so far"));
    QCOMPARE(word(Coverage::Arriving, ReflectorPhase::Listing, 500, 900), QStringLiteral("syncing 500 of 900"));
    QCOMPARE(word(Coverage::Complete, ReflectorPhase::Watching, 3), QStringLiteral("live"));
    QCOMPARE(word(Coverage::Complete, ReflectorPhase::Watching), QStringLiteral("empty"));
    QCOMPARE(word(Coverage::Forbidden, ReflectorPhase::Excluded), QStringLiteral("forbidden"));
    QCOMPARE(word(Coverage::Absent, ReflectorPhase::Excluded), QStringLiteral("not known to this cluster"));
    QCOMPARE(word(Coverage::Failed, ReflectorPhase::Failed), QStringLiteral("could not be read"));
    QCOMPARE(word(Coverage::Failed, ReflectorPhase::BackingOff), QStringLiteral("reconnecting now (attempt 0)"));
}

void WordingTest::whatCouldNotBeReadIsSaid()
{
    source::SourceState state;
    state.phase = source::SourcePhase::Live;
    state.name = "lab";
    source::KindState& kind = state.kinds.emplace_back();
    kind.coverage = cluster::Coverage::Complete;
    kind.phase = client::ReflectorPhase::Watching;
    kind.unreadable = 3;
    kind.firstUnreadable = Error{ErrorKind::MalformedObject, "found string", "Pod default/a: spec is not an object"};
    QCOMPARE(wording::kindStateReason(kind, source::SourceKind::Live, TimePoint{}),
             QStringLiteral("3 could not be read: Pod default/a: spec is not an object (found string)."));
    QVERIFY(wording::kindStateWord(kind, source::SourceKind::Live) != QStringLiteral("empty"));
    QCOMPARE(wording::sourcePhrase(state, TimePoint{}), QStringLiteral("lab: live; 3 object(s) could not be read"));
}

void WordingTest::onlyWhatIsNotLiveHasAnAge()
{
    const TimePoint now = *parseRfc3339("2026-01-15T10:05:00Z");
    source::SourceState state;
    state.kind = source::SourceKind::Live;
    state.phase = source::SourcePhase::Live;
    for (const kube::Kind each : {kube::Kind::Pod, kube::Kind::Service, kube::Kind::ConfigMap}) {
        source::KindState& kind = state.kinds.emplace_back();
        kind.kind = each;
        kind.coverage = cluster::Coverage::Complete;
        kind.phase = client::ReflectorPhase::Watching;
    }
    state.kinds[2].phase = client::ReflectorPhase::Settled; // read again by the clock, as it should be
    state.kinds[2].asOf = now - std::chrono::minutes(3);
    QVERIFY(wording::ageRemark(state, now).isEmpty());
    state.kinds[1].phase = client::ReflectorPhase::BackingOff;
    state.kinds[1].asOf = now - std::chrono::seconds(79);
    QVERIFY2(wording::ageRemark(state, now).startsWith(QStringLiteral("Not live: Service as of ")), qPrintable(wording::ageRemark(state, now)));
    QVERIFY(wording::ageRemark(state, now).endsWith(QStringLiteral(":41, 1 min old")));
    state.kinds[0].phase = client::ReflectorPhase::BackingOff;
    state.kinds[0].asOf = now - std::chrono::hours(3);
    QVERIFY(wording::ageRemark(state, now).startsWith(QStringLiteral("Not live: as of ")));
    QVERIFY(wording::ageRemark(state, now).endsWith(QStringLiteral(", 3 h old")));
    state.phase = source::SourcePhase::Polling;
    QVERIFY(wording::ageRemark(state, now).startsWith(QStringLiteral("Read again and again")));
}

void WordingTest::aServiceIsBrokenDownAsInTheNotes()
{
    const auto service = nodePortService();
    const QStringList lines = wording::serviceBreakdown(clusterWith(service, 3), service);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QStringLiteral("Service nginx-demo/nginx-nodeport is of type NodePort."));
    QVERIFY2(lines[1].contains(QStringLiteral("port 80/TCP on 10.101.63.221 leads to port 80 of one of 3 ready")), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(QStringLiteral("NodePort 30007 on every node, for example 192.168.1.182:30007, leads to port 80")), qPrintable(lines[2]));
}

void WordingTest::aServiceWithoutReadyEndpointsLeadsNowhere()
{
    const auto service = nodePortService();
    const QStringList lines = wording::serviceBreakdown(clusterWith(service, 0), service);
    QVERIFY2(lines[1].contains(QStringLiteral("none is ready")), qPrintable(lines[1]));
}

void WordingTest::rangesOfTheirOwnShowNoOverlay()
{
    facts::NetworkFacts facts;
    facts.encapsulation.value.overlay = facts::Overlay::Ipip;
    facts.encapsulation.basis = facts::Basis::Read;
    facts.encapsulation.evidence = "IPPool default-ipv4-ippool ipipMode Always";
    const facts::ObservedRanges observed{{{"worker-node1", {*ip::Cidr::parse("172.16.180.192/26")}, facts::Basis::Read, {}, {}, 2, 0},
                                          {"worker-node2", {*ip::Cidr::parse("172.16.203.128/26")}, facts::Basis::Read, {}, {}, 1, 0}},
                                         facts::RangeSharing::OwnRanges};
    const wording::RangeSentences sentences = wording::rangeSentences(observed, facts, 10);
    QCOMPARE(sentences.nodes.size(), 2);
    const QString text = (sentences.nodes + sentences.conclusions).join(QLatin1Char('\n'));
    QVERIFY(text.contains(QStringLiteral("172.16.180.192/26 (read)")));
    QVERIFY(text.contains(QStringLiteral("does not show an overlay")));
    QVERIFY(text.contains(QStringLiteral("IP-in-IP (read: IPPool default-ipv4-ippool ipipMode Always)")));
    facts.encapsulation = {};
    QVERIFY(wording::rangeSentences(observed, facts, 10).conclusions.last().contains(QStringLiteral("unknown")));
    const wording::RangeSentences short_ = wording::rangeSentences(observed, facts, 1);
    QCOMPARE(short_.nodes, sentences.nodes.mid(0, 1));
    QCOMPARE(short_.nodesLeft, std::size_t(1));
}

/// A NodePort's address is a machine's, a hostPort has no endpoints to choose from, and Services are not the only ones with ports.
void WordingTest::whatIsSaidOfADecisionHoldsForEveryKindOfAddress()
{
    using lesson::PathMistake;
    using lesson::PathQuestion;
    QCOMPARE(wording::pathMistake(PathMistake::NotTranslated), QStringLiteral("That is what was called. A rule replaces it before the packet reaches a pod."));
    QVERIFY(!wording::pathMistake(PathMistake::PortOfService).contains(QStringLiteral("Service")));
    PathQuestion question;
    question.kind = PathQuestion::Kind::Destination;
    QCOMPARE(wording::pathAnswerWhy(question), QStringLiteral("The node's rules write a pod's address and port, once for each connection."));
    question.kind = PathQuestion::Kind::ReplySource;
    QVERIFY(!wording::pathAnswerWhy(question).contains(QStringLiteral("node"))); // that of the endpoint does it, too
}

HOPSCOPE_TEST_MAIN(WordingTest)
#include "wording_test.moc"
