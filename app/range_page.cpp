#include "app/range_page.h"

#include "app/range_observer.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/tables/range_model.h"
#include "widgets/threads/paced_work.h"
#include "widgets/wording/range_rows.h"
#include "widgets/wording/whatis_wording.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::app {

using addresses::CellState;

/// What was worked out of one snapshot: the tree, and the cells of one range of it.
struct RangeReading
{
    std::vector<addresses::RangeRow> rows;
    std::optional<addresses::KnownRange> chosen;
    std::vector<addresses::RangeCell> cells;
};

namespace {

constexpr int cellWidth = 24;
constexpr int cellHeight = 15;
constexpr int rowPadding = 9;
constexpr auto pause = std::chrono::seconds(1);

RangeReading readRanges(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, std::optional<addresses::KnownRange> chosen)
{
    const addresses::AddressIndex index(snapshot, facts);
    RangeReading reading{addresses::rangeTree(index), std::move(chosen), {}};
    const auto& ranges = index.ranges();
    if (!reading.chosen || std::find(ranges.begin(), ranges.end(), *reading.chosen) == ranges.end()) {
        const auto first = std::find_if(ranges.begin(), ranges.end(), [](const auto& range) { return range.kind == addresses::RangeKind::NodePods; });
        reading.chosen = first == ranges.end() ? std::nullopt : std::optional(*first);
    }
    if (reading.chosen)
        reading.cells = addresses::rangeCells(index, *reading.chosen);
    return reading;
}

} // namespace

/// A cell by shape and colour: full for who has it, a frame for what nobody gets, a stroke across where two have it.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const paint::Theme& theme) { m_theme = &theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QVariant state = index.data(tables::RangeCellModel::StateRole);
        if (!state.isValid())
            return;
        const QRectF box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintCell(*painter, box, CellState(state.toInt()));
        if (option.state & QStyle::State_Selected) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_theme->selection, 2));
            painter->drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
        }
        painter->restore();
    }

private:
    QColor colorOf(CellState state) const
    {
        switch (state) {
        case CellState::Pod: return m_theme->ready;
        case CellState::NotReady: return m_theme->starting;
        case CellState::Ending: return m_theme->terminating;
        case CellState::Service:
        case CellState::Node: return m_theme->service;
        case CellState::Device:
        case CellState::Foreign: return m_theme->policy;
        case CellState::Duplicate: return m_theme->failing;
        case CellState::Free:
        case CellState::KeptBack: break;
        }
        return m_theme->outline;
    }

    void paintCell(QPainter& painter, const QRectF& box, CellState state) const
    {
        const QColor color = colorOf(state);
        painter.setPen(QPen(color, m_theme->lineWidth));
        painter.setBrush(Qt::NoBrush);
        switch (state) {
        case CellState::Free: painter.drawRect(box); return;
        case CellState::KeptBack: painter.fillRect(box, QBrush(color, Qt::BDiagPattern)); return;
        case CellState::NotReady:
        case CellState::Ending:
            painter.drawRect(box);
            painter.fillRect(box.adjusted(0, box.height() / 2, 0, 0), color); // half full
            return;
        case CellState::Device:
        case CellState::Foreign:
            painter.setBrush(color);
            painter.drawEllipse(box);
            return;
        default: break;
        }
        painter.fillRect(box, color);
        if (state == CellState::Duplicate) {
            painter.setPen(QPen(m_theme->panel, 2));
            painter.drawLine(box.topLeft(), box.bottomRight());
        }
    }

    const paint::Theme* m_theme = &paint::Theme::of(paint::ThemeKind::Light);
};

RangePage::RangePage(QWidget* parent) : QWidget(parent)
{
    m_work = new threads::PacedWork(pause, this);
    m_tree = new tables::RangeModel(this);
    m_cells = new tables::RangeCellModel(this);
    build();
    connectParts();
    retranslate();
}

void RangePage::build()
{
    auto* across = new QSplitter(Qt::Horizontal, this);
    m_ranges = new QTableView(across);
    m_ranges->setObjectName(QStringLiteral("ranges"));
    m_ranges->setModel(m_tree);
    m_ranges->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ranges->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ranges->setShowGrid(false);
    m_ranges->setWordWrap(false);
    m_ranges->setFrameShape(QFrame::NoFrame);
    m_ranges->setTabKeyNavigation(false);
    m_ranges->verticalHeader()->hide();
    m_ranges->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_ranges->verticalHeader()->setDefaultSectionSize(m_ranges->fontMetrics().height() + rowPadding);
    m_ranges->horizontalHeader()->setHighlightSections(false);
    m_ranges->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ranges->horizontalHeader()->setStretchLastSection(true);
    auto* side = new QWidget(across);
    constexpr int besideCells = 44; // margins, and a bar to scroll with
    side->setMinimumWidth(tables::RangeCellModel::width * cellWidth + besideCells);
    m_title = new labels::PlainLabel(side);
    m_title->setObjectName(QStringLiteral("rangeTitle"));
    m_cell = new labels::PlainLabel(side);
    m_cell->setObjectName(QStringLiteral("rangeCell"));
    m_cell->setWordWrap(true);
    m_grid = new QTableView(side);
    m_grid->setObjectName(QStringLiteral("rangeGrid"));
    m_grid->setModel(m_cells);
    m_delegate = new CellDelegate(m_grid);
    m_grid->setItemDelegate(m_delegate);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setShowGrid(false);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setTabKeyNavigation(false);
    m_grid->setMouseTracking(true);
    for (QHeaderView* header : {m_grid->verticalHeader(), m_grid->horizontalHeader()}) {
        header->hide();
        header->setMinimumSectionSize(1);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    m_grid->horizontalHeader()->setDefaultSectionSize(cellWidth);
    m_grid->verticalHeader()->setDefaultSectionSize(cellHeight);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(12, 6, 6, 4);
    column->addWidget(m_title);
    column->addWidget(m_grid, 1);
    column->addWidget(m_cell);
    across->setChildrenCollapsible(false);
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 0);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(across);
}

void RangePage::connectParts()
{
    connect(m_tree, &QAbstractItemModel::modelReset, m_ranges, &QTableView::resizeColumnsToContents);
    connect(m_ranges->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RangePage::showChosen);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &RangePage::showCell);
    const auto choose = [this](const QModelIndex& index) {
        if (const QString address = index.data(tables::RangeCellModel::AddressRole).toString(); !address.isEmpty())
            emit addressChosen(address);
    };
    connect(m_grid, &QTableView::clicked, this, choose);
    connect(m_grid, &QTableView::activated, this, choose);
}

void RangePage::setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
{
    m_snapshot = snapshot;
    m_facts = facts;
    m_stale = true;
    if (isVisible())
        read();
}

void RangePage::clear()
{
    m_work->forget();
    m_snapshot.reset();
    m_facts = {};
    m_chosen.reset();
    take({});
}

void RangePage::read()
{
    if (!m_snapshot)
        return;
    m_stale = false;
    const auto work = [snapshot = m_snapshot, facts = m_facts, chosen = m_chosen] { return readRanges(snapshot, facts, chosen); };
    if (RangeObserver::isSmall(*m_snapshot)) {
        m_work->forget();
        take(work());
    } else {
        m_work->request(work, [this](RangeReading reading) { take(std::move(reading)); });
    }
}

void RangePage::take(RangeReading reading)
{
    m_chosen = reading.chosen;
    m_tree->setRows(std::move(reading.rows));
    m_cells->setCells(std::move(reading.cells));
    m_grid->setVisible(m_cells->rowCount() > 0);
    m_title->setText(m_chosen ? QStringLiteral("%1  %2").arg(QString::fromStdString(m_chosen->range.toString()), wording::rangeWord(*m_chosen)) : QString());
    showCell();
}

void RangePage::showChosen()
{
    const std::vector<addresses::RangeRow>& rows = m_tree->rows();
    const std::size_t row = std::size_t(m_ranges->currentIndex().row());
    if (!m_ranges->currentIndex().isValid() || row >= rows.size() || !rows[row].range || rows[row].range == m_chosen)
        return;
    m_chosen = rows[row].range;
    read();
}

void RangePage::showCell()
{
    if (const addresses::RangeCell* cell = m_cells->cellAt(m_grid->currentIndex()))
        m_cell->setText(wording::cellSentence(*cell));
    else if (m_chosen && m_cells->rowCount() == 0)
        m_cell->setText(tr("Too many addresses to show each one: choose a range inside of it."));
    else
        m_cell->setText({});
}

void RangePage::setTheme(const paint::Theme& theme)
{
    m_delegate->setTheme(theme);
    m_ranges->verticalHeader()->setDefaultSectionSize(m_ranges->fontMetrics().height() + rowPadding);
    m_grid->viewport()->update();
}

void RangePage::retranslate()
{
    labels::setAccessibleName(*m_ranges, tr("Ranges that addresses come from"));
    labels::setAccessibleName(*m_grid, tr("Addresses of the chosen range"));
    m_tree->retranslate();
    showCell();
}

void RangePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RangePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

} // namespace hopscope::app
