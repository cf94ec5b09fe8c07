// Addresses as objects have them: also in forms that Go once read and no longer does.
#include "tests/support/test_main.h"

#include "model/ip/stored_address.h"

using namespace hopscope::ip;

class StoredAddressTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyFormIsOneAddress_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("address"); // "": none
        const auto row = [](const char* written, const char* address) { QTest::newRow(written) << QByteArray(written) << QByteArray(address); };
        row("10.96.0.20", "10.96.0.20");
        row("010.096.000.020", "10.96.0.20");
        row("::ffff:10.96.0.20", "10.96.0.20");
        row("::Ffff:10.96.0.20", "10.96.0.20");
        row("::ffff:010.96.0.20", "10.96.0.20");
        row("::ffff:a60:14", "10.96.0.20");
        row("0:0:0:0:0:ffff:a60:14", "10.96.0.20");
        row("fd00::a60:14", "fd00::a60:14");
        row("::a60:14", "::10.96.0.20"); // compatible, not mapped: another address
        row("::ffff:::FFFF:10.96.0.20", "");
        row("::ffff:", "");
        row("None", "");
        row("", "");
    }
    void everyFormIsOneAddress()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, address);
        const auto parsed = parseStored(written.toStdString());
        QCOMPARE(parsed ? parsed->toString() : std::string(), address.toStdString());
    }
};

HOPSCOPE_TEST_MAIN(StoredAddressTest)
#include "stored_address_test.moc"
