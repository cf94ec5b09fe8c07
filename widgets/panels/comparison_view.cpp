#include "widgets/panels/comparison_view.h"

#include "widgets/labels/plain_words.h"
#include "widgets/paint/text_scale.h"
#include "widgets/paint/theme.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <numeric>

namespace hopscope::panels {

namespace {

constexpr int columns = 5;
constexpr int breath = 14;
constexpr int leastWidth = 130;
constexpr char longestIpv4[] = "255.255.255.255:65535"; ///< is never cut

} // namespace

ComparisonView::ComparisonView(QWidget* parent) : QTableWidget(0, columns, parent)
{
    setObjectName(QStringLiteral("addressComparison"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::cellClicked, this, &ComparisonView::choose);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    fitRows();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setTextElideMode(Qt::ElideMiddle);
    setWordWrap(false); // a name with hyphens would be cut at one of them
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    refill();
}

void ComparisonView::choose(int row)
{
    if (const std::string& example = m_comparison[std::size_t(row)].example; !example.empty())
        emit addressClicked(QString::fromStdString(example));
}

/// Not by the view's own signal: some styles send that for a click, too.
void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QTableWidget::keyPressEvent(event);
    else if (currentRow() >= 0)
        choose(currentRow());
}

void ComparisonView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 3);
}

QSize ComparisonView::sizeHint() const
{
    const int rows = verticalHeader()->defaultSectionSize() * std::max(1, rowCount());
    return {600, horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth() + 2};
}

void ComparisonView::setRows(std::vector<facts::ComparisonRow> rows)
{
    if (rows == m_comparison)
        return;
    m_comparison = std::move(rows);
    refill();
    updateGeometry();
}

void ComparisonView::refill()
{
    setHorizontalHeaderLabels({tr("Type"), tr("Example"), tr("Assigned by"), tr("Reachable from"), tr("Used for")});
    setRowCount(int(m_comparison.size()));
    for (std::size_t row = 0; row < m_comparison.size(); ++row) {
        const facts::ComparisonRow& line = m_comparison[row];
        const bool none = line.example.empty();
        const QStringList texts{wording::addressTypeWord(line.type),
                                none ? tr("none here") : QString::fromStdString(line.example),
                                wording::assignedByWord(line.assignedBy, line.assignedByName),
                                wording::reachableFromWord(line.scope), wording::usedForWord(line.usage)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(labels::shownLine(texts[column]));
            labels::setToolTip(*item, texts[column]);
            if (column == 1 && !none) {
                item->setFont(paint::fontOf(layout::TextRole::Address, paint::textScaleOf(font())));
                labels::setToolTip(*item, QString::fromStdString(line.exampleOwner.toString()));
            }
            setItem(int(row), column, item);
        }
    }
    fitColumns();
}

/// Every word is whole as long as there is room; before words the name of a load balancer gives way, which is whole in its tool tip.
void ComparisonView::fitColumns()
{
    std::array<int, columns> widths{};
    for (int column = 0; column < columns; ++column)
        widths[std::size_t(column)] = std::max(sizeHintForColumn(column) + breath, horizontalHeader()->sectionSizeHint(column));
    int left = viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    const QFontMetrics address(paint::fontOf(layout::TextRole::Address, paint::textScaleOf(font())));
    const int least = int(leastWidth * paint::textScaleOf(font()));
    for (const int column : {1, 4, 3, 2}) {
        int& width = widths[std::size_t(column)];
        const int keeps = column == 1 ? std::max(least, address.horizontalAdvance(QLatin1String(longestIpv4)) + breath) : least;
        const int gives = std::clamp(-left, 0, std::max(0, width - keeps));
        width -= gives;
        left += gives;
    }
    for (const int column : {3, 4})
        widths[std::size_t(column)] += std::max(0, left) / 2;
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, widths[std::size_t(column)]);
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

void ComparisonView::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refill();
    if (event->type() != QEvent::FontChange)
        return;
    fitRows();
    refill();
    updateGeometry();
}

} // namespace hopscope::panels
