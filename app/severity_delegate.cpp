#include "app/severity_delegate.h"

#include "app/finding_model.h"
#include "widgets/paint/severity_mark.h"

#include <QPainter>

namespace hopscope::app {

namespace {

constexpr int markSide = 13;
constexpr int rowPadding = 9;

// Both go from what is worth knowing to what fails.
static_assert(int(findings::Severity::Error) == int(paint::SeverityShape::Disc) && int(findings::Severity::Note) == int(paint::SeverityShape::Ring));

bool hasMark(const QModelIndex& index)
{
    return index.column() == FindingModel::SeverityColumn && index.data(FindingModel::SeverityRole).isValid();
}

} // namespace

void SeverityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!hasMark(index))
        return;
    const QRectF box(option.rect.left() + 3, option.rect.center().y() - markSide / 2.0 + 0.5, markSide, markSide);
    paint::paintSeverity(*painter, box, paint::SeverityShape(index.data(FindingModel::SeverityRole).toInt()), *m_theme);
}

QSize SeverityDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(index.column() == FindingModel::SeverityColumn ? markRoom : 6, rowPadding);
}

void SeverityDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.parent().isValid() || index.data(FindingModel::IsNewRole).toBool())
        option->font.setWeight(QFont::DemiBold);
    if (hasMark(index)) { // room for it: an icon of nothing
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(markSide + 3, markSide);
    }
}

} // namespace hopscope::app
