// A picture that says it has a cluster in it is read with the limits of any dump, and says so.
#include "model/source/file_source.h"
#include "model/source/picture_document.h"
#include "model/source/picture_file.h"

#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QtEndian>

using namespace hopscope;
using namespace hopscope::source;

namespace {

const cluster::ClusterSnapshot& drawn()
{
    static const cluster::SnapshotPointer snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\nservice web 10.96.0.20:80 -> a:8080\n");
    return *snapshot;
}

QByteArray documentOf(const PictureOrigin& origin = {})
{
    return QByteArray::fromStdString(pictureDocument(drawn(), origin, 1 << 20));
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray png(const QByteArray& type, const QByteArray& data)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + number(quint32(data.size())) + type + data + "crc!" + number(0) + "IEND" + "crc!";
}

QByteArray keyword()
{
    return QByteArray("hopscope-data") + '\0';
}

QByteArray packed(const QByteArray& text)
{
    return qCompress(text).mid(4);
}

Result<LoadedCluster> opened(const QByteArray& bytes)
{
    return loadText(bytes.toStdString(), "p.svg");
}

QByteArray svg(const QByteArray& document)
{
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata id=\"hopscope-data\">" + document + "</metadata></svg>\n";
}

} // namespace

class PictureFileTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void eachFormatIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray text = documentOf();
        QTest::newRow("svg") << svg(text);
        QTest::newRow("svg with a mark") << "\xef\xbb\xbf" + svg(text);
        QTest::newRow("html") << "<!DOCTYPE html><html><body><script type=\"application/json\" id=\"hopscope-data\">" + text + "</script></body></html>";
        QTest::newRow("png tEXt") << png("tEXt", keyword() + text);
        QTest::newRow("png zTXt") << png("zTXt", keyword() + '\0' + packed(text));
        QTest::newRow("png iTXt") << png("iTXt", keyword() + QByteArray("\0\0en\0data\0", 10) + text);
        QTest::newRow("png iTXt, packed") << png("iTXt", keyword() + QByteArray("\1\0\0\0", 4) + packed(text));
        const QByteArray specification = "93 0 obj\n<<\n/F (hopscope-data.json)\n/EF <</F 91 0 R>>\n/Type/Filespec\n/Subtype/application#2Fvnd.hopscope.picture+json\n>>\nendobj\n";
        const QByteArray file = "91 0 obj\n<<\n/Filter /FlateDecode\n/Length 92 0 R\n>>\nstream\n" + packed(text) + "\nendstream\nendobj\n";
        QTest::newRow("pdf") << "%PDF-1.4\n" + file + specification;
        QTest::newRow("pdf, the other way round") << "%PDF-1.4\n" + specification + file;
        QTest::newRow("pdf, typed file") << "%PDF-1.4\n7 0 obj\n<<\n/Type /EmbeddedFile\n/Subtype/application#2Fvnd.hopscope.picture+json\n/Filter /FlateDecode\n/Length 9 0 R\n>>\nstream\n" + packed(text) + "\nendstream\nendobj\n";
        QTest::newRow("pdf, plain") << "%PDF-1.4\n7 0 obj\n<</Subtype/application#2Fvnd.hopscope.picture+json/Length 9>>\nstream\n" + text + "\nendstream\nendobj\n";
    }
    void eachFormatIsRead()
    {
        QFETCH(QByteArray, bytes);
        const auto loaded = opened(bytes);
        QVERIFY(loaded.hasValue());
        QVERIFY(loaded->malformed.empty());
        QVERIFY(loaded->state.picture.has_value());
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
        QVERIFY(loaded->snapshot->services.find({"default", "web"}) != nullptr);
    }

    void itSaysWhatItIs()
    {
        PictureOrigin origin;
        origin.time = *parseRfc3339("2026-03-04T05:06:07Z");
        origin.isPart = true;
        origin.path = PicturedPath{"pod/default/a", "svc/default/web:80", "UDP", {"proxy-mode=ipvs"}, 2};
        const auto loaded = opened(svg(documentOf(origin)));
        QVERIFY(loaded.hasValue());
        QVERIFY(loaded->state.picture == origin);
        QVERIFY(loaded->newestTime == origin.time && loaded->state.since == origin.time);
        for (const kube::Kind kind : {kube::Kind::Pod, kube::Kind::NetworkPolicy, kube::Kind::Ingress})
            QCOMPARE(loaded->snapshot->coverageOf(kind), drawn().coverageOf(kind));
    }

    void anEmptyListIsStillARead()
    {
        cluster::ClusterSnapshot snapshot = drawn();
        snapshot.setCoverage(kube::Kind::NetworkPolicy, cluster::Coverage::Complete);
        snapshot.setCoverage(kube::Kind::Ingress, cluster::Coverage::Partial, {"shop"});
        snapshot.setCoverage(kube::Kind::IpPool, cluster::Coverage::Arriving);
        const auto loaded = opened(svg(QByteArray::fromStdString(pictureDocument(snapshot, {}, 1 << 20))));
        QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::NetworkPolicy), cluster::Coverage::Complete);
        QCOMPARE(loaded->snapshot->onlyNamespaces[std::size_t(kube::Kind::Ingress)], std::vector<std::string>{"shop"});
        QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::IpPool), cluster::Coverage::Partial); // what was on its way does not come any more
    }

    void whatNobodyIsShownIsNotWritten()
    {
        cluster::ClusterSnapshot snapshot = drawn();
        kube::Pod pod = *snapshot.pods.begin();
        pod.meta.annotations.set("example.org/key", "s3cret-annotation");
        pod.meta.annotations.set("k8s.v1.cni.cncf.io/network-status", "[]");
        kube::Container container;
        container.name = "c";
        container.command = {"server", "--password=s3cret-argument"};
        container.environment.set("KEY", "s3cret-variable");
        pod.containers = std::vector{container};
        snapshot.pods.put(pod);
        const QByteArray text = QByteArray::fromStdString(pictureDocument(snapshot, {}, 1 << 20));
        QVERIFY(!text.contains("s3cret"));
        QVERIFY(text.contains("network-status"));
    }

    void moreThanMostIsNothing()
    {
        QVERIFY(pictureDocument(drawn(), {}, 100).empty());
    }

    void whatIsNoneIsToldInAWord_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const QByteArray text = documentOf();
        const auto row = [](const char* name, const QByteArray& bytes, ErrorKind kind) { QTest::newRow(name) << bytes << int(kind); };
        row("a drawing", "<svg><text>hopscope-data</text></svg>", ErrorKind::NoKubernetesObjects);
        row("a photo", png("IDAT", "x"), ErrorKind::NoKubernetesObjects);
        row("somebody's letter", "%PDF-1.4\nstream\nx\nendstream", ErrorKind::NoKubernetesObjects);
        row("a file that is not there", "%PDF-1.4\n93 0 obj\n<</EF <</F 91 0 R>>/Subtype/application#2Fvnd.hopscope.picture+json>>\nendobj\n", ErrorKind::FileCut);
        row("another schema", svg(QByteArray(text).replace("picture/v1", "picture/v9")), ErrorKind::NoKubernetesObjects);
        row("no JSON", svg("{{{{"), ErrorKind::NoKubernetesObjects);
        row("nothing in it", svg(""), ErrorKind::NoKubernetesObjects);
        row("cut within a chunk", png("zTXt", keyword() + '\0' + packed(text)).left(60), ErrorKind::FileCut);
        row("a length beyond the end", QByteArray("\x89PNG\r\n\x1a\n", 8) + number(0xffffffff) + "zTXt" + keyword() + "xxxxxxxxxxxx", ErrorKind::FileCut);
        row("packed badly", png("zTXt", keyword() + '\0' + "not zlib at all"), ErrorKind::FileCut);
        row("a chunk of a keyword", png("zTXt", keyword()), ErrorKind::FileCut);
        row("an element without an end", "<svg><metadata id=\"hopscope-data\">{", ErrorKind::FileCut);
        row("deep", svg("{\"hopscope\":" + QByteArray(200'000, '[')), ErrorKind::NoKubernetesObjects);
    }
    void whatIsNoneIsToldInAWord()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const auto loaded = opened(bytes);
        QVERIFY(!loaded.hasValue());
        QCOMPARE(int(loaded.error().kind), kind);
        QVERIFY(loaded.error().context.starts_with("p.svg"));
    }

    void aBombIsNotUnpacked()
    {
        const QByteArray zeros = packed(QByteArray(80 << 20, ' '));
        const auto data = dataOfPicture(png("zTXt", keyword() + '\0' + zeros).toStdString());
        QVERIFY(!data.hasValue());
        QCOMPARE(int(data.error().kind), int(ErrorKind::ArchiveTooLarge));
    }

    /// Whoever made the file may claim anything: objects that are broken, times and coverage that make no sense.
    void claimsThatMakeNoSenseCountAsNotSaid()
    {
        QByteArray text = documentOf();
        text.replace("\"schema\":\"hopscope.picture/v1\"", "\"schema\":\"hopscope.picture/v1\",\"time\":\"yesterday\",\"path\":{\"from\":7,\"to\":[],\"endpoint\":-3}");
        text.replace("\"Pod\":{\"is\":\"complete\"}", "\"Pod\":{\"is\":\"arriving\",\"only\":[1,{}]}");
        text.replace("\"items\":[", "\"items\":[{\"kind\":\"Pod\"},7,");
        const auto loaded = opened(svg(text));
        QVERIFY(loaded.hasValue());
        QVERIFY(!loaded->state.picture->time && !loaded->state.picture->path);
        QVERIFY(loaded->snapshot->coverageOf(kube::Kind::Pod) != cluster::Coverage::Arriving);
        QCOMPARE(loaded->malformed.size(), std::size_t(2));
    }

    /// Only the file that somebody names is one: beside dumps it would say what is not so of them.
    void aPictureInAFolderOfDumpsIsNone()
    {
        QTemporaryDir folder;
        for (const auto& [name, bytes] : {std::pair(QStringLiteral("map.svg"), svg(documentOf())), std::pair(QStringLiteral("pods.json"), QByteArray(R"({"kind":"Pod","metadata":{"name":"b"}})"))}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        const auto loaded = loadPath(folder.path().toStdString());
        QVERIFY(loaded.hasValue());
        QVERIFY(!loaded->state.picture);
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
    }
};

HOPSCOPE_TEST_MAIN(PictureFileTest)
#include "picture_file_test.moc"
