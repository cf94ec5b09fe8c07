#include "app/range_card.h"

#include "app/cell_legend.h"
#include "app/range_content_view.h"
#include "app/range_grid_view.h"
#include "model/ip/port_span.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/panels/icon_set.h"
#include "widgets/wording/range_cells.h"
#include "widgets/wording/whatis_wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr int edge = 14;
constexpr int gap = 7;
constexpr double shareOfPorts = 0.72;
constexpr double shareOfGrid = 0.62; ///< of what is left for the grid and the list
constexpr int usualLine = 20;
constexpr int iconPixels = 16;

} // namespace

RangeCard::RangeCard(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("rangeCard"));
    build();
    connect(m_up, &QToolButton::clicked, this, &RangeCard::upRequested);
    connect(m_address, &QToolButton::clicked, this, [this] {
        if (m_part && m_part->range)
            emit addressChosen(QString::fromStdString(m_part->shown.toString()));
    });
    connect(m_grid, &RangeGridView::upRequested, this, &RangeCard::upRequested);
    connect(m_grid, &RangeGridView::cellShown, this, &RangeCard::showCell);
    connect(m_grid, &RangeGridView::cellChosen, this, &RangeCard::takeCell);
    connect(m_list, &RangeContentView::entryChosen, this, [this](const addresses::RangeEntry& entry) {
        if (entry.addresses)
            emit addressChosen(QString::fromStdString(entry.addresses->first.toString()));
        else
            emit portChosen(entry.ports.first);
    });
    retranslate();
}

void RangeCard::build()
{
    m_up = new QToolButton(this);
    m_up->setObjectName(QStringLiteral("rangeUp"));
    m_up->setProperty("role", QStringLiteral("icon"));
    m_address = new QToolButton(this);
    m_address->setObjectName(QStringLiteral("rangeTitle"));
    m_address->setProperty("role", QStringLiteral("text"));
    m_purpose = new labels::PlainLabel(this);
    m_purpose->setObjectName(QStringLiteral("rangePurpose"));
    m_purpose->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_up);
    head->addWidget(m_address);
    head->addWidget(m_purpose, 1);
    m_grid = new RangeGridView(this);
    m_cell = new labels::PlainLabel(this);
    m_cell->setObjectName(QStringLiteral("rangeCell"));
    m_cell->setWordWrap(true);
    m_cell->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_legend = new CellLegend(this);
    m_list = new RangeContentView(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, 8, edge, 8);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(m_grid);
    column->addWidget(m_cell);
    column->addWidget(m_legend);
    column->addWidget(m_list, 1);
}

void RangeCard::setReading(RangeReading reading)
{
    m_part = std::move(reading.part);
    m_shape = reading.shape;
    m_legend->setCells(reading.cells);
    m_grid->setCells(std::move(reading.cells), reading.shape);
    m_list->setContents(std::move(reading.contents));
    setEnabled(m_part.has_value());
    showTitle();
    fitGrid(m_shape);
    m_list->fit();
}

GridRoom RangeCard::room() const
{
    const int lines = 4 * std::max(usualLine, fontMetrics().height()) + m_legend->heightForWidth(width() - 2 * edge) + 6 * gap;
    const double left = std::max(0, height() - lines);
    return {double(std::max(0, width() - 2 * edge)), left * shareOfGrid, left * shareOfPorts, m_grid->needs()};
}

/// As high as its rows; of rows that have no room as high as the room.
void RangeCard::fitGrid(const addresses::GridShape& shape)
{
    const int wanted = int(shape.cellHeight) * shape.rows;
    const int most = std::max(wanted > 0 ? int(shape.cellHeight) : 0, int(m_part && !m_part->range ? room().portHeight : room().height));
    m_grid->setFixedHeight(std::min(wanted, most));
    m_grid->setVisible(wanted > 0);
}

void RangeCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (!m_part)
        return;
    const addresses::GridShape shape = shapeOf(*m_part, room());
    if (shape.bits != m_shape.bits || shape.perCell != m_shape.perCell || shape.columns != m_shape.columns) {
        emit readingOutdated();
    } else {
        m_shape = shape;
        m_grid->setShape(shape);
        fitGrid(shape);
    }
}

void RangeCard::takeCell(const addresses::RangeCell& cell)
{
    if (!m_part)
        return;
    if (cell.isOne() && cell.addresses)
        emit addressChosen(QString::fromStdString(cell.addresses->base().toString()));
    else if (cell.isOne())
        emit portChosen(cell.ports.first);
    else
        emit partOpened({m_part->range, cell.addresses.value_or(ip::Cidr()), cell.ports, m_part->allPorts});
    if (!cell.isOne() && cell.addresses)
        emit addressChosen(QString::fromStdString(cell.addresses->toString()));
}

void RangeCard::setAsked(const std::optional<ip::IpAddress>& address)
{
    m_grid->setAsked(address);
    m_legend->setAsked(address && m_part && m_part->range && m_part->shown.contains(*address));
}

void RangeCard::showTitle()
{
    const bool isWhole = !m_part || m_part->isWhole();
    m_up->setVisible(m_part && !isWhole);
    m_address->setVisible(m_part.has_value());
    if (!m_part) {
        m_purpose->setText({});
        return;
    }
    if (m_part->range) {
        m_address->setText(QString::fromStdString(m_part->shown.toString()));
        const QString purpose = wording::rangeWord(*m_part->range);
        m_purpose->setText(isWhole ? purpose : tr("in %1, %2").arg(QString::fromStdString(m_part->range->range.toString()), purpose));
    } else {
        m_address->setText(QString::fromStdString(ip::portSpan(m_part->ports)));
        m_purpose->setText(tr("NodePorts"));
    }
}

void RangeCard::showCell()
{
    const addresses::RangeCell* cell = m_grid->currentCell();
    m_cell->setText(cell ? wording::cellSentence(*cell) : m_grid->cells().empty() ? QString() : tr("A click on a cell says what it is."));
}

void RangeCard::setTheme(const paint::Theme& theme, double textScale)
{
    m_grid->setTheme(theme, textScale);
    m_cell->setFixedHeight(2 * m_cell->fontMetrics().lineSpacing()); // whatever it says: nothing moves below the mouse
    m_legend->setTheme(theme);
    m_address->setFont(paint::fontOf(layout::TextRole::Address, textScale));
    m_up->setIcon(panels::strokeIcon(QStringLiteral("back"), theme.text, theme.completed));
    const int icon = qRound(iconPixels * std::max(1.0, textScale));
    m_up->setIconSize(QSize(icon, icon));
    m_list->fit();
    if (m_part)
        emit readingOutdated();
}

void RangeCard::retranslate()
{
    labels::setAccessibleName(*m_grid, tr("Addresses of the chosen range, cell by cell"));
    labels::setToolTip(*m_up, tr("The whole range (Backspace in the grid)"));
    labels::setAccessibleName(*m_up, tr("The whole range"));
    labels::setToolTip(*m_address, tr("What is known of this range"));
    m_list->retranslate();
    showTitle();
    showCell();
}

void RangeCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace hopscope::app
