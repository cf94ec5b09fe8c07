#include "app/range_content_view.h"

#include "widgets/labels/plain_words.h"
#include "widgets/paint/text_scale.h"
#include "widgets/paint/theme.h"
#include "widgets/tables/range_content_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace hopscope::app {

using tables::RangeContentModel;

namespace {

constexpr int rowPadding = 8;
constexpr std::size_t measuredLines = 200;

/// Addresses in their own letters.
class ContentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == RangeContentModel::AddressColumn)
            option->font = paint::fontOf(layout::TextRole::Address, paint::textScaleOf(option->font));
        option->palette.setColor(QPalette::Text, index.column() == RangeContentModel::UseColumn ? option->palette.color(QPalette::PlaceholderText) : option->palette.color(QPalette::Text));
    }
};

} // namespace

RangeContentView::RangeContentView(QWidget* parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("rangeContents"));
    m_model = new RangeContentModel(this);
    setModel(m_model);
    setItemDelegate(new ContentDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle); // the end of a name tells it apart
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->hide(); // what stands there says what it is; a screen reader has the names
    horizontalHeader()->setSectionResizeMode(RangeContentModel::OwnerColumn, QHeaderView::Stretch);
    connect(this, &QTableView::clicked, this, &RangeContentView::choose);
    retranslate();
}

void RangeContentView::setContents(addresses::RangeContents contents)
{
    const std::size_t lines = contents.entries.size();
    horizontalHeader()->setResizeContentsPrecision(lines <= measuredLines ? int(lines) : 0); // of thousands those in view
    m_model->setContents(std::move(contents));
}

void RangeContentView::fit()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    constexpr int breath = 12;
    const std::pair<int, double> shares[] = {{RangeContentModel::AddressColumn, 0.5}, {RangeContentModel::UseColumn, 0.35}};
    for (const auto& [column, most] : shares) {
        const int wanted = sizeHintForColumn(column) + breath; // without the header, which is hidden
        setColumnWidth(column, std::min(wanted, int(viewport()->width() * most)));
    }
}

void RangeContentView::choose(const QModelIndex& index)
{
    if (const addresses::RangeEntry* entry = m_model->entryAt(index))
        emit entryChosen(addresses::RangeEntry(*entry)); // the model may get others meanwhile
}

/// Not by the view's own signal: some styles send that for a click, too.
void RangeContentView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void RangeContentView::retranslate()
{
    labels::setAccessibleName(*this, tr("What is in the chosen range"));
    m_model->retranslate();
}

void RangeContentView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void RangeContentView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace hopscope::app
