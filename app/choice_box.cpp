#include "app/choice_box.h"

#include "widgets/labels/plain_words.h"

#include <QToolBar>

#include <algorithm>

namespace hopscope::app {

ChoiceBox::ChoiceBox(const QString& objectName, QActionGroup* group, QToolBar* bar) : QObject(bar), m_group(group)
{
    m_label = new labels::PlainLabel(bar);
    m_label->setContentsMargins(8, 0, 4, 0);
    m_box = new QComboBox(bar);
    m_box->setObjectName(objectName);
    bar->addWidget(m_label);
    bar->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) { m_group->actions().at(index)->trigger(); });
    for (QAction* action : group->actions()) {
        connect(action, &QAction::toggled, this, [this, action](bool checked) {
            if (checked)
                m_box->setCurrentIndex(int(m_group->actions().indexOf(action)));
        });
    }
}

void ChoiceBox::setWords(const QString& name, const QString& toolTip)
{
    m_label->setText(name);
    labels::setAccessibleName(*m_box, name);
    labels::setToolTip(*m_box, toolTip);
    m_box->clear();
    for (const QAction* action : m_group->actions())
        m_box->addItem(action->text());
    m_box->setCurrentIndex(std::max(0, int(m_group->actions().indexOf(m_group->checkedAction()))));
}

} // namespace hopscope::app
