// The line in which a query is typed, with its keys.
#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"
#include "widgets/map/query_line.h"

#include <QSignalSpy>
#include <QVBoxLayout>

using namespace hopscope;

class QueryLineTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void fieldsAreOfferedAndTakenWithTab();
    void valuesAreThoseOfTheCluster();
    void withoutAChoiceReturnIsTheLines();
    void escapeTakesAwayTheListThenTheTextThenOneself();
    void aMarkChangesNothingElse();
    void whoLeavesTakesTheListAlong();

private:
    bool isOffering() const { return m_line->offered() && m_line->offered()->isVisible(); }
    std::unique_ptr<QWidget> m_window;
    map::QueryLine* m_line = nullptr;
    QLineEdit* m_other = nullptr;
};

void QueryLineTest::init()
{
    test::failOnWarning();
    m_window = std::make_unique<QWidget>();
    m_line = new map::QueryLine(m_window.get());
    m_other = new QLineEdit(m_window.get());
    auto* column = new QVBoxLayout(m_window.get());
    column->addWidget(m_line);
    column->addStretch(1);
    column->addWidget(m_other);
    m_line->setSnapshot(test::generatedCluster(1, {3, 40, 8}));
    m_window->resize(500, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
}

void QueryLineTest::fieldsAreOfferedAndTakenWithTab()
{
    QTest::keyClicks(m_line, "hostn");
    QTRY_VERIFY(isOffering());
    QVERIFY(m_line->offered()->geometry().top() >= m_line->geometry().bottom());
    QTest::keyClick(m_line, Qt::Key_Tab);
    QCOMPARE(m_line->text(), QStringLiteral("hostnetwork "));
    QVERIFY(m_line->hasFocus());
    m_line->undo();
    QCOMPARE(m_line->text(), QStringLiteral("hostn"));
}

void QueryLineTest::valuesAreThoseOfTheCluster()
{
    m_line->setText("type = ");
    QTest::keyClick(m_line, Qt::Key_Down);
    QTRY_VERIFY(isOffering());
    const auto rows = m_line->offered()->findItems("NodePort", Qt::MatchExactly);
    QCOMPARE(rows.size(), 1);
}

void QueryLineTest::withoutAChoiceReturnIsTheLines()
{
    QSignalSpy stepped(m_line, &map::QueryLine::stepped);
    QTest::keyClicks(m_line, "na");
    QTRY_VERIFY(isOffering());
    QTest::keyClick(m_line, Qt::Key_Return);
    QCOMPARE(m_line->text(), QStringLiteral("na"));
    QVERIFY(!isOffering());
    QTest::keyClick(m_line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(stepped.count(), 2);
    QCOMPARE(stepped.at(0).at(0).toBool(), true);
    QCOMPARE(stepped.at(1).at(0).toBool(), false);
}

void QueryLineTest::escapeTakesAwayTheListThenTheTextThenOneself()
{
    QSignalSpy left(m_line, &map::QueryLine::left);
    QTest::keyClicks(m_line, "na");
    QTRY_VERIFY(isOffering());
    QTest::keyClick(m_line, Qt::Key_Escape);
    QVERIFY(!isOffering());
    QCOMPARE(m_line->text(), QStringLiteral("na"));
    QTest::keyClick(m_line, Qt::Key_Escape);
    QVERIFY(m_line->text().isEmpty());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(m_line, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void QueryLineTest::aMarkChangesNothingElse()
{
    m_line->setText("ü ns = ");
    m_line->setCursorPosition(2);
    QSignalSpy changed(m_line, &QLineEdit::textChanged);
    const QImage before = m_line->grab().toImage();
    query::QueryError error;
    error.offset = 3; // bytes: the umlaut has two
    error.length = 2;
    m_line->markError(error);
    QVERIFY(m_line->grab().toImage() != before);
    QCOMPARE(m_line->cursorPosition(), 2);
    QCOMPARE(m_line->text(), QStringLiteral("ü ns = "));
    m_line->markError(std::nullopt);
    QCOMPARE(changed.count(), 0);
}

void QueryLineTest::whoLeavesTakesTheListAlong()
{
    QTest::keyClicks(m_line, "na");
    QTRY_VERIFY(isOffering());
    m_other->setFocus();
    QVERIFY(!isOffering());
}

HOPSCOPE_GUI_TEST_MAIN(QueryLineTest)
#include "query_line_test.moc"
