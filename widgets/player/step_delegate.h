// Draws one row of the list of steps.
#pragma once

#include "widgets/paint/theme.h"

#include <QStyledItemDelegate>

namespace hopscope::player {

class StepDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role
    {
        NumberRole = Qt::UserRole, ///< "4", "6, 7"
        PlaceRole,                 ///< empty: nothing changes
        TextRole,
        ReplyRole,
        StopsRole,
        HeadingRole                ///< above the row; mostly empty
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const paint::Theme& theme) { m_theme = &theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void drawDisc(QPainter& painter, const QRect& row, const QModelIndex& index, const QFont& font, bool current) const;

    const paint::Theme* m_theme = &paint::Theme::of(paint::ThemeKind::Light);
};

} // namespace hopscope::player
