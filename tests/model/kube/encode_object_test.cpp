// What was read of an object, and is written again, reads as the same.
#include "model/kube/decode_object.h"
#include "model/kube/encode_object.h"

#include "tests/model/kube/every_kind.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace hopscope;
using namespace hopscope::kube;

namespace {

QByteArray listOf(const DecodedList& list)
{
    QByteArray text = R"({"kind":"List","apiVersion":"v1","items":[)";
    for (const Object& object : list.items)
        if (hasEncoder(kindOf(object)))
            text += QByteArray::fromStdString(encodeObject(object)) + ',';
    text.chop(text.endsWith(',') ? 1 : 0);
    return text + "]}";
}

} // namespace

class EncodeObjectTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void anObjectReadsAsItDid_data()
    {
        QTest::addColumn<QByteArray>("json");
        int row = 0;
        for (const char* json : everyKind)
            QTest::addRow("%02d %s", ++row, QByteArray(json).mid(9, 24).constData()) << QByteArray(json);
    }
    void anObjectReadsAsItDid()
    {
        QFETCH(QByteArray, json);
        const auto read = decodeDocument(json.toStdString());
        QVERIFY(read.hasValue() && read->malformed.empty());
        QCOMPARE(read->items.size(), std::size_t(1));
        const std::string written = encodeObject(read->items.front());
        const auto again = decodeDocument(written);
        QVERIFY2(again.hasValue() && again->malformed.empty(), written.c_str());
        QVERIFY2(again->items == read->items, written.c_str());
        QVERIFY(std::all_of(written.begin(), written.end(), [](char c) { return c >= ' ' && c < 0x7f && c != '<' && c != '>' && c != '&'; }));
    }

    /// So that none is forgotten above.
    void everyKindIsWrittenButThoseThatAreSaidNotToBe()
    {
        std::set<Kind> seen;
        for (const char* json : everyKind)
            seen.insert(kindOf(decodeDocument(json)->items.front()));
        for (const Kind kind : allKinds()) {
            const bool isLikeAnother = kind == Kind::StagedGlobalNetworkPolicy || kind == Kind::StagedKubernetesNetworkPolicy;
            QVERIFY2(seen.count(kind) > 0 || isLikeAnother || !hasEncoder(kind), std::string(kindName(kind)).c_str());
        }
    }

    void workloadsReadAsTheyDid()
    {
        for (const char* json : {R"({"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"w","namespace":"shop"},"spec":{"replicas":3,"selector":{"matchLabels":{"a":"b"}},
                                     "template":{"metadata":{"labels":{"a":"b"}},"spec":{"hostNetwork":true,"containers":[{"name":"c","image":"i"}]}}}})",
                                 R"({"kind":"CronJob","apiVersion":"batch/v1","metadata":{"name":"c","namespace":"shop"},"spec":{"jobTemplate":{"spec":{"template":{"metadata":{"labels":{"x":"y"}},"spec":{"containers":[]}}}}}})",
                                 R"({"kind":"Job","apiVersion":"batch/v1","metadata":{"name":"j","namespace":"shop"},"spec":{"parallelism":2,"template":{"spec":{"containers":[]}}}})",
                                 R"({"kind":"DaemonSet","apiVersion":"apps/v1","metadata":{"name":"d","namespace":"shop"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[]}}},
                                     "status":{"desiredNumberScheduled":4,"numberReady":1}})"}) {
            const auto read = decodeDocument(json);
            QCOMPARE(read->workloads.size(), std::size_t(1));
            const DaemonSet* status = read->items.empty() ? nullptr : std::get_if<DaemonSet>(&read->items.front());
            const auto again = decodeDocument(encodeWorkload(read->workloads.front(), status));
            QVERIFY(again->workloads == read->workloads);
            QVERIFY(again->items == read->items);
        }
    }

    void aRealClusterReadsAsItDid_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"must-gather-aws.json", "must-gather-metal.json", "sonobuoy-results-4-e2e-failures.json", "troubleshoot-k3s-bundle.json",
                                 "kubediagrams-minikube.json", "kubediagrams-nginx-all.json", "manifest-online-boutique-netpols.json"})
            QTest::newRow(name) << name;
    }
    void aRealClusterReadsAsItDid()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters/") + name);
        if (!file.exists())
            QSKIP("The dumps of real clusters are not beside the project.");
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto read = decodeDocument(file.readAll().toStdString());
        QVERIFY(read.hasValue());
        std::erase_if(read->items, [](const Object& object) { return !hasEncoder(kindOf(object)); });
        const auto again = decodeDocument(listOf(*read).toStdString());
        QVERIFY(again.hasValue() && again->malformed.empty());
        QCOMPARE(again->items.size(), read->items.size());
        for (std::size_t i = 0; i < read->items.size(); ++i)
            QVERIFY2(again->items[i] == read->items[i], encodeObject(read->items[i]).c_str());
    }
};

HOPSCOPE_TEST_MAIN(EncodeObjectTest)
#include "encode_object_test.moc"
