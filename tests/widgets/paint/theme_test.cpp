// What each theme keeps: every role is there, texts can be read, states stay apart for every reader.
#include "widgets/paint/text_widths.h"
#include "widgets/paint/theme.h"
#include "tests/support/test_main.h"

#include <QFontMetricsF>

#include <cmath>

using namespace hopscope;
using paint::Theme;
using paint::ThemeKind;

namespace {

using Linear = std::array<double, 3>;

Linear linearOf(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

/// WCAG 2.1.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const Linear c = linearOf(color);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

struct Vision
{
    const char* name;
    std::array<Linear, 3> matrix;
};

/// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.
const Vision visions[] = {
    {"full", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

Linear labOf(const QColor& color, const Vision& vision)
{
    const Linear own = linearOf(color);
    Linear seen{};
    for (std::size_t row = 0; row < 3; ++row)
        seen[row] = std::clamp(vision.matrix[row][0] * own[0] + vision.matrix[row][1] * own[1] + vision.matrix[row][2] * own[2], 0.0, 1.0);
    const double x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047;
    const double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    const double z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

/// CIE 1976 colour difference; 2.3 can just be seen side by side.
double difference(const QColor& a, const QColor& b, const Vision& vision)
{
    const Linear one = labOf(a, vision);
    const Linear other = labOf(b, vision);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

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

    void everyRoleIsThere_data() { addKinds(); }
    void everyRoleIsThere()
    {
        QFETCH(int, kind);
        const Theme& theme = Theme::of(ThemeKind(kind));
        QCOMPARE(int(theme.kind), kind);
        QCOMPARE(theme.dark, theme.kind == ThemeKind::Dark || theme.kind == ThemeKind::HighContrastDark);
        QVERIFY(theme.lineWidth >= 1);
        for (const paint::ColorRole& role : paint::colorRoles())
            QVERIFY2((theme.*role.color).isValid(), role.name);
    }

    void textsAndSignsCanBeSeenOnEveryGround_data() { addKinds(); }
    void textsAndSignsCanBeSeenOnEveryGround()
    {
        QFETCH(int, kind);
        const Theme& theme = Theme::of(ThemeKind(kind));
        const double leastText = theme.lineWidth > 1 ? 7 : 4.5; // WCAG 2.1, 1.4.6 and 1.4.3
        const double leastGraphics = 3; // 1.4.11
        for (const QColor& ground : {theme.background, theme.panel, theme.region, theme.surface, theme.surfaceRaised, theme.chip, theme.cardHeader}) {
            QVERIFY(contrast(theme.text, ground) >= leastText);
            QVERIFY2(contrast(theme.textDimmed, ground) >= leastText, ground.name().toUtf8());
        }
        QVERIFY(contrast(theme.text, theme.changed) >= 4.5);
        for (const QColor& mark : {theme.ready, theme.readyMark, theme.notReady, theme.starting, theme.failing, theme.terminating,
                                   theme.completed, theme.unknown, theme.service, theme.policy, theme.outside, theme.packet, theme.reply})
            QVERIFY2(contrast(mark, theme.surface) >= leastGraphics, mark.name().toUtf8());
        QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
        // What is said in its colour: the health pill, a row's status, what is wrong beside a pod's address.
        for (const QColor& word : {theme.ready, theme.notReady, theme.starting, theme.failing, theme.terminating, theme.service, theme.policy,
                                   theme.outside, theme.packet, theme.reply, theme.accent, theme.selection}) {
            for (const QColor& ground : {theme.background, theme.panel, theme.surface, theme.chip})
                QVERIFY2(contrast(word, ground) >= 4.5, qPrintable(word.name() + ground.name()));
        }
    }

    void bordersCanBeSeen_data() { addKinds(); }
    void bordersCanBeSeen()
    {
        QFETCH(int, kind);
        const Theme& theme = Theme::of(ThemeKind(kind));
        for (const QColor& ground : {theme.background, theme.panel, theme.region, theme.surface, theme.surfaceRaised, theme.chip})
            QVERIFY2(contrast(theme.outline, ground) >= 2.5, ground.name().toUtf8());
    }

    void dimmedNamesCanStillBeRead_data() { addKinds(); }
    void dimmedNamesCanStillBeRead()
    {
        QFETCH(int, kind);
        const Theme theme = Theme::of(ThemeKind(kind)).dimmed();
        for (const QColor& ground : {theme.region, theme.surface, theme.surfaceRaised, theme.chip, theme.cardHeader}) {
            QVERIFY2(contrast(theme.text, ground) >= 3, ground.name().toUtf8());
            QVERIFY2(contrast(theme.textDimmed, ground) >= 3, ground.name().toUtf8());
        }
        QVERIFY(contrast(theme.text, theme.surface) < contrast(Theme::of(ThemeKind(kind)).text, theme.surface));
    }

    void aColourMeansOneThing_data() { addKinds(); }
    void aColourMeansOneThing()
    {
        QFETCH(int, kind);
        const Theme& theme = Theme::of(ThemeKind(kind));
        QCOMPARE(theme.accent, theme.packet); // the main button sends the packet
        for (const QColor& other : {theme.accent, theme.service, theme.ready, theme.reply, theme.failing})
            QVERIFY2(difference(theme.selection, other, visions[0]) > 20, other.name().toUtf8());
        for (const QColor& other : {theme.service, theme.ready, theme.reply, theme.failing})
            QVERIFY2(difference(theme.packet, other, visions[0]) > 20, other.name().toUtf8());
    }

    void whatFailsIsSeenByEveryReader_data() { addKinds(); }
    void whatFailsIsSeenByEveryReader()
    {
        QFETCH(int, kind);
        const Theme& theme = Theme::of(ThemeKind(kind));
        for (const Vision& vision : visions) {
            for (const QColor& other : {theme.ready, theme.readyMark, theme.notReady, theme.starting, theme.terminating, theme.completed, theme.unknown})
                QVERIFY2(difference(theme.failing, other, vision) > 20, qPrintable(QLatin1String(vision.name) + other.name()));
            for (const QColor& other : {theme.notReady, theme.starting, theme.terminating})
                QVERIFY2(difference(theme.readyMark, other, vision) > 20, qPrintable(QLatin1String(vision.name) + other.name()));
            // The packet there and the packet back.
            QVERIFY2(difference(theme.packet, theme.reply, vision) > 20, vision.name);
        }
    }

    void textsFollowTheReadersSize()
    {
        for (std::size_t role = 0; role < 6; ++role) {
            const QFont own = paint::fontOf(layout::TextRole(role));
            QCOMPARE(paint::fontOf(layout::TextRole(role), 2).pixelSize(), 2 * own.pixelSize());
            QVERIFY(!own.family().isEmpty());
        }
        const layout::TextMeasure once = paint::textMeasure();
        const layout::TextMeasure twice = paint::textMeasure(2);
        const double width = once.width("nginx-deployment-7b44dc87c5-5hrgb", layout::TextRole::ItemName);
        QVERIFY(std::abs(twice.width("nginx-deployment-7b44dc87c5-5hrgb", layout::TextRole::ItemName) - 2 * width) < 1.5);
        QVERIFY(twice.lineHeight(layout::TextRole::Address) > 1.8 * once.lineHeight(layout::TextRole::Address));
    }

    void aTextIsAsWideAsItsLetters()
    {
        for (std::size_t role = 0; role < 6; ++role) {
            const QFont font = paint::fontOf(layout::TextRole(role));
            const paint::TextWidths widths(font);
            for (const QString& text : {QStringLiteral("kube-controller-manager-worker-node1"), QStringLiteral("10.244.0.0/24, fd00:10:244::/56"),
                                        QStringLiteral("master \u00b7 Ready"), QStringLiteral("a-long-\u2026name"),
                                        QStringLiteral("au\u00dferhalb des Clusters"), QStringLiteral("AVATo. 1x2 -> fi"), QStringLiteral("web \u00d712")}) {
                const double real = QFontMetricsF(font).horizontalAdvance(text);
                QVERIFY2(std::abs(widths.of(QStringView(text)) - real) < 0.6, qPrintable(text));
                QVERIFY(std::abs(widths.of(std::string_view(text.toStdString())) - real) < 0.6);
            }
        }
    }
};

HOPSCOPE_GUI_TEST_MAIN(ThemeTest)
#include "theme_test.moc"
