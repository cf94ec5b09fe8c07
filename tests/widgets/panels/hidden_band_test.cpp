// That something is not on the map is said over it, with why and how much.
#include "tests/support/test_main.h"
#include "widgets/panels/hidden_band.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace hopscope;

class HiddenBandTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void itSaysHowManyAndWhy();
    void whereNothingIsHiddenNothingIsSaid();
    void itLeadsBack();
};

void HiddenBandTest::itSaysHowManyAndWhy()
{
    panels::HiddenBand band;
    band.showHidden(120, 4, {true, {}});
    QVERIFY2(band.text().contains("120") && band.text().contains("filter"), qPrintable(band.text()));
    band.showHidden(120, 4, {false, "prod"});
    QVERIFY2(band.text().contains("namespace prod") && !band.text().contains("filter"), qPrintable(band.text()));
    band.showHidden(120, 4, {true, "prod"});
    QVERIFY2(band.text().contains("namespace prod") && band.text().contains("filter"), qPrintable(band.text()));
    band.showHidden(124, 0, {true, {}});
    QVERIFY2(band.text().startsWith("Nothing"), qPrintable(band.text()));
}

void HiddenBandTest::whereNothingIsHiddenNothingIsSaid()
{
    panels::HiddenBand band;
    band.showHidden(0, 4, {true, {}});
    QVERIFY(band.isHidden() && band.text().isEmpty());
    band.showHidden(3, 4, {}); // of a layout that was asked for before
    QVERIFY(band.isHidden());
}

void HiddenBandTest::itLeadsBack()
{
    panels::HiddenBand band;
    band.showHidden(3, 4, {true, {}});
    QSignalSpy asked(&band, &panels::HiddenBand::showAllRequested);
    QTest::keyClick(band.findChild<QPushButton*>("showHidden"), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
}

HOPSCOPE_GUI_TEST_MAIN(HiddenBandTest)
#include "hidden_band_test.moc"
