#include "tests/support/test_main.h"
#include "translations/translations.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace hopscope;

namespace {

/// "1 pods", "1 ready endpoints": a number of one before a plural.
const QRegularExpression wrongPlural(QStringLiteral("\\b1 (ready |usable |not ready |other )?"
                                                    "(pods|nodes|endpoints|objects|containers|namespaces|Services|kinds|seconds|questions|"
                                                    "Knoten|Objekte|Sekunden|Fragen|Arten)\\b"));

QString wrongIn(const QString& sentence)
{
    if (sentence.contains(QLatin1String("..")))
        return QStringLiteral("a doubled dot: ") + sentence;
    if (sentence.contains(wrongPlural))
        return QStringLiteral("one of many: ") + sentence;
    return {};
}

kube::Service serviceWith(const std::string& externalName)
{
    kube::Service service;
    service.meta.namespace_ = "default";
    service.meta.name = "web";
    service.type = externalName.empty() ? "NodePort" : "ExternalName";
    service.externalName = externalName;
    service.clusterIps = {"10.96.0.20"};
    service.ports = {{"", ip::Protocol::Tcp, 80, 30080, "80"}};
    return service;
}

cluster::ClusterSnapshot clusterWith(const kube::Service& service, int all, int ready)
{
    cluster::ClusterSnapshot snapshot;
    snapshot.services.put(service);
    kube::EndpointSlice slice;
    slice.meta.namespace_ = "default";
    slice.meta.name = "web-1";
    slice.meta.labels["kubernetes.io/service-name"] = "web";
    slice.addressType = "IPv4";
    slice.ports = {{"", false, ip::Protocol::Tcp, 80}};
    for (int i = 0; i < all; ++i) {
        kube::SliceEndpoint endpoint;
        endpoint.addresses = {ip::IpAddress::v4(0x0AF40105 + std::uint32_t(i))};
        endpoint.ready = i < ready;
        slice.endpoints.push_back(endpoint);
    }
    snapshot.endpointSlices.put(slice);
    return snapshot;
}

} // namespace

/// Every wording with one thing, and with arguments that end in a dot, in every language.
class GrammarTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { translations::load(); }

    void init()
    {
        hopscope::test::failOnWarning();
        QFETCH_GLOBAL(QString, language);
        QVERIFY(m_translator.load(QStringLiteral(":/hopscope/translations/hopscope_") + language));
        QCoreApplication::installTranslator(&m_translator);
    }

    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }

    void initTestCase_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("de") << QStringLiteral("de");
    }

    void reasonsOfAnAnswer()
    {
        for (int decision = 0; !flow::toString(flow::Decision(decision)).empty(); ++decision) {
            for (const char* argument : {"1", "api.example.com.", "and so on ..."}) {
                const QString sentence = wording::whySentence({flow::Decision(decision), {argument, argument, argument, argument, argument, argument}});
                QVERIFY2(!sentence.isEmpty(), argument);
                QCOMPARE(wrongIn(sentence), QString());
                QVERIFY2(!sentence.contains(QLatin1String("%")), qPrintable(sentence));
            }
        }
    }

    void errors()
    {
        for (int kind = 0; kind <= int(ErrorKind::WriteFailed); ++kind) {
            for (const char* said : {"the server says so.", "...", ""})
                QCOMPARE(wrongIn(wording::errorSentence({ErrorKind(kind), said, "the context."}).replace(QLatin1String("get ..."), QString())),
                         QString());
        }
    }

    void conflictsOfFacts()
    {
        for (int kind = 0; kind <= int(facts::Conflict::Kind::DnsAddressesDiffer); ++kind)
            QCOMPARE(wrongIn(wording::conflictSentence({facts::Conflict::Kind(kind), "subject.", "first.", "second."})), QString());
    }

    void whatAServiceDoes()
    {
        for (const auto& [all, ready] : {std::pair{0, 0}, std::pair{1, 0}, std::pair{1, 1}, std::pair{2, 1}, std::pair{3, 2}}) {
            const kube::Service service = serviceWith({});
            for (const QString& line : wording::serviceBreakdown(clusterWith(service, all, ready), service))
                QCOMPARE(wrongIn(line), QString());
        }
        const kube::Service alias = serviceWith("api.example.com.");
        for (const QString& line : wording::serviceBreakdown(clusterWith(alias, 0, 0), alias))
            QCOMPARE(wrongIn(line), QString());
    }

    void theMapsWords()
    {
        const layout::MapWords words = wording::mapWords();
        for (const std::string& one : {words.onePod, words.selectsOne})
            QVERIFY(one.starts_with("1 ") && wrongIn(QString::fromStdString(one)).isEmpty());
        for (const std::string* many : {&words.pods, &words.selects, &words.wanted, &words.failing, &words.notReady})
            QVERIFY2(many->find("%1") != std::string::npos, many->c_str());
    }

    void howASourceIsDoing()
    {
        source::SourceState state;
        state.kind = source::SourceKind::Live;
        state.phase = source::SourcePhase::Loading;
        state.name = "somewhere";
        source::KindState kind;
        kind.kind = kube::Kind::Pod;
        kind.phase = client::ReflectorPhase::Listing;
        kind.objects = 1;
        state.kinds = {kind};
        QCOMPARE(wrongIn(wording::sourcePhrase(state, {}).replace(QLatin1String(" ..."), QString())), QString());
        state.kinds.front().expected = 1;
        QCOMPARE(wrongIn(wording::sourcePhrase(state, {}).replace(QLatin1String(" ..."), QString())), QString());
    }

private:
    QTranslator m_translator;
};

HOPSCOPE_TEST_MAIN(GrammarTest)
#include "grammar_test.moc"
