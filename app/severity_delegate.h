// How a row of a FindingModel looks.
#pragma once

#include "widgets/paint/theme.h"

#include <QStyledItemDelegate>

namespace hopscope::app {

/// The severity by shape beside its word; groups and what is new in bold.
class SeverityDelegate : public QStyledItemDelegate
{
public:
    static constexpr int markRoom = 22;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const paint::Theme& theme) { m_theme = &theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const paint::Theme* m_theme = &paint::Theme::of(paint::ThemeKind::Light);
};

} // namespace hopscope::app
