// Words on what is no label: tool tips, menus, status bars, what assistive technology reads. Whoever wrote them, they stay words.
#pragma once

#include "widgets/labels/rich_text.h"

class QAction;
class QMenu;
class QPoint;
class QRect;
class QStatusBar;
class QTableWidgetItem;
class QTreeWidgetItem;
class QWidget;

namespace hopscope::labels {

/// It is the widget's description, too, until that is set.
void setToolTip(QWidget& widget, const QString& text);
void setToolTip(QAction& action, const QString& text);
void setToolTip(QTableWidgetItem& item, const QString& text);
void setToolTip(QTreeWidgetItem& item, int column, const QString& text);
/// HTML of our own.
void setToolTip(QWidget& widget, const RichText& text);

void showToolTip(const QPoint& globalPlace, const RichText& text, QWidget& widget, const QRect& about);
void hideToolTip();

void setAccessibleName(QWidget& widget, const QString& text);
void setAccessibleDescription(QWidget& widget, const QString& text);

/// A menu's entry that shows each letter of the text.
QAction* addAction(QMenu& menu, const QString& text);
/// For a while at the foot of the window.
void showMessage(QStatusBar& bar, const QString& text);
/// A window of its own with HTML of ours.
void showBox(QWidget* parent, const QString& name, const QString& title, const RichText& text);

} // namespace hopscope::labels
