// An address answers where it is typed, pasted or clicked.
#include "app/address_answer.h"
#include "app/find_bar.h"
#include "app/window_drawer.h"
#include "app/window_tables.h"
#include "tests/app/shown_window.h"
#include "widgets/labels/plain_label.h"
#include "widgets/map/map_finder.h"
#include "widgets/player/flow_chooser.h"
#include "widgets/player/flow_panel.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTextBrowser>

using namespace hopscope;

class AddressAnswerTest : public QObject, private test::ShownWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init()
    {
        begin();
        open();
    }
    void cleanup() { end(); }
    void aPastedAddressAnswersInPlace();
    void whatIsNoAddressIsOnlySearched();
    void anAddressWithAPortIsNoWrongQuery();
    void oneClickOnAnAddressInATableLeadsThere();
    void theAnswerLeadsToTheMapAndToATrace();
    void anotherClusterTakesTheAnswerAway();

private:
    app::AddressAnswer& answer() { return m_window->addressAnswer(); }
    void type(const QString& text) { m_window->findBar().line().setText(text); }
};

void AddressAnswerTest::aPastedAddressAnswersInPlace()
{
    QVERIFY(!answer().isVisible());
    type(QStringLiteral("172.16.180.193"));
    QTRY_VERIFY(answer().isVisible());
    for (const char* part : {"nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "172.16.180.192/26", "192.168.1.182"})
        QVERIFY2(answer().plainText().contains(QLatin1String(part)), qPrintable(answer().plainText()));
    type({});
    QVERIFY(!answer().isVisible());
}

void AddressAnswerTest::whatIsNoAddressIsOnlySearched()
{
    type(QStringLiteral("nginx"));
    QVERIFY(!answer().isVisible());
    QTRY_VERIFY(m_window->finder().count() > 0);
}

void AddressAnswerTest::anAddressWithAPortIsNoWrongQuery()
{
    type(QStringLiteral("192.168.1.182:30007"));
    QTRY_VERIFY(answer().plainText().contains(QStringLiteral("Node port 30007/TCP of Service nginx-demo/nginx-nodeport")));
    QVERIFY(m_window->findBar().problem().text().isEmpty());
    QTRY_VERIFY(m_window->finder().count() > 0); // the node itself
}

void AddressAnswerTest::oneClickOnAnAddressInATableLeadsThere()
{
    app::TableTabs& tables = m_window->tables();
    m_window->drawer().show();
    tables.setCurrentIndex(1);
    QTableView& view = tables.currentPage().view();
    QTRY_VERIFY(view.model()->rowCount() > 0);
    int column = 0;
    while (view.model()->headerData(column, Qt::Horizontal).toString() != QLatin1String("IP"))
        ++column;
    const QModelIndex cell = view.model()->index(0, column);
    emit view.clicked(cell);
    QTRY_VERIFY(answer().isVisible());
    QCOMPARE(answer().asked(), cell.data().toString());
    QVERIFY(m_window->findBar().query().isEmpty()); // nothing is searched or hidden by it
}

void AddressAnswerTest::theAnswerLeadsToTheMapAndToATrace()
{
    type(QStringLiteral("172.16.180.193"));
    QTRY_VERIFY(answer().isVisible());
    auto* text = answer().findChild<QTextBrowser*>(QStringLiteral("addressText"));
    QVERIFY(text);
    const QString html = text->toHtml();
    const qsizetype begin = html.indexOf(QStringLiteral("hopscope-item"));
    QVERIFY(begin > 0);
    emit text->anchorClicked(QUrl(html.mid(begin, html.indexOf(u'"', begin) - begin).replace(QStringLiteral("&amp;"), QStringLiteral("&"))));
    QVERIFY(m_window->selection().has_value());
    QCOMPARE(m_window->selection()->key.toString(), std::string("nginx-demo/nginx-deployment-7b44dc87c5-5hrgb"));
    answer().findChild<QAbstractButton*>(QStringLiteral("traceToAddress"))->click();
    QCOMPARE(m_window->flowPanel().chooser().text(player::End::Target), QStringLiteral("172.16.180.193"));
}

void AddressAnswerTest::anotherClusterTakesTheAnswerAway()
{
    type(QStringLiteral("10.96.0.10"));
    QTRY_VERIFY(answer().isVisible());
    answer().clear();
    QVERIFY(!answer().isVisible());
    QVERIFY(answer().asked().isEmpty());
}

HOPSCOPE_GUI_TEST_MAIN(AddressAnswerTest)
#include "address_answer_test.moc"
