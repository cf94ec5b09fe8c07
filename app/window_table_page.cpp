#include "app/window_table_page.h"

#include "app/window_context.h"
#include "model/addresses/question.h"
#include "widgets/labels/plain_label.h"
#include "widgets/tables/object_tables.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace hopscope::app {

namespace {

constexpr int widestColumn = 340;
constexpr int edgeOfPage = 12; ///< as the map and the drawer's line have it
constexpr int leastColumn = 90; ///< of a column that gives room to others
constexpr int usualLineHeight = 16;
constexpr int rowPadding = 9;
constexpr int measuredRows = 50; ///< for the columns' widths: of all those in view and a few more

/// What one comes for is never cut, nor pushed out of sight: names give way first.
bool givesWay(const QString& column)
{
    static const QStringList kept{QStringLiteral("STATUS"), QStringLiteral("READY"), QStringLiteral("IP"), QStringLiteral("INTERNAL-IP"),
                                  QStringLiteral("CLUSTER-IP"), QStringLiteral("RESTARTS"), QStringLiteral("AGE"), QStringLiteral("TYPE"),
                                  QStringLiteral("VERSION")};
    return !kept.contains(column);
}

/// The first address or range that a cell's text holds; empty where it holds none.
QString addressIn(const QString& cell)
{
    for (const QString& word : cell.split(QRegularExpression(QStringLiteral("[,\\s]+")), Qt::SkipEmptyParts)) {
        if (addresses::isAddressQuestion(word.toStdString()))
            return word;
    }
    return {};
}

} // namespace

/// Colours a row's state by its health; the words stay, so colour is never the only sign.
class HealthDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const paint::Theme& theme) { m_theme = &theme; }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const paint::Theme& theme = *m_theme;
        const auto write = [option, &theme](const QColor& color) {
            option->palette.setColor(QPalette::Text, color);
            if (theme.lineWidth <= 1) // else a chosen row is in the full colour of the selection
                option->palette.setColor(QPalette::HighlightedText, color);
        };
        switch (tables::RowHealth(index.data(tables::HealthRole).toInt())) {
        case tables::RowHealth::NotReady:
        case tables::RowHealth::Starting: write(theme.starting); break;
        case tables::RowHealth::Failing: write(theme.failing); break;
        case tables::RowHealth::Terminating: write(theme.terminating); break;
        case tables::RowHealth::Completed: write(theme.textDimmed); break;
        default: break;
        }
    }

private:
    const paint::Theme* m_theme = &paint::Theme::of(paint::ThemeKind::Light);
};

TablePage::TablePage(const QString& name, tables::RowTableModel* model, QWidget* parent) : QWidget(parent), m_model(model)
{
    m_proxy = new tables::TableFilterProxy(this);
    m_proxy->setTable(model);
    buildView(name);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(edgeOfPage, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_view, 1);

    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &TablePage::countChanged);
    // By itself, afterwards: rows are taken for as long as the window's thread has, and measuring them takes as long again.
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &TablePage::fitColumns, Qt::QueuedConnection);
    connect(this, &TablePage::countChanged, this, &TablePage::showEmptyText);
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, &TablePage::countChanged);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] {
        m_columnsFitted = false;
        m_columnsChosen = false;
        emit countChanged();
    });
}

void TablePage::buildView(const QString& name)
{
    m_view = new QTableView(this);
    m_view->setObjectName(name);
    m_view->setModel(m_proxy);
    m_delegate = new HealthDelegate(m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    followTextSize();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // The order of keys until a column is clicked; a third click brings it back.
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->setSortingEnabled(true);
    m_empty = new labels::PlainLabel(m_view->viewport());
    m_empty->setObjectName(name + QStringLiteral("Empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* over = new QVBoxLayout(m_view->viewport());
    over->addWidget(m_empty);
    m_view->horizontalHeader()->setStretchLastSection(true); // a row is chosen over its whole width
    m_view->setTextElideMode(Qt::ElideMiddle); // the end of a name tells it apart
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        m_columnsChosen = m_columnsChosen || (!m_fitting && column != lastColumn()); // which has what the others leave
    });
    connect(m_view, &QTableView::customContextMenuRequested, this, &TablePage::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        const auto item = itemOfRow(current);
        if (item && !m_selecting)
            emit itemSelected(*item);
    });
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (const QString address = addressIn(index.data().toString()); !address.isEmpty())
            emit addressClicked(address);
    });
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const auto item = itemOfRow(index))
            emit itemActivated(*item);
    });
}

void TablePage::setHead(QWidget* head)
{
    m_layout->insertWidget(0, head);
}

void TablePage::setEmptyColumns(const QList<int>& columns)
{
    if (columns == m_emptyColumns)
        return;
    m_emptyColumns = columns;
    const QScopedValueRollback<bool> quiet(m_fitting, true);
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        m_view->setColumnHidden(column, columns.contains(column));
    fitColumns();
}

void TablePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void TablePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitColumns();
}

void TablePage::setNamespaces(const QSet<QString>& namespaces)
{
    m_proxy->setNamespaces(namespaces);
}

void TablePage::setObjectFilter(tables::ObjectFilter filter, bool again)
{
    m_proxy->setObjectFilter(std::move(filter), again);
    showEmptyText();
}

void TablePage::setTheme(const paint::Theme& theme)
{
    m_delegate->setTheme(theme);
    followTextSize();
    m_view->viewport()->update();
    fitColumns(); // letters may have another size
}

/// Columns are as wide for their texts as before, those that a person has drawn out, too.
void TablePage::followTextSize()
{
    const int before = std::exchange(m_lineHeight, m_view->fontMetrics().height());
    m_view->verticalHeader()->setDefaultSectionSize(m_lineHeight + rowPadding);
    if (!m_columnsFitted || before == 0 || before == m_lineHeight)
        return;
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        m_view->setColumnWidth(column, m_view->columnWidth(column) * m_lineHeight / before);
}

void TablePage::setEmptyText(const QString& text)
{
    m_emptyText = text;
    showEmptyText();
}

void TablePage::showEmptyText()
{
    const bool filtered = m_model->rowCount() > 0;
    const QString why = m_proxy->hasObjectFilter() ? tr("No row is what the search asks for in the namespaces chosen.")
                                                   : tr("No row has every word of the search in the namespaces chosen.");
    m_empty->setText(filtered ? why : m_emptyText);
    m_empty->setVisible(m_proxy->rowCount() == 0);
}

QByteArray TablePage::columns() const
{
    return m_columnsFitted || m_columnsChosen ? m_view->horizontalHeader()->saveState() : QByteArray();
}

void TablePage::setColumns(const QByteArray& columns)
{
    const QScopedValueRollback<bool> quiet(m_fitting, true);
    m_columnsFitted = !columns.isEmpty() && m_view->horizontalHeader()->restoreState(columns);
    m_columnsChosen = m_columnsFitted;
    if (!m_columnsFitted)
        m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

int TablePage::lastColumn() const
{
    const QHeaderView& header = *m_view->horizontalHeader();
    int place = header.count() - 1;
    while (place >= 0 && header.isSectionHidden(header.logicalIndex(place)))
        --place;
    return place < 0 ? -1 : header.logicalIndex(place);
}

/// As wide as what is in them, or as the view has room; once a reader has set one they are the reader's.
void TablePage::fitColumns()
{
    if (m_columnsChosen || !isVisible() || m_proxy->rowCount() == 0)
        return;
    const QScopedValueRollback<bool> quiet(m_fitting, true);
    m_columnsFitted = true;
    m_view->resizeColumnsToContents();
    std::vector<int> widths;
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        widths.push_back(m_view->isColumnHidden(column) ? 0 : m_view->columnWidth(column));
    if (std::accumulate(widths.begin(), widths.end(), 0) > m_view->viewport()->width()) {
        for (int& width : widths)
            width = std::min(width, widestColumn * m_lineHeight / usualLineHeight);
    }
    shareWidth(std::move(widths));
}

void TablePage::shareWidth(std::vector<int> widths)
{
    const int excess = std::accumulate(widths.begin(), widths.end(), 0) - m_view->viewport()->width();
    const auto spare = [&](int column) {
        const bool gives = givesWay(m_proxy->headerData(column, Qt::Horizontal).toString());
        return gives ? std::max(0, widths[std::size_t(column)] - leastColumn) : 0;
    };
    if (const int last = lastColumn(); excess < 0 && last >= 0)
        widths[std::size_t(last)] -= excess; // a row is chosen over its whole width
    int all = 0;
    for (int column = 0; column < int(widths.size()); ++column)
        all += spare(column);
    for (int column = 0; column < int(widths.size()); ++column) {
        const int gives = excess > 0 && all > 0 ? int(std::ceil(spare(column) * std::min(1.0, double(excess) / all))) : 0;
        if (widths[std::size_t(column)] > 0)
            m_view->setColumnWidth(column, widths[std::size_t(column)] - gives);
    }
}

void TablePage::selectItem(const std::optional<layout::ItemId>& item)
{
    const QScopedValueRollback<bool> quiet(m_selecting, true);
    if (item && itemOfRow(m_view->currentIndex()) == item && m_view->selectionModel()->hasSelection())
        return;
    const std::optional<kube::Kind> kind = item ? tableKindOf(*item) : std::nullopt;
    const int row = kind ? m_model->rowAbout({*kind, item->key}) : -1;
    const QModelIndex index = row >= 0 ? m_proxy->mapFromSource(m_model->index(row, 0)) : QModelIndex();
    if (!index.isValid()) {
        m_view->selectionModel()->clear();
        return;
    }
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void TablePage::copy(tables::TableFormat format, tables::Cells cells) const
{
    QList<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QApplication::clipboard()->setText(tables::tableAs(tables::textTableOf(*m_proxy, rows), format, cells));
}

void TablePage::showMenu(const QPoint& position)
{
    QMenu menu(this);
    const QModelIndex index = m_view->indexAt(position);
    const auto item = itemOfRow(index);
    if (item)
        emit itemMenuWanted(&menu, *item);
    if (index.isValid())
        menu.addAction(tr("Copy this &cell"), this, [index] { QApplication::clipboard()->setText(index.data().toString()); });
    menu.addAction(tr("Copy as text"), this, [this] { copy(tables::TableFormat::Text); });
    menu.addAction(tr("Copy as CSV"), this, [this] { copy(tables::TableFormat::Csv); });
    menu.addAction(tr("Copy as Markdown"), this, [this] { copy(tables::TableFormat::Markdown); });
    menu.addAction(tr("Copy as CSV, cells as they are"), this, [this] { copy(tables::TableFormat::Csv, tables::Cells::Raw); });
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

QString TablePage::countText() const
{
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    return shown == all ? tr("%Ln rows", nullptr, all) : tr("%1 of %Ln rows", nullptr, all).arg(QLocale().toString(shown));
}

} // namespace hopscope::app
