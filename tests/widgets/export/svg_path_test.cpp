// A path as SVG writes it, and the letters of a font that a picture carries.
#include "widgets/export/font_subset.h"
#include "widgets/export/svg_path.h"
#include "tests/support/test_main.h"
#include "widgets/paint/theme.h"

#include <QRawFont>

using namespace hopscope;

class SvgPathTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aNumberHasNoMoreDigitsThanItNeeds()
    {
        QCOMPARE(exporting::svgNumber(12), QByteArray("12"));
        QCOMPARE(exporting::svgNumber(12.50), QByteArray("12.5"));
        QCOMPARE(exporting::svgNumber(-0.001), QByteArray("0"));
        QCOMPARE(exporting::svgNumber(100), QByteArray("100"));
        QCOMPARE(exporting::svgNumber(3.14159, 3), QByteArray("3.142"));
    }

    void linesAreRelativeAndClosed()
    {
        QPainterPath path(QPointF(1, 2));
        path.lineTo(11, 2);
        path.lineTo(11, 7);
        path.lineTo(4, 9);
        path.closeSubpath();
        QCOMPARE(exporting::svgPath(path), QByteArray("M1 2h10v5l-7 2z"));
        QPainterPath open(QPointF(0, 0));
        open.lineTo(3, 4);
        QCOMPARE(exporting::svgPath(open), QByteArray("M0 0l3 4"));
    }

    void aRoundCornerIsAnArc()
    {
        QPainterPath path;
        path.addRoundedRect(QRectF(0, 0, 40, 20), 5, 5);
        const QByteArray text = exporting::svgPath(path);
        QCOMPARE(text.count('a'), 4);
        QVERIFY2(!text.contains('c'), text);
        QVERIFY2(text.size() < 110, text);
        QPainterPath circle;
        circle.addEllipse(QPointF(10, 10), 4, 4);
        QVERIFY2(!exporting::svgPath(circle).contains('c'), exporting::svgPath(circle));
    }

    void anotherCurveStaysACurve()
    {
        QPainterPath path(QPointF(0, 0));
        path.cubicTo(10, 0, 20, 10, 30, 30);
        QCOMPARE(exporting::svgPath(path), QByteArray("M0 0c10 0 20 10 30 30"));
    }

    void whatIsRoundedDoesNotAddUp()
    {
        QPainterPath path(QPointF(0, 0));
        for (int i = 1; i <= 300; ++i)
            path.lineTo(i * 0.004, i % 2); // each step alone would be rounded away
        const QByteArray text = exporting::svgPath(path);
        double x = 0;
        for (const QByteArray& part : text.mid(4).replace('v', "l0 ").split('l')) {
            if (!part.isEmpty())
                x += part.left(part.indexOf('-', 1) > 0 && part.indexOf(' ') < 0 ? part.indexOf('-', 1) : part.indexOf(' ')).toDouble();
        }
        QVERIFY2(std::abs(x - 1.2) < 0.02, qPrintable(QString::number(x)));
    }

    void aSubsetHasItsLettersAndIsSmall()
    {
        QVERIFY(paint::loadBundledFonts());
        for (const auto role : {layout::TextRole::ItemName, layout::TextRole::ItemDetail, layout::TextRole::Address}) {
            const QFont font = paint::fontOf(role);
            const std::set<char32_t> letters{U'n', U'g', U'i', U'x', U'1', U'.'};
            const QByteArray part = exporting::subsetOf(font, letters);
            QVERIFY2(part.size() > 300 && part.size() < 6'000, qPrintable(font.family() + QString::number(part.size())));
            QCOMPARE(exporting::subsetOf(font, letters), part);
            const QRawFont raw(part, 20);
            QVERIFY(raw.isValid());
            for (const char32_t letter : letters)
                QVERIFY(raw.supportsCharacter(uint(letter)));
            QVERIFY(!raw.supportsCharacter(uint('W')));
        }
        QVERIFY(exporting::subsetOf(QFont(QStringLiteral("Some Other Font")), {U'a'}).isEmpty());
    }
};

HOPSCOPE_GUI_TEST_MAIN(SvgPathTest)
#include "svg_path_test.moc"
