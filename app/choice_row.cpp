#include "app/choice_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace hopscope::app {

ChoiceRow::ChoiceRow(const QString& objectName, QActionGroup* group, QWidget* parent) : QFrame(parent), m_group(group)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum); // as high as its buttons, not as the bar
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QAction* action : group->actions()) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        // One of them is in the Tab chain, as in any group of which one is chosen.
        const auto follow = [button, action] { button->setFocusPolicy(action->isChecked() ? Qt::StrongFocus : Qt::ClickFocus); };
        connect(action, &QAction::changed, button, follow);
        follow();
        row->addWidget(button);
    }
}

void ChoiceRow::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const qsizetype next = m_group->actions().indexOf(m_group->checkedAction()) + by;
    if (by == 0 || next < 0 || next >= m_group->actions().size()) {
        QFrame::keyPressEvent(event);
        return;
    }
    m_group->actions().at(next)->trigger();
    layout()->itemAt(int(next))->widget()->setFocus(Qt::TabFocusReason);
}

} // namespace hopscope::app
