#include "app/range_grid_view.h"

#include "widgets/paint/range_cell_painter.h"
#include "widgets/tables/range_cell_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace hopscope::app {

/// One paint code for grid and legend; here also the frames of what is asked for and of where the keyboard is.
class RangeCellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const paint::Theme& theme, const QFont& font)
    {
        m_theme = &theme;
        m_font = font;
    }
    void setAsked(const std::optional<ip::IpAddress>& address) { m_asked = address; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const addresses::RangeCell* cell = static_cast<const tables::RangeCellModel*>(index.model())->cellAt(index);
        if (!cell)
            return;
        painter->save();
        painter->setFont(m_font);
        paint::paintRangeCell(*painter, option.rect, *cell, *m_theme);
        const bool isAsked = m_asked && cell->addresses && cell->addresses->contains(*m_asked);
        const bool isCurrent = (option.state & QStyle::State_Selected) != 0;
        if (isAsked || isCurrent)
            paint::paintCellFrame(*painter, option.rect, isAsked ? m_theme->accent : m_theme->selection);
        painter->restore();
    }

private:
    const paint::Theme* m_theme = &paint::Theme::of(paint::ThemeKind::Light);
    QFont m_font = paint::fontOf(layout::TextRole::ItemDetail);
    std::optional<ip::IpAddress> m_asked;
};

RangeGridView::RangeGridView(QWidget* parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("rangeGrid"));
    m_model = new tables::RangeCellModel(this);
    setModel(m_model);
    m_delegate = new RangeCellDelegate(this);
    setItemDelegate(m_delegate);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    for (QHeaderView* header : {verticalHeader(), horizontalHeader()}) {
        header->hide();
        header->setMinimumSectionSize(1);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    connect(this, &QTableView::clicked, this, &RangeGridView::choose);
    connect(this, &QTableView::entered, this, [this](const QModelIndex& index) {
        m_hovered = index;
        emit cellShown();
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &RangeGridView::cellShown);
}

void RangeGridView::setCells(std::vector<addresses::RangeCell> cells, const addresses::GridShape& shape)
{
    const addresses::RangeCell* current = m_model->cellAt(currentIndex());
    const std::optional<addresses::RangeCell> before = current ? std::optional(*current) : std::nullopt;
    m_model->setCells(std::move(cells), shape.columns);
    setShape(shape);
    if (before && !currentIndex().isValid())
        setCurrentIndex(placeAfter(*before));
    emit cellShown();
}

/// Who goes with the keyboard goes on: where they were, or, where other cells are shown, at the first one in use.
QModelIndex RangeGridView::placeAfter(const addresses::RangeCell& before) const
{
    const auto& all = m_model->cells();
    auto place = std::find_if(all.begin(), all.end(), [&](const addresses::RangeCell& cell) { return cell.addresses == before.addresses && cell.ports == before.ports; });
    if (place == all.end())
        place = std::find_if(all.begin(), all.end(), [](const addresses::RangeCell& cell) { return cell.used > 0; });
    return m_model->indexOf(place == all.end() ? std::size_t(0) : std::size_t(place - all.begin()));
}

void RangeGridView::setShape(const addresses::GridShape& shape)
{
    horizontalHeader()->setDefaultSectionSize(int(shape.cellWidth));
    verticalHeader()->setDefaultSectionSize(int(shape.cellHeight));
}

const std::vector<addresses::RangeCell>& RangeGridView::cells() const
{
    return m_model->cells();
}

const addresses::RangeCell* RangeGridView::currentCell() const
{
    const addresses::RangeCell* hovered = m_model->cellAt(m_hovered);
    return hovered ? hovered : m_model->cellAt(currentIndex());
}

void RangeGridView::setAsked(const std::optional<ip::IpAddress>& address)
{
    if (address == m_asked)
        return; // what is read again leaves the keyboard where it is
    m_asked = address;
    m_delegate->setAsked(address);
    viewport()->update();
    goToAsked();
}

void RangeGridView::goToAsked()
{
    const QModelIndex index = m_asked ? m_model->indexOf(*m_asked) : QModelIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void RangeGridView::setTheme(const paint::Theme& theme, double textScale)
{
    const QFont font = paint::fontOf(layout::TextRole::ItemDetail, textScale);
    m_delegate->setTheme(theme, font);
    const QFontMetricsF metrics(font);
    m_needs = {};
    m_needs.countWidth = std::ceil(metrics.horizontalAdvance(QStringLiteral("999")) + 7);
    m_needs.countHeight = std::ceil(metrics.height() + 2);
    m_needs.mostHeight = std::max(m_needs.mostHeight, m_needs.countHeight + 2);
    m_needs.mostWidth = std::max(m_needs.mostWidth, m_needs.countWidth);
    viewport()->update();
}

void RangeGridView::choose(const QModelIndex& index)
{
    if (const addresses::RangeCell* cell = m_model->cellAt(index))
        emit cellChosen(addresses::RangeCell(*cell)); // the model may get others meanwhile
}

void RangeGridView::keyPressEvent(QKeyEvent* event)
{
    m_hovered = QModelIndex(); // the keyboard is where one looks
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: choose(currentIndex()); return;
    case Qt::Key_Backspace: emit upRequested(); return;
    default: QTableView::keyPressEvent(event);
    }
}

void RangeGridView::leaveEvent(QEvent* event)
{
    m_hovered = QModelIndex();
    emit cellShown();
    QTableView::leaveEvent(event);
}

} // namespace hopscope::app
