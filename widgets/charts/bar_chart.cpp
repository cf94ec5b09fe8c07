#include "widgets/charts/bar_chart.h"

#include "widgets/charts/chart_axis.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/rich_text.h"
#include "widgets/paint/measures.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

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

BarChart::BarChart(BarMeaning meaning, QWidget* parent) : QWidget(parent), m_meaning(meaning), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
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
    updateGeometry();
    update();
}

void BarChart::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    updateGeometry(); // another text size comes with it
    update();
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
    return barsTop(width) + (line + 7) * int(m_data.bars.size()) + line + gap + margin;
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

void BarChart::drawAxis(QPainter& painter, const QRect& room, double highest) const
{
    for (const double mark : axisMarks(highest, std::max(2, room.width() / pixelsPerMark))) {
        const int x = room.left() + int(room.width() * mark / highest);
        painter.fillRect(QRect(x, room.top(), 1, room.height()), paint::mixed(m_theme->outline, m_theme->panel, mark > 0 ? 0.7 : 0));
        painter.setPen(m_theme->textDimmed);
        const QString text = numberText(mark);
        const int half = fontMetrics().horizontalAdvance(text) / 2 + 1;
        const int middle = std::clamp(x, half, width() - half);
        painter.drawText(QRect(middle - half, room.bottom() + 2, 2 * half, lineHeight()), Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void BarChart::drawBars(QPainter& painter) const
{
    const QFontMetrics metrics = fontMetrics();
    int labels = 0;
    int numbers = 0;
    double highest = 1;
    for (const Bar& bar : m_data.bars) {
        labels = std::max(labels, metrics.horizontalAdvance(bar.label));
        numbers = std::max(numbers, metrics.horizontalAdvance(numbersOf(bar)));
        highest = std::max({highest, bar.value, bar.limit.value_or(0)});
    }
    labels = std::min(labels, int(shareOfLabels * width()));
    const int pitch = lineHeight() + 7;
    const QRect room(margin + labels + gap, barsTop(width()), std::max(20, width() - 2 * margin - labels - 2 * gap - numbers), pitch * int(m_data.bars.size()));
    drawAxis(painter, room, highest);
    const std::vector<Part> shown = parts();
    const QColor bad = m_theme->notReady;
    const auto until = [&](double value) { return room.left() + int(std::lround(room.width() * value / highest)); };
    for (std::size_t i = 0; i < m_data.bars.size(); ++i) {
        const Bar& bar = m_data.bars[i];
        const QRect line(margin, room.top() + pitch * int(i), width() - 2 * margin, pitch);
        painter.setPen(m_theme->text);
        painter.drawText(QRect(margin, line.top(), labels, pitch), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(bar.label, Qt::ElideMiddle, labels));
        painter.drawText(QRect(room.right() + gap, line.top(), numbers, pitch), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, numbersOf(bar));
        const int top = line.top() + 3;
        const int height = pitch - 6;
        if (bar.limit)
            painter.fillRect(QRect(room.left(), top, until(std::max(*bar.limit, bar.value)) - room.left(), height), shown.back().color);
        painter.fillRect(QRect(room.left(), top, until(bar.value) - room.left(), height), bar.bad > 0 ? bad : shown.front().color);
        if (bar.bad > 0)
            painter.fillRect(QRect(room.left(), top, until(bar.value - bar.bad) - room.left(), height), shown.front().color);
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
    drawBars(painter);
}

bool BarChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = (help->pos().y() - barsTop(width())) / (lineHeight() + 7);
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
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace hopscope::charts
