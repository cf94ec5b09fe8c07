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
    void csvHoldsNoFormula_data();
    void csvHoldsNoFormula();
    void csvKeepsNumbersAndOrdinaryCells();
    void markdownShowsNamesLiterally_data();
    void markdownShowsNamesLiterally();
    void markdownKeepsOrdinaryNamesReadable();
    void rawCellsOnlyHoldTheTableTogether();
    void chosenRowsKeepTheirOrder();
};

namespace {

QString oneCell(const QString& cell, TableFormat format, Cells cells = Cells::Harmless)
{
    return tableAs({{"a"}, {{cell}}}, format, cells).section(u'\n', format == TableFormat::Csv ? 1 : 2).chopped(1).remove(u'\r');
}

} // namespace

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
    QCOMPARE(tableAs(table, TableFormat::Markdown), QStringLiteral("| a | b |\n|---|---|\n| x\\|y | \\<none\\> |\n"));
}

void TableTextTest::csvHoldsNoFormula_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");
    QTest::newRow("D13: a command") << "=cmd|'/c calc'!A1" << "'=cmd|'/c calc'!A1";
    QTest::newRow("D13: a link") << "=HYPERLINK(\"http://evil.test\";\"x\")" << "\"'=HYPERLINK(\"\"http://evil.test\"\";\"\"x\"\")\"";
    QTest::newRow("D13: plus") << "+1+cmd" << "'+1+cmd";
    QTest::newRow("D13: minus") << "-2+3+cmd" << "'-2+3+cmd";
    QTest::newRow("D13: at") << "@SUM(1)" << "'@SUM(1)";
    QTest::newRow("D13: tab") << "\t=1+1" << "'\t'=1+1";
    QTest::newRow("D13: a return") << "\r=1+1" << "\"'\r'=1+1\"";
    QTest::newRow("behind the separator of other countries") << "a;=1+1" << "a;'=1+1";
    QTest::newRow("in the second line") << "a\n=1+1" << "\"a\n'=1+1\"";
    QTest::newRow("full-width") << QStringLiteral("\uff1d1+1") << QStringLiteral("'\uff1d1+1");
    QTest::newRow("not quite a number") << "-5;" << "'-5;";
    QTest::newRow("a number and more") << "+49 30 1" << "'+49 30 1";
}

void TableTextTest::csvHoldsNoFormula()
{
    QFETCH(QString, cell);
    QFETCH(QString, written);
    const QString line = tableAs({{"a"}, {{cell}}}, TableFormat::Csv);
    QCOMPARE(line, QStringLiteral("a\r\n") + written + QStringLiteral("\r\n"));
}

void TableTextTest::csvKeepsNumbersAndOrdinaryCells()
{
    for (const char* cell : {"-5", "+5", "-5.25", "-1e9", "0", "10.0.0.1", "fd00::1", "kube-system", "a_b", "<none>", "-", "=", "11m", "80/TCP", "a=b"})
        QCOMPARE(oneCell(QString::fromLatin1(cell), TableFormat::Csv), QString::fromLatin1(cell));
}

void TableTextTest::markdownShowsNamesLiterally_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");
    QTest::newRow("D14: a link") << "[click](http:/evil)" << "\\[click\\]\\(http:/evil\\)";
    QTest::newRow("D14: a picture") << "![x](y)" << "\\!\\[x\\]\\(y\\)";
    QTest::newRow("D14: HTML") << "<img src=x>" << "\\<img src=x\\>";
    QTest::newRow("D14: an entity") << "&lt;b&gt;" << "\\&lt;b\\&gt;";
    QTest::newRow("struck through") << "~~a~~" << "\\~\\~a\\~\\~";
    QTest::newRow("emphasis and code") << "*a* __b__ `c`" << "\\*a\\* \\_\\_b\\_\\_ \\`c\\`";
    QTest::newRow("a formula") << "$x$" << "\\$x\\$";
    QTest::newRow("another column") << "a|b" << "a\\|b";
    QTest::newRow("a backslash before a bar") << "a\\|b" << "a\\\\\\|b";
    QTest::newRow("another line") << "a\n# b\r\nc" << "`a # b c`";
    QTest::newRow("a bare address") << "https://evil.test/x" << "`https://evil.test/x`";
    QTest::newRow("www") << "see WWW.evil.test" << "`see WWW.evil.test`";
    QTest::newRow("a mail address") << "a@evil.test" << "`a@evil.test`";
    QTest::newRow("a mention") << "@team" << "`@team`";
    QTest::newRow("a reference") << "#1" << "`#1`";
    QTest::newRow("out of a code span") << "`@a` <b>" << "`` `@a` <b> ``";
    QTest::newRow("a bar in a code span") << "@a|b" << "`@a\\|b`";
    QTest::newRow("a link in brackets") << "<http://evil.test>" << "`<http://evil.test>`";
}

void TableTextTest::markdownShowsNamesLiterally()
{
    QFETCH(QString, cell);
    QFETCH(QString, written);
    QCOMPARE(tableAs({{"a"}, {{cell}}}, TableFormat::Markdown), QStringLiteral("| a |\n|---|\n| %1 |\n").arg(written));
}

void TableTextTest::markdownKeepsOrdinaryNamesReadable()
{
    for (const char* cell : {"kube-system", "10.0.0.1", "fd00::1", "web.default.svc", "80:30080/TCP", "11m", "a=b, c=d", "5.25"})
        QCOMPARE(oneCell(QString::fromLatin1(cell), TableFormat::Markdown), QStringLiteral("| %1 |").arg(QLatin1String(cell)));
    QCOMPARE(oneCell(QStringLiteral("a_b"), TableFormat::Markdown), QStringLiteral("| a\\_b |"));
}

void TableTextTest::rawCellsOnlyHoldTheTableTogether()
{
    QCOMPARE(oneCell(QStringLiteral("=1+1"), TableFormat::Csv, Cells::Raw), QStringLiteral("=1+1"));
    QCOMPARE(oneCell(QStringLiteral("=1,\"2\""), TableFormat::Csv, Cells::Raw), QStringLiteral("\"=1,\"\"2\"\"\""));
    QCOMPARE(oneCell(QStringLiteral("[a](b)|<c>\nd"), TableFormat::Markdown, Cells::Raw), QStringLiteral("| [a](b)\\|<c> d |"));
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
