#include "widgets/panels/comparison_view.h"

#include "widgets/labels/plain_words.h"
#include "widgets/paint/theme.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QHeaderView>

namespace hopscope::panels {

ComparisonView::ComparisonView(QWidget* parent) : QTableWidget(0, 5, parent)
{
    setObjectName(QStringLiteral("addressComparison"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 3);
    horizontalHeader()->setHighlightSections(false);
    for (const int column : {0, 1, 2})
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (const int column : {3, 4})
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    refill();
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
                item->setFont(paint::fontOf(layout::TextRole::Address));
                labels::setToolTip(*item, QString::fromStdString(line.exampleOwner.toString()));
            }
            setItem(int(row), column, item);
        }
    }
}

void ComparisonView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refill();
    QTableWidget::changeEvent(event);
}

} // namespace hopscope::panels
