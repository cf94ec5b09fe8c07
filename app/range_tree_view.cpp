#include "app/range_tree_view.h"

#include "app/range_reading.h"
#include "widgets/labels/plain_words.h"
#include "widgets/paint/text_scale.h"
#include "widgets/tables/range_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace hopscope::app {

using tables::RangeModel;

namespace {

constexpr int rowPadding = 9;
constexpr int barWidth = 30;
constexpr int barHeight = 7;
constexpr int cellPadding = 10;
constexpr int leastText = 90; ///< of a column that gives room to others
constexpr int usualText = 130; ///< what is for keeps so much as long as others can give
constexpr std::size_t measuredRows = 200;
constexpr int muchUsed = 80;  ///< per cent (addresses.md A.3)

} // namespace

/// Addresses in their own letters, and how much is in use as a bar beside its number.
class RangeTreeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const paint::Theme& theme, double textScale)
    {
        m_theme = &theme;
        m_address = paint::fontOf(layout::TextRole::Address, textScale);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const addresses::RangeRow* row = rowAt(index);
        if (index.column() != RangeModel::PercentColumn || !row || !row->percent)
            return;
        const QRectF bar(option.rect.left() + 6, option.rect.center().y() - barHeight / 2.0 + 0.5, barWidth, barHeight);
        const double share = std::clamp(*row->percent / 100.0, row->used > 0 ? 0.03 : 0.0, 1.0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(m_theme->lineWidth > 1 ? QPen(m_theme->outline, 1) : QPen(Qt::NoPen));
        painter->setBrush(paint::mixed(m_theme->outline, m_theme->surface, 0.7));
        painter->drawRoundedRect(bar, 2, 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(*row->percent >= muchUsed ? m_theme->failing : m_theme->ready);
        painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, bar.height())), 2, 2);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index) + QSize(cellPadding, rowPadding);
        return index.column() == RangeModel::PercentColumn ? size + QSize(barWidth + 8, 0) : size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const addresses::RangeRow* row = rowAt(index);
        if (row && index.column() == RangeModel::RangeColumn)
            option->font = m_address;
        if (index.column() == RangeModel::ConflictColumn)
            option->palette.setColor(QPalette::Text, m_theme->failing);
    }

private:
    static const addresses::RangeRow* rowAt(const QModelIndex& index) { return static_cast<const RangeModel*>(index.model())->rowAt(index); }

    const paint::Theme* m_theme = &paint::Theme::of(paint::ThemeKind::Light);
    QFont m_address = paint::fontOf(layout::TextRole::Address);
};

RangeTreeView::RangeTreeView(QWidget* parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("ranges"));
    m_model = new RangeModel(this);
    setModel(m_model);
    m_delegate = new RangeTreeDelegate(this);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setAllColumnsShowFocus(true);
    setIndentation(14);
    setTextElideMode(Qt::ElideMiddle);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(30);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (const addresses::RangeRow* row = m_model->rowAt(current); row && !m_isShowing)
            emit rowChosen(*row);
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        const addresses::RangeRow* row = m_model->rowAt(index);
        if (row && row->range && index.column() == RangeModel::RangeColumn)
            emit addressClicked(QString::fromStdString(row->range->range.toString()));
        else if (row && row->biggestGap && index.column() == RangeModel::GapColumn)
            emit addressClicked(QString::fromStdString(row->biggestGap->first.toString()));
    });
    retranslate();
}

void RangeTreeView::setRows(std::vector<addresses::RangeRow> rows)
{
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    header()->setResizeContentsPrecision(rows.size() <= measuredRows ? int(rows.size()) : 0); // of thousands those in view
    std::optional<Look> before;
    const auto reset = connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [&] { before = look(); });
    m_model->setRows(std::move(rows));
    disconnect(reset);
    if (before) {
        unfold();
        restore(*before);
    }
    const auto& all = m_model->rows();
    setColumnHidden(RangeModel::ConflictColumn, std::none_of(all.begin(), all.end(), [](const auto& row) { return row.conflicts > 0; }));
    fitColumns();
}

const std::vector<addresses::RangeRow>& RangeTreeView::rows() const
{
    return m_model->rows();
}

/// What has few ranges in it is open, what has many is not.
void RangeTreeView::unfold()
{
    std::vector<QModelIndex> open{QModelIndex()};
    while (!open.empty()) {
        const QModelIndex parent = open.back();
        open.pop_back();
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (m_model->rowCount(index) == 0 || m_model->isLong(index))
                continue;
            setExpanded(index, true);
            open.push_back(index);
        }
    }
}

/// What has something in it, from above to below.
std::vector<QModelIndex> RangeTreeView::parents(const QModelIndex& above) const
{
    std::vector<QModelIndex> found;
    for (int row = 0; row < m_model->rowCount(above); ++row) {
        const QModelIndex index = m_model->index(row, 0, above);
        if (m_model->rowCount(index) == 0)
            continue;
        found.push_back(index);
        const std::vector<QModelIndex> inside = parents(index);
        found.insert(found.end(), inside.begin(), inside.end());
    }
    return found;
}

QString RangeTreeView::nameOf(const QModelIndex& index) const
{
    const addresses::RangeRow* row = m_model->rowAt(index);
    return row && row->range ? QString::fromStdString(row->range->range.toString() + ' ' + row->range->node) : QString();
}

RangeTreeView::Look RangeTreeView::look() const
{
    Look look;
    for (const QModelIndex& index : parents())
        look.open.insert(nameOf(index), isExpanded(index));
    if (const addresses::RangeRow* row = m_model->rowAt(currentIndex()))
        look.chosen = *row;
    look.scrolled = verticalScrollBar()->value();
    return look;
}

void RangeTreeView::restore(const Look& look)
{
    for (const QModelIndex& index : parents()) {
        if (const auto was = look.open.find(nameOf(index)); was != look.open.end())
            setExpanded(index, *was);
    }
    const auto& all = m_model->rows();
    const auto chosen = std::find_if(all.begin(), all.end(), [&](const addresses::RangeRow& row) {
        const bool isOne = look.chosen && row.range.has_value() == look.chosen->range.has_value();
        return isOne && (!row.range || isSameRange(*row.range, *look.chosen->range));
    });
    setAutoScroll(false); // which would open what is closed around it
    if (chosen != all.end())
        setCurrentIndex(m_model->indexOf(std::size_t(chosen - all.begin())));
    setAutoScroll(true);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(look.scrolled);
}

void RangeTreeView::showPart(const RangePart& part)
{
    const auto& all = m_model->rows();
    const auto found = std::find_if(all.begin(), all.end(), [&](const addresses::RangeRow& row) { return row.range == part.range; });
    if (found == all.end())
        return;
    const QModelIndex index = m_model->indexOf(std::size_t(found - all.begin()));
    if (currentIndex().siblingAtColumn(0) == index)
        return;
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    if (index.parent().isValid() && m_model->isLong(index.parent()) && !isExpanded(index.parent()) && !currentIndex().isValid())
        setCurrentIndex(index.parent()); // what is folded stays so until somebody asks
    else
        setCurrentIndex(index);
    scrollTo(currentIndex());
}

/// Numbers have the room they need; what is for and who gives out share what is left.
void RangeTreeView::fitColumns()
{
    int left = viewport()->width();
    std::array<int, RangeModel::columns> widths{};
    for (int column = 0; column < RangeModel::columns; ++column) {
        widths[std::size_t(column)] = isColumnHidden(column) ? 0 : std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
        left -= widths[std::size_t(column)];
    }
    const std::pair<int, int> giving[] = {
        {RangeModel::PurposeColumn, usualText}, {RangeModel::AssignerColumn, leastText}, {RangeModel::PurposeColumn, leastText}};
    for (const auto& [column, least] : giving) {
        if (left >= 0)
            break;
        int& width = widths[std::size_t(column)];
        const int keeps = std::max(int(least * paint::textScaleOf(font())), header()->sectionSizeHint(column));
        const int gives = std::clamp(-left, 0, std::max(0, width - keeps));
        width -= gives;
        left += gives;
    }
    if (left > 0)
        widths[RangeModel::PurposeColumn] += left;
    for (int column = 0; column < RangeModel::columns; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[std::size_t(column)]);
    }
}

/// Not by the view's own signal: some styles send that for a click, too.
void RangeTreeView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QTreeView::keyPressEvent(event);
        return;
    }
    if (const addresses::RangeRow* row = m_model->rowAt(currentIndex()); row && row->range)
        emit addressClicked(QString::fromStdString(row->range->range.toString()));
}

void RangeTreeView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void RangeTreeView::setTheme(const paint::Theme& theme, double textScale)
{
    m_delegate->setTheme(theme, textScale);
    scheduleDelayedItemsLayout();
    fitColumns();
    viewport()->update();
}

void RangeTreeView::retranslate()
{
    labels::setAccessibleName(*this, tr("Ranges that addresses come from"));
    m_model->retranslate();
    fitColumns();
}

} // namespace hopscope::app
