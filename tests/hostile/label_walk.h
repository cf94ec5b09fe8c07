// Everything a window says, to a reader or to assistive technology, and whether any of it would be taken for HTML.
#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>
#include <QTextEdit>
#include <QWidget>

namespace hopscope::tests {

class LabelWalk
{
public:
    QStringList problemsOf(QWidget& window)
    {
        m_problems.clear();
        QList<QWidget*> widgets = window.findChildren<QWidget*>();
        widgets << &window;
        for (QWidget* widget : widgets)
            walk(*widget);
        for (const QAction* action : window.findChildren<QAction*>())
            walk(*action);
        if (QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&window))
            walk(*interface, 0);
        return m_problems;
    }

    /// Lets each widget show its tool tip, rendered as Qt renders it.
    static void showToolTips(QWidget& window)
    {
        const auto show = [](QWidget& widget, const QPoint& place) {
            QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
            QCoreApplication::sendEvent(&widget, &event);
            QCoreApplication::processEvents();
        };
        QList<QPointer<QWidget>> all;
        for (QWidget* widget : window.findChildren<QWidget*>())
            all << widget;
        for (const QPointer<QWidget>& widget : all) {
            if (!widget || !widget->isVisible())
                continue;
            show(*widget, widget->rect().center());
            auto* view = qobject_cast<QAbstractItemView*>(widget.data());
            if (!view || !view->model())
                continue;
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QRect cell = view->visualRect(view->model()->index(0, column));
                if (cell.isValid())
                    show(*view->viewport(), cell.center());
            }
        }
    }

    int texts = 0; ///< that were looked at

private:
    static bool isSteered(const QString& text)
    {
        static const QRegularExpression steering(QStringLiteral("[\\x{1}-\\x{8}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{200b}]"));
        return text.contains(steering);
    }

    void note(const QObject& of, const char* what, const QString& text)
    {
        m_problems << QStringLiteral("%1 %2, %3: %4").arg(QLatin1String(of.metaObject()->className()), of.objectName(), QLatin1String(what), text.left(200));
    }

    void line(const QObject& of, const char* what, const QString& text)
    {
        ++texts;
        if (isSteered(text))
            note(of, what, text);
    }

    /// Where Qt guesses: what it guesses to be HTML may hold no tag of a name's.
    void guessed(const QObject& of, const char* what, const QString& text)
    {
        static const QRegularExpression foreign(QStringLiteral("<(h1|img|a href=x)\\b"), QRegularExpression::CaseInsensitiveOption);
        line(of, what, text);
        if (Qt::mightBeRichText(text) && text.contains(foreign))
            note(of, what, text);
    }

    void document(const QObject& of, const QTextDocument& document)
    {
        // The chart tells equal names apart by this at their end, and only there.
        static const QRegularExpression apart(QStringLiteral("\\x{200b}+$"));
        line(of, "document", document.toPlainText().remove(apart));
        for (const QTextFormat& format : document.allFormats()) {
            const QString link = format.isCharFormat() ? format.toCharFormat().anchorHref() : QString();
            const bool ours = link.isEmpty() || link.startsWith(QLatin1String("hopscope-item:")) || link.startsWith(QLatin1String("hopscope-findings:"))
                              || link.startsWith(QLatin1String("hop:"));
            if (format.isImageFormat() || !ours || format.intProperty(QTextFormat::HeadingLevel) > 0)
                note(of, "document", document.toHtml());
        }
    }

    void model(const QObject& of, const QAbstractItemModel& model, const QModelIndex& parent = {})
    {
        for (int row = 0; row < std::min(model.rowCount(parent), 200); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                line(of, "cell", index.data().toString());
                line(of, "cell's accessible text", index.data(Qt::AccessibleTextRole).toString());
                guessed(of, "cell's tool tip", index.data(Qt::ToolTipRole).toString());
                guessed(of, "cell's status tip", index.data(Qt::StatusTipRole).toString());
            }
            if (model.hasChildren(model.index(row, 0, parent)))
                this->model(of, model, model.index(row, 0, parent));
        }
    }

    void walk(QWidget& widget)
    {
        guessed(widget, "tool tip", widget.toolTip());
        guessed(widget, "what's this", widget.whatsThis());
        guessed(widget, "status tip", widget.statusTip());
        line(widget, "window title", widget.windowTitle());
        line(widget, "accessible name", widget.accessibleName());
        line(widget, "accessible description", widget.accessibleDescription());
        if (const auto* label = qobject_cast<QLabel*>(&widget)) {
            line(widget, "text", label->text());
            if (label->inherits("QTipLabel")) // Qt's own, which shows what was checked as a tool tip
                guessed(widget, "shown tool tip", label->text());
            else if (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()))
                note(widget, "guessed text", label->text());
            if (label->textFormat() == Qt::RichText)
                guessed(widget, "rich text", label->text());
        }
        if (const auto* edit = qobject_cast<QTextEdit*>(&widget))
            document(widget, *edit->document());
        if (const auto* view = qobject_cast<QAbstractItemView*>(&widget); view && view->model())
            model(widget, *view->model());
        if (const auto* box = qobject_cast<QComboBox*>(&widget); box)
            model(widget, *box->model());
        if (const auto* view = qobject_cast<QGraphicsView*>(&widget); view && view->scene()) {
            for (const QGraphicsItem* item : view->scene()->items()) {
                if (const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item))
                    document(widget, *text->document());
            }
        }
    }

    void walk(const QAction& action)
    {
        line(action, "text", action.text());
        line(action, "icon text", action.iconText());
        guessed(action, "tool tip", action.toolTip());
        guessed(action, "status tip", action.statusTip());
        guessed(action, "what's this", action.whatsThis());
        if (action.text().contains(QStringLiteral("h1")) && QString(action.text()).remove(QStringLiteral("&&")).contains(u'&'))
            note(action, "key out of a name", action.text());
    }

    void walk(QAccessibleInterface& interface, int depth)
    {
        const QObject* object = interface.object();
        static const QObject none;
        const QObject& of = object ? *object : none;
        for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
            const auto* box = qobject_cast<const QComboBox*>(object);
            if (kind == QAccessible::Value && (interface.role() == QAccessible::EditableText || (box && box->isEditable())))
                continue; // what a person typed
            if (kind == QAccessible::Name && box && box->isEditable())
                continue; // on X11 Qt calls such a box what is typed in it
            const QString text = interface.text(kind);
            line(of, "accessible", text);
            if (text.contains(QLatin1String("&lt;h1")))
                note(of, "accessible with the marks of HTML", text);
        }
        for (int i = 0; depth < 12 && i < std::min(interface.childCount(), 200); ++i) {
            if (QAccessibleInterface* child = interface.child(i))
                walk(*child, depth + 1);
        }
    }

    QStringList m_problems;
};

} // namespace hopscope::tests
