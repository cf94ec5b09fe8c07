#include "tests/support/test_main.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/rich_browser.h"
#include "widgets/labels/rich_label.h"
#include "widgets/labels/shown_list_model.h"
#include "widgets/labels/shown_text.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QMimeData>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QWidget>

#include <memory>

using namespace hopscope;
using namespace hopscope::labels;

namespace {

QString read(const QString& shownByQt)
{
    return Qt::mightBeRichText(shownByQt) ? QTextDocumentFragment::fromHtml(shownByQt).toPlainText() : shownByQt;
}

} // namespace

class ShownTextTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void controlsAreShownAsCodes();
    void ordinaryTextStaysAsItIs();
    void whatHasNoEndIsCut();
    void aToolTipIsReadLetterByLetter_data();
    void aToolTipIsReadLetterByLetter();
    void anActionHasNoKeyOutOfAName();
    void aWindowTitleHasNoMarkOutOfAName();
    void aPlainLabelIsNeverRich();
    void richTextShowsItsArgumentsLetterByLetter();
    void noArgumentIsATemplate();
    void aRichBrowserLoadsNothingAndCopiesTextOnly();
    void aWidgetIsDescribedWithoutMarkup();
    void whatIsChosenIsMeantAsItIs();
};

void ShownTextTest::controlsAreShownAsCodes()
{
    QCOMPARE(shownText(QStringLiteral("a\u202eb\u200bc\x1b[31m\u0007\x7f")), QStringLiteral("a\\u202eb\\u200bc\\x1b[31m\\x07\\x7f"));
    QCOMPARE(shownText(QStringLiteral("a\nb")), QStringLiteral("a\nb"));
    QCOMPARE(shownText(QStringLiteral("a\nb"), LineEnds::Shown), QStringLiteral("a\\nb"));
    QVERIFY(!shownText(QString(QChar(0xd800))).contains(QChar(0xd800)));
    QCOMPARE(shownText(QString(QChar(0))), QStringLiteral("\\x00"));
}

void ShownTextTest::ordinaryTextStaysAsItIs()
{
    for (const QString& text : {QStringLiteral("kube-system"), QStringLiteral("Grüße, 世界 🚀"), QStringLiteral("C:\\new"), QString()})
        QCOMPARE(shownText(text), text);
}

void ShownTextTest::whatHasNoEndIsCut()
{
    const QString endless(900'000, u'x');
    QCOMPARE(shownLine(endless).size(), mostInLine);
    QVERIFY(shownLine(endless).endsWith(u'…'));
    QVERIFY(plainToolTip(endless).size() <= mostInToolTip);
    QVERIFY(PlainLabel(endless).text().size() <= mostInLabel);
    // Codes are longer than what they stand for, and half of a pair is never left over.
    QVERIFY(shownLine(QString(900'000, QChar(0x202e))).size() <= mostInLine);
    const QString rockets = QStringLiteral("x") + QStringLiteral("🚀").repeated(1000);
    QVERIFY(!shownStart(rockets, 10).contains(QChar(QChar::ReplacementCharacter)));
    QCOMPARE(QString::fromUtf8(shownStart(rockets, 10).toUtf8()), shownStart(rockets, 10));
    QCOMPARE(shownStart(QStringLiteral("abc"), 3), QStringLiteral("abc"));
    QCOMPARE(shownStart(QStringLiteral("abcd"), 3), QStringLiteral("ab…"));
}

void ShownTextTest::aToolTipIsReadLetterByLetter_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"plain", "<b>bold</b>", "<h1>\n<img src=/tmp/fifo>", "&lt;b&gt;", "&amp;", "a < b & c", "<!doctype html>x",
                             "<?xml version=\"1.0\"?><b>x</b>", "\n <i>x</i>", "a\n<b>b</b>", "<a href=\"x\">%1</a>", "</span><b>x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ShownTextTest::aToolTipIsReadLetterByLetter()
{
    QFETCH(QString, text);
    QCOMPARE(read(plainToolTip(text)), text);
}

void ShownTextTest::anActionHasNoKeyOutOfAName()
{
    QCOMPARE(plainActionText(QStringLiteral("a&b&&c")), QStringLiteral("a&&b&&&&c"));
    QMenu menu;
    QAction* action = addAction(menu, QStringLiteral("<b>a&b</b>\tCtrl+Q"));
    QCOMPARE(action->text(), QStringLiteral("<b>a&&b</b>\\tCtrl+Q"));
    QCOMPARE(read(action->toolTip()), QStringLiteral("<b>a&b</b>\\tCtrl+Q"));
}

void ShownTextTest::aWindowTitleHasNoMarkOutOfAName()
{
    QWidget window;
    window.setWindowTitle(plainWindowTitle(QStringLiteral("a[*]b\nc")));
    QCOMPARE(window.windowTitle(), QStringLiteral("a[*][*]b\\nc")); // Qt shows [*][*] as [*]
}

void ShownTextTest::aPlainLabelIsNeverRich()
{
    PlainLabel label(QStringLiteral("<h1>x</h1>"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    label.setText(QStringLiteral("<b>\u202e"));
    QCOMPARE(label.text(), QStringLiteral("<b>\\u202e"));
}

void ShownTextTest::richTextShowsItsArgumentsLetterByLetter()
{
    const RichText bold = RichText::of(QStringLiteral("<b>%1</b>"), QStringLiteral("<i>\u202e&"));
    QCOMPARE(bold.html(), QStringLiteral("<b>&lt;i&gt;\\u202e&amp;</b>"));
    QCOMPARE(RichText::of(QStringLiteral("<p title=\"%2\">%1</p>"), bold, QStringLiteral("\"><img src=x>")).html(),
             QStringLiteral("<p title=\"&quot;&gt;&lt;img src=x&gt;\"><b>&lt;i&gt;\\u202e&amp;</b></p>"));
    RichLabel label;
    label.setText(bold);
    QCOMPARE(label.textFormat(), Qt::RichText);
    QCOMPARE(label.plainText(), QStringLiteral("<i>\\u202e&"));
}

void ShownTextTest::noArgumentIsATemplate()
{
    QCOMPARE(RichText::of(QStringLiteral("%1/%2"), QStringLiteral("%2%1"), QStringLiteral("%1")).html(), QStringLiteral("%2%1/%1"));
    QCOMPARE(asRich(QStringLiteral("%1 %L2")).html(), QStringLiteral("%1 %L2"));
}

void ShownTextTest::aRichBrowserLoadsNothingAndCopiesTextOnly()
{
    class Browser : public RichBrowser
    {
    public:
        using RichBrowser::createMimeDataFromSelection;
    };
    Browser browser;
    browser.setText(RichText::of(QStringLiteral("<a href=\"x:y\">%1</a>"), QStringLiteral("<b>name</b>")));
    QVERIFY(!browser.loadResource(QTextDocument::ImageResource, QUrl::fromLocalFile(QStringLiteral("/etc/hostname"))).isValid());
    QVERIFY(!browser.openLinks());
    browser.selectAll();
    const std::unique_ptr<QMimeData> copied(browser.createMimeDataFromSelection());
    QCOMPARE(copied->formats(), QStringList{QStringLiteral("text/plain")});
    QCOMPARE(copied->text(), QStringLiteral("<b>name</b>"));
}

void ShownTextTest::aWidgetIsDescribedWithoutMarkup()
{
    QWidget widget;
    labels::setToolTip(widget, QStringLiteral("<b>\u202e"));
    QCOMPARE(widget.accessibleDescription(), QStringLiteral("<b>\\u202e"));
    QCOMPARE(read(widget.toolTip()), QStringLiteral("<b>\\u202e"));
    labels::setToolTip(widget, QStringLiteral("x"));
    QCOMPARE(widget.accessibleDescription(), QStringLiteral("x"));
}

void ShownTextTest::whatIsChosenIsMeantAsItIs()
{
    const QString name = QStringLiteral("pod/a/\u202eb");
    ShownListModel model({name});
    QComboBox box;
    box.setEditable(true);
    box.setModel(&model);
    box.setCurrentIndex(0);
    QCOMPARE(box.currentText(), name);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("pod/a/\\u202eb"));
}

HOPSCOPE_GUI_TEST_MAIN(ShownTextTest)
#include "shown_text_test.moc"
