// For every address of a cluster, `whatis` says what a slow second reading of its objects says.
#include "tests/support/test_main.h"

#include "model/addresses/whatis.h"
#include "model/source/file_source.h"
#include "tests/model/addresses/slow_whatis.h"
#include "tests/support/generated_cluster.h"

#include <QDir>

using namespace hopscope;

namespace {

addresses::Question about(const ip::IpAddress& address)
{
    addresses::Question question;
    question.asked = address.toString();
    question.address = address;
    return question;
}

QString joined(const std::vector<std::string>& lines)
{
    QString text;
    for (const std::string& line : lines)
        text += QString::fromStdString("  " + line + "\n");
    return text;
}

/// The first address for which the two readings differ, with both; empty when there is none. `asked` counts the questions.
QString firstDifference(const cluster::SnapshotPointer& snapshot, std::size_t& asked)
{
    const facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
    const addresses::AddressIndex index(snapshot, facts);
    for (const ip::IpAddress& address : support::addressesToAsk(*snapshot, facts)) {
        ++asked;
        const auto fast = support::linesOf(addresses::whatis(index, about(address)));
        const auto slow = support::slowAnswer(*snapshot, facts, address);
        if (fast != slow)
            return QStringLiteral("%1\nwhatis:\n%2slow reading:\n%3").arg(QString::fromStdString(address.toString()), joined(fast), joined(slow));
    }
    return {};
}

} // namespace

class SecondReadingTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyAddressOfAClusterIsReadAlikeTwice_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* own : {"resources/scenarios/notes.yaml", "tests/app/facts_command_conflicts.yaml", "tests/app/facts_command_test.yaml",
                                "tests/model/addresses/dual_stack.yaml"})
            QTest::newRow(own) << QStringLiteral(HOPSCOPE_SOURCE_DIR "/") + QString::fromLatin1(own);
        const QDir folder(QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters"));
        const QStringList files = folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.gz")});
        if (files.isEmpty())
            QTest::newRow("recorded clusters") << QString();
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void everyAddressOfAClusterIsReadAlikeTwice()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("There are no recorded clusters on this machine.");
        const auto loaded = source::loadPath(path.toStdString());
        QVERIFY(loaded.hasValue());
        std::size_t asked = 0;
        const QString difference = firstDifference(loaded->snapshot, asked);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        qInfo("%zu addresses", asked);
    }

    void soIsEveryAddressOfGeneratedClusters()
    {
        for (unsigned seed = 1; seed <= 6; ++seed) {
            std::size_t asked = 0;
            const QString difference = firstDifference(test::generatedCluster(seed, {4, 60, 12, 6}), asked);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
            QVERIFY(asked > 60);
        }
    }
};

HOPSCOPE_TEST_MAIN(SecondReadingTest)
#include "second_reading_test.moc"
