#include "app/cell_legend.h"

#include "widgets/labels/plain_words.h"
#include "widgets/paint/range_cell_painter.h"
#include "widgets/paint/text_scale.h"
#include "widgets/wording/range_cells.h"

#include <QEvent>
#include <QPainter>

#include <utility>

namespace hopscope::app {

namespace {

using addresses::CellState;

constexpr QSizeF usualSwatch{17, 14};
constexpr int afterSwatch = 5;
constexpr int between = 14;
constexpr int lineGap = 3;

addresses::RangeCell oneCell(CellState state)
{
    addresses::RangeCell cell;
    cell.state = state;
    return cell;
}

} // namespace

CellLegend::CellLegend(QWidget* parent) : QWidget(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("cellLegend"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CellLegend::setCells(const std::vector<addresses::RangeCell>& cells)
{
    m_states = {};
    m_hasBand = false;
    m_isAtLeast = false;
    m_hasSeveral = !cells.empty() && !cells.front().isOne();
    for (const addresses::RangeCell& cell : cells) {
        m_states[std::size_t(cell.state)] = true;
        m_hasBand = m_hasBand || cell.isStatic;
        m_isAtLeast = m_isAtLeast || cell.isUsedAtLeast;
    }
    refresh();
}

void CellLegend::setAsked(bool isAsked)
{
    if (isAsked != std::exchange(m_hasAsked, isAsked))
        refresh();
}

void CellLegend::refresh()
{
    m_entries.clear();
    for (std::size_t state = 0; state < m_states.size(); ++state) {
        const bool isSaid = m_states[state] && (!m_hasSeveral || CellState(state) == CellState::Duplicate);
        if (isSaid)
            m_entries.push_back({oneCell(CellState(state)), wording::cellStateWord(CellState(state)), false});
    }
    if (m_hasSeveral) {
        addresses::RangeCell several = oneCell(CellState::Pod);
        for (const CellState state : {CellState::Service, CellState::Node, CellState::Foreign})
            several.state = m_states[std::size_t(state)] && !m_states[std::size_t(CellState::Pod)] ? state : several.state;
        several.ports = {0, 9};
        several.used = 4;
        several.isUsedAtLeast = m_isAtLeast;
        m_entries.insert(m_entries.begin(), Entry{several, m_isAtLeast ? tr("several: how many are in use at least") : tr("several: how many are in use"), false});
    }
    if (m_hasBand) {
        addresses::RangeCell band = oneCell(CellState::Free);
        band.isStatic = true;
        m_entries.push_back({band, tr("static band: given out last"), false});
    }
    if (m_hasAsked)
        m_entries.push_back({oneCell(CellState::Free), tr("the one asked for"), true});
    labels::setAccessibleName(*this, tr("Legend"));
    labels::setAccessibleDescription(*this, words().join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QStringList CellLegend::words() const
{
    QStringList words;
    for (const Entry& entry : m_entries)
        words << entry.word;
    return words;
}

/// As large as the words beside it.
QSize CellLegend::swatch() const
{
    return (usualSwatch * std::max(1.0, paint::textScaleOf(font()))).toSize();
}

std::vector<QRect> CellLegend::places(int width) const
{
    const QSize swatch = this->swatch();
    std::vector<QRect> places;
    const int line = std::max(swatch.height(), fontMetrics().height());
    int x = 0;
    int y = 0;
    for (const Entry& entry : m_entries) {
        const int wanted = swatch.width() + afterSwatch + fontMetrics().horizontalAdvance(entry.word);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += line + lineGap;
        }
        places.emplace_back(x, y, wanted, line);
        x += wanted + between;
    }
    return places;
}

int CellLegend::heightForWidth(int width) const
{
    const std::vector<QRect> all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

void CellLegend::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    updateGeometry();
    update();
}

void CellLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QSize swatch = this->swatch();
    const std::vector<QRect> all = places(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QRect& place = all[i];
        const QRectF box(place.left(), place.center().y() - swatch.height() / 2.0 + 0.5, swatch.width(), swatch.height());
        paint::paintRangeCell(painter, box, m_entries[i].cell, *m_theme);
        if (m_entries[i].isAsked)
            paint::paintCellFrame(painter, box, m_theme->accent);
        painter.setPen(m_theme->textDimmed);
        painter.drawText(place.adjusted(swatch.width() + afterSwatch, 0, 4, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_entries[i].word);
    }
}

void CellLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace hopscope::app
