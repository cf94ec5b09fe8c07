#include "tests/support/test_main.h"
#include "widgets/tables/table_text.h"

#include <QStandardItemModel>

using namespace hopscope::tables;

class TableTextTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void textIsPaddedAsKubectlPads();
    void csvQuotesWhatRfc4180Wants();
    void markdownEscapesItsOwnSigns();
    void chosenRowsKeepTheirOrder();
};

void TableTextTest::textIsPaddedAsKubectlPads()
{
    const TextTable table{{"NAME", "TYPE", "AGE"}, {{"nginx-nodeport", "NodePort", "11m"}, {"a", "b", "<unknown>"}}};
    QCOMPARE(tableAs(table, TableFormat::Text), QStringLiteral("NAME             TYPE       AGE\n"
                                                               "nginx-nodeport   NodePort   11m\n"
                                                               "a                b          <unknown>\n"));
    // No column is narrower than six, as kubectl's tabwriter says.
    QCOMPARE(tableAs({{"A", "B"}, {{"1", "2"}}}, TableFormat::Text), QStringLiteral("A     B\n1     2\n"));
}

void TableTextTest::csvQuotesWhatRfc4180Wants()
{
    const TextTable table{{"a", "b"}, {{"1,2", "say \"hi\""}, {"two\nlines", "plain"}}};
    QCOMPARE(tableAs(table, TableFormat::Csv), QStringLiteral("a,b\r\n\"1,2\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",plain\r\n"));
}

void TableTextTest::markdownEscapesItsOwnSigns()
{
    const TextTable table{{"a", "b"}, {{"x|y", "<none>"}}};
    QCOMPARE(tableAs(table, TableFormat::Markdown), QStringLiteral("| a | b |\n|---|---|\n| x\\|y | \\<none> |\n"));
}

void TableTextTest::chosenRowsKeepTheirOrder()
{
    QStandardItemModel model(3, 1);
    model.setHorizontalHeaderLabels({QStringLiteral("NAME")});
    for (int row = 0; row < 3; ++row)
        model.setItem(row, new QStandardItem(QString::number(row)));
    QCOMPARE(textTableOf(model).rows.size(), 3);
    QCOMPARE(textTableOf(model, {2, 0}).rows, (QList<QStringList>{{"2"}, {"0"}}));
}

HOPSCOPE_TEST_MAIN(TableTextTest)
#include "table_text_test.moc"
