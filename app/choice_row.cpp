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
        connect(action, &QAction::changed, this, &ChoiceRow::follow);
        row->addWidget(button);
    }
    follow();
}

/// One of them is in the Tab chain, as in any group of which one is chosen; in a short row the first one that is there.
void ChoiceRow::follow()
{
    for (int i = 0; i < layout()->count(); ++i) {
        auto* button = static_cast<QToolButton*>(layout()->itemAt(i)->widget());
        const bool isChosen = button->defaultAction()->isChecked();
        button->setVisible(!m_isShort || !isChosen);
        button->setFocusPolicy(isChosen || m_isShort ? Qt::StrongFocus : Qt::ClickFocus);
    }
    updateGeometry(); // a bar asks at once how much room it needs
}

void ChoiceRow::setShort(bool isShort)
{
    if (isShort == m_isShort)
        return;
    m_isShort = isShort;
    follow();
}

void ChoiceRow::setIconsOnly(bool iconsOnly)
{
    for (int i = 0; i < layout()->count(); ++i)
        static_cast<QToolButton*>(layout()->itemAt(i)->widget())->setToolButtonStyle(iconsOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
    updateGeometry();
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
