// What is painted on the stage, read from the painter: large enough, whole, apart, in its box; and its words short.
#include "tests/support/stage_flows.h"
#include "tests/support/test_main.h"
#include "tests/support/paint_recorder.h"
#include "translations/translations.h"
#include "widgets/stage/stage_brush.h"
#include "widgets/wording/stage_wording.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTranslator>

#include <cmath>

using namespace hopscope;

namespace {

const std::vector<QSize>& views()
{
    static const std::vector<QSize> sizes{QSize(1280, 800), QSize(1920, 1080), QSize(1024, 768)};
    return sizes;
}

stage::Stage stageOf(const support::ToldFlow& flow, const QSize& view, double textScale = 0)
{
    const wording::StageWording words;
    stage::StageOptions options;
    options.width = view.width();
    options.height = view.height();
    options.textScale = textScale;
    options.places = flow.places;
    options.podMtu = flow.podMtu;
    options.words = &words;
    options.measure = stagepaint::stageMeasure();
    return stage::computeStage(flow.trace, flow.candidate, options);
}

std::vector<test::SeenText> painted(const stage::Stage& stage, std::size_t step)
{
    test::PaintRecorder recorder(QSize(stage.width, stage.height));
    QPainter painter(&recorder);
    stagepaint::StagePicture picture;
    picture.stage = &stage;
    picture.moment = stage::stageAtStep(stage, step);
    picture.theme = &paint::Theme::of(paint::ThemeKind::Light);
    stagepaint::paintStage(painter, picture);
    painter.end();
    return recorder.texts();
}

QString wrongInPicture(const std::vector<test::SeenText>& texts, const QSize& view)
{
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].pixelSize < stage::leastPixels)
            return QStringLiteral("small: ") + texts[i].text;
        if (!QRectF(QPointF(), view).contains(texts[i].rect))
            return QStringLiteral("outside the view: ") + texts[i].text;
        for (std::size_t other = 0; other < i; ++other)
            if (texts[i].rect.intersects(texts[other].rect))
                return QStringLiteral("over each other: %1, %2").arg(texts[i].text, texts[other].text);
    }
    return {};
}

/// As wide as it was measured: nothing is cut, nothing runs on.
QString wrongWidth(const stage::StageText& text)
{
    const double width = QFontMetricsF(stagepaint::fontOf(text.face, text.pixels)).horizontalAdvance(QString::fromStdString(text.text));
    return std::abs(width - text.rect.width) <= std::max(1.5, width / 500) ? QString() : QStringLiteral("measured %1, is %2: %3").arg(text.rect.width).arg(width).arg(QString::fromStdString(text.text));
}

QString wrongIn(const std::vector<stage::StageText>& texts, const std::vector<stage::Rect>& boxes)
{
    for (const stage::StageText& text : texts) {
        if (const QString wrong = wrongWidth(text); !wrong.isEmpty())
            return wrong;
        const bool inside = std::any_of(boxes.begin(), boxes.end(), [&](const stage::Rect& box) {
            return text.rect.x >= box.x && text.rect.right() <= box.right() && text.rect.y >= box.y - 1 && text.rect.bottom() <= box.bottom() + 1;
        });
        if (!inside)
            return QStringLiteral("outside its box: ") + QString::fromStdString(text.text);
    }
    return {};
}

QString wrongInBoxes(const stage::Stage& stage)
{
    const stage::Rect view{0, 0, double(stage.width), double(stage.height)};
    QStringList wrong{wrongIn(stage.texts, {view})};
    for (const stage::StageColumn& column : stage.columns)
        wrong << wrongIn(column.texts, {column.header});
    for (const stage::StageRow& row : stage.rows)
        wrong << wrongIn(row.texts, {row.rect}) << wrongIn({row.number}, {row.disc});
    for (const stage::StageGate& gate : stage.gates)
        wrong << wrongIn(gate.texts, {gate.rect});
    std::vector<stage::Rect> gaps;
    for (std::size_t i = 0; i + 1 < stage.columns.size(); ++i) {
        const stage::Rect& left = stage.columns[i].rect;
        gaps.push_back({left.right(), left.y, stage.columns[i + 1].rect.x - left.right(), left.height});
    }
    for (const stage::StageWire& wire : stage.wires)
        wrong << wrongIn(wire.texts, gaps);
    std::vector<stage::Rect> panels{stage.sentence, stage.before, stage.after, stage.conntrack};
    if (!stage.dots.empty())
        panels.push_back({0, stage.dots.front().rect.y - 4, double(stage.width), stage.dots.front().rect.height + 8});
    for (const stage::StepView& step : stage.steps)
        wrong << wrongIn(step.texts, panels);
    wrong.removeAll(QString());
    return wrong.join(QStringLiteral("; "));
}

/// As WCAG 2 computes it.
double contrast(const QColor& one, const QColor& other)
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

int wordsIn(const QString& text)
{
    return int(text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
}

} // namespace

class StagePainterTest : public QObject
{
    Q_OBJECT

    QTranslator m_german;
    QTranslator m_english;

    void speak(const QString& language)
    {
        QCoreApplication::removeTranslator(&m_german);
        QCoreApplication::removeTranslator(&m_english);
        QCoreApplication::installTranslator(language == QLatin1String("de") ? &m_german : &m_english);
    }

    static void kinds()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("language");
        for (const support::StageFlow& flow : support::stageFlows())
            for (const char* language : {"en", "de"})
                QTest::addRow("%s %s", flow.name.c_str(), language) << QString::fromStdString(flow.name) << QString::fromLatin1(language);
    }

private slots:
    void init() { test::failOnWarning(); }
    void cleanup() { speak(QStringLiteral("en")); }

    void initTestCase()
    {
        QVERIFY(paint::loadBundledFonts());
        translations::load();
        QVERIFY(m_german.load(QStringLiteral(":/hopscope/translations/hopscope_de.qm")));
        QVERIFY(m_english.load(QStringLiteral(":/hopscope/translations/hopscope_en.qm")));
    }

    void everyTextCanBeRead_data() { kinds(); }
    void everyTextCanBeRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, language);
        speak(language);
        const support::ToldFlow flow = support::told(support::stageFlow(name.toStdString()));
        for (const QSize& view : views()) {
            const stage::Stage stage = stageOf(flow, view);
            QVERIFY2(stage.fits, qPrintable(QStringLiteral("%1x%2").arg(view.width()).arg(view.height())));
            QCOMPARE(wrongInBoxes(stage), QString());
            for (std::size_t step = 0; step < stage.steps.size(); ++step)
                QCOMPARE(wrongInPicture(painted(stage, step), view), QString());
        }
    }

    void everyTextIsShort_data() { kinds(); }
    void everyTextIsShort()
    {
        QFETCH(QString, name);
        QFETCH(QString, language);
        speak(language);
        const support::ToldFlow flow = support::told(support::stageFlow(name.toStdString()));
        const stage::StageStory story = stage::tellStory(flow.trace, flow.candidate, flow.places);
        for (const stage::StoryStep& step : story.steps) {
            const stage::StepLabel label = wording::stepLabel(story, step);
            const QString called = QString::fromStdString(label.text + " " + label.address); // the term, DNAT or REFUSED, stands for itself
            QVERIFY2(!called.trimmed().isEmpty() && wordsIn(called) <= 5, qPrintable(called));
            const QString sentence = wording::stageSentence(story, step);
            QVERIFY2(sentence.endsWith(QLatin1Char('.')) && wordsIn(sentence) <= 14, qPrintable(sentence));
            const QString why = wording::stageReason(story, step);
            QVERIFY2(why.endsWith(QLatin1Char('.')) && wordsIn(why) <= 30, qPrintable(why));
            for (const QString& text : {called, sentence, why})
                QVERIFY2(!text.contains(QLatin1Char('%')) && !text.contains(QLatin1String("..")), qPrintable(text));
        }
    }

    /// Finding 19 of November 2026: a sentence said that a header was removed, its table showed it before and after.
    void aSentenceSaysWhatItsHeaderShows_data() { kinds(); }
    void aSentenceSaysWhatItsHeaderShows()
    {
        QFETCH(QString, name);
        QFETCH(QString, language);
        speak(language);
        const support::ToldFlow flow = support::told(support::stageFlow(name.toStdString()));
        const stage::StageStory story = stage::tellStory(flow.trace, flow.candidate, flow.places);
        const wording::StageWording words;
        for (const stage::StoryStep& step : story.steps) {
            const QString sentence = wording::stageSentence(story, step);
            const auto& header = step.header;
            if (header.outerChanges()) {
                const auto& outer = header.after->outer ? header.after->outer : header.before->outer;
                QVERIFY2(sentence.contains(QString::fromStdString(words.overlay(*outer))), qPrintable(sentence));
            } else {
                for (const char* overlay : {"VXLAN", "IP-in-IP", "Geneve", "WireGuard"})
                    QVERIFY2(!sentence.contains(QLatin1String(overlay)), qPrintable(sentence));
            }
        }
    }

    void theHeaderIsLarge()
    {
        const support::ToldFlow flow = support::told(support::stageFlow("nodeport-cluster"));
        const auto largest = [&](const QSize& view, double textScale) {
            int pixels = 0;
            for (const stage::StageText& text : stageOf(flow, view, textScale).steps[3].texts)
                if (text.face == stage::Face::MonoStrong)
                    pixels = std::max(pixels, text.pixels);
            return pixels;
        };
        QVERIFY(largest(QSize(1280, 800), 0) >= 20);
        QVERIFY(largest(QSize(1920, 1080), 1.5) >= 30); // while presenting
    }

    void presentingFits_data() { kinds(); }
    void presentingFits()
    {
        QFETCH(QString, name);
        QFETCH(QString, language);
        speak(language);
        const support::ToldFlow flow = support::told(support::stageFlow(name.toStdString()));
        const stage::Stage stage = stageOf(flow, QSize(1920, 1080), 1.5);
        QVERIFY(stage.fits);
        QCOMPARE(wrongInBoxes(stage), QString());
    }

    void everyColourCanBeRead_data()
    {
        QTest::addColumn<int>("kind");
        for (std::size_t kind = 0; kind < paint::themeKindCount; ++kind)
            QTest::addRow("theme %d", int(kind)) << int(kind);
    }

    void everyColourCanBeRead()
    {
        QFETCH(int, kind);
        const paint::Theme& theme = paint::Theme::of(paint::ThemeKind(kind));
        QImage image(8, 8, QImage::Format_RGB32);
        QPainter painter(&image);
        const stage::Stage stage;
        stagepaint::StagePicture picture;
        picture.stage = &stage;
        picture.theme = &theme;
        const stagepaint::StageBrush brush(painter, picture);
        using stage::Ink;
        for (const Ink ink : {Ink::Text, Ink::Dimmed, Ink::Packet, Ink::Reply, Ink::Failing})
            for (const QColor& ground : {theme.surface, theme.region})
                QVERIFY2(contrast(brush.colorOf(ink), ground) >= 4.5, qPrintable(QStringLiteral("ink %1: %2").arg(int(ink)).arg(contrast(brush.colorOf(ink), ground))));
        for (const bool reply : {false, true}) {
            const QColor color = brush.directionColor(reply);
            QVERIFY2(contrast(brush.numberColor(reply), brush.tint(color)) >= 4.5, qPrintable(QString::number(contrast(brush.numberColor(reply), brush.tint(color)))));
            QVERIFY2(contrast(brush.textOn(color), color) >= 4.5, qPrintable(QString::number(contrast(brush.textOn(color), color))));
            QVERIFY(contrast(theme.text, brush.tint(color)) >= 4.5);
        }
        QVERIFY(contrast(theme.textDimmed, theme.cardHeader) >= 4.5);
        QVERIFY(contrast(brush.textOn(theme.changed), theme.changed) >= 4.5);
    }

    void changedFieldsAreMarkedAndOldOnesStruck()
    {
        const stage::Stage stage = stageOf(support::told(support::stageFlow("nodeport-cluster")), QSize(1280, 800));
        QStringList marked;
        QStringList struck;
        for (const stage::StageText& text : stage.steps[3].texts) {
            if (text.marked)
                marked << QString::fromStdString(text.text);
            if (text.struck)
                struck << QString::fromStdString(text.text);
        }
        QVERIFY(marked.contains(QStringLiteral("172.16.203.128:S")));
        QVERIFY(marked.contains(QStringLiteral("IP-in-IP")));
        QCOMPARE(struck, QStringList{QStringLiteral("198.51.100.10:E")});
    }
};

HOPSCOPE_GUI_TEST_MAIN(StagePainterTest)
#include "stage_painter_test.moc"
