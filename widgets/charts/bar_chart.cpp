#include "widgets/charts/bar_chart.h"

#include "widgets/charts/chart_axis.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/rich_text.h"
#include "widgets/paint/measures.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>
#include <memory>

namespace hopscope::charts {

namespace {

constexpr int margin = 8;
constexpr int gap = 8;
constexpr double shareOfLabels = 0.4; ///< of the width
constexpr int swatch = 11;
constexpr int pixelsPerMark = 56;
constexpr int emptyLines = 4;

QString numberText(double value)
{
    return value == std::floor(value) ? QString::number(value, 'f', 0) : QString::number(value, 'f', 1);
}

QString numbersOf(const Bar& bar)
{
    return bar.limit ? QStringLiteral("%1 / %2").arg(numberText(bar.value), numberText(*bar.limit)) : numberText(bar.value);
}

QFont titleFont(const QFont& font)
{
    QFont title = font;
    title.setWeight(QFont::DemiBold);
    return title;
}

} // namespace

BarChart::BarChart(BarMeaning meaning, QWidget* parent)
    : QWidget(parent), m_meaning(meaning), m_theme(&paint::Theme::of(paint::ThemeKind::Light)), m_bars(new QChartView(this))
{
    m_bars->setFrameShape(QFrame::NoFrame);
    m_bars->setBackgroundBrush(Qt::NoBrush);
    m_bars->viewport()->setAutoFillBackground(false);
    m_bars->setAttribute(Qt::WA_TransparentForMouseEvents); // tool tips are the whole chart's
    m_bars->setFocusPolicy(Qt::NoFocus);
    m_bars->hide();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BarChart::setData(const Words& words, BarData data)
{
    if (words == m_words && data == m_data)
        return;
    m_words = words;
    m_data = std::move(data);
    describe();
    rebuild();
}

void BarChart::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    rebuild(); // another text size comes with it
}

/// Read out by who cannot see the bars.
void BarChart::describe()
{
    labels::setAccessibleName(*this, m_words.title);
    QStringList lines;
    for (const Bar& bar : m_data.bars)
        lines << bar.label + QStringLiteral(": ") + numbersOf(bar);
    labels::setAccessibleDescription(*this, m_data.bars.empty() ? m_words.empty : lines.join(QStringLiteral("; ")));
}

std::vector<BarChart::Part> BarChart::parts() const
{
    const QColor rest = paint::mixed(m_theme->outline, m_theme->panel, 0.55);
    const auto hasBad = [this] { return std::any_of(m_data.bars.begin(), m_data.bars.end(), [](const Bar& bar) { return bar.bad > 0; }); };
    const bool hasLimit = std::any_of(m_data.bars.begin(), m_data.bars.end(), [](const Bar& bar) { return bar.limit.has_value(); });
    std::vector<Part> parts;
    switch (m_meaning) {
    case BarMeaning::Pods: parts.push_back({m_words.used, m_theme->ready}); break;
    case BarMeaning::Addresses: parts.push_back({m_words.used, m_theme->outside}); break;
    case BarMeaning::Services: parts.push_back({m_words.used, m_theme->service}); break;
    case BarMeaning::Endpoints: parts.push_back({m_words.used, m_theme->ready}); break;
    }
    if (!m_words.bad.isEmpty() && hasBad())
        parts.push_back({m_words.bad, m_theme->notReady});
    if (!m_words.free.isEmpty() && hasLimit)
        parts.push_back({m_words.free, m_meaning == BarMeaning::Endpoints ? m_theme->notReady : rest});
    return parts;
}

QStringList BarChart::legend() const
{
    QStringList words;
    for (const Part& part : parts())
        words << part.word;
    return words;
}

int BarChart::lineHeight() const
{
    return fontMetrics().height();
}

/// One after the other, and on to the next line where one would be cut.
std::vector<QRect> BarChart::legendPlaces(int width) const
{
    std::vector<QRect> places;
    const int line = lineHeight();
    int x = margin;
    int y = margin + line + 4;
    for (const QString& word : legend()) {
        const int wanted = swatch + 6 + fontMetrics().horizontalAdvance(word);
        if (x > margin && x + wanted > width - margin) {
            x = margin;
            y += line + 3;
        }
        places.emplace_back(x, y, wanted, line);
        x += wanted + 2 * gap;
    }
    return places;
}

int BarChart::barsTop(int width) const
{
    const std::vector<QRect> places = legendPlaces(width);
    return (places.empty() ? margin + lineHeight() : places.back().bottom()) + gap;
}

int BarChart::heightForWidth(int width) const
{
    const int line = lineHeight();
    if (m_data.bars.empty())
        return margin + (emptyLines + 1) * line;
    return barsTop(width) + pitch() * int(m_data.bars.size()) + line + gap + margin;
}

void BarChart::drawLegend(QPainter& painter) const
{
    const std::vector<Part> shown = parts();
    const std::vector<QRect> places = legendPlaces(width());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QRect& place = places[i];
        painter.fillRect(QRect(place.left(), place.center().y() - swatch / 2, swatch, swatch), shown[i].color);
        painter.setPen(m_theme->text);
        painter.drawText(place.adjusted(swatch + 6, 0, 4, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown[i].word);
    }
}

int BarChart::pitch() const
{
    return lineHeight() + 7;
}

BarChart::Places BarChart::places() const
{
    const QFontMetrics metrics = fontMetrics();
    Places at{0, 0, {}, 1};
    for (const Bar& bar : m_data.bars) {
        at.labels = std::max(at.labels, metrics.horizontalAdvance(bar.label) + 1); // the advance is rounded
        at.numbers = std::max(at.numbers, metrics.horizontalAdvance(numbersOf(bar)));
        at.highest = std::max({at.highest, bar.value, bar.limit.value_or(0)});
    }
    at.labels = std::min(at.labels, int(shareOfLabels * width()));
    const int left = margin + at.labels + gap;
    at.room = QRect(left, barsTop(width()), std::max(20, width() - left - gap - at.numbers - margin), pitch() * int(m_data.bars.size()));
    return at;
}

void BarChart::addBars(QChart& chart, const Places& at) const
{
    const std::vector<Part> shown = parts();
    const auto set = [](const QColor& color) {
        auto made = std::make_unique<QBarSet>(QString());
        made->setColor(color);
        made->setBorderColor(Qt::transparent);
        return made;
    };
    auto well = set(shown.front().color);
    auto bad = set(m_theme->notReady);
    auto rest = set(shown.back().color);
    QStringList categories;
    for (auto bar = m_data.bars.rbegin(); bar != m_data.bars.rend(); ++bar) { // a lying chart counts from below; people read from above
        *well << bar->value - bar->bad;
        *bad << bar->bad;
        *rest << std::max(0.0, bar->limit.value_or(bar->value) - bar->value);
        categories << QString::number(categories.size()); // their names are drawn beside the chart
    }
    auto series = std::make_unique<QHorizontalStackedBarSeries>();
    series->setBarWidth(double(pitch() - 6) / pitch());
    for (std::unique_ptr<QBarSet>* each : {&well, &bad, &rest})
        series->append(each->release());
    auto names = std::make_unique<QBarCategoryAxis>();
    names->append(categories);
    names->setVisible(false);
    QHorizontalStackedBarSeries* bars = series.release();
    chart.addSeries(bars);
    QBarCategoryAxis* axis = names.release();
    chart.addAxis(axis, Qt::AlignLeft);
    bars->attachAxis(axis);
    addAxis(chart, at);
}

void BarChart::addAxis(QChart& chart, const Places& at) const
{
    auto values = std::make_unique<QValueAxis>();
    values->setRange(0, at.highest);
    const std::vector<double> marks = axisMarks(at.highest, std::max(2, at.room.width() / pixelsPerMark));
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickAnchor(0);
    values->setTickInterval(marks.size() > 1 ? marks[1] - marks[0] : at.highest);
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->setLabelsFont(font());
    values->setLabelsColor(m_theme->textDimmed);
    values->setTruncateLabels(false);
    values->setLinePenColor(m_theme->outline);
    values->setGridLineColor(paint::mixed(m_theme->outline, m_theme->panel, 0.7));
    QValueAxis* axis = values.release();
    chart.addAxis(axis, Qt::AlignBottom);
    chart.series().front()->attachAxis(axis);
}

/// Another size, theme or data: bars and axis are made anew.
void BarChart::rebuild()
{
    updateGeometry();
    update();
    m_bars->setVisible(!m_data.bars.empty());
    if (m_data.bars.empty())
        return;
    const Places at = places();
    m_bars->setGeometry(0, at.room.top(), width(), at.room.height() + lineHeight() + gap + margin);
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins());
    chart->legend()->hide();
    addBars(*chart, at);
    chart->setPlotArea(at.room.translated(0, -at.room.top()));
    // The view owns the chart it shows, and hands back the one before.
    const std::unique_ptr<QChart> before(m_bars->chart());
    m_bars->setChart(chart.release());
}

void BarChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    rebuild();
}

void BarChart::drawTexts(QPainter& painter) const
{
    const Places at = places();
    painter.setPen(m_theme->text);
    for (std::size_t i = 0; i < m_data.bars.size(); ++i) {
        const Bar& bar = m_data.bars[i];
        const int top = at.room.top() + pitch() * int(i);
        painter.drawText(QRect(margin, top, at.labels, pitch()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(bar.label, Qt::ElideMiddle, at.labels));
        painter.drawText(QRect(at.room.right() + gap, top, at.numbers, pitch()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, numbersOf(bar));
    }
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(titleFont(font()));
    painter.setPen(m_theme->text);
    const QString title = QFontMetrics(titleFont(font())).elidedText(m_words.title, Qt::ElideRight, width() - 2 * margin);
    painter.drawText(QRect(margin, margin, width() - 2 * margin, lineHeight()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    painter.setFont(font());
    if (m_data.bars.empty()) {
        painter.setPen(m_theme->textDimmed);
        painter.drawText(QRect(margin, margin + lineHeight() + gap, width() - 2 * margin, emptyLines * lineHeight()), Qt::TextWordWrap, m_words.empty);
        return;
    }
    drawLegend(painter);
    drawTexts(painter);
}

bool BarChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = (help->pos().y() - barsTop(width())) / pitch();
    if (help->pos().y() < barsTop(width()) || row >= int(m_data.bars.size())) {
        labels::hideToolTip();
        return true;
    }
    const Bar& bar = m_data.bars[std::size_t(row)];
    labels::showToolTip(help->globalPos(), labels::RichText::of(QStringLiteral("<p style='white-space:pre'>%1: %2</p>"), bar.label, numbersOf(bar)), *this, {});
    return true;
}

void BarChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace hopscope::charts
