// How the window's own parts look, in every theme: scroll bars without arrows, buttons without icons, states that differ.
#include "widgets/panels/theme_style.h"
#include "widgets/panels/window_style.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

#include <cmath>

using namespace hopscope;
using paint::Theme;
using paint::ThemeKind;

namespace {

double contrast(const QColor& one, const QColor& other)
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double light = std::max(luminance(one), luminance(other));
    const double dark = std::min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeStyleTest : public QObject
{
    Q_OBJECT

    static const Theme& worn()
    {
        QFETCH(int, kind);
        const Theme& theme = Theme::of(ThemeKind(kind));
        panels::applyTheme(*qApp, theme);
        return theme;
    }
    static void addKinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << int(ThemeKind::Light);
        QTest::newRow("dark") << int(ThemeKind::Dark);
        QTest::newRow("high contrast, light") << int(ThemeKind::HighContrastLight);
        QTest::newRow("high contrast, dark") << int(ThemeKind::HighContrastDark);
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void aScrollBarIsAHandleAndNothingElse_data() { addKinds(); }
    void aScrollBarIsAHandleAndNothingElse()
    {
        const Theme& theme = worn();
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 100);
        bar.setPageStep(50);
        bar.setSliderPosition(0);
        bar.resize(bar.sizeHint().width(), 200);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.maximum = 100;
        option.pageStep = 50;
        QVERIFY(bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarAddLine, &bar).isEmpty());
        QVERIFY(bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSubLine, &bar).isEmpty());
        const QImage image = bar.grab().toImage();
        const QPoint onHandle(image.width() / 2, 30);
        const QPoint onGroove(image.width() / 2, 180);
        QCOMPARE(image.pixelColor(onHandle), theme.outline);
        QVERIFY(contrast(image.pixelColor(onHandle), image.pixelColor(onGroove)) >= 2.5);
        // At the end of what is scrolled the handle stands at the end of the bar.
        bar.setSliderPosition(100);
        QCOMPARE(bar.grab().toImage().pixelColor(image.width() / 2, 180), theme.outline);
    }

    void aFieldHasAnEdgeAndShowsTheKeyboard_data() { addKinds(); }
    void aFieldHasAnEdgeAndShowsTheKeyboard()
    {
        const Theme& theme = worn();
        QLineEdit line;
        line.resize(160, 28);
        const auto edge = [&line] { return line.grab().toImage().pixelColor(0, 14); };
        const QColor plain = edge();
        QVERIFY2(contrast(plain, theme.panel) >= 2.3, plain.name().toUtf8());
        line.setEnabled(false);
        QVERIFY(edge() != plain);
        QStyleOptionFrame option;
        option.initFrom(&line);
        option.lineWidth = 1;
        option.state |= QStyle::State_HasFocus | QStyle::State_Enabled;
        QImage image(160, 28, QImage::Format_ARGB32);
        image.fill(theme.panel);
        option.rect = image.rect();
        QPainter painter(&image);
        line.style()->drawPrimitive(QStyle::PE_FrameLineEdit, &option, &painter, nullptr);
        painter.end();
        QCOMPARE(image.pixelColor(0, 14), theme.accent);
    }

    void theMainButtonIsThePacketsBlue_data() { addKinds(); }
    void theMainButtonIsThePacketsBlue()
    {
        const Theme& theme = worn();
        QPushButton main(QStringLiteral("Trace"));
        main.setProperty("main", true);
        main.resize(120, 30);
        QCOMPARE(main.grab().toImage().pixelColor(10, 6), theme.packet);
        QPushButton other(QStringLiteral("Close"));
        other.resize(120, 30);
        QCOMPARE(other.grab().toImage().pixelColor(10, 6), theme.surfaceRaised);
        other.setDown(true);
        QVERIFY(other.grab().toImage().pixelColor(10, 6) != theme.surfaceRaised);
    }

    void aCheckedBoxIsToldFromAnEmptyOne_data() { addKinds(); }
    void aCheckedBoxIsToldFromAnEmptyOne()
    {
        worn();
        QCheckBox box(QStringLiteral("Legend"));
        box.resize(box.sizeHint());
        const QImage empty = box.grab().toImage();
        box.setChecked(true);
        QVERIFY(box.grab().toImage() != empty);
    }

    void theChosenTabIsUnderlined()
    {
        panels::applyTheme(*qApp, Theme::of(ThemeKind::Light));
        QTabBar bar;
        bar.addTab(QStringLiteral("Nodes"));
        bar.addTab(QStringLiteral("Pods"));
        bar.resize(bar.sizeHint());
        const QImage image = bar.grab().toImage();
        const auto below = [&](int tab) { return image.pixelColor(bar.tabRect(tab).center().x(), bar.tabRect(tab).bottom() - 1); };
        QCOMPARE(below(0), Theme::of(ThemeKind::Light).accent);
        QVERIFY(below(1) != below(0));
    }

    void buttonsOfADialogHaveNoIcons()
    {
        panels::applyTheme(*qApp, Theme::of(ThemeKind::Light));
        const QDialogButtonBox buttons(QDialogButtonBox::Save | QDialogButtonBox::Cancel | QDialogButtonBox::Reset);
        for (const QAbstractButton* button : buttons.buttons())
            QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
    }

    void aRowThatIsChosenCanBeRead_data() { addKinds(); }
    void aRowThatIsChosenCanBeRead()
    {
        const Theme& theme = worn();
        const QPalette palette = panels::paletteOf(theme);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::AlternateBase)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Link), palette.color(QPalette::Window)) >= 4.5);
        // A row keeps the colour of its status, chosen or not.
        for (const QColor& status : {theme.failing, theme.starting, theme.terminating}) {
            if (theme.lineWidth <= 1)
                QVERIFY2(contrast(status, palette.color(QPalette::Highlight)) >= 3, status.name().toUtf8());
        }
    }

    void theStyleIsWornOnceAndAnewForALargerText()
    {
        panels::applyTheme(*qApp, Theme::of(ThemeKind::Light));
        const QStyle* before = qApp->style();
        panels::applyTheme(*qApp, Theme::of(ThemeKind::Light));
        QCOMPARE(qApp->style(), before);
        const int usual = QFontInfo(QApplication::font()).pixelSize();
        panels::applyTheme(*qApp, Theme::of(ThemeKind::Light), 2);
        QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), 2 * usual);
        QPushButton button(QStringLiteral("Trace"));
        QVERIFY(button.sizeHint().height() >= 2 * usual);
        panels::applyTheme(*qApp, Theme::of(ThemeKind::Light));
    }
};

HOPSCOPE_GUI_TEST_MAIN(ThemeStyleTest)
#include "theme_style_test.moc"
