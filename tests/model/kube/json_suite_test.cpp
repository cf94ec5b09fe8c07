#include "model/kube/list_reader.h"

#include "tests/support/test_main.h"

#include <QDir>

#include <algorithm>

using namespace hopscope;
using namespace hopscope::kube;

static std::string quoted(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

/// Whether a sentence can be made of it: one that says what is wrong, or where.
static bool saysSomething(const Error& error)
{
    return !error.message.empty() || !error.context.empty();
}

/// Every file of JSONTestSuite: y_ must be taken as JSON, n_ must not, i_ may be either; none may crash.
class JsonSuiteTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyFileIsTakenOrRefused_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/json-testsuite/test_parsing"));
        for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files))
            QTest::newRow(file.fileName().toUtf8()) << file.filePath();
        if (folder.isEmpty())
            QTest::newRow("absent") << QString();
    }
    void everyFileIsTakenOrRefused()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("The JSON test suite is not beside the project.");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        const auto list = decodeDocument({json.constData(), std::size_t(json.size())});
        decodeStatus({json.constData(), std::size_t(json.size())});
        QVERIFY(!decodeWatchEvent({json.constData(), std::size_t(json.size())}, Kind::Pod).hasValue());
        QVERIFY(!list.hasValue());
        const QString name = QFileInfo(path).fileName();
        // RFC 8259 lets a parser choose what to do with repeated keys; in a cluster's objects they are a mistake.
        const bool mustRefuse = name.startsWith(QLatin1String("n_")) || name.startsWith(QLatin1String("y_object_duplicated_key"));
        if (mustRefuse)
            QVERIFY(list.error().kind == ErrorKind::NotYamlOrJson);
        else if (name.startsWith(QLatin1String("y_")))
            QVERIFY(list.error().kind == ErrorKind::NoKubernetesObjects);
        QVERIFY(saysSomething(list.error()) || list.error().kind == ErrorKind::NoKubernetesObjects);
    }

    /// None is a pod: within a list or an event the rest is read, or there is an error; never a pod.
    void everyFileIsRefusedAsAnItemAndAsAWatchsObject_data() { everyFileIsTakenOrRefused_data(); }
    void everyFileIsRefusedAsAnItemAndAsAWatchsObject()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("The JSON test suite is not beside the project.");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string json = file.readAll().toStdString();
        ListReader reader(Kind::Pod, Encoding::Json);
        Status appended = reader.append(quoted("{'items':[") + json + "]}");
        QVERIFY(reader.take().empty());
        const auto list = reader.finish();
        if (!appended)
            QVERIFY(saysSomething(appended.error()));
        else if (!list)
            QVERIFY(saysSomething(list.error()));
        else
            QVERIFY(list->items.empty());
        const auto event = decodeWatchEvent(quoted("{'type':'ADDED','object':") + json + "}", Kind::Pod);
        QVERIFY(!event || !event->object);
        QVERIFY(event || saysSomething(event.error()));
    }
};

HOPSCOPE_TEST_MAIN(JsonSuiteTest)
#include "json_suite_test.moc"
