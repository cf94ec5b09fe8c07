#include "model/kube/list_reader.h"
#include "model/kube/printed_columns.h"

#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace hopscope;
using namespace hopscope::kube;

/// The dumps of other people's clusters load whole.
class RealClustersTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    /// What is left out of an object on the way is nothing that anybody reads.
    void aListReadWhileItArrivesSaysTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        for (const char* name : {"must-gather-aws.json", "troubleshoot-k3s-bundle.json", "kubediagrams-kube-prometheus-stack.json"}) {
            for (const Kind kind : {Kind::Node, Kind::Pod, Kind::Service, Kind::DaemonSet, Kind::NetworkPolicy})
                QTest::addRow("%s %s", name, std::string(kindName(kind)).c_str()) << name << int(kind);
        }
    }
    void aListReadWhileItArrivesSaysTheSame()
    {
        QFETCH(QString, name);
        QFETCH(int, kind);
        QFile file(QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters/") + name);
        if (!file.exists())
            QSKIP("The dumps of real clusters are not beside the project.");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString wanted = QString::fromStdString(std::string(kindName(Kind(kind))));
        QJsonArray items;
        for (const QJsonValue item : QJsonDocument::fromJson(file.readAll()).object().value(u"items").toArray()) {
            if (item[u"kind"] == wanted)
                items.append(item);
        }
        const std::string text = QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson().toStdString();
        ListReader reader(Kind(kind), Encoding::Json);
        QVERIFY(reader.append(text).hasValue());
        const auto read = reader.finish();
        const auto whole = decodeDocument(text, Kind(kind));
        QVERIFY(read.hasValue() && whole.hasValue());
        QCOMPARE(read->items.size() + read->skipped, std::size_t(items.size()));
        QVERIFY(read->items == whole->items);
    }

    void aDumpLoadsWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("pods");
        QTest::addColumn<int>("services");
        QTest::addColumn<int>("slices");
        const auto row = [](const char* name, int nodes, int pods, int services, int slices) {
            QTest::newRow(name) << name << nodes << pods << services << slices;
        };
        row("must-gather-aws.json", 6, 239, 78, 77);
        row("must-gather-metal.json", 6, 235, 75, 74);
        row("sonobuoy-results-4-e2e-failures.json", 1, 22, 206, 0);
        row("troubleshoot-k3s-bundle.json", 1, 8, 4, 0);
        row("kubediagrams-minikube.json", 1, 13, 7, 0);
        row("kubediagrams-kube-prometheus-stack.json", 1, 13, 16, 0);
        row("kubediagrams-nginx-all.json", 1, 3, 2, 2);
        row("manifest-online-boutique-netpols.json", 0, 0, 12, 0);
        row("manifest-sock-shop-netpols.json", 0, 0, 14, 0);
    }
    void aDumpLoadsWhole()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters/") + name);
        if (!file.exists())
            QSKIP("The dumps of real clusters are not beside the project.");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto list = decodeDocument(file.readAll().toStdString());
        QVERIFY(list.hasValue());
        QVERIFY2(list->malformed.empty(), list->malformed.empty() ? "" : list->malformed.front().context.c_str());
        std::array<int, kindCount> counts{};
        for (const Object& object : list->items)
            ++counts.at(object.index());
        QTEST(counts[std::size_t(Kind::Node)], "nodes");
        QTEST(counts[std::size_t(Kind::Pod)], "pods");
        QTEST(counts[std::size_t(Kind::Service)], "services");
        QTEST(counts[std::size_t(Kind::EndpointSlice)], "slices");
        checkTables(*list);
    }

private:
    /// Every row of the tables has a text in every column.
    static void checkTables(const DecodedList& list)
    {
        const TimePoint now = *parseRfc3339("2030-01-01T00:00:00Z");
        for (const Object& object : list.items) {
            std::vector<std::string> cells;
            if (const auto* node = std::get_if<Node>(&object))
                cells = printedNode(*node, now);
            else if (const auto* pod = std::get_if<Pod>(&object))
                cells = printedPod(*pod, now);
            else if (const auto* service = std::get_if<Service>(&object))
                cells = printedService(*service, now);
            for (const std::string& cell : cells)
                QVERIFY2(!cell.empty(), metaOf(object).name.c_str());
        }
    }
};

HOPSCOPE_TEST_MAIN(RealClustersTest)
#include "real_clusters_test.moc"
