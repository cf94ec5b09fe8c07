#include "widgets/labels/plain_words.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>
#include <QTableWidgetItem>
#include <QToolTip>
#include <QTreeWidgetItem>

namespace hopscope::labels {

namespace {

constexpr int messageMilliseconds = 10'000;

} // namespace

void setToolTip(QWidget& widget, const QString& text)
{
    widget.setToolTip(plainToolTip(text));
    setAccessibleDescription(widget, text); // else Qt reads the tool tip out, with the marks of its HTML
}

void setToolTip(QAction& action, const QString& text)
{
    action.setToolTip(plainToolTip(text));
}

void setToolTip(QTableWidgetItem& item, const QString& text)
{
    item.setToolTip(plainToolTip(text));
}

void setToolTip(QTreeWidgetItem& item, int column, const QString& text)
{
    item.setToolTip(column, plainToolTip(text));
}

void setToolTip(QWidget& widget, const RichText& text)
{
    widget.setToolTip(text.html());
}

void showToolTip(const QPoint& globalPlace, const RichText& text, QWidget& widget, const QRect& about)
{
    QToolTip::showText(globalPlace, text.html(), &widget, about);
}

void hideToolTip()
{
    QToolTip::hideText();
}

void setAccessibleName(QWidget& widget, const QString& text)
{
    const QString shown = shownStart(text, mostInLabel);
    if (shown != widget.accessibleName()) // else assistive technology is told of nothing new
        widget.setAccessibleName(shown);
}

void setAccessibleDescription(QWidget& widget, const QString& text)
{
    const QString shown = shownStart(text, mostInLabel);
    if (shown != widget.accessibleDescription())
        widget.setAccessibleDescription(shown);
}

QAction* addAction(QMenu& menu, const QString& text)
{
    QAction* action = menu.addAction(plainActionText(text));
    setToolTip(*action, text); // else Qt makes one of the entry's text, and guesses
    return action;
}

void showMessage(QStatusBar& bar, const QString& text)
{
    bar.showMessage(shownLine(text), messageMilliseconds);
}

void showBox(QWidget* parent, const QString& name, const QString& title, const RichText& text)
{
    QMessageBox box(parent);
    box.setObjectName(name);
    box.setWindowTitle(plainWindowTitle(title));
    box.setTextFormat(Qt::RichText);
    box.setText(text.html());
    box.setTextInteractionFlags(Qt::TextBrowserInteraction);
    box.exec();
}

} // namespace hopscope::labels
